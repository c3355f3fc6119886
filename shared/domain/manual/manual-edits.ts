import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { ManualChange, ManualContent } from '#shared/domain/manual/manual.ts';

type ManualRow = ManualContent['manual'][number];
type Field = Exclude<keyof ManualRow, 'id' | 'profileId'>;
type OrderedEntity = 'member' | 'signatory';
type NewRow<E extends OrderedEntity> = Omit<ManualContent[E][number], 'rank'>;

/** The manual's own row, which always exists. */
export const manualRow = (content: ManualContent): ManualRow => {
  const row = content.manual[0];
  if (!row) throw new Error('A manual without its row');
  return row;
};

/** One field of the manual's own row. */
export const setField = <F extends Field>(content: ManualContent, field: F, value: ManualRow[F]): ManualChange[] =>
  [{ op: 'update', entity: 'manual', id: manualRow(content).id, field, value }] as unknown as ManualChange[];

/** Puts new rows, in their order, at `index` (0-based) of an ordered collection. */
export const insertRows = <E extends OrderedEntity>(
  content: ManualContent,
  entity: E,
  index: number,
  rows: readonly NewRow<E>[],
): ManualChange[] => {
  const { ranks, reranked } = ranksAt(content[entity], index, rows.length);
  return [
    ...rerank(entity, reranked),
    ...rows.map((row, i) => ({ op: 'insert', entity, row: { ...row, rank: ranks[i] } }) as unknown as ManualChange),
  ];
};

/** Moves a row of an ordered collection to `toIndex`, counted after it was taken out. */
export const moveRow = (content: ManualContent, entity: OrderedEntity, id: string, toIndex: number): ManualChange[] => {
  const others = content[entity].filter((row) => row.id !== id);
  const { ranks, reranked } = ranksAt(others, toIndex, 1);
  const [rank] = ranks;
  return rerank(entity, rank === undefined ? reranked : [...reranked, { id, rank }]);
};

const rerank = (entity: OrderedEntity, rows: readonly RankedRow[]): ManualChange[] =>
  rows.map(({ id, rank }) => ({ op: 'update', entity, id, field: 'rank', value: rank }));
