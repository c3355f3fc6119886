import { describe, expect, test } from 'vitest';
import { insertBudgetRows, updateRow } from '#shared/domain/budget/budget-rows.ts';
import { NO_MONTHS } from '#shared/domain/budget/months.ts';
import { contentOf, edit, refusedEdit } from '#tests/handlers/budget-desk.ts';
import { creation, deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const budgetOfDossier = async (app: TestApp, dossierId: string): Promise<string> =>
  (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';

const archive = (app: TestApp, dossierId: string, archived: boolean) =>
  app.ask('dossier.archive', { dossierId, archived });

describe('the budget of an archived dossier', () => {
  test('takes nothing, by whatever way, until the dossier is taken out again', async () => {
    const { app, dossierId } = await deskWithDossier();
    const budgetId = await budgetOfDossier(app, dossierId);
    const letter = {
      kind: 'authorisation',
      number: 'OF-1',
      date: '2026-02-01',
      subject: 'Autorización',
      state: 'draft',
    } as const;
    await edit(app, budgetId, insertBudgetRows(await contentOf(app, budgetId), 'letter', [letter], 0, newId));
    const letterId = (await contentOf(app, budgetId)).letter[0]?.id ?? '';
    const amount = { letterId, itemCode: '3611', departmentId: null, fundingSourceId: null, ...NO_MONTHS, m01: 100 };
    await edit(app, budgetId, insertBudgetRows(await contentOf(app, budgetId), 'authorised', [amount], 0, newId));
    const transfer = {
      kind: 'transfer',
      number: 'AD-1',
      date: '2026-03-01',
      justification: 'Cambio',
      state: 'draft',
    } as const;
    await edit(app, budgetId, insertBudgetRows(await contentOf(app, budgetId), 'transfer', [transfer], 0, newId));
    const transferId = (await contentOf(app, budgetId)).transfer[0]?.id ?? '';
    await edit(app, budgetId, [updateRow('budget', budgetId, 'title', 'Uno')]);
    await edit(app, budgetId, [updateRow('budget', budgetId, 'title', 'Dos')]);
    await app.ask('budget.undo', { budgetId });
    const { token } = await app.ask('budget.importPreview', {
      budgetId,
      source: { kind: 'text', text: 'Partida\tDescripción\tImporte anual\n3611\tCarteles\t100' },
      target: { kind: 'lines' },
    });
    expect((await app.ask('budget.open', { budgetId })).archived).toBe(false);
    await archive(app, dossierId, true);
    const before = await app.ask('budget.open', { budgetId });
    expect(before.archived).toBe(true);
    const title = [updateRow('budget', budgetId, 'title', 'Tres')];
    for (const refused of [
      await refusedEdit(app, budgetId, title),
      await app.refused('budget.undo', { budgetId }),
      await app.refused('budget.redo', { budgetId }),
      await app.refused('budget.recordLetter', { budgetId, letterId }),
      await app.refused('budget.recordTransfer', { budgetId, transferId }),
      await app.refused('budget.importConfirm', { token }),
    ]) {
      expect(refused.code).toBe('frozen');
      expect(refused.message).toContain('sáquelo del archivo');
    }
    expect(await app.ask('budget.open', { budgetId })).toEqual(before);
    await archive(app, dossierId, false);
    await app.ask('budget.redo', { budgetId });
    await app.ask('budget.recordLetter', { budgetId, letterId });
    await app.ask('budget.importConfirm', { token });
    expect(await contentOf(app, budgetId)).toMatchObject({
      budget: [{ title: 'Dos' }],
      letter: [{ state: 'recorded' }],
      line: [{ description: 'Carteles' }],
    });
  });

  test('stays open while another dossier that shares it isn’t archived', async () => {
    const desk = await deskWithDossier();
    const { app } = desk;
    const budgetId = await budgetOfDossier(app, desk.dossierId);
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    const other = await app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
    await archive(app, desk.dossierId, true);
    expect((await app.ask('budget.open', { budgetId })).archived).toBe(false);
    await edit(app, budgetId, [updateRow('budget', budgetId, 'title', 'Uno')]);
    await archive(app, other.dossierId, true);
    expect((await refusedEdit(app, budgetId, [updateRow('budget', budgetId, 'title', 'Dos')])).code).toBe('frozen');
  });
});
