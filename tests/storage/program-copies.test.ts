import { describe, expect, test } from 'vitest';
import { exportStore, importStore } from '#electron/storage/move.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import type { RecordChange } from '#shared/domain/program-record/program-record.ts';
import { fixture } from '#tests/imports/program-record/record-reading.ts';
import { openTestApp, type TestApp } from '#tests/storage/test-app.ts';
import { newId, temporaryFolder } from '#tests/storage/test-store.ts';

const imported = async (app: TestApp): Promise<string> => {
  const { token } = await app.ask('program.importPreview', { source: { kind: 'file', ...fixture('01') } });
  return (await app.ask('program.importConfirm', { token })).programId;
};

const period: RecordChange = {
  op: 'insert',
  entity: 'period',
  row: {
    id: newId(),
    rank: 'a0',
    institution: 'Instituto Inventado de Vecinos',
    startedOn: '2019',
    endedOn: '2023-05',
    act: 'Decreto ficticio',
    source: '',
  },
};

describe('copies of a store with programmes in it', () => {
  test('a backup brings back the record, the desk’s values and what could be undone', async () => {
    const app = await openTestApp(temporaryFolder());
    const programId = await imported(app);
    await app.ask('program.edit', { programId, label: 'Agregar un periodo', coalesce: null, changes: [period] });
    await app.ask('program.saveCatalogueValue', { catalogue: 'grupos_atencion', value: 'Horticultores', label: '' });
    const before = await app.ask('program.open', { programId });
    const setup = await app.ask('program.setup', {});
    const { name } = await app.ask('store.backUp', {});
    await app.ask('program.undo', { programId });
    await app.ask('program.removeCatalogueValue', { catalogue: 'grupos_atencion', value: 'Horticultores' });
    await app.ask('program.archive', { programId, archived: true });
    await app.ask('store.restore', { name });
    expect(await app.ask('program.open', { programId })).toEqual(before);
    expect(await app.ask('program.setup', {})).toEqual(setup);
    expect((await app.ask('program.undo', { programId })).label).toBe('Agregar un periodo');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('the whole store moves to another computer with its programmes', async () => {
    const here = await openTestApp(temporaryFolder());
    const programId = await imported(here);
    const before = await here.ask('program.open', { programId });
    const there = await openTestApp(temporaryFolder());
    await there.ask('program.create', { name: 'Lo de allá' });
    const now = new Date().toISOString();
    await importStore(there.context.store, exportStore(here.context.store, now), now);
    expect(await there.ask('program.list', { archived: false, query: '' })).toHaveLength(1);
    expect(await there.ask('program.open', { programId })).toEqual(before);
    expect(verifyStore(there.context.store)).toEqual([]);
  });

  test.each([
    ['a value nobody wrote', "UPDATE program_value SET value = 'otra cosa'"],
    ['a lost phone', 'DELETE FROM program_phone'],
    ['a programme archived by nobody', 'UPDATE program SET archived = 1'],
    ['a value of the catalogue nobody added', "UPDATE record_catalogue_value SET value = 'otro'"],
  ])('verifying notices %s', async (_, sql) => {
    const app = await openTestApp(temporaryFolder());
    await imported(app);
    await app.ask('program.saveCatalogueValue', { catalogue: 'grupos_atencion', value: 'Horticultores', label: '' });
    expect(verifyStore(app.context.store)).toEqual([]);
    app.context.store.write((db) => db.run(sql));
    expect(verifyStore(app.context.store)).toHaveLength(1);
  });
});
