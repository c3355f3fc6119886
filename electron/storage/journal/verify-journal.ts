import { type LooseRow, readRows, type ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';

/**
 * Replays the journal of every document and compares the outcome with its rows: what nobody did can't be there, and
 * what somebody did can't be missing.
 */
export const journalProblems = (db: ReadableDb, known: readonly ScopeTables[]): readonly string[] => {
  const problems: string[] = [];
  const count = db.get<{ n: number; last: number | null }>(
    'SELECT count(*) AS n, max(sequence) AS last FROM journal_command',
  );
  if (count && count.n !== (count.last ?? 0)) {
    problems.push('Al historial le faltan movimientos: su numeración tiene huecos. Restaure el respaldo más reciente.');
  }
  for (const tables of known) {
    const scopes = db.all<{ id: string }>(
      'SELECT DISTINCT scope_id AS id FROM journal_command WHERE scope_kind = ?',
      tables.kind,
    );
    for (const { id } of scopes) {
      const entity = firstDifference(db, tables, id);
      if (entity) {
        problems.push(
          `El historial de un documento (${tables.kind} ${id}) no lleva a su contenido presente («${entity}»). Restaure el respaldo más reciente.`,
        );
      }
    }
  }
  return problems;
};

type ReplayRow = {
  readonly op: 'insert' | 'update' | 'delete';
  readonly entity: string;
  readonly rowId: string;
  readonly field: string | null;
  readonly after: string | null;
};

const firstDifference = (db: ReadableDb, tables: ScopeTables, scopeId: string): string | undefined => {
  const replayed = new Map<string, Map<string, Record<string, unknown>>>();
  const changes = db.iterate<ReplayRow>(
    `SELECT c.op, c.entity, c.row_id AS rowId, c.field, c.after
     FROM journal_command m JOIN journal_change c ON c.sequence = m.sequence
     WHERE m.scope_kind = ? AND m.scope_id = ? ORDER BY m.sequence, c.position`,
    tables.kind,
    scopeId,
  );
  for (const change of changes) {
    const rows = replayed.get(change.entity) ?? new Map<string, Record<string, unknown>>();
    replayed.set(change.entity, rows);
    const value: unknown = change.after === null ? null : JSON.parse(change.after);
    if (change.op === 'insert') rows.set(change.rowId, value as Record<string, unknown>);
    else if (change.op === 'delete') rows.delete(change.rowId);
    else if (change.field !== null) {
      const row = rows.get(change.rowId);
      if (row) row[change.field] = value;
    }
  }
  for (const [entity, table] of tables.entities) {
    // Rows that are documents of their own stand outside: the desk's people are one document.
    const present = table.ownScope ? ownRows(db, entity, tables, replayed) : readRows(db, table, scopeId);
    const wanted = replayed.get(entity) ?? new Map<string, Record<string, unknown>>();
    if (present.length !== wanted.size) return entity;
    for (const row of present) {
      const replay = wanted.get(row.id);
      if (!replay || !sameFields(table.fields, row, replay)) return entity;
    }
  }
  return undefined;
};

const ownRows = (
  db: ReadableDb,
  entity: string,
  tables: ScopeTables,
  replayed: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): readonly LooseRow[] => {
  const table = tables.entities.get(entity);
  if (!table) return [];
  return [...(replayed.get(entity)?.keys() ?? [])].flatMap((id) => {
    const row = db.get(table.selectSql, id, id);
    return row ? [table.rowFromSql(row)] : [];
  });
};

const sameFields = (fields: readonly string[], present: LooseRow, replay: Readonly<Record<string, unknown>>): boolean =>
  fields.every((field) => canonicalJson(present[field] ?? null) === canonicalJson(replay[field] ?? null));
