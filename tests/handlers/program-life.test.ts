import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { type ProgramRecord, type RecordChange, valuesOf } from '#shared/domain/program-record/program-record.ts';
import {
  addLink,
  addPhone,
  addSuccession,
  addValues,
  placeLeftover,
  removeRows,
  setRecordField,
} from '#shared/domain/program-record/program-record-edits.ts';
import { openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const desk = async (): Promise<TestApp> => {
  const app = await openTestApp(temporaryFolder());
  await app.ask('desk.saveUser', PERSON);
  return app;
};

const contentOf = async (app: TestApp, programId: string) => (await app.ask('program.open', { programId })).content;

/** Edits as a screen does: the changes are made of what is open. */
const edit = (app: TestApp, programId: string, changes: readonly RecordChange[], label = 'Editar') =>
  app.ask('program.edit', { programId, label, coalesce: null, changes });

describe('a programme', () => {
  test('is created, edited, taken back and told again, and its rows are always what the changes make', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    let content = await contentOf(app, programId);
    const steps: readonly (() => readonly RecordChange[])[] = [
      () => setRecordField(content, 'description', 'Presta terrenos.'),
      () => setRecordField(content, 'objective', [{ kind: 'bullet', level: 0, runs: [{ text: 'Sembrar' }] }]),
      () => addValues(content, 'grupos_atencion', ['Estudiantes', 'Migrantes'], newId),
      () => addPhone(content, newId, { areaCode: '33', number: '5550 1234' }),
      () => addLink(content, 'https://huertos.ejemplo.mx', newId, { targetId: content.phone[0]?.id ?? null }),
      () => removeRows(content, 'phone', [content.phone[0]?.id ?? '']),
    ];
    for (const step of steps) {
      const changes = step();
      await edit(app, programId, changes);
      content = applyChanges(content, changes);
      expect(await contentOf(app, programId)).toEqual(content);
    }
    for (const _ of steps) await app.ask('program.undo', { programId });
    expect(await contentOf(app, programId)).toMatchObject({ value: [], phone: [], link: [] });
    expect((await app.refused('program.undo', { programId })).code).toBe('conflict');
    for (const _ of steps) await app.ask('program.redo', { programId });
    expect(await contentOf(app, programId)).toEqual(content);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('keeps typing in one field as one step', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: '' });
    for (const name of ['H', 'Hu', 'Huertos']) {
      const changes = setRecordField(await contentOf(app, programId), 'name', name);
      await app.ask('program.edit', { programId, label: 'Escribir el nombre', coalesce: 'record name', changes });
    }
    const { changes } = await app.ask('program.undo', { programId });
    expect(changes).toEqual([{ op: 'update', entity: 'record', id: programId, field: 'name', value: '' }]);
  });

  test('tells its history in words: who, which field by its label, before and after', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    await edit(app, programId, setRecordField(await contentOf(app, programId), 'startYear', '2019'));
    await edit(app, programId, addValues(await contentOf(app, programId), 'grupos_atencion', ['Migrantes'], newId));
    const history = await app.ask('program.history', { programId, before: null, limit: 10 });
    expect(history.map((entry) => [entry.officerName, entry.details.map((detail) => detail)])).toMatchObject([
      ['Ana Luz Prado', [{ what: 'Grupos de atención: se agregó', before: '', after: 'Migrantes' }]],
      ['Ana Luz Prado', [{ what: 'Ficha: Año de inicio de operaciones', before: '', after: '2019' }]],
      ['Ana Luz Prado', [{ what: 'Programa: se agregó' }, { what: 'Ficha: se agregó', after: 'Huertos' }]],
    ]);
  });

  test('is archived and taken out again, and listed by name, text and number', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
    await app.ask('program.create', { name: 'Becas' });
    await edit(
      app,
      programId,
      setRecordField(await contentOf(app, programId), 'targetPopulation', 'Familias del padrón'),
    );
    const list = (query: string, archived = false) => app.ask('program.list', { archived, query });
    expect((await list('')).map((one) => one.name)).toEqual(['Becas', 'Huertos de Barrio']);
    expect((await list('barrio huertos')).map((one) => one.programId)).toEqual([programId]);
    expect((await list('PADRON')).map((one) => one.programId)).toEqual([programId]);
    expect(await list('nada de esto')).toEqual([]);
    expect((await app.ask('program.archive', { programId, archived: true })).archived).toBe(true);
    expect((await list('')).map((one) => one.name)).toEqual(['Becas']);
    expect((await list('', true)).map((one) => one.name)).toEqual(['Huertos de Barrio']);
    expect((await app.ask('program.archive', { programId, archived: false })).archived).toBe(false);
  });

  test('once archived is only looked at, whoever asks, until it is taken out again', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos de Barrio' });
    await edit(app, programId, setRecordField(await contentOf(app, programId), 'targetPopulation', 'HB'));
    await edit(app, programId, setRecordField(await contentOf(app, programId), 'targetPopulation', 'HBA'));
    await app.ask('program.undo', { programId });
    await app.ask('program.archive', { programId, archived: true });
    const before = await contentOf(app, programId);
    const change = {
      programId,
      label: 'Editar',
      coalesce: null,
      changes: setRecordField(before, 'targetPopulation', 'OTRA'),
    } as const;
    for (const refused of [
      await app.refused('program.edit', change),
      await app.refused('program.undo', { programId }),
      await app.refused('program.redo', { programId }),
    ]) {
      expect(refused.code).toBe('frozen');
      expect(refused.message).toContain('sáquelo del archivo');
    }
    expect(await contentOf(app, programId)).toEqual(before);
    await app.ask('program.archive', { programId, archived: false });
    await app.ask('program.edit', change);
    expect((await contentOf(app, programId)).record[0]?.targetPopulation).toBe('OTRA');
  });

  test('keeps what has no place until the person gives it one', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    const row = { id: newId(), rank: 'a0', text: 'Familias del padrón', hint: '' };
    await edit(app, programId, [{ op: 'insert', entity: 'leftover', row }]);
    expect((await app.ask('program.list', { archived: false, query: '' }))[0]?.leftovers).toBe(1);
    const target = { kind: 'text', field: 'targetPopulation' } as const;
    await edit(app, programId, placeLeftover(await contentOf(app, programId), row.id, target, newId));
    expect(await contentOf(app, programId)).toMatchObject({
      leftover: [],
      record: [{ targetPopulation: 'Familias del padrón' }],
    });
    await app.ask('program.undo', { programId });
    expect((await contentOf(app, programId)).leftover).toEqual([row]);
  });

  test('takes the known history of its institutions as a start', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Salud' });
    const { successions } = await app.ask('program.setup', {});
    const succession = successions[0];
    if (!succession) throw new Error('no succession is shipped');
    await edit(app, programId, addSuccession(await contentOf(app, programId), succession, newId));
    const { period } = await contentOf(app, programId);
    expect(period.map((row) => row.institution)).toEqual(succession.periods.map((row) => row.institution));
  });
});

describe('a change that would break a record is refused, and nothing of it remains', () => {
  test.each<[string, (id: string) => readonly RecordChange[], string]>([
    ['a second record', (id) => [{ op: 'delete', entity: 'record', id }], 'invalid-input'],
    [
      'a value of a field that is nowhere',
      () => [{ op: 'insert', entity: 'value', row: { id: newId(), rank: 'a0', fieldKey: 'x', value: 'y', label: '' } }],
      'invalid-input',
    ],
    [
      'a value of a field that has none',
      () => [
        { op: 'insert', entity: 'value', row: { id: newId(), rank: 'a0', fieldKey: 'nombre', value: 'y', label: '' } },
      ],
      'invalid-input',
    ],
    [
      'a link to a row that is not there',
      () => [
        {
          op: 'insert',
          entity: 'link',
          row: { id: newId(), rank: 'a0', number: 1, url: '', fieldKey: '', targetId: newId() },
        },
      ],
      'invalid-input',
    ],
    [
      'more rows than a record can be opened with',
      () =>
        Array.from({ length: 501 }, () => ({
          op: 'insert' as const,
          entity: 'email' as const,
          row: { id: newId(), rank: 'a0', address: 'x' },
        })),
      'too-large',
    ],
    ['a row that is gone', () => [{ op: 'delete', entity: 'phone', id: newId() }], 'conflict'],
  ])('%s', async (_, changes, code) => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    const before = await app.ask('program.open', { programId });
    const refused = await app.refused('program.edit', {
      programId,
      label: 'Romper',
      coalesce: null,
      changes: changes(programId),
    });
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/\.$/);
    expect(await app.ask('program.open', { programId })).toEqual(before);
  });

  test('the programme’s own row, and a programme of another store', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    const own = [{ op: 'delete', entity: 'program', id: programId }] as unknown as RecordChange[];
    const common = { label: 'X', coalesce: null };
    expect((await app.refused('program.edit', { ...common, programId, changes: own })).code).toBe('invalid-input');
    const elsewhere = newId();
    const changes = setRecordField(await contentOf(app, programId), 'name', 'Z');
    for (const refused of [
      await app.refused('program.open', { programId: elsewhere }),
      await app.refused('program.edit', { ...common, programId: elsewhere, changes }),
      await app.refused('program.undo', { programId: elsewhere }),
      await app.refused('program.archive', { programId: elsewhere, archived: true }),
      await app.refused('program.findings', { programId: elsewhere }),
      await app.refused('program.history', { programId: elsewhere, before: null, limit: 5 }),
    ]) {
      expect(refused.code).toBe('not-found');
    }
  });
});

describe('the desk’s own catalogue values', () => {
  const group = { catalogue: 'grupos_atencion', value: 'Horticultores de azotea' };

  test('stand after the shipped ones, satisfy the check, and go without touching records', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'Huertos' });
    await edit(app, programId, addValues(await contentOf(app, programId), group.catalogue, [group.value], newId));
    const unknown = async () =>
      (await app.ask('program.findings', { programId })).filter((one) => one.code === 'record-value-unknown').length;
    expect(await unknown()).toBe(1);
    const { catalogues } = await app.ask('program.saveCatalogueValue', { ...group, label: '' });
    expect(catalogues.find((one) => one.key === group.catalogue)?.values.at(-1)).toMatchObject({
      value: group.value,
      confidence: 'mesa',
    });
    expect(await unknown()).toBe(0);
    await app.ask('program.saveCatalogueValue', { ...group, label: 'Horticultores' });
    const setup = await app.ask('program.setup', {});
    expect(setup.catalogues.find((one) => one.key === group.catalogue)?.values.at(-1)?.label).toBe('Horticultores');
    await app.ask('program.removeCatalogueValue', group);
    expect(await unknown()).toBe(1);
    expect(valuesOf(await contentOf(app, programId), 'grupos_atencion').map((row) => row.value)).toContain(group.value);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('refuse a catalogue that is nowhere, a shipped value, and taking out what nobody added', async () => {
    const app = await desk();
    const shipped = { catalogue: 'grupos_atencion', value: 'migrantes' };
    const codes = [
      await app.refused('program.saveCatalogueValue', { catalogue: 'x', value: 'y', label: '' }),
      await app.refused('program.saveCatalogueValue', { ...shipped, label: '' }),
      await app.refused('program.saveCatalogueValue', { ...shipped, value: '  ', label: '' }),
      await app.refused('program.removeCatalogueValue', shipped),
    ].map((refusal) => refusal.code);
    expect(codes).toEqual(['invalid-input', 'conflict', 'invalid-input', 'not-found']);
  });
});

describe('search', () => {
  test('finds a record by any of its words, tells the place, and gives a screen only the kinds it can open', async () => {
    const app = await desk();
    const { programId } = await app.ask('program.create', { name: 'HUERTOS DE PRUEBA' });
    const write = async (make: (content: ProgramRecord) => readonly RecordChange[]) =>
      edit(app, programId, make(await contentOf(app, programId)));
    await write((content) => setRecordField(content, 'description', 'Presta terrenos.'));
    await write((content) => addValues(content, 'grupos_atencion', ['Horticultores de azotea'], newId));
    await write((content) => addPhone(content, newId, { areaCode: '33', number: '55501234' }));
    await app.ask('procedure.create', { profileId: 'ssj', title: 'Préstamo de terrenos' });
    const find = (query: string, kinds?: ('procedure' | 'manual' | 'program')[]) =>
      app.ask('search.find', { query, limit: 20, ...(kinds ? { kinds } : {}) });
    expect(await find('azotea')).toMatchObject([
      {
        kind: 'program',
        id: programId,
        title: 'HUERTOS DE PRUEBA',
        where: 'A quién atiende y qué ofrece, Grupos de atención',
      },
    ]);
    expect((await find('55501234')).map((hit) => hit.id)).toEqual([programId]);
    expect((await find('terrenos')).map((hit) => hit.kind).sort()).toEqual(['procedure', 'program']);
    expect((await find('terrenos', ['procedure', 'manual'])).map((hit) => hit.kind)).toEqual(['procedure']);
    await app.ask('program.archive', { programId, archived: true });
    expect(await find('azotea')).toMatchObject([{ kind: 'program', archived: true }]);
  });
});
