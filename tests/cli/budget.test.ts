import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import { CLI_ENTRY, type CliAnswer, cauceJson, ROOT, runCauce } from '#tests/cli/run-cauce.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';

let folder: string;
let data: string;
let file: string;
let budgetId: string;

const SHEET = [
  'Partida;Descripción;Departamento;Importe anual;Enero;Febrero',
  '2112;Papel;Inscripción;1,200.50;1,000.25;200.25',
  '3612;Bardas;Promoción y Afiliación;99.99;99.99;',
  '9999;No existe;Inscripción;1;1;',
].join('\r\n');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  data = path.join(folder, 'datos');
  file = path.join(folder, 'renglones.csv');
  writeFileSync(file, Buffer.from(SHEET, 'latin1'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: data,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  await addClassifier(app);
  const content = budgetWith({
    lines: [{ itemCode: '3612', quantity: '2', unitCost: 333_33, times: '3' }],
    authorised: [['3612', [100_000, 1]]],
    spending: [['committed', '3612', 1, 40_000]],
    letterState: 'draft',
  });
  const budget = content.budget.map((row) => ({ ...row, classifierId: null }));
  ({ budgetId } = app.context.store.write((db) =>
    createBudgetIn(db, app.context, { ...content, budget }, { kind: 'act', label: 'Crear' }),
  ));
  await app.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const addClassifier = async ({ context, router }: ComposedApp): Promise<void> => {
  const create = { name: 'Ejemplo', owner: '', fiscalYear: 2026, edition: '', width: 4 };
  const created = await router.call('classifier.create', create);
  if (!created.ok) throw new Error(created.error.message);
  const { classifierId } = created.value as { readonly classifierId: string };
  const items = [
    ['2112', 'Papelería'],
    ['3612', 'Difusión en bardas'],
  ];
  const edited = await router.call('classifier.edit', {
    classifierId,
    label: 'Agregar partidas',
    coalesce: null,
    changes: items.map(([code, name]) => ({
      op: 'insert',
      entity: 'item',
      row: { id: context.newId(), code, name, restricted: false, validator: '', note: '' },
    })),
  });
  if (!edited.ok) throw new Error(edited.error.message);
};

type Money = { readonly amount: string; readonly centavos: number };
type Named = Money & { readonly code: string; readonly name: string; readonly months: readonly Money[] };
type Sums = {
  readonly total: Money;
  readonly byMonth: readonly Money[];
  readonly byChapter: readonly Named[];
  readonly byConcept: readonly Named[];
  readonly byItem: readonly Named[];
  readonly byDepartment: readonly Named[];
};
type Shown = {
  readonly id: string;
  readonly asked: Sums;
  readonly authorised: Sums;
  readonly drafts: { readonly authorised: Money };
  readonly balances: readonly Readonly<Record<'authorised' | 'modified' | 'committed' | 'available', Money>>[];
  readonly lines: readonly { readonly item: string; readonly annual: Money }[];
};

const show = () => cauceJson<Shown>(data, 'budget', 'show', budgetId);

describe('a sheet of lines', () => {
  it('is only shown where nobody said yes', async () => {
    const before = await show();
    const { code, out, err } = await runCauce(data, 'budget', 'import', file, '--budget', budgetId, '--json');
    expect(code).toBe(0);
    expect(err).toContain('No se escribió nada');
    expect(JSON.parse(out)).toMatchObject({ id: null, taken: 2, refused: 1, total: 130_049 });
    expect(await show()).toEqual(before);
  });

  it('is added with --yes; what cannot be taken is named by its cell', async () => {
    const { code, out } = await runCauce(data, 'budget', 'import', file, '--budget', budgetId, '--yes');
    expect(code).toBe(0);
    expect(out).toContain('A4: La partida «9999» no existe');
    expect(out).toContain('Se toman: 2, por $1,300.49; rechazados: 1');
    const { lines } = await show();
    expect(lines.map((line) => [line.item, line.annual.amount])).toEqual([
      ['3612', '1999.98'],
      ['2112', '1200.50'],
      ['3612', '99.99'],
    ]);
  });

  it('may be piped in', async () => {
    const { code, out } = await piped(
      'Partida\tImporte anual\n2112\t10\n',
      'budget',
      'import',
      '-',
      '--budget',
      budgetId,
    );
    expect(code).toBe(0);
    expect(out).toContain('Se toman: 1, por $10.00');
  });

  it('of amounts fills the letter that is named by its number', async () => {
    const amounts = path.join(folder, 'autorizado.csv');
    writeFileSync(amounts, 'Partida,Enero\n2112,500.05\n');
    await cauceJson(data, 'budget', 'import', amounts, '--budget', budgetId, '--letter', 'of-7001', '--yes');
    // The letter is a draft: what it gives is told, and is no money yet.
    const { authorised, drafts } = await show();
    expect(drafts.authorised).toEqual({ amount: '1500.06', centavos: 150_006 });
    expect(authorised.total).toEqual({ amount: '0.00', centavos: 0 });
    const wrong = await runCauce(data, 'budget', 'import', amounts, '--budget', budgetId, '--letter', 'X', '--yes');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('«OF-7001»');
  });
});

describe('a budget', () => {
  it('is listed and shown with every total, each the sum of its parts to the centavo', async () => {
    const [listed] = await cauceJson<{ budgetId: string; asked: number }[]>(data, 'budget', 'list');
    const shown = await show();
    const { asked } = shown;
    expect(listed).toMatchObject({ budgetId, asked: asked.total.centavos });
    expect(asked.total).toEqual({ amount: '3300.47', centavos: 330_047 });
    for (const parts of [asked.byChapter, asked.byConcept, asked.byItem, asked.byDepartment, asked.byMonth]) {
      expect(parts.reduce((sum, part) => sum + part.centavos, 0)).toBe(asked.total.centavos);
    }
    for (const part of [...asked.byChapter, ...asked.byDepartment]) {
      expect(part.months).toHaveLength(12);
      expect(part.months.reduce((sum, month) => sum + month.centavos, 0)).toBe(part.centavos);
      expect(part.name).not.toBe('');
    }
    expect(asked.byChapter.map((part) => part.code)).toEqual(['2000', '3000']);
    expect(shown.balances.at(-1)).toMatchObject({
      authorised: { amount: '0.00' },
      modified: { amount: '0.00' },
      committed: { amount: '400.00' },
      available: { amount: '-400.00' },
    });
    const { out } = await runCauce(data, 'budget', 'show', budgetId);
    for (const words of ['Por capítulo', 'Por departamento', 'Inscripción', '$3,300.47', 'enero']) {
      expect(out).toContain(words);
    }
  });

  it.each([
    ['budget', 'xlsx', 'PK'],
    ['distribution', 'pdf', '%PDF-'],
  ] as const)('is exported: %s as %s', async (kind, format, start) => {
    const out = path.join(folder, `${kind}.${format}`);
    const told = await cauceJson<{ file: string }>(data, 'export', kind, budgetId, '--format', format, '--out', out);
    expect(told.file).toBe(out);
    expect(readFileSync(out).subarray(0, start.length).toString('latin1')).toBe(start);
  });

  it('is checked', async () => {
    const told = await cauceJson<{ code: string }[]>(data, 'budget', 'check', budgetId);
    for (const finding of told) expect(Object.keys(finding)).toEqual(['code', 'severity', 'where', 'message']);
  });

  it.each(['x', '01900000-0000-7000-8000-00000000ffff'])('that is not there ends in 1: %s', async (wrong) => {
    for (const command of [
      ['budget', 'show', wrong],
      ['budget', 'check', wrong],
      ['budget', 'import', file, '--budget', wrong, '--yes'],
      ['export', 'budget', wrong, '--format', 'pdf', '--out', path.join(folder, 'nada.pdf')],
      ['export', 'distribution', wrong, '--format', 'xlsx', '--out', path.join(folder, 'nada.xlsx')],
    ]) {
      const { code, out, err } = await runCauce(data, ...command);
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toContain('at ');
    }
  });
});

const piped = (text: string, ...given: readonly string[]): Promise<CliAnswer> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI_ENTRY, '--data', data, ...given], (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end(text);
  });
