import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import { bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Bulletin, BulletinsChange, BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';

/**
 * A bulletin as a new draft with everything that is its own: points, links and addressees, to whom it wasn't sent yet. It
 * has neither number nor day: they belong to the one that it was copied from. A copy of what went out is its correction,
 * and says so.
 * @returns none where the bulletin is gone
 */
export const copyBulletin = (content: BulletinsContent, id: string, newId: IdSource): readonly BulletinsChange[] => {
  const index = content.bulletin.findIndex((row) => row.id === id);
  const bulletin = content.bulletin[index];
  if (!bulletin) return [];
  const { id: _id, rank: _rank, ...words } = bulletin;
  const copied = { ...words, number: '', date: '', issuedOn: '', blackoutReason: '' };
  const inserted = bulletinRows.append(
    content,
    'bulletin',
    [bulletin.issuedOn === '' ? copied : { ...copied, ...correctionOf(bulletin, index) }],
    newId,
  );
  const [bulletinId] = bulletinRows.insertedIds(inserted, 'bulletin');
  if (bulletinId === undefined) return [];
  const own = <T extends { readonly id: string; readonly rank: string; readonly bulletinId: string }>(
    rows: readonly T[],
  ) =>
    rows
      .filter((row) => row.bulletinId === id)
      .map(({ id: _rowId, rank: _rowRank, ...row }) => ({ ...row, bulletinId }));
  return [
    ...inserted,
    ...bulletinRows.append(content, 'subhead', own(content.subhead), newId),
    ...bulletinRows.append(content, 'link', own(content.link), newId),
    ...bulletinRows.append(
      content,
      'recipient',
      own(content.recipient).map((row) => ({ ...row, sentOn: '' })),
      newId,
    ),
  ];
};

/** What tells a correction from what it corrects; said once where a correction is corrected. */
const correctionOf = (bulletin: Bulletin, index: number): Pick<Bulletin, 'title' | 'body'> => {
  const title = bulletin.title.trim();
  const said = `Este boletín corrige el ${lowerFirst(bulletinWords(bulletin, index))}, difundido el ${formatLongDate(bulletin.issuedOn)}.`;
  return {
    title: (title.startsWith(ERRATA) ? title : `${ERRATA} ${title}`).trim().slice(0, MOST_LETTERS),
    body: [...paragraphs(said), ...bulletin.body],
  };
};

const ERRATA = 'Fe de erratas:';
const MOST_LETTERS = 2_000;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
