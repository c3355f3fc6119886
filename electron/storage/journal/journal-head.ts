import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { HistoryState } from '#shared/ipc/history.ts';

/** A document as the journal knows it. */
export type Scope = { readonly kind: string; readonly id: string };

/** The last command of a document: where its undo and redo stacks stand. */
export type Head = {
  readonly sequence: number;
  readonly kind: string;
  readonly at: Instant;
  readonly officerName: string;
  readonly officerId: string | null;
  readonly coalesceKey: string | null;
  readonly step: number;
  readonly undoHead: number | null;
  readonly redoHead: number | null;
  /** What the step on top of the undo stack is called. */
  readonly undoLabel: string | null;
  /** The newest command of all documents. */
  readonly lastSequence: number;
};

export const headOf = (db: ReadableDb, scope: Scope): Head | undefined =>
  db.get<Head>(
    `SELECT sequence, kind, at, officer_name AS officerName, officer_id AS officerId, coalesce_key AS coalesceKey,
       step, undo_head AS undoHead, redo_head AS redoHead,
       (SELECT label FROM journal_command u WHERE u.sequence = j.undo_head) AS undoLabel,
       (SELECT max(sequence) FROM journal_command) AS lastSequence
     FROM journal_command j WHERE scope_kind = ? AND scope_id = ? ORDER BY sequence DESC LIMIT 1`,
    scope.kind,
    scope.id,
  );

/** Ids of all rows that a document ever got, also of those that were deleted since. */
export const rowsEverInserted = (db: ReadableDb, scope: Scope): ReadonlySet<string> =>
  new Set(
    db.column<string>(
      `SELECT DISTINCT c.row_id FROM journal_change c JOIN journal_command m USING (sequence)
       WHERE m.scope_kind = ? AND m.scope_id = ? AND c.op = 'insert'`,
      scope.kind,
      scope.id,
    ),
  );

/** Ids of the rows that a document has been changed in by anything but acts. */
export const rowsPeopleChanged = (db: ReadableDb, scope: Scope): ReadonlySet<string> =>
  new Set(
    db.column<string>(
      `SELECT DISTINCT c.row_id FROM journal_change c JOIN journal_command m USING (sequence)
       WHERE m.scope_kind = ? AND m.scope_id = ? AND m.kind <> 'act' AND c.field IS NOT 'rank'`,
      scope.kind,
      scope.id,
    ),
  );

/** What undo and redo would do next, in words. */
export const historyStateOf = (db: ReadableDb, scope: Scope): HistoryState => historyStateAt(db, headOf(db, scope));

/** The same where the stacks are known. */
export const historyStateAt = (
  db: ReadableDb,
  stacks: { readonly undoHead: number | null; readonly redoHead: number | null } | undefined,
): HistoryState => ({
  undo: labelOf(db, stacks?.undoHead ?? null),
  redo: labelOf(db, stacks?.redoHead ?? null),
});

/** The label of a step is that of its first command. */
const labelOf = (db: ReadableDb, step: number | null): string | null =>
  step === null
    ? null
    : (db.get<{ label: string }>('SELECT label FROM journal_command WHERE sequence = ?', step)?.label ?? null);
