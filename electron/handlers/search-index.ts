import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetTexts } from '#electron/handlers/budget-search-texts.ts';
import { directoryTexts } from '#electron/handlers/directory-search-texts.ts';
import { mediaPlanTexts, strategyTexts } from '#electron/handlers/media-search-texts.ts';
import { annualProgramTexts, diagnosisTexts } from '#electron/handlers/plan-search-texts.ts';
import { dossierTexts, manualTexts, procedureTexts, programTexts } from '#electron/handlers/search-texts.ts';
import { contentOf } from '#electron/handlers/version-content.ts';
import {
  findDossierOfAnnualProgram,
  readAnnualProgramContent,
  readAnnualProgramRow,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { findBudgetRows, readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { findDossierOfDiagnosis, readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { findDirectory, readDirectoryContent } from '#electron/storage/repositories/directory-repository.ts';
import { readDossierContent, readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import { readManualContent, readManualHeadlines } from '#electron/storage/repositories/manual-repository.ts';
import { findDossierOfMediaPlan, readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { readVersion, readVersions } from '#electron/storage/repositories/procedure-repository.ts';
import { readProgramHeadlines, readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import {
  findTexts,
  readStale,
  reindex,
  type SearchMatch,
  type SearchText,
  type StaleScope,
} from '#electron/storage/repositories/search-repository.ts';
import { findDossierOfStrategy, readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { profileOfYear } from '#shared/domain/annual-program/program-profile.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';

/** How many texts one search looks at; beyond it the query says too little. */
const MOST_TEXTS = 2_000;

/**
 * What the words of a query are found in. Typing only marks a document as changed; its texts are indexed here, when
 * somebody searches, so that saving stays fast.
 */
export const searchTexts = (context: AppContext, query: string): readonly SearchMatch[] => {
  const words = [...new Set(foldText(query).split(' ').filter(Boolean))].slice(0, 20);
  if (words.length === 0) return [];
  indexChanges(context);
  return findTexts(context.store.read, words, MOST_TEXTS);
};

/** Ids of the documents (versions, manuals, programmes, dossiers with their plans) whose texts hold the query. */
export const searchDocuments = (context: AppContext, query: string): readonly string[] =>
  searchTexts(context, query).map((match) => dossierOfPlan(context.store.read, match) ?? match.scopeId);

/** The dossier whose diagnosis, programme, strategy or media plan was found; undefined for every other kind. */
export const dossierOfPlan = (db: ReadableDb, { scopeKind, scopeId }: SearchMatch): string | undefined =>
  DOSSIER_OF[scopeKind]?.(db, scopeId);

const DOSSIER_OF: Readonly<Record<string, (db: ReadableDb, id: string) => string | undefined>> = {
  diagnosis: findDossierOfDiagnosis,
  'annual-program': findDossierOfAnnualProgram,
  strategy: findDossierOfStrategy,
  'media-plan': findDossierOfMediaPlan,
};

const indexChanges = (context: AppContext): void => {
  const stale = readStale(context.store.read);
  if (stale.length === 0) return;
  context.store.write((db) => {
    for (const scope of stale) reindex(db, scope, textsOf(db, context, scope));
  });
};

const textsOf = (db: ReadableDb, context: AppContext, { scopeKind, scopeId }: StaleScope): readonly SearchText[] => {
  if (scopeKind === 'manual') {
    return readManualHeadlines(db, scopeId).length > 0 ? manualTexts(readManualContent(db, scopeId)) : [];
  }
  if (scopeKind === 'program') {
    const { definitions } = context.recordResources;
    return readProgramHeadlines(db, scopeId).length > 0
      ? programTexts(readProgramRecord(db, scopeId), definitions)
      : [];
  }
  if (scopeKind === 'dossier') {
    if (readDossierHeadlines(db, scopeId).length === 0) return [];
    const content = readDossierContent(db, scopeId);
    return dossierTexts(content, contentOf(db, readVersion(db, dossierOf(content).procedureVersionId)));
  }
  if (scopeKind === 'budget') {
    // It may have gone with its dossier since.
    const isThere = findBudgetRows(db, scopeId, 'budget', [scopeId]).length > 0;
    return isThere ? budgetTexts(readBudgetContent(db, scopeId)) : [];
  }
  // All of these may have gone with their dossier since.
  if (scopeKind === 'diagnosis') {
    return findDossierOfDiagnosis(db, scopeId) ? diagnosisTexts(readDiagnosisContent(db, scopeId)) : [];
  }
  if (scopeKind === 'annual-program') {
    if (!findDossierOfAnnualProgram(db, scopeId)) return [];
    const { profileId, fiscalYear } = readAnnualProgramRow(db, scopeId);
    const { programProfiles } = context.planResources;
    const profile = programProfiles.find(({ id }) => id === profileId) ?? profileOfYear(programProfiles, fiscalYear);
    return annualProgramTexts(readAnnualProgramContent(db, scopeId), profile);
  }
  if (scopeKind === 'strategy') {
    return findDossierOfStrategy(db, scopeId) ? strategyTexts(readStrategyContent(db, scopeId)) : [];
  }
  if (scopeKind === 'media-plan') {
    return findDossierOfMediaPlan(db, scopeId)
      ? mediaPlanTexts(readMediaPlanContent(db, scopeId), context.planResources.media.catalogue)
      : [];
  }
  if (scopeKind === 'directory') {
    return findDirectory(db) === scopeId ? directoryTexts(readDirectoryContent(db, scopeId)) : [];
  }
  const version = readVersion(db, scopeId);
  const newest = readVersions(db, version.procedureId)[0];
  const inForce = version.stage === 'authorised' && version.supersededBy === null;
  // Versions that neither hold nor are being written would only repeat the same hits.
  if (newest?.id !== scopeId && !inForce) return [];
  const content = contentOf(db, version);
  const profile = context.profiles.find((candidate) => candidate.id === coverOf(content).profileId);
  return profile ? procedureTexts(content, profile) : [];
};
