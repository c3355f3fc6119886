import { describe, expect, it } from 'vitest';
import { chartFigure } from '#shared/documents/chart.ts';
import { chartOption } from '#shared/documents/chart-option.ts';
import type { ProgressInput } from '#shared/documents/compose/progress-reading.ts';
import { composeProgressReport } from '#shared/documents/compose/progress-report.ts';
import { glyphFindings } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel, TableBlock, TableCell } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import { docxAmounts, docxOf, modelAmounts, pdfAmounts, rowsOf } from '#tests/documents/budget/printed-figures.ts';
import { hasValidator, schemaErrors } from '#tests/documents/docx/ooxml-validator.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { missingGlyphs, overlaps, pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { pdfOf } from '#tests/documents/pdf/test-compiler.ts';
import { emptyProgress, progressSample } from '#tests/documents/progress/progress-sample.ts';

const { input } = progressSample();
const model = composeProgressReport(input);
const textOf = (of: DocumentModel): string => [...modelTexts(of)].map(({ text }) => text).join('\n');
const upTo = (month: number, more: Partial<ProgressInput> = {}): DocumentModel =>
  composeProgressReport({ ...input, upTo: month, ...more });
const withoutCharts = (of: DocumentModel): DocumentModel => ({
  ...of,
  sections: of.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'chart'),
  })),
});
const LOOK_OF_TEST = { width: 480, height: 300, dark: false, fontFamily: 'x', fontSize: 8, tips: false } as const;
const textOfCell = ({ blocks }: TableCell): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : []))
    .join(' ')
    .trim();
const cellsOf = (of: DocumentModel, id: string): readonly (readonly TableCell[])[] =>
  of.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is TableBlock => block.kind === 'table' && block.id === id)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe('the «Informe de avance»', () => {
  it('has its parts in the order in which they are read and signed', () => {
    const headings = model.sections.flatMap(({ orientation, blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [`${orientation} ${block.number} ${block.text}`] : [])),
    );
    expect(headings).toEqual([
      'portrait 1. Resumen',
      'portrait 2. Lo planeado que no se ha hecho',
      'portrait 3. Indicadores',
      'portrait 4. Boletines difundidos',
      'portrait 5. Actividades, planeado y hecho por mes',
      'landscape 6. Medios, planeado y publicado por mes',
      'landscape 7. Presupuesto por partida',
      'landscape 8. Convenios y contratos',
      'portrait 9. Fotografías',
      'portrait  Firmas',
      'landscape  Anexo A. Bitácora',
      'landscape  Anexo B. Archivos de evidencia',
    ]);
    expect(glyphFindings(model)).toEqual([]);
    expect(textOf(model)).toContain('Rosa Ejemplo Prueba');
  });

  it('is a draft until its month is over, and says on every page up to when it tells', () => {
    expect([model.watermark, ...model.sections.map(({ footer }) => footer?.center)]).toEqual([
      null,
      ...model.sections.map(() => 'Avance al 31 de octubre de 2026'),
    ]);
    const running = upTo(11);
    expect([running.watermark, running.sections[0]?.footer?.center]).toEqual([
      'BORRADOR',
      'BORRADOR, avance al 22/11/2026',
    ]);
  });

  it('has the money of the budget, by item, by moment and up to each month, to the centavo', () => {
    const balances = balancesOf(input.budget, { from: 'authorised' });
    const whole = sumBalances(balances, 'accumulated');
    expect(whole.annual.paid).toBeGreaterThan(0);
    for (const month of [2, 6, 10, 12]) {
      const toDate = (months: readonly number[]): number => months.slice(0, month).reduce((sum, one) => sum + one, 0);
      const told = upTo(month);
      const figures = (balance: typeof whole): readonly string[] =>
        [
          ...[balance.annual.authorised, balance.annual.modified, toDate(balance.modified)],
          ...(['committed', 'accrued', 'exercised', 'paid'] as const).map((moment) => toDate(balance.moments[moment])),
          balance.annual.available,
        ].map((amount) => formatMoney(amount, false));
      expect(rowsOf(told, 'avance_partidas').slice(1)).toEqual([
        ...balances.map((balance) => [`${balance.itemCode} Partida ficticia ${balance.itemCode}`, ...figures(balance)]),
        ['Total', ...figures(whole)],
      ]);
      expect(
        rowsOf(told, 'avance_dinero_momentos')
          .slice(1)
          .map((row) => [row[0], row[1], row[3]]),
      ).toEqual(
        [
          ['Aprobado', toDate(whole.authorised), whole.annual.authorised] as const,
          ['Modificado', toDate(whole.modified), whole.annual.modified] as const,
          ['Comprometido', toDate(whole.moments.committed), whole.annual.committed] as const,
          ['Devengado', toDate(whole.moments.accrued), whole.annual.accrued] as const,
          ['Ejercido', toDate(whole.moments.exercised), whole.annual.exercised] as const,
          ['Pagado', toDate(whole.moments.paid), whole.annual.paid] as const,
        ].map(([name, date, year]) => [name, formatMoney(date), formatMoney(year)]),
      );
    }
  });

  it('shows planned and done of each activity and line month by month, and never does the sum of what it lacks', () => {
    const reading = readExecution(input.content, input, 10);
    const table = rowsOf(model, 'avance_actividades').slice(1);
    expect(table).toHaveLength(input.program?.activity.length ?? 0);
    // Six talks in March were planned, in the markets; what was done of them is what the log says.
    const talks = reading.activities[0];
    expect(table[0]?.[1]).toBe('Pláticas en mercados, antes de abrir los puestos\nplática');
    expect(table[0]?.[3 + 1]).toBe(`4\n${talks?.done[1]}`);
    expect(table[0]?.[3 + 10]).toBe('4\n');
    expect(table[0]?.[15]).toBe(`${talks?.plannedToDate}\n${talks?.doneToDate}`);
    expect(rowsOf(model, 'avance_medios')).toHaveLength(1 + reading.lines.length);
  });

  it('gives each indicator the light of its own thresholds, in words and on its ground', () => {
    const { indicators } = readExecution(input.content, input, 10);
    const rows = cellsOf(model, 'avance_indicadores').slice(1);
    const lights = rowsOf(model, 'avance_indicadores')
      .slice(1)
      .map((row) => row.at(-1));
    expect(rows.map((cells) => cells.at(-1)?.tone)).toEqual(indicators.map(({ toDate }) => toDate.light));
    expect(lights).toEqual(['Verde', 'Amarillo', 'Rojo', 'Verde', 'Amarillo', 'Verde', 'Rojo', 'Verde']);
    const stricter = {
      ...input,
      program: input.program && {
        ...input.program,
        indicator: input.program.indicator.map((row) => ({ ...row, greenFrom: '99', yellowFrom: '98' })),
      },
    };
    const strict = rowsOf(composeProgressReport(stricter), 'avance_indicadores').slice(1);
    expect(strict.map((row) => row.at(-1))).toEqual([
      ...['Amarillo', 'Rojo', 'Rojo', 'Amarillo', 'Rojo', 'Verde', 'Rojo', 'Rojo'],
    ]);
    expect(strict[7]?.[1]).toContain('Sin medir: septiembre');
  });

  it('names all that was planned and never done, with why or that nobody said it', () => {
    const { activities, lines } = readExecution(input.content, input, 10);
    const never = [...activities, ...lines].filter(({ neverDone }) => neverDone);
    const told = rowsOf(model, 'avance_no_hecho').slice(1);
    expect(told).toHaveLength(never.length);
    const of = (name: string) => told.find((row) => row[1]?.startsWith(name));
    expect(of('Cuadernillo de cuatro clases')).toEqual([
      'Actividad 11',
      'Cuadernillo de cuatro clases para docentes',
      '1,600\ncuadernillo',
      expect.stringMatching(/^La imprenta entregó .*\nQué se hará: El tiraje corregido/),
    ]);
    expect(of('Aviso de cómo reconocer')?.[3]).toBe('Sin explicación');
    // In its first months less was due: what isn't planned yet isn't missing.
    expect(rowsOf(upTo(1), 'avance_no_hecho').length).toBeLessThan(told.length);
  });

  it('tells agreements as they stood on the day, what they give in kind apart from money', () => {
    const agreements = input.agreements;
    if (!agreements) throw new Error('A sample without agreements');
    const rows = rowsOf(model, 'avance_convenios').slice(1);
    expect(rows.map((row) => row[1])).toEqual(['Vigente', 'Vigente', 'Modificado', expect.anything()]);
    const contract = agreements.agreement.findIndex(({ kind }) => kind === 'contract');
    const { byAgreement } = readAgreementMoney(agreements, commitmentLedgers(input.budget), '2026-10-31');
    const money = byAgreement.get(agreements.agreement[contract]?.id ?? '');
    expect(rows[contract]?.slice(2)).toEqual([
      ...['—', '—', '—', '—'],
      ...[money?.promised ?? 0, money?.moments.committed ?? 0, money?.moments.paid ?? 0].map((one) =>
        formatMoney(one, false),
      ),
    ]);
    // What a contract buys isn't given in kind as well.
    expect(rows.at(-1)?.slice(1, 5)).toEqual(['318,400.00', '176,800.00', '116,100.00', '51,300.00']);
    // Before it was amended in June it promised less; before it was signed it isn't there.
    const may = rowsOf(upTo(5), 'avance_convenios').find((row) => row[0]?.startsWith('CTO-03'));
    expect([may?.[1], may?.[6]]).toEqual(['Vigente', '62,508.99']);
    expect(textOf(upTo(1))).toContain('Hay otros 2 convenios sin firmar a la fecha');
  });

  it('says that money was paid only where some of it was', () => {
    const states = model.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is TableBlock => block.kind === 'table' && /^avance_convenio_/.test(block.id))
      .flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => textOfCell(cell))))
      .filter((cells) => cells[2] === 'Dinero');
    expect(states.length).toBeGreaterThan(0);
    for (const cells of states) {
      expect(cells[3], cells.join(' | ')).toMatch(cells[5] === '0.00' ? /^Nada todavía$/ : /^(Pagado|Recibido)$/);
    }
    expect(states.map((cells) => cells[3])).toContain('Nada todavía');
  });

  it('draws a chart that goes on in another on one scale, with the figures of its table', () => {
    const [activity] = input.program?.activity ?? [];
    if (!activity || !input.program) throw new Error('No activities');
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...activity,
      ...{ id: `00000000-0000-4000-b009-${String(at).padStart(12, '0')}`, rank: `z${String(at).padStart(3, '0')}` },
    }));
    const grown = composeProgressReport({
      ...input,
      program: { ...input.program, activity: [...input.program.activity, ...many] },
    });
    const charts = grown.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'chart' && /^avance_grafica_\d/.test(block.id) ? [block.spec] : []));
    expect(charts.length).toBeGreaterThan(1);
    const highest = Math.max(...charts.flatMap(({ series }) => series.flatMap(({ values }) => values)));
    for (const spec of charts) {
      expect(spec.reach).toEqual([0, highest]);
      const figures = spec.series[0]?.values.map((value) => `${chartFigure(value, spec.unit)} %`);
      expect(figures).toEqual(spec.table.rows.map(([, told]) => told));
    }
    const axes = charts.map((spec) =>
      JSON.stringify((chartOption(spec, LOOK_OF_TEST) as { xAxis: { max: number } }).xAxis.max),
    );
    expect(new Set(axes).size).toBe(1);
  });

  it('lists bulletins that had gone out, every entry and every file with its whole hash', () => {
    expect(rowsOf(model, 'avance_boletines').map(([number]) => number)).toEqual(['Núm.', '012/2026']);
    const inPeriod = input.content.entry.filter(({ date }) => date.startsWith('2026-') && date <= '2026-10-31');
    const undated = input.content.entry.filter(({ date }) => !date.startsWith('2026-'));
    expect(rowsOf(model, 'avance_bitacora')).toHaveLength(1 + inPeriod.length + undated.length);
    const ids = new Set([...inPeriod, ...undated].map(({ id }) => id));
    const files = input.content.entryEvidence.filter(({ entryId }) => ids.has(entryId));
    const hashes = rowsOf(model, 'avance_evidencia')
      .slice(1)
      .map((row) => row[4]?.replace('\n', ''));
    expect(new Set(hashes)).toEqual(new Set(files.map(({ sha }) => sha)));
    expect(textOf(model)).toContain('Los grupos se traslapan y no suman el total');
  });

  it('says in words what a year without anything lacks', () => {
    const empty = composeProgressReport(emptyProgress(input));
    for (const words of [
      'No hay nada planeado a la fecha.',
      'El programa anual no tiene indicadores.',
      'No hay convenios ni contratos firmados a la fecha.',
      'El presupuesto todavía no tiene nada autorizado',
      'No hay entradas en la bitácora.',
    ]) {
      expect(textOf(empty)).toContain(words);
    }
    expect(empty.watermark).toBe('BORRADOR');
  });

  it.skipIf(!installed('pdftotext'))('prints every amount whole on paper and in Word', async () => {
    // Percentages on the bars look like amounts.
    const printed = withoutCharts(model);
    const { bytes, pages } = await pdfOf(printed);
    const told = modelAmounts(model);
    expect(pdfAmounts(bytes)).toEqual(told);
    const docx = await docxOf(printed);
    expect(docxAmounts(docx)).toEqual(told);
    expect(overlaps(bytes)).toEqual([]);
    expect(missingGlyphs(bytes)).toBe(0);
    expect(pageTexts(bytes).at(-1)).toContain(`Página ${pages} de ${pages}`);
    if (hasValidator()) expect(schemaErrors(docx)).toEqual([]);
  });
});
