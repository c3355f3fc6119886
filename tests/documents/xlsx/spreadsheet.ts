import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { readCells } from '#shared/domain/common/cells.ts';
import { installed } from '#tests/documents/installed-tool.ts';

/** Whether LibreOffice is there with its spreadsheet, which some machines install without. */
export const hasCalc = (): boolean => {
  if (process.env.REQUIRE_TOOLS === '1') return true;
  if (!installed('soffice')) return false;
  try {
    const program = realpathSync(execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim());
    return existsSync(join(dirname(program), 'libsclo.so'));
  } catch {
    return false;
  }
};

/** Each sheet by its name as LibreOffice reads it: plain values of every cell, formulas computed. */
export const sheetsInOffice = (workbook: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-calc-'));
  try {
    const source = join(folder, 'libro.xlsx');
    writeFileSync(source, workbook);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        // Comma, double quote, UTF-8, values as they are and not as they look, all sheets.
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
        '--outdir',
        join(folder, 'out'),
        source,
      ],
      { timeout: 100_000, stdio: 'ignore' },
    );
    return new Map(
      readdirSync(join(folder, 'out')).map((name) => [
        name.replace(/^libro-|\.csv$/g, ''),
        readCells(readFileSync(join(folder, 'out', name), 'utf8'), ',').rows.map((row) => row.cells),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The workbook as LibreOffice saves it again, formulas computed: what comes back from whoever edited it. */
export const savedAgain = (workbook: Uint8Array): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-calc-'));
  try {
    const source = join(folder, 'libro.xlsx');
    writeFileSync(source, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const format = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), source], {
      timeout: 100_000,
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(join(folder, 'out', 'libro.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The same workbook without the formulas' saved values, so that whoever opens it has to compute them. */
export const withoutSavedValues = (workbook: Uint8Array): Promise<Uint8Array> =>
  withParts(workbook, (name, xml) =>
    name.startsWith('xl/worksheets/') ? xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>') : xml,
  );

/** The workbook with its XML parts changed. */
export const withParts = async (
  workbook: Uint8Array,
  change: (name: string, xml: string) => string,
): Promise<Uint8Array> => {
  const zip = await JSZip.loadAsync(workbook);
  for (const [name, entry] of Object.entries(zip.files)) zip.file(name, change(name, await entry.async('string')));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

export const partsOf = async (workbook: Uint8Array): Promise<Readonly<Record<string, string>>> => {
  const zip = await JSZip.loadAsync(workbook);
  return Object.fromEntries(
    await Promise.all(
      Object.entries(zip.files).map(async ([name, entry]) => [name, await entry.async('string')] as const),
    ),
  );
};
