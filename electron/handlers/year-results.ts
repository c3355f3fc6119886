import type { AppContext } from '#electron/handlers/app-context.ts';
import { carriedId } from '#electron/handlers/carried-id.ts';
import { executionReading, executionSurroundings } from '#electron/handlers/execution-reading.ts';
import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { rowsEverInserted, rowsPeopleChanged } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { findExecutionOf, readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { type DiagnosisContent, MOST_DIAGNOSIS_ROWS } from '#shared/domain/diagnosis/diagnosis.ts';
import { missingResults, type YearResult, yearResults } from '#shared/domain/execution/year-results.ts';

/** What a dossier's year came to, up to December; nothing where it has no log. @throws DomainError not-found */
export const resultsOfYear = (context: AppContext, db: ReadableDb, dossierId: string): readonly YearResult[] => {
  const executionId = findExecutionOf(db, dossierId);
  if (executionId === undefined) return [];
  const content = readExecutionContent(db, executionId);
  const { activities, indicators } = executionReading(content, executionSurroundings(context, db, content), DECEMBER);
  return yearResults(content, activities, indicators);
};

/** The new diagnosis with the results that it hasn't, as far as they fit. */
export const withResults = (content: DiagnosisContent, results: readonly YearResult[]): DiagnosisContent => {
  const id = content.diagnosis[0]?.id ?? '';
  return { ...content, pastResult: [...content.pastResult, ...newRows(content, id, results, new Set())] };
};

/**
 * Brings the results of a year that was just closed to the diagnoses that were begun out of it before, where they may still be
 * written: those that they haven't, and the figures of those brought by an earlier closing that nobody wrote in since. What a
 * person deleted there doesn't return.
 */
export const bringResults = (db: WritableDb, context: AppContext, dossierId: string, fiscalYear: number): void => {
  const results = resultsOfYear(context, db, dossierId);
  for (const { id } of db.all<{ id: string }>(
    'SELECT id FROM dossier WHERE carried_from_id = ? AND archived = 0',
    dossierId,
  )) {
    const diagnosisId = findDiagnosisOf(db, id);
    if (diagnosisId === undefined) continue;
    if (whyReadOnly(() => requireDocumentEditable(db, 'diagnosis', diagnosisId)) !== null) continue;
    const content = readDiagnosisContent(db, diagnosisId);
    const scope = { kind: diagnosisTables.kind, id: diagnosisId };
    const changes = [
      ...corrected(content, diagnosisId, results, rowsPeopleChanged(db, scope)),
      ...newRows(content, diagnosisId, results, rowsEverInserted(db, scope)).map(
        (row): LooseChange => ({ op: 'insert', entity: 'pastResult', row }),
      ),
    ];
    if (changes.length === 0) continue;
    const label = `Traer los resultados de ${fiscalYear}`;
    const command = { scopeId: diagnosisId, kind: 'act', label, coalesce: null, changes } as const;
    runCommand(db, diagnosisTables, { ...command, who: readAuthor(db), at: context.now() });
  }
};

const FIGURES = ['concept', 'unit', 'planned', 'done', 'lesson'] as const;

const corrected = (
  { pastResult }: DiagnosisContent,
  diagnosisId: Id,
  results: readonly YearResult[],
  touched: ReadonlySet<string>,
): readonly LooseChange[] => {
  const present = new Map(pastResult.map((row) => [row.id, row]));
  return results.flatMap((result) => {
    const row = present.get(carriedId(diagnosisId, result.of));
    if (!row || touched.has(row.id)) return [];
    return FIGURES.filter((field) => row[field] !== result[field]).map(
      (field): LooseChange => ({ op: 'update', entity: 'pastResult', id: row.id, field, value: result[field] }),
    );
  });
};

/** Those that never came, and that nobody wrote by hand meanwhile. */
const newRows = (
  { pastResult }: DiagnosisContent,
  diagnosisId: Id,
  results: readonly YearResult[],
  came: ReadonlySet<string>,
): readonly DiagnosisContent['pastResult'][number][] => {
  const brought = new Set(results.map(({ of }) => carriedId(diagnosisId, of)));
  const byHand = pastResult.filter(({ id }) => !brought.has(id));
  const fresh = missingResults(
    byHand,
    results.filter(({ of }) => !came.has(carriedId(diagnosisId, of))),
  ).slice(0, Math.max(0, MOST_DIAGNOSIS_ROWS.pastResult - pastResult.length));
  const { ranks } = ranksAt(pastResult, pastResult.length, fresh.length);
  return fresh.map(({ of, ...row }, at) => ({ ...row, id: carriedId(diagnosisId, of), rank: ranks[at] ?? 'a0' }));
};

const DECEMBER = 12;
