import type {
  AnnualProgramChange,
  AnnualProgramContent,
  AnnualProgramEntities,
} from '#shared/domain/annual-program/annual-program.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { movedRanks, type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';

export type ProgramEntity = keyof AnnualProgramEntities;
export type ProgramRow<E extends ProgramEntity> = Row<AnnualProgramEntities, E>;
/** Entities whose rows a person orders. */
export type RankedProgramEntity = Exclude<ProgramEntity, 'annualProgram' | 'sectionText'>;
export type NewProgramRow<E extends RankedProgramEntity> = Omit<ProgramRow<E>, 'id' | 'rank'>;

/** Change of one field of one row. */
export const setProgramField = <E extends ProgramEntity, F extends Exclude<keyof ProgramRow<E>, 'id'> & string>(
  entity: E,
  id: string,
  field: F,
  value: ProgramRow<E>[F],
): AnnualProgramChange => ({ op: 'update', entity, id, field, value }) as unknown as AnnualProgramChange;

export const removeProgramRow = (entity: ProgramEntity, id: string): AnnualProgramChange => ({
  op: 'delete',
  entity,
  id,
});

/** Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). */
export const insertProgramRows = <E extends RankedProgramEntity>(
  content: AnnualProgramContent,
  entity: E,
  values: readonly NewProgramRow<E>[],
  index: number,
  newId: IdSource,
): readonly AnnualProgramChange[] => {
  const { ranks, reranked } = ranksAt(content[entity] as readonly RankedRow[], index, values.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...values.map(
      (row, position) =>
        ({
          op: 'insert',
          entity,
          row: { ...row, id: newId(), rank: ranks[position] },
        }) as unknown as AnnualProgramChange,
    ),
  ];
};

/** One row more after the last one of the collection. */
export const appendProgramRow = <E extends RankedProgramEntity>(
  content: AnnualProgramContent,
  entity: E,
  value: NewProgramRow<E>,
  newId: IdSource,
): readonly AnnualProgramChange[] => insertProgramRows(content, entity, [value], content[entity].length, newId);

/**
 * Moves a row to `index` among the rows that it is shown with (`among`: their ids in order, its own with them), whatever
 * stands between them in the collection.
 */
export const moveProgramRow = (
  content: AnnualProgramContent,
  entity: RankedProgramEntity,
  id: string,
  among: readonly string[],
  index: number,
): readonly AnnualProgramChange[] =>
  movedRanks(content[entity] as readonly RankedRow[], id, among, index).map((row) =>
    rankChange(entity, row.id, row.rank),
  );

/** Id of the first row of `entity` that the changes insert. */
export const insertedProgramId = (
  changes: readonly AnnualProgramChange[],
  entity: ProgramEntity,
): string | undefined => {
  for (const change of changes) if (change.op === 'insert' && change.entity === entity) return change.row.id;
  return undefined;
};

const rankChange = (entity: RankedProgramEntity, id: string, rank: string): AnnualProgramChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as AnnualProgramChange;
