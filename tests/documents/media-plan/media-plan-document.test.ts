import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { readMediaPaper } from '#shared/documents/compose/media-paper.ts';
import { composeMediaPlan } from '#shared/documents/compose/media-plan.ts';
import { composeMediaPlanWorkbook } from '#shared/documents/compose/media-plan-workbook.ts';
import { daySheet } from '#shared/documents/compose/media-sheet-calendar.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { planCosts, totalsOf } from '#shared/domain/media/plan-costs.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { largeMediaPlan } from '#tests/documents/media-plan/large-media-plan.ts';
import { sampleMediaPlan } from '#tests/documents/media-plan/media-plan-sample.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { CREATED_AT, pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { hasCalc, partsOf, sheetsInOffice, withoutSavedValues } from '#tests/documents/xlsx/spreadsheet.ts';
import { planWith } from '#tests/domain/media/plan-builder.ts';

const input = sampleMediaPlan();
const model = composeMediaPlan(input);
const costs = planCosts(input.content);
const totals = totalsOf(
  costs,
  input.content.line.map(({ id }) => id),
);
const textOf = (of: DocumentModel): string => [...modelTexts(of)].map(({ text }) => text).join('\n');
const headings = (of: DocumentModel): readonly string[] =>
  of.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const rowOf = (id: string, first: string): readonly string[] => {
  const row = rowsOf(model, id).find(([cell]) => cell === first || cell?.startsWith(`${first}\n`));
  if (!row) throw new Error(`${id} has no row ${first}`);
  return row;
};

describe('the «Plan de medios» on paper', () => {
  it('has its parts in landscape, a draft as long as nobody authorised it', () => {
    expect(headings(model).filter((text) => !text.includes('semestre'))).toEqual([
      'Datos del plan',
      'Cifras del plan',
      'Renglones por medio',
      'Difusión directa',
      'Calendario de medios',
      'Totales',
      'Presupuesto',
      'Vedas',
      'Tiempos oficiales',
      'Fórmulas',
      'Firmas',
    ]);
    expect(model.sections.map(({ orientation }) => orientation)).toEqual(['landscape']);
    expect(model.watermark).toBe('BORRADOR');
    const authorised = composeMediaPlan({
      ...input,
      authorisation: {
        officerName: 'Directora Ficticia',
        postName: 'Dirección',
        on: '2026-02-20',
        letterNumber: 'D/1',
        version: 2,
      },
    });
    expect(authorised.watermark).toBeNull();
    expect(textOf(authorised)).toContain('Directora Ficticia');
  });

  it('draws half a year across a page: paid, bonus, blackout and campaign without a colour', () => {
    const [months = [], weeks = [], starts = [], blackout = []] = rowsOf(model, 'medios_calendario_tabla_1');
    expect(months.slice(0, 4)).toEqual(['Mes', 'Enero', 'Febrero', 'Marzo']);
    expect(weeks.slice(0, 3)).toEqual(['Semana', '1', '2']);
    expect(starts.slice(0, 3)).toEqual(['Empieza el día', '1', '5']);
    // 20 April to 10 May.
    expect(weeks.filter((_, at) => blackout[at] === 'V')).toEqual(['17', '18', '19']);
    const radio = rowOf('medios_calendario_tabla_1', '1. Radio Ejemplo 98.5 FM');
    expect([radio[9], radio[10], radio[17]]).toEqual(['', '10\n+5', '10\n+5 V']);
    expect(radio.slice(-2)).toEqual(['130\n+65', '217,568.31']);
    const campaign = rowOf('medios_calendario_tabla_1', 'Cuide el agua de su casa');
    expect([campaign[8], campaign[9], campaign[27]]).toEqual(['', '—', '—']);
    // Only what happens in a part of the year stands in it.
    expect(rowsOf(model, 'medios_calendario_tabla_2').some(([name]) => name?.startsWith('1. '))).toBe(false);
  });

  it('goes over to quarters where a week has numbers that half a year would make too small', () => {
    const large = composeMediaPlan(largeMediaPlan(90, 0));
    expect(headings(large).filter((text) => text.includes('trimestre'))).toHaveLength(4);
  });

  it('leaves blank what is not known and says so, where the State lends it says 0.00', () => {
    const unknown = rowsOf(model, 'medios_renglones').find(([number]) => number === '4') ?? [];
    expect(unknown.slice(5)).toEqual(['sin tarifa', '15 % + 5 %', '', '', '', '', '', '*']);
    const lent = rowsOf(model, 'medios_renglones').find(([number]) => number === '17') ?? [];
    expect(lent.at(-1)).toBe('0.00');
    const silent = rowsOf(model, 'medios_audiencia').find(([number]) => number === '4') ?? [];
    expect(silent.slice(3)).toEqual(['', '', '', '', '', '', '', '', '', '']);
    expect(textOf(model)).toContain('A 3 renglones les falta la tarifa');
    // The reach was measured of the campaign over women; its lines have points of another universe too.
    expect(rowsOf(model, 'medios_cifras')[1]?.slice(5, 8)).toEqual(['', '', '']);
    expect(rowsOf(model, 'medios_tiempos').at(-1)).toEqual(['Total', '570', '', '642,600*']);
  });

  it('tells of direct dissemination where, when, for how many and who pays', () => {
    const talk = rowsOf(model, 'medios_directa').find(([number]) => number === '19') ?? [];
    expect(talk.slice(2)).toEqual([
      'Externo',
      'Colonia El Mirador, salón ejidal',
      'marzo: 10 a 12; abril: 14; mayo: 12',
      '5',
      '40',
      '200',
      '3751 Viáticos en el país\nCuide el agua de su casa',
      '2,030.00',
    ]);
  });

  it('says so where there is nothing yet', () => {
    const empty = composeMediaPlan({ ...input, content: planWith() });
    for (const words of ['Todavía no se ha capturado ningún renglón.', 'No se ha anotado ninguna veda.']) {
      expect(textOf(empty)).toContain(words);
    }
    expect(composeMediaPlanWorkbook({ ...input, content: planWith() }).sheets).toHaveLength(7);
  });

  it.skipIf(!installed('pdftotext') || !installed('mutool'))(
    'prints every amount whole, in PDF as in Word, with months and weeks over every page of the calendar',
    async () => {
      const amounts = modelAmounts(model);
      const [pdf, docx] = [await pdfOf(model), await docxOf(model)];
      expect(docxAmounts(docx)).toEqual(amounts);
      // Repeated headers hold no amounts, so that the pages say each as often as the model.
      expect(pdfAmounts(pdf.bytes)).toEqual(amounts);
      const pages = pageTexts(pdf.bytes).filter((text) => /Empieza el día/.test(text));
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toMatch(/Mes[\s\S]*Semana[\s\S]*Empieza el día/);
      expect(missingGlyphs(pdf.bytes)).toBe(0);
      expect(overlaps(pdf.bytes)).toEqual([]);
      if (hasValidator()) expect(schemaErrors(docx)).toEqual([]);
    },
  );
});

describe('the «Plan de medios» as a workbook', () => {
  it('leaves the sheet by day empty where it would have too many rows, and says how many and where to look', () => {
    const paper = readMediaPaper({ ...input, costs });
    // Worked out once for checks, pages and sheets.
    expect(paper.reading.costs).toBe(costs);
    const whole = daySheet(paper);
    const days = paper.lines.reduce((sum, { spread }) => sum + spread.days.length, 0);
    expect(daySheet(paper, days).rows).toHaveLength(whole.rows.length);
    const without = daySheet(paper, days - 1);
    expect(without.rows).toHaveLength(whole.rows.length - days - 1);
    expect(JSON.stringify(without.rows)).toContain(
      `El plan tiene ${days} días de renglones, y aquí caben ${days - 1}: esta hoja queda vacía. Vea «Calendario por semana»`,
    );
  });

  it('is computed by a spreadsheet to the same centavos', async () => {
    const workbook = composeMediaPlanWorkbook(input);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Renglones',
      'Calendario por semana',
      'Calendario por día',
      'Costo por mes',
      'Totales',
      'Presupuesto',
      'Vedas',
    ]);
    const bytes = writeWorkbook(workbook, CREATED_AT);
    if (hasValidator()) expect(schemaErrors(bytes, 'xlsx')).toEqual([]);
    // 2 March 2026, as workbooks count days.
    expect((await partsOf(bytes))['xl/worksheets/sheet3.xml']).toContain('<v>46083</v>');
    if (!hasCalc()) return;
    const computed = sheetsInOffice(await withoutSavedValues(bytes));
    const whole = String(totals.total / 100);
    for (const name of ['Calendario por semana', 'Calendario por día', 'Costo por mes']) {
      expect(computed.get(name)?.at(-1)?.at(-1)).toBe(whole);
    }
    const sums = computed.get('Totales')?.filter(([first]) => first === 'Total') ?? [];
    expect(sums.slice(0, 3).map((row) => row[8])).toEqual([whole, whole, whole]);
    expect(sums[3]?.[2]).toBe(whole);
    expect(computed.get('Renglones')?.at(-1)).toContain(whole);
  });
});
