import type { BudgetLine, Pattern } from '#shared/domain/budget/budget.ts';
import { MONTH_FIELDS, type MonthField, sumOfMonths } from '#shared/domain/budget/months.ts';
import { spread } from '#shared/domain/budget/spreading.ts';
import { MAX_CENTAVOS, multiplyCost, tooLarge } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

export type LineField = Exclude<keyof BudgetLine, 'id' | 'rank'>;
export type LinePatch = { readonly [F in LineField]?: BudgetLine[F] };

/**
 * The line after a person wrote these fields, with what follows from them:
 * quantity, unit cost or times make the line calculated, and the year is their product as soon as all are there;
 * a written year makes it free, and so do months where there is no quantity; months written by hand make its spreading manual (unless they are what the spreading
 * gives anyway), and are the year of a free line; a new year or another spreading is spread again.
 * A year and its factors written together: the product counts.
 * @returns `too-large` above 15 digits
 */
export const writeLine = (line: BudgetLine, patch: LinePatch, patterns: readonly Pattern[]): Result<BudgetLine> => {
  const months = MONTH_FIELDS.filter((field) => patch[field] !== undefined);
  const factors = patch.quantity !== undefined || patch.unitCost !== undefined || patch.times !== undefined;
  const written = { ...line, ...patch };
  const basis =
    patch.basis ?? basisOf(written, { factors, annual: patch.annual !== undefined, months: months.length > 0 });
  let { annual } = written;
  if (basis === 'calculation' && isComplete(written)) {
    const product = multiplyCost(written.quantity, written.unitCost, written.times);
    if (!product.ok) return product;
    annual = product.value;
  }
  if (basis === 'free' && months.length > 0 && patch.annual === undefined) annual = sumOfMonths(written);
  if (Math.abs(annual) > MAX_CENTAVOS) return fail('too-large', tooLarge('La suma de los meses'));
  const next: BudgetLine = { ...written, basis, annual };
  const weights = patterns.find((pattern) => pattern.id === next.patternId);
  const wanted = spread(annual, next.spreading, weights);
  if (!wanted) return ok(next);
  if (months.length > 0) {
    const agrees = MONTH_FIELDS.every((field) => next[field] === wanted[field]);
    return ok(agrees || patch.spreading !== undefined ? { ...next, ...wanted } : { ...next, spreading: 'manual' });
  }
  const respread = annual !== line.annual || patch.spreading !== undefined || patch.patternId !== undefined;
  return ok(respread ? { ...next, ...wanted } : next);
};

const basisOf = (
  written: BudgetLine,
  by: { readonly factors: boolean; readonly annual: boolean; readonly months: boolean },
): BudgetLine['basis'] => {
  if (by.factors && written.quantity !== '') return 'calculation';
  // Months written into a line without a quantity say what it costs.
  return by.annual || (by.months && written.quantity === '') ? 'free' : written.basis;
};

/** Whether the factors of a calculated line are all there. */
export const isComplete = (line: Pick<BudgetLine, 'quantity' | 'times'>): boolean =>
  line.quantity !== '' && line.times !== '';

export const isMonthField = (field: string): field is MonthField => /^m(?:0[1-9]|1[0-2])$/.test(field);

/** A line as it stands before anybody wrote in it. */
export const BLANK_LINE = {
  itemCode: '',
  departmentId: null,
  fundingSourceId: null,
  description: '',
  unit: '',
  basis: 'calculation',
  quantity: '',
  unitCost: 0,
  times: '1',
  annual: 0,
  spreading: 'even',
  patternId: null,
  m01: 0,
  m02: 0,
  m03: 0,
  m04: 0,
  m05: 0,
  m06: 0,
  m07: 0,
  m08: 0,
  m09: 0,
  m10: 0,
  m11: 0,
  m12: 0,
} as const satisfies Omit<BudgetLine, 'id' | 'rank'>;
