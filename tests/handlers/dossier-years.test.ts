import { describe, expect, test } from 'vitest';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DossierChange } from '#shared/domain/dossier/dossier.ts';
import { creation, deskWithDossier, finish, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { freeze } from '#tests/handlers/freeze-procedure.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const list = (app: TestApp, archived = false, query = '') => app.ask('dossier.list', { archived, query });
const open = (app: TestApp, dossierId: string) => app.ask('dossier.open', { dossierId });
const edit = (app: TestApp, dossierId: string, changes: readonly DossierChange[], label = 'Editar') =>
  app.ask('dossier.edit', { dossierId, label, coalesce: null, changes });

describe('carrying forward', () => {
  test('takes people and notes to the new year, starts anew, and takes amounts only if asked', async () => {
    const desk = await deskWithDossier();
    const { app, dossierId } = desk;
    const { content, procedure } = await open(app, dossierId);
    const budgetId = content.dossier[0]?.budgetId ?? '';
    const note = { id: newId(), activityId: procedure.activity[2]?.id ?? '', body: paragraphs('Preguntar antes.') };
    const person = {
      id: newId(),
      rank: 'a0',
      postId: procedure.post[0]?.id ?? '',
      officerName: 'Carmen Ríos',
      startedOn: '',
    } as const;
    await edit(app, dossierId, [
      { op: 'insert', entity: 'activityNote', row: note },
      { op: 'insert', entity: 'assignment', row: person },
    ]);
    await app.ask('budget.edit', { budgetId, label: 'Agregar un renglón', coalesce: null, changes: [lineOfLonas()] });
    await finish(app, dossierId, '2026-01-12');
    const carry = (fiscalYear: number, withAmounts: boolean, startedOn = '2027-01-04') =>
      app.ask('dossier.carryForward', { dossierId, fiscalYear, procedureVersionId: null, startedOn, withAmounts });
    const empty = await open(app, (await carry(2027, false)).dossierId);
    expect(empty.content).toMatchObject({
      dossier: [{ fiscalYear: 2027, carriedFromId: dossierId, programId: desk.programId }],
      step: [{ state: 'current', startedOn: '2027-01-04', officerName: 'Carmen Ríos' }],
      assignment: [{ officerName: 'Carmen Ríos' }],
      activityNote: [{ activityId: note.activityId }],
      evidence: [],
    });
    const budget = await app.ask('budget.open', { budgetId: empty.content.dossier[0]?.budgetId ?? '' });
    expect(budget.content.budget[0]).toMatchObject({ title: 'Presupuesto 2027 · Ferias de Barrio', fiscalYear: 2027 });
    expect(budget.content.line).toMatchObject([{ description: 'Lonas', itemCode: '3361', annual: 0, m01: 0 }]);
    const refused = await app.refused('dossier.carryForward', {
      dossierId,
      fiscalYear: 2026,
      procedureVersionId: null,
      startedOn: '2026-01-04',
      withAmounts: false,
    });
    expect(refused.code).toBe('conflict');
    const full = await open(app, (await carry(2028, true)).dossierId);
    const amounts = await app.ask('budget.open', { budgetId: full.content.dossier[0]?.budgetId ?? '' });
    expect(amounts.content.line).toMatchObject([{ annual: 120_000, m01: 10_000 }]);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('follows the version in force, and shares again what was shared', async () => {
    const desk = await deskWithDossier();
    const { app } = desk;
    const { budgetId } = (await open(app, desk.dossierId)).content.dossier[0] ?? { budgetId: '' };
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    const shared = await app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
    const { versionId } = await app.ask('procedure.newVersion', { procedureId: desk.procedureId });
    freeze(app, versionId);
    const carried = await Promise.all(
      [desk.dossierId, shared.dossierId].map((dossierId) =>
        app.ask('dossier.carryForward', {
          dossierId,
          fiscalYear: 2027,
          procedureVersionId: null,
          startedOn: '2027-01-04',
          withAmounts: false,
        }),
      ),
    );
    const rows = await Promise.all(carried.map(async (one) => (await open(app, one.dossierId)).content.dossier[0]));
    expect(rows.map((row) => row?.procedureVersionId)).toEqual([versionId, versionId]);
    expect(rows[0]?.budgetId).not.toBe(budgetId);
    expect(rows[1]?.budgetId).toBe(rows[0]?.budgetId);
  });

  test('says that the year’s shared budget is there already instead of silently leaving the amounts behind', async () => {
    const desk = await deskWithDossier();
    const { app } = desk;
    const { budgetId } = (await open(app, desk.dossierId)).content.dossier[0] ?? { budgetId: '' };
    await app.ask('budget.edit', { budgetId, label: 'Agregar un renglón', coalesce: null, changes: [lineOfLonas()] });
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    const shared = await app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
    const year = { fiscalYear: 2027, procedureVersionId: null, startedOn: '2027-01-04' } as const;
    await app.ask('dossier.carryForward', { dossierId: desk.dossierId, ...year, withAmounts: false });
    const before = await app.ask('budget.list', {});
    const wanted = { dossierId: shared.dossierId, ...year };
    const refused = await app.refused('dossier.carryForward', { ...wanted, withAmounts: true });
    expect(refused.code).toBe('conflict');
    expect(refused.message).toMatch(/presupuesto de 2027 ya existe.*lo comparte.*sin traer los importes/);
    expect(await list(app)).toHaveLength(3);
    expect(await app.ask('budget.list', {})).toEqual(before);
    await app.ask('dossier.carryForward', { ...wanted, withAmounts: false });
    expect(await list(app)).toHaveLength(4);
  });
});

describe('the home', () => {
  test('finds dossiers by programme, year, people and what was noted in them', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { procedure } = await open(app, dossierId);
    const note = {
      id: newId(),
      activityId: procedure.activity[4]?.id ?? '',
      body: paragraphs('Consultar al sindicato'),
    };
    await edit(app, dossierId, [{ op: 'insert', entity: 'activityNote', row: note }]);
    for (const query of ['barrio 2026', 'vinculación', 'sindicato', '']) {
      expect(await list(app, false, query), query).toHaveLength(1);
    }
    expect(await list(app, false, 'zanahoria')).toEqual([]);
    const [hit] = await app.ask('search.find', { query: 'sindicato', limit: 10 });
    expect(hit).toMatchObject({
      kind: 'dossier',
      id: dossierId,
      where: 'Actividad 5, nota',
      title: 'Ferias de Barrio · 2026',
    });
  });

  test('counts what the record and the budget lack, and again when one of them changes', async () => {
    const { app, programId, dossierId } = await deskWithDossier();
    const [before] = await list(app);
    const findings = await app.ask('dossier.findings', { dossierId });
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    expect(before?.findings).toEqual({ blocking: count('blocking'), warning: count('warning') });
    expect(findings.every(({ where }) => /^(Ficha del programa|Presupuesto)/.test(where))).toBe(true);
    expect(findings.some(({ where }) => where.startsWith('Presupuesto'))).toBe(true);
    const { content } = await app.ask('program.open', { programId });
    await app.ask('program.edit', {
      programId,
      label: 'Escribir',
      coalesce: null,
      changes: [
        {
          op: 'update',
          entity: 'record',
          id: content.record[0]?.id ?? '',
          field: 'description',
          value: 'Acerca servicios.',
        },
      ],
    });
    const after = await app.ask('dossier.findings', { dossierId });
    expect(after.length).toBeLessThan(findings.length);
    expect((await list(app))[0]?.findings).not.toEqual(before?.findings);
    await app.ask('program.undo', { programId });
    expect((await list(app))[0]?.findings).toEqual(before?.findings);
  });

  test('remembers where guided mode was left', async () => {
    const { app, programId } = await deskWithDossier();
    const of = { workspace: 'record', documentId: programId } as const;
    expect(await app.ask('guide.place', of)).toEqual({ questionKey: null });
    await app.ask('guide.savePlace', { ...of, questionKey: 'name' });
    await app.ask('guide.savePlace', { ...of, questionKey: 'line:1:amount' });
    expect(await app.ask('guide.place', of)).toEqual({ questionKey: 'line:1:amount' });
    expect(await app.ask('guide.place', { ...of, workspace: 'budget' })).toEqual({ questionKey: null });
  });
});
