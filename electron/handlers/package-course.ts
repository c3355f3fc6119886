import type { AppContext } from '#electron/handlers/app-context.ts';
import type { Arrival, Assessment } from '#electron/handlers/package-arrival.ts';
import { requireTheirCourse } from '#electron/handlers/package-crossing.ts';
import { type Answers, commandOf, labelOf } from '#electron/handlers/package-rows.ts';
import type { PackagedKind } from '#electron/handlers/packaged-kinds.ts';
import { reviewOf } from '#electron/handlers/review-acts.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { insertFrozenDocument, readDocumentVersions } from '#electron/storage/repositories/review-repository.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { mergedCorrections, mergedReview } from '#shared/exchange/merge-package.ts';
import type { PackagedVersion } from '#shared/exchange/package-payload.ts';

type Received = { readonly arrival: Arrival; readonly assessment: Assessment; readonly answers: Answers };

/** The course of the Vo.Bo.: acts of both sides, one after the other. @throws DomainError conflict */
export const writeReview = (db: WritableDb, context: AppContext, { arrival, assessment, answers }: Received): void => {
  const { documentId, course, outcome, held, review } = assessment;
  if (outcome.kind === 'recalled' && !held) return;
  requireTheirCourse(assessment, answers);
  const arrived = arrival.payload.review.content;
  const theirs = review ? { ...arrived, correction: mergedCorrections(review, arrived) } : arrived;
  const target = course?.merge ? mergedReview(course.ours, course.merge, answers.choices) : theirs;
  if (target === undefined) throw new Error('Acts that were assessed as possible');
  writeCourse(db, context, documentId, target, labelOf(arrival));
};

/** Writes what happened with a document as far as it isn't here yet. */
export const writeCourse = (
  db: WritableDb,
  context: AppContext,
  documentId: string,
  target: ReviewContent,
  label: string,
): void => {
  const kind = target.review[0]?.kind ?? 'budget';
  const isKnown = db.get('SELECT 1 FROM review WHERE id = ?', documentId) !== undefined;
  const before = reviewOf(db, kind, documentId);
  const changes = [
    ...(isKnown ? [] : [{ op: 'insert' as const, entity: 'review', row: { id: documentId, kind } }]),
    ...(changesBetween(before, target) as unknown as readonly LooseChange[]),
  ];
  const isEmpty = target.act.length + target.justification.length === 0;
  if (isEmpty || (isKnown && changes.length === 0)) return;
  runCommand(db, reviewTables, { ...commandOf(db, context, label), scopeId: documentId, changes });
};

/**
 * Authorised versions with the very bytes of their papers.
 * @param journalSequence last command before the package was taken in: what came with it comes after them, who prepared it too
 */
export const writeVersions = (
  db: WritableDb,
  kind: PackagedKind,
  documentId: string,
  versions: readonly PackagedVersion[],
  journalSequence: number,
): void => {
  const known = readDocumentVersions(db, documentId);
  for (const version of [...versions].sort((a, b) => a.number - b.number)) {
    if (known.some(({ id }) => id === version.id)) continue;
    if (known.some(({ number }) => number === version.number)) throw anotherVersion(version.number);
    insertFrozenDocument(db, { ...version, kind, journalSequence });
  }
};

const anotherVersion = (number: number): DomainError =>
  new DomainError(
    'conflict',
    `No se recibió el paquete: aquí ya se autorizó otra versión ${number} de ese documento. No se cambió nada. Comparen las huellas de los dos oficios y acuerden cuál vale.`,
  );
