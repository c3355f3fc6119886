import type { ChartSpec } from '#shared/documents/chart.ts';
import { diagnosisNames } from '#shared/documents/compose/diagnosis-figures.ts';
import { printedPercent } from '#shared/documents/compose/printed-quantities.ts';
import type { ChartBlock } from '#shared/documents/model.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { type Coverage, coveragesOf } from '#shared/domain/diagnosis/figures.ts';

/** Coverage of the whole population by territory, and of each group where it isn't told by territory. Never a sum. */
export const coverageCharts = (content: DiagnosisContent): readonly ChartBlock[] => {
  const names = diagnosisNames(content);
  const all = coveragesOf(content);
  const place = mostTold(all);
  return [
    ...chartsOf(
      all.filter(({ segmentId }) => segmentId === null),
      ({ territoryId }) => names.territory(territoryId),
      { id: 'cobertura_territorio', title: 'Cobertura por territorio', categoryTitle: 'Territorio' },
    ),
    ...chartsOf(
      all.filter(({ segmentId, territoryId }) => segmentId !== null && territoryId === place),
      ({ segmentId }) => names.segment(segmentId),
      {
        id: 'cobertura_grupo',
        title: place === null ? 'Cobertura por grupo' : `Cobertura por grupo en ${names.territory(place)}`,
        categoryTitle: 'Grupo',
      },
    ),
  ];
};

type Words = { readonly id: string; readonly title: string; readonly categoryTitle: string };

/** As many bars as one can read on half a page. */
const MOST_BARS = 20;

const chartsOf = (
  coverages: readonly Coverage[],
  nameOf: (coverage: Coverage) => string,
  { id, title, categoryTitle }: Words,
): readonly ChartBlock[] => {
  // A single bar compares nothing.
  if (coverages.length < 2) return [];
  const count = Math.ceil(coverages.length / MOST_BARS);
  const each = Math.ceil(coverages.length / count);
  return Array.from({ length: count }, (_, part) => {
    const rows = coverages.slice(part * each, (part + 1) * each);
    const name = count === 1 ? title : `${title}, ${part + 1} de ${count}`;
    const spec = percentChart(
      rows.map((coverage) => ({ label: nameOf(coverage), percent: coverage.percent })),
      name,
      categoryTitle,
    );
    return {
      kind: 'chart',
      id: `${id}_${part + 1}`,
      spec,
      alt: spec.alt,
      caption: `${name}: personas atendidas de cada cien de la población objetivo`,
      widthMm: 165,
      heightMm: Math.min(170, 24 + rows.length * 7),
    };
  });
};

/** Values are hundredths of a percent, so that labels keep two decimals. */
const percentChart = (
  bars: readonly { readonly label: string; readonly percent: number }[],
  title: string,
  categoryTitle: string,
): ChartSpec => ({
  kind: 'bars',
  title,
  categories: bars.map(({ label }) => ({ label, short: label })),
  series: [{ name: 'Cobertura', values: bars.map(({ percent }) => Math.round(percent * 100)) }],
  unit: { words: 'por ciento', centavos: 100 },
  alt: `Gráfica de barras: ${title}. ${bars.map(({ label, percent }) => `${label}, ${printedPercent(percent)}`).join('; ')}.`,
  table: {
    header: [categoryTitle, 'Cobertura'],
    rows: bars.map(({ label, percent }) => [label, printedPercent(percent)]),
  },
});

/** The place of most of the groups' figures: groups of different places don't stand in one chart. */
const mostTold = (coverages: readonly Coverage[]): string | null => {
  const counts = Map.groupBy(
    coverages.filter(({ segmentId }) => segmentId !== null),
    ({ territoryId }) => territoryId,
  );
  const most = [...counts].reduce<readonly [string | null, number]>(
    (best, [id, rows]) => (rows.length > best[1] ? [id, rows.length] : best),
    [null, 0],
  );
  return most[0];
};
