import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useContent } from '#renderer/modules/annual-program/program-context.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import { moneyChart } from '#shared/documents/chart.ts';
import { activityCosts } from '#shared/domain/annual-program/budget-tie.ts';

/** More bars than this can't be told apart. */
const MOST_BARS = 12;
const BAR_HEIGHT = 34;

/** The activities that cost most. */
export const CostChart = () => {
  const activity = useContent((content) => content.activity);
  const activityLine = useContent((content) => content.activityLine);
  const costs = activityCosts({ activity, activityLine });
  const dearest = activity
    .map((row, index) => ({
      name: `${index + 1}. ${nameOfActivity(row)}`,
      short: `${index + 1}`,
      cost: costs.get(row.id) ?? 0,
    }))
    .filter(({ cost }) => cost > 0)
    .toSorted((a, b) => b.cost - a.cost);
  const shown = dearest.slice(0, MOST_BARS);
  if (shown.length < 2) return null;
  return (
    <Chart
      height={80 + shown.length * BAR_HEIGHT}
      spec={moneyChart({
        kind: 'bars',
        title:
          dearest.length > MOST_BARS
            ? `Las ${MOST_BARS} actividades que más cuestan, de ${dearest.length}`
            : 'Lo que usa cada actividad',
        categoryTitle: 'Actividad',
        categories: shown.map(({ name, short }) => ({ label: name, short })),
        series: [{ name: 'Importe', values: shown.map(({ cost }) => cost) }],
      })}
    />
  );
};
