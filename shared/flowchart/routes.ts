import type { Flow, FlowPlan, Step } from '#shared/flowchart/rows.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';
import type { Mini, Traffic } from '#shared/flowchart/traffic.ts';

export type Side = 'left' | 'right';

/** A free strip at one side of a lane, through all rows: no node ever stands there. */
export type Gutter = { readonly lane: number; readonly side: Side };

/**
 * How a flow runs, in terms of cells, gutters (vertical) and channels (horizontal, above each row). None of these
 * holds a node, so a route can't cross one.
 */
export type Route =
  /** Along the row, from side to facing side. */
  | { readonly kind: 'straight'; readonly flow: Flow; readonly exit: Side }
  /** From the bottom's middle through empty cells, and along the target's channel if the lane differs. */
  | { readonly kind: 'down'; readonly flow: Flow }
  /** From a side into a gutter, then into the target's side or along its channel to its top. */
  | {
      readonly kind: 'side';
      readonly flow: Flow;
      readonly exit: Side;
      readonly gutter: Gutter;
      readonly entry: 'top' | Side;
    }
  /** From beside the bottom's middle along the next channel, and through a gutter where the target is further away. */
  | { readonly kind: 'bottom'; readonly flow: Flow; readonly slot: number; readonly gutter: Gutter | null };

/** Slot 0 is the bottom's middle, 1 and −1 the places right and left of it, and so on. */
export type Routing = {
  readonly routes: readonly Route[];
  readonly slots: ReadonlyMap<Mini, number>;
  /** Steps that something enters at the middle of the top. */
  readonly topEntered: ReadonlySet<number>;
};

export const routeFlows = (plan: FlowPlan, style: FlowStyle, traffic: Traffic): Routing => {
  const lanes = plan.graph.lanes.length;
  const cells = plan.occupied;
  const exits = new Set<string>();
  const entered = new Set<string>();
  const bottoms = new Map<number, Set<number>>();
  const topEntered = new Set<number>();
  const routes: Route[] = [];
  const slots = new Map<Mini, number>();

  const step = (index: number): Step => plan.steps[index] as Step;
  const isDiamond = (index: number): boolean => step(index).node.kind === 'decision';
  const bottom = (index: number): Set<number> => {
    const known = bottoms.get(index) ?? new Set<number>();
    bottoms.set(index, known);
    return known;
  };
  const documentsBeside = (index: number): boolean => style.documents === 'side' && step(index).documents.length > 0;
  const columnFree = (flow: Flow): boolean => {
    const source = step(flow.from);
    for (let row = source.row + 1; row < step(flow.to).row; row += 1) {
      if (cells.has(row * lanes + source.node.lane)) return false;
    }
    return true;
  };
  const sideFree = (index: number, side: Side): boolean => {
    if (side === 'right' && documentsBeside(index)) return false;
    const key = `${index}:${side}`;
    return isDiamond(index) ? !exits.has(key) && !entered.has(key) : !exits.has(key);
  };
  const canEnter = (index: number, side: Side): boolean =>
    !isDiamond(index) && !(side === 'right' && documentsBeside(index));

  const goStraight = (flow: Flow): boolean => {
    const source = step(flow.from);
    const target = step(flow.to);
    if (!flow.next || source.row !== target.row) return false;
    const exit = target.node.lane > source.node.lane ? 'right' : 'left';
    if (exits.has(`${flow.from}:${exit}`)) return false;
    exits.add(`${flow.from}:${exit}`);
    entered.add(`${flow.to}:${opposite(exit)}`);
    routes.push({ kind: 'straight', flow, exit });
    return true;
  };
  const goDown = (flow: Flow): boolean => {
    if (step(flow.to).row <= step(flow.from).row || bottom(flow.from).has(0) || !columnFree(flow)) return false;
    // Only the main course changes lanes from the middle: one line a row, so two never swap lanes on one spot.
    if (!flow.next && step(flow.to).node.lane !== step(flow.from).node.lane) return false;
    bottom(flow.from).add(0);
    topEntered.add(flow.to);
    routes.push({ kind: 'down', flow });
    return true;
  };
  const goAside = (flow: Flow): boolean => {
    const source = step(flow.from).node.lane;
    const target = step(flow.to).node.lane;
    const back = step(flow.to).row <= step(flow.from).row;
    const toward: Side = target === source ? (back ? 'left' : 'right') : target > source ? 'right' : 'left';
    for (const exit of [toward, opposite(toward)]) {
      if (!sideFree(flow.from, exit)) continue;
      exits.add(`${flow.from}:${exit}`);
      const facing = opposite(exit);
      if (flow.from !== flow.to && target === source && canEnter(flow.to, exit)) {
        routes.push({ kind: 'side', flow, exit, gutter: { lane: source, side: exit }, entry: exit });
      } else if (
        target - source === (exit === 'right' ? 1 : -1) &&
        canEnter(flow.to, facing) &&
        // Across the border only where nobody stands there, whose own lines would come the same way.
        !cells.has(step(flow.from).row * lanes + target)
      ) {
        routes.push({ kind: 'side', flow, exit, gutter: { lane: target, side: facing }, entry: facing });
      } else {
        topEntered.add(flow.to);
        routes.push({ kind: 'side', flow, exit, gutter: { lane: source, side: exit }, entry: 'top' });
      }
      return true;
    }
    return false;
  };
  const goUnder = (flow: Flow): void => {
    const source = step(flow.from);
    const target = step(flow.to);
    const slot = freeSlot(bottom(flow.from), 1);
    bottom(flow.from).add(slot);
    topEntered.add(flow.to);
    const side: Side = slot < 0 ? 'left' : 'right';
    const gutter = target.row === source.row + 1 ? null : { lane: source.node.lane, side };
    routes.push({ kind: 'bottom', flow, slot, gutter });
  };

  const ordered = [...traffic.lines].sort((a, b) => Number(b.next) - Number(a.next));
  let waiting = ordered.filter((flow) => !goStraight(flow));
  waiting = waiting.filter((flow) => !goDown(flow));
  waiting = waiting.filter((flow) => !goAside(flow));
  for (const mini of traffic.minis) {
    if (mini.place === 'top') continue;
    const slot = freeSlot(bottom(mini.step), 0);
    bottom(mini.step).add(slot);
    slots.set(mini, slot);
  }
  for (const flow of waiting) goUnder(flow);
  const tops = new Map<number, number>();
  for (const mini of traffic.minis) {
    if (mini.place !== 'top') continue;
    const first = topEntered.has(mini.step) ? 1 : 0;
    const slot = tops.get(mini.step) ?? first;
    slots.set(mini, slot);
    tops.set(mini.step, slot <= 0 ? 1 - slot : -slot);
  }
  return { routes, slots, topEntered };
};

export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** 0, 1, −1, 2, −2 … */
const freeSlot = (taken: ReadonlySet<number>, start: number): number => {
  let slot = start;
  while (taken.has(slot)) slot = slot > 0 ? -slot : 1 - slot;
  return slot;
};
