import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readBudgetSheet } from '#electron/imports/budget/read-budget-sheet.ts';
import { composeBudgetWorkbook } from '#shared/documents/compose/budget-workbook.ts';
import { composeDistributionWorkbook } from '#shared/documents/compose/distribution-workbook.ts';
import { balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { importAmounts } from '#shared/domain/budget/import-amounts.ts';
import { importLines } from '#shared/domain/budget/import-lines.ts';
import { type Amounts, groupCells, totalsOf, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import {
  DISTRIBUTION_LETTER,
  importContext,
  realisticBudget,
  realisticClassifier,
} from '#tests/documents/xlsx/realistic-budget.ts';
import { hasCalc, partsOf, savedAgain, sheetsInOffice, withoutSavedValues } from '#tests/documents/xlsx/spreadsheet.ts';

const content = realisticBudget();
const totals = totalsOfLines(content);
const inputOf = (of: BudgetContent) => ({
  content: of,
  classifier: realisticClassifier,
  programs: ['Programa ficticio'],
});
const WHEN = '2026-02-03T10:11:12.345Z';
const asked = writeWorkbook(composeBudgetWorkbook(inputOf(content)), WHEN);
const given = writeWorkbook(composeDistributionWorkbook(inputOf(content)), WHEN);
const empty = emptyBudget({ ...(content.budget[0] as BudgetContent['budget'][number]) });

const money = (cell: string | undefined): string => {
  const read = parseMoney(cell === undefined || cell === '' ? '0' : cell);
  return read.ok ? formatMoney(read.value) : `«${cell}»`;
};
const figures = (amounts: Amounts | undefined) =>
  [amounts?.annual ?? 0, ...(amounts?.months ?? [])].map((amount) => formatMoney(amount));

describe('the file', () => {
  it.skipIf(!hasValidator()).each([
    ['Anteproyecto', asked],
    ['Distribución', given],
    ['an empty budget', writeWorkbook(composeBudgetWorkbook(inputOf(empty)), WHEN)],
    ['an empty distribution', writeWorkbook(composeDistributionWorkbook(inputOf(empty)), WHEN)],
  ])('%s is what Excel’s own schema asks for', (_name, bytes) => expect(schemaErrors(bytes, 'xlsx')).toEqual([]));

  it('is the same twice, to the byte', () => {
    expect(Buffer.compare(asked, writeWorkbook(composeBudgetWorkbook(inputOf(realisticBudget())), WHEN))).toBe(0);
  });

  it('says on the sheet and above every page that it isn’t authorised, prints landscape and repeats its heading', async () => {
    const parts = await partsOf(asked);
    expect(parts['xl/sharedStrings.xml']).toContain('BORRADOR: anteproyecto, sin autorizar');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/orientation="landscape".*<oddHeader>[^<]*BORRADOR/s);
    expect(parts['xl/workbook.xml']).toContain("'Renglones'!$6:$6");
    const recorded = {
      ...content,
      letter: content.letter.map((letter) => ({ ...letter, state: 'recorded' as const })),
    };
    const final = await partsOf(writeWorkbook(composeDistributionWorkbook(inputOf(recorded)), WHEN));
    expect(JSON.stringify(final)).not.toContain('BORRADOR');
    expect(JSON.stringify(await partsOf(given))).toContain('BORRADOR');
    const unauthorised = writeWorkbook(composeDistributionWorkbook(inputOf({ ...recorded, authorised: [] })), WHEN);
    expect((await partsOf(unauthorised))['xl/sharedStrings.xml']).toContain(
      'BORRADOR: no hay ningún oficio de autorización registrado.',
    );
  });

  it('keeps text that looks like a formula as text, and codes as text', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/sharedStrings.xml': strings = '' } = await partsOf(asked);
    expect(strings).toContain('=HYPERLINK(&quot;http://ejemplo.mx&quot;');
    for (const formula of sheet.matchAll(/<f>([^<]*)<\/f>/g))
      expect(formula[1]).toMatch(/^SUBTOTAL\(9,[A-Z]+\d+:[A-Z]+\d+\)$/);
    expect(sheet).toMatch(/<c r="A7" s="\d+" t="s">/);
  });
});

describe.skipIf(!hasCalc())('in LibreOffice, which computes every formula anew', () => {
  it('each figure of the Anteproyecto is the screen’s, to the centavo', async () => {
    const sheets = sheetsInOffice(await withoutSavedValues(asked));
    const lines = sheets.get('Renglones') ?? [];
    const rowOf = (words: string) => (lines.find((row) => row[3] === words) ?? []).slice(8, 21).map(money);
    expect(rowOf('Total solicitado')).toEqual(figures(totals.total));
    for (const [code, amounts] of totals.byChapter) {
      expect(rowOf(`Subtotal capítulo ${code} ${realisticClassifier.find(code)?.name}`)).toEqual(figures(amounts));
    }
    for (const [code, amounts] of totals.byConcept) {
      expect(rowOf(`Subtotal concepto ${code} ${realisticClassifier.find(code)?.name}`)).toEqual(figures(amounts));
    }
    const summary = sheets.get('Resumen') ?? [];
    const summaryOf = (column: number, key: string) =>
      (summary.find((row) => row[column] === key) ?? []).slice(2, 15).map(money);
    for (const [code, amounts] of [...totals.byChapter, ...totals.byConcept, ...totals.byItem]) {
      expect(summaryOf(0, code), code).toEqual(figures(amounts));
    }
    for (const { id, name } of content.department)
      expect(summaryOf(1, name)).toEqual(figures(totals.byDepartment.get(id)));
    expect(summaryOf(1, 'Sin departamento')).toEqual(figures(totals.byDepartment.get(null)));
    for (const { id, name } of content.fundingSource)
      expect(summaryOf(1, name)).toEqual(figures(totals.bySource.get(id)));
    expect(summaryOf(1, 'Total solicitado')).toEqual(figures(totals.total));
  });

  it('each figure of the Distribución is the screen’s, and what is available is computed', async () => {
    const sheets = sheetsInOffice(await withoutSavedValues(given));
    const shares = sheets.get('Distribución') ?? [];
    const rowOf = (words: string) => (shares.find((row) => row[1] === words) ?? []).slice(5, 18).map(money);
    expect(rowOf('Total distribuido')).toEqual(figures(totalsOf(content.distribution).total));
    for (const [id, amounts] of groupCells(totalsOf(content.distribution).cells, (cell) => cell.departmentId)) {
      const name = content.department.find((row) => row.id === id)?.name;
      expect(rowOf(`Subtotal ${name}`)).toEqual(figures(amounts));
    }
    const course = (sheets.get('Avance') ?? []).find((row) => row[1] === 'Total') ?? [];
    const { annual } = sumBalances(balancesOf(content, { from: 'distribution' }), 'monthly');
    expect(course.slice(3, 10).map(money)).toEqual(
      [
        annual.authorised,
        annual.modified,
        annual.committed,
        annual.accrued,
        annual.exercised,
        annual.paid,
        annual.available,
      ].map((amount) => formatMoney(amount)),
    );
  });
});

describe('the way back', () => {
  it('gives the same lines, with nothing refused', async () => {
    const { table } = await readBudgetSheet({ kind: 'file', name: 'anteproyecto.xlsx', bytes: asked });
    const read = importLines(
      { ...empty, department: content.department, fundingSource: content.fundingSource, pattern: content.pattern },
      table,
      importContext(),
    );
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.rows.filter((row) => row.state === 'refused')).toEqual([]);
    expect(read.value.total).toBe(totals.total.annual);
    const plain = (lines: BudgetContent['line']) =>
      lines.map(({ id: _id, rank: _rank, ...line }) => JSON.stringify(line, Object.keys(line).sort())).sort();
    const back = applyChanges(
      { ...empty, department: content.department, fundingSource: content.fundingSource, pattern: content.pattern },
      read.value.changes,
    );
    expect(plain(back.line)).toEqual(plain(content.line));
  });

  it.skipIf(!hasCalc())('gives the same lines after LibreOffice saved the workbook', async () => {
    const { table } = await readBudgetSheet({ kind: 'file', name: 'anteproyecto.xlsx', bytes: savedAgain(asked) });
    const names = { department: content.department, fundingSource: content.fundingSource, pattern: content.pattern };
    const read = importLines({ ...empty, ...names }, table, importContext());
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.rows.filter((row) => row.state === 'refused')).toEqual([]);
    const lines = (of: BudgetContent) =>
      of.line
        .map((line) =>
          JSON.stringify([
            line.itemCode,
            line.description,
            line.quantity,
            line.times,
            line.unitCost,
            line.annual,
            line.m01,
            line.m12,
          ]),
        )
        .sort();
    expect(lines(applyChanges({ ...empty, ...names }, read.value.changes))).toEqual(lines(content));
  });

  it('gives the same figures into an empty budget, which takes over its departments and sources', async () => {
    const { table } = await readBudgetSheet({ kind: 'file', name: 'anteproyecto.xlsx', bytes: asked });
    const read = importLines(empty, table, importContext());
    if (!read.ok) throw new Error(read.error.message);
    const back = applyChanges(empty, read.value.changes);
    expect(back.department.map((row) => row.name).sort()).toEqual(content.department.map((row) => row.name).sort());
    expect([...totalsOfLines(back).byItem]).toEqual([...totals.byItem]);
  });

  it('gives the same amounts of a distribution', async () => {
    const { table } = await readBudgetSheet({ kind: 'file', name: 'distribucion.xlsx', bytes: given });
    const start = { ...content, distribution: [] };
    const read = importAmounts(
      start,
      { entity: 'distribution', letterId: DISTRIBUTION_LETTER },
      table,
      importContext(),
    );
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.rows.filter((row) => row.state === 'refused')).toEqual([]);
    const back = applyChanges(start, read.value.changes);
    const cells = (of: BudgetContent) =>
      totalsOf(of.distribution)
        .cells.map((cell) => JSON.stringify(cell))
        .sort();
    expect(cells(back)).toEqual(cells(content));
  });
});
