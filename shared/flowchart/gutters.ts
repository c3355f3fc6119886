import type { GutterLoad } from '#shared/flowchart/columns.ts';
import type { Route, Routing } from '#shared/flowchart/routes.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';
import { gutterTracks, type Stretch } from '#shared/flowchart/tracks.ts';

/** Lines to the same place share a track. */
export const gutterKey = (route: Route): string =>
  route.kind === 'side' ? `${route.flow.to}:${route.entry}` : `${route.flow.to}:top`;

/** Which track every line takes in the gutters of a page that begins at row `from`. */
export const gutterPlan = (plan: FlowPlan, routing: Routing, from: number) => {
  const stretches = new Map<string, Stretch[]>();
  const rowOf = (step: number): number => (plan.steps[step]?.row ?? from) - from;
  for (const route of routing.routes) {
    if (route.kind !== 'side' && route.kind !== 'bottom') continue;
    if (!route.gutter) continue;
    const start = 2 * rowOf(route.flow.from) + (route.kind === 'side' ? 1 : 2);
    const end = 2 * rowOf(route.flow.to) + (route.kind === 'side' && route.entry !== 'top' ? 1 : 0);
    const name = `${route.gutter.lane}:${route.gutter.side}`;
    const stretch = {
      key: gutterKey(route),
      low: Math.min(start, end),
      high: Math.max(start, end),
      above: [],
      below: [],
    };
    const known = stretches.get(name);
    if (known) known.push(stretch);
    else stretches.set(name, [stretch]);
  }
  const tracks = new Map([...stretches].map(([name, list]) => [name, gutterTracks(list)]));
  const counts = new Map([...tracks].map(([name, map]) => [name, Math.max(...map.values()) + 1]));
  const loads = new Map(
    plan.graph.lanes.map((_, lane): [number, GutterLoad] => [
      lane,
      { left: counts.get(`${lane}:left`) ?? 0, right: counts.get(`${lane}:right`) ?? 0 },
    ]),
  );
  return { tracks, counts, loads };
};
