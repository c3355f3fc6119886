import { agreementById, rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementPromise, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { remembered } from '#shared/domain/common/remembered.ts';

/**
 * A promise as it stands after the signed amendments. `root` is the row that deliveries and commitments are counted under,
 * `current` the one whose words and figures hold; where an amendment leaves item, department, source or day blank, those of
 * what it amends.
 */
export type StandingPromise = {
  readonly root: AgreementPromise;
  readonly current: AgreementPromise;
  /** Undefined where no party of the agreement promises it. */
  readonly side: Party['side'] | undefined;
};

/** What an amendment is part of; any other agreement is its own. */
export const baseOf = (content: Pick<AgreementsContent, 'agreement'>, agreementId: string): string => {
  const agreement = agreementById(content.agreement, agreementId);
  return agreement?.kind === 'amendment' && agreement.amendsId !== null ? agreement.amendsId : agreementId;
};

/**
 * Finds the promise that stands behind one of an amendment, and behind that one in turn; itself where it is the first. A
 * promise amends only what its own amendment amends: what it says of another agreement's counts for nothing.
 */
export const promiseRoots = ({
  promise,
  agreement,
}: Pick<AgreementsContent, 'promise' | 'agreement'>): ((promiseId: string) => string) => rootsOf(promise)(agreement);

const rootsOf = remembered((promise: AgreementsContent['promise']) =>
  remembered((agreement: AgreementsContent['agreement']) => {
    const rows = new Map(promise.map((row) => [row.id, row]));
    const amendedBy = ({ agreementId, amendsPromiseId }: AgreementPromise): string | undefined => {
      const amended = rows.get(amendsPromiseId ?? '');
      const base = baseOf({ agreement }, agreementId);
      return amended && base !== agreementId && baseOf({ agreement }, amended.agreementId) === base
        ? amended.id
        : undefined;
    };
    const before = new Map(promise.map((row) => [row.id, amendedBy(row)]));
    return (promiseId: string): string => {
      const seen = new Set<string>();
      let at = promiseId;
      for (;;) {
        const next = before.get(at);
        if (next === undefined || seen.has(next)) return at;
        seen.add(at);
        at = next;
      }
    };
  }),
);

/**
 * The promises of an agreement with what its signed amendments replaced and added; of a draft, or an amendment alone, as
 * they are written.
 */
export const standingPromises = (content: AgreementsContent, agreement: Agreement): readonly StandingPromise[] => {
  const { amendments } = agreementStanding(content, agreement, '');
  const sides = sidesOf(content.party);
  // Alone, an amendment stands as it is written.
  const rootOf = agreement.kind === 'amendment' ? (id: string): string => id : promiseRoots(content);
  const current = new Map<string, { readonly root: AgreementPromise; readonly current: AgreementPromise }>();
  for (const row of [agreement, ...amendments].flatMap(({ id }) => rowsOf(content.promise, id))) {
    const rootId = rootOf(row.id);
    const before = current.get(rootId);
    current.set(
      rootId,
      before ? { root: before.root, current: after(before.current, row) } : { root: row, current: row },
    );
  }
  return [...current.values()].map(({ root, current: row }) => ({
    root,
    current: row,
    side: sides.get(row.partyId ?? '') ?? sides.get(root.partyId ?? ''),
  }));
};

const sidesOf = remembered((rows: AgreementsContent['party']) => new Map(rows.map(({ id, side }) => [id, side])));

/** What an amendment leaves blank of a payment stays as it was. */
const after = (before: AgreementPromise, row: AgreementPromise): AgreementPromise => ({
  ...row,
  dueDate: row.dueDate || before.dueDate,
  itemCode: row.itemCode.trim() || before.itemCode,
  departmentId: row.departmentId ?? before.departmentId,
  fundingSourceId: row.fundingSourceId ?? before.fundingSourceId,
});

/** Whether a promise is money that our side pays: what commits an item. */
export const isOurMoney = ({ current, side }: StandingPromise): boolean =>
  side === 'ours' && current.nature === 'money';

/** Whether it is money of ours that falls due in another year: that year's budget commits and pays it. */
export const isOfOtherYear = (promise: StandingPromise, fiscalYear: number): boolean =>
  isOurMoney(promise) && promise.current.dueDate !== '' && !isInYear(promise.current.dueDate, fiscalYear);
