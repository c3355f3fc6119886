import { wrapText } from '#shared/documents/font-metrics.ts';
import { type Cell, exitsWidth, type StepTraffic, sizeCell } from '#shared/flowchart/cells.ts';
import { channelHeight, channelStretches } from '#shared/flowchart/channels.ts';
import {
  type Column,
  type Columns,
  fixedColumns,
  freeColumns,
  type ShownLanes,
  trackX,
} from '#shared/flowchart/columns.ts';
import { gutterKey, gutterPlan } from '#shared/flowchart/gutters.ts';
import { dockPorts, type Ports } from '#shared/flowchart/ports.ts';
import { type Route, type Routing, routeFlows } from '#shared/flowchart/routes.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';
import type { FitMemory } from '#shared/flowchart/sizing.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';
import { channelTracks, type Stretch } from '#shared/flowchart/tracks.ts';
import { type Mini, pageTraffic, type Traffic } from '#shared/flowchart/traffic.ts';

export type PageRequest = {
  readonly from: number;
  readonly to: number;
  /** null: as wide as the drawing needs. */
  readonly width: number | null;
  /** Lanes without a step on the page are left out, so that the others have room. */
  readonly onlyUsedLanes: boolean;
  /** Sizes for a number of lanes shown. */
  readonly style: (lanes: number) => FlowStyle;
  /** Added to the distance between rows. */
  readonly extraGap: number;
  /** Flows over more rows than this are carried by connectors. */
  readonly longest: number;
  /** Texts already broken to a width, for the other tries of the same drawing. */
  readonly memory: FitMemory;
};

/** Where everything on a page stands, before a single line is drawn: enough to know whether it fits. */
export type PagePlan = {
  readonly style: FlowStyle;
  readonly traffic: Traffic;
  readonly routing: Routing;
  readonly columns: Columns;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly ports: Ports;
  readonly titles: ReadonlyMap<number, readonly string[]>;
  readonly titleHeight: number;
  readonly height: number;
  readonly gutterX: (route: Route) => number;
  /** y of a line in the channel above a row. */
  readonly trackY: (row: number, key: string) => number;
  /** y of the middle of a step. */
  readonly centerY: (step: number) => number;
};

/** Measures a range of rows. */
export const planPage = (plan: FlowPlan, request: PageRequest): PagePlan => {
  const { from, to } = request;
  const lanes = shownLanes(plan, request);
  const base = request.style(lanes.length);
  const style = request.extraGap > 0 ? { ...base, gap: base.gap + request.extraGap } : base;
  const shown = { lanes, withDocuments: lanesWithDocuments(plan, request, style) };
  const traffic = pageTraffic(plan, from, to, request.longest);
  const routing = routeFlows(plan, style, traffic);
  const byStep = trafficByStep(routing, traffic.minis);
  const gutters = gutterPlan(plan, routing, from);
  const columns =
    request.width === null
      ? freeColumns(shown, style, gutters.loads)
      : fixedColumns(shown, style, request.width, gutters.loads, laneNeeds(plan, byStep, style));

  const cells = new Map<number, Cell>();
  for (let row = from; row <= to; row += 1) {
    for (const index of plan.rows[row] ?? []) {
      const step = plan.steps[index];
      const column = step && columns.get(step.node.lane);
      if (!step || !column) continue;
      cells.set(
        index,
        sizeCell(index, step, column, style, byStep.get(index) ?? { exits: [], minis: [] }, request.memory),
      );
    }
  }
  const ports = dockPorts(plan, routing, cells);
  const gutterX = (route: Route): number => {
    const gutter = route.kind === 'side' || route.kind === 'bottom' ? route.gutter : null;
    if (!gutter) return 0;
    const column = columns.get(gutter.lane) as Column;
    const name = `${gutter.lane}:${gutter.side}`;
    const track = gutters.tracks.get(name)?.get(gutterKey(route)) ?? 0;
    return trackX(column, gutter.side, track, gutters.counts.get(name) ?? 1, style.trackGap);
  };

  // Channels: the strips above each row, and one below the last.
  const channels: Stretch[][] = Array.from({ length: to - from + 2 }, () => []);
  for (const route of routing.routes) {
    for (const { row, stretch } of channelStretches(plan, route, ports.x(route.flow), gutterX(route), cells)) {
      channels[row - from]?.push(stretch);
    }
  }
  const tracks = channels.map(channelTracks);
  const counts = tracks.map((track) => Math.max(-1, ...track.values()) + 1);

  const titles = new Map(
    [...columns].map(([lane, column]) => [
      lane,
      wrapText(plan.graph.lanes[lane]?.title ?? '', column.width - 6, style.titleFontSize, 'semibold', 6),
    ]),
  );
  const titleLine = style.titleFontSize * 1.22;
  const titleHeight = Math.max(1, ...[...titles.values()].map((lines) => lines.length)) * titleLine + 9;

  // Rows from top to bottom.
  const channelTop: number[] = [];
  const middle: number[] = [];
  let y = titleHeight;
  for (let row = from; row <= to; row += 1) {
    const i = row - from;
    channelTop[i] = y;
    y += channelHeight(counts[i] ?? 0, style, row === from);
    const inRow = (plan.rows[row] ?? []).map((index) => cells.get(index) as Cell);
    const up = Math.max(...inRow.map((cell) => cell.up));
    const down = Math.max(...inRow.map((cell) => cell.down));
    middle[i] = y + up;
    y += up + down;
  }
  channelTop[to - from + 1] = y;
  const lastCount = counts[to - from + 1] ?? 0;
  const height = y + (lastCount > 0 ? channelHeight(lastCount, style, true) : 8);
  const trackY = (row: number, key: string): number =>
    (channelTop[row - from] ?? 0) + 6 + (tracks[row - from]?.get(key) ?? 0) * style.trackGap;
  const centerY = (step: number): number => middle[(plan.steps[step]?.row ?? from) - from] ?? 0;
  return { style, traffic, routing, columns, cells, ports, titles, titleHeight, height, gutterX, trackY, centerY };
};

const shownLanes = (plan: FlowPlan, { from, to, onlyUsedLanes }: PageRequest): readonly number[] => {
  if (!onlyUsedLanes) return plan.graph.lanes.map((_, lane) => lane);
  const used = new Set<number>();
  for (const index of plan.rows.slice(from, to + 1).flat()) used.add(plan.steps[index]?.node.lane ?? 0);
  return [...used].sort((a, b) => a - b);
};

const lanesWithDocuments = (
  plan: FlowPlan,
  { from, to }: PageRequest,
  style: FlowStyle,
): ShownLanes['withDocuments'] => {
  const lanes = new Set<number>();
  if (style.documents === 'below') return lanes;
  for (const index of plan.rows.slice(from, to + 1).flat()) {
    const step = plan.steps[index];
    if (step && step.documents.length > 0) lanes.add(step.node.lane);
  }
  return lanes;
};

const trafficByStep = (routing: Routing, minis: readonly Mini[]): ReadonlyMap<number, StepTraffic> => {
  const byStep = new Map<number, { readonly exits: Route[]; readonly minis: { mini: Mini; slot: number }[] }>();
  const at = (step: number) => {
    const known = byStep.get(step) ?? { exits: [], minis: [] };
    byStep.set(step, known);
    return known;
  };
  for (const route of routing.routes) at(route.flow.from).exits.push(route);
  for (const mini of minis) at(mini.step).minis.push({ mini, slot: routing.slots.get(mini) ?? 0 });
  return byStep;
};

/** Width between the gutters that the widest fan of exits in each lane needs. */
const laneNeeds = (
  plan: FlowPlan,
  byStep: ReadonlyMap<number, StepTraffic>,
  style: FlowStyle,
): ReadonlyMap<number, number> => {
  const needs = new Map<number, number>();
  for (const [index, traffic] of byStep) {
    const lane = plan.steps[index]?.node.lane ?? 0;
    needs.set(lane, Math.max(needs.get(lane) ?? 0, exitsWidth(traffic, style)));
  }
  return needs;
};
