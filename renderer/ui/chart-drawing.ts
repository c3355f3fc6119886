import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from '#shared/documents/chart-option.ts';

/** A chart that lives in an element of the page. In a chunk of its own: only `Chart` loads it. */
export type Drawing = {
  readonly draw: (option: ChartOption, size: { readonly width: number; readonly height: number }) => void;
  readonly stop: () => void;
};

export const startDrawing = (
  parent: HTMLElement,
  size: { readonly width: number; readonly height: number },
): Drawing => {
  const host = document.createElement('div');
  // The library empties its element with a text of HTML, which the page's Trusted Types refuse.
  Object.defineProperty(host, 'innerHTML', { configurable: true, set: () => host.replaceChildren() });
  parent.append(host);
  const chart = init(host, null, { renderer: 'svg', ...size });
  return {
    draw: (option, now) => {
      chart.resize({ ...now, silent: true });
      chart.setOption(option, { notMerge: true });
    },
    stop: () => {
      chart.dispose();
      host.remove();
    },
  };
};

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
