import { describe, expect, it } from 'vitest';
import { recordAct } from '#shared/domain/agreements/agreement-acts.ts';
import { amendPromises } from '#shared/domain/agreements/agreement-copies.ts';
import { agreementRows, startAmendment } from '#shared/domain/agreements/agreement-edits.ts';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { type AgreementsContent, agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { carryAgreements } from '#shared/domain/agreements/agreements-carry.ts';
import { commitAgreement } from '#shared/domain/agreements/contract-commitments.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import {
  type AgreementSpec,
  afterChanges,
  agreementAt,
  agreementsWith,
  promiseAt,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, countingIds, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const TODAY = '2026-05-15';
const ITEM = '3611';
const payment = { nature: 'money', by: 'ours', itemCode: ITEM, amount: 300_000 } as const;

type Documents = { readonly agreements: AgreementsContent; readonly budget: BudgetContent };

const commit = (documents: Documents, agreementId: string, today: string, newId: () => string): Documents => {
  const result = commitAgreement({ ...documents, mediaPlan: undefined }, agreementId, today, newId);
  if (!result.ok) throw new Error(result.error.message);
  return {
    agreements: afterChanges(documents.agreements, result.value.agreements),
    budget: applyChanges(documents.budget, result.value.budget) as BudgetContent,
  };
};

const budgetOfYear = (fiscalYear: number): BudgetContent => {
  const budget = budgetWith({ authorised: [[ITEM, each(1_000_000)]] });
  return { ...budget, budget: budget.budget.map((row) => ({ ...row, fiscalYear })) };
};

describe('an amendment whose base was changed after its promises were taken', () => {
  const newId = countingIds(120_000);
  const contract: AgreementSpec = {
    kind: 'contract',
    acts: SIGNED,
    promises: [
      { ...payment, dueDate: '2026-06-30' },
      { ...payment, dueDate: '2026-09-30' },
    ],
  };
  const both = [agreementAt(0), agreementAt(1)];
  const committed = both.reduce<Documents>((now, id) => commit(now, id, TODAY, newId), {
    agreements: agreementsWith([contract, contract]),
    budget: budgetOfYear(2026),
  });
  const started = startAmendment(committed.agreements, agreementAt(0), newId);
  const opened = started.ok ? afterChanges(committed.agreements, started.value) : committed.agreements;
  const [amendmentId = ''] = started.ok ? agreementRows.insertedIds(started.value, 'agreement') : [];
  const moved = afterChanges(opened, [
    ...amendPromises(opened, amendmentId, [promiseAt(0), promiseAt(1)], newId),
    agreementRows.set('agreement', amendmentId, 'object', 'Cambiar los pagos (ficticio)'),
    agreementRows.set('agreement', amendmentId, 'amendsId', agreementAt(1)),
  ]);

  it('goes neither to the legal area nor to its signature, and says at which promises', () => {
    const said = { act: 'send-to-legal', date: TODAY, actor: '', reason: '' } as const;
    const refused = recordAct(moved, amendmentId, said, TODAY, newId);
    expect(refused).toMatchObject({ ok: false, error: { code: 'blocked-by-findings' } });
    expect(refused.ok ? '' : refused.error.message).toContain('Cambia un compromiso que no es de lo que modifica.');
    const context = { budget: committed.budget, mediaPlan: undefined, program: undefined, today: TODAY };
    const found = checkAgreements(moved, context).filter(({ code }) => code === 'amends-other-promise');
    expect(found.map(({ place }) => place.rowId)).toEqual(
      moved.promise.filter(({ agreementId }) => agreementId === amendmentId).map(({ id }) => id),
    );
    // Back at what it was taken from, nothing is wrong with it.
    const back = afterChanges(moved, [agreementRows.set('agreement', amendmentId, 'amendsId', agreementAt(0))]);
    expect(recordAct(back, amendmentId, said, TODAY, newId).ok).toBe(true);
  });

  it('signed all the same, as another copy may bring it, commits once and cancels nothing of the other contract', () => {
    const signed: Documents = {
      ...committed,
      agreements: afterChanges(
        moved,
        agreementRows.append(
          moved,
          'act',
          SIGNED.map(([act]) => ({ agreementId: amendmentId, act, date: TODAY, actor: '', reason: '' })),
          newId,
        ),
      ),
    };
    const moneyOf = ({ agreements, budget }: Documents) => {
      const { byAgreement } = readAgreementMoney(agreements, commitmentLedgers(budget), TODAY);
      return both.map((id) => [byAgreement.get(id)?.due, byAgreement.get(id)?.moments.committed]);
    };
    const once = both.reduce((now, id) => commit(now, id, TODAY, newId), signed);
    // What it says of the other's payments are payments of its own base, each once.
    expect(moneyOf(once)).toEqual([
      [600_000, 600_000],
      [1_200_000, 1_200_000],
    ]);
    expect(once.budget.spending.filter(({ amount }) => amount < 0)).toEqual([]);
    expect(once.budget.spending).toHaveLength(6);
    expect([...both, ...both].reduce((now, id) => commit(now, id, TODAY, newId), once)).toEqual(once);
  });
});

describe('a payment without a day, where the term reaches another year', () => {
  const newId = countingIds(130_000);
  const contract = (dueDates: readonly string[], spec: AgreementSpec = {}): AgreementSpec => ({
    kind: 'contract',
    endDate: '2027-06-30',
    promises: dueDates.map((dueDate) => ({ ...payment, dueDate })),
    ...spec,
  });
  const signing = { act: 'sign', date: '2026-02-01', actor: '', reason: '' } as const;
  const inLegal = [['send-to-legal', '2026-01-10']] as const;

  it('isn’t signed; one whose amendment leaves the day as it was is', () => {
    const content = agreementsWith([
      contract(['', '2026-06-30'], { acts: inLegal }),
      contract(['2026-06-30', '2027-02-28'], { acts: inLegal }),
      contract([''], { acts: inLegal, endDate: '2026-11-30' }),
    ]);
    const signatureOf = (at: number) => recordAct(content, agreementAt(at), signing, TODAY, newId);
    const refused = signatureOf(0);
    expect(refused.ok ? '' : refused.error.message).toContain('un pago no dice qué día se hace');
    expect([signatureOf(1).ok, signatureOf(2).ok]).toEqual([true, true]);

    const amended = agreementsWith([
      contract(['2026-06-30'], { acts: SIGNED, endDate: '2026-11-30' }),
      {
        kind: 'amendment',
        amendsId: agreementAt(0),
        endDate: '2027-03-31',
        acts: inLegal,
        promises: [
          { ...payment, amendsPromiseId: promiseAt(0) },
          { ...payment, amount: 100 },
        ],
      },
    ]);
    const found = recordAct(amended, agreementAt(1), signing, TODAY, newId);
    expect(found.ok ? '' : found.error.message).toContain('un pago no dice qué día se hace');
    const dated = afterChanges(amended, [agreementRows.set('promise', promiseAt(2), 'dueDate', '2027-01-31')]);
    expect(recordAct(dated, agreementAt(1), signing, TODAY, newId).ok).toBe(true);
  });

  it('that came in signed is committed by one year only, amended or not', () => {
    // The second is amended; the third was committed nowhere.
    const content = agreementsWith([
      contract(['', '2027-02-28'], { acts: SIGNED }),
      contract([''], { acts: SIGNED }),
      contract([''], { acts: SIGNED }),
      {
        kind: 'amendment',
        amendsId: agreementAt(1),
        acts: SIGNED,
        promises: [{ ...payment, amount: 450_000, amendsPromiseId: promiseAt(2) }],
      },
    ]);
    const first = [agreementAt(0), agreementAt(1)].reduce<Documents>((now, id) => commit(now, id, TODAY, newId), {
      agreements: content,
      budget: budgetOfYear(2026),
    });
    expect(first.budget.spending.map(({ amount }) => amount)).toEqual([300_000, 450_000]);

    const carried = carryAgreements(
      first.agreements,
      { id: idAt(3), dossierId: idAt(4), title: 'Convenios 2027', fiscalYear: 2027 },
      newId,
    );
    expect(agreementsContent.parse(carried)).toEqual(carried);
    const bases = carried.agreement.filter(({ kind }) => kind === 'contract').map(({ id }) => id);
    const next = bases.reduce<Documents>((now, id) => commit(now, id, '2027-01-10', newId), {
      agreements: carried,
      budget: budgetOfYear(2027),
    });
    const { byAgreement } = readAgreementMoney(next.agreements, commitmentLedgers(next.budget), '2027-01-10');
    expect(bases.map((id) => byAgreement.get(id)?.moments.committed)).toEqual([300_000, 0, 300_000]);
    expect(next.budget.spending.map(({ amount, month }) => [amount, month])).toEqual([
      [300_000, 2],
      [300_000, 1],
    ]);
    // Nobody is asked to commit it again.
    const context = { budget: next.budget, mediaPlan: undefined, program: undefined, today: '2027-01-10' };
    const codes = checkAgreements(next.agreements, context).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('contract-'))).toEqual([]);
  });
});
