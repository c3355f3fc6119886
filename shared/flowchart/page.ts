import { wrapText } from '#shared/documents/font-metrics.ts';
import { type Cell, exitsWidth, type StepTraffic, sizeCell } from '#shared/flowchart/cells.ts';
import {
  type Column,
  fixedColumns,
  freeColumns,
  type GutterLoad,
  type ShownLanes,
  trackX,
} from '#shared/flowchart/columns.ts';
import type { DocumentBox } from '#shared/flowchart/document-boxes.ts';
import type { FlowPage, PlacedEdge, PlacedLane, PlacedNode, Point } from '#shared/flowchart/flowchart.ts';
import { dockPorts } from '#shared/flowchart/ports.ts';
import { type Route, type Routing, routeFlows } from '#shared/flowchart/routes.ts';
import type { Flow, FlowPlan } from '#shared/flowchart/rows.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';
import { channelTracks, gutterTracks, type Stretch } from '#shared/flowchart/tracks.ts';
import { type Mini, pageTraffic } from '#shared/flowchart/traffic.ts';

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
};

/** A drawn page, and its connectors, whose texts await the numbers of all pages. */
export type BuiltPage = {
  readonly page: FlowPage;
  readonly connectors: readonly Mini[];
  readonly steps: readonly number[];
};

/** Draws a range of rows. `page.number` is 0 and connectors have no text until the pages are numbered. */
export const buildPage = (plan: FlowPlan, request: PageRequest): BuiltPage => {
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
      cells.set(index, sizeCell(index, step, column, style, byStep.get(index) ?? { exits: [], minis: [] }));
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

  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  for (const [index, cell] of cells) placeCell(plan, style, cell, centerY(index), nodes, edges);
  for (const route of routing.routes) {
    const points = routePoints(plan, route, cells, centerY, ports, gutterX(route), trackY);
    edges.push(placedEdge(route.flow, points, cells, centerY));
  }
  const width = [...columns.values()].reduce((sum, column) => sum + column.width, 0);
  const placedLanes = [...columns].map(
    ([lane, column]): PlacedLane => ({
      id: plan.graph.lanes[lane]?.id ?? '',
      title: plan.graph.lanes[lane]?.title ?? '',
      x: column.x,
      y: 0,
      width: column.width,
      height,
      titleLines: titles.get(lane) ?? [],
      titleHeight,
      fontSize: style.titleFontSize,
    }),
  );
  const connectors = traffic.minis.filter((mini) => mini.link !== 'none');
  return { page: { number: 0, width, height, lanes: placedLanes, nodes, edges }, connectors, steps: [...cells.keys()] };
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

const channelHeight = (tracks: number, style: FlowStyle, plain: boolean): number =>
  tracks > 0 ? Math.max(style.gap, 6 + (tracks - 1) * style.trackGap + 9) : plain ? 8 : style.gap;

/** Lines to the same place share a track. */
const gutterKey = (route: Route): string =>
  route.kind === 'side' ? `${route.flow.to}:${route.entry}` : `${route.flow.to}:top`;

const gutterPlan = (plan: FlowPlan, routing: Routing, from: number) => {
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

const channelStretches = (
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

type Ports = ReturnType<typeof dockPorts>;

const routePoints = (
  plan: FlowPlan,
  route: Route,
  cells: ReadonlyMap<number, Cell>,
  centerY: (step: number) => number,
  ports: Ports,
  gutterX: number,
  trackY: (row: number, key: string) => number,
): readonly Point[] => {
  const { flow } = route;
  const source = cells.get(flow.from) as Cell;
  const target = cells.get(flow.to) as Cell;
  const sy = centerY(flow.from);
  const ty = centerY(flow.to);
  const targetRow = plan.steps[flow.to]?.row ?? 0;
  const top = ty - target.height / 2;
  switch (route.kind) {
    case 'straight': {
      const right = route.exit === 'right';
      return [
        { x: right ? source.right : source.left, y: sy },
        { x: right ? target.left : target.right, y: ty },
      ];
    }
    case 'down': {
      const x = ports.x(flow);
      const start = { x, y: sy + source.height / 2 };
      if (Math.abs(x - target.center) < 0.5) return [start, { x, y: top }];
      const y = trackY(targetRow, `${flow.to}:top`);
      return [start, { x, y }, { x: target.center, y }, { x: target.center, y: top }];
    }
    case 'side': {
      const startY = sy + ports.exitDy(flow);
      const start = { x: route.exit === 'right' ? source.right : source.left, y: startY };
      if (route.entry !== 'top') {
        const endY = ty + ports.entryDy(flow.to, route.entry);
        const end = { x: route.entry === 'right' ? target.right : target.left, y: endY };
        return tidy([start, { x: gutterX, y: startY }, { x: gutterX, y: endY }, end]);
      }
      const y = trackY(targetRow, `${flow.to}:top`);
      return tidy([
        start,
        { x: gutterX, y: startY },
        { x: gutterX, y },
        { x: target.center, y },
        { x: target.center, y: top },
      ]);
    }
    case 'bottom': {
      const x = ports.x(flow);
      const start = { x, y: sy + source.bottomAt(x) };
      const y = trackY(targetRow, `${flow.to}:top`);
      const end = [
        { x: target.center, y },
        { x: target.center, y: top },
      ];
      if (!route.gutter) return tidy([start, { x, y }, ...end]);
      const out = trackY((plan.steps[flow.from]?.row ?? 0) + 1, flow.edge.id);
      return tidy([start, { x, y: out }, { x: gutterX, y: out }, { x: gutterX, y }, ...end]);
    }
  }
};

const placedEdge = (
  flow: Flow,
  points: readonly Point[],
  cells: ReadonlyMap<number, Cell>,
  centerY: (step: number) => number,
): PlacedEdge => {
  const { edge } = flow;
  const label = cells.get(flow.from)?.labels.get(edge.id);
  const box = label && {
    x: label.x,
    y: centerY(flow.from) + label.dy,
    width: label.width,
    height: label.height,
  };
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind: edge.kind,
    points,
    label: label?.lines.join('\n') ?? '',
    labelBox: box ?? null,
  };
};

/** The node of a cell with everything that hangs from it. */
const placeCell = (
  plan: FlowPlan,
  style: FlowStyle,
  cell: Cell,
  y: number,
  nodes: PlacedNode[],
  edges: PlacedEdge[],
): void => {
  const step = plan.steps[cell.step];
  if (!step) return;
  nodes.push({
    id: step.node.id,
    kind: step.node.kind,
    label: step.node.label,
    activityId: step.node.activityId,
    lines: cell.lines,
    fontSize: style.fontSize,
    fullText: step.node.text,
    x: cell.left,
    y: y - cell.height / 2,
    width: cell.right - cell.left,
    height: cell.height,
  });
  for (const box of cell.documents) placeDocument(plan, box, y, nodes, edges);
  for (const mini of cell.minis) {
    const top = y + mini.dy;
    const flow = mini.mini.flows[0];
    const leaves = mini.mini.place === 'bottom';
    const targetStep = flow ? plan.steps[leaves ? flow.to : flow.from] : undefined;
    nodes.push({
      id: mini.mini.id,
      kind: mini.mini.kind,
      label: '',
      activityId: mini.mini.link === 'none' ? null : (targetStep?.node.activityId ?? null),
      lines: mini.lines,
      fontSize: mini.fontSize,
      fullText: mini.lines.join(' '),
      x: mini.x - mini.width / 2,
      y: top,
      width: mini.width,
      height: mini.height,
    });
    const whole = mini.mini.link === 'none';
    for (const carried of mini.mini.flows.slice(0, 1)) {
      const label = cell.labels.get(carried.edge.id);
      const points = leaves
        ? [
            { x: mini.x, y: y + cell.bottomAt(mini.x) },
            { x: mini.x, y: top },
          ]
        : [
            { x: mini.x, y: top + mini.height },
            { x: mini.x, y: y + cell.topAt(mini.x) },
          ];
      edges.push({
        id: whole ? carried.edge.id : leaves ? `${carried.edge.id}/out` : `${mini.mini.id}/in`,
        from: leaves ? step.node.id : mini.mini.id,
        to: leaves ? mini.mini.id : step.node.id,
        kind: leaves ? carried.edge.kind : 'sequence',
        points,
        label: label?.lines.join('\n') ?? '',
        labelBox: label ? { x: label.x, y: y + label.dy, width: label.width, height: label.height } : null,
      });
    }
  }
};

const placeDocument = (plan: FlowPlan, box: DocumentBox, y: number, nodes: PlacedNode[], edges: PlacedEdge[]): void => {
  nodes.push({
    id: box.node.id,
    kind: box.node.kind,
    label: '',
    activityId: box.node.activityId,
    lines: box.lines,
    fontSize: box.fontSize,
    fullText: box.node.text,
    x: box.x,
    y: y + box.dy,
    width: box.width,
    height: box.height,
  });
  const edge = plan.associations.find((e) => e.from === box.node.id || e.to === box.node.id);
  if (!edge) return;
  const points = box.path.map((point) => ({ x: point.x, y: y + point.y }));
  const outward = edge.to === box.node.id;
  edges.push({
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind: 'association',
    points: outward ? points : [...points].reverse(),
    label: '',
    labelBox: null,
  });
};

/** Without repeated points and without points in the middle of a straight line. */
const tidy = (points: readonly Point[]): readonly Point[] => {
  const distinct = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || Math.abs(before.x - point.x) > 0.01 || Math.abs(before.y - point.y) > 0.01;
  });
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
};
