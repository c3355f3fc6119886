import { describe, expect, test } from 'vitest';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { addBudget, contentOf, desk, edit } from '#tests/handlers/budget-desk.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { temporaryFolder } from '#tests/storage/test-store.ts';

const RICH = {
  lines: [
    { itemCode: '3611', quantity: '2', unitCost: 150_033, times: '12' },
    { itemCode: '2111', annual: 999_999_999_999_999 },
  ],
  authorised: [['3611', [5_000_000]]],
  distribution: [['3611', [4_000_000]]],
  ceilings: [{ code: '3000', annual: 9_000_000 }],
  transfers: [{ kind: 'increase', movements: [['3611', [100]]] }],
  spending: [['committed', '3611', 1, 5_000]],
} as const satisfies Parameters<typeof addBudget>[1];

const rich = async (): Promise<{ app: TestApp; budgetId: string; classifierId: string }> => {
  const { app, classifierId } = await desk();
  const budgetId = addBudget(app, RICH);
  const id = (await contentOf(app, budgetId)).line[0]?.id ?? '';
  await edit(app, budgetId, [updateRow('line', id, 'description', 'Lo que se difunde')], 'Describir');
  await app.ask('classifier.edit', {
    classifierId,
    label: 'Restringir',
    coalesce: null,
    changes: [
      {
        op: 'insert',
        entity: 'restriction',
        row: { id: app.context.newId(), code: '3600', validator: 'Comunicación', note: '' },
      },
    ],
  });
  return { app, budgetId, classifierId };
};

describe('copies of a store with budgets in it', () => {
  test('a backup brings back budget and classifier, and what could be undone', async () => {
    const { app, budgetId, classifierId } = await rich();
    const before = await app.ask('budget.open', { budgetId });
    for (const [entity, rows] of Object.entries(before.content)) expect([entity, rows]).not.toEqual([entity, []]);
    const { name } = await app.ask('store.backUp', {});
    await app.ask('budget.undo', { budgetId });
    await app.ask('classifier.close', { classifierId });
    await app.ask('store.restore', { name });
    expect(await app.ask('budget.open', { budgetId })).toEqual(before);
    expect((await app.ask('classifier.list', {}))[0]?.state).toBe('open');
    expect((await app.ask('budget.undo', { budgetId })).label).toBe('Describir');
    expect((await app.ask('classifier.undo', { classifierId })).label).toBe('Restringir');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('the whole store moves to another computer with its budgets', async () => {
    const { app: here, budgetId } = await rich();
    const before = await here.ask('budget.open', { budgetId });
    const there = await openTestApp(temporaryFolder());
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(here.context.store, now), now);
    expect(await there.ask('budget.open', { budgetId })).toEqual(before);
    expect(verifyStore(there.context.store)).toEqual([]);
  });

  test.each([
    ['a centavo nobody wrote', 'UPDATE budget_line SET m05 = m05 + 1'],
    ['a lost line', "DELETE FROM budget_line WHERE item_code = '2111'"],
    ['an authorised amount altered', 'UPDATE budget_authorised SET m01 = m01 - 1'],
    ['a distributed amount moved', "UPDATE budget_distribution SET item_code = '2111'"],
    ['a letter that is no longer recorded', "UPDATE budget_letter SET state = 'draft'"],
    ['a transfer of another day', "UPDATE budget_transfer SET date = '2026-01-01'"],
    ['a movement of more', 'UPDATE budget_movement SET m01 = 200'],
    ['a commitment lost', 'DELETE FROM budget_spending'],
    ['a ceiling raised', 'UPDATE budget_ceiling SET annual = annual + 1'],
    ['a department renamed', "UPDATE budget_department SET name = 'Otro'"],
    ['a source renamed', "UPDATE budget_funding_source SET code = '99'"],
    ['a pattern altered', 'UPDATE budget_pattern SET m01 = 7'],
    ['a budget of another year', 'UPDATE budget SET fiscal_year = 2030'],
    ['a year closed by nobody', "UPDATE classifier SET state = 'closed'"],
    ['an item renamed', "UPDATE classifier_item SET name = 'Otra' WHERE code = '3611'"],
    ['a restriction lifted', 'DELETE FROM classifier_restriction'],
  ])('verifying notices %s', async (_, sql) => {
    const { app } = await rich();
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    expect(verifyStore(app.context.store)).toHaveLength(1);
  });
});
