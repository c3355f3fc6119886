import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { cauceJson, ROOT, runCauce } from '#tests/cli/run-cauce.ts';
import { fixture } from '#tests/imports/program-record/record-reading.ts';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Imported = {
  readonly id: string | null;
  readonly answered: number;
  readonly fields: number;
  readonly unplaced: readonly string[];
  readonly content: ProgramRecord;
};
type Told = { readonly code: string; readonly severity: string; readonly where: string; readonly message: string };

const published = (): string => {
  const file = path.join(folder, 'ficha.txt');
  const { bytes } = fixture('01');
  writeFileSync(file, bytes);
  return file;
};

describe('a published record', () => {
  it('is only shown where nobody can be asked and nobody said yes', async () => {
    const empty = path.join(folder, 'vacía');
    const { code, out, err } = await runCauce(empty, 'program', 'import', published(), '--json');
    expect(code).toBe(0);
    expect(err).toContain('No se escribió nada');
    expect(JSON.parse(out)).toMatchObject({ id: null, content: { record: [{ name: 'HUERTOS DE BARRIO' }] } });
    expect(await cauceJson(empty, 'program', 'list')).toEqual([]);
    expect((await runCauce(empty, 'program', 'list')).out).toContain('cauce program import');
  });

  it('is kept with --yes, printed whole, listed, shown, checked and exported', async () => {
    const imported = await cauceJson<Imported>(data, 'program', 'import', published(), '--yes');
    const id = imported.id ?? '';
    expect(imported.unplaced).toEqual(imported.content.leftover.map((row) => row.text));
    const [listed] = await cauceJson<{ programId: string; name: string }[]>(data, 'program', 'list');
    expect(listed).toMatchObject({ programId: id, name: 'HUERTOS DE BARRIO', archived: false });
    const shown = await cauceJson<{ content: ProgramRecord }>(data, 'program', 'show', id);
    expect(shown.content).toEqual(imported.content);
    const { out } = await runCauce(data, 'program', 'show', id);
    for (const words of ['Grupos de atención: ', 'Personas mayores', '55501234', 'siembra@huertos.ejemplo.mx']) {
      expect(out).toContain(words);
    }
    const told = await cauceJson<Told[]>(data, 'program', 'check', id);
    for (const finding of told) expect(Object.keys(finding)).toEqual(['code', 'severity', 'where', 'message']);
    for (const [format, start] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ] as const) {
      const file = path.join(folder, `ficha.${format}`);
      const written = await cauceJson<{ file: string; bytes: number; findings: Told[] }>(
        data,
        ...['export', 'record', id, '--format', format, '--out', file],
      );
      const bytes = readFileSync(file);
      expect(written).toMatchObject({ file, bytes: bytes.byteLength });
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
    }
    const again = await cauceJson<Imported>(
      path.join(folder, 'otra'),
      ...['program', 'import', path.join(folder, 'ficha.docx'), '--yes'],
    );
    expect(again).toMatchObject({ ownFile: { edited: false }, answered: imported.answered });
  });

  it('of the seed is read completely', async (context) => {
    const seeds = path.resolve(ROOT, process.env.CAUCE_REFERENCE ?? '../shared', 'seeds');
    if (!existsSync(seeds)) {
      if (process.env.REQUIRE_REFERENCE === '1') throw new Error(`REQUIRE_REFERENCE=1, but ${seeds} isn't there`);
      context.skip(`${seeds} isn't there`);
    }
    const seed = readdirSync(seeds).find((name) => name.startsWith('000')) ?? '';
    const imported = await cauceJson<Imported>(data, 'program', 'import', path.join(seeds, seed), '--yes');
    expect(imported).toMatchObject({ answered: 27, fields: 27, unplaced: [] });
    const { value, contact, phone, email, link } = imported.content;
    const count = (key: string) => value.filter((row) => row.fieldKey === key).length;
    expect([count('grupos_atencion'), count('tipo_beneficio'), link.length]).toEqual([18, 3, 5]);
    expect([contact.length, phone.length, email.length]).toEqual([2, 1, 1]);
    for (const row of contact) expect([row.person, row.post]).not.toContain('');
    const told = await cauceJson<Told[]>(data, 'program', 'check', imported.id ?? '');
    expect(told.filter((finding) => finding.severity === 'blocking')).toEqual([]);
  });

  it('that is none is refused with a sentence, and nothing is kept', async () => {
    const poem = path.join(folder, 'poema.txt');
    writeFileSync(poem, 'La tarde cae despacio sobre el río.');
    const before = await cauceJson<unknown[]>(data, 'program', 'list');
    const { code, out, err } = await runCauce(data, 'program', 'import', poem, '--yes');
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(/[.]$/);
    expect(await cauceJson<unknown[]>(data, 'program', 'list')).toHaveLength(before.length);
  });
});

describe('an id', () => {
  it.each(['x', '01900000-0000-7000-8000-000000000000'])('that nothing has ends in 1: %s', async (wrong) => {
    for (const command of [
      ['program', 'show', wrong],
      ['program', 'check', wrong],
      ['export', 'record', wrong, '--format', 'pdf', '--out', path.join(folder, 'nada.pdf')],
    ]) {
      const { code, out, err } = await runCauce(data, ...command);
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toContain('at ');
    }
    expect(existsSync(path.join(folder, 'nada.pdf'))).toBe(false);
  });
});
