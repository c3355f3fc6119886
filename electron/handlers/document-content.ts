import { type DocumentSource, documentFindings } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readBudgetClassifiers } from '#electron/handlers/budget-rules-context.ts';
import { budgetSource } from '#electron/handlers/document-source.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { PLAN_ENTITIES, planOf } from '#shared/domain/budget/budget-plan.ts';
import { budgetPlanWords } from '#shared/domain/budget/budget-plan-words.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { DocumentWords } from '#shared/domain/review/compare-documents.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** Everything that authorising or returning needs to know of a kind of document: a kind is one entry of `KINDS`. */
export type ReviewedDocument = {
  /** Entities of its journal that are judged, and fields of them that aren't: who changes those prepares nothing. */
  readonly entities: readonly string[];
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
  /** How a comparison of two versions calls its parts. */
  readonly words: DocumentWords;
};

const budgetKind: ReviewedDocument = {
  entities: PLAN_ENTITIES,
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
  words: budgetPlanWords,
};

const KINDS: Readonly<Partial<Record<ReviewedKind, ReviewedDocument>>> = { budget: budgetKind };

/** @throws DomainError invalid-input for a kind that this program doesn't keep */
export const reviewedDocument = (kind: ReviewedKind): ReviewedDocument => {
  const document = KINDS[kind];
  if (document) return document;
  throw new DomainError(
    'invalid-input',
    'Esta versión de Cauce no lleva la validación de ese tipo de documento. Elija un presupuesto, o actualice Cauce.',
  );
};

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
