import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { movedRanks, type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { StrategyChange, StrategyContent, StrategyEntities } from '#shared/domain/strategy/strategy.ts';

export type StrategyEntity = keyof StrategyEntities;
export type StrategyRow<E extends StrategyEntity> = Row<StrategyEntities, E>;
/** Entities whose rows a person orders. */
export type RankedStrategyEntity = Exclude<StrategyEntity, 'strategy'>;
export type NewStrategyRow<E extends RankedStrategyEntity> = Omit<StrategyRow<E>, 'id' | 'rank'>;

/** Change of one field of one row. */
export const setStrategyField = <E extends StrategyEntity, F extends Exclude<keyof StrategyRow<E>, 'id'> & string>(
  entity: E,
  id: string,
  field: F,
  value: StrategyRow<E>[F],
): StrategyChange => ({ op: 'update', entity, id, field, value }) as unknown as StrategyChange;

export const removeStrategyRow = (entity: StrategyEntity, id: string): StrategyChange => ({ op: 'delete', entity, id });

/** Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). */
export const insertStrategyRows = <E extends RankedStrategyEntity>(
  content: StrategyContent,
  entity: E,
  values: readonly NewStrategyRow<E>[],
  index: number,
  newId: IdSource,
): readonly StrategyChange[] => {
  const { ranks, reranked } = ranksAt(content[entity] as readonly RankedRow[], index, values.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...values.map(
      (row, position) =>
        ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[position] } }) as unknown as StrategyChange,
    ),
  ];
};

/** One row more after the last one of the collection. */
export const appendStrategyRow = <E extends RankedStrategyEntity>(
  content: StrategyContent,
  entity: E,
  value: NewStrategyRow<E>,
  newId: IdSource,
): readonly StrategyChange[] => insertStrategyRows(content, entity, [value], content[entity].length, newId);

/** Moves a row to `index` among the rows that it is shown with (`among`: their ids in order, its own with them). */
export const moveStrategyRow = (
  content: StrategyContent,
  entity: RankedStrategyEntity,
  id: string,
  among: readonly string[],
  index: number,
): readonly StrategyChange[] =>
  movedRanks(content[entity] as readonly RankedRow[], id, among, index).map((row) =>
    rankChange(entity, row.id, row.rank),
  );

/** Id of the first row of `entity` that the changes insert. */
export const insertedStrategyId = (changes: readonly StrategyChange[], entity: StrategyEntity): string | undefined => {
  for (const change of changes) if (change.op === 'insert' && change.entity === entity) return change.row.id;
  return undefined;
};

const rankChange = (entity: RankedStrategyEntity, id: string, rank: string): StrategyChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as StrategyChange;
