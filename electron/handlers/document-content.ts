import { type DocumentSource, documentFindings } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readBudgetClassifiers } from '#electron/handlers/budget-rules-context.ts';
import { budgetPrograms, budgetSource } from '#electron/handlers/budget-source.ts';
import { mediaPlanSource, printedOfMediaPlan } from '#electron/handlers/media-source.ts';
import { namesAroundMediaPlan, namesAroundProgram, namesAroundStrategy } from '#electron/handlers/names-around.ts';
import { annualProgramSource, diagnosisSource, printedOfProgram } from '#electron/handlers/plan-source.ts';
import { printedOfStrategy, strategySource } from '#electron/handlers/strategy-source.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import {
  readAnnualProgramContent,
  readAnnualProgramRow,
} from '#electron/storage/repositories/annual-program-repository.ts';
import { readBudgetContent, readBudgetRow } from '#electron/storage/repositories/budget-repository.ts';
import { readDiagnosisContent, readDiagnosisRow } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readMediaPlanContent, readMediaPlanRow } from '#electron/storage/repositories/media-plan-repository.ts';
import { readStrategyContent, readStrategyRow } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { annualProgramWords } from '#shared/domain/annual-program/annual-program-words.ts';
import { PLAN_ENTITIES, planOf } from '#shared/domain/budget/budget-plan.ts';
import { budgetPlanWords } from '#shared/domain/budget/budget-plan-words.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisWords } from '#shared/domain/diagnosis/diagnosis-words.ts';
import { isJudgedMedia, JUDGED_MEDIA_ENTITIES, judgedMediaPlan } from '#shared/domain/media/media-plan-judged.ts';
import { mediaPlanWords } from '#shared/domain/media/media-plan-words.ts';
import type { DocumentWords } from '#shared/domain/review/compare-documents.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';
import { strategyWords } from '#shared/domain/strategy/strategy-words.ts';

/** Everything that authorising or returning needs to know of a kind of document: a kind is one entry of `KINDS`. */
export type ReviewedDocument = {
  /** Entities of its journal that are judged, and fields of them that aren't: who changes those prepares nothing. */
  readonly entities: readonly string[];
  /** Entities of which opening it for the first time writes rows: who only began it prepares nothing either. */
  readonly begunWith: readonly string[];
  readonly notJudged: readonly string[];
  /** Of the content's shape: what was frozen says how to read it. */
  readonly schemaVersion: number;
  /** What is judged, as plain data. @throws DomainError not-found */
  readonly content: (context: AppContext, db: ReadableDb, documentId: string) => unknown;
  /** Everything that it prints; with whose Vo.Bo. where it is final. @throws DomainError not-found */
  readonly source: (
    context: AppContext,
    documentId: string,
    authorisation: DocumentAuthorisation | undefined,
  ) => DocumentSource;
  /** What it prints besides its content, to be kept with an authorised version. */
  readonly printed: (context: AppContext, db: ReadableDb, documentId: string, source: DocumentSource) => unknown;
  /** How a comparison of two versions, a reading and a letter call its parts. @throws DomainError not-found */
  readonly words: (context: AppContext, db: ReadableDb, documentId: string) => DocumentWords;
  /** What observations may name that isn't a row of it, by id. @throws DomainError not-found */
  readonly outsideNames: (context: AppContext, db: ReadableDb, documentId: string) => ReadonlyMap<string, string>;
  /** What letters and packages say that it is. @throws DomainError not-found */
  readonly headline: (db: ReadableDb, documentId: string) => DocumentHeadline;
};

export type DocumentHeadline = {
  readonly documentTitle: string;
  /** '' where it has none, or several work with it. */
  readonly programName: string;
  readonly fiscalYear: number;
};

const budgetKind: ReviewedDocument = {
  entities: PLAN_ENTITIES,
  begunWith: ['budget'],
  notJudged: ['budget.availability'],
  schemaVersion: 1,
  content: (_, db, budgetId) => planOf(readBudgetContent(db, budgetId)),
  source: (context, budgetId, authorisation) => budgetSource(context, 'budget', budgetId, authorisation),
  printed: (_, db, budgetId, source) => ({
    classifier: readBudgetClassifiers(db, readBudgetContent(db, budgetId)).classifier,
    ...(source.kind === 'budget'
      ? { institution: source.institution, programs: source.programs, authorisation: source.authorisation }
      : {}),
  }),
  words: () => budgetPlanWords,
  outsideNames: () => new Map(),
  headline: (db, budgetId) => {
    const { title, fiscalYear } = readBudgetRow(db, budgetId);
    const programs = budgetPrograms(db, budgetId);
    return { documentTitle: title, programName: programs.length === 1 ? (programs[0] ?? '') : '', fiscalYear };
  },
};

const diagnosisKind: ReviewedDocument = {
  entities: Object.keys(diagnosisEntities),
  begunWith: ['diagnosis'],
  notJudged: [],
  schemaVersion: 1,
  content: (_, db, diagnosisId) => readDiagnosisContent(db, diagnosisId),
  source: diagnosisSource,
  printed: (_context, _db, _documentId, source) =>
    source.kind === 'diagnosis'
      ? {
          institution: source.institution,
          programName: source.programName,
          signatures: source.signatures,
          authorisation: source.authorisation,
        }
      : {},
  words: () => diagnosisWords,
  outsideNames: () => new Map(),
  headline: (db, diagnosisId) => headlineOf(db, readDiagnosisRow(db, diagnosisId)),
};

const annualProgramKind: ReviewedDocument = {
  entities: Object.keys(annualProgramEntities),
  begunWith: ['annualProgram'],
  notJudged: [],
  schemaVersion: 1,
  content: (_, db, annualProgramId) => readAnnualProgramContent(db, annualProgramId),
  source: annualProgramSource,
  printed: (_context, _db, _documentId, source) => (source.kind === 'annual-program' ? printedOfProgram(source) : {}),
  words: (context, db, annualProgramId) => {
    const names = namesAroundProgram(context, db, annualProgramId);
    return annualProgramWords((key) => names.get(key));
  },
  outsideNames: namesAroundProgram,
  headline: (db, annualProgramId) => headlineOf(db, readAnnualProgramRow(db, annualProgramId)),
};

const strategyKind: ReviewedDocument = {
  entities: Object.keys(strategyEntities),
  begunWith: ['strategy'],
  notJudged: [],
  schemaVersion: 1,
  content: (_, db, strategyId) => readStrategyContent(db, strategyId),
  source: strategySource,
  printed: (_context, _db, _documentId, source) => (source.kind === 'strategy' ? printedOfStrategy(source) : {}),
  words: (context, db, strategyId) => {
    const names = namesAroundStrategy(context, db, strategyId);
    return strategyWords((key) => names.get(key));
  },
  outsideNames: namesAroundStrategy,
  headline: (db, strategyId) => headlineOf(db, readStrategyRow(db, strategyId)),
};

const mediaPlanKind: ReviewedDocument = {
  entities: JUDGED_MEDIA_ENTITIES,
  begunWith: ['mediaPlan', 'scenario'],
  notJudged: [],
  schemaVersion: 1,
  content: (_, db, mediaPlanId) => judgedMediaPlan(readMediaPlanContent(db, mediaPlanId)),
  source: mediaPlanSource,
  printed: (_context, _db, _documentId, source) => (source.kind === 'media-plan' ? printedOfMediaPlan(source) : {}),
  words: (context, db, mediaPlanId) => {
    const names = namesAroundMediaPlan(context, db, mediaPlanId);
    return mediaPlanWords((key) => names.get(key)).filter(({ entity }) => isJudgedMedia(entity));
  },
  outsideNames: namesAroundMediaPlan,
  headline: (db, mediaPlanId) => headlineOf(db, readMediaPlanRow(db, mediaPlanId)),
};

const headlineOf = (
  db: ReadableDb,
  { dossierId, title, fiscalYear }: { readonly dossierId: string; readonly title: string; readonly fiscalYear: number },
): DocumentHeadline => {
  return { documentTitle: title, programName: readDossierHeadline(db, dossierId).programName, fiscalYear };
};

const KINDS: Readonly<Record<ReviewedKind, ReviewedDocument>> = {
  budget: budgetKind,
  diagnosis: diagnosisKind,
  'annual-program': annualProgramKind,
  strategy: strategyKind,
  'media-plan': mediaPlanKind,
};

export const reviewedDocument = (kind: ReviewedKind): ReviewedDocument => KINDS[kind];

/**
 * The content that is judged as canonical JSON, and its SHA-256: the hash that reviews, letters and packages name.
 * @throws DomainError not-found
 */
export const documentContentJson = (
  context: AppContext,
  db: ReadableDb,
  kind: ReviewedKind,
  documentId: string,
): { readonly json: string; readonly sha: string } => {
  const json = canonicalJson(reviewedDocument(kind).content(context, db, documentId));
  return { json, sha: sha256(json) };
};

/** What the checks say of what is judged. @throws DomainError not-found */
export const reviewedFindings = (context: AppContext, kind: ReviewedKind, documentId: string): readonly Finding[] =>
  documentFindings(reviewedDocument(kind).source(context, documentId, undefined));
