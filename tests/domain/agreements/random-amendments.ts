import fc from 'fast-check';
import { amendPromises } from '#shared/domain/agreements/agreement-copies.ts';
import { agreementRows, startAmendment } from '#shared/domain/agreements/agreement-edits.ts';
import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementPromise, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { checkAmendedPayments } from '#shared/domain/agreements/amended-payments.ts';
import type { CommitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { afterChanges, SIGNED } from '#tests/domain/agreements/agreements-builder.ts';
import { ENROLMENT, FEDERAL_FUNDS, PROMOTION, STATE_FUNDS } from '#tests/domain/budget/budget-builder.ts';

type PaymentChange = Partial<
  Pick<
    AgreementPromise,
    'amount' | 'itemCode' | 'departmentId' | 'fundingSourceId' | 'month' | 'dueDate' | 'nature'
  > & { readonly payer: 'ours' | 'other' }
>;

const BASES = ['own', 'own', 'own', 'own', 'own', 'another', 'another', 'an-amendment', 'nothing', 'itself'] as const;

/** Of contracts already committed and partly spent: amendments that may change all that a payment says. */
export const randomAmendments = (items: readonly string[]) => {
  const fields = {
    amount: fc.nat(2_000_000),
    itemCode: fc.constantFrom(...items),
    departmentId: fc.constantFrom(PROMOTION, ENROLMENT, null),
    fundingSourceId: fc.constantFrom(STATE_FUNDS, FEDERAL_FUNDS, null),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    dueDate: fc.constantFrom('2026-02-10', '2026-09-30', '2026-12-15', '2027-02-01', ''),
    nature: fc.constantFrom('in-kind' as const, 'money' as const),
    payer: fc.constantFrom('other' as const, 'ours' as const),
  };
  const { amount, itemCode, departmentId, fundingSourceId, month, dueDate, nature, payer } = fields;
  // Of many changes one hides what another does wrong.
  const alone: readonly fc.Arbitrary<PaymentChange>[] = [
    fc.record({ amount }),
    fc.record({ itemCode }),
    fc.record({ departmentId }),
    fc.record({ fundingSourceId }),
    fc.record({ month }),
    fc.record({ dueDate }),
    fc.record({ nature }),
    fc.record({ payer }),
  ];
  const several: fc.Arbitrary<PaymentChange> = fc.record(fields, { requiredKeys: [] });
  const change = fc.oneof(several, fc.oneof(...alone));
  return fc.array(
    fc.record({
      /** By place among those signed. */
      contract: fc.nat(2),
      /** What it says that it amends, once its promises were taken from the contract. */
      base: fc.constantFrom(...BASES),
      /** By place of the payment in the contract. */
      changes: fc.array(fc.tuple(fc.nat(2), change), { minLength: 1, maxLength: 3 }),
      /** Whether a payment may be named more than once. */
      twice: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 5 },
  );
};

export type RandomAmendment =
  ReturnType<typeof randomAmendments> extends fc.Arbitrary<infer T extends readonly unknown[]> ? T[number] : never;

export type SignedAmendment = {
  /** Undefined where nothing could be amended: the contract isn't signed. */
  readonly signed: AgreementsContent | undefined;
  /** The contract whose payments it takes up. */
  readonly takenFrom: string;
  /** Codes of what stands in the way of its signature. */
  readonly refused: readonly string[];
  /** Whether one of its promises changes one that isn't of what it amends. */
  readonly isForeign: boolean;
};

/** An amendment written as a person does it, with its signature, and what the checks before it say. */
export const amendmentOf = (
  content: AgreementsContent,
  said: RandomAmendment,
  ledgers: CommitmentLedgers,
  today: string,
  newId: IdSource,
): SignedAmendment => {
  const signedIds = content.agreement
    .filter((row) => row.kind !== 'amendment' && agreementStanding(content, row, '').signedOn !== '')
    .map(({ id }) => id);
  const baseId = signedIds[said.contract % Math.max(1, signedIds.length)] ?? '';
  const started = startAmendment(content, baseId, newId);
  if (!started.ok) return { signed: undefined, takenFrom: baseId, refused: [], isForeign: false };
  const [amendmentId = ''] = agreementRows.insertedIds(started.value, 'agreement');
  const opened = afterChanges(content, started.value);
  const payments = content.promise.filter(({ agreementId }) => agreementId === baseId);
  const changes = said.changes
    .flatMap(([at, fields]) => {
      const root = payments[at % payments.length];
      return root ? [{ root, fields }] : [];
    })
    .filter(({ root }, at, all) => said.twice || all.findIndex((one) => one.root === root) === at);
  const taken = afterChanges(
    opened,
    amendPromises(
      opened,
      amendmentId,
      changes.map(({ root }) => root.id),
      newId,
    ),
  );
  const partyOf = (side: 'ours' | 'other'): string | null =>
    taken.party.find((row) => row.agreementId === amendmentId && row.side === side)?.id ?? null;
  const written = (row: AgreementPromise): readonly AgreementPromise[] =>
    changes
      .filter(({ root }) => root.id === row.amendsPromiseId)
      .map(({ fields: { payer, ...fields } }, at) => ({
        ...row,
        ...fields,
        id: at === 0 ? row.id : newId(),
        partyId: payer ? partyOf(payer) : row.partyId,
      }));
  const amendsId = namedBase(content, said, baseId, amendmentId);
  const draft: AgreementsContent = {
    ...taken,
    agreement: taken.agreement.map((row) => (row.id === amendmentId ? { ...row, amendsId } : row)),
    promise: taken.promise.flatMap((row) => (row.agreementId === amendmentId ? written(row) : [row])),
  };
  const signed = afterChanges(
    draft,
    agreementRows.append(
      draft,
      'act',
      SIGNED.map(([act]) => ({ agreementId: amendmentId, act, date: '2026-06-01', actor: '', reason: '' })),
      newId,
    ),
  );
  const amendment = draft.agreement.find(({ id }) => id === amendmentId);
  const base = draft.agreement.find(({ id }) => id === amendsId);
  return {
    signed,
    takenFrom: baseId,
    refused: [
      ...(amendment ? [...unmet(draft, amendment, 'amended'), ...unmet(draft, amendment, 'payment-dates')] : []),
      ...(base ? checkAmendedPayments(signed, base, ledgers, today) : []),
    ].map(({ code }) => code),
    isForeign: amendsId !== baseId,
  };
};

const namedBase = (
  content: AgreementsContent,
  { base }: RandomAmendment,
  own: string,
  itself: string,
): string | null => {
  switch (base) {
    case 'own':
      return own;
    case 'another':
      return content.agreement.find(({ id, kind }) => kind !== 'amendment' && id !== own)?.id ?? null;
    case 'an-amendment':
      return content.agreement.find(({ kind }) => kind === 'amendment')?.id ?? null;
    case 'nothing':
      return null;
    case 'itself':
      return itself;
  }
};
