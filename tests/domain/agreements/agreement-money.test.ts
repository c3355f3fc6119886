import { describe, expect, it } from 'vitest';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { type AgreementsContent, agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { carryAgreements } from '#shared/domain/agreements/agreements-carry.ts';
import { commitAgreement } from '#shared/domain/agreements/contract-commitments.ts';
import { checkContractFits } from '#shared/domain/agreements/contract-fit.ts';
import { deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { balancesOf } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetChange } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { type MediaPlanContent, mediaPlanChange } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import {
  type AgreementSpec,
  afterChanges,
  agreementAt,
  agreementsWith,
  promiseAt,
  rankOf,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, countingIds, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

const TODAY = '2026-05-15';
const ITEM = '3611';
const budget = budgetWith({ authorised: [[ITEM, each(1_000_000)]] });
const money = { nature: 'money', by: 'ours', itemCode: ITEM } as const;
const CONTRACT: AgreementSpec = {
  kind: 'contract',
  number: 'CTO-7',
  acts: SIGNED,
  promises: [
    { ...money, amount: 300_000, dueDate: '2026-03-31' },
    { ...money, amount: 200_000, dueDate: '2026-06-30' },
    { quantity: '60', unit: 'spot' },
  ],
};

type Documents = {
  readonly agreements: AgreementsContent;
  readonly budget: BudgetContent;
  readonly mediaPlan: MediaPlanContent | undefined;
};
let calls = 0;
const commit = (documents: Documents, at = 0, today = TODAY): Documents => {
  calls += 1;
  const result = commitAgreement(documents, agreementAt(at), today, countingIds(100_000 + calls * 100));
  if (!result.ok) throw new Error(result.error.message);
  for (const change of result.value.budget) budgetChange.parse(change);
  for (const change of result.value.mediaPlan) mediaPlanChange.parse(change);
  return {
    agreements: afterChanges(documents.agreements, result.value.agreements),
    budget: applyChanges(documents.budget, result.value.budget) as BudgetContent,
    mediaPlan: documents.mediaPlan && (applyChanges(documents.mediaPlan, result.value.mediaPlan) as MediaPlanContent),
  };
};
const committedMonths = ({ budget: content }: Documents) =>
  balancesOf(content, { from: 'authorised' }).find(({ itemCode }) => itemCode === ITEM)?.moments.committed;
const codes = ({ agreements, budget: content }: Documents) =>
  checkAgreements(agreements, { budget: content, mediaPlan: undefined, program: undefined, today: TODAY })
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);

describe('a signed contract', () => {
  const start: Documents = { agreements: agreementsWith([CONTRACT]), budget, mediaPlan: undefined };

  it('commits its item once, each payment in its month', () => {
    expect(codes(start)).toEqual([
      'signed-without-scan',
      'promise-overdue',
      'contract-uncommitted',
      'contract-uncommitted',
    ]);
    const committed = commit(start);
    expect(committedMonths(committed)).toEqual([0, 0, 300_000, 0, 0, 200_000, 0, 0, 0, 0, 0, 0]);
    expect(committed.budget.spending.map(({ date, document, moment }) => [date, document, moment])).toEqual([
      ['2026-01-20', 'CTO-7', 'committed'],
      ['2026-01-20', 'CTO-7', 'committed'],
    ]);
    expect(commit(committed).budget).toEqual(committed.budget);
    expect(codes(committed)).toEqual(['signed-without-scan', 'promise-overdue']);
  });

  it('takes its lines out of the plan, so that no peso is planned and committed at once', () => {
    const mediaPlan = planWith([
      { airtime: 'bought', itemCode: ITEM, grossRate: 500_000, vatPercent: '0', on: { '03-02': [1] } },
      { airtime: 'bought', itemCode: '3631', grossRate: 70_000, vatPercent: '0', on: { '03-02': [1] } },
    ]);
    const agreements = {
      ...start.agreements,
      agreementLine: [0, 1].map((at) => ({
        id: idAt(at + 1),
        rank: rankOf(at),
        agreementId: agreementAt(0),
        mediaLineId: lineAt(at),
      })),
    };
    const before = tieToBudget(mediaPlan.line, planCosts(mediaPlan), mediaPlan, budget);
    expect(before.rows[0]?.annual).toMatchObject({ planned: 500_000, available: 12_000_000 });
    const after = commit({ agreements, budget, mediaPlan });
    const plan = after.mediaPlan ?? mediaPlan;
    expect(plan.lineCommitment.map(({ lineId }) => lineId)).toEqual([lineAt(0), lineAt(0)]);
    const tie = tieToBudget(plan.line, planCosts(plan), plan, after.budget);
    expect(tie.rows.map(({ itemCode, annual }) => [itemCode, annual.planned, annual.committed])).toEqual([
      ['3611', 0, 500_000],
      ['3631', 70_000, 0],
    ]);
    expect(tie.commitments.groups).toMatchObject([{ planned: 500_000, committed: 500_000 }]);
    const found = checkAgreements(agreements, { budget, mediaPlan, program: undefined, today: TODAY });
    expect(found.find(({ code }) => code === 'line-other-item')?.message).toContain('se paga de la partida 3631');
  });

  it('commits what an amendment adds and gives back what it takes, on the same commitment', () => {
    const first = commit(start);
    const amended = agreementsWith([
      CONTRACT,
      {
        kind: 'amendment',
        amendsId: agreementAt(0),
        acts: SIGNED,
        promises: [
          { ...money, amendsPromiseId: promiseAt(0), amount: 350_000, itemCode: '', dueDate: '2026-03-31' },
          { ...money, amendsPromiseId: promiseAt(1), amount: 120_000, itemCode: '' },
          { ...money, amount: 10_000, dueDate: '2026-07-31' },
        ],
      },
    ]);
    const committed = commit({
      ...first,
      agreements: { ...amended, commitment: first.agreements.commitment },
    });
    const reading = readAgreementMoney(committed.agreements, commitmentLedgers(committed.budget), TODAY);
    expect(reading.byAgreement.get(agreementAt(0))).toMatchObject({
      promised: 480_000,
      due: 480_000,
      moments: { committed: 480_000 },
    });
    expect([reading.lost, reading.shared]).toEqual([[], []]);
  });

  it('gives back what wasn’t accrued where it ends early', () => {
    const committed = commit(start);
    const [first] = committed.budget.spending;
    const spent: BudgetContent = {
      ...committed.budget,
      spending: [
        ...committed.budget.spending,
        ...(first
          ? [{ ...first, id: idAt(1), rank: 'b0', moment: 'accrued' as const, amount: 100_000, commitmentId: first.id }]
          : []),
      ],
    };
    const ended: AgreementsContent = {
      ...committed.agreements,
      act: [
        ...committed.agreements.act,
        {
          id: idAt(2),
          rank: 'b0',
          agreementId: agreementAt(0),
          act: 'terminate',
          date: '2026-05-01',
          actor: '',
          reason: 'Ficticio',
        },
      ],
    };
    const after = commit({ ...committed, agreements: ended, budget: spent });
    expect(committedMonths(after)?.reduce((sum, amount) => sum + amount, 0)).toBe(100_000);
  });

  it('commits in a year only what falls due in it', () => {
    const agreements = agreementsWith([
      {
        ...CONTRACT,
        promises: [
          { ...money, amount: 50_000, dueDate: '2027-01-31' },
          { ...money, amount: 10_000 },
        ],
      },
    ]);
    // Without a day, in the month of the signature.
    expect(committedMonths(commit({ agreements, budget, mediaPlan: undefined }))?.[0]).toBe(10_000);
  });

  it('is refused while it isn’t signed or names no item', () => {
    const refused = (spec: AgreementSpec) =>
      commitAgreement(
        { agreements: agreementsWith([spec]), budget, mediaPlan: undefined },
        agreementAt(0),
        TODAY,
        countingIds(),
      );
    expect(refused({ ...CONTRACT, acts: [] })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(refused({ ...CONTRACT, promises: [{ ...money, itemCode: '' }] })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it('never counts an entry for two payments, nor one that is gone', () => {
    const committed = commit(start);
    const [link] = committed.agreements.commitment;
    const doubled = {
      ...committed,
      agreements: {
        ...committed.agreements,
        commitment: [
          ...committed.agreements.commitment,
          ...(link
            ? [
                { ...link, id: idAt(1), rank: 'b0', promiseId: promiseAt(1) },
                { ...link, id: idAt(2), rank: 'b1', spendingId: idAt(3) },
              ]
            : []),
        ],
      },
    };
    expect(codes(doubled)).toEqual(['signed-without-scan', 'promise-overdue', 'commitment-lost', 'commitment-shared']);
    const { byAgreement } = readAgreementMoney(doubled.agreements, commitmentLedgers(doubled.budget), TODAY);
    expect(byAgreement.get(agreementAt(0))?.moments.committed).toBe(500_000);
  });
});

describe('before a contract is signed', () => {
  const fits = (spec: AgreementSpec, of: BudgetContent) => {
    const agreements = agreementsWith([spec]);
    const [agreement] = agreements.agreement;
    const result = commitAgreement(
      { agreements, budget: of, mediaPlan: undefined },
      agreementAt(0),
      TODAY,
      countingIds(200_000),
    );
    if (!agreement || !result.ok) throw new Error('Nothing to commit');
    return checkContractFits(agreement, of, result.value.budget).map(({ code, message }) => [code, message]);
  };

  it('it is told whether its items have the money, in each month and of each department', () => {
    expect(fits(CONTRACT, budget)).toEqual([]);
    expect(fits(CONTRACT, budgetWith({ authorised: [[ITEM, each(150_000)]] }))).toEqual([
      [
        'contract-above-available',
        'A la partida 3611 le faltarían $1,500.00 en marzo, y también le faltaría en junio.',
      ],
    ]);
    expect(fits(CONTRACT, budgetWith({ authorised: [[ITEM, each(50_000)]], availability: 'accumulated' }))).toEqual([
      ['contract-above-available', 'A la partida 3611 le faltarían $1,500.00 en marzo, acumulado desde enero.'],
    ]);
    const ofDepartment = {
      ...CONTRACT,
      promises: [{ ...money, amount: 5, departmentId: PROMOTION, dueDate: '2026-03-31' }],
    };
    const given = budgetWith({ authorised: [[ITEM, each(10)]], distribution: [[ITEM, each(4), PROMOTION]] });
    expect(fits(ofDepartment, given)).toEqual([
      ['contract-above-ceiling', 'A la partida 3611 de Promoción y Afiliación le faltarían $0.01 en marzo.'],
    ]);
  });

  it('only what gets worse is told of an item that was short already', () => {
    const short = budgetWith({ authorised: [[ITEM, each(100_000)]], spending: [['committed', ITEM, 9, 200_000]] });
    expect(fits({ ...CONTRACT, promises: [{ ...money, amount: 50_000, dueDate: '2026-03-31' }] }, short)).toEqual([]);
  });
});

describe('the next year', () => {
  it('takes over what goes on, with what it was delivered, and pays what falls due in it', () => {
    const content = agreementsWith([
      {
        ...CONTRACT,
        endDate: '2027-03-31',
        promises: [
          { ...money, amount: 40_000, dueDate: '2026-06-30' },
          { ...money, amount: 60_000, dueDate: '2027-02-28', month: 2 },
          { quantity: '4', unit: 'spot', estimatedValue: 400 },
        ],
      },
      { acts: SIGNED, endDate: '2026-12-31' },
      { endDate: '2027-12-31' },
      {
        kind: 'amendment',
        amendsId: agreementAt(0),
        acts: SIGNED,
        promises: [{ ...money, amount: 70_000, amendsPromiseId: promiseAt(1), dueDate: '2027-02-28' }],
      },
      { kind: 'amendment', amendsId: agreementAt(0) },
    ]);
    const delivered = {
      ...content,
      delivery: [
        {
          id: idAt(1),
          rank: 'a0',
          agreementId: agreementAt(0),
          promiseId: promiseAt(2),
          date: '2026-09-01',
          quantity: '3',
          amount: 0,
          receivedBy: '',
          note: '',
          entryId: idAt(2),
        },
      ],
    };
    const first = commit({ agreements: delivered, budget, mediaPlan: undefined });
    expect(committedMonths(first)?.[5]).toBe(40_000);
    const carried = carryAgreements(
      first.agreements,
      { id: idAt(3), dossierId: idAt(4), title: 'Convenios 2027', fiscalYear: 2027 },
      countingIds(190_000),
    );
    expect(agreementsContent.parse(carried)).toEqual(carried);
    expect(carried.agreement.map(({ kind, number }) => [kind, number])).toEqual([
      ['contract', 'CTO-7'],
      ['amendment', 'CON-4'],
    ]);
    expect([carried.commitment, carried.delivery.map(({ quantity, entryId }) => [quantity, entryId])]).toEqual([
      [],
      [['3', null]],
    ]);
    const next = {
      ...budgetWith({ authorised: [[ITEM, each(1_000_000)]] }),
      budget: budget.budget.map((row) => ({ ...row, fiscalYear: 2027 })),
    };
    const result = commitAgreement(
      { agreements: carried, budget: next, mediaPlan: undefined },
      carried.agreement[0]?.id ?? '',
      '2027-01-10',
      countingIds(195_000),
    );
    if (!result.ok) throw new Error(result.error.message);
    const rows = (applyChanges(next, result.value.budget) as BudgetContent).spending;
    expect(rows.map(({ amount, month, date }) => [amount, month, date])).toEqual([[70_000, 2, '2027-01-01']]);
    const [agreement] = carried.agreement;
    if (!agreement) throw new Error('No agreement');
    const { rows: ledger, ours } = deliveryLedger(carried, agreement, undefined, '2027-02-01');
    expect(ledger.map(({ state }) => state)).toEqual(['other-year', 'pending', 'partial']);
    expect(ours).toMatchObject({ promised: 70_000, otherYears: 40_000 });
  });
});
