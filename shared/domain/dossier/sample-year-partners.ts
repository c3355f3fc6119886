import type { IdSource } from '#shared/domain/common/ids.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import type { DirectoryChange, DirectoryContent } from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner, directoryRows } from '#shared/domain/partners/directory-edits.ts';

/**
 * The sample's bodies with their people, and what was spoken with them until `today`, beside whatever the directory has. A
 * body that it has already by name stays as it is, and nothing is added to it.
 */
export const samplePartners = (
  { directory: said, encounters }: SampleYear,
  content: DirectoryContent,
  { dossierId, fiscalYear, today }: { readonly dossierId: string; readonly fiscalYear: number; readonly today: string },
  newId: IdSource,
): readonly DirectoryChange[] => {
  const known = new Set(content.partner.map(({ name }) => name));
  const fresh = said.filter(({ name }) => !known.has(name));
  const partners = directoryRows.append(
    content,
    'partner',
    fresh.map(({ contact: _contact, ...partner }) => ({ ...blankPartner(), ...partner })),
    newId,
  );
  const partnerIds = directoryRows.insertedIds(partners, 'partner');
  const idAt = (at: number): string => partnerIds[at] ?? '';
  const contacts = directoryRows.append(
    content,
    'contact',
    fresh.map(({ contact: { courtesy, name, receivesBulletins } }, at) => ({
      ...blankContact(idAt(at)),
      ...{ courtesy, name, receivesBulletins },
    })),
    newId,
  );
  const contactIds = directoryRows.insertedIds(contacts, 'contact');
  const posts = fresh.map(({ contact: { post, powers } }, at) => ({
    contactId: contactIds[at] ?? '',
    name: post,
    area: '',
    startDate: '',
    endDate: '',
    powers,
  }));
  const ways = fresh.flatMap(({ contact: { phone, email } }, at) =>
    (
      [
        ['phone', phone],
        ['email', email],
      ] as const
    ).map(([kind, value]) => ({
      ...{ partnerId: idAt(at), contactId: contactIds[at] ?? null, kind, value, note: '' },
    })),
  );
  const spoken = encounters
    .filter(({ on }) => `${fiscalYear}-${on}` <= today)
    .flatMap(({ partner, on, followUpOn, followUpDoneOn, ...rest }) => {
      const at = fresh.findIndex(({ name }) => name === partner);
      const day = (of: string): string => (of === '' ? '' : `${fiscalYear}-${of}`);
      return at < 0
        ? []
        : [
            {
              ...rest,
              partnerId: idAt(at),
              contactId: contactIds[at] ?? null,
              dossierId,
              date: day(on),
              officer: 'Promotoría de Campo (ficticia)',
              followUpOn: day(followUpOn),
              followUpDoneOn: day(followUpDoneOn) <= today ? day(followUpDoneOn) : '',
            },
          ];
    });
  return [
    ...partners,
    ...contacts,
    ...directoryRows.append(content, 'post', posts, newId),
    ...directoryRows.append(content, 'contactWay', ways, newId),
    ...directoryRows.append(content, 'encounter', spoken, newId),
  ];
};
