import type { AppContext } from '#electron/handlers/app-context.ts';
import { walkedProcedures } from '#electron/handlers/dossier-procedure.ts';
import { allGuidelines } from '#electron/handlers/guideline-handlers.ts';
import { readBudgetRow, readBudgetRows } from '#electron/storage/repositories/budget-repository.ts';
import { findDiagnosisOf, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { type ProgramProfile, profileOfYear } from '#shared/domain/annual-program/program-profile.ts';
import { profileAsFollowed } from '#shared/domain/annual-program/section-outline.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import { type Guideline, guidelinesOf } from '#shared/domain/review/guideline.ts';

/** What an annual programme names and prints but doesn't hold, as it stands now. */
export type ProgramReferences = {
  readonly profile: ProgramProfile;
  readonly diagnosis: DiagnosisContent;
  /** The budget's lines, amounts in centavos. */
  readonly lines: readonly {
    readonly id: string;
    readonly itemCode: string;
    readonly description: string;
    readonly department: string;
    readonly annual: Centavos;
    readonly months: readonly Centavos[];
  }[];
  /** In force in its fiscal year. */
  readonly guidelines: readonly Guideline[];
};

/** The same, with what its screen offers. */
export type ProgramSurroundings = ProgramReferences & {
  /** Names of the posts of the procedure that the dossier walks, each once. */
  readonly posts: readonly string[];
};

/** Reads what surrounds a programme; frozen procedures are read once. @throws DomainError not-found, store-damaged */
export const annualProgramSurroundings = (
  context: AppContext,
): ((db: ReadableDb, content: AnnualProgramContent) => ProgramSurroundings) => {
  const procedureOf = walkedProcedures();
  return (db, content) => {
    const { dossierId } = rowOf(content);
    const dossier = dossierOf(readDossierContent(db, dossierId));
    const { content: procedure } = procedureOf(db, dossier.procedureVersionId);
    return {
      ...programReferences(context, db, content),
      posts: [...new Set(procedure.post.map(({ name }) => name.trim()).filter((name) => name !== ''))],
    };
  };
};

/** @throws DomainError not-found */
export const programReferences = (
  context: AppContext,
  db: ReadableDb,
  content: AnnualProgramContent,
): ProgramReferences => {
  const { dossierId, fiscalYear, profileId, title } = rowOf(content);
  const { budgetId } = dossierOf(readDossierContent(db, dossierId));
  const profiles = context.planResources.programProfiles;
  const diagnosisId = findDiagnosisOf(db, dossierId);
  return {
    // A programme of another installation may name a profile that isn't here.
    profile: profileAsFollowed(
      profiles.find(({ id }) => id === profileId) ?? profileOfYear(profiles, fiscalYear),
      content,
    ),
    diagnosis: diagnosisId
      ? readDiagnosisContent(db, diagnosisId)
      : emptyDiagnosis({ id: context.newId(), dossierId, title, fiscalYear, context: [], method: [] }),
    lines: linesOf(db, budgetId),
    guidelines: guidelinesOf(allGuidelines(context, db), fiscalYear),
  };
};

const rowOf = ({ annualProgram: [row] }: AnnualProgramContent): AnnualProgramContent['annualProgram'][number] => {
  if (!row) throw new Error('An annual programme without its own row');
  return row;
};

const linesOf = (db: ReadableDb, budgetId: string): ProgramSurroundings['lines'] => {
  const { id } = readBudgetRow(db, budgetId);
  const departments = new Map(readBudgetRows(db, id, 'department').map((row) => [row.id, row.name]));
  return readBudgetRows(db, id, 'line').map((line) => ({
    id: line.id,
    itemCode: line.itemCode,
    description: line.description,
    department: line.departmentId === null ? '' : (departments.get(line.departmentId) ?? ''),
    annual: line.annual,
    months: monthsOf(line),
  }));
};
