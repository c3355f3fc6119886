import { type ChartSpec, chartFigure } from '#shared/documents/chart.ts';
import { textWidth, wrapText } from '#shared/documents/font-metrics.ts';
import { type Centavos, formatMoney } from '#shared/domain/common/money.ts';

/** Room and look of one drawing. Lengths are the drawing's own units: points on paper, pixels on screen. */
export type ChartLook = {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly fontFamily: string;
  readonly fontSize: number;
  /** Tells the exact figure of what is pointed at: on screen only. */
  readonly tips: boolean;
};

/** Plain data that echarts draws (JSON; no functions), the same on screen and on paper. */
export type ChartOption = { readonly [key: string]: Json };
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The drawing of a chart. Margins, scale and labels are worked out here with the widths of the bundled font, so that
 * nothing is left to a renderer without a screen; a figure that finds no room isn't drawn (the table has it).
 */
export const chartOption = (spec: ChartSpec, look: ChartLook): ChartOption => {
  const colors = look.dark ? DARK : LIGHT;
  const legend = legendOf(spec, look);
  const scale = scaleOf(spec);
  const text = { color: colors.ink, fontFamily: look.fontFamily, fontSize: look.fontSize };
  const axes = spec.kind === 'bars' ? barAxes(spec, look, scale) : columnAxes(spec, look, scale);
  const top = legend.height + (spec.kind === 'bars' ? 0 : lineHeight(look) * 1.6);
  const value: ChartOption = {
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: colors.grid, width: 0.7 } },
    axisLabel: { ...text, color: colors.muted, margin: GAP },
    name: spec.unit.words,
    nameLocation: spec.kind === 'bars' ? 'middle' : 'end',
    nameGap: spec.kind === 'bars' ? lineHeight(look) * 1.5 + GAP : lineHeight(look) * 0.9,
    nameTextStyle: {
      ...text,
      color: colors.muted,
      ...(spec.kind === 'bars' ? {} : { align: 'left', padding: [0, 0, 0, -axes.grid.left] }),
    },
  };
  const category: ChartOption = {
    type: 'category',
    data: axes.labels,
    inverse: spec.kind === 'bars',
    axisLine: { lineStyle: { color: colors.axis, width: 0.8 } },
    axisTick: { show: false },
    axisLabel: { ...text, interval: axes.every - 1, margin: GAP, lineHeight: lineHeight(look), hideOverlap: false },
  };
  return {
    animation: false,
    backgroundColor: 'transparent',
    color: [...colors.series],
    textStyle: text,
    ...(legend.option ? { legend: { ...legend.option, textStyle: { ...text, fontSize: look.fontSize } } } : {}),
    ...(look.tips ? { tooltip: tipsLook(colors, text) } : {}),
    grid: { ...axes.grid, top, show: false, outerBoundsMode: 'none' },
    xAxis: spec.kind === 'bars' ? value : category,
    yAxis: spec.kind === 'bars' ? category : value,
    series: seriesOf(spec, look, axes.slot, scale, colors),
  };
};

const LIGHT = {
  ink: '#1c2326',
  muted: '#55636a',
  axis: '#7f9a9b',
  grid: '#dfe7e7',
  tooltip: '#ffffff',
  gap: '#ffffff',
  series: ['#0f6c6d', '#d98b3a', '#5560a4', '#8fb04a', '#a8486f', '#4fa3b8', '#8a6d3b', '#68757b', '#b7a93c'],
} as const;
const DARK = {
  ink: '#f0f4f4',
  muted: '#b9c6c7',
  axis: '#7f9a9b',
  grid: '#3b4748',
  tooltip: '#263031',
  gap: '#1f1f1f',
  series: ['#4fb8b9', '#e7a862', '#9aa3e0', '#b4d27a', '#dd8fb0', '#86cfe0', '#cdb079', '#a9b5ba', '#dbd070'],
} as const;
type Colors = typeof LIGHT | typeof DARK;

/** Words, not HTML: nothing is parsed, and the page's security policy needs no exception. */
const tipsLook = (colors: Colors, text: ChartOption): ChartOption => ({
  trigger: 'item',
  renderMode: 'richText',
  confine: true,
  backgroundColor: colors.tooltip,
  borderColor: colors.axis,
  textStyle: text,
});

/** Between a label and what it labels. */
const GAP = 6;

const lineHeight = ({ fontSize }: ChartLook): number => Math.round(fontSize * 1.3 * 10) / 10;

type Scale = { readonly min: number; readonly max: number; readonly step: number };

/** A scale in the chart's unit whose marks are round figures: at most five steps from the lowest to the highest. */
const scaleOf = ({ kind, categories, series, unit, reach = [0, 0] }: ChartSpec): Scale => {
  const heights = categories.flatMap((_, index) => {
    const here = series.map(({ values }) => (values[index] ?? 0) / unit.centavos);
    if (kind !== 'stacked') return here;
    const rise = here.reduce((sum, value) => sum + Math.max(0, value), 0);
    return [rise, here.reduce((sum, value) => sum + Math.min(0, value), 0)];
  });
  const [least, most] = reach;
  const high = Math.max(0, most / unit.centavos, ...heights);
  const low = Math.min(0, least / unit.centavos, ...heights);
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fine = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10);
  // Nobody does half an activity.
  const step = unit.words === 'actividades' ? Math.ceil(fine) : fine;
  // The figure over the tallest column needs room under the top mark.
  return { min: Math.floor(low / step) * step, max: Math.max(1, Math.ceil((high * 1.06) / step)) * step, step };
};

/** Marks as the renderer writes them, to know how wide they are. */
const markTexts = ({ min, max, step }: Scale): readonly string[] => {
  const decimals = step >= 1 && Number.isInteger(step) ? 0 : 1;
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) =>
    (min + index * step).toLocaleString('en-US', { minimumFractionDigits: decimals }),
  );
};

type Axes = {
  readonly labels: readonly string[];
  readonly grid: { readonly left: number; readonly right: number; readonly bottom: number };
  /** Room of one figure beside its neighbours. */
  readonly slot: number;
  /** Every how many categories one is named, from the first on: those between are read off their neighbours. */
  readonly every: number;
};

const columnAxes = (spec: ChartSpec, look: ChartLook, scale: Scale): Axes => {
  const { width, fontSize } = look;
  const left = Math.max(...markTexts(scale).map((mark) => textWidth(mark, fontSize))) + 2 * GAP;
  const right = GAP;
  const room = (width - left - right) / Math.max(1, spec.categories.length);
  const labels = fitting(spec, room - 4, fontSize);
  const lines = Math.max(1, ...labels.map((label) => label.split('\n').length));
  return {
    labels,
    grid: { left, right, bottom: lines * lineHeight(look) + GAP + 4 },
    slot: spec.kind === 'stacked' ? room : (room * 0.84) / Math.max(1, spec.series.length),
    every: everyNamed(labels, room, fontSize),
  };
};

const barAxes = (spec: ChartSpec, look: ChartLook, scale: Scale): Axes => {
  const { width, height, fontSize } = look;
  const most = width * 0.36;
  const labels = spec.categories.map(({ label }) => safe(wrapText(label, most, fontSize, 'regular', 3).join('\n')));
  const left =
    Math.max(...labels.flatMap((label) => label.split('\n')).map((l) => textWidth(l, fontSize)), 10) + GAP + 2;
  const figures = spec.series.flatMap(({ values }) => values.map((value) => chartFigure(value, spec.unit)));
  const lastMark = markTexts(scale).at(-1) ?? '';
  const right = Math.max(
    GAP + Math.max(0, ...figures.map((figure) => textWidth(figure, fontSize))),
    textWidth(lastMark, fontSize) / 2 + 2,
  );
  return {
    labels,
    grid: { left, right, bottom: 2.5 * lineHeight(look) + GAP },
    slot: height / Math.max(1, spec.categories.length * spec.series.length),
    every: 1,
  };
};

/** Whole names where all of them find room, else the short ones. */
const fitting = ({ categories }: ChartSpec, room: number, fontSize: number): readonly string[] =>
  categories.every(({ label }) => textWidth(label, fontSize) <= room)
    ? categories.map(({ label }) => safe(label))
    : categories.map(({ short }) => safe(short));

/** 1, 2, 4, 8…: as many as it takes for the names not to run into one another. */
const everyNamed = (labels: readonly string[], room: number, fontSize: number): number => {
  const widest = Math.max(0, ...labels.flatMap((label) => label.split('\n')).map((line) => textWidth(line, fontSize)));
  let every = 1;
  while (every < labels.length && widest + fontSize / 3 > room * every) every *= 2;
  return every;
};

const legendOf = (
  { series }: ChartSpec,
  look: ChartLook,
): { readonly height: number; readonly option: ChartOption | null } => {
  if (series.length < 2) return { height: 0, option: null };
  const icon = look.fontSize;
  const between = look.fontSize * 1.4;
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const wide = icon + 5 + textWidth(name, look.fontSize);
    if (used > 0 && used + between + wide > look.width) {
      rows += 1;
      used = 0;
    }
    used += (used > 0 ? between : 0) + wide;
  }
  return {
    height: rows * (lineHeight(look) + 6) + 4,
    option: {
      data: series.map(({ name }) => safe(name)),
      left: 0,
      top: 0,
      padding: 0,
      itemWidth: icon,
      itemHeight: icon * 0.8,
      itemGap: between,
      icon: 'rect',
      selectedMode: false,
    },
  };
};

const seriesOf = (spec: ChartSpec, look: ChartLook, slot: number, scale: Scale, colors: Colors): readonly Json[] => {
  const stacked = spec.kind === 'stacked';
  const totals = spec.categories.map((_, index) =>
    spec.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return spec.series.map(({ name, values }, position) => {
    const last = position === spec.series.length - 1;
    const shown = stacked ? (last ? totals : []) : values;
    const label = labelLook(spec, look, slot, shown);
    return {
      type: 'bar',
      name: safe(name),
      barMaxWidth: spec.kind === 'bars' ? look.fontSize * 2.4 : look.fontSize * 5,
      barCategoryGap: '28%',
      barGap: '8%',
      ...(stacked ? { stack: 'total', itemStyle: { borderColor: colors.gap, borderWidth: 0.6 } } : {}),
      data: spec.categories.map((category, index) => {
        const value = values[index] ?? 0;
        const figure = shown[index] ?? 0;
        return {
          value: value / spec.unit.centavos,
          ...(look.tips
            ? { tooltip: { formatter: tipText(category.label, spec.series.length > 1 ? name : '', value) } }
            : {}),
          label:
            label && (figure !== 0 || (spec.kind === 'bars' && scale.min === 0))
              ? {
                  ...label,
                  position: spec.kind === 'bars' ? (figure < 0 ? 'left' : 'right') : figure < 0 ? 'bottom' : 'top',
                  formatter: chartFigure(figure, spec.unit),
                }
              : { show: false },
        };
      }),
    };
  });
};

/** How the figures beside the bars are set; null where they would run into each other. */
const labelLook = (
  { kind, unit }: ChartSpec,
  { fontSize, fontFamily, dark }: ChartLook,
  slot: number,
  figures: readonly Centavos[],
): { readonly [key: string]: Json } | null => {
  const smaller = fontSize * 0.9;
  const widest = Math.max(0, ...figures.map((figure) => textWidth(chartFigure(figure, unit), smaller)));
  const fits = kind === 'bars' ? slot >= smaller * 1.15 : widest + 2 <= slot;
  return fits
    ? {
        show: true,
        distance: 3,
        color: (dark ? DARK : LIGHT).ink,
        fontFamily,
        fontSize: kind === 'bars' ? fontSize : smaller,
      }
    : null;
};

const tipText = (category: string, series: string, value: Centavos): string =>
  [category, series, formatMoney(value)]
    .filter((part) => part !== '')
    .map(safe)
    .join('\n');

/** Braces are placeholders to the renderer. */
const safe = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');
