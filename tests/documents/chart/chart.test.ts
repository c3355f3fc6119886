import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartSvg } from '#electron/documents/chart/chart-svg.ts';
import { chapterChart, chartFigure, isBlankChart, monthByChapterChart, monthChart } from '#shared/documents/chart.ts';
import { chartOption } from '#shared/documents/chart-option.ts';
import { monthColumnsOf } from '#shared/domain/budget/months.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';

const row = (itemCode: string, months: readonly number[]) => ({
  itemCode,
  departmentId: null,
  fundingSourceId: null,
  ...monthColumnsOf(months),
});
const asked = totalsOf([row('2111', [100_000_00, 50_000_00]), row('3611', [0, 0, 200_000_05])]);
const given = totalsOf([row('3611', [0, 0, 150_000_00])]);
const nameOf = (code: string) => ({ '2000': 'Materiales', '3000': 'Servicios {generales}' })[code];
const look = { width: 600, height: 200, dark: false, fontFamily: 'Noto Sans', fontSize: 9, tips: false };

/** Texts of a drawing, in its order. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('a chart as data', () => {
  it('holds the exact figures of its sides, in words and as a table whose last row is the sum', () => {
    const spec = chapterChart(
      [
        { name: 'Solicitado', totals: asked },
        { name: 'Autorizado', totals: given },
      ],
      nameOf,
    );
    expect(spec.series.map(({ values }) => values)).toEqual([
      [150_000_00, 200_000_05],
      [0, 150_000_00],
    ]);
    expect(spec.table).toEqual({
      header: ['Capítulo', 'Solicitado', 'Autorizado'],
      rows: [
        ['2000 Materiales', '$150,000.00', '$0.00'],
        ['3000 Servicios {generales}', '$200,000.05', '$150,000.00'],
        ['Totales', '$350,000.05', '$150,000.00'],
      ],
    });
    expect(spec.alt).toBe(
      'Gráfica de barras: Importe anual por capítulo. Solicitado: 2000 Materiales, $150,000.00; 3000 Servicios {generales}, $200,000.05; total $350,000.05. Autorizado: 2000 Materiales, $0.00; 3000 Servicios {generales}, $150,000.00; total $150,000.00.',
    );
  });

  it('of many figures names the highest and the lowest', () => {
    expect(monthChart([{ name: 'Solicitado', totals: asked }]).alt).toBe(
      'Gráfica de columnas: Importe por mes. El más alto, marzo, $200,000.05; el más bajo, abril, $0.00; total $350,000.05.',
    );
  });

  it('counts in pesos, thousands or millions, as the tallest figure needs', () => {
    const unit = (centavos: number) =>
      monthChart([{ name: 'S', totals: totalsOf([row('2111', [centavos])]) }]).unit.words;
    expect([unit(9_999_99), unit(10_000_00), unit(9_999_999_99), unit(10_000_000_00)]).toEqual([
      'pesos',
      'miles de pesos',
      'miles de pesos',
      'millones de pesos',
    ]);
    const thousands = { words: 'miles de pesos', centavos: 100_000 } as const;
    expect([1_250_00, -1_250_00, 4_99, 0].map((amount) => chartFigure(amount, thousands))).toEqual([
      '1.3',
      '-1.2',
      '0.0',
      '0.0',
    ]);
  });

  it('stacks the months of each chapter, and knows when there is nothing to draw', () => {
    const spec = monthByChapterChart(asked, nameOf);
    expect(spec.series.map(({ name }) => name)).toEqual(['2000 Materiales', '3000 Servicios {generales}']);
    expect(isBlankChart(spec)).toBe(false);
    expect(isBlankChart(monthByChapterChart(totalsOf([]), nameOf))).toBe(true);
  });

  it('becomes an option of plain data, with room over the tallest figure', () => {
    for (const spec of [chapterChart([{ name: 'S', totals: asked }], nameOf), monthByChapterChart(asked, nameOf)]) {
      const option = chartOption(spec, look);
      expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    }
    const { max } = chartOption(monthChart([{ name: 'S', totals: totalsOf([row('2111', [200_000_00])]) }]), look)
      .yAxis as { readonly max: number };
    expect(max).toBeGreaterThan(200);
  });
});

describe('a chart as a drawing', () => {
  const spec = chapterChart([{ name: 'Solicitado', totals: asked }], nameOf);

  it('writes names and figures in the documents’ font; braces are no placeholders', () => {
    const svg = chartSvg(spec, { width: 480, height: 160 });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['2000 Materiales', '3000 Servicios (generales)', '150.0', '200.0', 'miles de pesos']),
    );
    expect(new Set([...svg.matchAll(/font-family:([^;"]+)/g)].map(([, font]) => font))).toEqual(new Set(['Noto Sans']));
    expect(svg).not.toMatch(/ecmeta|<style|zr\d/);
  });

  it('is the same after any number of others', () => {
    const first = chartSvg(spec, { width: 480, height: 160 });
    for (let turn = 0; turn < 3; turn += 1)
      chartSvg(monthChart([{ name: 'Solicitado', totals: asked }]), { width: 480, height: 160 });
    expect(chartSvg(spec, { width: 480, height: 160 })).toBe(first);
  });

  it('names every second or fourth column where all names would run into one another', () => {
    const weeks = {
      ...monthChart([{ name: 'S', totals: asked }]),
      categories: Array.from({ length: 52 }, (_, at) => ({ label: `Semana ${at + 1}`, short: `S${at + 1}` })),
      series: [{ name: 'S', values: Array.from({ length: 52 }, () => 100_00) }],
    };
    const names = (width: number) =>
      textsOf(chartSvg(weeks, { width, height: 160 })).filter((text) => /^S\d/.test(text ?? ''));
    expect(names(1_600)).toHaveLength(52);
    expect(names(800).slice(0, 3)).toEqual(['S1', 'S3', 'S5']);
    expect(names(420).slice(0, 3)).toEqual(['S1', 'S5', 'S9']);
  });

  it('leaves out figures that would run into each other', () => {
    const months = monthChart([
      { name: 'A', totals: asked },
      { name: 'B', totals: given },
    ]);
    const figures = (width: number) =>
      textsOf(chartSvg(months, { width, height: 160 })).filter((text) => text === '200.0');
    expect(figures(900)).toHaveLength(1);
    expect(figures(300)).toEqual([]);
  });

  it('draws amounts below zero', () => {
    const taken = totalsOf([row('2111', [-5_000_00]), row('3611', [9_000_00])]);
    const svg = chartSvg(chapterChart([{ name: 'Diferencia', totals: taken }], nameOf), { width: 480, height: 160 });
    expect(textsOf(svg)).toContain('-5,000.00');
  });

  it('lets the process end', () => {
    const script = `
      import { chartSvg } from '#electron/documents/chart/chart-svg.ts';
      import { monthChart } from '#shared/documents/chart.ts';
      import { totalsOf } from '#shared/domain/budget/totals.ts';
      const svg = chartSvg(monthChart([{ name: 'S', totals: totalsOf([]) }]), { width: 300, height: 100 });
      console.log(svg.startsWith('<svg'));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: resolve(import.meta.dirname, '../../..'),
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(said.trim()).toBe('true');
  });
});
