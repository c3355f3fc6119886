import { REVIEW_STATE_NAMES } from '#shared/domain/review/review-state.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

type DossierDocument = DossierSummary['documents'][number];

/** «Enviado a validación (ronda 2)», «Autorizado (Vo.Bo.), versión 1», «Sin empezar». */
export const standingWords = ({ documentId, state, round, version }: DossierDocument): string => {
  if (documentId === null) return 'Sin empezar';
  if (state === 'authorised') return `${REVIEW_STATE_NAMES.authorised}, versión ${version}`;
  if (round > 0) return `${REVIEW_STATE_NAMES[state]} (ronda ${round})`;
  return version > 1 ? `${REVIEW_STATE_NAMES[state]} de la versión ${version}` : REVIEW_STATE_NAMES[state];
};
