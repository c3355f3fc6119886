import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackage } from '#electron/exchange/read-package.ts';
import { writePackage } from '#electron/exchange/write-package.ts';
import { annualProgramTables } from '#electron/storage/annual-program-tables.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { diagnosisTables } from '#electron/storage/diagnosis-tables.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import { type BudgetContent, budgetContent } from '#shared/domain/budget/budget.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges, type Collections, type EntitySchemas } from '#shared/domain/common/changes.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { mergeCopies, mergedContent } from '#shared/exchange/merge.ts';
import { mergeDocument, mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';
import { mergeRulesOf } from '#shared/exchange/merge-rules.ts';
import { outcomeOf } from '#shared/exchange/package-outcome.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { edited, editsOf, expectLawful } from '#tests/exchange/merge-laws.ts';
import { BUDGET, DOSSIER, fullBudget, lineOf, sampleOf } from '#tests/exchange/sample-package.ts';
import { fullAnnualProgram, fullDiagnosis, fullMediaPlan, fullStrategy } from '#tests/exchange/sample-plans.ts';
import { expectWholeWeeks } from '#tests/exchange/week-laws.ts';

const base = fullBudget();
const rules = mergeRulesOf('budget', budgetTables.references);

/** The arrival of a copy of `base` on another computer, whole way: written, read, compared, merged. */
const meet = (ours: BudgetContent, theirs: BudgetContent) => {
  const revisions = theirs === base ? lineOf([base]) : lineOf([base, theirs]);
  const { manifest, payload } = readPackage(
    writePackage(sampleOf(theirs, { facts: { act: 'give-back', about: 1, delivery: 2, revisions }, files: [] })),
  );
  if (payload.document.kind !== 'budget') throw new Error('It was a budget');
  const held = { kind: 'budget' as const, dossierId: DOSSIER, revisions: lineOf([base, ours]) };
  const outcome = outcomeOf(manifest, held, []);
  const baseSha = outcome.kind === 'merge' ? outcome.baseSha : null;
  const known = new Map(lineOf([base]).map(({ contentSha }) => [contentSha, base]));
  return { outcome, merge: mergeDocument(ours, payload.document.content, baseSha, (sha) => known.get(sha), rules) };
};
const loose = (sides: Readonly<Record<'base' | 'ours' | 'theirs', BudgetContent>>) =>
  sides as unknown as Readonly<Record<'base' | 'ours' | 'theirs', Collections<EntitySchemas>>>;
const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

describe('200 pairs of people at work', () => {
  test('on a budget, through a package: every law of a merge holds, and the result is a budget', () => {
    let conflicts = 0;
    let taken = 0;
    const edits = editsOf(rules);
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (mine, yours, takeTheirs) => {
        const [ours, theirs] = [edited(base, mine, rules, 0), edited(base, yours, rules, 1)];
        fc.pre(!same(ours, base) && !same(theirs, base) && !same(ours, theirs));
        const { outcome, merge } = meet(ours, theirs);
        expect(outcome).toMatchObject({ kind: 'merge', baseSha: lineOf([base])[0]?.contentSha });
        conflicts += merge.conflicts.length;
        taken += merge.changes.length;
        const { merge: back } = meet(theirs, ours);
        const after = expectLawful(loose({ base, ours, theirs }), merge, back, takeTheirs ? 'theirs' : 'ours');
        expect(budgetContent.safeParse(after).success).toBe(true);
      }),
      { numRuns: 200 },
    );
    // The pairs do meet: it isn't 200 times nothing.
    expect(conflicts).toBeGreaterThan(50);
    expect(taken).toBeGreaterThan(200);
  }, 60_000);

  test.each([
    ['a diagnosis', fullDiagnosis(), mergeRulesOf('diagnosis', diagnosisTables.references)],
    ['an annual programme', fullAnnualProgram(), mergeRulesOf('annual-program', annualProgramTables.references)],
    ['a strategy', fullStrategy(), mergeRulesOf('strategy', strategyTables.references)],
    ['a media plan', fullMediaPlan(), mergeRulesOf('media-plan', mediaPlanTables.references)],
  ] as const)(
    'on %s: every law of a merge holds',
    (_, content, of) => {
      const start = content as unknown as Collections<EntitySchemas>;
      let conflicts = 0;
      const edits = editsOf(of);
      fc.assert(
        fc.property(edits, edits, fc.boolean(), (mine, yours, takeTheirs) => {
          const [ours, theirs] = [edited(start, mine, of, 0), edited(start, yours, of, 1)];
          const merge = mergeCopies(start, ours, theirs, of);
          conflicts += merge.conflicts.length;
          const back = mergeCopies(start, theirs, ours, of);
          const after = expectLawful({ base: start, ours, theirs }, merge, back, takeTheirs ? 'theirs' : 'ours');
          if ('lineDays' in start) expectWholeWeeks({ base: start, ours, theirs }, after);
        }),
        { numRuns: 200 },
      );
      expect(conflicts).toBeGreaterThan(50);
    },
    60_000,
  );

  test('without the content that both began with, every difference is asked for and no row goes', () => {
    const ours = applyChanges(base, [{ op: 'update', entity: 'budget', id: BUDGET, field: 'title', value: 'Aquí' }]);
    const [first] = base.line;
    const theirs = applyChanges(base, [{ op: 'delete', entity: 'line', id: first?.id ?? '' }]);
    const merge = mergeDocument(ours, theirs, 'no lo guardamos', () => undefined, rules);
    expect(merge.conflicts.map(({ key }) => key)).toEqual([`budget:${BUDGET}`]);
    expect(mergedContent(ours, merge, new Map([[`budget:${BUDGET}`, 'ours']])).line).toHaveLength(3);
  });
});

describe('two courses of the same Vo.Bo.', () => {
  const act = (number: number, values: Partial<ReviewContent['act'][number]>): ReviewContent['act'][number] => ({
    id: idAt(60_000 + number),
    rank: `a${number}`,
    act: 'send',
    on: '2026-02-03',
    officerName: 'Ana Ficticia',
    postName: 'Jefatura de Prueba',
    reason: '',
    contentSha: '0'.repeat(64),
    delivery: number,
    letterNumber: '',
    recordedBy: '',
    scanSha: null,
    ...values,
  });
  const observation = (answer: string): ReviewContent['observation'][number] => ({
    id: idAt(61_000),
    rank: 'a0',
    actId: idAt(60_002),
    section: 'lines',
    rowId: null,
    text: 'Falta el costo (ficticia).',
    answer,
    answeredBy: answer === '' ? '' : 'Ana Ficticia',
    answeredOn: answer === '' ? '' : '2026-02-10',
  });
  const course = (rows: ReviewContent['act'], observations: ReviewContent['observation'] = []): ReviewContent => ({
    review: [{ id: BUDGET, kind: 'budget' }],
    act: rows,
    observation: observations,
    justification: [],
    correction: [],
  });
  const sent = act(1, {});
  const returned = act(2, { act: 'return', reason: 'Falta (ficticio).' });

  test('the return that arrives joins the sending, with its observations', () => {
    const merge = mergeReviews(course([sent]), course([sent, returned], [observation('')]));
    expect(merge.conflicts).toEqual([]);
    const joined = mergedReview(course([sent]), merge, new Map());
    expect(joined?.act.map((row) => row.act)).toEqual(['send', 'return']);
    expect(joined?.observation).toHaveLength(1);
  });

  test('an answer given there is taken; two different ones are asked for', () => {
    const open = course([sent, returned], [observation('')]);
    const answered = course([sent, returned], [observation('Se agregó.')]);
    const merge = mergeReviews(open, answered);
    expect(merge.conflicts).toEqual([]);
    expect(mergedReview(open, merge, new Map())?.observation[0]?.answer).toBe('Se agregó.');
    const other = course([sent, returned], [observation('No procede.')]);
    expect(mergeReviews(other, answered).conflicts.map(({ key }) => key)).toEqual([
      `observation:${idAt(61_000)}:answer`,
    ]);
  });

  test('a course that continues ours changes its answers without asking, and takes no observation away', () => {
    const ours = course([sent, returned], [observation('Se agregó.')]);
    const altered = mergeReviews(ours, course([sent, returned], [observation('Se agregó en mayo.')]), true);
    expect(altered.conflicts).toEqual([]);
    expect(mergedReview(ours, altered, new Map())?.observation[0]?.answer).toBe('Se agregó en mayo.');
    const open = course([sent, returned], [observation('')]);
    expect(mergedReview(open, mergeReviews(open, course([sent])), new Map())?.observation).toHaveLength(1);
  });

  test('one finding justified on both sides is asked once', () => {
    const justified = (at: number, text: string): ReviewContent => ({
      ...course([sent]),
      justification: [{ id: idAt(62_000 + at), rank: 'a0', findingCode: 'ejemplo', rowId: null, text, author: '' }],
    });
    const merge = mergeReviews(justified(1, 'Uno'), justified(2, 'Otro'));
    expect(merge.conflicts).toHaveLength(1);
    const all = new Map(merge.conflicts.map(({ key }) => [key, 'theirs' as const]));
    expect(mergedReview(justified(1, 'Uno'), merge, all)?.justification.map(({ text }) => text)).toEqual(['Otro']);
  });

  test('acts that can not both have happened make no course', () => {
    const [ours, theirs] = [course([sent, returned]), course([sent, act(3, { act: 'authorise' })])];
    expect(mergedReview(ours, mergeReviews(ours, theirs), new Map())).toBeUndefined();
  });
});
