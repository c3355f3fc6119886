import type { AgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import {
  type Agreement,
  type AgreementsContent,
  agreementsOf,
  type Delivery,
} from '#shared/domain/agreements/agreements.ts';
import {
  isOfOtherYear,
  isOurMoney,
  promiseRoots,
  type StandingPromise,
  standingPromises,
} from '#shared/domain/agreements/promises.ts';
import { type Centavos, type Fraction, fractionOf } from '#shared/domain/common/money.ts';
import { compareFractions, sumOfQuantities } from '#shared/domain/common/quantities.ts';
import { remembered } from '#shared/domain/common/remembered.ts';

/**
 * Nothing yet; some of it; all of it; more than was promised; not all of it, and its day is past; a payment of ours that
 * another year's budget makes.
 */
export type DeliveryState = 'pending' | 'partial' | 'complete' | 'above' | 'overdue' | 'other-year';

export const DELIVERY_STATE_NAMES = {
  pending: 'Por cumplir',
  partial: 'En parte',
  complete: 'Cumplido',
  above: 'Cumplido de más',
  overdue: 'Atrasado',
  'other-year': 'De otro ejercicio',
} as const satisfies Readonly<Record<DeliveryState, string>>;

/** One promise beside what came of it. Values are centavos; null where nobody valued the promise. */
export type LedgerRow = {
  readonly promise: StandingPromise;
  readonly deliveries: readonly Delivery[];
  /** Of what is given in kind; undefined where the promise names no quantity, and of money. */
  readonly promisedQuantity: Fraction | undefined;
  readonly deliveredQuantity: Fraction;
  readonly promisedValue: Centavos | null;
  /** In kind: the part of the estimated value that the delivered quantity is. Of our money: what was paid. */
  readonly deliveredValue: Centavos | null;
  readonly state: DeliveryState;
};

export type LedgerSide = {
  readonly promised: Centavos;
  readonly delivered: Centavos;
  /** Payments that another year's budget makes: neither amount has them. */
  readonly otherYears: Centavos;
  /** Promises that nobody valued: both amounts lack them. */
  readonly unknown: number;
};

export type DeliveryLedger = {
  readonly rows: readonly LedgerRow[];
  /** Money and value in kind together, by who promised it. */
  readonly ours: LedgerSide;
  readonly theirs: LedgerSide;
};

/**
 * What each side of an agreement promised and delivered, with what its signed amendments changed.
 * @param money what the budget makes of it; undefined where there is no budget: then nothing of ours is paid
 * @param today ISO day
 */
export const deliveryLedger = (
  content: AgreementsContent,
  agreement: Agreement,
  money: AgreementMoney | undefined,
  today: string,
): DeliveryLedger => {
  const { fiscalYear } = agreementsOf(content);
  const { term } = agreementStanding(content, agreement, today);
  const paid = new Map(money?.promises.map(({ promise, moments }) => [promise.root.id, moments.paid]));
  const rootOf = promiseRoots(content);
  const deliveries = deliveriesOf(content.delivery)(rootOf);
  const rows = standingPromises(content, agreement).map((promise) => {
    const row = ledgerRow(
      promise,
      deliveries.get(rootOf(promise.root.id)) ?? [],
      paid.get(promise.root.id) ?? 0,
      term.end,
      today,
    );
    return isOfOtherYear(promise, fiscalYear) ? { ...row, state: 'other-year' as const } : row;
  });
  return {
    rows,
    ours: sideOf(rows.filter(({ promise }) => promise.side === 'ours')),
    theirs: sideOf(rows.filter(({ promise }) => promise.side !== 'ours')),
  };
};

const deliveriesOf = remembered((delivery: AgreementsContent['delivery']) =>
  remembered((rootOf: (promiseId: string) => string) => Map.groupBy(delivery, ({ promiseId }) => rootOf(promiseId))),
);

const ledgerRow = (
  promise: StandingPromise,
  deliveries: readonly Delivery[],
  paid: Centavos,
  end: string,
  today: string,
): LedgerRow => {
  const { current } = promise;
  const promisedQuantity = current.nature === 'in-kind' ? fractionOf(current.quantity) : undefined;
  const deliveredQuantity = sumOfQuantities(deliveries.map(({ quantity }) => quantity));
  const [promisedValue, deliveredValue] =
    current.nature === 'money'
      ? [current.amount, isOurMoney(promise) ? paid : deliveries.reduce((sum, { amount }) => sum + amount, 0)]
      : [
          current.estimatedValue,
          deliveredPart(current.estimatedValue, promisedQuantity, deliveredQuantity, deliveries.length > 0),
        ];
  const compared =
    current.nature === 'money'
      ? (deliveredValue ?? 0) - current.amount
      : promisedQuantity === undefined
        ? deliveries.length > 0
          ? 0
          : -1
        : compareFractions(deliveredQuantity, promisedQuantity);
  const some =
    current.nature === 'money'
      ? (deliveredValue ?? 0) > 0
      : promisedQuantity === undefined
        ? deliveries.length > 0
        : deliveredQuantity.dividend > 0n;
  const due = current.dueDate || end;
  return {
    promise,
    deliveries,
    promisedQuantity,
    deliveredQuantity,
    promisedValue,
    deliveredValue,
    state:
      compared > 0
        ? 'above'
        : compared === 0
          ? 'complete'
          : due !== '' && due < today
            ? 'overdue'
            : some
              ? 'partial'
              : 'pending',
  };
};

/** The delivered part of an estimated value, to the nearest centavo; all of it where no quantity was promised. */
const deliveredPart = (
  value: Centavos | null,
  promised: Fraction | undefined,
  delivered: Fraction,
  some: boolean,
): Centavos | null => {
  if (value === null) return null;
  if (!promised || promised.dividend === 0n) return some ? value : 0;
  const dividend = BigInt(value) * delivered.dividend * promised.divisor;
  const divisor = delivered.divisor * promised.dividend;
  return Number((2n * dividend + divisor) / (2n * divisor));
};

const sideOf = (all: readonly LedgerRow[]): LedgerSide => {
  const rows = all.filter(({ state }) => state !== 'other-year');
  const promised = (of: readonly LedgerRow[]): Centavos =>
    of.reduce((sum, { promisedValue }) => sum + (promisedValue ?? 0), 0);
  return {
    promised: promised(rows),
    delivered: rows.reduce((sum, { deliveredValue }) => sum + (deliveredValue ?? 0), 0),
    otherYears: promised(all) - promised(rows),
    unknown: rows.filter(({ promisedValue }) => promisedValue === null).length,
  };
};
