import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from '#shared/documents/chart.ts';
import { chartOption } from '#shared/documents/chart-option.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { LOOK } from '#shared/documents/look.ts';

/**
 * A chart as an SVG of its own, set in the documents' font; the same chart gives the same text. Points.
 * Trap: a drawing that isn't disposed of keeps a timer, and the process never ends.
 */
export const chartSvg = (spec: ChartSpec, size: { readonly width: number; readonly height: number }): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(
      chartOption(spec, { ...size, dark: false, fontFamily: LOOK.font, fontSize: FONT_SIZE, tips: false }),
    );
    return printable(withoutCounters(chart.renderToSVGString()));
  } finally {
    chart.dispose();
  }
};

/** Points. */
const FONT_SIZE = 8.5;

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

// Without a screen the library guesses widths from a table of another font.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(
      text,
      Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? FONT_SIZE),
      /bold|[67]00/.test(font ?? '') ? 'bold' : 'regular',
    ),
  }),
});

/** Names that count every drawing since the start of the process, and marks for a page that brings it to life. */
const withoutCounters = (svg: string): string =>
  svg
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/\bzr\d+-/g, 'chart-');
