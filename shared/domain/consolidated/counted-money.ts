import type { Centavos } from '#shared/domain/common/money.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Consolidated, ConsolidatedCell } from '#shared/domain/consolidated/consolidated.ts';

/**
 * Where two budgets of a year hold the same money it counts once:
 * - several dossiers with one budget: it is one budget;
 * - a row that two budgets hold under one id (a copy): in the older of them;
 * - a department's own budget whose authorisation letter is the distribution letter of its directorate (number, day and
 *   amount): in the directorate's.
 * A view of only some budgets counts what the others would have counted for them.
 */

/** A recorded letter and what it gives, in centavos of the year. */
export type RecordedLetter = {
  readonly letterId: string;
  readonly budgetId: string;
  readonly kind: 'authorisation' | 'distribution';
  readonly number: string;
  /** '' where none was written. */
  readonly date: string;
  readonly given: readonly { readonly departmentId: string | null; readonly annual: Centavos }[];
};

/** An authorisation letter that is the distribution letter of another budget. */
export type SameLetter = {
  readonly letterId: string;
  readonly budgetId: string;
  readonly number: string;
  readonly of: { readonly budgetId: string; readonly departmentId: string | null };
};

export type LetterMatches = {
  readonly same: readonly SameLetter[];
  /** Number and day agree, the amounts don't: told, never left out. */
  readonly doubtful: readonly { readonly budgetId: string; readonly otherId: string; readonly number: string }[];
};

/** Finds authorisation letters that another budget distributed. No two budgets end up inside each other. */
export const matchLetters = (letters: readonly RecordedLetter[]): LetterMatches => {
  const distributions = Map.groupBy(
    letters.filter(({ kind, date, number }) => kind === 'distribution' && date !== '' && foldText(number) !== ''),
    keyOf,
  );
  const same: SameLetter[] = [];
  const doubtful: LetterMatches['doubtful'][number][] = [];
  const parents = new Map<string, Set<string>>();
  for (const letter of letters) {
    if (letter.kind !== 'authorisation') continue;
    const amount = letter.given.reduce((all, { annual }) => all + annual, 0);
    const others = (distributions.get(keyOf(letter)) ?? []).filter(({ budgetId }) => budgetId !== letter.budgetId);
    const found = others.flatMap((other) =>
      other.given
        .filter(({ annual }) => annual === amount && amount !== 0)
        .filter(() => !isInside(other.budgetId, letter.budgetId, parents))
        .map(({ departmentId }) => ({ budgetId: other.budgetId, departmentId })),
    )[0];
    if (found) {
      const { letterId, budgetId, number } = letter;
      same.push({ letterId, budgetId, number, of: found });
      parents.set(budgetId, (parents.get(budgetId) ?? new Set()).add(found.budgetId));
      continue;
    }
    for (const { budgetId } of others)
      doubtful.push({ budgetId: letter.budgetId, otherId: budgetId, number: letter.number });
  }
  return { same, doubtful };
};

const keyOf = ({ number, date }: RecordedLetter): string => `${foldText(number)}\n${date}`;

/** Whether `inner` already lies, directly or not, in `outer`. */
const isInside = (inner: string, outer: string, parents: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  inner === outer || [...(parents.get(inner) ?? [])].some((parent) => isInside(parent, outer, parents));

/** The budget that a whole budget lies in: where every letter that authorises it came from; null where one didn't. */
export const withinOf = (
  budgetId: string,
  letters: readonly RecordedLetter[],
  { same }: LetterMatches,
): SameLetter | null => {
  const own = letters.filter((letter) => letter.budgetId === budgetId && letter.kind === 'authorisation');
  const matched = same.filter((match) => match.budgetId === budgetId);
  const [first] = matched;
  if (!first || matched.length < own.filter(({ given }) => given.length > 0).length) return null;
  return matched.every(({ of }) => of.budgetId === first.of.budgetId) ? first : null;
};

/** The cells that count in a view of these budgets: each peso once. */
export const countedCells = (
  { cells, budgets }: Pick<Consolidated, 'cells' | 'budgets'>,
  budgetIds: ReadonlySet<string>,
): readonly ConsolidatedCell[] => {
  const within = new Map(budgets.map((budget) => [budget.budgetId, budget.within?.budgetId]));
  const countsElsewhere = ({ budgetId, countedIn }: ConsolidatedCell): boolean => {
    let at: string | undefined = countedIn;
    const seen = new Set([budgetId]);
    while (at !== undefined && !seen.has(at)) {
      if (budgetIds.has(at)) return true;
      seen.add(at);
      at = within.get(at);
    }
    return false;
  };
  return cells.filter((cell) => budgetIds.has(cell.budgetId) && !countsElsewhere(cell));
};
