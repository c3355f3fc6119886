import type { AgreementPromise } from '#shared/domain/agreements/agreements.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import type { CommitmentLedger } from '#shared/domain/budget/commitment-ledger.ts';
import type { Centavos } from '#shared/domain/common/money.ts';

/** One entry of committed spending to be written. */
export type CommitmentStep = {
  readonly amount: Centavos;
  /** The commitment that it changes; undefined where it is a new one. */
  readonly on: SpendingEntry | undefined;
  /** Of what is cancelled, a month that has it; undefined where the payment says the month. */
  readonly month: number | undefined;
};

type Place = Pick<AgreementPromise, 'itemCode' | 'departmentId' | 'fundingSourceId'>;

/**
 * What brings the commitments of one payment to what is due of it. Where item, department or source changed, what isn't
 * accrued is cancelled where it was, and the rest is committed at the new place, as a commitment of its own: no ledger
 * mixes two items. What is cancelled goes from the months that have it, the last one first.
 * @param due at least what was accrued of what is committed
 */
export const commitmentSteps = (
  place: Place,
  due: Centavos,
  ledgers: readonly CommitmentLedger[],
): readonly CommitmentStep[] => {
  const here = ledgers.filter(({ root }) => isAt(root, place));
  const away = ledgers.filter(({ root }) => !isAt(root, place));
  const leftAway = sum(away.map(heldBack));
  const committedHere = sum(here.map(({ moments }) => moments.committed));
  const change = Math.max(0, due - leftAway) - committedHere;
  const [first] = here;
  return [
    ...away.flatMap((ledger) => cancelled(ledger, ledger.moments.committed - heldBack(ledger))),
    ...(change > 0 ? [{ amount: change, on: first?.root, month: undefined }] : cancelledOf(here, -change)),
  ];
};

/** A payment that names no department or source is at home wherever the budget has put it. */
const isAt = (root: SpendingEntry, { itemCode, departmentId, fundingSourceId }: Place): boolean =>
  (itemCode.trim() === '' || root.itemCode === itemCode.trim()) &&
  (departmentId === null || root.departmentId === departmentId) &&
  (fundingSourceId === null || root.fundingSourceId === fundingSourceId);

/** What was accrued stays; where more was accrued than is committed, nothing is written to hide it. */
const heldBack = ({ moments: { committed, accrued } }: CommitmentLedger): Centavos =>
  Math.min(committed, Math.max(0, accrued));

/** From several commitments of one place, what each isn't accrued of first. */
const cancelledOf = (ledgers: readonly CommitmentLedger[], amount: Centavos): readonly CommitmentStep[] => {
  let left = amount;
  return ledgers.flatMap((ledger) => {
    const taken = Math.min(left, ledger.moments.committed - heldBack(ledger));
    left -= taken;
    return cancelled(ledger, taken);
  });
};

const cancelled = ({ root, entries }: CommitmentLedger, amount: Centavos): readonly CommitmentStep[] => {
  const months = Map.groupBy(
    entries.filter(({ moment }) => moment === 'committed'),
    ({ month }) => month,
  );
  let left = amount;
  const steps: CommitmentStep[] = [];
  for (const month of [...months.keys()].sort((a, b) => b - a)) {
    const taken = Math.min(left, Math.max(0, sum((months.get(month) ?? []).map((row) => row.amount))));
    if (taken <= 0) continue;
    left -= taken;
    steps.push({ amount: -taken, on: root, month });
  }
  return steps;
};

const sum = (amounts: readonly Centavos[]): Centavos => amounts.reduce((before, amount) => before + amount, 0);
