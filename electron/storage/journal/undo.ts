import { applyToTables } from '#electron/storage/journal/apply-to-tables.ts';
import type { LooseChange, LooseRow, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { headOf, historyStateAt, type Scope } from '#electron/storage/journal/journal-head.ts';
import {
  type Author,
  type ChangeRecord,
  markStale,
  type Stacks,
  writeCommand,
  writeRecords,
} from '#electron/storage/journal/journal-writer.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Saved } from '#shared/ipc/history.ts';

export type Undone = { readonly changes: readonly LooseChange[]; readonly label: string; readonly saved: Saved };

/**
 * Takes back the last step of a document (`undo`), or the last undo (`redo`), by a command that does the opposite:
 * the journal only grows, so both work after a restart, and history shows who took back what.
 * @throws DomainError conflict when there is nothing to take back
 */
export const runUndo = (
  db: WritableDb,
  tables: ScopeTables,
  scopeId: string,
  direction: 'undo' | 'redo',
  who: Author,
  at: Instant,
): Undone => {
  const scope: Scope = { kind: tables.kind, id: scopeId };
  const head = headOf(db, scope);
  const step = (direction === 'undo' ? head?.undoHead : head?.redoHead) ?? null;
  const first =
    step === null
      ? undefined
      : db.get<{ label: string; below: number | null }>(
          'SELECT label, below FROM journal_command WHERE sequence = ?',
          step,
        );
  if (step === null || !first || !head) throw nothingLeft(direction);
  const changes = oppositeOf(recordsOf(db, step));
  const records = applyToTables(db, tables, scopeId, changes);
  const sequence = head.lastSequence + 1;
  const command = { kind: direction, label: first.label, coalesce: null, who, at };
  // An undo lies on the redo stack, a redo on the undo stack; each gives back what was below the step it reverses.
  const stacks: Stacks =
    direction === 'undo'
      ? { step: sequence, below: head.redoHead, undoHead: first.below, redoHead: sequence }
      : { step: sequence, below: head.undoHead, undoHead: sequence, redoHead: first.below };
  writeCommand(db, scope, sequence, command, stacks);
  writeRecords(db, sequence, records);
  if (tables.searchable) markStale(db, scope);
  return { changes, label: first.label, saved: { at, sequence, history: historyStateAt(db, stacks) } };
};

const nothingLeft = (direction: 'undo' | 'redo'): DomainError =>
  new DomainError(
    'conflict',
    direction === 'undo'
      ? 'No hay nada que deshacer: no hay cambios desde que se abrió, se importó o se autorizó el documento. Puede volver a un punto guardado con nombre.'
      : 'No hay nada que rehacer: no se ha deshecho ningún cambio, o después se hizo otro. Repita el cambio a mano.',
  );

const recordsOf = (db: WritableDb, step: number): readonly ChangeRecord[] =>
  db.all<ChangeRecord>(
    `SELECT c.op, c.entity, c.row_id AS rowId, c.field, c.before, c.after
     FROM journal_command m JOIN journal_change c ON c.sequence = m.sequence
     WHERE m.step = ? ORDER BY m.sequence, c.position`,
    step,
  );

/** The changes that take the records back, last first; a field that was typed in many times is written once. */
const oppositeOf = (records: readonly ChangeRecord[]): readonly LooseChange[] => {
  const onlyFields = records.every((record) => record.op === 'update');
  if (onlyFields) {
    const oldest = new Map<string, LooseChange>();
    for (const record of [...records].reverse()) {
      oldest.set(`${record.entity} ${record.rowId} ${record.field}`, opposite(record));
    }
    return [...oldest.values()];
  }
  return [...records].reverse().map(opposite);
};

const opposite = (record: ChangeRecord): LooseChange => {
  const { entity, rowId } = record;
  switch (record.op) {
    case 'insert':
      return { op: 'delete', entity, id: rowId };
    case 'delete':
      return { op: 'insert', entity, row: JSON.parse(record.before ?? 'null') as LooseRow };
    case 'update':
      return { op: 'update', entity, id: rowId, field: record.field ?? '', value: JSON.parse(record.before ?? 'null') };
  }
};
