import type { ExecutionAbout } from '#renderer/modules/execution/execution-session.ts';
import { itemWords, type Names } from '#renderer/modules/execution/names.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import { type CommitmentLedger, commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { type LaterMoment, roomFor } from '#shared/domain/execution/spending-moments.ts';

/** A commitment of the budget as people know it. */
export type KnownCommitment = {
  readonly id: string;
  /** What it was for: its agreement, or its own words. */
  readonly name: string;
  /** Its document, or of an agreement what the payment is for and its month; its item. */
  readonly note: string;
  readonly ledger: CommitmentLedger;
  /** Committed and not paid yet. */
  readonly left: Centavos;
};

export type Commitments = {
  readonly all: readonly KnownCommitment[];
  readonly loose: readonly SpendingEntry[];
};

/** The budget's commitments, those with something left to pay first; kept while the budget stays the same. */
export const commitmentsOf = (about: ExecutionAbout, names: Names): Commitments => {
  const known = KNOWN.get(about);
  if (known) return known;
  const { byRoot, loose } = commitmentLedgers(about.budget);
  const agreementOf = agreementsBySpending(about);
  const all = [...byRoot.values()].map((ledger): KnownCommitment => {
    const { root, moments } = ledger;
    const item = itemWords(root.itemCode, names.items);
    const agreement = agreementOf.get(root.id);
    const name = agreement ?? (root.concept.trim() || root.document.trim() || item);
    // An agreement may pay several times: what each payment is for, and its month, tell them apart.
    const told = agreement === undefined ? [root.document.trim()] : [root.concept.trim(), monthName(root.month)];
    return {
      id: root.id,
      name,
      note: [...told, item].filter((words) => words !== '' && words !== name).join(' · '),
      ledger,
      left: moments.committed - moments.paid,
    };
  });
  const made = { all: [...all].sort((a, b) => Number(b.left > 0) - Number(a.left > 0)), loose };
  KNOWN.set(about, made);
  return made;
};

const KNOWN = new WeakMap<ExecutionAbout, Commitments>();

/** How the agreement is called that each commitment belongs to. */
const agreementsBySpending = ({ agreements }: ExecutionAbout): ReadonlyMap<string, string> => {
  if (agreements === null) return new Map();
  const promises = new Map(agreements.promise.map(({ id, agreementId }) => [id, agreementId]));
  const names = new Map(agreements.agreement.map((row) => [row.id, agreementWords(row)]));
  return new Map(
    agreements.commitment.flatMap(({ promiseId, spendingId }) => {
      const name = names.get(promises.get(promiseId) ?? '');
      return name === undefined ? [] : [[spendingId, name] as const];
    }),
  );
};

/** Most that may pass to these moments together: one that comes with the moment before it has its room by that one. */
export const roomTogether = (ledger: CommitmentLedger, moments: readonly LaterMoment[]): Centavos => {
  const rooms = LATER.filter(
    (moment, at) => moments.includes(moment) && !(at > 0 && moments.includes(LATER[at - 1] ?? moment)),
  ).map((moment) => roomFor(ledger, moment));
  return rooms.length === 0 ? 0 : Math.min(...rooms);
};

export const LATER: readonly LaterMoment[] = ['accrued', 'exercised', 'paid'];
