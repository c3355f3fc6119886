import type { ReadPackage } from '#electron/exchange/read-package.ts';
import { reviewedDocument } from '#electron/handlers/document-content.ts';
import { requireJoinable } from '#electron/handlers/package-crossing.ts';
import { requireAsJudged, withRows } from '#electron/handlers/package-judged.ts';
import { packageRules } from '#electron/handlers/package-words.ts';
import {
  type AnyContent,
  isDocumentHere,
  PACKAGED,
  type PackagedKind,
  type PresentDocument,
  presentDocument,
  rowsOf,
} from '#electron/handlers/packaged-kinds.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { requireDocumentYearOpen, requireYearOpen } from '#electron/handlers/year-closed.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { readDeliveries } from '#electron/storage/repositories/delivery-repository.ts';
import { readKeptContent } from '#electron/storage/repositories/revision-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { type CourseMerge, mergeCourses } from '#shared/exchange/course-crossing.ts';
import { type Merge, type MergeChoice, mergeCopies, mergedContent } from '#shared/exchange/merge.ts';
import { mergeDocument, mergedReview } from '#shared/exchange/merge-package.ts';
import { type KnownDelivery, outcomeOf, type PackageOutcome, refusalOf } from '#shared/exchange/package-outcome.ts';

/** A package that was read whole and waits to be received. */
export type Arrival = ReadPackage & { readonly packageSha: string };

/** What a package means here, as the store stands. */
export type Assessment = {
  readonly kind: PackagedKind;
  readonly documentId: string;
  readonly outcome: PackageOutcome;
  /** What is here of it. */
  readonly held: PresentDocument | null;
  /** Both copies brought together, where both went on. */
  readonly merge: Merge<EntitySchemas> | null;
  readonly review: ReviewContent | null;
  /** The course through the Vo.Bo. of both sides; null where there is nothing to bring together. */
  readonly course: CourseMerge | null;
  /** Another document of its kind that the dossier has here. */
  readonly other: {
    readonly documentId: string;
    /** Somebody worked on it. */
    readonly touched: boolean;
    /** It was delivered or went through its Vo.Bo.: it stays. */
    readonly given: boolean;
  } | null;
};

/**
 * How what arrived stands to what is here.
 * @throws DomainError frozen for a closed year, conflict for what is late, foreign, a second content under a number already received, or would change
 *   what is judged or take the place of what was delivered
 */
export const assess = (db: ReadableDb, arrival: Arrival): Assessment => {
  const { dossierId, document } = arrival.manifest;
  requireYearOpen(db, dossierId);
  requireDocumentYearOpen(db, document.kind, document.id);
  const assessment = compared(db, arrival);
  requireJudgedKept(assessment, arrival);
  if (assessment.other?.given) throw staysHere(PACKAGED[assessment.kind].called);
  return assessment;
};

const compared = (db: ReadableDb, { manifest, payload }: Arrival): Assessment => {
  const { kind } = manifest.document;
  const documentId = manifest.document.id;
  const held = isDocumentHere(db, kind, documentId) ? presentDocument(db, kind, documentId) : null;
  const known = readDeliveries(db, documentId).flatMap((row): readonly KnownDelivery[] => {
    const { act, number, about, contentSha, storeId } = row;
    return act === 'read' || number === null ? [] : [{ act, delivery: number, about, contentSha, storeId }];
  });
  const outcome = outcomeOf(
    manifest,
    held && { kind, dossierId: dossierHere(db, kind, documentId, manifest.dossierId), revisions: held.revisions },
    known,
  );
  const refusal = refusalOf(outcome);
  if (refusal) throw new DomainError(refusal.error.code, refusal.error.message);
  const review = held ? reviewOf(db, kind, documentId) : null;
  const theirs = payload.review.content;
  const isShown = outcome.kind === 'same' || (outcome.kind === 'recalled' && outcome.why !== 'recall');
  const course = review && !isShown ? mergeCourses(review, theirs, outcome.kind !== 'merge') : null;
  if (course) requireJoinable(course.crossing, manifest.officer.name);
  const common = { kind, documentId, outcome, held, review, course };
  if (outcome.kind === 'new') {
    return { ...common, merge: null, other: otherOf(db, kind, documentId, manifest.dossierId) };
  }
  if (outcome.kind !== 'merge' || !held) return { ...common, merge: null, other: null };
  const ours = rowsOf(held.document);
  const base = outcome.baseSha === null ? undefined : contentOf(db)(outcome.baseSha);
  const merge =
    course?.crossing === 'authorised-there'
      ? mergeCopies(judgedAs(ours, base, kind), ours, rowsOf(payload.document), packageRules(kind))
      : mergeDocument(ours, rowsOf(payload.document), outcome.baseSha, contentOf(db), packageRules(kind));
  return { ...common, merge, other: null };
};

/**
 * What was authorised counts as it was authorised, whatever was written here since it was taken back: of what is judged nothing
 * was touched here. Letters, transfers and spending that were recorded meanwhile stay.
 */
const judgedAs = (ours: AnyContent, base: AnyContent | undefined, kind: PackagedKind): AnyContent => {
  const judged = new Set(reviewedDocument(kind).entities);
  return Object.fromEntries(
    Object.entries(ours).map(([entity, rows]) => [entity, judged.has(entity) ? rows : (base?.[entity] ?? [])]),
  );
};

/** Looks at what is taken without asking; what is asked is looked at again once it was chosen. */
const requireJudgedKept = ({ outcome, held, merge, course }: Assessment, { payload }: Arrival): void => {
  if (!held || !course?.merge || (outcome.kind !== 'merge' && outcome.kind !== 'fast-forward')) return;
  const joined = mergedReview(course.ours, course.merge, keepingOurs(course.merge));
  const document = merge
    ? withRows(held.document, mergedContent(rowsOf(held.document), merge, keepingOurs(merge)))
    : payload.document;
  if (joined) requireAsJudged(document, joined);
};

/** Every question answered with what is here. */
export const keepingOurs = ({ conflicts }: Pick<Merge<EntitySchemas>, 'conflicts'>): ReadonlyMap<string, MergeChoice> =>
  new Map(conflicts.map(({ key }) => [key, 'ours']));

/** Marks what the person saw, so that nothing else is received. */
export const fingerprintOf = ({ outcome, held, merge, review, other }: Assessment): string =>
  sha256(
    JSON.stringify([outcome, held?.sha ?? '', held?.revisions.at(-1)?.id ?? '', review, other, merge?.conflicts ?? []]),
  );

/** A document of its kind that stands where the one that arrives belongs. */
export const otherOf = (
  db: ReadableDb,
  kind: PackagedKind,
  documentId: string,
  dossierId: string,
): Assessment['other'] => {
  const other = PACKAGED[kind].ofDossier(db, dossierId);
  if (other === undefined || other === documentId) return null;
  const commands =
    db.get<{ n: number }>(
      'SELECT count(*) AS n FROM journal_command WHERE scope_kind = ? AND scope_id = ?',
      PACKAGED[kind].tables.kind,
      other,
    )?.n ?? 0;
  const deliveries = readDeliveries(db, other);
  const given = deliveries.some(({ act }) => act !== 'read') || reviewOf(db, kind, other).act.length > 0;
  // Opening the workspace makes the document: one command, and nobody wrote anything.
  return { documentId: other, touched: given || commands > 1 || deliveries.length > 0, given };
};

const staysHere = (called: string): DomainError =>
  new DomainError(
    'conflict',
    `No se recibió el paquete: aquí ${called} de ese expediente es otro documento, que ya se entregó o pasó por su Vo.Bo., y no deja su lugar al que llega. No se cambió nada. Acuerden cuál de los dos vale: lo que sirva del que llega escríbalo en el de aquí, o entregue el de aquí a quien envió el suyo.`,
  );

/** A budget belongs to every dossier that works with it. */
const dossierHere = (db: ReadableDb, kind: PackagedKind, documentId: string, wanted: string): string => {
  const dossiers = PACKAGED[kind].dossiersOf(db, documentId);
  if (dossiers.includes(wanted)) return wanted;
  const isKnown = db.get('SELECT 1 FROM dossier WHERE id = ?', wanted) !== undefined;
  return kind === 'budget' && !isKnown ? wanted : (dossiers[0] ?? wanted);
};

const contentOf =
  (db: ReadableDb) =>
  (sha: string): AnyContent | undefined => {
    const json = readKeptContent(db, sha);
    return json === undefined ? undefined : (JSON.parse(json) as AnyContent);
  };
