import { balancesOf } from '#shared/domain/budget/balance.ts';
import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import {
  type BudgetReading,
  budgetFinding,
  itemFault,
  monthList,
  positionWords,
} from '#shared/domain/budget/budget-reading.ts';
import { monthField, monthsOf } from '#shared/domain/budget/months.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const SECTION_NAMES = { authorised: 'Autorizado', distribution: 'Distribución' } as const;

/** What was authorised and what was distributed: by letter, of known items, never negative, never more than there is. */
export const checkGiven = (reading: BudgetReading): readonly Finding[] => [
  ...checkRows(reading, 'authorised'),
  ...checkRows(reading, 'distribution'),
  ...checkLetters(reading),
  ...checkDistributed(reading),
];

const checkRows = (reading: BudgetReading, section: 'authorised' | 'distribution'): readonly Finding[] => {
  const found: Finding[] = [];
  const letters = new Set(reading.content.letter.map((letter) => letter.id));
  for (const [index, row] of reading.content[section].entries()) {
    if (isBlankAmounts(row)) continue;
    const where = `${SECTION_NAMES[section]}, renglón ${index + 1}`;
    const place = { section, rowId: row.id } as const;
    const fault = itemFault(reading, row.itemCode);
    if (fault)
      found.push(
        budgetFinding(fault.code, fault.severity, { ...place, field: 'itemCode' }, where, fault.message, fault.remedy),
      );
    const negative = monthsOf(row).flatMap((amount, month) => (amount < 0 ? [month] : []));
    const first = negative[0];
    if (first !== undefined) {
      found.push(
        budgetFinding(
          'given-negative',
          'blocking',
          { ...place, field: monthField(first + 1) },
          where,
          `Hay importes negativos en ${monthList(negative)}.`,
          'Corrija el importe; lo que se quita después va en una adecuación.',
        ),
      );
    }
    if (section === 'distribution' && row.departmentId === null) {
      found.push(
        budgetFinding(
          'distribution-without-department',
          'blocking',
          { ...place, field: 'departmentId' },
          where,
          'No se dice a qué departamento se le distribuye.',
          'Elija el departamento.',
        ),
      );
    }
    if (section === 'authorised' && (row.letterId === null || !letters.has(row.letterId))) {
      found.push(
        budgetFinding(
          'authorised-without-letter',
          'warning',
          { ...place, field: 'letterId' },
          where,
          'El importe autorizado no tiene oficio.',
          'Anote el oficio con su número y fecha.',
        ),
      );
    }
  }
  return found;
};

const checkLetters = (reading: BudgetReading): readonly Finding[] =>
  reading.content.letter.flatMap((letter, index) => {
    const missing = [...(letter.number.trim() === '' ? ['número'] : []), ...(letter.date === '' ? ['fecha'] : [])];
    if (missing.length === 0) return [];
    const section = letter.kind === 'authorisation' ? 'authorised' : 'distribution';
    return [
      budgetFinding(
        'letter-incomplete',
        'blocking',
        { section, rowId: letter.id, field: letter.number.trim() === '' ? 'number' : 'date' },
        `Oficio ${letter.number.trim() === '' ? index + 1 : letter.number}`,
        `Al oficio le falta ${missing.join(' y ')}.`,
        'Complételo con los datos del oficio recibido.',
      ),
    ];
  });

/**
 * What is in the way of recording a letter: its own rows, and for a distribution what its items would pass of what recorded
 * letters authorise. `reading` holds the letter as a draft or as recorded.
 */
export const checkLetter = (reading: BudgetReading, letterId: string): readonly Finding[] => {
  const { content } = reading;
  const letter = content.letter.find(({ id }) => id === letterId);
  if (!letter) return [];
  const section = letter.kind === 'authorisation' ? 'authorised' : 'distribution';
  const own = content[section].filter((row) => row.letterId === letterId && !isBlankAmounts(row));
  const ids = new Set([letterId, ...own.map(({ id }) => id)]);
  const items = new Set(own.map(({ itemCode }) => itemCode));
  const ofLetter = [...checkRows(reading, section), ...checkLetters(reading)].filter(({ place }) =>
    ids.has(place.rowId ?? ''),
  );
  if (section === 'authorised') return ofLetter;
  const shares = sharesByItem(content, { draftLetterId: letterId });
  return [...ofLetter, ...checkShares(reading, shares, recordedByItem(content), items, letterId)];
};

/**
 * The departments' shares of an item never pass what there is of it, month by month. What a transfer gives to or takes
 * from a department counts on both sides: it moves its ceiling too. A draft may prepare what isn't authorised by a recorded
 * letter yet, and is told so.
 */
const checkDistributed = (reading: BudgetReading): readonly Finding[] => {
  const { content } = reading;
  if (content.distribution.length === 0) return [];
  const recorded = recordedByItem(content);
  const blocking = checkShares(reading, sharesByItem(content, { withDrafts: true }), modifiedByItem(content, true));
  const told = new Set(blocking.map(({ where }) => where));
  const late = checkShares(reading, sharesByItem(content, {}), recorded).filter(({ where }) => !told.has(where));
  for (const { where } of late) told.add(where);
  const ahead = checkShares(reading, sharesByItem(content, { withDrafts: true }), recorded)
    .filter(({ where }) => !told.has(where))
    .map(
      (finding): Finding => ({
        ...finding,
        code: 'distribution-of-draft',
        severity: 'warning',
        message:
          'Se reparte un importe que está en un oficio de autorización en borrador: todavía no es dinero autorizado.',
        remedy: 'Registre el oficio de autorización antes de registrar el de distribución.',
      }),
    );
  return [...blocking, ...late, ...ahead];
};

type MonthsByItem = ReadonlyMap<string, readonly number[]>;

const checkShares = (
  reading: BudgetReading,
  shares: MonthsByItem,
  there: MonthsByItem,
  only?: ReadonlySet<string>,
  letterId?: string,
): readonly Finding[] => {
  const found: Finding[] = [];
  for (const [itemCode, months] of shares) {
    if (only && !only.has(itemCode)) continue;
    const most = there.get(itemCode);
    const over = months.flatMap((amount, month) => (amount > (most?.[month] ?? 0) ? [month] : []));
    const first = over[0];
    if (first === undefined) continue;
    const row = reading.content.distribution.find(
      (candidate) => candidate.itemCode === itemCode && (letterId === undefined || candidate.letterId === letterId),
    );
    found.push(
      budgetFinding(
        'distribution-above-authorised',
        'blocking',
        { section: 'distribution', ...(row ? { rowId: row.id } : {}), field: monthField(first + 1) },
        `Distribución, ${positionWords(reading, { itemCode, departmentId: null })}`,
        `Se distribuye más de lo que hay en ${monthList(over)}: en ${monthList([first])} sobran ${formatMoney((months[first] ?? 0) - (most?.[first] ?? 0))}.`,
        letterId === undefined
          ? 'Baje lo que recibe algún departamento en esos meses.'
          : 'Baje lo que recibe algún departamento en esos meses; si lo autorizado está en un oficio en borrador, regístrelo antes.',
      ),
    );
  }
  return found;
};

const recordedByItem = (content: BudgetContent): MonthsByItem => modifiedByItem(content, false);

const modifiedByItem = (content: BudgetContent, withDrafts: boolean): MonthsByItem =>
  new Map(
    balancesOf(content, { from: 'authorised', withDrafts }).map((balance) => [balance.itemCode, balance.modified]),
  );

/** Each item's ceilings of all departments together, by month, in order of item. */
const sharesByItem = (
  content: BudgetContent,
  letters: { readonly withDrafts?: boolean; readonly draftLetterId?: string },
): MonthsByItem => {
  const sums = new Map<string, readonly number[]>();
  for (const { itemCode, departmentId, modified } of balancesOf(content, { from: 'distribution', ...letters })) {
    if (departmentId === null) continue;
    const before = sums.get(itemCode);
    sums.set(itemCode, before ? before.map((amount, month) => amount + (modified[month] ?? 0)) : modified);
  }
  return sums;
};
