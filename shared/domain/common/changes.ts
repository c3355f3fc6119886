import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';

/**
 * A document in memory is a set of flat, ordered collections, one per entity. Everything a person does to it is a
 * list of changes to rows; the same list is applied in memory (renderer), in SQL (storage) and inverted by undo.
 */
export type EntitySchemas = Readonly<Record<string, z.ZodObject<{ id: z.ZodType<string> } & z.ZodRawShape>>>;

export type Row<M extends EntitySchemas, E extends keyof M> = Frozen<z.infer<M[E]>>;
export type Collections<M extends EntitySchemas> = { readonly [E in keyof M]: readonly Row<M, E>[] };

export type InsertChange<M extends EntitySchemas> = {
  [E in keyof M & string]: { readonly op: 'insert'; readonly entity: E; readonly row: Row<M, E> };
}[keyof M & string];
export type UpdateChange<M extends EntitySchemas> = {
  [E in keyof M & string]: {
    [F in Exclude<keyof Row<M, E>, 'id'> & string]: {
      readonly op: 'update';
      readonly entity: E;
      readonly id: string;
      readonly field: F;
      readonly value: Row<M, E>[F];
    };
  }[Exclude<keyof Row<M, E>, 'id'> & string];
}[keyof M & string];
export type DeleteChange<M extends EntitySchemas> = {
  readonly op: 'delete';
  readonly entity: keyof M & string;
  readonly id: string;
};
export type Change<M extends EntitySchemas> = InsertChange<M> | UpdateChange<M> | DeleteChange<M>;

const looseChange = z.discriminatedUnion('op', [
  z.object({ op: z.literal('insert'), entity: z.string(), row: z.record(z.string(), z.unknown()) }),
  z.object({ op: z.literal('update'), entity: z.string(), id: z.string(), field: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('delete'), entity: z.string(), id: z.string() }),
]);

/** The schema of one change over a set of entities: rows and values are checked against the entity's own schema. */
export const changeSchema = <M extends EntitySchemas>(entities: M): z.ZodType<Change<M>> =>
  looseChange.transform((change, context): Change<M> => {
    const schema = Object.hasOwn(entities, change.entity) ? entities[change.entity] : undefined;
    if (!schema) {
      context.addIssue({ code: 'custom', message: `No existe la entidad «${change.entity}».` });
      return z.NEVER;
    }
    if (change.op === 'delete') return change as Change<M>;
    if (change.op === 'insert') {
      const row = schema.safeParse(change.row);
      if (row.success) return { ...change, row: row.data } as Change<M>;
      for (const issue of row.error.issues) context.addIssue({ ...issue, path: ['row', ...issue.path] } as never);
      return z.NEVER;
    }
    const shape = schema.shape as unknown as Record<string, z.ZodType>;
    const field = change.field !== 'id' && Object.hasOwn(shape, change.field) ? shape[change.field] : undefined;
    if (!field) {
      context.addIssue({ code: 'custom', message: `«${change.entity}» no tiene el campo «${change.field}».` });
      return z.NEVER;
    }
    const value = field.safeParse(change.value);
    if (value.success) return { ...change, value: value.data } as Change<M>;
    for (const issue of value.error.issues) context.addIssue({ ...issue, path: ['value', ...issue.path] } as never);
    return z.NEVER;
  }) as unknown as z.ZodType<Change<M>>;

type AnyRow = { readonly id: string; readonly rank?: string };

const looseRows = (collections: unknown) => collections as Readonly<Record<string, readonly AnyRow[]>>;

/** Display order of every collection: by rank (code-point order), then by id. */
export const byRank = (a: AnyRow, b: AnyRow): number => {
  const left = a.rank ?? '';
  const right = b.rank ?? '';
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

/**
 * The collections after the changes, in order; untouched collections keep their identity (cheap for React).
 * @throws Error when a change names a row that isn't there, or inserts an id twice: a broken invariant.
 */
export const applyChanges = <M extends EntitySchemas>(
  before: Collections<M>,
  changes: readonly Change<M>[],
): Collections<M> => {
  const after: Record<string, readonly AnyRow[]> = { ...looseRows(before) };
  for (const change of changes) {
    const rows = after[change.entity] ?? [];
    if (change.op === 'insert') {
      const row = change.row as unknown as AnyRow;
      if (rows.some((r) => r.id === row.id)) throw new Error(`${change.entity} ${row.id} is already there`);
      after[change.entity] = [...rows, row].sort(byRank);
      continue;
    }
    const index = rows.findIndex((r) => r.id === change.id);
    if (index < 0) throw new Error(`${change.entity} ${change.id} isn't there`);
    if (change.op === 'delete') {
      after[change.entity] = rows.filter((r) => r.id !== change.id);
      continue;
    }
    const next = rows.map((r, i) => (i === index ? { ...r, [change.field]: change.value } : r));
    after[change.entity] = change.field === 'rank' ? next.sort(byRank) : next;
  }
  return after as unknown as Collections<M>;
};

/** The changes that take `applyChanges(before, changes)` back to `before`, in the order to apply them. */
export const invertChanges = <M extends EntitySchemas>(
  before: Collections<M>,
  changes: readonly Change<M>[],
): readonly Change<M>[] => {
  const inverse: Change<M>[] = [];
  let state = before;
  for (const change of changes) {
    const rows = looseRows(state)[change.entity] ?? [];
    if (change.op === 'insert') {
      inverse.unshift({ op: 'delete', entity: change.entity, id: (change.row as unknown as AnyRow).id });
    } else {
      const row = rows.find((r) => r.id === change.id);
      if (!row) throw new Error(`${change.entity} ${change.id} isn't there`);
      inverse.unshift(
        (change.op === 'delete'
          ? { op: 'insert', entity: change.entity, row }
          : { ...change, value: (row as Record<string, unknown>)[change.field] }) as Change<M>,
      );
    }
    state = applyChanges(state, [change]);
  }
  return inverse;
};
