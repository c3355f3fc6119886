import { describe, expect, it } from 'vitest';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { addLine } from '#shared/domain/budget/budget-edits.ts';
import {
  budgetGuide,
  lineOfQuestion,
  lineQuestionKey,
  placeOfBudgetQuestion,
  questionAtPlace,
} from '#shared/domain/budget/budget-guide.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { chosenMonths, spreadLine, spreadOverMonths } from '#shared/domain/budget/month-choice.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { budgetWith, classifier, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { idAt, shippedBoundaries } from '#tests/domain/classifier/shipped-catalogues.ts';

const rulesContext = { classifier, otherYears: [], boundaries: boundaryCheck(shippedBoundaries) };
const guideOf = (content: BudgetContent) => budgetGuide(content, checkBudget(content, rulesContext));
const openKeys = (content: BudgetContent) =>
  guideOf(content)
    .filter((question) => question.state === 'open')
    .map((question) => question.key);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const untouched = emptyBudget({
  id: idAt(1),
  title: '',
  directorate: '',
  fiscalYear: 2026,
  classifierId: null,
  availability: 'monthly',
});
const complete = () =>
  budgetWith({ lines: [{ itemCode: '3361', description: 'Carteles de la feria', quantity: '500', unitCost: 3_800 }] });

describe('the guided questions of a budget', () => {
  it('of an empty one ask for everything but the ceilings', () => {
    expect(openKeys(untouched)).toEqual(['directorate', 'classifier', 'departments', 'sources', 'more', 'check']);
    expect(guideOf(untouched).find((question) => question.key === 'ceilings')?.state).toBe('optional');
    for (const question of guideOf(untouched)) {
      expect(question.title, question.key).toMatch(/^¿.+\?$/);
      expect([question.why, question.example, question.prints, question.section]).not.toContain('');
    }
  });

  it('are all closed for a budget that nothing blocks', () => {
    const content = complete();
    const named = { ...content, budget: content.budget.map((row) => ({ ...row, directorate: 'Dirección ficticia' })) };
    expect(openKeys(named)).toEqual([]);
  });

  it('ask five things of a new line and tell lines apart by their words', () => {
    const content = complete();
    const changed = applyChanges(content, must(addLine(content, 1, { description: 'Gasolina' }, countingIds())));
    const added = changed.line[1]?.id ?? '';
    expect(openKeys(changed)).toEqual(
      expect.arrayContaining(['item', 'who', 'amount', 'months'].map((one) => lineQuestionKey(added, one as 'item'))),
    );
    const sections = guideOf(changed).map((question) => question.section);
    expect(sections).toContain('Renglón 1: Carteles de la feria');
    expect(sections).toContain('Renglón 2: Gasolina');
  });

  it('keep a question open while what it asked for is refused by the review', () => {
    const wrongItem = budgetWith({
      lines: [{ itemCode: '9999', description: 'Carteles', quantity: '1', unitCost: 100 }],
    });
    const id = wrongItem.line[0]?.id ?? '';
    expect(openKeys(wrongItem)).toContain(lineQuestionKey(id, 'item'));
    expect(openKeys(wrongItem)).toContain('check');
    const overCeiling = budgetWith({
      lines: [{ itemCode: '3361', description: 'Carteles', quantity: '1', unitCost: 200 }],
      ceilings: [{ code: '3000', annual: 100 }],
    });
    expect(openKeys(overCeiling)).toContain('ceilings');
  });

  it('lead to a place of the open budget and back', () => {
    const content = complete();
    for (const { key } of guideOf(content)) {
      if (['departments', 'sources', 'check'].includes(key)) continue;
      expect(questionAtPlace(placeOfBudgetQuestion(key)), key).toBe(key);
    }
    expect(questionAtPlace({ section: 'lines', rowId: 'x', field: 'm07' })).toBe('line:x:months');
    expect(questionAtPlace({ section: 'transfers' })).toBeUndefined();
    expect(lineOfQuestion('line:x:amount')).toEqual({ lineId: 'x', question: 'amount' });
    expect(lineOfQuestion('more')).toBeUndefined();
  });
});

describe('choosing months for a line', () => {
  const newId = countingIds(9_000);
  const start = complete();
  const id = start.line[0]?.id ?? '';
  const over = (content: BudgetContent, months: readonly number[]) =>
    applyChanges(content, must(spreadOverMonths(content, id, months, newId)));

  it('gives the year to those months alone, to the centavo', () => {
    const content = over(start, [4, 9]);
    const line = content.line[0];
    if (!line) throw new Error('The line is gone');
    expect(monthsOf(line).map((amount) => amount > 0)).toEqual(
      Array.from({ length: 12 }, (_, month) => month === 4 || month === 9),
    );
    expect(sumOfMonths(line)).toBe(line.annual);
    expect(content.pattern.at(-1)?.name).toBe('Mayo y octubre');
  });

  it('leaves no trail of patterns while somebody ticks one month after the other', () => {
    const before = start.pattern.length;
    const ticked = over(over(over(start, [4]), [4, 9]), [9]);
    expect(ticked.pattern).toHaveLength(before + 1);
    expect(ticked.pattern.flatMap((pattern) => (pattern.name === 'Octubre' ? [chosenMonths(pattern)] : []))).toEqual([
      [9],
    ]);
    const even = applyChanges(ticked, must(spreadLine(ticked, id, 'even')));
    expect(even.pattern).toHaveLength(before);
    expect(even.line[0]?.patternId).toBeNull();
  });

  it('takes the pattern of the same months that is there already, and spares one that another line uses', () => {
    const two = applyChanges(start, must(addLine(start, 1, { itemCode: '3611', annual: 5_000 }, newId)));
    const other = two.line[1]?.id ?? '';
    const first = over(two, [1]);
    const shared = applyChanges(first, must(spreadOverMonths(first, other, [1], newId)));
    expect(shared.pattern).toHaveLength(start.pattern.length + 1);
    const left = over(shared, [2]);
    expect(left.line[1]?.m02).toBe(5_000);
    expect(left.pattern.map((pattern) => pattern.name)).toEqual(expect.arrayContaining(['Febrero', 'Marzo']));
  });

  it('changes nothing where no month is left', () => {
    expect(must(spreadOverMonths(start, id, [], newId))).toEqual([]);
  });
});
