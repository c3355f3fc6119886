import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cauceJson, ROOT, runCauce } from '#tests/cli/run-cauce.ts';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos de María');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Summary = { readonly procedureId: string; readonly title: string; readonly newest: { readonly id: string } };
type Imported = {
  readonly id: string | null;
  readonly activities: number;
  readonly posts: number;
  readonly decisions: number;
  readonly branches: number;
  readonly unplaced: readonly string[];
};
type Told = { readonly code: string; readonly severity: string; readonly where: string; readonly message: string };

const written = () => path.join(folder, 'manual.txt');
beforeAll(() => {
  writeFileSync(
    written(),
    `Procedimiento para el préstamo de libros
1. Objetivo
Prestar los libros de la biblioteca de barrio.
2. Alcance
Aplica desde que se pide un libro hasta que se devuelve.
Desarrollo
No. Responsable Descripción
1. Bibliotecaria: Recibe la solicitud del lector.
2. Bibliotecaria: Revisa si el libro está disponible. ¿Está disponible?
Sí: Aplica siguiente actividad
No: Fin de procedimiento
3. Auxiliar: Entrega el libro y anota la fecha.
`,
  );
});

describe('on a data folder that does not exist yet', () => {
  it('lists nothing, and says how to begin', async () => {
    const { code, out } = await runCauce(data, 'procedure', 'list');
    expect(code).toBe(0);
    expect(out).toContain('cauce sample');
    expect(await cauceJson(data, 'procedure', 'list')).toEqual([]);
  });
});

describe('the sample', () => {
  let one: Summary;
  beforeAll(async () => {
    const { id } = await cauceJson<{ id: string }>(data, 'sample');
    const found = (await cauceJson<Summary[]>(data, 'procedure', 'list')).find((entry) => entry.procedureId === id);
    if (!found) throw new Error('the sample is not listed');
    one = found;
  });

  it('is checked by the id of the procedure and by that of its version, with the four keys of a finding', async () => {
    const told = await cauceJson<Told[]>(data, 'procedure', 'check', one.procedureId);
    expect(told).toEqual(await cauceJson<Told[]>(data, 'procedure', 'check', one.newest.id));
    for (const finding of told) expect(Object.keys(finding)).toEqual(['code', 'severity', 'where', 'message']);
  });

  it('is shown in words and as data, with --json before or after the command', async () => {
    expect((await runCauce(data, 'procedure', 'show', one.procedureId)).out).toContain(one.title);
    const { out } = await runCauce(data, 'procedure', 'show', one.procedureId, '--json');
    expect(JSON.parse(out)).toMatchObject({
      version: { id: one.newest.id },
      content: { cover: [{ title: one.title }] },
    });
  });

  it.each(['pdf', 'docx', 'svg', 'png', 'bpmn'])('is written as %s', async (format) => {
    const file = path.join(folder, `ejemplo.${format}`);
    const told = await cauceJson<{ file: string; bytes: number; sha256: string }>(
      data,
      ...['export', 'manual', one.procedureId, '--format', format, '--out', file],
    );
    const bytes = readFileSync(file);
    expect(told).toMatchObject({ file, bytes: bytes.byteLength });
    const starts: Readonly<Record<string, string>> = {
      pdf: '%PDF-',
      docx: 'PK',
      svg: '<',
      png: '\x89PNG',
      bpmn: '<?xml',
    };
    expect(
      bytes
        .subarray(0, 5)
        .toString('latin1')
        .startsWith(starts[format] ?? 'unknown'),
    ).toBe(true);
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  it('is gathered with another into a manual that stays', async () => {
    const other = await cauceJson<{ id: string }>(data, 'sample');
    const file = path.join(folder, 'manual.pdf');
    const ids = [one.procedureId, other.id];
    expect((await runCauce(data, 'export', 'manual', ...ids, '--format', 'pdf', '--out', file)).code).toBe(0);
    const [manual] = await cauceJson<{ manualId: string; members: number }[]>(data, 'manual', 'list');
    expect(manual?.members).toBe(2);
    const again = await runCauce(data, 'export', 'manual', manual?.manualId ?? '', '--format', 'pdf', '--out', file);
    expect(again.code).toBe(0);
    await runCauce(data, 'export', 'manual', ...ids, '--format', 'pdf', '--out', file);
    expect(await cauceJson<unknown[]>(data, 'manual', 'list')).toHaveLength(1);
  });

  it('is not written where there is no folder, and the message names it', async () => {
    const file = path.join(folder, 'no existe', 'a.pdf');
    const { code, err } = await runCauce(data, 'export', 'manual', one.procedureId, '--format', 'svg', '--out', file);
    expect(code).toBe(1);
    expect(err).toContain(path.join(folder, 'no existe'));
  });
});

describe('a published procedure', () => {
  it('is only shown where nobody can be asked and nobody said yes', async () => {
    const empty = path.join(folder, 'preview');
    const { code, out, err } = await runCauce(empty, 'procedure', 'import', written(), '--json');
    expect(code).toBe(0);
    expect(err).toContain('No se escribió nada');
    expect(JSON.parse(out)).toMatchObject({ id: null, activities: 3 });
    expect(await cauceJson(empty, 'procedure', 'list')).toEqual([]);
  });

  it('is kept with --yes, and told in the agreed numbers', async () => {
    const imported = await cauceJson<Imported>(data, 'procedure', 'import', written(), '--yes');
    expect(Object.keys(imported)).toEqual(['id', 'activities', 'posts', 'decisions', 'branches', 'unplaced']);
    expect(imported).toMatchObject({ activities: 3, posts: 2, decisions: 1, branches: 2 });
    const told = await cauceJson<Told[]>(data, 'procedure', 'check', imported.id ?? '');
    expect(told.length).toBeGreaterThan(0);
  });

  it('of the seed is read completely', async (context) => {
    const seeds = path.resolve(ROOT, process.env.CAUCE_REFERENCE ?? '../shared', 'seeds');
    if (!existsSync(seeds)) {
      if (process.env.REQUIRE_REFERENCE === '1') throw new Error(`REQUIRE_REFERENCE=1, but ${seeds} isn't there`);
      context.skip(`${seeds} isn't there`);
    }
    const seed = readdirSync(seeds).find((name) => name.startsWith('001')) ?? '';
    const imported = await cauceJson<Imported>(data, 'procedure', 'import', path.join(seeds, seed), '--yes');
    expect(imported).toMatchObject({ activities: 10, posts: 2, decisions: 1, branches: 2 });
  });

  it.each([
    ['that isn’t there', 'missing.txt', 'no existe'],
    ['that is a folder', '.', 'es una carpeta'],
  ])('%s is named', async (_, name, words) => {
    const { code, err } = await runCauce(data, 'procedure', 'import', path.join(folder, name), '--yes');
    expect(code).toBe(1);
    expect(err).toContain(words);
  });

  it('that is no procedure is refused with a sentence, and nothing is kept', async () => {
    const poem = path.join(folder, 'poema.txt');
    writeFileSync(poem, 'La tarde cae despacio sobre el río.');
    const before = await cauceJson<unknown[]>(data, 'procedure', 'list');
    const { code, out, err } = await runCauce(data, 'procedure', 'import', poem, '--yes');
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(/[.]$/);
    expect(await cauceJson<unknown[]>(data, 'procedure', 'list')).toHaveLength(before.length);
  });
});

describe('an id', () => {
  it.each(['x', '01900000-0000-7000-8000-000000000000'])('that nothing has ends in 1: %s', async (wrong) => {
    const { code, out, err } = await runCauce(data, 'procedure', 'check', wrong);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toContain('at ');
  });
});
