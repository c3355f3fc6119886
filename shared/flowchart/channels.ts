import type { Cell } from '#shared/flowchart/cells.ts';
import type { Route } from '#shared/flowchart/routes.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';
import type { Stretch } from '#shared/flowchart/tracks.ts';

/** Height of a channel; `plain` where no arrow of the main course runs through it. */
export const channelHeight = (tracks: number, style: FlowStyle, plain: boolean): number =>
  tracks > 0 ? Math.max(style.gap, 6 + (tracks - 1) * style.trackGap + 9) : plain ? 8 : style.gap;

/** What a route takes of the channels, by the row below each. */
export const channelStretches = (
  plan: FlowPlan,
  route: Route,
  exitX: number,
  gutterX: number,
  cells: ReadonlyMap<number, Cell>,
): readonly { readonly row: number; readonly stretch: Stretch }[] => {
  const source = plan.steps[route.flow.from];
  const target = plan.steps[route.flow.to];
  const targetX = cells.get(route.flow.to)?.center ?? 0;
  if (!source || !target) return [];
  const arrive = (x: number, fromAbove: boolean) => ({
    row: target.row,
    stretch: {
      key: `${route.flow.to}:top`,
      low: Math.min(x, targetX),
      high: Math.max(x, targetX),
      above: fromAbove ? [x] : [],
      below: fromAbove ? [targetX] : [targetX, x],
    },
  });
  if (route.kind === 'down') return Math.abs(exitX - targetX) < 0.5 ? [] : [arrive(exitX, true)];
  if (route.kind === 'side') {
    return route.entry === 'top' ? [arrive(gutterX, source.row < target.row)] : [];
  }
  if (route.kind === 'bottom') {
    if (!route.gutter) return [arrive(exitX, true)];
    const upwards = target.row <= source.row;
    return [
      {
        row: source.row + 1,
        stretch: {
          key: route.flow.edge.id,
          low: Math.min(exitX, gutterX),
          high: Math.max(exitX, gutterX),
          above: upwards ? [exitX, gutterX] : [exitX],
          below: upwards ? [] : [gutterX],
        },
      },
      arrive(gutterX, !upwards),
    ];
  }
  return [];
};
