import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnnualProgramChange } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { monthColumnsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { contentOf } from '#tests/handlers/budget-desk.ts';
import { lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import {
  deliver,
  directorate,
  edit,
  emptyDesk,
  HEAD,
  inspect,
  openDesk,
  receive,
  smallPlans,
} from '#tests/handlers/package-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

/** Two computers that went on with the same budget, each for itself, after `prepare`. */
const apart = async (prepare: readonly BudgetChange[] = []) => {
  const owner = await directorate();
  const { app, budget, budgetId } = owner;
  if (prepare.length > 0) await edit(app, budgetId, prepare);
  const other = await emptyDesk(HEAD);
  await receive(other.app, await deliver(app, budget, 'hand-over'));
  await deliver(app, budget, 'recall');
  const line = (await contentOf(app, budgetId)).line[0];
  if (!line) throw new Error('No line');
  const work = (here: readonly BudgetChange[], there: readonly BudgetChange[]) =>
    Promise.all([edit(app, budgetId, here), edit(other.app, budgetId, there)]);
  /** What the other computer takes in; `theirs` is the owner's copy. */
  const arriving = () => deliver(app, budget, 'hand-over');
  return { owner, other, budgetId, line, work, arriving };
};

const department = { id: newId(), rank: 'a0', code: 'D1', name: 'Difusión' };

describe('a row that one copy deleted and the other one needs', () => {
  test.each(['ours', 'theirs'] as const)('is asked, and %s is received', async (side) => {
    const { other, budgetId, work, arriving } = await apart([{ op: 'insert', entity: 'department', row: department }]);
    const { row, ...added } = lineOfLonas();
    const written = { ...row, rank: 'a1', departmentId: department.id };
    await work([{ op: 'delete', entity: 'department', id: department.id }], [{ ...added, row: written }]);
    const { inspection } = await receive(other.app, await arriving(), { side });
    expect(inspection.conflicts).toMatchObject([
      { where: 'Departamento 1 (Difusión)', ours: 'D1 · Difusión', theirs: expect.stringMatching(/queda sin él$/) },
    ]);
    const after = await contentOf(other.app, budgetId);
    expect(after.department).toHaveLength(side === 'ours' ? 1 : 0);
    expect(after.line[1]?.departmentId).toBe(side === 'ours' ? department.id : null);
  });
});

test('what a line costs is asked as a whole, so that it still adds up', async () => {
  const { other, budgetId, line, work, arriving } = await apart();
  const raise = (month: number): BudgetChange[] => {
    const months = monthColumnsOf(Array.from({ length: 12 }, (_, at) => (at === month ? 120_000 : 10_000)));
    const changes = Object.entries({ basis: 'free', spreading: 'manual', annual: 230_000, ...months });
    return changes.map(([field, value]) => updateRow('line', line.id, field as 'annual', value as number));
  };
  await work(raise(0), [...raise(1), updateRow('line', line.id, 'unit', 'lona')]);
  const { inspection } = await receive(other.app, await arriving(), { side: 'theirs' });
  expect(inspection.conflicts).toMatchObject([
    { what: 'enero, febrero', theirs: 'enero: $1,200.00\nfebrero: $100.00' },
  ]);
  const after = (await contentOf(other.app, budgetId)).line[0];
  expect([after?.annual, after && sumOfMonths(after), after?.m01, after?.unit]).toEqual([
    230_000,
    230_000,
    120_000,
    'lona',
  ]);
});

test('a letter that both recorded counts once', async () => {
  const { other, budgetId, work, arriving } = await apart();
  const record = (amount: number): BudgetChange[] => {
    const letter = { id: newId(), rank: 'a0', kind: 'authorisation', number: 'OF/1', date: '2026-03-01' } as const;
    const months = monthColumnsOf(Array.from({ length: 12 }, () => amount));
    const position = { itemCode: '3361', departmentId: null, fundingSourceId: null };
    return [
      { op: 'insert', entity: 'letter', row: { ...letter, subject: `Oficio de ${amount}`, state: 'draft' } },
      {
        op: 'insert',
        entity: 'authorised',
        row: { id: newId(), rank: 'a0', letterId: letter.id, ...position, ...months },
      },
    ];
  };
  await work(record(10_000), record(20_000));
  const { inspection } = await receive(other.app, await arriving(), { side: 'theirs' });
  expect(inspection.conflicts).toMatchObject([
    { where: 'Oficio 1 (OF/1)', what: 'está dos veces y queda uno', ours: expect.stringContaining('$2,400.00') },
  ]);
  const { letter, authorised } = await contentOf(other.app, budgetId);
  expect([letter.length, authorised.map(({ m01 }) => m01)]).toEqual([1, [10_000]]);
});

describe('a text and an answer that both wrote', () => {
  test.each(['ours', 'theirs'] as const)('are asked, and %s stays as the only one', async (side) => {
    const owner = await directorate();
    const { annualProgramId } = await smallPlans(owner.app, owner.dossierId);
    const document = { kind: 'annual-program', documentId: annualProgramId } as const;
    const open = async (app: TestApp) => (await app.ask('annualProgram.open', { annualProgramId })).content;
    const write = (app: TestApp, ...changes: readonly AnnualProgramChange[]) =>
      app.ask('annualProgram.edit', { annualProgramId, label: 'Escribir', coalesce: null, changes: [...changes] });
    const answer = (await open(owner.app)).compliance[0];
    if (!answer) throw new Error('No answer');
    await write(owner.app, { op: 'delete', entity: 'compliance', id: answer.id });
    const other = await emptyDesk(HEAD);
    await receive(other.app, await deliver(owner.app, document, 'hand-over'));
    await deliver(owner.app, document, 'recall');
    const both = (app: TestApp, text: string) =>
      write(
        app,
        insert('sectionText', {
          id: newId(),
          sectionKey: 'presentation',
          body: [{ kind: 'paragraph', runs: [{ text }] }],
        }),
        insert('compliance', { ...answer, id: newId(), answer: 'meets', evidence: text }),
      );
    await both(owner.app, 'Lo escribió la dirección');
    await both(other.app, 'Lo escribió el departamento');
    const arriving = await deliver(owner.app, document, 'hand-over');
    const { inspection } = await receive(other.app, arriving, { side });
    expect(inspection.conflicts.map(({ theirs }) => theirs)).toEqual([
      'Lo escribió la dirección',
      'cumple · Lo escribió la dirección',
    ]);
    const { sectionText, compliance } = await open(other.app);
    const evidence = compliance.filter(({ guidelineId }) => guidelineId === answer.guidelineId);
    const wanted = side === 'ours' ? 'Lo escribió el departamento' : 'Lo escribió la dirección';
    expect(evidence.map((row) => row.evidence)).toEqual([wanted]);
    expect(sectionText.filter(({ sectionKey }) => sectionKey === 'presentation')).toMatchObject([
      { body: [{ runs: [{ text: wanted }] }] },
    ]);
    expect(await other.app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });
});

test('a whole row says in what it differs, where nobody knows what both began with', async () => {
  const owner = await directorate();
  const { budget, budgetId, folder } = owner;
  await owner.app.close();
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const before = await openDesk(folder);
  const other = await emptyDesk(HEAD);
  await receive(other.app, await deliver(before.app, budget, 'lend'));
  // The copy of the store never knew of that loan.
  const restored = await openDesk(copy);
  const line = (await contentOf(restored.app, budgetId)).line[0];
  await edit(restored.app, budgetId, [updateRow('line', line?.id ?? '', 'unit', 'lona')]);
  await deliver(restored.app, budget, 'lend');
  const { conflicts } = await inspect(restored.app, await deliver(other.app, budget, 'give-back'));
  const [asked] = conflicts;
  expect(asked).toMatchObject({ where: 'Renglón 1 (3361)', what: 'renglón completo', base: '' });
  expect([asked?.ours, asked?.theirs].map((said) => said?.split('\n').at(-1))).toEqual([
    'unidad: lona',
    'unidad: pieza',
  ]);
});
