import { type BudgetNames, printedSubtotals, subtotalMonthRow } from '#shared/documents/compose/budget-parts.ts';
import type { MonthRow } from '#shared/documents/compose/figure-table.ts';
import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import type { Totals } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** Every line under its item, each item under its concept and chapter with their sums; then everything. */
export const budgetDetailRows = (content: BudgetContent, totals: Totals, names: BudgetNames): readonly MonthRow[] => {
  const lines = Map.groupBy(
    content.line.map((line, index) => ({ line, number: index + 1 })),
    ({ line }) => line.itemCode,
  );
  return [
    ...printedSubtotals(totals).flatMap((row): readonly MonthRow[] => {
      const sums = subtotalMonthRow(row, names);
      // Here it is the items that sum up.
      const weight = row.level === 'chapter' ? 'total' : row.level === 'item' ? 'strong' : 'subtotal';
      const isItem = row.level === 'item' || (row.level === 'generic' && lines.has(row.code));
      return [
        { ...sums, weight, heads: true },
        ...(isItem ? (lines.get(row.code) ?? []).map(({ line, number }) => lineRow(line, number, names)) : []),
      ];
    }),
    { name: 'Total', amounts: totals.total, weight: 'total' },
  ];
};

const lineRow = (line: BudgetLine, number: number, names: BudgetNames): MonthRow => ({
  name: `${number}. ${flat(line.description) || 'Sin descripción'}`,
  notes: [calculation(line), place(line, names), gap(line)].filter((note) => note !== ''),
  amounts: { annual: line.annual, months: monthsOf(line) },
  weight: 'plain',
});

/** «40 paquete × $385.50 × 4»: how the year came about. */
const calculation = ({ basis, quantity, unit, unitCost, times }: BudgetLine): string => {
  if (basis === 'free') return 'Importe libre';
  const counted = [quantity || '0', flat(unit)].filter((part) => part !== '').join(' ');
  return `${counted} × ${formatMoney(unitCost)} × ${times || '0'}`;
};

const place = ({ departmentId, fundingSourceId }: BudgetLine, names: BudgetNames): string =>
  [
    ...(departmentId === null ? [] : [names.department(departmentId)]),
    ...(fundingSourceId === null ? [] : [names.source(fundingSourceId)]),
  ].join(' · ');

const gap = (line: BudgetLine): string => {
  const missing = line.annual - sumOfMonths(line);
  if (missing === 0) return '';
  return missing > 0
    ? `Falta repartir ${formatMoney(missing)} en los meses`
    : `Los meses se pasan del año por ${formatMoney(-missing)}`;
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
