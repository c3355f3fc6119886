import { type Balance, balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { Totals } from '#shared/domain/budget/totals.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** From what is asked to what can still be committed: of an item, or of everything. Centavos of the whole year. */
export type Course = {
  readonly asked: Centavos;
  readonly authorised: Centavos;
  readonly distributed: Centavos;
  readonly modified: Centavos;
  readonly committed: Centavos;
  readonly accrued: Centavos;
  readonly exercised: Centavos;
  readonly paid: Centavos;
  readonly available: Centavos;
};

export const COURSE_COLUMNS: readonly { readonly key: keyof Course; readonly title: string }[] = [
  { key: 'asked', title: 'Solicitado' },
  { key: 'authorised', title: 'Autorizado' },
  { key: 'distributed', title: 'Distribuido' },
  { key: 'modified', title: 'Modificado' },
  { key: 'committed', title: 'Comprometido' },
  { key: 'accrued', title: 'Devengado' },
  { key: 'exercised', title: 'Ejercido' },
  { key: 'paid', title: 'Pagado' },
  { key: 'available', title: 'Disponible' },
];

export type CourseOf = { readonly itemCode: string; readonly course: Course };

/** Every item of any side, in order of code, and their sum. */
export const courseRows = (
  content: BudgetContent,
  asked: Totals,
  distributed: Totals,
): { readonly rows: readonly CourseOf[]; readonly total: Course } => {
  const balances = balancesOf(content, { from: 'authorised' });
  const byItem = new Map(balances.map((balance) => [balance.itemCode, balance]));
  const codes = new Set([...asked.byItem.keys(), ...byItem.keys(), ...distributed.byItem.keys()]);
  const rows = [...codes].sort().map((itemCode) => ({
    itemCode,
    course: courseOf(
      asked.byItem.get(itemCode)?.annual ?? 0,
      distributed.byItem.get(itemCode)?.annual ?? 0,
      byItem.get(itemCode),
    ),
  }));
  const whole = sumBalances(balances, budgetOf(content).availability);
  return { rows, total: courseOf(asked.total.annual, distributed.total.annual, whole) };
};

const courseOf = (asked: Centavos, distributed: Centavos, balance: Balance | undefined): Course => ({
  asked,
  authorised: balance?.annual.authorised ?? 0,
  distributed,
  modified: balance?.annual.modified ?? 0,
  committed: balance?.annual.committed ?? 0,
  accrued: balance?.annual.accrued ?? 0,
  exercised: balance?.annual.exercised ?? 0,
  paid: balance?.annual.paid ?? 0,
  available: balance?.annual.available ?? 0,
});
