import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentHolding } from '#electron/handlers/document-holding.ts';
import { type Arrival, otherOf } from '#electron/handlers/package-arrival.ts';
import { writeCourse, writeVersions } from '#electron/handlers/package-course.ts';
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
};

/**
 * What becomes of the copies to read: new ones are kept, and those that nobody here may change go on from what is here. What
 * somebody wrote here, in it or in its place, stays as it is.
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
      const isRead = isLater && !documentHolding(db, documentId).here;
      return isRead ? [{ kept, document, replaces: null, effect: 'update' }] : [];
    }
    const other = dossier ? null : otherOf(db, kind, documentId, manifest.dossierId);
    if (other?.touched || (kind === 'budget' && !dossier)) return [];
    return [{ kept, document, replaces: other?.documentId ?? null, effect: 'create' }];
  });

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
  const label = `Recibir una copia para consulta de ${arrival.manifest.officer.name}`.slice(0, 300);
  for (const { kept, document, replaces, effect } of relatedEffects(db, arrival, setting)) {
    const { documentId, revisions, review, versions } = kept;
    const { kind } = document;
    const { tables, inserts } = PACKAGED[kind];
    const write = (changes: readonly LooseChange[]): number =>
      runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes }).sequence;
    if (effect === 'update') {
      const { document: present } = presentDocument(db, kind, documentId);
      write(changesBetween(rowsOf(present), rowsOf(document)) as unknown as readonly LooseChange[]);
      const ours = reviewOf(db, kind, documentId);
      const joined = mergedReview(ours, mergeReviews(ours, review.content, true), new Map());
      if (joined) writeCourse(db, context, documentId, joined, label);
    } else {
      if (replaces !== null) removeDocument(db, context, kind, replaces, label);
      const sequence = write(inserts(document));
      writeCourse(db, context, documentId, review.content, label);
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
    }
    writeVersions(db, kind, documentId, versions, before);
    insertRevisions(db, documentId, revisions);
    commitRevision(db, kind, documentId, revisions.at(-1)?.contentSha);
  }
};
