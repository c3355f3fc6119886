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
  parent.append(host);
  const chart = init(host, null, { renderer: 'svg', ...size });
  for (const element of [host, host.querySelector('svg')]) if (element) emptiesWithoutHtml(element);
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

/** The library empties its elements with a text of HTML, which the page's Trusted Types refuse. */
const emptiesWithoutHtml = (element: Element): void => {
  Object.defineProperty(element, 'innerHTML', { configurable: true, set: () => element.replaceChildren() });
};

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
