import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import {
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { findMediaPlanOf, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { type ExecutionContent, executionOf } from '#shared/domain/execution/execution.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import { reportMonth } from '#shared/domain/execution/progress.ts';
import type { ExecutionReading } from '#shared/domain/execution/undone-rules.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** What a log names and prints but doesn't hold, whole, as it stands now: `ExecutionSurroundings` and more. */
export type ReadSurroundings = {
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly program: AnnualProgramContent | null;
  readonly mediaPlan: MediaPlanContent | null;
  readonly agreements: AgreementsContent | null;
  readonly budget: BudgetContent;
  readonly programName: string;
  /** ISO day of the computer. */
  readonly today: string;
};

/** @throws DomainError not-found */
export const executionSurroundings = (
  context: Pick<AppContext, 'now'>,
  db: ReadableDb,
  content: Pick<ExecutionContent, 'execution'>,
): ReadSurroundings => {
  const { dossierId } = executionOf(content);
  const { budgetId, programName } = readDossierHeadline(db, dossierId);
  const diagnosisId = findDiagnosisOf(db, dossierId);
  const annualProgramId = findAnnualProgramOf(db, dossierId);
  const mediaPlanId = findMediaPlanOf(db, dossierId);
  const agreementsId = findAgreementsOf(db, dossierId);
  return {
    diagnosis: diagnosisId === undefined ? { segment: [], territory: [] } : placesAndGroups(db, diagnosisId),
    program: annualProgramId === undefined ? null : readAnnualProgramContent(db, annualProgramId),
    mediaPlan: mediaPlanId === undefined ? null : readMediaPlanContent(db, mediaPlanId),
    agreements: agreementsId === undefined ? null : readAgreementsContent(db, agreementsId),
    budget: readBudgetContent(db, budgetId),
    programName,
    today: todayOf(context),
  };
};

/**
 * What was planned and what came of it, for findings, command line and paper alike.
 * @param upTo month of the report, 1 to 12; absent: that of today
 */
export const executionReading = (
  content: ExecutionContent,
  around: ReadSurroundings,
  upTo: number = reportMonth(executionOf(content).fiscalYear, around.today),
): ExecutionReading => readExecution(content, around, upTo);

const placesAndGroups = (db: ReadableDb, diagnosisId: string): ReadSurroundings['diagnosis'] => {
  const { segment, territory } = readDiagnosisContent(db, diagnosisId);
  return { segment, territory };
};
