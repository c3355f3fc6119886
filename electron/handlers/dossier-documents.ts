import { documentStanding } from '#electron/handlers/review-standing.ts';
import { findAnnualProgramOf } from '#electron/storage/repositories/annual-program-repository.ts';
import { findDiagnosisOf } from '#electron/storage/repositories/diagnosis-repository.ts';
import { findMediaPlanOf } from '#electron/storage/repositories/media-plan-repository.ts';
import { findStrategyOf } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

/** The documents that a dossier hands over and has authorised, in the order of their activities, each as it stands. */
export const dossierDocuments = (
  db: ReadableDb,
  { dossierId, budgetId }: { readonly dossierId: string; readonly budgetId: string },
): DossierSummary['documents'] => [
  documentOf(db, 'budget', budgetId),
  documentOf(db, 'diagnosis', findDiagnosisOf(db, dossierId)),
  documentOf(db, 'annual-program', findAnnualProgramOf(db, dossierId)),
  documentOf(db, 'strategy', findStrategyOf(db, dossierId)),
  documentOf(db, 'media-plan', findMediaPlanOf(db, dossierId)),
];

const documentOf = (
  db: ReadableDb,
  kind: ReviewedKind,
  documentId: string | undefined,
): DossierSummary['documents'][number] => {
  if (documentId === undefined) return { kind, documentId: null, ...NOT_BEGUN };
  const { state, round, version, mayEdit, holder, heldElsewhere } = documentStanding(db, kind, documentId);
  return { kind, documentId, state, round, version, mayEdit, holder, heldElsewhere };
};

const NOT_BEGUN = { state: 'draft', round: 0, version: 1, mayEdit: true, holder: '', heldElsewhere: '' } as const;
