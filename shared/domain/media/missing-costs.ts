import type { LineCost } from '#shared/domain/media/line-cost.ts';

/** Of lines added up: `unknown` have no whole cost; `unpriced` of them lack rate or size, the others only their IVA. */
export type MissingCosts = {
  readonly unknown: number;
  /** Sums frozen before IVA was told apart haven't it: all of theirs lacked a rate. */
  readonly unpriced?: number | undefined;
};

/** Lines of which only the rate of IVA is missing: their subtotal is known, their total isn't. */
export const withoutVat = ({ unknown, unpriced = unknown }: MissingCosts): number => unknown - unpriced;

/** What is said beside an amount that lacks something; '' where it lacks nothing. */
export const missingWords = (missing: MissingCosts): string => {
  const untaxed = withoutVat(missing);
  const unpriced = missing.unknown - untaxed;
  return [
    unpriced === 0 ? '' : unpriced === 1 ? 'un renglón no tiene tarifa' : `${unpriced} renglones no tienen tarifa`,
    untaxed === 0
      ? ''
      : untaxed === 1
        ? 'falta la tasa de IVA de un renglón'
        : `falta la tasa de IVA de ${untaxed} renglones`,
  ]
    .filter((words) => words !== '')
    .join('; ');
};

/** Why a line has no total with IVA; '' where it has. */
export const gapWords = ({ known, priced, tooLarge }: Pick<LineCost, 'known' | 'priced' | 'tooLarge'>): string => {
  if (tooLarge) return 'no se suma';
  if (known) return '';
  return priced ? 'sin tasa de IVA' : 'sin tarifa';
};
