import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementPromise, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';

/**
 * A promise as it stands after the signed amendments. `root` is the row that deliveries and commitments are counted under,
 * `current` the one whose words and figures hold.
 */
export type StandingPromise = {
  readonly root: AgreementPromise;
  readonly current: AgreementPromise;
  /** Undefined where no party of the agreement promises it. */
  readonly side: Party['side'] | undefined;
};

/** What an amendment is part of; any other agreement is its own. */
export const baseOf = (content: Pick<AgreementsContent, 'agreement'>, agreementId: string): string => {
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  return agreement?.kind === 'amendment' && agreement.amendsId !== null ? agreement.amendsId : agreementId;
};

/** Finds the promise that stands behind one of an amendment, and behind that one in turn; itself where it is the first. */
export const promiseRoots = ({ promise }: Pick<AgreementsContent, 'promise'>): ((promiseId: string) => string) => {
  const amended = new Map(promise.map(({ id, amendsPromiseId }) => [id, amendsPromiseId]));
  return (promiseId) => {
    const seen = new Set<string>();
    let at = promiseId;
    for (;;) {
      const before = amended.get(at) ?? null;
      if (before === null || seen.has(before) || !amended.has(before)) return at;
      seen.add(at);
      at = before;
    }
  };
};

/**
 * The promises of an agreement with what its signed amendments replaced and added; of a draft, or an amendment alone, as
 * they are written.
 */
export const standingPromises = (content: AgreementsContent, agreement: Agreement): readonly StandingPromise[] => {
  const { amendments } = agreementStanding(content, agreement, '');
  const parties = new Map(content.party.map((party) => [party.id, party.side]));
  const rows = [agreement, ...amendments].flatMap(({ id }) =>
    content.promise.filter(({ agreementId }) => agreementId === id),
  );
  // Alone, an amendment stands as it is written; without amendments, so does everything.
  const rootOf = amendments.length === 0 ? (id: string): string => id : promiseRoots({ promise: rows });
  const current = new Map<string, { readonly root: AgreementPromise; readonly current: AgreementPromise }>();
  for (const row of rows) {
    const rootId = rootOf(row.id);
    const before = current.get(rootId);
    current.set(rootId, { root: before?.root ?? row, current: row });
  }
  return [...current.values()].map(({ root, current: row }) => ({
    root,
    current: row,
    side: parties.get(row.partyId ?? '') ?? parties.get(root.partyId ?? ''),
  }));
};

/** Whether a promise is money that our side pays: what commits an item. */
export const isOurMoney = ({ current, side }: StandingPromise): boolean =>
  side === 'ours' && current.nature === 'money';

/** Whether it is money of ours that falls due in another year: that year's budget commits and pays it. */
export const isOfOtherYear = (promise: StandingPromise, fiscalYear: number): boolean =>
  isOurMoney(promise) && promise.current.dueDate !== '' && !isInYear(promise.current.dueDate, fiscalYear);
