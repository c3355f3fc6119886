import type { ShownTotals } from '#renderer/modules/media-plan/totals/totals-rows.ts';
import { type ChartSpec, moneyChart } from '#shared/documents/chart.ts';

/** More bars than this can't be told apart. */
const MOST_BARS = 14;
const BAR_HEIGHT = 30;

/** Columns over time; bars, the longest first, for what has names. */
export const totalsChart = (
  title: string,
  categoryTitle: string,
  rows: readonly ShownTotals[],
  kind: 'columns' | 'bars',
): { readonly spec: ChartSpec; readonly height: number } => {
  const shown =
    kind === 'columns'
      ? rows
      : rows
          .filter(({ cost }) => cost > 0)
          .toSorted((a, b) => b.cost - a.cost)
          .slice(0, MOST_BARS);
  const left = kind === 'bars' ? rows.filter(({ cost }) => cost > 0).length - shown.length : 0;
  return {
    spec: moneyChart({
      kind,
      title: left > 0 ? `${title} (los ${shown.length} mayores)` : title,
      categoryTitle,
      categories: shown.map(({ name, short }) => ({ label: name, short })),
      series: [{ name: 'Costo con IVA', values: shown.map(({ cost }) => cost) }],
    }),
    height: kind === 'columns' ? 240 : 70 + Math.max(1, shown.length) * BAR_HEIGHT,
  };
};
