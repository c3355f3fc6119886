import { MOMENTS } from '#shared/domain/budget/balance.ts';
import { type BudgetChange, type BudgetContent, budgetOf, type SpendingMoment } from '#shared/domain/budget/budget.ts';
import { insertBudgetRows, type NewBudgetRow } from '#shared/domain/budget/budget-rows.ts';
import { type CommitmentLedger, commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

export type LaterMoment = Exclude<SpendingMoment, 'committed'>;

export type MomentSaid = {
  /** Entry of committed spending that it draws on. */
  readonly commitmentId: string;
  /** Several where one document proves them together: an invoice paid on the day it came. */
  readonly moments: readonly LaterMoment[];
  /** ISO day within the fiscal year. */
  readonly date: string;
  /** Negative where it cancels. */
  readonly amount: Centavos;
  /** Number of the invoice, order of payment or transfer. */
  readonly document: string;
  readonly concept: string;
};

/** What of a commitment may still pass to a moment: what the moment before has and this one hasn't. */
export const roomFor = ({ moments }: Pick<CommitmentLedger, 'moments'>, moment: LaterMoment): Centavos =>
  moments[before(moment)] - moments[moment];

/**
 * Moments of spending as rows of the budget, with item, department and source of their commitment.
 * @returns `not-found` without the commitment, `invalid-input` for a day, amount or document that can't be, `not-allowed`
 * above what the moment before has
 */
export const recordMoments = (
  budget: BudgetContent,
  said: MomentSaid,
  newId: IdSource,
): Result<readonly BudgetChange[]> => {
  const ledger = commitmentLedgers(budget).byRoot.get(said.commitmentId);
  if (!ledger) {
    return fail('not-found', 'Ese compromiso ya no está en el presupuesto. Elija otro, o comprometa antes el gasto.');
  }
  const { fiscalYear } = budgetOf(budget);
  if (!isInYear(said.date, fiscalYear)) {
    return fail(
      'invalid-input',
      `La fecha no es del ejercicio ${fiscalYear}. Corríjala, o registre el gasto en su ejercicio.`,
    );
  }
  if (said.amount === 0) return fail('invalid-input', 'El importe es cero. Escriba cuánto fue.');
  if (said.document.trim() === '') {
    return fail('invalid-input', 'Falta el número de la factura, orden de pago o transferencia. Escríbalo.');
  }
  const moments = MOMENTS.filter((moment) => moment !== 'committed' && said.moments.includes(moment)) as LaterMoment[];
  const after = { ...ledger.moments };
  for (const moment of moments) {
    after[moment] += said.amount;
    const over = after[moment] - after[before(moment)];
    if (said.amount > 0 && over > 0) {
      return fail(
        'not-allowed',
        `Lo ${MOMENT_NAMES[moment]} rebasaría lo ${MOMENT_NAMES[before(moment)]} de ese compromiso en ${formatMoney(over)}: quedan ${formatMoney(Math.max(0, said.amount - over))}. Corrija el importe, o registre antes lo ${MOMENT_NAMES[before(moment)]}.`,
      );
    }
    if (after[moment] < 0) {
      return fail(
        'not-allowed',
        `Se cancelaría más de lo ${MOMENT_NAMES[moment]}, que son ${formatMoney(ledger.moments[moment])}. Corrija el importe.`,
      );
    }
  }
  const left = LATER.find((moment) => after[moment] > Math.max(0, after[before(moment)]));
  if (said.amount < 0 && left !== undefined) {
    return fail(
      'not-allowed',
      `Quedaría más de lo ${MOMENT_NAMES[left]}, ${formatMoney(after[left])}, que de lo ${MOMENT_NAMES[before(left)]}. Cancele también lo ${MOMENT_NAMES[left]}.`,
    );
  }
  const { itemCode, departmentId, fundingSourceId } = ledger.root;
  return ok(
    insertBudgetRows(
      budget,
      'spending',
      moments.map(
        (moment): NewBudgetRow<'spending'> => ({
          itemCode,
          departmentId,
          fundingSourceId,
          moment,
          date: said.date,
          month: Number(said.date.slice(5, 7)),
          amount: said.amount,
          document: said.document.trim(),
          concept: said.concept,
          commitmentId: said.commitmentId,
        }),
      ),
      budget.spending.length,
      newId,
    ),
  );
};

/**
 * Spending above what its own commitment has: the budget's checks add up an item, where one contract's excess hides behind
 * another one's rest.
 * @param today ISO day
 */
export const checkMoments = (budget: BudgetContent, today: string): readonly Finding[] => {
  const { byRoot, loose } = commitmentLedgers(budget);
  return [
    // Told, not refused: a year ahead may be rehearsed.
    ...budget.spending
      .filter(({ moment, date, amount }) => moment !== 'committed' && amount !== 0 && date > today)
      .map(({ id, moment, date, document }) =>
        spendingFinding(
          'moment-in-future',
          'warning',
          id,
          document.trim() || 'Gasto sin documento',
          `Dice que se ha ${MOMENT_NAMES[moment]} y su fecha, ${formatLongDate(date)}, es de un día que no ha llegado.`,
          'Corrija la fecha: lo que todavía no pasa no se registra como gasto.',
        ),
      ),
    ...[...byRoot.values()].flatMap((ledger) => checkLedger(ledger)),
    ...loose
      .filter(({ moment, amount }) => moment !== 'committed' && amount !== 0)
      .map(({ id, moment, document, amount }) =>
        spendingFinding(
          'moment-without-commitment',
          'warning',
          id,
          document.trim() || 'Gasto sin documento',
          `Hay ${formatMoney(amount)} de gasto ${MOMENT_NAMES[moment]} que no dice de qué compromiso sale.`,
          'Elija su compromiso: sin él no se sabe de qué contrato es.',
        ),
      ),
  ];
};

const checkLedger = ({ root, moments, entries }: CommitmentLedger): readonly Finding[] => {
  const where = root.document.trim() || `Compromiso del ${formatLongDate(root.date)}`;
  return [
    ...LATER.filter((moment) => moments[moment] > Math.max(0, moments[before(moment)])).map((moment) =>
      spendingFinding(
        `${moment}-above-commitment`,
        'blocking',
        root.id,
        where,
        `Lo ${MOMENT_NAMES[moment]} es de ${formatMoney(moments[moment])} y lo ${MOMENT_NAMES[before(moment)]}, de ${formatMoney(moments[before(moment)])}: rebasa en ${formatMoney(moments[moment] - moments[before(moment)])}.`,
        `Registre lo ${MOMENT_NAMES[before(moment)]} que falta, firme un modificatorio, o corrija lo ${MOMENT_NAMES[moment]}.`,
      ),
    ),
    ...(moments.committed < 0
      ? [
          spendingFinding(
            'commitment-negative',
            'blocking',
            root.id,
            where,
            `Se canceló más de lo comprometido: queda en ${formatMoney(moments.committed)}.`,
            'Corrija las cancelaciones.',
          ),
        ]
      : []),
    ...entries
      .filter(({ moment, document, amount }) => moment !== 'committed' && amount !== 0 && document.trim() === '')
      .map(({ id, moment }) =>
        spendingFinding(
          'moment-without-document',
          'warning',
          id,
          where,
          `Un gasto ${MOMENT_NAMES[moment]} no tiene número de documento.`,
          'Anote el de la factura, orden de pago o transferencia.',
        ),
      ),
  ];
};

const LATER: readonly LaterMoment[] = ['accrued', 'exercised', 'paid'];

const before = (moment: LaterMoment): SpendingMoment => {
  switch (moment) {
    case 'accrued':
      return 'committed';
    case 'exercised':
      return 'accrued';
    case 'paid':
      return 'exercised';
  }
};

const spendingFinding = (
  code: string,
  severity: FindingSeverity,
  rowId: string,
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place: { section: 'spending', rowId }, where, message, remedy });
