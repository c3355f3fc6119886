import type { Totals } from '#shared/domain/budget/totals.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/**
 * A chart of money as pure data: what is drawn on screen and in documents, and the same told in words and as a table
 * for people who can't see it. Values are centavos; only the labels of the drawing are rounded to `unit`.
 */
export type ChartSpec = {
  /** `columns` stand, `bars` lie (room for long names), `stacked` are columns whose series add up. */
  readonly kind: 'columns' | 'bars' | 'stacked';
  readonly title: string;
  readonly categories: readonly ChartCategory[];
  readonly series: readonly { readonly name: string; readonly values: readonly Centavos[] }[];
  readonly unit: ChartUnit;
  /** Where one drawing goes on in another: the tallest and lowest figure of all of them, so that they share one scale. */
  readonly reach?: readonly [low: Centavos, high: Centavos];
  readonly alt: string;
  readonly table: ChartTable;
};

/** `short` is what stands under an axis where there is little room. */
export type ChartCategory = { readonly label: string; readonly short: string };

/** What the drawing's figures count in, and how many centavos one of them is. */
export type ChartUnit = {
  readonly words: 'pesos' | 'miles de pesos' | 'millones de pesos' | 'por ciento' | 'actividades';
  readonly centavos: number;
};

/** The exact figures: a title for each column, the first of them the categories'; the last row is the sum. */
export type ChartTable = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** One of the sums that a chart compares: «Solicitado», «Autorizado», … */
export type ChartSide = { readonly name: string; readonly totals: Totals };

/**
 * The year by chapter, one bar for each side.
 * @param nameOf name of a chapter by its code; undefined where the classifier has none
 */
export const chapterChart = (
  sides: readonly ChartSide[],
  nameOf: (code: string) => string | undefined,
  title = 'Importe anual por capítulo',
): ChartSpec => {
  const codes = chapterCodes(sides);
  return moneyChart({
    kind: 'bars',
    title,
    categoryTitle: 'Capítulo',
    categories: codes.map((code) => chapterCategory(code, nameOf)),
    series: sides.map(({ name, totals }) => ({
      name,
      values: codes.map((code) => totals.byChapter.get(code)?.annual ?? 0),
    })),
  });
};

/** The twelve months, one column for each side. */
export const monthChart = (sides: readonly ChartSide[], title = 'Importe por mes'): ChartSpec =>
  moneyChart({
    kind: 'columns',
    title,
    categoryTitle: 'Mes',
    categories: MONTHS,
    series: sides.map(({ name, totals }) => ({ name, values: totals.total.months })),
  });

/** The twelve months of one side, each month made up of its chapters. */
export const monthByChapterChart = (
  totals: Totals,
  nameOf: (code: string) => string | undefined,
  title = 'Importe por mes y capítulo',
): ChartSpec =>
  moneyChart({
    kind: 'stacked',
    title,
    categoryTitle: 'Mes',
    categories: MONTHS,
    series: [...totals.byChapter].map(([code, { months }]) => ({
      name: chapterCategory(code, nameOf).label,
      values: months,
    })),
  });

/** Whether there is nothing to draw: no category, or all of them zero. */
export const isBlankChart = ({ series }: ChartSpec): boolean =>
  series.every(({ values }) => values.every((value) => value === 0));

/** A figure of the drawing: `123456789` in thousands of pesos → `1,234.6`. */
export const chartFigure = (value: Centavos, { centavos, words }: ChartUnit): string => {
  if (words === 'actividades') return String(value / centavos);
  // As tables say it: «22.7».
  if (words === 'por ciento') return (Math.round(value / (centavos / 10)) / 10).toFixed(1);
  if (centavos === 1 * PESO) return formatMoney(value, false);
  const tenths = Math.round(value / (centavos / 10));
  return formatMoney((tenths === 0 ? 0 : tenths) * 10, false).slice(0, -1);
};

/** Puts unit, words and table to the figures. */
export const moneyChart = ({ categoryTitle, ...chart }: Figures & { readonly categoryTitle: string }): ChartSpec => ({
  ...chart,
  unit: unitOf(chart),
  alt: altOf(chart),
  table: tableOf(chart, categoryTitle),
});

const PESO = 100;

const MONTHS: readonly ChartCategory[] = MONTH_NAMES.map((name) => ({ label: name, short: name.slice(0, 3) }));

const chapterCodes = (sides: readonly ChartSide[]): readonly string[] =>
  [...new Set(sides.flatMap(({ totals }) => [...totals.byChapter.keys()]))].sort();

const chapterCategory = (code: string, nameOf: (code: string) => string | undefined): ChartCategory => {
  if (code === '') return { label: 'Sin clave válida', short: 'Sin clave' };
  const name = nameOf(code);
  return { label: name === undefined ? code : `${code} ${name}`, short: code };
};

type Figures = Pick<ChartSpec, 'kind' | 'title' | 'categories' | 'series' | 'reach'>;

/** The largest unit in which the tallest figure still has at least two digits before the point. */
const unitOf = ({ kind, series, categories, reach = [0, 0] }: Figures): ChartUnit => {
  const tallest = categories.reduce(
    (most, _, index) => {
      const here = series.map(({ values }) => Math.abs(values[index] ?? 0));
      const height = kind === 'stacked' ? here.reduce((sum, value) => sum + value, 0) : Math.max(0, ...here);
      return Math.max(most, height);
    },
    Math.max(...reach.map(Math.abs)),
  );
  if (tallest < 10_000 * PESO) return { words: 'pesos', centavos: PESO };
  if (tallest < 10_000_000 * PESO) return { words: 'miles de pesos', centavos: 1_000 * PESO };
  return { words: 'millones de pesos', centavos: 1_000_000 * PESO };
};

const KIND_WORDS = {
  columns: 'Gráfica de columnas',
  bars: 'Gráfica de barras',
  stacked: 'Gráfica de columnas apiladas',
} as const satisfies Readonly<Record<ChartSpec['kind'], string>>;

/** Few figures are all told; of many, the highest and the lowest of each series. */
const altOf = ({ kind, title, categories, series }: Figures): string => {
  const told = series.map(({ name, values }) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    const points = categories.map(({ label }, index) => ({ label, value: values[index] ?? 0 }));
    const figures =
      points.length <= 6
        ? points.map(({ label, value }) => `${label}, ${formatMoney(value)}`).join('; ')
        : span(points);
    const words = `${figures}${figures === '' ? '' : '; '}total ${formatMoney(total)}.`;
    return series.length > 1 ? `${name}: ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  });
  return [`${KIND_WORDS[kind]}: ${title}.`, ...told].join(' ');
};

type Point = { readonly label: string; readonly value: Centavos };

const span = (points: readonly Point[]): string => {
  const [first] = points;
  if (!first) return '';
  const highest = points.reduce((best, point) => (point.value > best.value ? point : best), first);
  const lowest = points.reduce((best, point) => (point.value < best.value ? point : best), first);
  return highest.value === lowest.value
    ? `${formatMoney(first.value)} en cada caso`
    : `el más alto, ${highest.label}, ${formatMoney(highest.value)}; el más bajo, ${lowest.label}, ${formatMoney(lowest.value)}`;
};

const tableOf = ({ categories, series }: Figures, categoryTitle: string): ChartTable => {
  const several = series.length > 1;
  return {
    header: [categoryTitle, ...series.map(({ name }) => name)],
    rows: [
      ...categories.map(({ label }, index) => [label, ...series.map(({ values }) => formatMoney(values[index] ?? 0))]),
      [
        several ? 'Totales' : 'Total',
        ...series.map(({ values }) => formatMoney(values.reduce((sum, value) => sum + value, 0))),
      ],
    ],
  };
};
