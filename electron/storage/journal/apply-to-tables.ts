import {
  type EntityTable,
  type LooseChange,
  type Reference,
  type ScopeTables,
  tableOf,
} from '#electron/storage/journal/entity-tables.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { SqlRow, SqlValue, WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Applies changes to a document's tables, in order, and tells what they did. Updates that change nothing are left
 * out. References are judged at the end, because a list of changes may pass through states that don't fit.
 * @throws DomainError invalid-input, conflict
 */
export const applyToTables = (
  db: WritableDb,
  tables: ScopeTables,
  scopeId: string,
  changes: readonly LooseChange[],
): readonly ChangeRecord[] => {
  const records: ChangeRecord[] = [];
  let at = 0;
  while (at < changes.length) {
    const change = changes[at] as LooseChange;
    const end = endOfRow(changes, at);
    const table = tableOf(tables, change.entity);
    if (end - at > 1) {
      for (const record of applyToRow(db, table, scopeId, changes.slice(at, end) as RowUpdate[])) records.push(record);
    } else {
      const record = applyOne(db, table, scopeId, change);
      if (record) records.push(record);
    }
    at = end;
  }
  checkReferences(db, tables, scopeId, records);
  return records;
};

type RowUpdate = Extract<LooseChange, { readonly op: 'update' }>;

/** Where the updates of one row end that begin at `at`: a pasted block comes row by row. */
const endOfRow = (changes: readonly LooseChange[], at: number): number => {
  const first = changes[at];
  let end = at + 1;
  if (first?.op !== 'update') return end;
  for (; end < changes.length; end += 1) {
    const next = changes[end];
    if (next?.op !== 'update' || next.id !== first.id || next.entity !== first.entity) break;
  }
  return end;
};

/** Several fields of one row, read and written once: a statement for each cell of a large paste is felt. */
const applyToRow = (
  db: WritableDb,
  table: EntityTable,
  scopeId: string,
  updates: readonly RowUpdate[],
): readonly ChangeRecord[] => {
  const [{ id, entity }] = updates as [RowUpdate];
  const row = db.get<SqlRow>(table.selectSql, scopeId, id);
  if (!row) throw isGone();
  const current: Record<string, SqlValue> = { ...row };
  const records: ChangeRecord[] = [];
  for (const { field, value } of updates) {
    if (!table.hasField(field)) throw new Error(`${entity} has no field ${field}`);
    const before = current[field] ?? null;
    const next = table.toSql(field, value);
    if (before === next) continue;
    current[field] = next;
    const values = { before: table.toJson(field, before), after: table.toJson(field, next) };
    records.push({ op: 'update', entity, rowId: id, field, ...values });
  }
  if (records.length > 0) {
    db.run(table.updateRowSql, ...table.updatableFields.map((field) => current[field] ?? null), scopeId, id);
  }
  return records;
};

const applyOne = (
  db: WritableDb,
  table: EntityTable,
  scopeId: string,
  change: LooseChange,
): ChangeRecord | undefined => {
  const common = { op: change.op, entity: change.entity };
  switch (change.op) {
    case 'insert': {
      const { row } = change;
      if (db.get(table.selectSql, scopeId, row.id)) {
        throw new DomainError(
          'conflict',
          'No se guardó el cambio: el renglón que se agrega ya existe. Vuelva a abrir el documento y repita el cambio.',
        );
      }
      const values = table.fields.map((field) => table.toSql(field, row[field]));
      db.run(table.insertSql, ...(table.ownScope ? values : [scopeId, ...values]));
      return { ...common, rowId: row.id, field: null, before: null, after: JSON.stringify(row) };
    }
    case 'delete': {
      const row = db.get<SqlRow>(table.selectSql, scopeId, change.id);
      if (!row) throw isGone();
      db.run(table.deleteSql, scopeId, change.id);
      const before = JSON.stringify(table.rowFromSql(row));
      return { ...common, rowId: change.id, field: null, before, after: null };
    }
    case 'update': {
      if (!table.hasField(change.field)) throw new Error(`${change.entity} has no field ${change.field}`);
      const present = db.get<{ value: SqlValue }>(table.selectFieldSql(change.field), scopeId, change.id);
      if (!present) throw isGone();
      const next = table.toSql(change.field, change.value);
      if (present.value === next) return undefined;
      db.run(table.updateFieldSql(change.field), next, scopeId, change.id);
      return {
        ...common,
        rowId: change.id,
        field: change.field,
        before: table.toJson(change.field, present.value),
        after: table.toJson(change.field, next),
      };
    }
  }
};

const isGone = (): DomainError =>
  new DomainError(
    'conflict',
    'No se guardó el cambio: el renglón que se modifica ya no existe en el documento. Vuelva a abrirlo y repita el cambio.',
  );

/** Only what the command touched can have come apart: its own references, and those to rows it deleted. */
const checkReferences = (
  db: WritableDb,
  tables: ScopeTables,
  scopeId: string,
  records: readonly ChangeRecord[],
): void => {
  const byEntity = Map.groupBy(records, (record) => record.entity);
  for (const reference of tables.references) {
    const table = tableOf(tables, reference.entity);
    const checked = new Set<string>();
    for (const record of byEntity.get(reference.entity) ?? []) {
      const own = record.op !== 'delete' && (record.field === null || record.field === reference.field);
      if (!own || checked.has(record.rowId)) continue;
      checked.add(record.rowId);
      checkRow(db, tables, table, reference, scopeId, record.rowId);
    }
    for (const entity of reference.to) {
      for (const record of byEntity.get(entity) ?? []) {
        if (record.op === 'delete') checkDeleted(db, tables, table, reference, scopeId, record.rowId);
      }
    }
  }
};

const checkRow = (
  db: WritableDb,
  tables: ScopeTables,
  table: EntityTable,
  reference: Reference,
  scopeId: string,
  rowId: string,
): void => {
  const row = db.get<SqlRow>(table.selectSql, scopeId, rowId);
  const target = row?.[reference.field];
  if (typeof target !== 'string') return;
  if (!isThere(db, tables, reference, scopeId, target)) throw dangling(reference);
};

const checkDeleted = (
  db: WritableDb,
  tables: ScopeTables,
  table: EntityTable,
  reference: Reference,
  scopeId: string,
  deletedId: string,
): void => {
  const naming = db.get(table.namingSql(reference.field), scopeId, deletedId);
  if (naming && !isThere(db, tables, reference, scopeId, deletedId)) throw stillNamed(reference);
};

const isThere = (
  db: WritableDb,
  tables: ScopeTables,
  reference: Reference,
  scopeId: string,
  targetId: string,
): boolean =>
  reference.to.some((entity) => db.get(tableOf(tables, entity).selectFieldSql('id'), scopeId, targetId) !== undefined);

const dangling = (reference: Reference): DomainError =>
  new DomainError(
    'invalid-input',
    `No se guardó el cambio: ${reference.what} señalaría a un renglón que no está en este documento. Elija otro de la lista, o quite primero la referencia, y repita el cambio.`,
  );

const stillNamed = (reference: Reference): DomainError =>
  new DomainError(
    'invalid-input',
    `No se guardó el cambio: lo que se borra todavía es ${reference.what}. Elija ahí otro de la lista, o quite primero esa referencia, y repita el cambio.`,
  );
