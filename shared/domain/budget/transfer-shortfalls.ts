import { type Balance, type BalanceOptions, balancesOf } from '#shared/domain/budget/balance.ts';
import type { BudgetContent, Movement } from '#shared/domain/budget/budget.ts';
import { type BudgetReading, budgetFinding, monthList, positionWords } from '#shared/domain/budget/budget-reading.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

type Shortfall = { readonly code: string; readonly message: string; readonly remedy: string };

type Position = Pick<Balance, 'itemCode' | 'departmentId' | 'fundingSourceId'>;

/**
 * What a draft transfer would leave with less than nothing, or with less than is committed: of each item altogether, of the
 * departments that its movements name where they were given a distribution, and of the sources where the item's amounts
 * are told apart by source. Of an item that falls short altogether nothing more is said.
 */
export const transferShortfalls = (
  reading: BudgetReading,
  draftTransferId: string,
  movements: readonly Movement[],
): readonly Shortfall[] => {
  const items = new Set(movements.map((movement) => movement.itemCode));
  const part = partOf(reading.content, items);
  const told = new Set<string>();
  const found: Shortfall[] = [];
  for (const view of viewsOf(reading.content, part, movements)) {
    const before = new Map(balancesOf(part, view.options).map((balance) => [keyOf(balance), balance.available]));
    const short: string[] = [];
    for (const after of balancesOf(part, { ...view.options, draftTransferId })) {
      if (told.has(after.itemCode) || !view.judges(after)) continue;
      const shortfall = shortfallOf(reading, part, after, before.get(keyOf(after)) ?? []);
      if (!shortfall) continue;
      found.push(shortfall);
      short.push(after.itemCode);
    }
    for (const itemCode of short) told.add(itemCode);
  }
  return found;
};

/** What recorded transfers have left below zero: no other rule sees it once they are recorded. */
export const checkModified = (reading: BudgetReading): readonly Finding[] => {
  const { content } = reading;
  const recorded = new Set(content.transfer.filter(({ state }) => state === 'recorded').map(({ id }) => id));
  if (recorded.size === 0) return [];
  const distributed = distributedDepartments(content);
  const told = new Set<string>();
  const balances = [
    ...balancesOf(content, { from: 'authorised' }),
    ...balancesOf(content, { from: 'distribution' }).filter(({ departmentId }) => distributed.has(departmentId ?? '')),
  ];
  return balances.flatMap((balance) => {
    const months = monthsWhere(balance.modified, (amount) => amount < 0);
    if (months.length === 0 || told.has(balance.itemCode)) return [];
    told.add(balance.itemCode);
    const movement = content.movement.findLast(
      (row) =>
        recorded.has(row.transferId) &&
        row.itemCode === balance.itemCode &&
        (balance.departmentId === null || row.departmentId === balance.departmentId),
    );
    return [
      budgetFinding(
        'modified-negative',
        'blocking',
        { section: 'transfers', ...(movement ? { rowId: movement.transferId } : {}) },
        `Presupuesto modificado, ${positionWords(reading, balance)}`,
        `Las adecuaciones registradas lo dejan con menos de cero en ${monthList(months)}.`,
        'Registre otra adecuación que lo reponga, o el oficio que falta.',
      ),
    ];
  });
};

type View = { readonly options: BalanceOptions; readonly judges: (position: Position) => boolean };

/** From the coarsest to the finest: who is told that the item falls short isn't told it of each of its parts. */
const viewsOf = (content: BudgetContent, part: BudgetContent, movements: readonly Movement[]): readonly View[] => {
  const distributed = distributedDepartments(content);
  const isNamed = (position: Position, bySource: boolean): boolean =>
    movements.some(
      (row) =>
        row.itemCode === position.itemCode &&
        (position.departmentId === null || row.departmentId === position.departmentId) &&
        (!bySource || row.fundingSourceId === position.fundingSourceId),
    );
  const isOfDepartment = ({ departmentId }: Position): boolean =>
    departmentId !== null && distributed.has(departmentId);
  const authorised = itemsBySource(part, 'authorised');
  const shared = itemsBySource(part, 'distribution');
  return [
    { options: { from: 'authorised' }, judges: () => true },
    {
      options: { from: 'authorised', bySource: true },
      judges: (position) =>
        position.fundingSourceId !== null && authorised.has(position.itemCode) && isNamed(position, true),
    },
    {
      options: { from: 'distribution' },
      judges: (position) => isOfDepartment(position) && isNamed(position, false),
    },
    {
      options: { from: 'distribution', bySource: true },
      judges: (position) =>
        position.fundingSourceId !== null &&
        shared.has(position.itemCode) &&
        isOfDepartment(position) &&
        isNamed(position, true),
    },
  ];
};

const shortfallOf = (
  reading: BudgetReading,
  part: BudgetContent,
  after: Balance,
  before: readonly number[],
): Shortfall | undefined => {
  const words = `la ${positionWords(reading, after)}`;
  const negative = monthsWhere(after.modified, (amount) => amount < 0);
  if (negative.length > 0) {
    return {
      code: 'transfer-leaves-negative',
      message: `Con esta adecuación ${words} quedaría con menos de cero en ${monthList(negative)}.`,
      remedy: remedyOf(part, after),
    };
  }
  const short = monthsWhere(after.available, (amount, month) => amount < 0 && amount < (before[month] ?? 0));
  if (short.length === 0) return undefined;
  return {
    code: 'transfer-takes-committed',
    message: `Con esta adecuación ${words} quedaría con menos de lo comprometido en ${monthList(short)}.`,
    remedy: 'Quite solo lo disponible en esos meses, o cancele antes el compromiso.',
  };
};

const remedyOf = (part: BudgetContent, { itemCode, departmentId }: Position): string => {
  const isRecorded = recordedRows(part);
  const waits = part[departmentId === null ? 'authorised' : 'distribution'].some(
    (row) => row.itemCode === itemCode && !isRecorded(row),
  );
  if (waits) return 'Su oficio está en borrador y todavía no cuenta: regístrelo antes, o quite menos en esos meses.';
  return departmentId === null
    ? 'Quite menos en esos meses, o recalendarice antes.'
    : 'Quite menos en esos meses, tómelo de otro departamento, o recalendarice antes.';
};

const keyOf = ({ itemCode, departmentId, fundingSourceId }: Position): string =>
  `${itemCode}\n${departmentId ?? ''}\n${fundingSourceId ?? ''}`;

/** Those that a recorded letter gave anything; the others spend out of the directorate's amounts. */
const distributedDepartments = (content: BudgetContent): ReadonlySet<string> => {
  const isRecorded = recordedRows(content);
  return new Set(
    content.distribution.flatMap((row) => (isRecorded(row) && row.departmentId !== null ? [row.departmentId] : [])),
  );
};

/** Items whose recorded amounts all name a source: of the others, a source's share can't be known. */
const itemsBySource = (content: BudgetContent, section: 'authorised' | 'distribution'): ReadonlySet<string> => {
  const counted = content[section].filter(recordedRows(content));
  const told = new Set(counted.map(({ itemCode }) => itemCode));
  for (const row of counted) if (row.fundingSourceId === null) told.delete(row.itemCode);
  return told;
};

const monthsWhere = (months: readonly number[], test: (amount: number, month: number) => boolean): readonly number[] =>
  months.flatMap((amount, month) => (test(amount, month) ? [month] : []));

const partOf = (content: BudgetContent, items: ReadonlySet<string>): BudgetContent => ({
  ...content,
  authorised: content.authorised.filter((row) => items.has(row.itemCode)),
  distribution: content.distribution.filter((row) => items.has(row.itemCode)),
  movement: content.movement.filter((row) => items.has(row.itemCode)),
  spending: content.spending.filter((row) => items.has(row.itemCode)),
});
