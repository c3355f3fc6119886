import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { ConsolidatedDossier, DocumentStandingRow } from '#shared/domain/consolidated/consolidated.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import { reviewStateName } from '#shared/domain/review/review-state.ts';

export const REVIEWED_NAMES: Readonly<Record<ReviewedKind, string>> = {
  budget: 'Anteproyecto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  strategy: 'Estrategia de comunicación',
  'media-plan': 'Plan de medios',
};

/** «Devuelto con correcciones, ronda 2, versión 1»; round and version only where they tell something. */
export const standingWords = ({ kind, state, round, version }: DocumentStandingRow): string =>
  [
    reviewStateName(state, kind),
    ...(round > 0 ? [`ronda ${round}`] : []),
    ...(version > 1 || state === 'authorised' ? [`versión ${version}`] : []),
  ].join(', ');

/** «desde el 2 de marzo de 2026, Bruno Ejemplo»; '' while nothing was done with it. */
export const sinceWords = ({ since, by }: DocumentStandingRow): string =>
  since === '' ? '' : [`desde el ${formatLongDate(since)}`, ...(by.trim() === '' ? [] : [by.trim()])].join(', ');

/** Documents that a dossier usually has and this one hasn't begun. */
export const notBegun = (documents: readonly Pick<DocumentStandingRow, 'kind'>[]): readonly ReviewedKind[] =>
  (['budget', 'diagnosis', 'annual-program', 'strategy', 'media-plan'] as const).filter((kind) =>
    documents.every((row) => row.kind !== kind),
  );

/** «2 observaciones por contestar»; '' where none is open. */
export const openWords = ({ openObservations }: Pick<DocumentStandingRow, 'openObservations'>): string =>
  openObservations === 0
    ? ''
    : openObservations === 1
      ? '1 observación por contestar'
      : `${openObservations} observaciones por contestar`;

/** Why it is only read here: «Está prestado a…»; '' where this computer holds it. */
export const heldWords = ({ heldElsewhere }: Pick<DocumentStandingRow, 'heldElsewhere'>): string =>
  `${heldElsewhere.slice(0, 1).toUpperCase()}${heldElsewhere.slice(1)}`;

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
