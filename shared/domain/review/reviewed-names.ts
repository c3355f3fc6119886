import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** How words agree with a document: «autorizado», «lo lleva»; with a strategy «autorizada», «la lleva». */
export type Agreement = { readonly end: 'o' | 'a'; readonly it: 'lo' | 'la' };

/** Of «el documento», whatever it is. */
export const DOCUMENT_AGREEMENT: Agreement = { end: 'o', it: 'lo' };

export const agreementWith = (kind: ReviewedKind): Agreement =>
  kind === 'strategy' ? { end: 'a', it: 'la' } : DOCUMENT_AGREEMENT;

/** What goes through a Vo.Bo. and is handed over, as screens and letters name it. */
export const REVIEWED_NAMES: Readonly<Record<ReviewedKind, string>> = {
  budget: 'Anteproyecto de presupuesto',
  diagnosis: 'Diagnóstico',
  'annual-program': 'Programa anual',
  strategy: 'Estrategia de comunicación',
  'media-plan': 'Plan de medios',
};
