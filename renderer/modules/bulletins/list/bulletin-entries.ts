import type { Entry } from '#renderer/ui/entry-lines.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Bulletin, Recipient } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** Which of them are listed. */
export type BulletinFilter = { readonly query: string; readonly state: 'all' | 'draft' | 'issued' };

/** What has no day yet comes first, being written; then by day, the last one first. */
export const newestFirst = (bulletins: readonly Bulletin[]): readonly Bulletin[] =>
  bulletins
    .map((bulletin, index) => ({ bulletin, index }))
    .sort(
      (a, b) =>
        Number(b.bulletin.date === '') - Number(a.bulletin.date === '') ||
        b.bulletin.date.localeCompare(a.bulletin.date) ||
        b.index - a.index,
    )
    .map(({ bulletin }) => bulletin);

/** Bulletins as they are listed: title; number and day; state and how many receive it. */
export const bulletinEntries = (
  bulletins: readonly Bulletin[],
  recipients: readonly Recipient[],
  { query, state }: BulletinFilter,
): readonly Entry[] => {
  const counted = new Map<string, number>();
  for (const { bulletinId } of recipients) counted.set(bulletinId, (counted.get(bulletinId) ?? 0) + 1);
  const wanted = foldText(query);
  return newestFirst(bulletins)
    .filter(({ issuedOn }) => state === 'all' || (issuedOn === '') === (state === 'draft'))
    .filter(({ number, title }) => foldText(`${number} ${title}`).includes(wanted))
    .map(({ id, number, title, date, issuedOn }) => {
      const addressees = counted.get(id) ?? 0;
      return {
        id,
        name: title.trim() || 'Boletín sin título',
        note: [number.trim() || 'Sin número', date === '' ? 'sin fecha' : formatLongDate(date)].join(' · '),
        more: [
          issuedOn === '' ? 'Borrador' : 'Difundido',
          addressees === 0 ? 'sin destinatarios' : countOf(addressees, 'destinatario', 'destinatarios'),
        ].join(' · '),
        late: '',
      };
    });
};
