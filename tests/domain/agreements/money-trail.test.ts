import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { type AgreementsContent, agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { commitAgreement } from '#shared/domain/agreements/contract-commitments.ts';
import { deliveryLedger } from '#shared/domain/agreements/delivery-ledger.ts';
import { balancesOf, MOMENTS } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { ExecutionContent } from '#shared/domain/execution/execution.ts';
import { tieSpending } from '#shared/domain/execution/execution-edits.ts';
import { checkExecution } from '#shared/domain/execution/execution-rules.ts';
import { checkMoments, recordMoments } from '#shared/domain/execution/spending-moments.ts';
import { readCommitments } from '#shared/domain/media/budget-commitments.ts';
import { tieToBudget } from '#shared/domain/media/budget-tie.ts';
import { type MediaPlanContent, mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { planCosts } from '#shared/domain/media/plan-costs.ts';
import {
  type AgreementSpec,
  agreementAt,
  agreementsWith,
  promiseAt,
  rankOf,
  SIGNED,
} from '#tests/domain/agreements/agreements-builder.ts';
import { amendmentOf, randomAmendments } from '#tests/domain/agreements/random-amendments.ts';
import { budgetWith, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { afterChanges, entryAt, executionWith } from '#tests/domain/execution/execution-builder.ts';
import { lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

const TODAY = '2026-12-31';
const ITEMS = ['3611', '3631', '2111'] as const;
const item = fc.constantFrom(...ITEMS);
const month = fc.integer({ min: 1, max: 12 });
const months = fc.array(fc.nat(3_000_000), { minLength: 12, maxLength: 12 });

const randomYear = fc.record({
  authorised: fc.array(fc.tuple(item, months), { minLength: 1, maxLength: 4 }),
  /** Rate, item and day of each line's only insertion. */
  lines: fc.array(fc.record({ rate: fc.nat(2_000_000), item, month, vat: fc.constantFrom('', '0', '8') }), {
    minLength: 1,
    maxLength: 5,
  }),
  contracts: fc.array(
    fc.record({
      signed: fc.boolean(),
      terminated: fc.boolean(),
      payments: fc.array(fc.record({ amount: fc.integer({ min: 1, max: 2_000_000 }), item, month }), {
        minLength: 1,
        maxLength: 3,
      }),
      /** New amounts of the first payments, where it was amended. */
      amended: fc.option(fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 3 })),
      lines: fc.array(fc.nat(4), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  /** Entries that no contract of the dossier knows: another dossier's, or written by hand. */
  loose: fc.array(fc.tuple(item, month, fc.nat(900_000)), { maxLength: 3 }),
  moments: fc.array(
    fc.record({
      commitment: fc.nat(20),
      moments: fc.subarray(['accrued', 'exercised', 'paid'] as const, { minLength: 1 }),
      month,
      amount: fc.integer({ min: -300_000, max: 1_500_000 }),
    }),
    { maxLength: 14 },
  ),
  availability: fc.constantFrom('monthly' as const, 'accumulated' as const),
  later: randomAmendments(ITEMS),
});
type RandomYear = typeof randomYear extends fc.Arbitrary<infer T> ? T : never;

const ANOTHERS = 'Otro expediente (ficticio)';
const dayIn = (of: number): string => `2026-${String(of).padStart(2, '0')}-15`;
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((before, amount) => before + amount, 0);

/** Contracts first, their amendments after them; ends are written when they come. */
const agreementsOf = ({ contracts, lines }: RandomYear): AgreementsContent => {
  const amendments = contracts.flatMap(({ amended, signed }, at) => (amended && signed ? [{ amended, at }] : []));
  const firstPromise = contracts.map((_, at) => sum(contracts.slice(0, at).map(({ payments }) => payments.length)));
  const content = agreementsWith([
    ...contracts.map(
      ({ signed, payments }): AgreementSpec => ({
        kind: 'contract',
        acts: signed ? SIGNED : [],
        promises: payments.map((payment) => ({
          nature: 'money',
          by: 'ours',
          amount: payment.amount,
          itemCode: payment.item,
          dueDate: dayIn(payment.month),
        })),
      }),
    ),
    ...amendments.map(
      ({ amended, at }): AgreementSpec => ({
        kind: 'amendment',
        amendsId: agreementAt(at),
        acts: SIGNED,
        promises: amended.slice(0, contracts[at]?.payments.length).map((amount, promise) => ({
          nature: 'money',
          by: 'ours',
          amount,
          amendsPromiseId: promiseAt((firstPromise[at] ?? 0) + promise),
        })),
      }),
    ),
  ]);
  return {
    ...content,
    agreementLine: contracts
      .flatMap((contract, at) => [...new Set(contract.lines)].map((line) => ({ line, agreementId: agreementAt(at) })))
      .map(({ line, agreementId }, at) => ({
        id: idAt(160_000 + at),
        rank: rankOf(at),
        agreementId,
        mediaLineId: lineAt(line % lines.length),
      })),
  };
};

type Documents = {
  readonly agreements: AgreementsContent;
  readonly budget: BudgetContent;
  readonly mediaPlan: MediaPlanContent;
  /** Each entry paid for by what was recorded from it. */
  readonly execution: ExecutionContent;
};

const startOf = (year: RandomYear): Documents => {
  const budget = budgetWith({ authorised: year.authorised, availability: year.availability });
  return {
    agreements: agreementsOf(year),
    budget: {
      ...budget,
      spending: year.loose.map(([itemCode, of, amount], at) => ({
        id: idAt(161_000 + at),
        rank: `a${at}`,
        itemCode,
        departmentId: null,
        fundingSourceId: null,
        moment: 'committed',
        date: dayIn(of),
        month: of,
        amount,
        document: ANOTHERS,
        concept: '',
        commitmentId: null,
      })),
    },
    mediaPlan: planWith(
      year.lines.map(({ rate, item: itemCode, month: of, vat }) => ({
        grossRate: rate,
        itemCode,
        vatPercent: vat,
        on: { [dayIn(of).slice(5)]: [1] },
      })),
    ),
    execution: executionWith(year.moments.map(({ month: of }) => ({ date: dayIn(of) }))),
  };
};

const commitAll = (documents: Documents, newId: () => string): Documents =>
  documents.agreements.agreement.reduce<Documents>((now, { id }) => {
    const result = commitAgreement(now, id, TODAY, newId);
    if (!result.ok) return now;
    return {
      execution: now.execution,
      agreements: applyChanges(now.agreements, result.value.agreements) as AgreementsContent,
      budget: applyChanges(now.budget, result.value.budget) as BudgetContent,
      mediaPlan: applyChanges(now.mediaPlan, result.value.mediaPlan) as MediaPlanContent,
    };
  }, documents);

const spend = (documents: Documents, { moments }: RandomYear, newId: () => string): Documents => {
  let { budget, execution } = documents;
  for (const [at, said] of moments.entries()) {
    const roots = [...commitmentLedgers(budget).byRoot.keys()];
    const commitmentId = roots[said.commitment % Math.max(1, roots.length)] ?? '';
    const result = recordMoments(
      budget,
      { ...said, commitmentId, date: dayIn(said.month), document: 'F-1', concept: '' },
      newId,
    );
    if (!result.ok) continue;
    budget = applyChanges(budget, result.value) as BudgetContent;
    // Every third moment is recorded of none.
    if (at % 3 < 2) execution = afterChanges(execution, tieSpending(execution, entryAt(at), result.value, newId));
  }
  return { ...documents, budget, execution };
};

/** What the log paid for and what was recorded of no entry are the later moments of the budget, each once. */
const expectLogTied = ({ budget, execution }: Documents): void => {
  const later = budget.spending.filter(({ moment }) => moment !== 'committed');
  const tied = execution.entrySpending.map(({ spendingId }) => spendingId);
  expect(new Set(tied).size).toBe(tied.length);
  expect(tied.filter((id) => !later.some((row) => row.id === id))).toEqual([]);
  for (const moment of MOMENTS.slice(1)) {
    const amountOf = (rows: BudgetContent['spending']): number =>
      sum(rows.filter((row) => row.moment === moment).map(({ amount }) => amount));
    const ofEntries = sum(
      execution.entry.map(({ id: entryId }) => {
        const own = new Set(
          execution.entrySpending.filter((tie) => tie.entryId === entryId).map((tie) => tie.spendingId),
        );
        return amountOf(later.filter(({ id }) => own.has(id)));
      }),
    );
    const ofNone = amountOf(later.filter(({ id }) => !tied.includes(id)));
    expect(ofEntries + ofNone).toBe(
      sum(balancesOf(budget, { from: 'authorised' }).map(({ annual }) => annual[moment])),
    );
  }
  const context = { activities: [], lines: [], segments: [], territories: [], agreements: [], today: TODAY };
  const found = checkExecution(execution, { ...context, spending: budget.spending }, NOTHING_PLANNED);
  expect(found.filter(({ code }) => code === 'entry-tie-lost')).toEqual([]);
};

const NOTHING_PLANNED = { activities: [], lines: [], indicators: [] } as const;

/** Each peso stands in one place, whatever it is added up by. */
const expectEachPesoOnce = ({ agreements, budget, mediaPlan }: Documents): void => {
  const ledgers = commitmentLedgers(budget);
  const entries = [...[...ledgers.byRoot.values()].flatMap((ledger) => ledger.entries), ...ledgers.loose];
  expect(entries.map(({ id }) => id).sort()).toEqual(budget.spending.map(({ id }) => id).sort());
  for (const { root, entries: own } of ledgers.byRoot.values()) {
    expect(new Set(own.map(placeOf))).toEqual(new Set([placeOf(root)]));
  }
  const reading = readAgreementMoney(agreements, ledgers, TODAY);
  const attributed = new Set(
    [...reading.byAgreement.values()].flatMap(({ promises }) => promises.flatMap(({ spendingIds }) => spendingIds)),
  );
  // What an agreement committed once stays in its sight, whatever becomes of the payment.
  const nobodys = [...ledgers.byRoot.values()].filter(({ root }) => !attributed.has(root.id));
  expect(nobodys.filter(({ root }) => root.document !== ANOTHERS)).toEqual([]);
  const balances = balancesOf(budget, { from: 'authorised' });
  for (const moment of MOMENTS) {
    const ofAgreements = sum([...reading.byAgreement.values()].map(({ moments }) => moments[moment]));
    const ofOthers = sum(
      [...ledgers.byRoot].filter(([id]) => !attributed.has(id)).map(([, { moments }]) => moments[moment]),
    );
    const unborne = sum(ledgers.loose.filter((row) => row.moment === moment).map(({ amount }) => amount));
    expect(ofAgreements + ofOthers + unborne).toBe(sum(balances.map(({ annual }) => annual[moment])));
  }
  for (const { annual } of balances) expect(annual.modified - annual.committed).toBe(annual.available);
  for (const { agreement, promised, due, moments } of reading.byAgreement.values()) {
    expect(moments.committed).toBe(due);
    expect(due).toBeGreaterThanOrEqual(moments.accrued);
    expect(due).toBeLessThanOrEqual(promised);
    const { ours } = deliveryLedger(agreements, agreement, reading.byAgreement.get(agreement.id), TODAY);
    expect([ours.promised + ours.otherYears, ours.delivered]).toEqual([promised, moments.paid]);
  }
  const costs = planCosts(mediaPlan);
  const { groups, uncommitted } = readCommitments(mediaPlan.line, costs, mediaPlan, budget);
  for (const { lineIds, planned, committed } of groups) {
    expect(sum(lineIds.flatMap((id) => [...(uncommitted.get(id) ?? [])]))).toBe(Math.max(0, planned - committed));
  }
  const tie = tieToBudget(mediaPlan.line, costs, mediaPlan, budget);
  expect(sum(tie.rows.map(({ annual }) => annual.planned))).toBe(sum([...uncommitted.values()].flat()));
};

const placeOf = (row: BudgetContent['spending'][number]): string =>
  [row.itemCode, row.departmentId, row.fundingSourceId].join(' ');

/** Of each payment what isn't accrued is committed where it is agreed now, and what is due of it to the centavo. */
const expectAtHome = ({ agreements, budget }: Documents): void => {
  const ledgers = commitmentLedgers(budget);
  for (const { promises } of readAgreementMoney(agreements, ledgers, TODAY).byAgreement.values()) {
    for (const { promise, spendingIds, due, moments, steps } of promises) {
      expect([moments.committed, steps]).toEqual([due, []]);
      const { itemCode, departmentId, fundingSourceId } = promise.current;
      for (const id of spendingIds) {
        const ledger = ledgers.byRoot.get(id);
        if (!ledger) throw new Error('No ledger');
        const { root } = ledger;
        const isHome =
          root.itemCode === itemCode &&
          [null, root.departmentId].includes(departmentId) &&
          [null, root.fundingSourceId].includes(fundingSourceId);
        if (!isHome) expect(ledger.moments.committed).toBe(ledger.moments.accrued);
      }
    }
  }
};

/**
 * Signs each amendment that nothing forbids, and those that name another base all the same, as two copies brought together
 * may hold them: they change nothing of the contract that their promises were taken from.
 */
const amend = (documents: Documents, { later }: RandomYear, newId: () => string): Documents => {
  let now = documents;
  for (const said of later) {
    const ledgers = commitmentLedgers(now.budget);
    const { signed, takenFrom, refused, isForeign } = amendmentOf(now.agreements, said, ledgers, TODAY, newId);
    if (!signed) continue;
    if (isForeign) {
      expect(refused).toEqual(
        expect.arrayContaining([expect.stringMatching(/^amended-missing$|^amends-other-promise$/)]),
      );
      const ofContract = (agreements: AgreementsContent) =>
        readAgreementMoney(agreements, ledgers, TODAY).byAgreement.get(takenFrom);
      expect(ofContract(signed)).toEqual(ofContract(now.agreements));
    } else if (refused.length > 0) continue;
    now = commitAll({ ...now, agreements: signed }, newId);
    expectEachPesoOnce(now);
    expectAtHome(now);
    expect(commitAll(now, newId)).toEqual(now);
  }
  return now;
};

describe('the money trail from the budget over plan and contracts to what was paid', () => {
  it('has each peso once, before and after contracts are amended, paid and ended', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomYear, (year) => {
        const newId = countingIds(170_000);
        const committed = commitAll(startOf(year), newId);
        expectEachPesoOnce(committed);
        budgetContent.parse(committed.budget);
        mediaPlanContent.parse(committed.mediaPlan);
        // Committing again changes nothing.
        expect(commitAll(committed, newId)).toEqual(committed);

        const spent = spend(committed, year, newId);
        expect(checkMoments(spent.budget, '2026-12-31')).toEqual([]);
        expectEachPesoOnce(spent);
        expectLogTied(spent);

        const amended = amend(spent, year, newId);
        expect(checkMoments(amended.budget, TODAY)).toEqual([]);
        expectLogTied(amended);
        const paid = spend(amended, year, newId);
        expectEachPesoOnce(paid);

        const ended: Documents = {
          ...paid,
          agreements: {
            ...paid.agreements,
            act: [
              ...paid.agreements.act,
              ...year.contracts.flatMap(({ terminated, signed }, at) =>
                terminated && signed
                  ? [
                      {
                        id: newId(),
                        rank: `b${at}`,
                        agreementId: agreementAt(at),
                        act: 'terminate' as const,
                        date: '2026-11-01',
                        actor: '',
                        reason: 'Ficticio',
                      },
                    ]
                  : [],
              ),
            ],
          },
        };
        const settled = commitAll(ended, newId);
        expectEachPesoOnce(settled);
        expectAtHome(settled);
        expectLogTied(settled);
        expect(commitAll(settled, newId)).toEqual(settled);
        budgetContent.parse(settled.budget);
        agreementsContent.parse(settled.agreements);
        expect(checkMoments(settled.budget, '2026-12-31')).toEqual([]);
        const { byAgreement } = readAgreementMoney(settled.agreements, commitmentLedgers(settled.budget), TODAY);
        for (const [at, { terminated, signed }] of year.contracts.entries()) {
          const moments = byAgreement.get(agreementAt(at))?.moments;
          if (terminated && signed) expect(moments?.committed).toBe(moments?.accrued);
          if (!signed) expect(moments).toEqual({ committed: 0, accrued: 0, exercised: 0, paid: 0 });
        }
      }),
      { numRuns: 100 },
    );
  });
});
