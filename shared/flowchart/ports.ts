import type { Cell } from '#shared/flowchart/cells.ts';
import type { Route, Routing, Side } from '#shared/flowchart/routes.ts';
import type { Flow, FlowPlan } from '#shared/flowchart/rows.ts';

/** Where on their nodes the flows start and end. */
export type Ports = {
  /** x of an exit at the bottom. */
  readonly x: (flow: Flow) => number;
  /** Offset of an exit at a side from the node's middle. */
  readonly exitDy: (flow: Flow) => number;
  /** Offset of the entry at a side from the node's middle; all that enter there share it. */
  readonly entryDy: (step: number, side: Side) => number;
};

/**
 * Spreads what uses the same side of a rectangle: a line along the row keeps the middle, what comes from or goes
 * upwards docks above it, the rest below. Diamonds dock at their corners.
 */
export const dockPorts = (plan: FlowPlan, routing: Routing, cells: ReadonlyMap<number, Cell>): Ports => {
  const users = new Map<string, Map<string, number>>();
  const use = (step: number, side: Side, name: string, direction: number): void => {
    const key = `${step}:${side}`;
    const known = users.get(key) ?? new Map<string, number>();
    users.set(key, known.set(name, direction));
  };
  const row = (step: number): number => plan.steps[step]?.row ?? 0;
  for (const route of routing.routes) {
    const { flow } = route;
    if (route.kind === 'straight') {
      use(flow.from, route.exit, 'straight', 0);
      use(flow.to, route.exit === 'right' ? 'left' : 'right', 'straight', 0);
    }
    if (route.kind !== 'side') continue;
    use(flow.from, route.exit, `exit ${flow.edge.id}`, Math.sign(row(flow.to) - row(flow.from)) || -1);
    if (route.entry !== 'top') use(flow.to, route.entry, 'entry', Math.sign(row(flow.from) - row(flow.to)) || -1);
  }
  const offset = (step: number, side: Side, name: string): number => {
    if (plan.steps[step]?.node.kind === 'decision') return 0;
    const names = users.get(`${step}:${side}`);
    if (!names) return 0;
    const reach = (cells.get(step)?.height ?? 26) / 2;
    const near = Math.min(8, reach * 0.6);
    const ordered = [...names].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
    const at = ordered.indexOf(name);
    const middle = names.has('straight') ? ordered.indexOf('straight') : (ordered.length - 1) / 2;
    const most = Math.max(middle, ordered.length - 1 - middle);
    return (at - middle) * (most > 1 ? (reach - 3) / most : near);
  };
  const byFlow = new Map<Flow, Route>(routing.routes.map((route) => [route.flow, route]));
  return {
    x: (flow) => cells.get(flow.from)?.slotX(slotOf(byFlow.get(flow))) ?? 0,
    exitDy: (flow) => {
      const route = byFlow.get(flow);
      return route?.kind === 'side' ? offset(flow.from, route.exit, `exit ${flow.edge.id}`) : 0;
    },
    entryDy: (step, side) => offset(step, side, 'entry'),
  };
};

const slotOf = (route: Route | undefined): number => (route?.kind === 'bottom' ? route.slot : 0);
