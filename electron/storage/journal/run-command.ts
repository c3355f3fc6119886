import { applyToTables } from '#electron/storage/journal/apply-to-tables.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import { type Head, headOf, historyStateAt, type Scope } from '#electron/storage/journal/journal-head.ts';
import {
  type CommandLine,
  markStale,
  nextSequence,
  type Stacks,
  writeCommand,
  writeRecords,
} from '#electron/storage/journal/journal-writer.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { HistoryState, Saved } from '#shared/ipc/history.ts';

export type Command = CommandLine & { readonly scopeId: string; readonly changes: readonly LooseChange[] };

/** How long a pause in typing may be before a new undo step begins. */
export const COALESCE_MS = 2_000;

/**
 * Applies the changes and writes them into the journal, with what was there before. Runs inside `store.write`, so
 * several commands can be one transaction. Acts and imports are barriers: nothing before them can be undone.
 * An edit that changes nothing leaves no trace.
 * @throws DomainError invalid-input when a change doesn't fit the document; nothing of the transaction remains
 */
export const runCommand = (db: WritableDb, tables: ScopeTables, command: Command): Saved => {
  const scope: Scope = { kind: tables.kind, id: command.scopeId };
  const head = headOf(db, scope);
  const records = applyToTables(db, tables, command.scopeId, command.changes);
  if (records.length === 0 && command.kind === 'edit') {
    return { at: command.at, sequence: head?.sequence ?? 0, history: historyStateAt(db, head) };
  }
  const sequence = head ? head.lastSequence + 1 : nextSequence(db);
  const stacks = stacksAfter(command, head, sequence);
  writeCommand(db, scope, sequence, command, stacks);
  writeRecords(db, sequence, records);
  if (tables.searchable) markStale(db, scope);
  return { at: command.at, sequence, history: stateAfter(db, command, head, stacks, sequence) };
};

/** An edit knows its own name, or that of the step it continues; only the others must ask. */
const stateAfter = (
  db: WritableDb,
  command: Command,
  head: Head | undefined,
  stacks: Stacks,
  sequence: number,
): HistoryState => {
  if (command.kind !== 'edit') return historyStateAt(db, stacks);
  return { undo: stacks.step === sequence ? command.label : (head?.undoLabel ?? command.label), redo: null };
};

const stacksAfter = (command: Command, head: Head | undefined, sequence: number): Stacks => {
  const undoHead = head?.undoHead ?? null;
  const redoHead = head?.redoHead ?? null;
  switch (command.kind) {
    case 'edit':
      if (head && continues(command, head))
        return { step: head.step, below: null, undoHead: head.step, redoHead: null };
      return { step: sequence, below: undoHead, undoHead: sequence, redoHead: null };
    case 'snapshot':
      return { step: sequence, below: null, undoHead, redoHead };
    case 'act':
    case 'import':
      return { step: sequence, below: null, undoHead: null, redoHead: null };
    case 'undo':
    case 'redo':
      throw new Error('Undo and redo are made by the journal itself');
  }
};

const continues = (command: Command, head: Head): boolean =>
  head.kind === 'edit' &&
  head.undoHead === head.step &&
  command.coalesce !== null &&
  command.coalesce === head.coalesceKey &&
  command.who.officerId === head.officerId &&
  command.who.officerName === head.officerName &&
  Math.abs(Date.parse(command.at) - Date.parse(head.at)) <= COALESCE_MS;
