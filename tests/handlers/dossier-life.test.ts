import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DossierChange } from '#shared/domain/dossier/dossier.ts';
import { creation, deskWithDossier, deskWithProcedure, finish, lineOfLonas } from '#tests/handlers/dossier-desk.ts';
import { freeze } from '#tests/handlers/freeze-procedure.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const list = (app: TestApp, archived = false, query = '') => app.ask('dossier.list', { archived, query });
const open = (app: TestApp, dossierId: string) => app.ask('dossier.open', { dossierId });
const edit = (app: TestApp, dossierId: string, changes: readonly DossierChange[], label = 'Editar') =>
  app.ask('dossier.edit', { dossierId, label, coalesce: null, changes });

describe('creating a dossier', () => {
  test('makes its budget and its first step with it, and the home tells where it stands', async () => {
    const { app, programId, versionId, dossierId } = await deskWithDossier();
    const opened = await open(app, dossierId);
    expect(opened).toMatchObject({
      programName: 'Ferias de Barrio',
      newerVersion: false,
      version: { id: versionId },
      history: { undo: null, redo: null },
    });
    expect(opened.procedure.activity).toHaveLength(10);
    expect(opened.content.step).toMatchObject([
      { state: 'current', startedOn: '2026-01-05', endedOn: '', postName: 'Director de Vinculación y Registro' },
    ]);
    const budget = await app.ask('budget.open', { budgetId: opened.content.dossier[0]?.budgetId ?? '' });
    expect(budget.content.budget[0]).toMatchObject({
      title: 'Presupuesto 2026 · Ferias de Barrio',
      directorate: 'Planeación',
      fiscalYear: 2026,
    });
    expect(await list(app)).toEqual([opened.summary]);
    expect(opened.summary).toMatchObject({
      dossierId,
      programId,
      fiscalYear: 2026,
      state: 'in-course',
      current: { number: 1, round: 1, returned: false },
      sent: false,
      archived: false,
      changedBy: 'Ana Luz Prado',
    });
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is refused for a draft, for what doesn’t exist, and for a second dossier of the year, which is named', async () => {
    const desk = await deskWithProcedure();
    const { app } = desk;
    const draft = await app.ask('procedure.newVersion', { procedureId: desk.procedureId });
    const asDraft = await app.refused('dossier.create', creation(desk, { procedureVersionId: draft.versionId }));
    expect(asDraft.code).toBe('invalid-input');
    expect(asDraft.message).toContain('La versión 2 del procedimiento todavía es un borrador');
    for (const unknown of [
      { programId: newId() },
      { procedureVersionId: newId() },
      { budget: { kind: 'shared', budgetId: newId() } as const },
    ]) {
      expect((await app.refused('dossier.create', creation(desk, unknown))).code).toBe('not-found');
    }
    expect((await app.refused('dossier.create', creation(desk, { startedOn: '2226-01-05' }))).message).toContain(
      'Revise el año',
    );
    // Nothing half-made remains: no dossier, no budget.
    expect(await list(app)).toEqual([]);
    expect(await app.ask('budget.list', {})).toEqual([]);
    const { dossierId } = await app.ask('dossier.create', creation(desk));
    const second = await app.refused('dossier.create', creation(desk));
    expect(second).toEqual({
      code: 'conflict',
      message: 'Ya hay un expediente de «Ferias de Barrio» para 2026. Ábralo y siga en él, o elija otro ejercicio.',
    });
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await app.refused('dossier.create', creation(desk))).message).toContain('está archivado');
    await app.ask('dossier.create', creation(desk, { fiscalYear: 2027 }));
    expect(await app.ask('budget.list', {})).toHaveLength(2);
  });

  test('is refused for an archived programme or procedure', async () => {
    const desk = await deskWithProcedure();
    await desk.app.ask('program.archive', { programId: desk.programId, archived: true });
    expect((await desk.app.refused('dossier.create', creation(desk))).code).toBe('not-allowed');
    await desk.app.ask('program.archive', { programId: desk.programId, archived: false });
    await desk.app.ask('procedure.archive', { procedureId: desk.procedureId, archived: true });
    expect((await desk.app.refused('dossier.create', creation(desk))).code).toBe('not-allowed');
  });

  test('may share the budget of another dossier of the same year only', async () => {
    const desk = await deskWithDossier();
    const { app } = desk;
    const { budgetId } = (await open(app, desk.dossierId)).content.dossier[0] ?? { budgetId: '' };
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    const other = { programId, budget: { kind: 'shared', budgetId } as const };
    const wrongYear = await app.refused('dossier.create', creation(desk, { ...other, fiscalYear: 2027 }));
    expect(wrongYear.message).toContain('es de 2026 y el expediente es de 2027');
    const { dossierId } = await app.ask('dossier.create', creation(desk, other));
    expect((await open(app, dossierId)).content.dossier[0]?.budgetId).toBe(budgetId);
    expect(await app.ask('budget.list', {})).toHaveLength(1);
  });
});

describe('a dossier on its course', () => {
  test('keeps the version that it started with when the manual changes', async () => {
    const { app, procedureId, dossierId } = await deskWithDossier();
    const { versionId } = await app.ask('procedure.newVersion', { procedureId });
    const { content } = await app.ask('procedure.open', { versionId });
    await app.ask('procedure.edit', {
      versionId,
      label: 'Cambiar la actividad 1',
      coalesce: null,
      changes: [
        {
          op: 'update',
          entity: 'activity',
          id: content.activity[0]?.id ?? '',
          field: 'description',
          value: 'Hace otra cosa.',
        },
      ],
    });
    freeze(app, versionId);
    const opened = await open(app, dossierId);
    expect(opened.newerVersion).toBe(true);
    expect(opened.version.number).toBe(1);
    expect(opened.procedure.activity[0]?.description).toContain('Prepara la propuesta');
    expect(opened.summary.current?.description).toContain('Prepara la propuesta');
  });

  test('walks to its end with the return from 5 to 4, tells it in its history, and acts are never undone', async () => {
    const { app, dossierId } = await deskWithDossier();
    const note = { id: newId(), activityId: '', body: paragraphs('Preguntar por el mapa.') };
    const activityId = (await open(app, dossierId)).procedure.activity[0]?.id ?? '';
    await edit(app, dossierId, [{ op: 'insert', entity: 'activityNote', row: { ...note, activityId } }], 'Anotar');
    expect((await open(app, dossierId)).history.undo).toBe('Anotar');
    const first = await finish(app, dossierId, '2026-01-12');
    expect(first.saved.history).toEqual({ undo: null, redo: null });
    expect((await app.refused('dossier.undo', { dossierId })).code).toBe('conflict');
    for (const day of ['2026-01-20', '2026-02-02', '2026-02-16']) await finish(app, dossierId, day);
    const before = (await open(app, dossierId)).content;
    const returned = await finish(app, dossierId, '2026-02-20', 'No');
    expect(applyChanges(before, returned.changes)).toEqual((await open(app, dossierId)).content);
    expect(returned.summary).toMatchObject({ current: { number: 4, round: 2, returned: true }, sent: true });
    await finish(app, dossierId, '2026-03-02');
    await finish(app, dossierId, '2026-03-04', 'Si');
    for (const day of ['03-05', '04-01', '04-10', '05-04', '06-30']) await finish(app, dossierId, `2026-${day}`);
    const opened = await open(app, dossierId);
    expect(opened.summary).toMatchObject({ state: 'finished', current: null });
    expect(opened.content.step).toHaveLength(12);
    const history = await app.ask('dossier.history', { dossierId, before: null, limit: 100 });
    expect(history.map(({ label }) => label)).toContain('Terminar la actividad 5: No');
    const return5 = history.find(({ label }) => label === 'Terminar la actividad 5: No');
    expect(return5?.details).toEqual(
      expect.arrayContaining([
        { what: 'Actividad 5: estado', before: 'En curso', after: 'Devuelta' },
        { what: 'Actividad 5: respuesta que se tomó', before: '', after: 'No' },
        { what: 'Actividad 5: terminó el', before: '', after: '20 de febrero de 2026' },
        { what: 'Actividad 4: empezó', before: '', after: '20 de febrero de 2026' },
      ]),
    );
    expect(JSON.stringify(history)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is taken back with a reason, also after its end', async () => {
    const { app, dossierId } = await deskWithDossier();
    await finish(app, dossierId, '2026-01-12');
    const [first] = (await open(app, dossierId)).procedure.activity;
    const back = {
      dossierId,
      activityId: first?.id ?? '',
      on: '2026-01-15',
      officerName: '',
      reason: 'Faltó una firma.',
    };
    expect((await app.refused('dossier.takeBack', { ...back, reason: '  ' })).message).toContain('por qué');
    expect((await app.refused('dossier.takeBack', { ...back, on: '2026-01-11' })).code).toBe('invalid-input');
    const done = await app.ask('dossier.takeBack', back);
    expect(done.summary.current).toMatchObject({ number: 1, round: 2, returned: true });
    const twice = await app.refused('dossier.takeBack', back);
    expect(twice.code).toBe('conflict');
  });
});

describe('what is written in a dossier', () => {
  test('is notes, people and what an evidence is about; the course and the dossier itself are refused', async () => {
    const { app, dossierId, versionId } = await deskWithDossier();
    const { content, procedure } = await open(app, dossierId);
    const postId = procedure.post[0]?.id ?? '';
    const assignment = { id: newId(), rank: 'a0', postId, officerName: 'Carmen Ríos', startedOn: '' } as const;
    await edit(
      app,
      dossierId,
      [{ op: 'insert', entity: 'assignment', row: assignment }],
      'Anotar quién ocupa el puesto',
    );
    expect((await open(app, dossierId)).summary.current?.officerName).toBe('Carmen Ríos');
    const step = content.step[0];
    const row = content.dossier[0];
    const refusedChanges: readonly DossierChange[] = [
      { op: 'update', entity: 'step', id: step?.id ?? '', field: 'state', value: 'done' },
      { op: 'delete', entity: 'step', id: step?.id ?? '' },
      { op: 'update', entity: 'dossier', id: dossierId, field: 'archived', value: true },
      { op: 'update', entity: 'dossier', id: dossierId, field: 'procedureVersionId', value: versionId },
      { op: 'delete', entity: 'dossier', id: dossierId },
      {
        op: 'insert',
        entity: 'evidence',
        row: {
          id: newId(),
          rank: 'a0',
          activityId: step?.activityId ?? '',
          name: 'x.pdf',
          mime: 'application/pdf',
          sha: 'a'.repeat(64),
          sizeBytes: 1,
          description: '',
          addedOn: '2026-01-05',
          addedBy: '',
        },
      },
    ];
    for (const change of refusedChanges) {
      const refused = await app.refused('dossier.edit', { dossierId, label: 'x', coalesce: null, changes: [change] });
      expect(refused.code).toBe('not-allowed');
    }
    expect((await open(app, dossierId)).content.dossier[0]).toEqual(row);
    await app.ask('dossier.undo', { dossierId });
    expect((await open(app, dossierId)).content.assignment).toEqual([]);
    await app.ask('dossier.redo', { dossierId });
    expect((await open(app, dossierId)).content.assignment).toEqual([assignment]);
  });

  test('belongs to activities and posts of its procedure, one note an activity', async () => {
    const { app, dossierId } = await deskWithDossier();
    const activityId = (await open(app, dossierId)).procedure.activity[2]?.id ?? '';
    const note = (id: string, of = activityId): DossierChange => ({
      op: 'insert',
      entity: 'activityNote',
      row: { id, activityId: of, body: paragraphs('Hola') },
    });
    const attempt = (changes: readonly DossierChange[]) =>
      app.refused('dossier.edit', { dossierId, label: 'Anotar', coalesce: null, changes });
    await edit(app, dossierId, [note(newId())]);
    expect((await attempt([note(newId())])).code).toBe('conflict');
    expect((await attempt([note(newId(), newId())])).code).toBe('invalid-input');
    const stranger = { id: newId(), rank: 'a0', postId: newId(), officerName: 'X', startedOn: '' } as const;
    expect((await attempt([{ op: 'insert', entity: 'assignment', row: stranger }])).code).toBe('invalid-input');
    expect((await open(app, dossierId)).content.activityNote).toHaveLength(1);
  });
});

describe('archiving and deleting', () => {
  test('an archived dossier is only looked at until it is taken out again', async () => {
    const { app, dossierId } = await deskWithDossier();
    expect((await app.ask('dossier.archive', { dossierId, archived: true })).archived).toBe(true);
    expect(await list(app)).toEqual([]);
    expect(await list(app, true)).toHaveLength(1);
    const { content } = await open(app, dossierId);
    const note = { id: newId(), activityId: content.step[0]?.activityId ?? '', body: paragraphs('Tarde') };
    const change = { op: 'insert', entity: 'activityNote', row: note } as const;
    const attempt = await app.refused('dossier.edit', { dossierId, label: 'x', coalesce: null, changes: [change] });
    expect(attempt.code).toBe('not-allowed');
    expect(attempt.message).toContain('Sáquelo del archivo');
    await expect(finish(app, dossierId, '2026-01-12')).rejects.toThrow('not-allowed');
    await app.ask('dossier.archive', { dossierId, archived: false });
    await finish(app, dossierId, '2026-01-12');
  });

  test('what its budget says is found again after it was archived meanwhile', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { budgetId } = (await open(app, dossierId)).content.dossier[0] ?? { budgetId: '' };
    await app.ask('budget.edit', { budgetId, label: 'Agregar un renglón', coalesce: null, changes: [lineOfLonas()] });
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect(await app.ask('search.find', { query: 'lonas', limit: 5 })).toMatchObject([{ archived: true }]);
    await app.ask('dossier.archive', { dossierId, archived: false });
    expect(await app.ask('search.find', { query: 'lonas', limit: 5 })).toMatchObject([
      { kind: 'budget', id: budgetId },
    ]);
  });

  test('one that was never sent goes with its budget, and the journal still tells of both', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { budgetId } = (await open(app, dossierId)).content.dossier[0] ?? { budgetId: '' };
    await app.ask('guide.savePlace', { workspace: 'budget', documentId: budgetId, questionKey: 'title' });
    expect(await app.ask('dossier.delete', { dossierId })).toEqual({ deleted: true });
    expect(await list(app)).toEqual([]);
    expect((await app.refused('dossier.open', { dossierId })).code).toBe('not-found');
    expect((await app.refused('budget.open', { budgetId })).code).toBe('not-found');
    expect(await app.ask('guide.place', { workspace: 'budget', documentId: budgetId })).toEqual({ questionKey: null });
    const told = app.context.store.read.all<{ label: string }>(
      "SELECT label FROM journal_command WHERE scope_kind IN ('dossier', 'budget') ORDER BY sequence",
    );
    expect(told.map(({ label }) => label)).toEqual([
      'Crear el presupuesto con su expediente',
      'Crear el expediente de 2026',
      'Borrar el expediente de 2026',
      'Borrar el presupuesto con su expediente',
    ]);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
    expect(await app.ask('search.find', { query: 'ferias', limit: 10 })).not.toEqual([]);
  });

  test('tells before what goes with it: the lines and the total of its own budget, or that another dossier shares it', async () => {
    const desk = await deskWithDossier();
    const { app, dossierId } = desk;
    const { budgetId } = (await open(app, dossierId)).content.dossier[0] ?? { budgetId: '' };
    const told = async () => (await list(app)).find((one) => one.dossierId === dossierId)?.budget;
    expect(await told()).toEqual({ lines: 0, asked: 0, shared: false, recorded: false });
    await app.ask('budget.edit', {
      budgetId,
      label: 'Agregar',
      coalesce: null,
      changes: [lineOfLonas(), lineOfLonas()],
    });
    expect(await told()).toEqual({ lines: 2, asked: 240_000, shared: false, recorded: false });
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    await app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
    expect(await told()).toMatchObject({ lines: 2, shared: true });
  });

  test('is refused while its own budget holds records, which the list tells, and nothing of it goes', async () => {
    const { app, dossierId } = await deskWithDossier();
    const { budgetId } = (await open(app, dossierId)).content.dossier[0] ?? { budgetId: '' };
    const spent = {
      id: newId(),
      rank: 'a0',
      itemCode: '3361',
      departmentId: null,
      fundingSourceId: null,
      moment: 'committed',
      date: '2026-03-01',
      month: 3,
      amount: 5_000,
      document: 'Pedido 1',
      concept: 'Lonas',
      commitmentId: null,
    } as const;
    const insert = { op: 'insert', entity: 'spending', row: spent } as const;
    await app.ask('budget.edit', { budgetId, label: 'Anotar gasto', coalesce: null, changes: [lineOfLonas(), insert] });
    const [summary] = await list(app);
    expect(summary?.budget).toEqual({ lines: 1, asked: 120_000, shared: false, recorded: true });
    const refused = await app.refused('dossier.delete', { dossierId });
    expect(refused.code).toBe('not-allowed');
    expect(refused.message).toContain('Archive el expediente');
    expect(await list(app)).toEqual([summary]);
    expect((await app.ask('budget.open', { budgetId })).content.line).toHaveLength(1);
  });

  test('keeps a budget that another dossier shares', async () => {
    const desk = await deskWithDossier();
    const { app } = desk;
    const { budgetId } = (await open(app, desk.dossierId)).content.dossier[0] ?? { budgetId: '' };
    const { programId } = await app.ask('program.create', { name: 'Brigadas' });
    await app.ask('dossier.create', creation(desk, { programId, budget: { kind: 'shared', budgetId } }));
    await app.ask('dossier.delete', { dossierId: desk.dossierId });
    expect((await app.ask('budget.open', { budgetId })).content.budget).toHaveLength(1);
  });

  test('one that passed from one post to another is archived, never deleted', async () => {
    const { app, dossierId } = await deskWithDossier();
    await finish(app, dossierId, '2026-01-12');
    const refused = await app.refused('dossier.delete', { dossierId });
    expect(refused.code).toBe('not-allowed');
    expect(refused.message).toContain('Archívelo');
  });
});
