import type { AppContext } from '#electron/handlers/app-context.ts';
import { executionReading, executionSurroundings } from '#electron/handlers/execution-reading.ts';
import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { findExecutionOf, readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { NewRow } from '#shared/domain/common/row-edits.ts';
import { rowEdits } from '#shared/domain/common/row-edits.ts';
import type { DiagnosisContent, DiagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { MOST_DIAGNOSIS_ROWS } from '#shared/domain/diagnosis/diagnosis.ts';
import { missingResults, yearResults } from '#shared/domain/execution/year-results.ts';

type YearResult = NewRow<DiagnosisEntities, 'pastResult'>;

/** What a dossier's year came to, up to December; nothing where it has no log. @throws DomainError not-found */
export const resultsOfYear = (context: AppContext, db: ReadableDb, dossierId: string): readonly YearResult[] => {
  const executionId = findExecutionOf(db, dossierId);
  if (executionId === undefined) return [];
  const content = readExecutionContent(db, executionId);
  const { activities, indicators } = executionReading(content, executionSurroundings(context, db, content), DECEMBER);
  return yearResults(content, activities, indicators);
};

/** The diagnosis with those of the results that it hasn't, as far as they fit. */
export const withResults = (
  diagnosis: DiagnosisContent,
  results: readonly YearResult[],
  newId: AppContext['newId'],
): DiagnosisContent => ({
  ...diagnosis,
  pastResult: [
    ...diagnosis.pastResult,
    ...inserted(diagnosis, results, newId).flatMap((change) => (change.op === 'insert' ? [change.row] : [])),
  ],
});

/**
 * Adds the results of a year that was just closed to the diagnoses that were begun out of it before, where they may still be
 * written; those that have them keep them.
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
    const changes = inserted(readDiagnosisContent(db, diagnosisId), results, context.newId);
    if (changes.length === 0) continue;
    const label = `Traer los resultados de ${fiscalYear}`;
    const command = { scopeId: diagnosisId, kind: 'act', label, coalesce: null, changes } as const;
    runCommand(db, diagnosisTables, { ...command, who: readAuthor(db), at: context.now() });
  }
};

const inserted = (diagnosis: DiagnosisContent, results: readonly YearResult[], newId: AppContext['newId']) => {
  const room = Math.max(0, MOST_DIAGNOSIS_ROWS.pastResult - diagnosis.pastResult.length);
  return rows
    .append(diagnosis, 'pastResult', missingResults(diagnosis.pastResult, results).slice(0, room), newId)
    .filter((change) => change.op === 'insert' && change.entity === 'pastResult');
};

const rows = rowEdits<DiagnosisEntities>();

const DECEMBER = 12;
