import { call } from '#renderer/api.ts';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { ok } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Contact, DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';

/** The desk's directory, read when somebody first wants to choose from it. */
export const useDirectory = () =>
  useLoaded('directory', async () => {
    const own = await call('directory.ofDesk', {});
    if (!own.ok) return own;
    const opened = await call('directory.open', { directoryId: own.value.directoryId });
    return opened.ok ? ok(opened.value.content as DirectoryContent) : opened;
  });

/** Most that are shown at once: who looks for more types a part of the name. */
export const MOST_FOUND = 40;

/** Bodies in use whose name, or that of one of their people, holds what was typed. */
export const partnersFound = ({ partner, contact }: DirectoryContent, typed: string): readonly Partner[] => {
  const wanted = foldText(typed.trim());
  const people = Map.groupBy(contact, ({ partnerId }) => partnerId);
  return partner.filter(
    ({ id, active, name, shortName }) =>
      active &&
      (wanted === '' ||
        foldText([name, shortName, ...(people.get(id) ?? []).map((one) => one.name)].join(' ')).includes(wanted)),
  );
};

/** People whose name, or that of their body, holds what was typed. @param partnerId only of this body; null for any */
export const peopleFound = (
  { partner, contact }: DirectoryContent,
  typed: string,
  partnerId: string | null,
): readonly { readonly contact: Contact; readonly partner: Partner | undefined }[] => {
  const wanted = foldText(typed.trim());
  const bodies = new Map(partner.map((one) => [one.id, one]));
  return contact
    .filter((one) => partnerId === null || one.partnerId === partnerId)
    .map((one) => ({ contact: one, partner: bodies.get(one.partnerId) }))
    .filter(
      ({ contact: { name }, partner: of }) => wanted === '' || foldText(`${name} ${of?.name ?? ''}`).includes(wanted),
    );
};
