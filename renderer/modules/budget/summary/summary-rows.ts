import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { type Amounts, NO_AMOUNTS, quartersOf, subtotalRows, type Totals } from '#shared/domain/budget/totals.ts';
import { monthName, quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

export type SumBy = 'code' | 'department' | 'source';
export type Period = 'quarters' | 'months';

/** One row of a table of sums. `level` 0 is a plain row; 1 to 4 are the levels of the classifier, outermost first. */
export type SumRow = {
  readonly key: string;
  readonly label: string;
  readonly level: number;
  readonly amounts: Amounts;
};

export type SumNames = {
  readonly item: (code: string) => string | undefined;
  readonly content: Pick<BudgetContent, 'department' | 'fundingSource'>;
};

/** The sums of one side (what is asked, authorised or distributed) put together one way. */
export const sumRows = (totals: Totals, by: SumBy, { item, content }: SumNames): readonly SumRow[] => {
  if (by === 'code') {
    return subtotalRows(totals).map(({ code, level, amounts }) => ({
      key: `${level} ${code}`,
      label: code === '' ? 'Sin partida' : `${code} ${item(code) ?? ''}`.trim(),
      level: LEVELS[level],
      amounts,
    }));
  }
  const rows = by === 'department' ? content.department : content.fundingSource;
  const sums = by === 'department' ? totals.byDepartment : totals.bySource;
  const named = rows.map(({ id, name }) => ({
    key: id,
    label: name.trim() === '' ? 'Sin nombre' : name,
    level: 0,
    amounts: sums.get(id) ?? NO_AMOUNTS,
  }));
  const loose = sums.get(null);
  const none = by === 'department' ? 'Sin departamento' : 'Sin fuente';
  return loose ? [...named, { key: 'none', label: none, level: 0, amounts: loose }] : named;
};

const LEVELS = { chapter: 1, concept: 2, generic: 3, item: 4 } as const;

/** Titles of the columns between the name and the year. */
export const periodTitles = (period: Period): readonly { readonly short: string; readonly long: string }[] =>
  period === 'quarters'
    ? [1, 2, 3, 4].map((quarter) => ({ short: `Trimestre ${quarter}`, long: quarterName(quarter) }))
    : Array.from({ length: 12 }, (_, index) => {
        const long = monthName(index + 1);
        return { short: long.slice(0, 1).toUpperCase() + long.slice(1, 3), long };
      });

export const periodAmounts = (amounts: Amounts, period: Period): readonly Centavos[] =>
  period === 'quarters' ? quartersOf(amounts) : amounts.months;
