import { expect, test } from 'vitest';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { addBudget, contentOf, desk, edit, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { deskWithDossier } from '#tests/handlers/dossier-desk.ts';

test('the year of a budget that a dossier names stays, and the refusal says what to do instead', async () => {
  const { app, dossierId } = await deskWithDossier();
  const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  expect((await app.ask('budget.open', { budgetId })).ofDossier).toBe(true);
  const refused = await refusedEdit(app, budgetId, [
    updateRow('budget', budgetId, 'title', 'No debe quedar'),
    updateRow('budget', budgetId, 'fiscalYear', 2027),
  ]);
  expect(refused.code).toBe('invalid-input');
  expect(refused.message).toContain('expediente 2026');
  expect(refused.message).toContain('cree el expediente de ese ejercicio');
  const [budget] = (await contentOf(app, budgetId)).budget;
  expect(budget?.fiscalYear).toBe(2026);
  expect(budget?.title).not.toBe('No debe quedar');
  await edit(app, budgetId, [updateRow('budget', budgetId, 'fiscalYear', 2026)]);
});

test('the year of a budget that no dossier names yet can be put right', async () => {
  const { app } = await desk();
  const budgetId = addBudget(app);
  expect((await app.ask('budget.open', { budgetId })).ofDossier).toBe(false);
  await edit(app, budgetId, [updateRow('budget', budgetId, 'fiscalYear', 2027)]);
  expect((await contentOf(app, budgetId)).budget[0]?.fiscalYear).toBe(2027);
});
