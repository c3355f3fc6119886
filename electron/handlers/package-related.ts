import type { ReceivingLabel } from '#electron/handlers/act-origin.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentHolding } from '#electron/handlers/document-holding.ts';
import { type Arrival, otherOf } from '#electron/handlers/package-arrival.ts';
import { writeCourse, writeVersions } from '#electron/handlers/package-course.ts';
import { isAsJudged } from '#electron/handlers/package-judged.ts';
import { commandOf, deliveryOf, removeDocument } from '#electron/handlers/package-rows.ts';
import type { Setting } from '#electron/handlers/package-setting.ts';
import { commitRevision } from '#electron/handlers/package-write.ts';
import { isDocumentHere, PACKAGED, presentDocument, rowsOf } from '#electron/handlers/packaged-kinds.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { insertDelivery } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { insertRevisions } from '#electron/storage/repositories/revision-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';
import { judgedShaOf } from '#shared/exchange/package-format.ts';
import { documentRow, type PackagedDocument } from '#shared/exchange/package-payload.ts';
import { relate } from '#shared/exchange/revisions.ts';

type Kept = Arrival['payload']['kept'][number];
export type RelatedEffect = {
  readonly kept: Kept;
  readonly document: PackagedDocument;
  /** Another one in its place, which was only opened and gives way. */
  readonly replaces: string | null;
  readonly effect: 'create' | 'update';
  /** What happened with it so far, here and there. */
  readonly course: ReviewContent;
};

/**
 * What becomes of the copies to read: new ones are kept, and those that nobody here may change go on from what is here. What
 * somebody wrote here, in it or in its place, stays as it is, and so does one whose acts here and there can't both have happened.
 */
export const relatedEffects = (
  db: ReadableDb,
  { manifest, payload }: Arrival,
  { dossier }: Pick<Setting, 'dossier'>,
): readonly RelatedEffect[] =>
  payload.kept.flatMap((kept): readonly RelatedEffect[] => {
    const { documentId, revisions } = kept;
    const document = payload.related.find((one) => documentRow(one).id === documentId);
    if (!document) return [];
    const { kind } = document;
    if (isDocumentHere(db, kind, documentId)) {
      const isLater = relate(presentDocument(db, kind, documentId).revisions, revisions).kind === 'ahead';
      if (!isLater || documentHolding(db, documentId).here) return [];
      const course = courseAfter(reviewOf(db, kind, documentId), kept.review.content);
      if (!course || !isAsJudged(document, course)) return [];
      return [{ kept, document, replaces: null, effect: 'update', course }];
    }
    const other = dossier ? null : otherOf(db, kind, documentId, manifest.dossierId);
    if (other?.touched || (kind === 'budget' && !dossier)) return [];
    return [{ kept, document, replaces: other?.documentId ?? null, effect: 'create', course: kept.review.content }];
  });

/** Undefined where something would have to be asked, or can't be brought together. */
const courseAfter = (ours: ReviewContent, theirs: ReviewContent): ReviewContent | undefined => {
  const merge = mergeReviews(ours, theirs, true);
  return merge.conflicts.length > 0 ? undefined : mergedReview(ours, merge, new Map());
};

/**
 * Writes them with their courses and chains.
 * @param before last command before the package was taken in
 */
export const takeInRelated = (
  db: WritableDb,
  context: AppContext,
  arrival: Arrival,
  setting: Setting,
  before: number,
): void => {
  const called: ReceivingLabel = `Recibir una copia para consulta de ${arrival.manifest.officer.name}`;
  const label = called.slice(0, 300);
  for (const { kept, document, replaces, effect, course } of relatedEffects(db, arrival, setting)) {
    const { documentId, revisions, versions } = kept;
    const { kind } = document;
    const { tables, inserts } = PACKAGED[kind];
    const present = effect === 'update' ? presentDocument(db, kind, documentId).document : null;
    if (replaces !== null) removeDocument(db, context, kind, replaces, label);
    const changes = present ? changesBetween(rowsOf(present), rowsOf(document)) : inserts(document);
    const { sequence } = runCommand(db, tables, {
      ...commandOf(db, context, label),
      scopeId: documentId,
      changes: changes as unknown as readonly LooseChange[],
    });
    writeCourse(db, context, documentId, course, label);
    // Whoever takes in a copy prepares nothing of it: the delivery names the command.
    insertDelivery(db, {
      ...deliveryOf(context, arrival, kind, documentId, readAuthor(db).officerName),
      act: 'read',
      number: null,
      about: null,
      title: documentRow(document).title,
      contentSha: judgedShaOf(document, sha256),
      revisionId: revisions.at(-1)?.id ?? '',
      preparedBy: [],
      journalSequence: sequence,
      recipient: '',
    });
    writeVersions(db, kind, documentId, versions, before);
    insertRevisions(db, documentId, revisions);
    commitRevision(db, kind, documentId, revisions.at(-1)?.contentSha);
  }
};
