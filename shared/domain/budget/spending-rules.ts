import { type Balance, balancesOf, MOMENTS } from '#shared/domain/budget/balance.ts';
import { isBlankSpending } from '#shared/domain/budget/blank-rows.ts';
import { budgetOf, type SpendingMoment } from '#shared/domain/budget/budget.ts';
import {
  type BudgetReading,
  budgetFinding,
  itemFault,
  monthList,
  positionWords,
} from '#shared/domain/budget/budget-reading.ts';
import { accumulated } from '#shared/domain/budget/months.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

export const MOMENT_NAMES = {
  committed: 'comprometido',
  accrued: 'devengado',
  exercised: 'ejercido',
  paid: 'pagado',
} as const satisfies Readonly<Record<SpendingMoment, string>>;

/** Nothing is committed beyond what is available, and no moment of spending runs ahead of the one before it. */
export const checkSpending = (reading: BudgetReading): readonly Finding[] => {
  if (reading.content.spending.length === 0) return [];
  const ceilings = reading.content.distribution.some(recordedRows(reading.content));
  return [
    ...checkEntries(reading),
    ...checkBalances(reading, balancesOf(reading.content, { from: 'authorised' }), 'authorised'),
    ...(ceilings ? checkBalances(reading, balancesOf(reading.content, { from: 'distribution' }), 'distribution') : []),
  ];
};

const checkEntries = (reading: BudgetReading): readonly Finding[] => {
  const found: Finding[] = [];
  const commitments = new Map(
    reading.content.spending.filter((row) => row.moment === 'committed').map((row) => [row.id, row]),
  );
  for (const [index, row] of reading.content.spending.entries()) {
    if (isBlankSpending(row)) continue;
    const where = `Gasto ${index + 1} (${MOMENT_NAMES[row.moment]})`;
    const place = { section: 'spending', rowId: row.id } as const;
    const fault = itemFault(reading, row.itemCode);
    if (fault && fault.severity === 'blocking') {
      found.push(
        budgetFinding(fault.code, fault.severity, { ...place, field: 'itemCode' }, where, fault.message, fault.remedy),
      );
    }
    if (row.date !== '' && !isInYear(row.date, reading.fiscalYear)) {
      found.push(
        budgetFinding(
          'spending-outside-year',
          'warning',
          { ...place, field: 'date' },
          where,
          `La fecha no es del ejercicio ${reading.fiscalYear}.`,
          'Corrija la fecha, o registre el gasto en su ejercicio.',
        ),
      );
    }
    if (row.commitmentId === null) continue;
    const commitment = commitments.get(row.commitmentId);
    if (!commitment) {
      found.push(
        budgetFinding(
          'spending-without-commitment',
          'warning',
          { ...place, field: 'commitmentId' },
          where,
          'El compromiso del que sale este gasto ya no existe.',
          'Elija el compromiso al que corresponde.',
        ),
      );
    } else if (commitment.itemCode !== row.itemCode) {
      found.push(
        budgetFinding(
          'spending-other-item',
          'blocking',
          { ...place, field: 'itemCode' },
          where,
          `El gasto es de la partida ${row.itemCode} y su compromiso es de la ${commitment.itemCode}.`,
          'Corrija la partida, o elija otro compromiso.',
        ),
      );
    }
  }
  return found;
};

const checkBalances = (
  reading: BudgetReading,
  balances: readonly Balance[],
  from: 'authorised' | 'distribution',
): readonly Finding[] => {
  const found: Finding[] = [];
  const byMonth = budgetOf(reading.content).availability === 'monthly';
  const isRecorded = recordedRows(reading.content);
  const waits = (itemCode: string): boolean =>
    reading.content.authorised.some((row) => row.itemCode === itemCode && !isRecorded(row));
  for (const balance of balances) {
    const where = `Ejercicio del gasto, ${positionWords(reading, balance)}`;
    const rowId = reading.content.spending.find((row) => row.itemCode === balance.itemCode)?.id;
    const place = { section: 'spending', ...(rowId === undefined ? {} : { rowId }) } as const;
    const spent = balance.moments.committed.some((amount) => amount !== 0);
    const short = balance.available.flatMap((amount, month) => (amount < 0 ? [month] : []));
    const first = short[0];
    if (spent && first !== undefined) {
      const missing = formatMoney(-(balance.available[first] ?? 0));
      found.push(
        budgetFinding(
          from === 'authorised' ? 'committed-above-modified' : 'committed-above-ceiling',
          'blocking',
          place,
          where,
          `Lo comprometido rebasa ${from === 'authorised' ? 'el presupuesto modificado' : 'el techo del departamento'} en ${monthList(short)}${byMonth ? '' : ', acumulado desde enero'}: en ${monthList([first])} faltan ${missing}.`,
          from === 'authorised'
            ? waits(balance.itemCode)
              ? 'Su oficio de autorización está en borrador y todavía no cuenta: regístrelo antes de comprometer.'
              : 'Tramite una recalendarización, un traspaso o una ampliación antes de comprometer.'
            : 'Use lo que le corresponde a su departamento, o pida que se redistribuya.',
        ),
      );
    }
    if (from === 'distribution') continue;
    for (const [index, moment] of MOMENTS.entries()) {
      const before = MOMENTS[index - 1];
      if (before === undefined) continue;
      const ahead = aheadMonths(balance.moments[before], balance.moments[moment]);
      const start = ahead[0];
      if (start === undefined) continue;
      const over =
        (accumulated(balance.moments[moment])[start] ?? 0) - (accumulated(balance.moments[before])[start] ?? 0);
      found.push(
        budgetFinding(
          `${moment}-above-${before}`,
          'blocking',
          place,
          where,
          `Lo ${MOMENT_NAMES[moment]} rebasa lo ${MOMENT_NAMES[before]} en ${formatMoney(over)} al mes de ${monthList([start])}.`,
          `Registre lo ${MOMENT_NAMES[before]} que falta, o corrija lo ${MOMENT_NAMES[moment]}.`,
        ),
      );
    }
  }
  return found;
};

/** Months up to which more came about of the later moment than of the earlier one; sums count, since pay may lag. */
const aheadMonths = (before: readonly number[], after: readonly number[]): readonly number[] => {
  const earlier = accumulated(before);
  return accumulated(after).flatMap((sum, month) => (sum > (earlier[month] ?? 0) ? [month] : []));
};
