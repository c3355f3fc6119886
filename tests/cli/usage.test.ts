import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import { runCauce } from '#tests/cli/run-cauce.ts';

let data: string;
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('a command line that is written wrong', () => {
  it.each<[string, readonly string[]]>([
    ['no command', []],
    ['an unknown command', ['format']],
    ['half a command', ['procedure']],
    ['an unknown option', ['procedure', 'list', '--force']],
    ['another command’s option', ['procedure', 'list', '--out', 'x']],
    ['a missing argument', ['procedure', 'check']],
    ['one argument too many', ['procedure', 'check', 'a', 'b']],
    ['an option without its value', ['export', 'manual', 'a', '--format']],
    ['no format', ['export', 'manual', 'a', '--out', 'x']],
    ['an unknown format', ['export', 'manual', 'a', '--format', 'xls', '--out', 'x']],
    ['no file to write', ['export', 'manual', 'a', '--format', 'pdf']],
    ['a drawing of several procedures', ['export', 'manual', 'a', 'b', '--format', 'svg', '--out', 'x']],
    ['a date that is none', ['procedure', 'authorize', 'a', '--authorised-on', '31/12/2026']],
    ['a dictamen without its date', ['procedure', 'authorize', 'a', '--dictamen', 'DOM-P001']],
    ['a record without its id', ['program', 'check']],
    ['a record without a format', ['export', 'record', 'a', '--out', 'x']],
    ['a record as a drawing', ['export', 'record', 'a', '--format', 'svg', '--out', 'x']],
    ['a record without a file to write', ['export', 'record', 'a', '--format', 'pdf']],
    ['a guide for a record', ['program', 'import', 'a', '--profile', 'ssj']],
    ['a dossier without its programme', ['dossier', 'create', '--year', '2026', '--procedure', 'a']],
    ['a dossier without its procedure', ['dossier', 'create', '--program', 'a', '--year', '2026']],
    ['a dossier without its year', ['dossier', 'create', '--program', 'a', '--procedure', 'b']],
    ['a year that is none', ['dossier', 'create', '--program', 'a', '--procedure', 'b', '--year', 'este']],
    ['an activity without its number', ['dossier', 'finish', 'a']],
    ['an activity that is no number', ['dossier', 'finish', 'a', '--activity', 'primera']],
    ['a day that is none', ['dossier', 'finish', 'a', '--activity', '1', '--date', 'hoy']],
    ['a dossier carried nowhere', ['dossier', 'carry', 'a']],
    ['a list without its classifier', ['classifier', 'import', 'a', '--year', '2026']],
    ['a list for two classifiers', ['classifier', 'import', 'a', '--classifier', 'b', '--name', 'c']],
    ['a width that no code has', ['classifier', 'import', 'a', '--year', '2026', '--name', 'b', '--width', '6']],
    ['a search for nothing', ['classifier', 'search']],
    ['a sheet without its budget', ['budget', 'import', 'a']],
    ['a media sheet without its file', ['media', 'import', 'a']],
    ['a copy of a strategy', ['strategy', 'show', 'a', '--scenario', 'b']],
    ['a budget as a drawing', ['export', 'budget', 'a', '--format', 'svg', '--out', 'x']],
    ['a distribution without a file to write', ['export', 'distribution', 'a', '--format', 'xlsx']],
    ['a year put together without saying which', ['consolidate']],
    ['a consolidated of no year', ['export', 'consolidated', 'este', '--format', 'pdf', '--out', 'x']],
    ['an empty data folder', ['--data', '', 'procedure', 'list']],
  ])('ends in 2, in Spanish, on stderr, and touches nothing: %s', async (_, given) => {
    const told = { out: '', err: '' };
    const code = await main(['--data', data, ...given], {
      print: (text) => {
        told.out += text;
      },
      note: (text) => {
        told.err += text;
      },
      ask: null,
    });
    expect(code).toBe(2);
    expect(told.out).toBe('');
    expect(told.err).toContain('cauce --help');
    expect(told.err).not.toMatch(/unknown|argument|option '|Error/);
    expect(readdirSync(data)).toEqual([]);
  });

  it('ends the process in 2, with nothing on stdout', async () => {
    const { code, out, err } = await runCauce(data, 'procedure', 'chek', 'x');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('«procedure chek»');
  });
});

const COMMANDS = [
  'procedure import',
  'procedure list',
  'procedure show',
  'procedure check',
  'procedure authorize',
  'program import',
  'program list',
  'program show',
  'program check',
  'dossier create',
  'dossier list',
  'dossier show',
  'dossier finish',
  'dossier carry',
  'classifier import',
  'classifier list',
  'classifier search',
  'strategy show',
  'media show',
  'media check',
  'media import',
  'budget import',
  'budget list',
  'budget show',
  'budget check',
  'export budget',
  'export distribution',
  'export strategy',
  'export media-plan',
  'export insertion-order',
  'export record',
  'export manual',
  'manual list',
  'sample',
  'backup',
  'restore',
  'verify',
  'store export',
  'store import',
];

describe('help', () => {
  it('names every command, on stdout, without a store', async () => {
    const { code, out, err } = await runCauce(data, '--help');
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) {
      expect(out).toContain(command);
    }
    expect((await runCauce(data, '--version')).out.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readdirSync(data)).toEqual([]);
  });

  it('of one command tells of that one with its options, and of no other', async () => {
    const { code, out, err } = await runCauce(data, 'budget', 'show', '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('  budget show ID ');
    expect(out).toContain('en pesos con decimales y en centavos');
    expect(out).toContain('--data DIR');
    expect(out).toContain('cauce --help');
    expect(out).not.toMatch(/^ {2}(?:budget (?:list|check|import)|procedure|export) /m);
    const authorise = (await runCauce(data, '--help', 'procedure', 'authorize', 'a')).out;
    expect(authorise).toMatch(/--scan ARCHIVO.*--not-up-to-date.*las fechas, como/s);
    expect(authorise).not.toContain('procedure check');
    expect(readdirSync(data)).toEqual([]);
  });

  it.each(COMMANDS.map((command) => [command]))('of %s begins with its own line', async (command) => {
    const told = await helpOf(...command.split(' '));
    expect(told.match(/^ {2}[a-z].*$/gm)?.[0]).toMatch(new RegExp(`^  ${command}(?: |$)`));
    expect(told.length).toBeLessThan((await helpOf()).length / 2);
  });

  it('of a word tells of all its commands, and of an unknown one everything', async () => {
    const ofBudget = await helpOf('budget');
    for (const command of ['budget import', 'budget list', 'budget show', 'budget check']) {
      expect(ofBudget).toContain(`  ${command}`);
    }
    expect(ofBudget).not.toContain('procedure');
    expect(await helpOf('classifier', 'import')).toMatch(/--classifier ID.*--year EJERCICIO/s);
    expect(await helpOf('format')).toBe(await helpOf());
  });
});

const helpOf = async (...words: readonly string[]): Promise<string> => {
  let out = '';
  const print = (text: string) => {
    out += text;
  };
  expect(await main([...words, '--help'], { print, note: print, ask: null })).toBe(0);
  return out;
};
