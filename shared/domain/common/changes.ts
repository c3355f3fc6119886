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
 * The collections after the changes, in order; untouched collections and rows keep their identity (cheap for React).
 * @throws Error when a change names a row that isn't there, or inserts an id twice: a broken invariant.
 */
export const applyChanges = <M extends EntitySchemas>(
  before: Collections<M>,
  changes: readonly Change<M>[],
): Collections<M> => {
  const after: Record<string, readonly AnyRow[]> = { ...looseRows(before) };
  const byEntity = new Map<string, Change<M>[]>();
  for (const change of changes) {
    const list = byEntity.get(change.entity);
    if (list) list.push(change);
    else byEntity.set(change.entity, [change]);
  }
  for (const [entity, list] of byEntity) {
    const rows = after[entity] ?? [];
    after[entity] = list.length <= FEW ? applyOneByOne(entity, rows, list) : applyTogether(entity, rows, list);
  }
  return after as unknown as Collections<M>;
};

/** Up to here going through the rows for each change is cheaper than indexing all of them. */
const FEW = 4;

type AnyChange = Change<EntitySchemas>;

const insertedRow = (change: AnyChange): AnyRow => (change as { row: unknown }).row as AnyRow;

const applyOneByOne = (entity: string, start: readonly AnyRow[], changes: readonly unknown[]): readonly AnyRow[] => {
  let rows = start;
  for (const change of changes as readonly AnyChange[]) {
    if (change.op === 'insert') {
      const row = insertedRow(change);
      if (rows.some((r) => r.id === row.id)) throw alreadyThere(entity, row.id);
      rows = [...rows, row].sort(byRank);
      continue;
    }
    const index = rows.findIndex((r) => r.id === change.id);
    if (index < 0) throw notThere(entity, change.id);
    if (change.op === 'delete') {
      rows = rows.filter((r) => r.id !== change.id);
      continue;
    }
    const next = rows.map((r, i) => (i === index ? { ...r, [change.field]: change.value } : r));
    rows = change.field === 'rank' ? next.sort(byRank) : next;
  }
  return rows;
};

/** The same for many changes: a block pasted into thousands of rows must not go through all of them per cell. */
const applyTogether = (entity: string, start: readonly AnyRow[], changes: readonly unknown[]): readonly AnyRow[] => {
  const rows = new Map(start.map((row) => [row.id, row]));
  const copied = new Set<string>();
  let reordered = false;
  for (const change of changes as readonly AnyChange[]) {
    if (change.op === 'insert') {
      const row = insertedRow(change);
      if (rows.has(row.id)) throw alreadyThere(entity, row.id);
      rows.set(row.id, row);
      copied.delete(row.id);
      reordered = true;
      continue;
    }
    const row = rows.get(change.id);
    if (!row) throw notThere(entity, change.id);
    if (change.op === 'delete') {
      rows.delete(change.id);
      continue;
    }
    if (change.field === 'rank') reordered = true;
    if (copied.has(change.id)) (row as Record<string, unknown>)[change.field] = change.value;
    else {
      rows.set(change.id, { ...row, [change.field]: change.value });
      copied.add(change.id);
    }
  }
  const after = [...rows.values()];
  return reordered ? after.sort(byRank) : after;
};

const alreadyThere = (entity: string, id: string) => new Error(`${entity} ${id} is already there`);
const notThere = (entity: string, id: string) => new Error(`${entity} ${id} isn't there`);

/** The changes that take `applyChanges(before, changes)` back to `before`, in the order to apply them. */
export const invertChanges = <M extends EntitySchemas>(
  before: Collections<M>,
  changes: readonly Change<M>[],
): readonly Change<M>[] => {
  const inverse: Change<M>[] = [];
  const states = new Map<string, Map<string, AnyRow>>();
  const rowsOf = (entity: string): Map<string, AnyRow> => {
    const known = states.get(entity);
    if (known) return known;
    const rows = new Map((looseRows(before)[entity] ?? []).map((row) => [row.id, row]));
    states.set(entity, rows);
    return rows;
  };
  for (const change of changes) {
    const { entity } = change;
    const rows = rowsOf(entity);
    if (change.op === 'insert') {
      const row = change.row as unknown as AnyRow;
      if (rows.has(row.id)) throw alreadyThere(entity, row.id);
      rows.set(row.id, row);
      inverse.push({ op: 'delete', entity, id: row.id });
      continue;
    }
    const row = rows.get(change.id);
    if (!row) throw notThere(entity, change.id);
    if (change.op === 'delete') {
      rows.delete(change.id);
      inverse.push({ op: 'insert', entity, row } as unknown as Change<M>);
    } else {
      rows.set(change.id, { ...row, [change.field]: change.value });
      inverse.push({ ...change, value: (row as Record<string, unknown>)[change.field] } as Change<M>);
    }
  }
  return inverse.reverse();
};
