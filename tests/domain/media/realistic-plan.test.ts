import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { scenarioLines } from '#shared/domain/media/plan-tables.ts';
import { materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { strategyContent } from '#shared/domain/strategy/strategy.ts';
import { checkStrategy } from '#shared/domain/strategy/strategy-rules.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { authorisationOf, realisticLines } from '#tests/domain/plans/realistic-budget.ts';
import { realisticDiagnosis } from '#tests/domain/plans/realistic-diagnosis.ts';
import { realisticMediaPlan } from '#tests/domain/plans/realistic-media-plan.ts';
import { realisticProgram } from '#tests/domain/plans/realistic-program.ts';
import { realisticStrategy } from '#tests/domain/plans/realistic-strategy.ts';

const checksFile = join(import.meta.dirname, '../../../resources/catalogues/material-checks.json');
const { checks } = materialCheckFile.parse(JSON.parse(readFileSync(checksFile, 'utf8')));

const counter = () => {
  let last = 0;
  return () => {
    last += 1;
    return idAt(last);
  };
};

const fixture = (fiscalYear: number) => {
  const newId = counter();
  const own = () => ({ id: newId(), dossierId: idAt(900_000), fiscalYear });
  const diagnosis = realisticDiagnosis(own(), newId);
  const budgetLines = realisticLines(newId, null);
  const budget: BudgetContent = {
    ...emptyBudget({
      id: newId(),
      title: 'Presupuesto ficticio',
      directorate: '',
      fiscalYear,
      classifierId: null,
      availability: 'accumulated',
    }),
    line: budgetLines,
    ...authorisationOf(budgetLines, fiscalYear, 'recorded', newId),
  };
  const program = realisticProgram({ ...own(), profileId: 'mir' }, diagnosis, budgetLines, [], newId);
  const strategy = realisticStrategy(own(), diagnosis, program.strategy, checks, newId);
  const plan = realisticMediaPlan(own(), { strategy, territory: diagnosis.territory, budgetLines }, newId);
  return { diagnosis, program, strategy, plan, budget };
};

describe('the realistic strategy and media plan', () => {
  test.each([2026, 2027, 2028])('of %i can be stored and be authorised', (fiscalYear) => {
    const { diagnosis, program, strategy, plan, budget } = fixture(fiscalYear);
    expect(strategyContent.parse(strategy)).toEqual(strategy);
    expect(mediaPlanContent.parse(plan)).toEqual(plan);
    const kinds = new Set(shippedLists.campaignKinds.map(({ subkind }) => subkind));
    expect(checkStrategy(strategy, { diagnosis, program, kinds, checks })).toEqual([]);
    const { campaignKinds } = shippedLists;
    const found = checkMediaPlan(plan, {
      catalogue: shippedMedia,
      campaignKinds,
      strategy,
      diagnosis,
      budget,
    });
    const worst = found.filter(({ severity }) => severity === 'blocking');
    expect(worst.map(({ code, where, message }) => `${code}: ${where}: ${message}`)).toEqual([]);
    // One rate is still to be quoted, and each exception during the blackout is stated.
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['rate-missing', 'in-blackout-stated']));
  });

  test('one line waits for its rate, and the copy without television costs less', () => {
    const { plan } = fixture(2026);
    const costs = planCosts(plan);
    const of = (scenarioId: string) =>
      totalsOf(
        costs,
        scenarioLines(plan, scenarioId).map(({ id }) => id),
      );
    const [chosen, copy] = plan.scenario.map(({ id }) => of(id));
    if (!chosen || !copy) throw new Error('no copies');
    expect(plan.mediaPlan[0]?.scenarioId).toBe(plan.scenario[0]?.id);
    expect([chosen.lines, chosen.unknown]).toEqual([32, 1]);
    expect([copy.lines, copy.unknown]).toEqual([29, 1]);
    expect(copy.total).toBeLessThan(chosen.total);
    expect(chosen.monthCosts.reduce((sum, cost) => sum + cost, 0)).toBe(chosen.total);
  });
});
