import { expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { type budgetWith, each, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { addBudget, contentOf, desk, edit } from '#tests/handlers/budget-desk.ts';

type Spec = Parameters<typeof budgetWith>[0];

const WRONG: readonly (readonly [why: string, spec: Spec, letter: 0 | 1, says: string])[] = [
  ['an item that is in no classifier', { authorised: [['9999', each(100)]] }, 0, '«9999» no existe'],
  ['an amount below zero', { authorised: [['3611', [100, -5]]] }, 0, 'negativos en febrero'],
  ['a share of no department', { distribution: [['3611', [5]]] }, 1, 'a qué departamento'],
  [
    'more than is authorised by recorded letters',
    { authorised: [['3611', [100]]], distribution: [['3611', [100], PROMOTION]] },
    1,
    'más de lo que hay en enero',
  ],
];

test.each(WRONG)('a letter with %s is not recorded in the store, and stays a draft', async (_why, spec, at, says) => {
  const { app } = await desk();
  const budgetId = addBudget(app, { ...spec, letterState: 'draft' });
  const before = await contentOf(app, budgetId);
  const letterId = before.letter[at]?.id ?? '';
  const refused = await app.refused('budget.recordLetter', { budgetId, letterId });
  expect(refused.code).toBe('blocked-by-findings');
  expect(refused.message).toContain(says);
  expect(await contentOf(app, budgetId)).toEqual(before);
});

test('a draft letter is not listed as authorised until it is recorded', async () => {
  const { app } = await desk();
  const budgetId = addBudget(app, { authorised: [['3611', [100, 20]]], letterState: 'draft' });
  const listed = async () => (await app.ask('budget.list', {})).find((one) => one.budgetId === budgetId)?.authorised;
  expect(await listed()).toBe(0);
  await app.ask('budget.recordLetter', { budgetId, letterId: (await contentOf(app, budgetId)).letter[0]?.id ?? '' });
  expect(await listed()).toBe(120);
});

test('what is put right is recorded', async () => {
  const { app } = await desk();
  const budgetId = addBudget(app, { authorised: [['9999', each(100)]], letterState: 'draft' });
  const { letter, authorised } = await contentOf(app, budgetId);
  await edit(app, budgetId, [updateRow('authorised', authorised[0]?.id ?? '', 'itemCode', '3611')]);
  await app.ask('budget.recordLetter', { budgetId, letterId: letter[0]?.id ?? '' });
  expect((await contentOf(app, budgetId)).letter[0]?.state).toBe('recorded');
});
