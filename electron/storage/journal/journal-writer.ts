import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import type { Scope } from '#electron/storage/journal/journal-head.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { DeskUser } from '#shared/domain/institution/institution.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

export type CommandKind = HistoryEntry['kind'];

/** Who does it: an officer in a post, or a name alone (the command line, the desk before its set-up). */
export type Author = Omit<DeskUser, 'officerId' | 'postId'> & {
  readonly officerId: string | null;
  readonly postId: string | null;
};

/** The journal's line about a command, without its changes. */
export type CommandLine = {
  readonly kind: CommandKind;
  /** In words, as undo offers it: «Borrar actividad 3». */
  readonly label: string;
  /** Edits of one key by one person within a short time become one undo step; null never coalesces. */
  readonly coalesce: string | null;
  readonly who: Author;
  readonly at: Instant;
};

/** Where a command leaves the undo and redo stacks of its document. */
export type Stacks = {
  readonly step: number;
  readonly below: number | null;
  readonly undoHead: number | null;
  readonly redoHead: number | null;
};

/** One row of the journal: a row inserted or deleted, or one field's before and after, as JSON. */
export type ChangeRecord = {
  readonly op: LooseChange['op'];
  readonly entity: string;
  readonly rowId: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

/** The journal has no gaps: rows are never deleted, and one process writes at a time. */
export const nextSequence = (db: WritableDb): number =>
  db.get<{ next: number }>('SELECT coalesce(max(sequence), 0) + 1 AS next FROM journal_command')?.next ?? 1;

export const writeCommand = (
  db: WritableDb,
  scope: Scope,
  sequence: number,
  command: CommandLine,
  stacks: Stacks,
): void => {
  const { who } = command;
  db.run(
    `INSERT INTO journal_command (sequence, scope_kind, scope_id, kind, label, coalesce_key, at, officer_id, officer_name,
       post_id, post_name, office_name, step, below, undo_head, redo_head)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sequence,
    scope.kind,
    scope.id,
    command.kind,
    command.label,
    command.coalesce,
    command.at,
    who.officerId,
    who.officerName,
    who.postId,
    who.postName,
    who.officeName,
    stacks.step,
    stacks.below,
    stacks.undoHead,
    stacks.redoHead,
  );
};

export const writeRecords = (db: WritableDb, sequence: number, records: readonly ChangeRecord[]): void => {
  for (const [position, record] of records.entries()) {
    db.run(
      'INSERT INTO journal_change (sequence, position, op, entity, row_id, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      sequence,
      position,
      record.op,
      record.entity,
      record.rowId,
      record.field,
      record.before,
      record.after,
    );
  }
};

export const markStale = (db: WritableDb, scope: Scope): void => {
  db.run('INSERT OR IGNORE INTO search_stale (scope_kind, scope_id) VALUES (?, ?)', scope.kind, scope.id);
};
