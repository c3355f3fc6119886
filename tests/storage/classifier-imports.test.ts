import { describe, expect, test } from 'vitest';
import { desk } from '#tests/handlers/budget-desk.ts';

const LIST = [
  'Partida,Denominación,Restringida,Valida',
  '3611,Difusión en radio y televisión,no,',
  '3612,Difusión en carteleras,sí,Comunicación Social',
  '3751,Viáticos dentro del estado,,',
  '36111,Clave de cinco cifras,,',
  '3691,,,',
].join('\n');

const source = { kind: 'text', text: LIST } as const;

describe('a list of items', () => {
  test('is shown row by row, and what is new or changed is loaded', async () => {
    const { app, classifierId } = await desk();
    const before = await app.ask('classifier.open', { classifierId });
    const preview = await app.ask('classifier.importPreview', { classifierId, source });
    expect(preview.rows.map((row) => [row.code, row.state])).toEqual([
      ['', 'skipped'],
      ['3611', 'same'],
      ['3612', 'new'],
      ['3751', 'changed'],
      ['36111', 'refused'],
      ['3691', 'refused'],
    ]);
    expect(preview.counts).toEqual({ new: 1, changed: 1, same: 1, base: 0, refused: 2, skipped: 1 });
    expect(await app.ask('classifier.open', { classifierId })).toEqual(before);
    expect(await app.ask('classifier.importConfirm', { token: preview.token })).toEqual({ classifierId, loaded: 2 });
    const { content } = await app.ask('classifier.open', { classifierId });
    expect(content.item).toHaveLength(before.content.item.length + 1);
    expect(content.item.find((row) => row.code === '3612')).toMatchObject({
      restricted: true,
      validator: 'Comunicación Social',
    });
    expect(content.item.find((row) => row.code === '3751')?.name).toBe('Viáticos dentro del estado');
    const [newest] = await app.ask('classifier.history', { classifierId, before: null, limit: 1 });
    expect(newest).toMatchObject({ kind: 'edit', label: 'Cargar 2 partidas' });
    expect((await app.refused('classifier.importConfirm', { token: preview.token })).code).toBe('not-found');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('loaded twice changes nothing the second time', async () => {
    const { app, classifierId } = await desk();
    const load = async () => {
      const { token } = await app.ask('classifier.importPreview', { classifierId, source });
      return (await app.ask('classifier.importConfirm', { token })).loaded;
    };
    expect(await load()).toBe(2);
    const once = await app.ask('classifier.open', { classifierId });
    expect(await load()).toBe(0);
    expect(await app.ask('classifier.open', { classifierId })).toEqual(once);
  });

  test('is not loaded into a year that was closed after it was shown', async () => {
    const { app, classifierId } = await desk();
    const { token } = await app.ask('classifier.importPreview', { classifierId, source });
    await app.ask('classifier.close', { classifierId });
    const closed = await app.ask('classifier.open', { classifierId });
    expect((await app.refused('classifier.importConfirm', { token })).code).toBe('frozen');
    expect(await app.ask('classifier.open', { classifierId })).toEqual(closed);
  });

  test('that is none is refused in Spanish', async () => {
    const { app, classifierId } = await desk();
    for (const text of ['', 'La tarde cae despacio.']) {
      const refused = await app.refused('classifier.importPreview', { classifierId, source: { kind: 'text', text } });
      expect(refused.code).toBe('invalid-input');
      expect(refused.message).toMatch(/\.$/);
    }
  });
});
