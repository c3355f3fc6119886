import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentHolding } from '#electron/handlers/document-holding.ts';
import { type Arrival, otherOf } from '#electron/handlers/package-arrival.ts';
import { writeCourse, writeVersions } from '#electron/handlers/package-course.ts';
import { commandOf, deliveryOf, removeDocument } from '#electron/handlers/package-rows.ts';
import type { Setting } from '#electron/handlers/package-setting.ts';
import { commitRevision } from '#electron/handlers/package-write.ts';
import { isDocumentHere, PACKAGED, presentDocument, rowsOf } from '#electron/handlers/packaged-kinds.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { insertDelivery } from '#electron/storage/repositories/delivery-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { insertRevisions } from '#electron/storage/repositories/revision-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import { mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';
import { documentRow } from '#shared/exchange/package-payload.ts';
import { relate } from '#shared/exchange/revisions.ts';

/** Copies to read: new ones, and those that nobody here may change and that go on from what is here. */
export const takeInRelated = (db: WritableDb, context: AppContext, arrival: Arrival, setting: Setting): void => {
  const { manifest, payload } = arrival;
  for (const { documentId, revisions, review, versions } of payload.kept) {
    const document = payload.related.find((one) => documentRow(one).id === documentId);
    if (!document) continue;
    const { kind } = document;
    const { tables, inserts } = PACKAGED[kind];
    const isHere = isDocumentHere(db, kind, documentId);
    const label = `Recibir una copia para consulta de ${manifest.officer.name}`.slice(0, 300);
    const write = (changes: readonly LooseChange[]): number =>
      runCommand(db, tables, { ...commandOf(db, context, label), scopeId: documentId, changes }).sequence;
    if (isHere) {
      const present = presentDocument(db, kind, documentId);
      const isLater = relate(present.revisions, revisions).kind === 'ahead';
      if (!isLater || documentHolding(db, documentId).here) continue;
      write(changesBetween(rowsOf(present.document), rowsOf(document)) as unknown as readonly LooseChange[]);
      const ours = reviewOf(db, kind, documentId);
      const joined = mergedReview(ours, mergeReviews(ours, review.content, true), new Map());
      if (joined) writeCourse(db, context, documentId, joined, label);
    } else {
      const other = setting.dossier ? null : otherOf(db, kind, documentId, manifest.dossierId);
      // What somebody wrote here in its place stays; an empty one was only opened.
      if (other?.touched || (kind === 'budget' && !setting.dossier)) continue;
      if (other) removeDocument(db, context, kind, other.documentId, label);
      const sequence = write(inserts(document));
      writeCourse(db, context, documentId, review.content, label);
      insertDelivery(db, {
        ...deliveryOf(context, arrival, kind, documentId, readAuthor(db).officerName),
        act: 'read',
        number: null,
        about: null,
        title: documentRow(document).title,
        contentSha: revisions.at(-1)?.contentSha ?? '',
        revisionId: revisions.at(-1)?.id ?? '',
        preparedBy: [],
        journalSequence: sequence,
        recipient: '',
      });
    }
    writeVersions(db, kind, documentId, versions);
    insertRevisions(db, documentId, revisions);
    commitRevision(db, kind, documentId, revisions.at(-1)?.contentSha);
  }
};
