import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** What goes through a Vo.Bo. and is handed over, as screens and letters name it. */
export const REVIEWED_NAMES: Readonly<Record<ReviewedKind, string>> = {
  budget: 'Anteproyecto de presupuesto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  strategy: 'Estrategia de comunicación',
  'media-plan': 'Plan de medios',
};
