import { type Amounts, type MoneyRow, NO_AMOUNTS, type Totals, totalsOf } from '#shared/domain/budget/totals.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Consolidated, ConsolidatedBudget, ConsolidatedCell } from '#shared/domain/consolidated/consolidated.ts';
import { countedCells } from '#shared/domain/consolidated/counted-money.ts';

/** What is added up: modificado is what was authorised with its recorded transfers. */
export const MONEY_VIEWS = ['asked', 'authorised', 'modified', 'distribution'] as const;
export type MoneyView = (typeof MONEY_VIEWS)[number];

export const MONEY_VIEW_NAMES: Readonly<Record<MoneyView, string>> = {
  asked: 'Solicitado',
  authorised: 'Autorizado',
  modified: 'Modificado',
  distribution: 'Distribuido',
};

/** What each of them is made of, said wherever one is shown. */
export const MONEY_VIEW_BASES: Readonly<Record<MoneyView, string>> = {
  asked: 'los renglones de los anteproyectos, como están ahora',
  authorised: 'los oficios de autorización registrados',
  modified: 'lo autorizado con las adecuaciones registradas',
  distribution: 'los oficios de distribución registrados a los departamentos',
};

/** Which part of the year is looked at; null is everything. Directorates and departments by their `nameKey`. */
export type ConsolidatedFilter = {
  readonly dossierId: string | null;
  readonly directorate: string | null;
  readonly department: string | null;
};

export const EVERYTHING: ConsolidatedFilter = { dossierId: null, directorate: null, department: null };

/** Offices of two budgets are the same where they are called the same, accents and capitals apart. */
export const nameKey = (name: string): string => foldText(name);

/** Every sum of one view, as far as the filter reaches. */
export const consolidatedTotals = (
  all: Consolidated,
  view: MoneyView,
  filter: ConsolidatedFilter = EVERYTHING,
): Totals => totalsOf(rowsOf(keptCells(all, filter), view));

/** The year of each view, in centavos. */
export type ViewSums = Readonly<Record<MoneyView, Centavos>>;

export const NO_SUMS: ViewSums = { asked: 0, authorised: 0, modified: 0, distribution: 0 };

export const viewSums = (all: Consolidated, filter: ConsolidatedFilter = EVERYTHING): ViewSums =>
  sumsOf(keptCells(all, filter));

/** What departments get, directorate by directorate. `name` '' is what no department has. */
export type DepartmentSums = {
  readonly key: string;
  readonly directorate: string;
  readonly name: string;
  readonly sums: ViewSums;
};

export const departmentSums = (
  all: Consolidated,
  filter: ConsolidatedFilter = EVERYTHING,
): readonly DepartmentSums[] => {
  const places = placesOf(all.budgets);
  const groups = Map.groupBy(keptCells(all, filter), (cell) => {
    const { directorate, department } = places(cell);
    return `${nameKey(directorate)}\n${nameKey(department)}`;
  });
  return [...groups]
    .flatMap(([key, cells]) => {
      const [first] = cells;
      if (!first) return [];
      const { directorate, department } = places(first);
      return [{ key, directorate, name: department, sums: sumsOf(cells) }];
    })
    .sort((a, b) => compare(a.directorate, b.directorate) || last(a.name) - last(b.name) || compare(a.name, b.name));
};

/**
 * What each programme has. A budget that several programmes share, or that belongs to none alone, has a row of its own:
 * the rows add up to the total, each peso once.
 */
export type ProgramSums = {
  readonly key: string;
  readonly kind: 'program' | 'shared-budget' | 'sharing-program';
  /** Of a programme. */
  readonly dossierId: string | null;
  readonly name: string;
  readonly directorate: string;
  /** Null where a programme's money stands in the row of the budget that it shares. */
  readonly sums: ViewSums | null;
  /** What the activities take of the lines; null for a budget. */
  readonly used: Centavos | null;
  /** Where its money counts instead. */
  readonly within: string | null;
};

export const programSums = (all: Consolidated, filter: ConsolidatedFilter = EVERYTHING): readonly ProgramSums[] => {
  const kept = keptCells(all, filter);
  const byBudget = Map.groupBy(kept, ({ budgetId }) => budgetId);
  const budgets = new Map(all.budgets.map((budget) => [budget.budgetId, budget]));
  const inView = keptBudgets(all, filter);
  const shown = all.dossiers.filter(
    ({ dossierId, budgetId }) => inView.has(budgetId) && (filter.dossierId === null || filter.dossierId === dossierId),
  );
  const users = Map.groupBy(all.dossiers, ({ budgetId }) => budgetId);
  return [...Map.groupBy(shown, ({ budgetId }) => budgetId)].flatMap(([budgetId, dossiers]): readonly ProgramSums[] => {
    const budget = budgets.get(budgetId);
    const sums = sumsOf(byBudget.get(budgetId) ?? []);
    const directorate = budget?.directorate.trim() ?? '';
    const outer = budget?.within ? budgets.get(budget.within.budgetId) : undefined;
    const within = outer && inView.has(outer.budgetId) ? budgetName(outer) : null;
    const nothingHere = within !== null && MONEY_VIEWS.every((view) => sums[view] === 0);
    const shared = (users.get(budgetId)?.length ?? 0) > 1;
    const programs = dossiers.map(
      ({ dossierId, programName, used }): ProgramSums => ({
        key: dossierId,
        kind: shared ? 'sharing-program' : 'program',
        dossierId,
        name: programName.trim() || 'Programa sin nombre',
        directorate,
        sums: shared || nothingHere ? null : sums,
        used,
        within: shared ? null : within,
      }),
    );
    if (!shared) return programs;
    const name = budget ? budgetName(budget) : 'Presupuesto compartido';
    return [
      { key: budgetId, kind: 'shared-budget', dossierId: null, name, directorate, sums, used: null, within },
      ...programs,
    ];
  });
};

/** «Anteproyecto 2026 de la Dirección…», or the directorate where it has no title. */
export const budgetName = ({ title, directorate }: Pick<ConsolidatedBudget, 'title' | 'directorate'>): string =>
  title.trim() || directorate.trim() || 'Presupuesto sin nombre';

/** What a filter can choose from, in order of name. */
export const filterChoices = (
  all: Consolidated,
): { readonly directorates: readonly string[]; readonly departments: readonly string[] } => {
  const unique = (names: readonly string[]): readonly string[] => {
    const byKey = new Map(names.map((name) => [nameKey(name), name.trim()]).reverse() as [string, string][]);
    byKey.delete('');
    return [...byKey.values()].sort(compare);
  };
  return {
    directorates: unique(all.budgets.map(({ directorate }) => directorate)),
    departments: unique(all.budgets.flatMap(({ departments }) => departments.map(({ name }) => name))),
  };
};

/** Dossiers that the filter shows: those whose budget has the directorate and the department. */
export const keptDossiers = (all: Consolidated, filter: ConsolidatedFilter): Consolidated['dossiers'] => {
  const inView = keptBudgets(all, filter);
  return all.dossiers.filter(
    ({ dossierId, budgetId }) => inView.has(budgetId) && (filter.dossierId === null || dossierId === filter.dossierId),
  );
};

/** Centavos of the year that no month has, because the months of some lines don't add up to their year. */
export const restOf = ({ annual, months }: Amounts = NO_AMOUNTS): Centavos =>
  annual - months.reduce((sum, amount) => sum + amount, 0);

const keptBudgets = (all: Consolidated, { dossierId, directorate, department }: ConsolidatedFilter) => {
  const own = all.dossiers.find((dossier) => dossier.dossierId === dossierId)?.budgetId;
  return new Set(
    all.budgets
      .filter(
        (budget) =>
          (dossierId === null || budget.budgetId === own) &&
          (directorate === null || nameKey(budget.directorate) === directorate) &&
          (department === null || budget.departments.some(({ name }) => nameKey(name) === department)),
      )
      .map(({ budgetId }) => budgetId),
  );
};

const keptCells = (all: Consolidated, filter: ConsolidatedFilter): readonly ConsolidatedCell[] => {
  const cells = countedCells(all, keptBudgets(all, filter));
  if (filter.department === null) return cells;
  const places = placesOf(all.budgets);
  return cells.filter((cell) => nameKey(places(cell).department) === filter.department);
};

const placesOf = (budgets: Consolidated['budgets']) => {
  const byId = new Map(
    budgets.map(({ budgetId, directorate, departments }) => [
      budgetId,
      { directorate: directorate.trim(), names: new Map(departments.map(({ id, name }) => [id, name.trim()])) },
    ]),
  );
  return ({ budgetId, departmentId }: ConsolidatedCell) => {
    const budget = byId.get(budgetId);
    return {
      directorate: budget?.directorate ?? '',
      department: departmentId === null ? '' : (budget?.names.get(departmentId) ?? ''),
    };
  };
};

const rowsOf = (cells: readonly ConsolidatedCell[], view: MoneyView): readonly MoneyRow[] =>
  cells.filter(({ basis }) => BASES[view].has(basis)).map((cell) => ({ ...cell, fundingSourceId: null }));

const BASES: Readonly<Record<MoneyView, ReadonlySet<ConsolidatedCell['basis']>>> = {
  asked: new Set(['asked']),
  authorised: new Set(['authorised']),
  modified: new Set(['authorised', 'movement']),
  distribution: new Set(['distribution']),
};

const sumsOf = (cells: readonly ConsolidatedCell[]): ViewSums => {
  const sums = { ...NO_SUMS } as Record<MoneyView, Centavos>;
  for (const { basis, annual } of cells) {
    for (const view of MONEY_VIEWS) if (BASES[view].has(basis)) sums[view] += annual;
  }
  return sums;
};

const compare = (a: string, b: string): number => a.localeCompare(b, 'es-MX');
const last = (name: string): number => (name === '' ? 1 : 0);
