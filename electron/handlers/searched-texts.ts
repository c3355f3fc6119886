import { agreementsTexts } from '#electron/handlers/agreement-search-texts.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetTexts } from '#electron/handlers/budget-search-texts.ts';
import { bulletinsTexts } from '#electron/handlers/bulletin-search-texts.ts';
import { closingTexts } from '#electron/handlers/closing-search-texts.ts';
import {
  catalogueTexts,
  classifierTexts,
  deskTexts,
  guidelineTexts,
  reviewTexts,
} from '#electron/handlers/desk-search-texts.ts';
import { directoryTexts } from '#electron/handlers/directory-search-texts.ts';
import { executionTexts } from '#electron/handlers/execution-search-texts.ts';
import { allGuidelines } from '#electron/handlers/guideline-handlers.ts';
import { mediaPlanTexts, strategyTexts } from '#electron/handlers/media-search-texts.ts';
import { annualProgramTexts, diagnosisTexts } from '#electron/handlers/plan-search-texts.ts';
import { dossierTexts, manualTexts, procedureTexts, programTexts } from '#electron/handlers/search-texts.ts';
import { contentOf } from '#electron/handlers/version-content.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import {
  readAnnualProgramContent,
  readAnnualProgramRow,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readClassifierContent } from '#electron/storage/repositories/classifier-repository.ts';
import { readClosings } from '#electron/storage/repositories/closing-repository.ts';
import { readDeskNames, readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDirectoryContent } from '#electron/storage/repositories/directory-repository.ts';
import { readDossierContent } from '#electron/storage/repositories/dossier-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { readManualContent } from '#electron/storage/repositories/manual-repository.ts';
import { readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { readVersion, readVersions } from '#electron/storage/repositories/procedure-repository.ts';
import { readDeskValues, readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import { readReview } from '#electron/storage/repositories/review-repository.ts';
import { type AboutDocument, readAbout } from '#electron/storage/repositories/search-about-repository.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import type { SearchedScope } from '#electron/storage/repositories/search-repository.ts';
import { readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { profileOfYear } from '#shared/domain/annual-program/program-profile.ts';
import { dossierOf } from '#shared/domain/dossier/dossier.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { SearchKind } from '#shared/domain/search/search-kinds.ts';

/** What is found in each kind of document, under its name in the journal. A new kind of document is one more line. */
export const SEARCHED: Readonly<Record<string, { readonly kind: SearchKind; readonly texts: TextsOf }>> = {
  procedure: { kind: 'procedure', texts: (db, context, id) => textsOfVersion(db, context, id) },
  manual: { kind: 'manual', texts: (db, _, id) => manualTexts(readManualContent(db, id)) },
  program: {
    kind: 'program',
    texts: (db, context, id) => programTexts(readProgramRecord(db, id), context.recordResources.definitions),
  },
  dossier: {
    kind: 'dossier',
    texts: (db, _, id) => {
      const content = readDossierContent(db, id);
      const { programId, procedureVersionId } = dossierOf(content);
      const program = readAbout(db, 'program', programId);
      return dossierTexts(content, contentOf(db, readVersion(db, procedureVersionId)), program?.title ?? '');
    },
  },
  // Under the dossier's own id, beside it.
  'year-closing': { kind: 'dossier', texts: (db, _, id) => closingTexts(readClosings(db, id)) },
  budget: { kind: 'budget', texts: (db, _, id) => budgetTexts(readBudgetContent(db, id)) },
  diagnosis: { kind: 'diagnosis', texts: (db, _, id) => diagnosisTexts(readDiagnosisContent(db, id)) },
  'annual-program': {
    kind: 'annual-program',
    texts: (db, { planResources: { programProfiles } }, id) => {
      const { profileId, fiscalYear } = readAnnualProgramRow(db, id);
      const profile = programProfiles.find((one) => one.id === profileId) ?? profileOfYear(programProfiles, fiscalYear);
      return annualProgramTexts(readAnnualProgramContent(db, id), profile);
    },
  },
  strategy: { kind: 'strategy', texts: (db, _, id) => strategyTexts(readStrategyContent(db, id)) },
  'media-plan': {
    kind: 'media-plan',
    texts: (db, { planResources }, id) => mediaPlanTexts(readMediaPlanContent(db, id), planResources.media.catalogue),
  },
  review: {
    kind: 'review',
    texts: (db, _, id) => {
      const content = readReview(db, id);
      return content ? reviewTexts(content) : [];
    },
  },
  agreements: { kind: 'agreements', texts: (db, _, id) => agreementsTexts(readAgreementsContent(db, id)) },
  execution: { kind: 'execution', texts: (db, _, id) => executionTexts(readExecutionContent(db, id)) },
  bulletins: { kind: 'bulletins', texts: (db, _, id) => bulletinsTexts(readBulletinsContent(db, id)) },
  directory: { kind: 'directory', texts: (db, _, id) => directoryTexts(readDirectoryContent(db, id)) },
  classifier: {
    kind: 'classifier',
    texts: (db, context, id) => classifierTexts(readClassifierContent(db, id), context.classifierCatalogues.base),
  },
  guideline: {
    kind: 'guideline',
    texts: (db, context, id) =>
      allGuidelines(context, db)
        .filter((one) => one.id === id)
        .flatMap(guidelineTexts),
  },
  'record-catalogue': {
    kind: 'catalogue',
    texts: (db, context, id) =>
      catalogueTexts(
        titleOfCatalogue(context, id),
        readDeskValues(db).filter(({ catalogue }) => catalogue === id),
      ),
  },
  desk: { kind: 'desk', texts: (db) => deskTexts(readDeskNames(db), readInstitution(db)) },
};

type TextsOf = (db: ReadableDb, context: AppContext, id: string) => readonly SearchText[];

/** What can be found of a document now: nothing of one that went since it was marked. */
export const textsOf = (db: ReadableDb, context: AppContext, scope: SearchedScope): readonly SearchText[] => {
  const { scopeKind, scopeId } = scope;
  const searched = Object.hasOwn(SEARCHED, scopeKind) ? SEARCHED[scopeKind] : undefined;
  return searched && aboutOf(db, context, scope) ? searched.texts(db, context, scopeId) : [];
};

/** What a document is called; undefined where it is gone. */
export const aboutOf = (
  db: ReadableDb,
  context: AppContext,
  { scopeKind, scopeId }: SearchedScope,
): AboutDocument | undefined => {
  const about = readAbout(db, scopeKind, scopeId);
  if (scopeKind === 'record-catalogue' && about) return { ...about, title: titleOfCatalogue(context, scopeId) };
  if (scopeKind !== 'guideline' || about) return about;
  const shipped = context.planResources.guidelines.find(({ id }) => id === scopeId);
  return (
    shipped && {
      title: [shipped.document, shipped.numeral].filter((part) => part !== '').join(', '),
      archived: false,
      dossierId: null,
      reviewed: null,
    }
  );
};

const titleOfCatalogue = ({ recordResources }: AppContext, key: string): string =>
  recordResources.catalogues.catalogues.find((one) => one.key === key)?.title ?? 'Lista de la ficha';

/** Versions that neither hold nor are being written would only repeat the same hits. */
const textsOfVersion = (db: ReadableDb, context: AppContext, versionId: string): readonly SearchText[] => {
  const version = readVersion(db, versionId);
  const newest = readVersions(db, version.procedureId)[0];
  const inForce = version.stage === 'authorised' && version.supersededBy === null;
  if (newest?.id !== versionId && !inForce) return [];
  const content = contentOf(db, version);
  const profile = context.profiles.find((candidate) => candidate.id === coverOf(content).profileId);
  return profile ? procedureTexts(content, profile) : [];
};
