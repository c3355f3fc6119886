import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { Movement, Transfer } from '#shared/domain/budget/budget.ts';
import {
  type BudgetReading,
  budgetFinding,
  itemFault,
  monthList,
  positionWords,
} from '#shared/domain/budget/budget-reading.ts';
import { monthField, monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { checkModified, transferShortfalls } from '#shared/domain/budget/transfer-shortfalls.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

export const TRANSFER_NAMES = {
  increase: 'ampliación',
  reduction: 'reducción',
  transfer: 'traspaso',
  rescheduling: 'recalendarización',
} as const satisfies Readonly<Record<Transfer['kind'], string>>;

/** Every transfer: dated, justified, and moving money as its kind allows. */
export const checkTransfers = (reading: BudgetReading): readonly Finding[] => {
  const movements = Map.groupBy(reading.content.movement, (movement) => movement.transferId);
  const found = reading.content.transfer.flatMap((transfer, index) =>
    checkTransfer(reading, transfer, index, movements.get(transfer.id) ?? []),
  );
  const known = new Set(reading.content.transfer.map((transfer) => transfer.id));
  for (const [transferId, rows] of movements) {
    if (known.has(transferId)) continue;
    found.push(
      budgetFinding(
        'movement-without-transfer',
        'blocking',
        { section: 'transfers', rowId: rows[0]?.id ?? transferId },
        'Adecuaciones',
        `Hay ${rows.length} movimientos que no son de ninguna adecuación.`,
        'Quítelos, o captúrelos en una adecuación.',
      ),
    );
  }
  return [...found, ...checkModified(reading)];
};

/** What is wrong with one transfer (`index` 0-based, for its name); recording it needs this to be free of blocking ones. */
export const checkTransfer = (
  reading: BudgetReading,
  transfer: Transfer,
  index: number,
  all: readonly Movement[],
): readonly Finding[] => {
  const movements = all.filter((movement) => !isBlankAmounts(movement));
  const name = TRANSFER_NAMES[transfer.kind];
  const where = `Adecuación ${transfer.number.trim() === '' ? index + 1 : transfer.number} (${name})`;
  const found: Finding[] = [];
  const say: Say = (code, severity, field, message, remedy, rowId = transfer.id) => {
    found.push(budgetFinding(code, severity, { section: 'transfers', rowId, field }, where, message, remedy));
  };
  if (transfer.date === '') {
    say(
      'transfer-without-date',
      'blocking',
      'date',
      'La adecuación no tiene fecha.',
      'Escriba la fecha del oficio que la autoriza.',
    );
  } else if (!isInYear(transfer.date, reading.fiscalYear)) {
    say(
      'transfer-outside-year',
      'blocking',
      'date',
      `La fecha no es del ejercicio ${reading.fiscalYear}.`,
      'Corrija la fecha; cada ejercicio tiene sus propias adecuaciones.',
    );
  }
  if (transfer.justification.trim() === '') {
    say(
      'transfer-without-justification',
      'blocking',
      'justification',
      'La adecuación no está justificada.',
      'Escriba por qué se modifica lo autorizado.',
    );
  }
  if (transfer.number.trim() === '') {
    say(
      'transfer-without-number',
      'warning',
      'number',
      'La adecuación no tiene número de oficio.',
      'Escriba el número del oficio que la autoriza.',
    );
  }
  if (movements.every((movement) => monthsOf(movement).every((amount) => amount === 0))) {
    say(
      'transfer-empty',
      'blocking',
      'kind',
      'La adecuación no mueve ningún importe.',
      'Capture las partidas y los meses que cambian.',
    );
    return found;
  }
  for (const movement of movements) {
    const fault = itemFault(reading, movement.itemCode);
    if (fault) say(fault.code, fault.severity, 'itemCode', fault.message, fault.remedy, movement.id);
  }
  checkSigns(reading, transfer, movements, say);
  checkNet(reading, transfer, movements, say);
  if (transfer.state === 'draft' && !found.some((finding) => finding.severity === 'blocking')) {
    for (const { code, message, remedy } of transferShortfalls(reading, transfer.id, movements)) {
      say(code, 'blocking', 'kind', message, remedy);
    }
  }
  return found;
};

type Say = (
  code: string,
  severity: FindingSeverity,
  field: string,
  message: string,
  remedy: string,
  rowId?: string,
) => void;

/** An increase only gives, a reduction only takes. */
const checkSigns = (reading: BudgetReading, transfer: Transfer, movements: readonly Movement[], say: Say): void => {
  if (transfer.kind !== 'increase' && transfer.kind !== 'reduction') return;
  const sign = transfer.kind === 'increase' ? 1 : -1;
  for (const movement of movements) {
    const wrong = monthsOf(movement).flatMap((amount, index) => (amount * sign < 0 ? [index] : []));
    const first = wrong[0];
    if (first === undefined) continue;
    say(
      'transfer-wrong-sign',
      'blocking',
      monthField(first + 1),
      sign > 0
        ? `Una ampliación solo suma, y ${positionWords(reading, movement)} resta en ${monthList(wrong)}.`
        : `Una reducción solo resta, y ${positionWords(reading, movement)} suma en ${monthList(wrong)}.`,
      'Corrija el signo, o capture un traspaso si el dinero pasa de una partida a otra.',
      movement.id,
    );
  }
};

/** A transfer nets to zero altogether, and within each source; a rescheduling within each position. */
const checkNet = (reading: BudgetReading, transfer: Transfer, movements: readonly Movement[], say: Say): void => {
  if (transfer.kind === 'transfer') {
    const given = movements.reduce((sum, row) => sum + Math.max(0, sumOfMonths(row)), 0);
    const taken = movements.reduce((sum, row) => sum - Math.min(0, sumOfMonths(row)), 0);
    if (given !== taken) {
      say(
        'transfer-not-zero',
        'blocking',
        'kind',
        `El traspaso no queda en cero: da ${formatMoney(given)} y quita ${formatMoney(taken)}; la diferencia es ${formatMoney(Math.abs(given - taken))}.`,
        'Iguale lo que se da y lo que se quita, o capture la diferencia como ampliación o reducción.',
      );
      return;
    }
    for (const [sourceId, rows] of Map.groupBy(movements, (row) => row.fundingSourceId)) {
      const net = rows.reduce((sum, row) => sum + sumOfMonths(row), 0);
      if (net === 0) continue;
      const source =
        sourceId === null ? 'los movimientos sin fuente' : (reading.sources.get(sourceId) ?? 'una fuente borrada');
      say(
        'transfer-changes-source',
        'warning',
        'kind',
        `El traspaso queda en cero, pero ${source} cambia en ${formatMoney(net)}: el dinero pasa de una fuente a otra.`,
        'Confirme que las reglas de ambas fuentes lo permiten.',
      );
      break;
    }
    return;
  }
  if (transfer.kind !== 'rescheduling') return;
  const groups = Map.groupBy(
    movements,
    (row) => `${row.itemCode}\n${row.departmentId ?? ''}\n${row.fundingSourceId ?? ''}`,
  );
  for (const rows of groups.values()) {
    const first = rows[0];
    const net = rows.reduce((sum, row) => sum + sumOfMonths(row), 0);
    if (!first || net === 0) continue;
    say(
      'rescheduling-not-zero',
      'blocking',
      'm01',
      `Recalendarizar solo cambia de mes: ${positionWords(reading, first)} cambia en ${formatMoney(net)} al año.`,
      'Haga que lo que suma en unos meses sea lo que resta en otros.',
      first.id,
    );
  }
};
