import { describe, expect, test } from 'vitest';
import { openTestApp } from '#tests/storage/test-app.ts';
import { temporaryFolder } from '#tests/storage/test-store.ts';

const RECORD = `HUERTOS DE PRUEBA
Programa ficticio que presta terrenos.
Grupos de atención: Estudiantes, Horticultores de azotea
Tels: 33 55501234
Objetivo general del programa: Que cada barrio tenga un huerto.
Año de inicio de operaciones: 2019
Cobertura territorial del programa: Estatal
Source URL: https://portal.ejemplo.mx/programas/77
`;

describe('a published record', () => {
  const source = { kind: 'text', text: `${RECORD}\nUn renglón que ningún campo espera` } as const;

  test('is shown before anything is written, and kept as it was shown', async () => {
    const app = await openTestApp(temporaryFolder());
    const preview = await app.ask('program.importPreview', { source });
    expect(preview.content.record[0]?.name).toBe('HUERTOS DE PRUEBA');
    expect(preview.answered).toBeGreaterThan(5);
    expect(preview.fields).toBe(27);
    expect(await app.ask('program.list', { archived: false, query: '' })).toEqual([]);
    const { programId } = await app.ask('program.importConfirm', { token: preview.token });
    const { content } = await app.ask('program.open', { programId });
    const words = (from: typeof content) => JSON.stringify(from).replace(/"(id|targetId)":"[^"]*"/g, '');
    expect(words(content)).toBe(words(preview.content));
    expect((await app.refused('program.importConfirm', { token: preview.token })).code).toBe('not-found');
    expect((await app.refused('program.undo', { programId })).code).toBe('conflict');
    expect(await app.ask('store.verify', {})).toEqual({ ok: true, problems: [] });
  });

  test('that is here already is told before it is taken twice', async () => {
    const app = await openTestApp(temporaryFolder());
    const first = await app.ask('program.importPreview', { source });
    expect(first.notes.filter((note) => note.includes('Ya hay una ficha'))).toEqual([]);
    await app.ask('program.importConfirm', { token: first.token });
    const second = await app.ask('program.importPreview', { source });
    expect(second.notes.find((note) => note.includes('Ya hay una ficha')) ?? '').toContain('«HUERTOS DE PRUEBA»');
  });

  test('that is none is refused in Spanish, as a file and as text, and leaves nothing', async () => {
    const app = await openTestApp(temporaryFolder());
    const poem = new TextEncoder().encode('La tarde cae despacio sobre el río.');
    const pdf = new TextEncoder().encode('%PDF-1.7 nada');
    const refusals = await Promise.all([
      app.refused('program.importPreview', { source: { kind: 'text', text: 'La tarde cae despacio.' } }),
      app.refused('program.importPreview', { source: { kind: 'file', name: 'poema.txt', bytes: poem } }),
      app.refused('program.importPreview', { source: { kind: 'file', name: 'a.pdf', bytes: pdf } }),
      app.refused('program.importPreview', { source: { kind: 'text', text: 'x'.repeat(300_000) } }),
    ]);
    expect(refusals.map((refusal) => refusal.code)).toEqual([
      'not-a-record',
      'not-a-record',
      'file-rejected',
      'too-large',
    ]);
    for (const { message } of refusals) expect(message).toMatch(/\.$/);
    expect(await app.ask('program.list', { archived: false, query: '' })).toEqual([]);
  });
});
