import { describe, expect, test } from 'vitest';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { reviewTables } from '#electron/storage/review-tables.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { BLANK_LINE } from '#shared/domain/budget/line-values.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import type { AnnualProgramChange } from '#tests/handlers/plan-desk.ts';
import { activityRow, deskWithPlans, indicatorRow, insert } from '#tests/handlers/plan-desk.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { ANA, newId, temporaryFolder } from '#tests/storage/test-store.ts';

const named = { label: 'Agregar', coalesce: null };

describe('the annual programme of a dossier', () => {
  test('is made on first asking with its diagnosis, once, under the profile of its year', async () => {
    const { app, dossierId, annualProgramId, diagnosisId } = await deskWithPlans();
    expect(await app.ask('annualProgram.ofDossier', { dossierId })).toEqual({ annualProgramId });
    expect(await app.ask('diagnosis.ofDossier', { dossierId })).toEqual({ diagnosisId });
    const opened = await app.ask('annualProgram.open', { annualProgramId });
    expect(opened.content.annualProgram[0]).toMatchObject({
      dossierId,
      fiscalYear: 2026,
      profileId: 'mir',
      title: 'Programa anual 2026 · Ferias de Barrio',
    });
    expect(opened.profile.sections.map(({ kind }) => kind)).toEqual([
      'cover',
      'summary',
      'text',
      'text',
      'diagnosis',
      'objectives',
      'schedule',
      'segments',
      'budget',
      'indicators',
      'compliance',
      'signatures',
      'annexes',
    ]);
    expect(opened.diagnosis.diagnosis[0]?.id).toBe(diagnosisId);
    expect(opened.posts.length).toBeGreaterThan(0);
    expect(opened.mayEdit).toBe(true);
    expect(opened.history).toEqual({ undo: null, redo: null });
  });

  test('a dossier of 2014 gets the POA’s form, and no guideline of later years', async () => {
    const desk = await deskWithPlans();
    const { dossierId } = await desk.app.ask('dossier.create', creation(desk, { fiscalYear: 2014 }));
    const { annualProgramId } = await desk.app.ask('annualProgram.ofDossier', { dossierId });
    const { profile, guidelines } = await desk.app.ask('annualProgram.open', { annualProgramId });
    expect(profile.indicatorForm).toBe('poa');
    expect(guidelines.length).toBeGreaterThan(0);
    expect(guidelines.filter(({ fromYear }) => fromYear !== null && fromYear > 2014)).toEqual([]);
  });

  test('what is typed is stored, told in words, undone and done again', async () => {
    const { app, annualProgramId, edit } = await deskWithPlans();
    const activity = activityRow();
    await edit([insert('activity', activity)], 'Agregar la actividad');
    await edit([{ op: 'update', entity: 'activity', id: activity.id, field: 'g05', value: '7' }], 'Planear mayo');
    const [newest, older] = await app.ask('annualProgram.history', { annualProgramId, before: null, limit: 10 });
    expect(newest?.details).toEqual([{ what: 'Actividad 1 (Pláticas): meta de mayo', before: '', after: '7' }]);
    expect(older?.details[0]).toMatchObject({ what: 'Actividad: se agregó', before: '' });
    expect(older?.details[0]?.after).toContain('Pláticas');
    expect((await app.ask('annualProgram.undo', { annualProgramId })).label).toBe('Planear mayo');
    expect((await app.ask('annualProgram.open', { annualProgramId })).content.activity[0]?.g05).toBe('');
    await app.ask('annualProgram.redo', { annualProgramId });
    expect((await app.ask('annualProgram.open', { annualProgramId })).content.activity[0]?.g05).toBe('7');
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('its own row stays one for ever, its year and dossier too, and a profile must exist', async () => {
    const { annualProgramId, refusedEdit, content } = await deskWithPlans();
    const own = (await content()).annualProgram[0];
    if (!own) throw new Error('no row');
    const update = (field: 'dossierId' | 'profileId', value: string): AnnualProgramChange => ({
      op: 'update',
      entity: 'annualProgram',
      id: annualProgramId,
      field,
      value,
    });
    for (const change of [
      { op: 'delete', entity: 'annualProgram', id: annualProgramId } as const,
      insert('annualProgram', { ...own, id: newId() }),
      update('dossierId', newId()),
      update('profileId', 'otro'),
    ]) {
      expect((await refusedEdit([change])).code).toBe('invalid-input');
    }
    expect((await content()).annualProgram).toEqual([own]);
  });

  test('refuses what hangs on nothing, and takes away nothing that something hangs on', async () => {
    const { edit, refusedEdit } = await deskWithPlans();
    const row = { id: newId(), rank: 'a0', activityId: newId(), territoryId: newId() };
    expect((await refusedEdit([insert('activityTerritory', row)])).message).toMatch(/la actividad de un territorio/);
    const activity = activityRow();
    await edit([insert('activity', activity), insert('activityTerritory', { ...row, activityId: activity.id })]);
    const gone = await refusedEdit([{ op: 'delete', entity: 'activity', id: activity.id }]);
    expect(gone.message).toMatch(/todavía es la actividad de un territorio/);
  });

  test('what the diagnosis and the budget don’t have is a finding, not a refusal', async () => {
    const { app, annualProgramId, edit } = await deskWithPlans();
    const activity = activityRow();
    const of = { rank: 'a0', activityId: activity.id } as const;
    await edit([
      insert('activity', activity),
      insert('activityTerritory', { ...of, id: newId(), territoryId: newId() }),
      insert('activitySegment', { ...of, id: newId(), segmentId: newId() }),
      insert('activityLine', { ...of, id: newId(), lineId: newId(), amount: 100 }),
    ]);
    const codes = (await app.ask('annualProgram.findings', { annualProgramId })).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['territory-lost', 'segment-lost', 'line-lost']));
  });

  test('every guideline in force blocks until it is answered', async () => {
    const { app, annualProgramId, edit } = await deskWithPlans();
    const open = async () =>
      (await app.ask('annualProgram.findings', { annualProgramId })).filter(
        ({ code }) => code === 'guideline-unanswered',
      );
    const { guidelines } = await app.ask('annualProgram.open', { annualProgramId });
    const before = await open();
    expect(before).toHaveLength(guidelines.length);
    expect(before.every(({ severity }) => severity === 'blocking')).toBe(true);
    await edit(
      guidelines.map(({ id }, index) =>
        insert('compliance', { id: newId(), rank: `a${index}`, guidelineId: id, answer: 'meets', evidence: 'Anexo' }),
      ),
    );
    expect(await open()).toEqual([]);
  });

  test('an archived dossier’s programme is only read, and none is begun in it', async () => {
    const desk = await deskWithPlans();
    const { app, annualProgramId, dossierId, refusedEdit } = desk;
    await app.ask('dossier.archive', { dossierId, archived: true });
    expect((await app.ask('annualProgram.open', { annualProgramId })).mayEdit).toBe(false);
    expect((await refusedEdit([insert('activity', activityRow())])).code).toBe('not-allowed');
    const other = await app.ask('dossier.create', creation(desk, { fiscalYear: 2027 }));
    await app.ask('dossier.archive', { dossierId: other.dossierId, archived: true });
    expect((await app.refused('annualProgram.ofDossier', { dossierId: other.dossierId })).code).toBe('not-allowed');
  });

  test('what was sent waits for its answer as it is, and its dossier stays', async () => {
    const { app, annualProgramId, dossierId, edit, refusedEdit } = await deskWithPlans();
    await edit([insert('activity', activityRow())]);
    markSent(app, annualProgramId);
    expect((await app.ask('annualProgram.open', { annualProgramId })).mayEdit).toBe(false);
    expect((await refusedEdit([insert('activity', activityRow())])).code).toBe('frozen');
    expect((await app.refused('annualProgram.undo', { annualProgramId })).code).toBe('frozen');
    expect((await app.refused('dossier.delete', { dossierId })).code).toBe('not-allowed');
    expect((await app.ask('annualProgram.open', { annualProgramId })).content.activity).toHaveLength(1);
  });

  test('calls the items of the budget as the classifier does, and leaves those without a name blank', async () => {
    const { app, dossierId, annualProgramId } = await deskWithPlans();
    const { classifierId } = await app.ask('classifier.create', {
      name: 'Clasificador de Ejemplo',
      owner: 'Instituto Ficticio',
      fiscalYear: 2026,
      edition: '',
      width: 4,
    });
    const item = { id: newId(), code: '3611', name: 'Difusión inventada', restricted: false, validator: '', note: '' };
    await app.ask('classifier.edit', { classifierId, ...named, changes: [insert('item', item)] });
    const { budgetId } = (await app.ask('dossier.open', { dossierId })).content.dossier[0] ?? { budgetId: '' };
    const lines = ['3611', '9991'].map((itemCode, index) =>
      insert('line', { ...BLANK_LINE, id: newId(), rank: `a${index}`, itemCode }),
    );
    const choose = {
      op: 'update',
      entity: 'budget',
      id: budgetId,
      field: 'classifierId',
      value: classifierId,
    } as const;
    await app.ask('budget.edit', { budgetId, ...named, changes: [choose, ...lines] });
    expect((await app.ask('annualProgram.open', { annualProgramId })).items).toEqual([
      { code: '3611', name: 'Difusión inventada' },
      { code: '9991', name: '' },
    ]);
  });

  test('a carried dossier begins with last year’s texts and without its goals', async () => {
    const { app, dossierId, edit } = await deskWithPlans();
    await edit([insert('activity', activityRow({ g03: '4' })), insert('indicator', indicatorRow())]);
    const carried = await app.ask('dossier.carryForward', {
      dossierId,
      fiscalYear: 2027,
      procedureVersionId: null,
      startedOn: '2027-01-04',
      withAmounts: false,
    });
    const { annualProgramId } = await app.ask('annualProgram.ofDossier', { dossierId: carried.dossierId });
    const { content, history } = await app.ask('annualProgram.open', { annualProgramId });
    expect(content.annualProgram[0]).toMatchObject({ fiscalYear: 2027, profileId: 'mir' });
    expect(content.activity).toMatchObject([{ name: 'Pláticas', g03: '' }]);
    expect(content.indicator).toMatchObject([{ name: 'Personas informadas', annualGoal: '', cumulative: true }]);
    expect(history.undo).toBeNull();
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('goes with its dossier, and its words with it', async () => {
    const { app, annualProgramId, diagnosisId, dossierId, edit } = await deskWithPlans();
    await edit([insert('activity', activityRow({ description: 'Cuadernillo amarillo' }))]);
    const find = () => app.ask('search.find', { query: 'cuadernillo', limit: 10 });
    expect(await find()).toMatchObject([
      {
        kind: 'annual-program',
        id: annualProgramId,
        dossierId,
        title: 'Ferias de Barrio · 2026',
        where: 'Programa anual, actividad 1',
      },
    ]);
    const listed = await app.ask('dossier.list', { archived: false, query: 'cuadernillo' });
    expect(listed.map((row) => row.dossierId)).toEqual([dossierId]);
    await app.ask('dossier.delete', { dossierId });
    expect((await app.refused('annualProgram.open', { annualProgramId })).code).toBe('not-found');
    expect((await app.refused('diagnosis.open', { diagnosisId })).code).toBe('not-found');
    expect(await find()).toEqual([]);
    expect(verifyStore(app.context.store)).toEqual([]);
  });
});

describe('copies of a store with plans in it', () => {
  test('a backup and a move bring diagnosis, programme and guidelines back whole', async () => {
    const { app, annualProgramId, diagnosisId, edit, editDiagnosis } = await deskWithPlans();
    await edit([insert('activity', activityRow()), insert('indicator', indicatorRow())], 'Planear');
    await editDiagnosis([
      insert('territory', { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' }),
    ]);
    await app.ask('guideline.save', { guideline: ownGuideline() });
    const all = async (from: typeof app) => [
      await from.ask('annualProgram.open', { annualProgramId }),
      await from.ask('diagnosis.open', { diagnosisId }),
      await from.ask('guideline.list', {}),
    ];
    const before = await all(app);
    const { name } = await app.ask('store.backUp', {});
    await app.ask('annualProgram.undo', { annualProgramId });
    await app.ask('store.restore', { name });
    expect(await all(app)).toEqual(before);

    const there = await openTestApp(temporaryFolder());
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(app.context.store, now), now);
    expect(await all(there)).toEqual(before);
    expect(verifyStore(there.context.store)).toEqual([]);
  });

  test.each([
    'UPDATE annual_program_activity SET g03 = 9',
    'DELETE FROM annual_program_activity',
    "UPDATE diagnosis SET title = 'otro'",
    "UPDATE desk_guideline SET requirement = 'otra cosa'",
  ])('the check notices what nobody did: %s', async (sql) => {
    const { app, edit } = await deskWithPlans();
    await edit([insert('activity', activityRow())]);
    await app.ask('guideline.save', { guideline: ownGuideline() });
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    expect(verifyStore(app.context.store)).toHaveLength(1);
  });
});

/** Its sending as the review keeps it. */
const markSent = (app: TestApp, documentId: string): void => {
  const act = {
    id: newId(),
    rank: 'a0',
    act: 'send',
    on: '2026-02-02',
    officerName: 'Ana Luz Prado',
    postName: 'Jefa',
    reason: '',
    contentSha: 'a'.repeat(64),
    delivery: 1,
    letterNumber: '',
    recordedBy: '',
    scanSha: null,
  };
  app.context.store.write((db) =>
    runCommand(db, reviewTables, {
      scopeId: documentId,
      kind: 'act',
      label: 'Enviar',
      coalesce: null,
      who: ANA,
      at: '2026-02-02T15:00:00.000Z',
      changes: [
        { op: 'insert', entity: 'review', row: { id: documentId, kind: 'annual-program' } },
        { op: 'insert', entity: 'act', row: act },
      ],
    }),
  );
};

const ownGuideline = () => ({
  id: newId(),
  document: 'Circular ficticia 4',
  numeral: '2',
  requirement: 'El programa lleva el logotipo de la dirección.',
  section: 'cover',
  fromYear: 2026,
  toYear: null,
  source: 'Circular recibida en la mesa',
});
