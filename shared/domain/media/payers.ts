import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { itemWords } from '#shared/domain/media/charged-item.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** What can pay for a line: a line of the budget, or an item of it where none is named. */
export type Payer = { readonly key: string; readonly label: string };

type Paid = Pick<MediaLine, 'budgetLineId' | 'itemCode'>;

/** Key of who pays for a line; '' where nobody does. */
export const payerKey = ({ budgetLineId, itemCode }: Paid): string =>
  budgetLineId !== null ? `line:${budgetLineId}` : itemCode === '' ? '' : `item:${itemCode}`;

/** What a payer's key sets of a line. */
export const payerOf = (key: string): Paid =>
  key.startsWith('line:')
    ? { budgetLineId: key.slice(5), itemCode: '' }
    : { budgetLineId: null, itemCode: key.startsWith('item:') ? key.slice(5) : '' };

/**
 * The items of the budget, then its lines: «Partida 361 Difusión», «361 Spots de radio · Departamento ficticio». Each is called
 * by a label of its own: what two lines share is followed by their source of funds and, where that is one too, by a number.
 * @param names of items by their code
 */
export const payersOf = (
  { line, authorised, department, fundingSource }: PayingBudget,
  names: ReadonlyMap<string, string>,
): readonly Payer[] => {
  const called = new Map([...department, ...fundingSource].map(({ id, name }) => [id, name.trim()]));
  const items = [...new Set([...authorised, ...line].map(({ itemCode }) => itemCode))].filter(Boolean).sort();
  const lines = line
    .toSorted((a, b) => (a.itemCode < b.itemCode ? -1 : a.itemCode > b.itemCode ? 1 : 0))
    .map(({ id, itemCode, description, departmentId, fundingSourceId }) => ({
      key: `line:${id}`,
      label: joined(
        `${itemCode} ${description.trim() || 'Renglón sin descripción'}`.trim(),
        called.get(departmentId ?? ''),
      ),
      source: called.get(fundingSourceId ?? ''),
    }));
  const bySource = toldApart(lines, ({ label, source }) => joined(label, source));
  return [
    ...items.map((code) => ({ key: `item:${code}`, label: itemLabel(code, names) })),
    ...toldApart(bySource, ({ label }, number) => `${label} (${number})`).map(({ key, label }) => ({ key, label })),
  ];
};

type PayingBudget = Frozen<Pick<BudgetContent, 'line' | 'authorised' | 'department' | 'fundingSource'>>;

/** Those that share a label, called otherwise; `number` counts them from 1. */
const toldApart = <P extends Payer>(
  payers: readonly P[],
  labelOf: (payer: P, number: number) => string,
): readonly P[] => {
  const sharing = Map.groupBy(payers, ({ label }) => foldText(label));
  const counted = new Map<string, number>();
  return payers.map((payer) => {
    const words = foldText(payer.label);
    if (sharing.get(words)?.length === 1) return payer;
    const number = (counted.get(words) ?? 0) + 1;
    counted.set(words, number);
    return { ...payer, label: labelOf(payer, number) };
  });
};

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** How a payer is called; one that the budget no longer has says so. */
export const payerLabel = (payers: readonly Payer[], paid: Paid, names: ReadonlyMap<string, string>): string => {
  const key = payerKey(paid);
  if (key === '') return '';
  return (
    payers.find((payer) => payer.key === key)?.label ??
    (paid.budgetLineId === null ? itemLabel(paid.itemCode, names) : 'Renglón que ya no está')
  );
};

/**
 * Who is meant by what was typed or pasted: a label, or the code of an item.
 * @returns a payer's key ('' for nobody), or a message that names problem, cause and remedy
 */
export const readPayer = (payers: readonly Payer[], typed: string): Result<string> => {
  const wanted = foldText(typed);
  if (wanted === '') return ok('');
  const named = payers.filter(({ key, label }) => key === typed || foldText(label) === wanted);
  const [only] = named;
  if (only) return ok(only.key);
  const code = wanted.replace(/^partida /, '');
  if (/^\d{3,6}$/.test(code)) return ok(`item:${code}`);
  return fail(
    'invalid-input',
    `«${typed.trim().slice(0, 60)}» no es un renglón ni una partida del presupuesto. Escriba la clave de la partida, o elija de la lista.`,
  );
};

const itemLabel = (code: string, names: ReadonlyMap<string, string>): string => `Partida ${itemWords(code, names)}`;
