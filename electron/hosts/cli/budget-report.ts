import { type Balance, balancesOf, MOMENTS } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import { draftAmount, recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import { type Amounts, type Totals, totalsOf } from '#shared/domain/budget/totals.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import type { OpenedBudget } from '#shared/ipc/budget-channels.ts';

/** An amount for other programs: pesos with two decimals and nothing else, and the exact centavos. */
export type PlainMoney = { readonly amount: string; readonly centavos: Centavos };

type Months = readonly (PlainMoney & { readonly month: number; readonly name: string })[];
type Sum = PlainMoney & { readonly months: Months };
type Named = { readonly code: string; readonly name: string } & Sum;

type Sums = {
  readonly total: PlainMoney;
  readonly byMonth: Months;
  readonly byChapter: readonly Named[];
  readonly byConcept: readonly Named[];
  readonly byGeneric: readonly Named[];
  readonly byItem: readonly Named[];
  readonly byDepartment: readonly ({ readonly id: string | null } & Named)[];
  readonly bySource: readonly ({ readonly id: string | null } & Named)[];
};

/** Everything that a budget adds up to, and its lines, with names instead of ids. */
export const budgetReport = ({ content, classifier }: OpenedBudget, base: BaseCatalogue) => {
  const budget = budgetOf(content);
  const nameOf = itemNames(classifier, base);
  // Letters in draft are no money yet.
  const isRecorded = recordedRows(content);
  const scheme = classifier?.scheme[0];
  return {
    id: budget.id,
    title: budget.title,
    directorate: budget.directorate,
    fiscalYear: budget.fiscalYear,
    availability: budget.availability,
    classifier: scheme ? { id: scheme.id, name: scheme.name, owner: scheme.owner, state: scheme.state } : null,
    asked: sumsOf(totalsOf(content.line), content, nameOf),
    authorised: sumsOf(totalsOf(content.authorised.filter(isRecorded)), content, nameOf),
    distribution: sumsOf(totalsOf(content.distribution.filter(isRecorded)), content, nameOf),
    drafts: {
      authorised: plainMoney(draftAmount(content, 'authorised')),
      distribution: plainMoney(draftAmount(content, 'distribution')),
    },
    balances: balancesOf(content, { from: 'authorised' }).map((balance) => balanceOf(balance, nameOf)),
    lines: content.line.map((line, at) => ({
      line: at + 1,
      item: line.itemCode,
      itemName: nameOf(line.itemCode),
      department: nameIn(content.department, line.departmentId),
      source: nameIn(content.fundingSource, line.fundingSourceId),
      description: line.description,
      unit: line.unit,
      quantity: line.quantity,
      unitCost: plainMoney(line.unitCost),
      times: line.times,
      annual: plainMoney(line.annual),
      months: months(monthsOf(line)),
    })),
  };
};

export type BudgetReport = ReturnType<typeof budgetReport>;

type ItemNames = (code: string) => string;

/** Chapters and concepts have their names without a classifier too. */
const itemNames = (classifier: OpenedBudget['classifier'], base: BaseCatalogue): ItemNames => {
  const baseNames = new Map(base.items.map((item) => [item.code, item.name]));
  const index = classifier ? indexClassifier(classifier, base) : undefined;
  return (code) => index?.find(code)?.name ?? baseNames.get(code) ?? '';
};

/** `-123456` → `-1234.56`. */
export const plainMoney = (centavos: Centavos): PlainMoney => {
  const size = Math.abs(centavos);
  const amount = `${centavos < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return { amount, centavos };
};

const months = (amounts: readonly Centavos[]): Months =>
  amounts.map((centavos, index) => ({ month: index + 1, name: monthName(index + 1), ...plainMoney(centavos) }));

const sumOf = (amounts: Amounts): Sum => ({ ...plainMoney(amounts.annual), months: months(amounts.months) });

const sumsOf = (totals: Totals, content: BudgetContent, nameOf: ItemNames): Sums => {
  const byCode = (sums: ReadonlyMap<string, Amounts>): readonly Named[] =>
    [...sums].map(([code, amounts]) => ({ code, name: nameOf(code), ...sumOf(amounts) }));
  const byId = (
    sums: ReadonlyMap<string | null, Amounts>,
    rows: readonly { readonly id: string; readonly code: string; readonly name: string }[],
  ) =>
    [...sums].map(([id, amounts]) => {
      const row = rows.find((candidate) => candidate.id === id);
      return { id, code: row?.code ?? '', name: row?.name ?? '', ...sumOf(amounts) };
    });
  return {
    total: plainMoney(totals.total.annual),
    byMonth: months(totals.total.months),
    byChapter: byCode(totals.byChapter),
    byConcept: byCode(totals.byConcept),
    byGeneric: byCode(totals.byGeneric),
    byItem: byCode(totals.byItem),
    byDepartment: byId(totals.byDepartment, content.department),
    bySource: byId(totals.bySource, content.fundingSource),
  };
};

const balanceOf = ({ itemCode, annual, available }: Balance, nameOf: ItemNames) => ({
  item: itemCode,
  name: nameOf(itemCode),
  authorised: plainMoney(annual.authorised),
  modified: plainMoney(annual.modified),
  ...Object.fromEntries(MOMENTS.map((moment) => [moment, plainMoney(annual[moment])])),
  available: plainMoney(annual.available),
  availableByMonth: months(available),
});

const nameIn = (rows: readonly { readonly id: string; readonly name: string }[], id: string | null): string =>
  rows.find((row) => row.id === id)?.name ?? '';
