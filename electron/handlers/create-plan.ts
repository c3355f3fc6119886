import type { AppContext } from '#electron/handlers/app-context.ts';
import { requireInUse } from '#electron/handlers/dossier-editing.ts';
import { resultsOfYear, withResults } from '#electron/handlers/year-results.ts';
import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import {
  annualProgramDeletes,
  annualProgramInserts,
  findAnnualProgramOf,
  readAnnualProgramContent,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readYearClosed } from '#electron/storage/repositories/closing-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  diagnosisDeletes,
  diagnosisInserts,
  findDiagnosisOf,
  readDiagnosisContent,
} from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierContent, readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { forgetGuidePlaces } from '#electron/storage/repositories/guide-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { type AnnualProgramContent, emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import { carryAnnualProgram } from '#shared/domain/annual-program/annual-program-carry.ts';
import { type ProgramProfile, profileOfYear } from '#shared/domain/annual-program/program-profile.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { carryDiagnosis } from '#shared/domain/diagnosis/diagnosis-carry.ts';
import { type Dossier, dossierOf } from '#shared/domain/dossier/dossier.ts';

/**
 * The dossier's diagnosis; made where it has none: out of the one it was carried forward from, or empty.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureDiagnosis = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findDiagnosisOf(db, dossierId);
  if (known) return known;
  const { dossier, name } = requireDossier(db, dossierId);
  const row = {
    id: context.newId(),
    dossierId,
    title: `Diagnóstico ${dossier.fiscalYear} · ${name}`.slice(0, 2_000),
    fiscalYear: dossier.fiscalYear,
    context: [],
    method: [],
  };
  const before = lastDiagnosis(db, dossier);
  runCommand(db, diagnosisTables, {
    scopeId: row.id,
    kind: 'act',
    label: before ? `Llevar el diagnóstico de ${yearOf(before)} a ${dossier.fiscalYear}` : 'Empezar el diagnóstico',
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: diagnosisInserts(
      withResults(
        before ? carryDiagnosis(before, row, context.newId) : emptyDiagnosis(row),
        closedResults(db, context, dossier),
      ),
    ),
  });
  return row.id;
};

/**
 * The dossier's annual programme; made where it has none, with the diagnosis that it names.
 * @throws DomainError not-found, not-allowed for an archived dossier that has none
 */
export const ensureAnnualProgram = (db: WritableDb, context: AppContext, dossierId: string): Id => {
  const known = findAnnualProgramOf(db, dossierId);
  if (known) return known;
  const { dossier, name } = requireDossier(db, dossierId);
  const diagnosis = readDiagnosisContent(db, ensureDiagnosis(db, context, dossierId));
  const before = lastProgram(db, dossier);
  const row = {
    id: context.newId(),
    dossierId,
    title: `Programa anual ${dossier.fiscalYear} · ${name}`.slice(0, 2_000),
    fiscalYear: dossier.fiscalYear,
    profileId: profileFor(context.planResources.programProfiles, before, dossier.fiscalYear).id,
  };
  const from = lastDiagnosis(db, dossier) ?? diagnosis;
  runCommand(db, annualProgramTables, {
    scopeId: row.id,
    kind: 'act',
    label: before
      ? `Llevar el programa anual de ${before.annualProgram[0]?.fiscalYear ?? ''} a ${dossier.fiscalYear}`
      : 'Empezar el programa anual',
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: annualProgramInserts(
      before ? carryAnnualProgram(before, row, from, diagnosis, context.newId) : emptyAnnualProgram(row),
    ),
  });
  return row.id;
};

/**
 * Diagnosis and programme go with their dossier.
 * @throws DomainError not-allowed where one of them was sent: the history of a Vo.Bo. is kept
 */
export const deletePlansOf = (db: WritableDb, context: AppContext, dossierId: string): void => {
  const command = { kind: 'act', coalesce: null, who: readAuthor(db), at: context.now() } as const;
  const programId = findAnnualProgramOf(db, dossierId);
  const diagnosisId = findDiagnosisOf(db, dossierId);
  for (const documentId of [programId, diagnosisId]) {
    if (documentId && readActs(db, documentId).length > 0) throw wasSent();
  }
  if (programId) {
    const changes = annualProgramDeletes(readAnnualProgramContent(db, programId));
    const label = 'Borrar el programa anual con su expediente';
    runCommand(db, annualProgramTables, { ...command, scopeId: programId, label, changes });
    forgetGuidePlaces(db, programId);
  }
  if (diagnosisId) {
    const changes = diagnosisDeletes(readDiagnosisContent(db, diagnosisId));
    const label = 'Borrar el diagnóstico con su expediente';
    runCommand(db, diagnosisTables, { ...command, scopeId: diagnosisId, label, changes });
    forgetGuidePlaces(db, diagnosisId);
  }
};

/** The dossier that a plan is begun in, and what its programme is called. @throws DomainError not-found, not-allowed */
export const requireDossier = (
  db: ReadableDb,
  dossierId: string,
): { readonly dossier: Dossier; readonly name: string } => {
  requireInUse(db, dossierId);
  const dossier = dossierOf(readDossierContent(db, dossierId));
  return { dossier, name: readDossierHeadline(db, dossierId).programName.trim() || 'programa sin nombre' };
};

/** What the year before came to, once it was closed: figures that may still change are nobody's result. */
const closedResults = (db: ReadableDb, context: AppContext, { carriedFromId }: Dossier) =>
  carriedFromId !== null && readYearClosed(db, carriedFromId) ? resultsOfYear(context, db, carriedFromId) : [];

const lastDiagnosis = (db: ReadableDb, { carriedFromId }: Dossier): DiagnosisContent | undefined => {
  const id = carriedFromId === null ? undefined : findDiagnosisOf(db, carriedFromId);
  return id === undefined ? undefined : readDiagnosisContent(db, id);
};

const lastProgram = (db: ReadableDb, { carriedFromId }: Dossier): AnnualProgramContent | undefined => {
  const id = carriedFromId === null ? undefined : findAnnualProgramOf(db, carriedFromId);
  return id === undefined ? undefined : readAnnualProgramContent(db, id);
};

const yearOf = (content: DiagnosisContent): string => String(content.diagnosis[0]?.fiscalYear ?? '');

/** Last year's profile goes on while the year asks for the same form of indicators. */
const profileFor = (
  profiles: readonly ProgramProfile[],
  before: AnnualProgramContent | undefined,
  fiscalYear: number,
): ProgramProfile => {
  const usual = profileOfYear(profiles, fiscalYear);
  const last = profiles.find(({ id }) => id === before?.annualProgram[0]?.profileId);
  return last?.indicatorForm === usual.indicatorForm ? last : usual;
};

const wasSent = (): DomainError =>
  new DomainError(
    'not-allowed',
    'No se borró el expediente: su diagnóstico o su programa anual se envió a validación y su historia se conserva. Archive el expediente.',
  );
