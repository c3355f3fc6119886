import { describe, expect, it } from 'vitest';
import { chartDrawings } from '#electron/documents/chart/chart-pictures.ts';
import { readZip } from '#electron/documents/docx/zip.ts';
import { typstSource } from '#electron/documents/pdf/typst-source.ts';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { composeBudget } from '#shared/documents/compose/budget.ts';
import { composeBudgetWorkbook } from '#shared/documents/compose/budget-workbook.ts';
import { composeDistribution } from '#shared/documents/compose/distribution.ts';
import { uncoveredCharacters } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { askedBudget, distributedBudget, inputOf } from '#tests/documents/budget/budget-samples.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts } from '#tests/documents/budget/printed-figures.ts';
import { convertWithOffice } from '#tests/documents/docx/office.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { inspect, installed } from '#tests/documents/installed-tool.ts';
import { compileUnderPdfUa, nativeTypst } from '#tests/documents/pdf/native-typst.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT, pdfOf, testAssets } from '#tests/documents/pdf/test-compiler.ts';
import { each } from '#tests/domain/budget/budget-builder.ts';

/** Ten digits before the point in every month: sums have one or two more. */
const LONGEST = 999_999_999_999;
const longest = (content: BudgetContent): BudgetContent => ({
  ...content,
  line: content.line
    .slice(0, 6)
    .map((line) => ({ ...line, ...monthColumnsOf(each(LONGEST)), annual: 12 * LONGEST, unitCost: LONGEST })),
  authorised: content.authorised.slice(0, 5).map((row) => ({ ...row, ...monthColumnsOf(each(LONGEST)) })),
  distribution: content.distribution.slice(0, 5).map((row) => ({ ...row, ...monthColumnsOf(each(LONGEST)) })),
});
const largest = (content: BudgetContent): BudgetContent => ({
  ...content,
  line: content.line
    .slice(0, 1)
    .map((line) => ({ ...line, ...monthColumnsOf([999_999_999_999_999]), annual: 999_999_999_999_999 })),
});

const asked = askedBudget();
const distributed = distributedBudget();
const MODELS: Readonly<Record<string, DocumentModel>> = {
  budget: composeBudget(inputOf(asked)),
  distribution: composeDistribution(inputOf(distributed)),
  'budget of the longest figures': composeBudget(inputOf(longest(asked))),
  'distribution of the longest figures': composeDistribution(inputOf(longest(distributed))),
  'budget of fifteen digits': composeBudget(inputOf(largest(asked))),
};
const EVERY = Object.entries(MODELS);
const textTools = installed('pdftotext');

describe('the figures of paper, Word and workbook', () => {
  it.skipIf(!textTools).each(EVERY)('%s: every amount of the model, whole, in PDF and DOCX', async (_, model) => {
    const told = modelAmounts(model);
    expect(told.length).toBeGreaterThan(20);
    expect(pdfAmounts((await pdfOf(model)).bytes)).toEqual(told);
    expect(docxAmounts(await docxOf(model))).toEqual(told);
  });

  it.skipIf(!textTools)(
    'of a thousand lines too, over all their pages',
    async () => {
      const line = Array.from({ length: 1_000 }, (_, index) => ({ ...asked.line[index % 45], id: `l${index}` }));
      const model = composeBudget(inputOf({ ...asked, line: line as typeof asked.line }));
      const told = modelAmounts(model);
      expect(told.length).toBeGreaterThan(13_000);
      const { bytes, pages } = await pdfOf(model);
      expect(pages).toBeGreaterThan(50);
      expect(pdfAmounts(bytes)).toEqual(told);
      expect(docxAmounts(await docxOf(model))).toEqual(told);
    },
    300_000,
  );

  it('the 45 lines come to $2,843,945.50 in all three, each item to the centavo', async () => {
    const totals = totalsOfLines(asked);
    const workbook = writeWorkbook(composeBudgetWorkbook(inputOf(asked)), CREATED_AT);
    const numbers = new Set(
      (await readWorkbook(workbook)).sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((text) => text.replace(/[$,]/g, ''))),
      ),
    );
    const pdf = new Set(pdfAmounts((await pdfOf(MODELS.budget as DocumentModel)).bytes));
    const docx = new Set(docxAmounts(await docxOf(MODELS.budget as DocumentModel)));
    expect(formatMoney(totals.total.annual)).toBe('$2,843,945.50');
    for (const { annual, months } of [totals.total, ...totals.byItem.values(), ...totals.byDepartment.values()]) {
      for (const amount of [annual, ...months]) {
        const printed = formatMoney(amount, false);
        expect(pdf.has(printed), printed).toBe(true);
        expect(docx.has(printed), printed).toBe(true);
        expect(numbers.has(String(amount / 100)) || numbers.has((amount / 100).toFixed(2)), `${printed} in XLSX`).toBe(
          true,
        );
      }
    }
  });

  it.skipIf(!textTools || !installed('soffice')).each(EVERY)(
    '%s: LibreOffice shows every amount of the Word file in one piece',
    async (_, model) => {
      const shown = await convertWithOffice(await docxOf(model), 'pdf');
      expect(pdfAmounts(shown)).toEqual(modelAmounts(model));
    },
  );
});

describe('the PDF', () => {
  it.skipIf(!textTools).each(EVERY)(
    '%s: no figure runs into the next, headers repeat, no page is empty',
    async (_, model) => {
      const { bytes, pages } = await pdfOf(model);
      const texts = pageTexts(bytes);
      expect(texts).toHaveLength(pages);
      for (let page = 1; page <= pages; page += 1) expect(overlapsOn(bytes, page)).toEqual([]);
      for (const text of texts) expect(text.trim().split('\n').length).toBeGreaterThan(4);
      expect(overlaps(bytes)).toEqual([]);
    },
  );

  it.skipIf(!textTools)('repeats the months over every page of the lines', async () => {
    const { bytes } = await pdfOf(MODELS.budget as DocumentModel);
    const withFigures = pageTexts(bytes).filter((text) => (text.match(/\d\.\d{2}\s/g) ?? []).length > 60);
    expect(withFigures.length).toBeGreaterThan(3);
    for (const text of withFigures) expect(text).toMatch(/Ene\s+Feb\s+Mar\s.*\sDic\s+Total/);
  });

  it('has BORRADOR across the draft and not across what is recorded', async () => {
    if (!installed('mutool')) return;
    const marked = async (model: DocumentModel) => inspect('mutool', ['trace', 'FILE'], (await pdfOf(model)).bytes);
    const glyphs = (trace: string) => [...trace.matchAll(/<g unicode="(.)"/gu)].map(([, letter]) => letter).join('');
    expect(glyphs(await marked(MODELS.budget as DocumentModel))).toContain('BORRADOR');
    expect(glyphs(await marked(MODELS.distribution as DocumentModel))).not.toContain('BORRADOR');
  });

  it.skipIf(!installed('mutool')).each(EVERY)('%s: draws no empty box, charts included', async (_, model) => {
    expect(uncoveredCharacters(model)).toEqual([]);
    expect(missingGlyphs((await pdfOf(model)).bytes)).toBe(0);
  });

  it.skipIf(!nativeTypst).each(EVERY)('%s: passes the gate of PDF/UA-1', async (_, model) => {
    const source = typstSource(model, new Map(), CREATED_AT, await chartDrawings(model));
    expect(compileUnderPdfUa(source, (await testAssets()).fonts).toString('latin1')).toContain('pdfuaid');
  });

  it('is the same twice, as the Word file is', async () => {
    for (const model of [MODELS.budget, MODELS.distribution] as DocumentModel[]) {
      expect(Buffer.compare((await pdfOf(model)).bytes, (await pdfOf(structuredClone(model))).bytes)).toBe(0);
      expect(Buffer.compare(await docxOf(model), await docxOf(structuredClone(model)))).toBe(0);
    }
  });
});

describe('the Word file', () => {
  it.skipIf(!hasValidator()).each(EVERY)('%s: keeps to the schema of its format', async (_, model) => {
    expect(schemaErrors(await docxOf(model))).toEqual([]);
  });

  it('carries each chart as a picture with its figures in words, and repeats the heads of its tables', async () => {
    const parts = readZip(await docxOf(MODELS.budget as DocumentModel));
    const xml = new TextDecoder().decode(parts?.get('word/document.xml')?.read());
    expect([...xml.matchAll(/<pic:cNvPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt?.split(':')[0])).toEqual([
      'Gráfica de barras',
      'Gráfica de columnas apiladas',
    ]);
    expect([...(parts?.keys() ?? [])].filter((path) => path.startsWith('word/media/'))).toHaveLength(2);
    expect((xml.match(/<w:tblHeader\/>/g) ?? []).length).toBe(5);
    expect(xml).toContain('w:orient="landscape"');
    const header = new TextDecoder().decode(parts?.get('word/header1.xml')?.read());
    expect(header).toContain('BORRADOR');
  });
});

/** Words that run into the next one on a line of a page. */
const overlapsOn = (pdf: Uint8Array, page: number): readonly string[] => {
  const words = [
    ...inspect('pdftotext', ['-enc', 'UTF-8', '-bbox', '-f', `${page}`, '-l', `${page}`, 'FILE', '-'], pdf).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu,
    ),
  ].map(([, left, top, right, text]) => ({ left: Number(left), top: Number(top), right: Number(right), text }));
  return words.flatMap((word) =>
    words
      .filter((next) => next.top === word.top && next.left > word.left && next.left < word.right + 0.5)
      .map((next) => `${word.text} runs into ${next.text} on page ${page}`),
  );
};
