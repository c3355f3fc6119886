import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackage } from '#electron/exchange/read-package.ts';
import { writePackage } from '#electron/exchange/write-package.ts';
import { type BudgetContent, type BudgetEntity, budgetContent, budgetEntities } from '#shared/domain/budget/budget.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges, type Change } from '#shared/domain/common/changes.ts';
import type { ReviewContent } from '#shared/domain/review/review.ts';
import { mergedContent } from '#shared/exchange/merge.ts';
import { mergeDocument, mergedReview, mergeReviews } from '#shared/exchange/merge-package.ts';
import { outcomeOf } from '#shared/exchange/package-outcome.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { BUDGET, DOSSIER, fullBudget, lineOf, sampleOf } from '#tests/exchange/sample-package.ts';

const base = fullBudget();
const ENTITIES = Object.keys(budgetEntities) as BudgetEntity[];
type Loose = Readonly<Record<string, unknown>> & { readonly id: string };
const rowsOf = (content: BudgetContent, entity: string) =>
  (content as unknown as Readonly<Record<string, readonly Loose[]>>)[entity] ?? [];

/** Another value that the field accepts, found by its own schema. */
const otherValue = (entity: BudgetEntity, field: string, value: unknown, seed: number): unknown => {
  const schema = (
    budgetEntities[entity].shape as unknown as Record<string, { safeParse: (v: unknown) => { success: boolean } }>
  )[field];
  const candidates = [
    seed,
    `${seed}`,
    idAt(40_000 + seed),
    'even',
    'manual',
    'transfer',
    'increase',
    'draft',
    'paid',
    'a0',
    '',
  ];
  return candidates.find((candidate) => candidate !== value && schema?.safeParse(candidate).success) ?? value;
};

type Edit = {
  readonly kind: 'set' | 'delete' | 'insert';
  readonly entity: BudgetEntity;
  readonly pick: number;
  readonly seed: number;
};
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'delete', 'insert'),
  entity: fc.constantFrom(...ENTITIES),
  pick: fc.nat(1_000),
  seed: fc.integer({ min: 1, max: 4 }),
});

/** A copy after a person worked on it; the budget's own row is never deleted. */
const edited = (edits: readonly Edit[]): BudgetContent => {
  let content = base;
  for (const { kind, entity, pick, seed } of edits) {
    const rows = rowsOf(content, entity);
    const row = rows[pick % Math.max(1, rows.length)];
    const change = row && changeOf(kind, entity, row, pick, seed, rows);
    if (change) content = applyChanges(content, [change as Change<typeof budgetEntities>]);
  }
  return content;
};

const changeOf = (
  kind: Edit['kind'],
  entity: BudgetEntity,
  row: Loose,
  pick: number,
  seed: number,
  rows: readonly Loose[],
): unknown => {
  if (kind === 'set') {
    const fields = Object.keys(row).filter((name) => name !== 'id');
    const field = fields[pick % fields.length] ?? '';
    return { op: 'update', entity, id: row.id, field, value: otherValue(entity, field, row[field], seed) };
  }
  if (entity === 'budget') return undefined;
  if (kind === 'delete') return { op: 'delete', entity, id: row.id };
  const id = idAt(50_000 + seed);
  return rows.some((other) => other.id === id) ? undefined : { op: 'insert', entity, row: { ...row, id } };
};

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
  return { outcome, merge: mergeDocument(ours, payload.document.content, baseSha, (sha) => known.get(sha)) };
};
const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

describe('200 pairs of people at work on a budget, through a package', () => {
  test('nothing that either wrote vanishes without being asked, and the result is a budget', () => {
    let conflicts = 0;
    let taken = 0;
    const edits = fc.array(edit, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (mine, yours, takeTheirs) => {
        const [ours, theirs] = [edited(mine), edited(yours)];
        fc.pre(!same(ours, base) && !same(theirs, base) && !same(ours, theirs));
        const { outcome, merge } = meet(ours, theirs);
        expect(outcome).toMatchObject({ kind: 'merge', baseSha: lineOf([base])[0]?.contentSha });
        conflicts += merge.conflicts.length;
        taken += merge.changes.length;
        const asked = new Set(merge.conflicts.map(({ key }) => key));
        const choice = takeTheirs ? 'theirs' : 'ours';
        const after = mergedContent(ours, merge, new Map([...asked].map((key) => [key, choice])));
        expect(budgetContent.safeParse(after).success).toBe(true);
        for (const entity of ENTITIES) {
          const rows = [base, ours, theirs, after].map(
            (content) => new Map(rowsOf(content, entity).map((row) => [row.id, row])),
          );
          const [was, here, there, now] = rows as [
            Map<string, Loose>,
            Map<string, Loose>,
            Map<string, Loose>,
            Map<string, Loose>,
          ];
          for (const id of new Set(rows.flatMap((map) => [...map.keys()]))) {
            if (asked.has(`${entity}:${id}`)) {
              expect(now.get(id)).toEqual((takeTheirs ? there : here).get(id));
              continue;
            }
            for (const side of [here.get(id), there.get(id)]) expectKept(entity, was.get(id), side, now.get(id), asked);
          }
        }
      }),
      { numRuns: 200 },
    );
    // The pairs do meet: it isn't 200 times nothing.
    expect(conflicts).toBeGreaterThan(50);
    expect(taken).toBeGreaterThan(200);
  }, 60_000);

  /** What one side did to a row is there afterwards, or was asked for. */
  const expectKept = (
    entity: string,
    was: Loose | undefined,
    side: Loose | undefined,
    now: Loose | undefined,
    asked: ReadonlySet<string>,
  ): void => {
    if (same(was, side)) return;
    if (!side) return void expect(now).toBeUndefined();
    for (const [field, value] of Object.entries(side)) {
      if (same(was?.[field], value) || asked.has(`${entity}:${side.id}:${field}`)) continue;
      expect(now?.[field]).toEqual(value);
    }
  };

  test('without the content that both began with, every difference is asked for and no row goes', () => {
    const ours = applyChanges(base, [{ op: 'update', entity: 'budget', id: BUDGET, field: 'title', value: 'Aquí' }]);
    const [first] = base.line;
    const theirs = applyChanges(base, [{ op: 'delete', entity: 'line', id: first?.id ?? '' }]);
    const merge = mergeDocument(ours, theirs, 'no lo guardamos', () => undefined);
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
    expect(mergeReviews(other, answered).conflicts.map(({ field }) => field)).toEqual(['answer']);
  });

  test('acts that can not both have happened make no course', () => {
    const [ours, theirs] = [course([sent, returned]), course([sent, act(3, { act: 'authorise' })])];
    expect(mergedReview(ours, mergeReviews(ours, theirs), new Map())).toBeUndefined();
  });
});
