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
};

export const headOf = (db: ReadableDb, scope: Scope): Head | undefined =>
  db.get<Head>(
    `SELECT sequence, kind, at, officer_name AS officerName, officer_id AS officerId, coalesce_key AS coalesceKey,
       step, undo_head AS undoHead, redo_head AS redoHead
     FROM journal_command WHERE scope_kind = ? AND scope_id = ? ORDER BY sequence DESC LIMIT 1`,
    scope.kind,
    scope.id,
  );

/** What undo and redo would do next, in words. */
export const historyStateOf = (db: ReadableDb, scope: Scope): HistoryState => {
  const head = headOf(db, scope);
  return { undo: labelOf(db, head?.undoHead ?? null), redo: labelOf(db, head?.redoHead ?? null) };
};

/** The label of a step is that of its first command. */
export const labelOf = (db: ReadableDb, step: number | null): string | null =>
  step === null
    ? null
    : (db.get<{ label: string }>('SELECT label FROM journal_command WHERE sequence = ?', step)?.label ?? null);
