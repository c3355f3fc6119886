import { reviewStateName } from '#shared/domain/review/review-state.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

type DossierDocument = DossierSummary['documents'][number];

/** «Enviado a validación (ronda 2)», «Autorizado (Vo.Bo.), versión 1», «Sin empezar». */
export const standingWords = ({ kind, documentId, state, round, version }: DossierDocument): string => {
  if (documentId === null) return 'Sin empezar';
  const name = reviewStateName(state, kind);
  if (state === 'authorised') return `${name}, versión ${version}`;
  if (round > 0) return `${name} (ronda ${round})`;
  return version > 1 ? `${name} de la versión ${version}` : name;
};

/** Of the badge that says where a document stands. */
export const STANDING_COLORS = {
  draft: 'informative',
  sent: 'brand',
  returned: 'warning',
  authorised: 'success',
} as const;
