import { describe, expect, test } from 'vitest';
import { verifyStore } from '#electron/storage/verify.ts';
import type { DiagnosisChange } from '#shared/domain/diagnosis/diagnosis.ts';
import { activitiesNaming } from '#shared/domain/diagnosis/program-uses.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { activityRow, deskWithPlans, insert } from '#tests/handlers/plan-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

const state = { id: newId(), rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' } as const;
const source = {
  id: newId(),
  rank: 'a0',
  title: 'Encuesta ficticia de barrios',
  institution: '',
  published: '2026',
  url: '',
  page: '',
};
const figure = (kind: 'target' | 'served', value: string) => ({
  id: newId(),
  rank: kind === 'target' ? 'a0' : 'a1',
  kind,
  concept: '',
  territoryId: state.id,
  segmentId: null,
  unit: 'people' as const,
  value,
  base: 'de la población del barrio',
  baseValue: '',
  sourceId: source.id,
  date: '2026',
  note: '',
});

const rich = (): readonly DiagnosisChange[] => [
  insert('territory', state),
  insert('source', source),
  insert('figure', figure('target', '500')),
  insert('figure', figure('served', '300')),
];

describe('the diagnosis of a dossier', () => {
  test('opens empty with the 32 states to start from', async () => {
    const { app, dossierId, diagnosisId } = await deskWithPlans();
    const opened = await app.ask('diagnosis.open', { diagnosisId });
    expect(opened.content.diagnosis[0]).toMatchObject({
      dossierId,
      fiscalYear: 2026,
      title: 'Diagnóstico 2026 · Ferias de Barrio',
    });
    expect(opened.content.territory).toEqual([]);
    expect(opened.states).toHaveLength(32);
    expect(new Set(opened.states.map(({ code }) => code)).size).toBe(32);
    expect(opened.states).toContainEqual({ code: '14', name: 'Jalisco' });
    expect(opened.mayEdit).toBe(true);
  });

  test('the groups of the programme record that no segment stands for are named', async () => {
    const { app, programId, diagnosisId, editDiagnosis } = await deskWithPlans();
    const value = { rank: 'a0', fieldKey: 'grupos_atencion', label: '' };
    await app.ask('program.edit', {
      programId,
      label: 'Agregar grupos',
      coalesce: null,
      changes: [
        insert('value', { id: newId(), ...value, value: 'Mujeres' }),
        insert('value', { id: newId(), ...value, rank: 'a1', value: 'Personas mayores' }),
      ],
    });
    expect((await app.ask('diagnosis.open', { diagnosisId })).groups).toEqual(['Mujeres', 'Personas mayores']);
    await editDiagnosis([
      insert('segment', {
        id: newId(),
        rank: 'a0',
        name: 'Mujeres del barrio',
        groupValue: 'Mujeres',
        description: '',
        barriers: [],
        message: '',
        priority: 1,
      }),
    ]);
    const found = await app.ask('diagnosis.findings', { diagnosisId });
    const missing = found.find(({ code }) => code === 'groups-without-segment');
    expect(missing?.message).toContain('Personas mayores');
    expect(missing?.message).not.toContain('Mujeres');
  });

  test('history says what changed by the names that people use', async () => {
    const { app, diagnosisId, editDiagnosis } = await deskWithPlans();
    await editDiagnosis(rich(), 'Anotar la población');
    const town = { ...state, id: newId(), rank: 'a1', level: 'municipality', code: '', name: 'Zapotlán' } as const;
    await editDiagnosis([insert('territory', town)], 'Agregar');
    await editDiagnosis(
      [{ op: 'update', entity: 'territory', id: town.id, field: 'parentId', value: state.id }],
      'Colgar de la entidad',
    );
    const [hung, , noted] = await app.ask('diagnosis.history', { diagnosisId, before: null, limit: 10 });
    expect(hung?.details).toEqual([{ what: 'Territorio 2 (Zapotlán): de qué cuelga', before: '', after: 'Jalisco' }]);
    expect(noted?.details.map(({ after }) => after)).toContain(
      'población objetivo · 500 · personas · de la población del barrio · Jalisco',
    );
    expect(verifyStore(app.context.store)).toEqual([]);
  });

  test('keeps its own row and what is named in it, and refuses the rest with a remedy', async () => {
    const { app, diagnosisId, editDiagnosis, refusedDiagnosisEdit } = await deskWithPlans();
    await editDiagnosis(rich());
    const before = await app.ask('diagnosis.open', { diagnosisId });
    const refused = [
      await refusedDiagnosisEdit([{ op: 'delete', entity: 'diagnosis', id: diagnosisId }]),
      await refusedDiagnosisEdit([
        { op: 'update', entity: 'diagnosis', id: diagnosisId, field: 'fiscalYear', value: 2030 },
      ]),
      await refusedDiagnosisEdit([{ op: 'delete', entity: 'source', id: source.id }]),
      await refusedDiagnosisEdit([insert('figure', { ...figure('served', '1'), territoryId: newId() })]),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('invalid-input'));
    expect(refused[2]?.message).toMatch(/la fuente de una cifra/);
    expect(refused[3]?.message).toMatch(/el territorio de una cifra/);
    expect(await app.ask('diagnosis.open', { diagnosisId })).toEqual(before);
  });

  test('more rows than a diagnosis holds are refused, and nothing of them stays', async () => {
    const { app, diagnosisId, refusedDiagnosisEdit } = await deskWithPlans();
    const many = Array.from({ length: 501 }, (_, index) =>
      insert('segment', {
        id: newId(),
        rank: `a${index}`,
        name: `Grupo ${index}`,
        groupValue: '',
        description: '',
        barriers: [],
        message: '',
        priority: null,
      }),
    );
    const refused = await refusedDiagnosisEdit(many);
    expect(refused).toMatchObject({ code: 'too-large' });
    expect(refused.message).toContain('500');
    expect((await app.ask('diagnosis.open', { diagnosisId })).content.segment).toEqual([]);
  });

  test('last year’s figures come to the carried dossier as results, everything else as it was', async () => {
    const desk = await deskWithPlans();
    const { app, dossierId } = desk;
    await desk.editDiagnosis(rich());
    const carried = await app.ask('dossier.carryForward', {
      dossierId,
      fiscalYear: 2027,
      procedureVersionId: null,
      startedOn: '2027-01-04',
      withAmounts: false,
    });
    const { diagnosisId } = await app.ask('diagnosis.ofDossier', { dossierId: carried.dossierId });
    const { content } = await app.ask('diagnosis.open', { diagnosisId });
    expect(content.territory.map(({ name }) => name)).toEqual(['Jalisco']);
    expect(content.figure).toEqual([]);
    expect(content.pastResult).toMatchObject([
      { fiscalYear: 2026, planned: '500', done: '300', sourceId: content.source[0]?.id },
    ]);
    // A dossier that wasn't carried forward begins with nothing.
    const other = await app.ask('dossier.create', creation(desk, { fiscalYear: 2028 }));
    const fresh = await app.ask('diagnosis.ofDossier', { dossierId: other.dossierId });
    expect((await app.ask('diagnosis.open', fresh)).content.territory).toEqual([]);
  });

  test('its words are found with Ctrl+K at their place in it', async () => {
    const { app, dossierId, diagnosisId, editDiagnosis } = await deskWithPlans();
    await editDiagnosis(rich());
    expect(await app.ask('search.find', { query: 'encuesta barrios', limit: 5 })).toMatchObject([
      { kind: 'diagnosis', id: diagnosisId, dossierId, section: 'populations', where: 'Diagnóstico, fuentes' },
    ]);
  });

  test('says which activities of the programme name its places and groups, so that deleting one can ask', async () => {
    const { app, diagnosisId, editDiagnosis, edit } = await deskWithPlans();
    await editDiagnosis(rich());
    const activities = [activityRow(), activityRow({ rank: 'a1' })];
    await edit(activities.map((row) => insert('activity', row)));
    await edit(
      activities.map(({ id }) =>
        insert('activityTerritory', { id: newId(), rank: 'a0', activityId: id, territoryId: state.id }),
      ),
    );
    const { programUses } = await app.ask('diagnosis.open', { diagnosisId });
    expect(activitiesNaming(programUses, [state.id])).toBe(2);
    expect(activitiesNaming(programUses, [source.id])).toBe(0);
  });

  test('there is none of a dossier that doesn’t exist', async () => {
    const { app } = await deskWithPlans();
    expect((await app.refused('diagnosis.ofDossier', { dossierId: newId() })).code).toBe('not-found');
    expect((await app.refused('diagnosis.open', { diagnosisId: newId() })).code).toBe('not-found');
  });
});
