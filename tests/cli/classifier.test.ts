import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cauceJson, runCauce } from '#tests/cli/run-cauce.ts';

let folder: string;
let data: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
  file = path.join(folder, 'partidas.csv');
  // As Excel writes it on a Spanish Windows.
  const text =
    'Clave;Denominación\r\n3611;Difusión en radio y televisión\r\n36X1;Clave mala\r\n3612;Difusión en bardas\r\n';
  writeFileSync(file, Buffer.from(text, 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Imported = {
  readonly id: string | null;
  readonly loaded: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly code: string; readonly name: string; readonly state: string }[];
};
type Listed = { readonly classifierId: string; readonly name: string; readonly items: number; readonly width: number };
type Hit = { readonly code: string; readonly level: string; readonly path: readonly string[] };

const INTO = ['--year', '2026', '--name', 'Ejemplo', '--owner', 'Instituto Ficticio'];

describe('a list of items', () => {
  it('for a classifier that is not there yet is only shown where nobody said yes', async () => {
    const { code, out, err } = await runCauce(data, 'classifier', 'import', file, ...INTO, '--json');
    expect(code).toBe(0);
    expect(err).toContain('No se escribió nada');
    const shown = JSON.parse(out) as Imported;
    expect(shown).toMatchObject({ id: null, loaded: 0, counts: { new: 2, refused: 1 } });
    expect(shown.rows.find((row) => row.code === '3611')?.name).toBe('Difusión en radio y televisión');
    expect(await cauceJson(data, 'classifier', 'list')).toEqual([]);
  });

  it('makes its classifier with --yes, and only once', async () => {
    const first = await cauceJson<Imported>(data, 'classifier', 'import', file, ...INTO, '--yes');
    expect(first.loaded).toBe(2);
    const again = await cauceJson<Imported>(
      data,
      'classifier',
      'import',
      file,
      '--classifier',
      first.id ?? '',
      '--yes',
    ).catch((error: Error) => error.message);
    expect(again).toContain('exit code 1');
    const listed = await cauceJson<Listed[]>(data, 'classifier', 'list');
    expect(listed).toMatchObject([{ classifierId: first.id, name: 'Ejemplo', items: 2, width: 4 }]);
    writeFileSync(path.join(folder, 'otra.csv'), 'Clave,Denominación\n3613,Difusión en camiones\n');
    const more = await cauceJson<Imported>(
      data,
      'classifier',
      'import',
      path.join(folder, 'otra.csv'),
      ...INTO,
      '--yes',
    );
    expect(more).toMatchObject({ id: first.id, loaded: 1 });
  });

  it('is found by code and by words, without accents', async () => {
    const hits = await cauceJson<Hit[]>(data, 'classifier', 'search', 'television', 'difusion');
    expect(hits[0]).toMatchObject({ code: '3611', level: 'specific' });
    expect(hits[0]?.path).toHaveLength(3);
    expect((await cauceJson<Hit[]>(data, 'classifier', 'search', '361'))[0]?.code).toBe('3610');
    expect((await runCauce(data, 'classifier', 'search', 'difusion')).out).toContain('3612');
    const other = await runCauce(data, 'classifier', 'search', 'publicidad', '--year', '2031', '--json');
    expect(other.err).toContain('base de CONAC');
    expect((JSON.parse(other.out) as Hit[]).every((hit) => hit.level !== 'specific')).toBe(true);
    expect(JSON.parse(other.out)).not.toEqual([]);
  });

  it('that is none is refused with a sentence, and makes no classifier', async () => {
    const poem = path.join(folder, 'poema.txt');
    writeFileSync(poem, 'La tarde cae despacio sobre el río.');
    const { code, out, err } = await runCauce(
      data,
      'classifier',
      'import',
      poem,
      '--year',
      '2030',
      '--name',
      'X',
      '--yes',
    );
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(/[.]$/);
    expect(await cauceJson<Listed[]>(data, 'classifier', 'list')).toHaveLength(1);
  });
});

describe('an id that nothing has', () => {
  it.each(['x', '01900000-0000-7000-8000-000000000000'])('ends in 1: %s', async (wrong) => {
    const { code, out, err } = await runCauce(data, 'classifier', 'import', file, '--classifier', wrong, '--yes');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('cauce classifier list');
  });
});
