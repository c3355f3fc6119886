import type { BudgetChange, BudgetContent, BudgetEntities, BudgetEntity } from '#shared/domain/budget/budget.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';

/** Entities whose rows a person orders. */
export type RankedBudgetEntity = Exclude<BudgetEntity, 'budget'>;
export type BudgetRow<E extends BudgetEntity> = Row<BudgetEntities, E>;
export type NewBudgetRow<E extends RankedBudgetEntity> = Omit<BudgetRow<E>, 'id' | 'rank'>;

/** Change of one field of one row. */
export const updateRow = <E extends BudgetEntity, F extends Exclude<keyof BudgetRow<E>, 'id'> & string>(
  entity: E,
  id: string,
  field: F,
  value: BudgetRow<E>[F],
): BudgetChange => ({ op: 'update', entity, id, field, value }) as unknown as BudgetChange;

export const removeRow = (entity: BudgetEntity, id: string): BudgetChange => ({ op: 'delete', entity, id });

/** The row, or undefined where it is gone. */
export const budgetRow = <E extends BudgetEntity>(
  content: BudgetContent,
  entity: E,
  id: string,
): BudgetRow<E> | undefined =>
  (content[entity] as readonly BudgetRow<E>[]).find((row) => (row as { readonly id: string }).id === id);

/** One change for each field that differs; none for `id`. */
export const rowChanges = <E extends BudgetEntity>(
  entity: E,
  before: BudgetRow<E>,
  after: BudgetRow<E>,
): readonly BudgetChange[] => {
  const changes: BudgetChange[] = [];
  const old = before as Readonly<Record<string, unknown>>;
  const wanted = after as Readonly<Record<string, unknown>>;
  const { id } = before as { readonly id: string };
  for (const field in wanted) {
    if (field !== 'id' && wanted[field] !== old[field]) {
      changes.push({ op: 'update', entity, id, field, value: wanted[field] } as unknown as BudgetChange);
    }
  }
  return changes;
};

/**
 * Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). Where no order key fits
 * between the neighbours the others get new ones first.
 */
export const insertBudgetRows = <E extends RankedBudgetEntity>(
  content: BudgetContent,
  entity: E,
  values: readonly NewBudgetRow<E>[],
  index: number,
  newId: IdSource,
): readonly BudgetChange[] => {
  const { ranks, reranked } = ranksAt(content[entity] as readonly RankedRow[], index, values.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...values.map(
      (row, position) =>
        ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[position] } }) as unknown as BudgetChange,
    ),
  ];
};

/** Moves rows, which keep their order among themselves, so that the first of them stands at `index` of the others. */
export const moveBudgetRows = (
  content: BudgetContent,
  entity: RankedBudgetEntity,
  ids: readonly string[],
  index: number,
): readonly BudgetChange[] => {
  const wanted = new Set(ids);
  const rows = content[entity] as readonly RankedRow[];
  const moved = rows.filter((row) => wanted.has(row.id));
  const rest = rows.filter((row) => !wanted.has(row.id));
  const at = Math.max(0, Math.min(index, rest.length));
  const order = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  if (order.every((row, position) => row === rows[position])) return [];
  const { ranks, reranked } = ranksAt(rest, at, moved.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...moved.map((row, position) => rankChange(entity, row.id, ranks[position] ?? row.rank)),
  ];
};

/** Ids of the rows of `entity` that the changes insert, in order. */
export const insertedBudgetIds = (changes: readonly BudgetChange[], entity: BudgetEntity): readonly string[] =>
  changes.flatMap((change) => (change.op === 'insert' && change.entity === entity ? [change.row.id] : []));

const rankChange = (entity: RankedBudgetEntity, id: string, rank: string): BudgetChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as BudgetChange;
