import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { openTestApp, PERSON, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const desk = async (): Promise<TestApp> => {
  const app = await openTestApp(temporaryFolder());
  await app.ask('desk.saveUser', PERSON);
  return app;
};

const WANTED = {
  name: 'Clasificador de Ejemplo',
  owner: 'Instituto Ficticio',
  fiscalYear: 2026,
  edition: 'Edición de prueba',
  width: 4,
} as const;

const open = async (app: TestApp, classifierId: string) => (await app.ask('classifier.open', { classifierId })).content;

const item = (code: string, name: string, more: { readonly restricted?: boolean; readonly validator?: string } = {}) =>
  ({
    op: 'insert',
    entity: 'item',
    row: { id: newId(), code, name, restricted: false, validator: '', note: '', ...more },
  }) as const;

describe('a classifier', () => {
  test('is created on the base, takes items, is taken back and told again', async () => {
    const app = await desk();
    const { base } = await app.ask('classifier.resources', {});
    expect(base.items).toHaveLength(9 + 63 + 354);
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const first = await open(app, classifierId);
    expect(first).toMatchObject({
      scheme: [{ ...WANTED, id: classifierId, baseId: base.id, state: 'open' }],
      item: [],
      restriction: [],
    });
    const changes = [
      item('3611', 'Difusión en radio y televisión', { restricted: true, validator: 'Comunicación' }),
      {
        op: 'insert',
        entity: 'restriction',
        row: { id: newId(), code: '3600', validator: 'Comunicación Social', note: '' },
      },
    ] as const;
    await app.ask('classifier.edit', { classifierId, label: 'Agregar partidas', coalesce: null, changes });
    const after = applyChanges(first, changes);
    expect(await open(app, classifierId)).toEqual(after);
    const undone = await app.ask('classifier.undo', { classifierId });
    expect(undone.label).toBe('Agregar partidas');
    expect(await open(app, classifierId)).toEqual(first);
    await app.ask('classifier.redo', { classifierId });
    expect(await open(app, classifierId)).toEqual(after);
    expect(await app.ask('classifier.list', {})).toMatchObject([
      { classifierId, ...WANTED, state: 'open', items: 1, changedBy: PERSON.officerName },
    ]);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('is searched by code and by words, with what stands above and who validates', async () => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    await app.ask('classifier.edit', {
      classifierId,
      label: 'Agregar',
      coalesce: null,
      changes: [item('3611', 'Difusión en radio y televisión', { restricted: true, validator: 'Comunicación' })],
    });
    const find = (query: string) => app.ask('classifier.search', { classifierId, query, limit: 10 });
    const [hit] = await find('3611');
    expect(hit).toMatchObject({ code: '3611', level: 'specific', restricted: true, validator: 'Comunicación' });
    expect(hit?.path).toHaveLength(3);
    expect((await find('TELEVISION difus'))[0]?.code).toBe('3611');
    expect(await find('zzz')).toEqual([]);
    await app.ask('classifier.edit', {
      classifierId,
      label: 'Agregar',
      coalesce: null,
      changes: [item('3691', 'Zepelines anunciadores')],
    });
    expect((await find('zepelin'))[0]?.code).toBe('3691');
  });

  test('once its year is closed takes nothing more, and the next year starts as a copy', async () => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const edit = (changes: readonly ReturnType<typeof item>[]) => ({
      classifierId,
      label: 'Agregar',
      coalesce: null,
      changes,
    });
    await app.ask('classifier.edit', edit([item('3611', 'Difusión')]));
    expect((await app.ask('classifier.close', { classifierId })).state).toBe('closed');
    expect((await app.ask('classifier.close', { classifierId })).state).toBe('closed');
    const closed = await app.ask('classifier.open', { classifierId });
    const refusal = await app.refused('classifier.edit', edit([item('3612', 'Otra')]));
    expect(refusal.code).toBe('frozen');
    expect(refusal.message).toContain('Copie el clasificador');
    expect((await app.refused('classifier.undo', { classifierId })).code).toBe('frozen');
    expect((await app.refused('classifier.redo', { classifierId })).code).toBe('frozen');
    const source = { kind: 'text', text: '3612\tOtra partida' } as const;
    expect((await app.refused('classifier.importPreview', { classifierId, source })).code).toBe('frozen');
    expect(await app.ask('classifier.open', { classifierId })).toEqual(closed);
    const copy = await app.ask('classifier.copyToYear', { classifierId, fiscalYear: 2027 });
    const copied = await open(app, copy.classifierId);
    expect(copied.scheme).toMatchObject([{ fiscalYear: 2027, state: 'open', name: WANTED.name }]);
    expect(copied.item.map((row) => row.code)).toEqual(['3611']);
    expect(copied.item[0]?.id).not.toBe(closed.content.item[0]?.id);
    expect((await app.ask('classifier.list', {})).map((one) => one.fiscalYear)).toEqual([2027, 2026]);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('tells its history in words: which item by its code, which column, before and after', async () => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const added = item('3611', 'Difusión');
    const save = (changes: readonly unknown[]) =>
      app.ask('classifier.edit', { classifierId, label: 'Editar', coalesce: null, changes: changes as never });
    await save([added]);
    await save([{ op: 'update', entity: 'item', id: added.row.id, field: 'restricted', value: true }]);
    await app.ask('classifier.close', { classifierId });
    const history = await app.ask('classifier.history', { classifierId, before: null, limit: 10 });
    expect(history.map((entry) => [entry.kind, entry.details])).toMatchObject([
      ['act', [{ what: 'Clasificador: ejercicio', before: 'abierto', after: 'cerrado' }]],
      ['edit', [{ what: 'Partida 3611: restringida', before: 'no', after: 'sí' }]],
      ['edit', [{ what: 'Partida 3611: se agregó', before: '', after: 'Difusión' }]],
      ['act', [{ what: 'Clasificador: se agregó' }]],
    ]);
  });
});

describe('what would break a classifier is refused, and nothing of it remains', () => {
  test('a second one of the same owner, year and name, by creating, copying, renaming or taking back', async () => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const twin = await app.refused('classifier.create', { ...WANTED, owner: ' instituto FICTICIO' });
    expect(twin.code).toBe('conflict');
    expect(twin.message).toContain('otro nombre');
    expect((await app.refused('classifier.copyToYear', { classifierId, fiscalYear: 2026 })).code).toBe('conflict');
    const other = await app.ask('classifier.create', { ...WANTED, name: 'Otro' });
    const rename = (id: string, value: string) =>
      ({
        classifierId: id,
        label: 'Cambiar el nombre',
        coalesce: null,
        changes: [{ op: 'update', entity: 'scheme', id, field: 'name', value }],
      }) as const;
    expect((await app.refused('classifier.edit', rename(other.classifierId, WANTED.name))).code).toBe('conflict');
    await app.ask('classifier.edit', rename(classifierId, 'Primero'));
    await app.ask('classifier.edit', rename(other.classifierId, WANTED.name));
    expect((await app.refused('classifier.undo', { classifierId })).code).toBe('conflict');
    expect((await app.ask('classifier.list', {})).map((one) => one.name)).toEqual([WANTED.name, 'Primero']);
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test.each<[string, (id: string) => unknown]>([
    ['its own row deleted', (id) => ({ op: 'delete', entity: 'scheme', id })],
    ['closing by an edit', (id) => ({ op: 'update', entity: 'scheme', id, field: 'state', value: 'closed' })],
    ['another base', (id) => ({ op: 'update', entity: 'scheme', id, field: 'baseId', value: 'otra' })],
    ['a width that no scheme has', (id) => ({ op: 'update', entity: 'scheme', id, field: 'width', value: 6 })],
    ['a code without letters or figures', () => item('', 'Sin clave')],
  ])('%s', async (_, change) => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const before = await app.ask('classifier.open', { classifierId });
    const refused = await app.refused('classifier.edit', {
      classifierId,
      label: 'Romper',
      coalesce: null,
      changes: [item('3611', 'Que no queda'), change(classifierId)] as never,
    });
    expect(refused.code).toBe('invalid-input');
    expect(await app.ask('classifier.open', { classifierId })).toEqual(before);
  });

  test('more items than can be opened again', async () => {
    const app = await desk();
    const { classifierId } = await app.ask('classifier.create', WANTED);
    const many = Array.from({ length: 20_001 }, (_, index) => item(String(10_000 + index), 'Partida'));
    const refused = await app.refused('classifier.edit', {
      classifierId,
      label: 'Agregar demasiadas',
      coalesce: null,
      changes: many,
    });
    expect(refused.code).toBe('too-large');
    expect((await open(app, classifierId)).item).toEqual([]);
  });

  test('one that is not there', async () => {
    const app = await desk();
    expect((await app.refused('classifier.open', { classifierId: newId() })).code).toBe('not-found');
    expect((await app.refused('classifier.close', { classifierId: newId() })).code).toBe('not-found');
  });
});
