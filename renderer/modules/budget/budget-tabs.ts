import type { BudgetSection } from '#shared/domain/budget/budget-reading.ts';

/** The parts of the screen; all but the last are the sections in which findings live. */
export type BudgetTab = BudgetSection | 'summary';

export const BUDGET_TABS: readonly { readonly tab: BudgetTab; readonly label: string; readonly help: string }[] = [
  { tab: 'budget', label: 'Datos', help: 'budget' },
  { tab: 'lines', label: 'Renglones', help: 'budget.lines' },
  { tab: 'ceilings', label: 'Techos', help: 'budget.ceilings' },
  { tab: 'authorised', label: 'Autorizado', help: 'budget.authorised' },
  { tab: 'distribution', label: 'Distribución', help: 'budget.distribution' },
  { tab: 'transfers', label: 'Adecuaciones', help: 'budget.transfers' },
  { tab: 'spending', label: 'Gasto', help: 'budget.spending' },
  { tab: 'summary', label: 'Resumen', help: 'budget' },
];

/** The tab of a section's name; undefined where there is none. */
export const tabOf = (section: string): BudgetTab | undefined => BUDGET_TABS.find(({ tab }) => tab === section)?.tab;
