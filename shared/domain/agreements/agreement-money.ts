import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import { type Agreement, type AgreementsContent, agreementsOf } from '#shared/domain/agreements/agreements.ts';
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
   * What has to be committed of it now: nothing before it is signed or where its day is of another year, no more than was
   * accrued once it is terminated.
   */
  readonly due: Centavos;
  /** Entries of committed spending that are counted for it: each for one promise only. */
  readonly spendingIds: readonly string[];
  readonly moments: Moments;
};

export type AgreementMoney = {
  readonly agreement: Agreement;
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
  const promises = new Map(bases.map((row) => [row.id, standingPromises(content, row).filter(isOurMoney)]));
  const roots = new Set([...promises.values()].flat().map(({ root }) => root.id));
  const rootOf = promiseRoots(content);
  const taken = new Map<string, string>();
  const lost: Link[] = [];
  const shared: Link[] = [];
  for (const link of content.commitment) {
    const rootId = rootOf(link.promiseId);
    if (!roots.has(rootId) || !ledgers.byRoot.has(link.spendingId)) lost.push(link);
    else if (taken.has(link.spendingId)) shared.push(link);
    else taken.set(link.spendingId, rootId);
  }
  const entriesOf = Map.groupBy(taken.keys(), (spendingId) => taken.get(spendingId) ?? '');
  return {
    byAgreement: new Map(
      bases.map((agreement) => {
        const standing = agreementStanding(content, agreement, today);
        const list = (promises.get(agreement.id) ?? []).map((promise): PromiseMoney => {
          const spendingIds = entriesOf.get(promise.root.id) ?? [];
          const moments = sumMoments(spendingIds.flatMap((id) => ledgers.byRoot.get(id)?.moments ?? []));
          return { promise, due: dueOf(promise, standing, moments, fiscalYear), spendingIds, moments };
        });
        return [
          agreement.id,
          {
            agreement,
            promises: list,
            promised: sum(list.map(({ promise }) => promise.current.amount)),
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

const dueOf = (
  promise: StandingPromise,
  { signedOn, terminatedOn }: { readonly signedOn: string; readonly terminatedOn: string },
  { accrued }: Moments,
  fiscalYear: number,
): Centavos => {
  if (signedOn === '' || isOfOtherYear(promise, fiscalYear)) return 0;
  return terminatedOn === '' ? promise.current.amount : Math.min(promise.current.amount, Math.max(0, accrued));
};

const sumMoments = (list: readonly Moments[]): Moments => ({
  committed: sum(list.map(({ committed }) => committed)),
  accrued: sum(list.map(({ accrued }) => accrued)),
  exercised: sum(list.map(({ exercised }) => exercised)),
  paid: sum(list.map(({ paid }) => paid)),
});

const sum = (amounts: readonly Centavos[]): Centavos => amounts.reduce((before, amount) => before + amount, 0);
