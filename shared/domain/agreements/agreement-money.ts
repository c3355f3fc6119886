import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { type Agreement, type AgreementsContent, agreementsOf } from '#shared/domain/agreements/agreements.ts';
import { type CommitmentStep, commitmentSteps } from '#shared/domain/agreements/commitment-steps.ts';
import {
  isOfOtherYear,
  isOurMoney,
  promiseRoots,
  type StandingPromise,
  standingPromises,
} from '#shared/domain/agreements/promises.ts';
import type { SpendingMoment } from '#shared/domain/budget/budget.ts';
import type { CommitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

type Moments = Readonly<Record<SpendingMoment, Centavos>>;
type Link = AgreementsContent['commitment'][number];

/** A promise of our money and what the budget's entries make of it. */
export type PromiseMoney = {
  readonly promise: StandingPromise;
  /**
   * What has to be committed of it now: nothing before it is signed, where its day is of another year, where it isn't money
   * of ours any more, or once it is terminated; but never less than was accrued of what is committed.
   */
  readonly due: Centavos;
  /** Entries of committed spending that are counted for it: each for one promise only. */
  readonly spendingIds: readonly string[];
  readonly moments: Moments;
  /** What brings the budget to what is due; none where it is there already. */
  readonly steps: readonly CommitmentStep[];
};

export type AgreementMoney = {
  readonly agreement: Agreement;
  /** Payments of ours, and what was one and is still committed. */
  readonly promises: readonly PromiseMoney[];
  /** What our side pays in money, as it is written. */
  readonly promised: Centavos;
  /** Of it, what has to be committed now. */
  readonly due: Centavos;
  readonly moments: Moments;
};

export type MoneyReading = {
  /** Agreements other than amendments, which are counted with what they amend. */
  readonly byAgreement: ReadonlyMap<string, AgreementMoney>;
  /** Links to entries that the budget hasn't, that commit nothing of their own, or whose promise is gone. */
  readonly lost: readonly Link[];
  /** Links to an entry that another promise has already: they count for nothing. */
  readonly shared: readonly Link[];
};

/**
 * What agreements promise of our money, and what of it is committed, accrued, exercised and paid. Every entry is counted
 * for at most one promise, so what agreements commit together is never more than what the budget says.
 * @param today ISO day
 */
export const readAgreementMoney = (
  content: AgreementsContent,
  ledgers: CommitmentLedgers,
  today: string,
): MoneyReading => {
  const { fiscalYear } = agreementsOf(content);
  const bases = content.agreement.filter(({ kind }) => kind !== 'amendment');
  const rootOf = promiseRoots(content);
  const standing = new Map(bases.map((row) => [row.id, standingPromises(content, row)]));
  const known = new Set([...standing.values()].flat().map(({ root }) => rootOf(root.id)));
  const taken = new Map<string, string>();
  const lost: Link[] = [];
  const shared: Link[] = [];
  for (const link of content.commitment) {
    const rootId = rootOf(link.promiseId);
    if (!known.has(rootId) || !ledgers.byRoot.has(link.spendingId)) lost.push(link);
    else if (taken.has(link.spendingId)) shared.push(link);
    else taken.set(link.spendingId, rootId);
  }
  const entriesOf = Map.groupBy(taken.keys(), (spendingId) => taken.get(spendingId) ?? '');
  const moneyOf = (promise: StandingPromise, isDue: boolean): PromiseMoney => {
    const spendingIds = entriesOf.get(rootOf(promise.root.id)) ?? [];
    const own = spendingIds.flatMap((id) => ledgers.byRoot.get(id) ?? []);
    const moments = sumMoments(own.map((ledger) => ledger.moments));
    const wanted = isDue && isOurMoney(promise) && !isOfOtherYear(promise, fiscalYear) ? promise.current.amount : 0;
    const due = Math.max(wanted, Math.min(Math.max(0, moments.accrued), moments.committed));
    return { promise, due, spendingIds, moments, steps: commitmentSteps(promise.current, due, own) };
  };
  return {
    byAgreement: new Map(
      bases.map((agreement) => {
        const { signedOn, terminatedOn } = agreementStanding(content, agreement, today);
        const list = (standing.get(agreement.id) ?? [])
          .filter((promise) => isOurMoney(promise) || entriesOf.has(rootOf(promise.root.id)))
          .map((promise) => moneyOf(promise, signedOn !== '' && terminatedOn === ''));
        return [
          agreement.id,
          {
            agreement,
            promises: list,
            promised: sum(list.map(({ promise }) => (isOurMoney(promise) ? promise.current.amount : 0))),
            due: sum(list.map(({ due }) => due)),
            moments: sumMoments(list.map(({ moments }) => moments)),
          },
        ];
      }),
    ),
    lost,
    shared,
  };
};

const sumMoments = (list: readonly Moments[]): Moments => ({
  committed: sum(list.map(({ committed }) => committed)),
  accrued: sum(list.map(({ accrued }) => accrued)),
  exercised: sum(list.map(({ exercised }) => exercised)),
  paid: sum(list.map(({ paid }) => paid)),
});

const sum = (amounts: readonly Centavos[]): Centavos => amounts.reduce((before, amount) => before + amount, 0);
