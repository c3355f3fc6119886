import type { Scope } from '#electron/storage/journal/journal-head.ts';
import type { ChangeRecord, CommandKind } from '#electron/storage/journal/journal-writer.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';

/** One step of a document's history: coalesced commands are one, from the first `before` to the last `after`. */
export type HistoryStep = {
  readonly sequence: number;
  readonly at: Instant;
  readonly officerName: string;
  readonly postName: string;
  readonly kind: CommandKind;
  readonly label: string;
  /** In order; a field that was typed in several times stands once. At most `MOST_RECORDS`. */
  readonly records: readonly ChangeRecord[];
};

/** An import of a long procedure writes thousands of rows; nobody reads them one by one. */
const MOST_RECORDS = 200;

/** Newest first; `before` null begins at the newest. */
export const readHistory = (
  db: ReadableDb,
  scope: Scope,
  before: number | null,
  limit: number,
): readonly HistoryStep[] =>
  db
    .all<Omit<HistoryStep, 'records'>>(
      `SELECT f.sequence, max(m.at) AS at, f.officer_name AS officerName, f.post_name AS postName, f.kind, f.label
       FROM journal_command f JOIN journal_command m ON m.step = f.sequence
       WHERE f.scope_kind = ? AND f.scope_id = ? AND f.step = f.sequence AND (? IS NULL OR f.sequence < ?)
       GROUP BY f.sequence ORDER BY f.sequence DESC LIMIT ?`,
      scope.kind,
      scope.id,
      before,
      before,
      limit,
    )
    .map((step) => ({ ...step, records: netRecords(readRecords(db, step.sequence)) }));

const readRecords = (db: ReadableDb, step: number): readonly ChangeRecord[] =>
  db.all<ChangeRecord>(
    `SELECT c.op, c.entity, c.row_id AS rowId, c.field, c.before, c.after
     FROM journal_command m JOIN journal_change c ON c.sequence = m.sequence
     WHERE m.step = ? ORDER BY m.sequence, c.position LIMIT 5000`,
    step,
  );

const netRecords = (records: readonly ChangeRecord[]): readonly ChangeRecord[] => {
  const net = new Map<string, ChangeRecord>();
  for (const [index, record] of records.entries()) {
    const key = record.op === 'update' ? `${record.entity} ${record.rowId} ${record.field}` : `row ${index}`;
    const first = net.get(key);
    net.set(key, first ? { ...first, after: record.after } : record);
  }
  return [...net.values()].slice(0, MOST_RECORDS);
};
