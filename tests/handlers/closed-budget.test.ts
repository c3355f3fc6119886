import { describe, expect, test } from 'vitest';
import { todayOf } from '#electron/handlers/today.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { creation, deskWithDossier } from '#tests/handlers/dossier-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const TODAY = todayOf({ now: () => new Date().toISOString() });
const PERSON = { officerName: 'Ana Luz Prado', postName: 'Jefa de Departamento' };

const close = (app: TestApp, dossierId: string) =>
  app.ask('dossier.close', { dossierId, on: TODAY, ...PERSON, note: 'Sigue el año que viene.', jobId: newId() });
const reopen = (app: TestApp, dossierId: string) =>
  app.ask('dossier.reopen', { dossierId, on: TODAY, ...PERSON, reason: 'Faltó una factura.' });
const archive = (app: TestApp, dossierId: string, archived: boolean) =>
  app.ask('dossier.archive', { dossierId, archived });
const listed = async (app: TestApp) => (await app.ask('dossier.list', { archived: false, query: '' })).length;

const renaming = (budgetId: string) => ({
  budgetId,
  label: 'Título',
  coalesce: null,
  changes: [updateRow('budget', budgetId, 'title', 'Otro')],
});

/** The dossier of the desk and, of another programme, one that shares its budget. */
const deskThatShares = async () => {
  const desk = await deskWithDossier();
  const { app } = desk;
  const { content } = await app.ask('dossier.open', { dossierId: desk.dossierId });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
  const create = () => app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
  return { ...desk, budgetId, otherProgramId: programId, create };
};

describe('a budget of a closed year', () => {
  test('isn’t opened by a new dossier that would share it, and the list tells that it is closed', async () => {
    const { app, dossierId, budgetId, versionId, otherProgramId, create } = await deskThatShares();
    const closedOnes = async () => (await app.ask('budget.list', {})).map(({ closed }) => closed);
    expect(await closedOnes()).toEqual([false]);
    await close(app, dossierId);
    expect(await closedOnes()).toEqual([true]);
    const refused = await app.refused(
      'dossier.create',
      creation({ programId: otherProgramId, versionId }, { budget: { kind: 'shared', budgetId } }),
    );
    expect(refused.code).toBe('frozen');
    expect(refused.message).toMatch(
      /^No se creó el expediente: .*«Ferias de Barrio».*2026 se cerró el .*uno propio.*«Reabrir el ejercicio»/,
    );
    expect(await listed(app)).toBe(1);
    expect((await app.refused('budget.edit', renaming(budgetId))).code).toBe('frozen');

    // With its reason it is opened, and then may be shared.
    await reopen(app, dossierId);
    expect(await closedOnes()).toEqual([false]);
    await create();
    await app.ask('budget.edit', renaming(budgetId));
  });

  test('isn’t opened by what comes out of the archive, unless that is what was closed', async () => {
    const { app, dossierId, budgetId, create } = await deskThatShares();
    const other = await create();
    await archive(app, other.dossierId, true);
    await close(app, dossierId);
    expect((await app.refused('budget.edit', renaming(budgetId))).code).toBe('frozen');
    const kept = await app.refused('dossier.archive', { dossierId: other.dossierId, archived: false });
    expect(kept.code).toBe('frozen');
    expect(kept.message).toMatch(/^El expediente no salió del archivo: .*«Ferias de Barrio»/);
    expect((await app.refused('budget.edit', renaming(budgetId))).code).toBe('frozen');

    // The closed one goes in and out; archived, it is neither opened again nor forgotten.
    await archive(app, dossierId, true);
    const archived = await app.refused('dossier.archive', { dossierId: other.dossierId, archived: false });
    expect(archived.message).toContain('sáquelo del archivo y elija «Reabrir el ejercicio»');
    const put = { dossierId, on: TODAY, ...PERSON, reason: 'Faltó una factura.' };
    const away = await app.refused('dossier.reopen', put);
    expect([away.code, away.message]).toEqual(['not-allowed', expect.stringContaining('está archivado')]);
    await archive(app, dossierId, false);
    await reopen(app, dossierId);
    await archive(app, other.dossierId, false);
    await app.ask('budget.edit', renaming(budgetId));
  });

  test('isn’t opened by carrying another dossier to the year that was closed', async () => {
    const { app, dossierId, create } = await deskThatShares();
    const other = await create();
    const year = { fiscalYear: 2027, procedureVersionId: null, startedOn: '2027-01-04', withAmounts: false };
    const next = await app.ask('dossier.carryForward', { dossierId, ...year });
    await close(app, next.dossierId);
    const refused = await app.refused('dossier.carryForward', { dossierId: other.dossierId, ...year });
    expect(refused.code).toBe('frozen');
    expect(refused.message).toMatch(/^No se creó el expediente: .*2027 se cerró/);
    expect(await listed(app)).toBe(3);
    await reopen(app, next.dossierId);
    await app.ask('dossier.carryForward', { dossierId: other.dossierId, ...year });
  });
});
