import type { Route } from '#renderer/app/routes.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

/** The screen on which a document is worked on, at a place of it; undefined for kinds that have none. */
export const routeOfDocument = (
  kind: ReviewedKind,
  documentId: string,
  dossierId: string,
  place?: FindingPlace,
): Route | undefined => {
  const at = place ? { place } : {};
  switch (kind) {
    case 'budget':
      return { screen: 'budget', budgetId: documentId, dossierId, ...at };
    case 'diagnosis':
      return { screen: 'diagnosis', diagnosisId: documentId, dossierId, ...at };
    case 'annual-program':
      return { screen: 'annual-program', annualProgramId: documentId, dossierId, ...at };
    case 'strategy':
      return { screen: 'strategy', strategyId: documentId, dossierId, ...at };
    case 'media-plan':
      return { screen: 'media-plan', mediaPlanId: documentId, dossierId, ...at };
  }
};

/** The paper of a document as it stands: what a sheet shows, and an export gives; undefined where it has none. */
export const targetOfDocument = (kind: ReviewedKind, documentId: string): DocumentTarget | undefined => {
  switch (kind) {
    case 'budget':
      return { kind: 'budget', budgetId: documentId };
    case 'diagnosis':
      return { kind: 'diagnosis', diagnosisId: documentId };
    case 'annual-program':
      return { kind: 'annual-program', annualProgramId: documentId };
    case 'strategy':
      return { kind: 'strategy', strategyId: documentId };
    case 'media-plan':
      return { kind: 'media-plan', mediaPlanId: documentId };
  }
};
