import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { ConsolidatedDossier, DocumentStandingRow } from '#shared/domain/consolidated/consolidated.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { REVIEW_STATE_NAMES } from '#shared/domain/review/review-state.ts';

export const REVIEWED_NAMES: Readonly<Record<ReviewedKind, string>> = {
  budget: 'Anteproyecto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  'media-plan': 'Plan de medios',
};

/** «Devuelto con correcciones, ronda 2, versión 1»; round and version only where they tell something. */
export const standingWords = ({ state, round, version }: DocumentStandingRow): string =>
  [
    REVIEW_STATE_NAMES[state],
    ...(round > 0 ? [`ronda ${round}`] : []),
    ...(version > 1 || state === 'authorised' ? [`versión ${version}`] : []),
  ].join(', ');

/** «desde el 2 de marzo de 2026, Bruno Ejemplo»; '' while nothing was done with it. */
export const sinceWords = ({ since, by }: DocumentStandingRow): string =>
  since === '' ? '' : [`desde el ${formatLongDate(since)}`, ...(by.trim() === '' ? [] : [by.trim()])].join(', ');

/** «2 observaciones por contestar»; '' where none is open. */
export const openWords = ({ openObservations }: Pick<DocumentStandingRow, 'openObservations'>): string =>
  openObservations === 0
    ? ''
    : openObservations === 1
      ? '1 observación por contestar'
      : `${openObservations} observaciones por contestar`;

/** «3. Elabora el diagnóstico, vuelta 2» or that it has ended. */
export const courseWords = ({ current, state }: Pick<ConsolidatedDossier, 'current' | 'state'>): string => {
  if (!current) return state === 'finished' ? 'Recorrido terminado' : 'Sin empezar';
  const round = current.round > 1 ? ` (vuelta ${current.round})` : '';
  return `${current.number}. ${current.description.trim() || 'Actividad sin descripción'}${round}`;
};

/** Post and person, as far as they are known. */
export const holderWords = ({
  postName,
  officerName,
}: {
  readonly postName: string;
  readonly officerName: string;
}): string =>
  [postName, officerName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ') || 'Sin dato';
