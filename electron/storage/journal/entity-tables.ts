import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { ReadableDb, SqlRow, SqlValue } from '#electron/storage/store-handle.ts';

/** A change without the types of its module: what the journal understands. Every `Change<M>` is one. */
export type LooseChange =
  | { readonly op: 'insert'; readonly entity: string; readonly row: LooseRow }
  | {
      readonly op: 'update';
      readonly entity: string;
      readonly id: string;
      readonly field: string;
      readonly value: unknown;
    }
  | { readonly op: 'delete'; readonly entity: string; readonly id: string };
export type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** How one entity lies in SQL. Statements are texts; connections keep them prepared. */
export type EntityTable = {
  readonly entity: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly hasField: (field: string) => boolean;
  readonly toSql: (field: string, value: unknown) => SqlValue;
  readonly fromSql: (field: string, value: SqlValue) => unknown;
  /** The same value as JSON for the journal; a JSON column already is. */
  readonly toJson: (field: string, value: SqlValue) => string;
  /** The document is this row itself: inserts take no scope id of their own. */
  readonly ownScope: boolean;
  readonly rowFromSql: (row: SqlRow) => LooseRow;
  /** Parameters: scope id (unless `ownScope`), then the fields in order. */
  readonly insertSql: string;
  /** Parameters: scope id, row id. */
  readonly selectSql: string;
  readonly deleteSql: string;
  /** Parameter: scope id; in display order. */
  readonly selectAllSql: string;
  /** Parameters: scope id, row id. */
  readonly selectFieldSql: (field: string) => string;
  /** Parameters: value, scope id, row id. */
  readonly updateFieldSql: (field: string) => string;
  /** Every field but the id, and the statement that writes them. Parameters: their values, scope id, row id. */
  readonly updatableFields: readonly string[];
  readonly updateRowSql: string;
  /** Finds a row whose field names another. Parameters: scope id, the other's id. */
  readonly namingSql: (field: string) => string;
};

/** A field that names a row of the same scope; checked after every command. */
export type Reference = {
  readonly entity: string;
  readonly field: string;
  /** Entities whose rows may be named. */
  readonly to: readonly string[];
  /** «El puesto de una actividad», for the message. */
  readonly what: string;
};

/** Everything the journal must know about one kind of document. */
export type ScopeTables = {
  readonly kind: string;
  readonly entities: ReadonlyMap<string, EntityTable>;
  readonly references: readonly Reference[];
  /** Whether a change makes the search index of the document stale. */
  readonly searchable: boolean;
};

type TableDefinition = {
  readonly table: SQLiteTable;
  /** Property of the table that holds the document's id; the row's own id where the document is that row. */
  readonly scope: string;
  /** JSON columns are parsed with it before use; an entity without JSON columns needs none. */
  readonly schema?: z.ZodObject;
};

/** Compiles a module's tables once; later modules (budget lines, media lines) register theirs the same way. */
export const scopeTables = (
  kind: string,
  tables: Readonly<Record<string, TableDefinition>>,
  options: { readonly references?: readonly Reference[]; readonly searchable?: boolean } = {},
): ScopeTables => ({
  kind,
  entities: new Map(Object.entries(tables).map(([entity, definition]) => [entity, compile(entity, definition)])),
  references: options.references ?? [],
  searchable: options.searchable ?? false,
});

/** @throws Error for an entity that the document doesn't have: a broken invariant */
export const tableOf = (tables: ScopeTables, entity: string): EntityTable => {
  const table = tables.entities.get(entity);
  if (!table) throw new Error(`${tables.kind} has no entity ${entity}`);
  return table;
};

/** The rows of one entity in display order. */
export const readRows = (db: ReadableDb, table: EntityTable, scopeId: string): LooseRow[] =>
  db.all(table.selectAllSql, scopeId).map(table.rowFromSql);

/** Connections find their statements by text: the same text object is found faster than an equal one. */
const byField = (make: (field: string) => string): ((field: string) => string) => {
  const made = new Map<string, string>();
  return (field) => {
    const known = made.get(field);
    if (known !== undefined) return known;
    const sql = make(field);
    made.set(field, sql);
    return sql;
  };
};

const quoted = (name: string): string => `"${name}"`;

const compile = (entity: string, { table, scope, schema }: TableDefinition): EntityTable => {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  const column = (field: string): SQLiteColumn => {
    const found = Object.hasOwn(columns, field) ? columns[field] : undefined;
    if (!found) throw new Error(`${entity} has no column for ${field}`);
    return found;
  };
  const name = getTableName(table);
  const fields = Object.keys(columns).filter((field) => field !== scope || field === 'id');
  const updatable = fields.filter((field) => field !== 'id');
  const ownScope = scope === 'id';
  const listed = fields.map((field) => `${quoted(column(field).name)} AS ${quoted(field)}`).join(', ');
  const at = `${quoted(column(scope).name)} = ? AND "id" = ?`;
  const shape: Readonly<Record<string, z.ZodType>> = schema ? (schema.shape as Record<string, z.ZodType>) : {};
  const json = new Set(fields.filter((field) => column(field).dataType === 'json'));
  // Texts and numbers are the same in SQL; a row of nothing else is taken as it was read.
  const translated = fields.filter(
    (field) => column(field).dataType !== 'string' && column(field).dataType !== 'number',
  );
  for (const field of json) if (!shape[field]) throw new Error(`${entity}.${field} is JSON without a schema`);
  const fromSql = (field: string, value: SqlValue): unknown => {
    const plain = value === null ? null : column(field).mapFromDriverValue(value);
    return json.has(field) ? z.parse(shape[field] as z.ZodType, plain) : plain;
  };
  return {
    entity,
    name,
    fields,
    hasField: (field) => field !== 'id' && fields.includes(field),
    toSql: (field, value) =>
      value === null || value === undefined ? null : (column(field).mapToDriverValue(value) as SqlValue),
    fromSql,
    toJson: (field, value) =>
      json.has(field) && typeof value === 'string' ? value : JSON.stringify(fromSql(field, value)),
    ownScope,
    rowFromSql: (row) => {
      if (translated.length === 0) return row as LooseRow;
      const values = translated.map((field) => [field, fromSql(field, row[field] ?? null)]);
      return { ...row, ...Object.fromEntries(values) } as LooseRow;
    },
    insertSql: ownScope
      ? `INSERT INTO ${name} (${fields.map((f) => quoted(column(f).name)).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`
      : `INSERT INTO ${name} (${[scope, ...fields].map((f) => quoted(column(f).name)).join(', ')}) VALUES (?, ${fields.map(() => '?').join(', ')})`,
    selectSql: `SELECT ${listed} FROM ${name} WHERE ${at}`,
    deleteSql: `DELETE FROM ${name} WHERE ${at}`,
    selectAllSql: `SELECT ${listed} FROM ${name} WHERE ${quoted(column(scope).name)} = ? ORDER BY ${fields.includes('rank') ? 'rank, ' : ''}"id"`,
    selectFieldSql: byField((field) => `SELECT ${quoted(column(field).name)} AS value FROM ${name} WHERE ${at}`),
    namingSql: (field) =>
      `SELECT 1 FROM ${name} WHERE ${quoted(column(scope).name)} = ? AND ${quoted(column(field).name)} = ? LIMIT 1`,
    updatableFields: updatable,
    updateRowSql: `UPDATE ${name} SET ${updatable.map((field) => `${quoted(column(field).name)} = ?`).join(', ')} WHERE ${at}`,
    updateFieldSql: byField((field) => `UPDATE ${name} SET ${quoted(column(field).name)} = ? WHERE ${at}`),
  };
};
