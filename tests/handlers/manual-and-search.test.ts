import { describe, expect, test } from 'vitest';
import type { ManualChange } from '#shared/domain/manual/manual.ts';
import { excerptOf } from '#shared/domain/search/excerpt.ts';
import { INSTITUTION, openTestApp, PERSON } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const desk = async (start: 'sample' | 'empty' = 'empty') => {
  const app = await openTestApp(temporaryFolder());
  await app.ask('desk.setUp', { person: PERSON, institution: INSTITUTION, start });
  return app;
};

const member = (procedureId: string, rank = 'a0'): ManualChange => ({
  op: 'insert',
  entity: 'member',
  row: { id: newId(), rank, procedureId },
});

describe('a manual', () => {
  test('gathers procedures, takes edits back and is archived', async () => {
    const app = await desk('sample');
    const [sample] = await app.ask('procedure.list', { archived: false, query: '' });
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'Manual de Planeación' });
    const changes = [member(sample?.procedureId ?? '')];
    const saved = await app.ask('manual.edit', { manualId, label: 'Agregar procedimiento', coalesce: null, changes });
    expect(saved.history.undo).toBe('Agregar procedimiento');
    const opened = await app.ask('manual.open', { manualId });
    expect(opened.members.map((summary) => summary.title)).toEqual([sample?.title]);
    expect(await app.ask('manual.list', {})).toMatchObject([
      { title: 'Manual de Planeación', members: 1, archived: false },
    ]);
    expect((await app.ask('manual.undo', { manualId })).changes).toMatchObject([{ op: 'delete', entity: 'member' }]);
    expect((await app.ask('manual.redo', { manualId })).changes).toEqual(changes);
    expect((await app.ask('manual.archive', { manualId, archived: true })).archived).toBe(true);
    expect((await app.ask('store.verify', {})).problems).toEqual([]);
  });

  test('refuses a procedure that is nowhere, a second cover and an unknown manual', async () => {
    const app = await desk();
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'M' });
    const edit = (changes: ManualChange[]) => ({ manualId, label: 'X', coalesce: null, changes });
    expect((await app.refused('manual.edit', edit([member(newId())]))).code).toBe('not-found');
    expect((await app.refused('manual.edit', edit([{ op: 'delete', entity: 'manual', id: manualId }]))).code).toBe(
      'invalid-input',
    );
    expect((await app.refused('manual.open', { manualId: newId() })).code).toBe('not-found');
  });

  test('holds as many signatures as it can be opened with, and no more', async () => {
    const app = await desk();
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'M' });
    const changes: ManualChange[] = Array.from({ length: 101 }, () => ({
      op: 'insert',
      entity: 'signatory',
      row: { id: newId(), rank: 'a0', role: 'x', name: '', position: '' },
    }));
    expect((await app.refused('manual.edit', { manualId, label: 'X', coalesce: null, changes })).code).toBe(
      'too-large',
    );
  });
});

describe('search', () => {
  const withText = async () => {
    const app = await desk();
    const { versionId, procedureId } = await app.ask('procedure.create', {
      profileId: 'ssj',
      title: 'Adquisición de Señalética',
    });
    const post = { id: newId(), rank: 'a0', name: 'Jefe de Almacén', areaName: '' };
    const row = {
      id: newId(),
      rank: 'a0',
      postId: post.id,
      description: 'Verifica la FACTURA contra el pedido y la envía a la Dirección de Administración',
      question: '',
      predefinedProcedure: '',
      workspace: null,
      nextKind: 'end' as const,
      targetId: null,
    };
    const changes = [
      { op: 'insert' as const, entity: 'post' as const, row: post },
      { op: 'insert' as const, entity: 'activity' as const, row },
    ];
    await app.ask('procedure.edit', { versionId, label: 'X', coalesce: null, changes });
    // What ships with the program and who sits at the desk are found too.
    const kinds = ['procedure' as const, 'manual' as const];
    const find = async (query: string) => app.ask('search.find', { query, limit: 20, kinds });
    return { app, versionId, procedureId, row, find };
  };

  test('finds words in any order, without accents or capitals, and says where they stand', async () => {
    const { find, row, versionId } = await withText();
    const [hit] = await find('direccion factura');
    expect(hit).toMatchObject({ kind: 'procedure', id: versionId, title: 'Adquisición de Señalética', rowId: row.id });
    expect(hit?.where).toMatch(/actividad 1$/);
    expect(hit?.excerpt).toContain('FACTURA');
  });

  test('finds parts of words and two letters, and keeps ñ apart from n', async () => {
    const { find } = await withText();
    expect(await find('macen')).toHaveLength(1);
    expect((await find('fa')).length).toBeGreaterThan(0);
    expect(await find('señal')).toHaveLength(1);
    expect(await find('senal')).toHaveLength(0);
    expect(await find('helicóptero')).toHaveLength(0);
  });

  test('takes quotes, operators and wildcards as what they are: text', async () => {
    const { find } = await withText();
    for (const query of ['"', 'factura" OR "x', '%', '*', 'NEAR(a b)', '___', '']) await find(query);
    expect(await find('%')).toEqual([]);
  });

  test('follows edits, undo and the archive', async () => {
    const { app, find, row, versionId, procedureId } = await withText();
    await app.ask('procedure.edit', {
      versionId,
      label: 'X',
      coalesce: null,
      changes: [{ op: 'update', entity: 'activity', id: row.id, field: 'description', value: 'Recibe el oficio' }],
    });
    expect(await find('factura')).toHaveLength(0);
    expect(await find('oficio')).toHaveLength(1);
    await app.ask('procedure.undo', { versionId });
    expect(await find('factura')).toHaveLength(1);
    await app.ask('procedure.archive', { procedureId, archived: true });
    expect(await find('factura')).toMatchObject([{ archived: true }]);
    expect(await app.ask('procedure.list', { archived: true, query: 'factura' })).toHaveLength(1);
  });

  test('finds manuals too', async () => {
    const { app, find } = await withText();
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'Manual de Recursos Materiales' });
    expect((await find('recursos'))[0]).toMatchObject({
      kind: 'manual',
      id: manualId,
      section: 'cover',
      field: 'title',
    });
  });

  test('one and two letters are found where words begin, and two inside words where nothing begins so', async () => {
    const { find, row } = await withText();
    expect(await find('f')).toMatchObject([{ rowId: row.id, field: 'description' }]);
    expect(await find('ct')).toMatchObject([{ rowId: row.id, field: 'description' }]);
    expect(await find('factura co')).toHaveLength(1);
    expect(await find('factura ct')).toHaveLength(1);
    expect(await find('factura zz')).toEqual([]);
  });

  test('the whole word first, what is called so before what says so, what is archived last; counted kind by kind', async () => {
    const { app, find, versionId, procedureId } = await withText();
    await app.ask('manual.create', { profileId: 'ssj', title: 'Refacturación' });
    await app.ask('manual.create', { profileId: 'ssj', title: 'Facturas del año' });
    const { manualId } = await app.ask('manual.create', { profileId: 'ssj', title: 'Factura' });
    expect((await find('factura')).map(({ title }) => title)).toEqual([
      'Factura',
      'Adquisición de Señalética',
      'Facturas del año',
      'Refacturación',
    ]);
    await app.ask('manual.archive', { manualId, archived: true });
    const archived = await find('factura');
    expect(archived.map(({ id }) => id).indexOf(versionId)).toBe(0);
    expect(archived.at(1)).toMatchObject({ id: manualId, archived: true });
    expect(
      await app.ask('search.groups', { query: 'factura', limit: 2, kinds: ['manual', 'procedure'] }),
    ).toMatchObject([
      { kind: 'procedure', count: 1, hits: [{ id: versionId }] },
      { kind: 'manual', count: 3, hits: [{ title: 'Factura' }, { title: 'Facturas del año' }] },
    ]);
    expect(await app.ask('search.groups', { query: 'xyzzy', limit: 2 })).toEqual([]);
    expect(procedureId).not.toBe('');
  });

  test('what stays where it was is not indexed again, and nothing of what went is left', async () => {
    const { app, find, row, versionId } = await withText();
    await find('factura');
    const { read } = app.context.store;
    const ids = () => read.column<number>('SELECT id FROM search_text ORDER BY id');
    const before = ids();
    const extra = { ...row, id: newId(), rank: 'Zz', description: 'Recibe el oficio' };
    const edit = async (change: object) =>
      app.ask('procedure.edit', { versionId, label: 'X', coalesce: null, changes: [change as never] });
    await edit({ op: 'insert', entity: 'activity', row: extra });
    expect(await find('oficio')).toMatchObject([{ rowId: extra.id }]);
    // It stands first now, and the other activity keeps its text and says its new number.
    const now = ids();
    expect(now).toEqual(expect.arrayContaining([...before]));
    expect(now).toHaveLength(before.length + 1);
    expect((await find('factura'))[0]?.where).toMatch(/actividad 2$/);
    await edit({ op: 'delete', entity: 'activity', id: extra.id });
    expect(await find('oficio')).toEqual([]);
    expect(ids()).toEqual(before);
  });

  test('an excerpt shows the words as written, shortened on both sides', () => {
    const body = `${'antes '.repeat(40)}la Dirección General${' después'.repeat(60)}`;
    const excerpt = excerptOf(body, ['direccion']);
    expect(excerpt).toContain('Dirección');
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBeLessThan(260);
  });
});
