import type { MonthColumns } from '#shared/domain/budget/months.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { ConsolidatedBudget, ConsolidatedCell, MoneyBasis } from '#shared/domain/consolidated/consolidated.ts';
import { matchLetters, type RecordedLetter, withinOf } from '#shared/domain/consolidated/counted-money.ts';

/** Rows of one budget at one item of one department, as the store adds them up. Amounts are centavos. */
export type SummedMoney = MonthColumns & {
  readonly budgetId: string;
  readonly basis: MoneyBasis;
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly letterId: string | null;
  readonly recorded: boolean;
  /** The oldest budget that holds these rows under the same ids. */
  readonly firstId: string;
  readonly rows: number;
  readonly annual: number;
};

type BudgetOfYear = Pick<ConsolidatedBudget, 'budgetId' | 'title' | 'directorate' | 'lines' | 'departments'>;

/** Budgets and their sums with where each of them counts; letters in draft stay outside and are only told. */
export const consolidatedMoney = (
  budgets: readonly BudgetOfYear[],
  sums: readonly SummedMoney[],
  recordedLetters: readonly Omit<RecordedLetter, 'given'>[],
): { readonly budgets: readonly ConsolidatedBudget[]; readonly cells: readonly ConsolidatedCell[] } => {
  const counted = sums.filter((row) => row.recorded && !isBlank(row));
  const letters = withGiven(recordedLetters, counted);
  const matches = matchLetters(letters);
  const sameLetters = new Map(matches.same.map((match) => [letterKey(match), match]));
  const within = new Map(budgets.map(({ budgetId }) => [budgetId, withinOf(budgetId, letters, matches)]));
  const asks = new Set(counted.filter(({ basis }) => basis === 'asked').map(askKey));
  const countedIn = (row: SummedMoney): string => {
    if (row.firstId !== row.budgetId) return row.firstId;
    const whole = within.get(row.budgetId);
    switch (row.basis) {
      case 'authorised':
        return sameLetters.get(letterKey(row))?.of.budgetId ?? row.budgetId;
      case 'asked':
        // What a directorate asked for without its department asks nowhere else.
        return whole && asks.has(askKey({ ...whole.of })) ? whole.of.budgetId : row.budgetId;
      case 'distribution':
      case 'movement':
        return whole ? whole.of.budgetId : row.budgetId;
    }
  };
  return {
    budgets: budgets.map((budget) => {
      const whole = within.get(budget.budgetId);
      return {
        ...budget,
        within: whole ? { ...whole.of, letter: whole.number } : null,
        doubtful: matches.doubtful
          .filter(({ budgetId }) => budgetId === budget.budgetId)
          .map(({ otherId, number }) => ({ budgetId: otherId, letter: number })),
        repeatedRows: counted
          .filter((row) => row.budgetId === budget.budgetId && row.firstId !== row.budgetId)
          .reduce((all, { rows }) => all + rows, 0),
        drafts: {
          authorised: draftOf(sums, budget.budgetId, 'authorised'),
          distribution: draftOf(sums, budget.budgetId, 'distribution'),
        },
      };
    }),
    cells: joined(counted.map((row) => ({ row, countedIn: countedIn(row) }))),
  };
};

const isBlank = (row: SummedMoney): boolean =>
  row.itemCode.trim() === '' && row.annual === 0 && MONTH_FIELDS.every((field) => row[field] === 0);

const askKey = ({ budgetId, departmentId }: { readonly budgetId: string; readonly departmentId: string | null }) =>
  `${budgetId}\n${departmentId ?? ''}`;

const letterKey = ({ budgetId, letterId }: { readonly budgetId: string; readonly letterId: string | null }): string =>
  `${budgetId}\n${letterId ?? ''}`;

const withGiven = (
  letters: readonly Omit<RecordedLetter, 'given'>[],
  sums: readonly SummedMoney[],
): readonly RecordedLetter[] => {
  const byLetter = Map.groupBy(
    sums.filter(({ letterId }) => letterId !== null),
    letterKey,
  );
  return letters.map((letter) => {
    const own = byLetter.get(letterKey(letter)) ?? [];
    const departments = Map.groupBy(own, ({ departmentId }) => departmentId);
    return {
      ...letter,
      given: [...departments].map(([departmentId, rows]) => ({
        departmentId,
        annual: rows.reduce((all, { annual }) => all + annual, 0),
      })),
    };
  });
};

const draftOf = (sums: readonly SummedMoney[], budgetId: string, basis: MoneyBasis): number =>
  sums
    .filter((row) => row.budgetId === budgetId && row.basis === basis && !row.recorded)
    .reduce((all, { annual }) => all + annual, 0);

/** Letters are told apart only to see where they count. */
const joined = (
  rows: readonly { readonly row: SummedMoney; readonly countedIn: string }[],
): readonly ConsolidatedCell[] => {
  const cells = new Map<string, { -readonly [K in keyof ConsolidatedCell]: ConsolidatedCell[K] }>();
  for (const { row, countedIn } of rows) {
    const { budgetId, basis, itemCode, departmentId } = row;
    const key = [budgetId, countedIn, basis, departmentId ?? '', itemCode].join('\n');
    const present = cells.get(key);
    if (!present) {
      const { letterId: _, recorded: __, firstId: ___, rows: ____, ...cell } = row;
      cells.set(key, { ...cell, countedIn });
      continue;
    }
    present.annual += row.annual;
    for (const field of MONTH_FIELDS) present[field] += row[field];
  }
  return [...cells.values()];
};
