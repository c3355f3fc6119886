import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import { runCauce } from '#tests/cli/run-cauce.ts';

let data: string;
let sheet: string;

const SHEET = [
  'Nombre,Sector,Contacto,Cargo,Correo,Estado',
  '"Radio Ejemplo, S.A. de C.V.",privado,Inés Prueba Ficticia,Directora comercial,ventas@radioejemplo.mx,Colima',
  'Comité de Salud de Prueba,social,Beto Ficticio,Presidente,,Colima',
  'Estudio Publicitario Inventado,privado,,,ventas@radioejemplo.mx,',
  'Cooperativa Sin Sector Claro,mixto,,,,',
].join('\n');

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  sheet = path.join(data, 'contactos.csv');
  writeFileSync(sheet, SHEET);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** In this process: what a process of its own adds, one command proves. */
const run = async (...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};

describe('the directory on the command line', () => {
  it('shows what a sheet would add and writes nobody without --yes', async () => {
    expect((await run('partner', 'list')).out).toBe('El directorio está vacío.');
    const shown = await run('partner', 'import', sheet);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('[dudoso, no se toma] renglón 4: Estudio Publicitario Inventado');
    expect(shown.out).toContain('B5: «mixto» no es un sector.');
    expect(shown.out).toContain('Nuevos: 2; se completan: 0; dudosos: 1; rechazados: 1');
    expect(shown.err).toContain('repita la orden con --yes');
    expect((await run('partner', 'list')).out).toBe('El directorio está vacío.');
    expect(await run('partner', 'import', sheet, '--doubtful', 'quizá')).toMatchObject({ code: 2 });
  });

  it('writes them, knows them again, and says by sector who is in', async () => {
    const written = await runCauce(data, '--json', 'partner', 'import', sheet, '--yes', '--doubtful', 'new');
    expect(written.code).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({ added: 3, doubtful: 0, refused: 1 });
    const again = await run('partner', 'import', sheet, '--yes', '--doubtful', 'join');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('no trae nada nuevo') });
    expect((await run('partner', 'list')).out).toBe(
      [
        'Sector social (1)',
        '  Comité de Salud de Prueba | Colima',
        '    Beto Ficticio, Presidente',
        'Sector privado (2)',
        '  Radio Ejemplo, S.A. de C.V. | Colima | ventas@radioejemplo.mx',
        '    Inés Prueba Ficticia, Directora comercial',
        '  Estudio Publicitario Inventado | ventas@radioejemplo.mx',
      ].join('\n'),
    );
    expect(JSON.parse((await run('--json', 'partner', 'list')).out)).toHaveLength(3);
  });

  it('prints it in each form', async () => {
    for (const [format, begins] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ] as const) {
      const out = path.join(data, `directorio.${format}`);
      expect(await run('export', 'directory', '--format', format, '--out', out)).toMatchObject({ code: 0 });
      expect(readFileSync(out).subarray(0, begins.length).toString('latin1')).toBe(begins);
    }
    // What was written comes back: everybody is known again.
    const back = await run('partner', 'import', path.join(data, 'directorio.xlsx'), '--yes');
    expect(back).toMatchObject({ code: 0, err: expect.stringContaining('no trae nada nuevo') });
    expect((await run('verify')).code).toBe(0);
  });
});
