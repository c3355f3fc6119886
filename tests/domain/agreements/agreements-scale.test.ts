import { expect, test } from 'vitest';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { carryAgreements } from '#shared/domain/agreements/agreements-carry.ts';
import { deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { validityAlerts } from '#shared/domain/agreements/validity.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import {
  type AgreementSpec,
  agreementAt,
  agreementsWith,
  promiseAt,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { budgetWith, countingIds, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const TODAY = '2026-05-15';

/** Contracts with two payments, of which each fourth agreement amends one; all of it committed, and drafts among them. */
const yearOf = (count: number): { readonly agreements: AgreementsContent; readonly budget: BudgetContent } => {
  const money = { nature: 'money', by: 'ours', amount: 1_000, itemCode: '3611', dueDate: '2026-06-30' } as const;
  const specs = Array.from({ length: count }, (_, at): AgreementSpec => {
    if (at % 4 !== 3) return { kind: 'contract', acts: at % 4 === 2 ? [] : SIGNED, promises: [money, {}] };
    const amendsPromiseId = promiseAt((at - 3) * 2 - Math.floor((at - 3) / 4));
    return {
      kind: 'amendment',
      amendsId: agreementAt(at - 3),
      acts: SIGNED,
      promises: [{ ...money, amendsPromiseId }],
    };
  });
  const agreements = agreementsWith(specs);
  const paid = agreements.promise.filter(
    ({ nature, amendsPromiseId }) => nature === 'money' && amendsPromiseId === null,
  );
  const budget = budgetWith({
    authorised: [['3611', each(100_000_000)]],
    spending: paid.map(() => ['committed', '3611', 6, 1_000] as const),
  });
  return {
    budget,
    agreements: {
      ...agreements,
      commitment: paid.map(({ agreementId, id, rank }, at) => ({
        id: idAt(200_000 + at),
        rank,
        agreementId,
        promiseId: id,
        spendingId: budget.spending[at]?.id ?? '',
      })),
      delivery: agreements.promise
        .filter(({ nature }) => nature === 'in-kind')
        .map(({ agreementId, id, rank }, at) => ({
          id: idAt(210_000 + at),
          rank,
          agreementId,
          promiseId: id,
          date: '2026-04-01',
          quantity: '1',
          amount: 0,
          receivedBy: '',
          note: '',
          entryId: null,
        })),
    },
  };
};

/** How often a row of a list is looked at. */
const counted = <T extends object>(content: T): { readonly content: T; readonly looks: () => number } => {
  let looks = 0;
  const watch = <V>(value: V): V =>
    Array.isArray(value)
      ? new Proxy(value, {
          get: (rows, key, receiver) => {
            if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
            return Reflect.get(rows, key, receiver);
          },
        })
      : value;
  const watched = Object.fromEntries(Object.entries(content).map(([entity, rows]) => [entity, watch(rows)])) as T;
  return { content: watched, looks: () => looks };
};

const READINGS: Readonly<Record<string, (agreements: AgreementsContent, budget: BudgetContent) => unknown>> = {
  findings: (agreements, budget) =>
    checkAgreements(agreements, { budget, mediaPlan: undefined, program: undefined, today: TODAY }),
  money: (agreements, budget) => readAgreementMoney(agreements, commitmentLedgers(budget), TODAY),
  // As the progress report and the list ask for them: one agreement after another.
  ledgers: (agreements, budget) => {
    const { byAgreement } = readAgreementMoney(agreements, commitmentLedgers(budget), TODAY);
    return agreements.agreement.map((row) => deliveryLedger(agreements, row, byAgreement.get(row.id), TODAY));
  },
  standings: (agreements) => agreements.agreement.map((row) => agreementStanding(agreements, row, TODAY)),
  needs: (agreements) =>
    agreements.agreement.map((row) => [unmet(agreements, row, 'amended'), unmet(agreements, row, 'payment-dates')]),
  alerts: (agreements) => validityAlerts(agreements, TODAY),
  carrying: (agreements) =>
    carryAgreements(agreements, { id: idAt(3), dossierId: idAt(4), title: '', fiscalYear: 2027 }, countingIds(300_000)),
};

test('the year that is looked at is amended, committed and delivered', () => {
  const { agreements, budget } = yearOf(8);
  const { byAgreement, lost, shared } = readAgreementMoney(agreements, commitmentLedgers(budget), TODAY);
  const moneyOf = (at: number) => byAgreement.get(agreementAt(at));
  expect([0, 1, 2, 4].map((at) => [moneyOf(at)?.due, moneyOf(at)?.moments.committed])).toEqual([
    [1_000, 1_000],
    [1_000, 1_000],
    [0, 1_000],
    [1_000, 1_000],
  ]);
  expect([0, 4].map((at) => moneyOf(at)?.promises[0]?.promise.current.agreementId)).toEqual([3, 7].map(agreementAt));
  expect([lost, shared]).toEqual([[], []]);
});

test.each(Object.keys(READINGS))(
  '%s of two thousand agreements look at ten times the rows of two hundred',
  { timeout: 60_000 },
  (name) => {
    const looksAt = (count: number): number => {
      const { agreements, budget } = yearOf(count);
      const { content, looks } = counted(agreements);
      READINGS[name]?.(content, budget);
      return looks();
    };
    const few = looksAt(200);
    expect(few).toBeGreaterThan(200);
    // Going through all rows for each agreement would make it a hundred times.
    expect(looksAt(2_000) / few).toBeLessThan(12);
  },
);
