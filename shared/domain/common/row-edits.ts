import type { Change, Collections, EntitySchemas, Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';

/** Entities whose rows a person orders. */
export type RankedEntity<M extends EntitySchemas> = {
  [E in keyof M & string]: Row<M, E> extends RankedRow ? E : never;
}[keyof M & string];
export type NewRow<M extends EntitySchemas, E extends keyof M> = Omit<Row<M, E>, 'id' | 'rank'>;

/** The edits that every document of flat, ordered collections knows, with the types of one of them. */
export type RowEdits<M extends EntitySchemas> = {
  /** Change of one field of one row. */
  readonly set: <E extends keyof M & string, F extends Exclude<keyof Row<M, E>, 'id'> & string>(
    entity: E,
    id: string,
    field: F,
    value: Row<M, E>[F],
  ) => Change<M>;
  readonly remove: (entity: keyof M & string, id: string) => Change<M>;
  /** Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). */
  readonly insert: <E extends RankedEntity<M>>(
    content: Pick<Collections<M>, E>,
    entity: E,
    values: readonly NewRow<M, E>[],
    index: number,
    newId: IdSource,
  ) => readonly Change<M>[];
  /** Rows more after the last one of the collection. */
  readonly append: <E extends RankedEntity<M>>(
    content: Pick<Collections<M>, E>,
    entity: E,
    values: readonly NewRow<M, E>[],
    newId: IdSource,
  ) => readonly Change<M>[];
  /** Ids of the rows of `entity` that the changes insert, in order. */
  readonly insertedIds: (changes: readonly Change<M>[], entity: keyof M & string) => readonly string[];
};

export const rowEdits = <M extends EntitySchemas>(): RowEdits<M> => {
  const insert: RowEdits<M>['insert'] = (content, entity, values, index, newId) => {
    const { ranks, reranked } = ranksAt(content[entity] as unknown as readonly RankedRow[], index, values.length);
    return [
      ...reranked.map(
        ({ id, rank }) => ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as Change<M>,
      ),
      ...values.map(
        (row, at) => ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[at] } }) as unknown as Change<M>,
      ),
    ];
  };
  return {
    set: (entity, id, field, value) => ({ op: 'update', entity, id, field, value }) as unknown as Change<M>,
    remove: (entity, id) => ({ op: 'delete', entity, id }),
    insert,
    append: (content, entity, values, newId) =>
      insert(content, entity, values, (content[entity] as readonly unknown[]).length, newId),
    insertedIds: (changes, entity) =>
      changes.flatMap((change) =>
        change.op === 'insert' && change.entity === entity ? [(change.row as unknown as { id: string }).id] : [],
      ),
  };
};
