import { generateKeyBetween } from 'fractional-indexing';
import type { ManualChange, ManualContent } from '#shared/domain/manual/manual.ts';

type ManualRow = ManualContent['manual'][number];
type Field = Exclude<keyof ManualRow, 'id' | 'profileId'>;
type Ranked = { readonly id: string; readonly rank: string };

/** The manual's own row, which always exists. */
export const manualRow = (content: ManualContent): ManualRow => {
  const row = content.manual[0];
  if (!row) throw new Error('A manual without its row');
  return row;
};

/** One field of the manual's own row. */
export const setField = <F extends Field>(content: ManualContent, field: F, value: ManualRow[F]): ManualChange[] =>
  [{ op: 'update', entity: 'manual', id: manualRow(content).id, field, value }] as unknown as ManualChange[];

/** A rank that puts a row at `index` among `rows`. */
export const rankAt = (rows: readonly Ranked[], index: number): string =>
  generateKeyBetween(rows[index - 1]?.rank ?? null, rows[index]?.rank ?? null);

/** Moves a row of an ordered collection to `toIndex`, counted after it was taken out. */
export const moveRow = (
  entity: 'member' | 'signatory',
  rows: readonly Ranked[],
  id: string,
  toIndex: number,
): ManualChange[] => {
  const others = rows.filter((row) => row.id !== id);
  const index = Math.min(others.length, Math.max(0, toIndex));
  return [{ op: 'update', entity, id, field: 'rank', value: rankAt(others, index) }];
};
