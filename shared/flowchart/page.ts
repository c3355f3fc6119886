import type { Cell } from '#shared/flowchart/cells.ts';
import type { FlowPage, PlacedEdge, PlacedLane, PlacedNode, Point } from '#shared/flowchart/flowchart.ts';
import type { PagePlan } from '#shared/flowchart/page-plan.ts';
import { placeCell } from '#shared/flowchart/placing.ts';
import { routePoints } from '#shared/flowchart/route-points.ts';
import type { Flow, FlowPlan } from '#shared/flowchart/rows.ts';
import type { Mini } from '#shared/flowchart/traffic.ts';

/** A drawn page, and its connectors, whose texts await the numbers of all pages. */
export type BuiltPage = {
  readonly page: FlowPage;
  readonly connectors: readonly Mini[];
  readonly steps: readonly number[];
};

/** Draws a measured page. `page.number` is 0 and connectors have no text until the pages are numbered. */
export const drawPage = (plan: FlowPlan, sheet: PagePlan): BuiltPage => {
  const { style, traffic, routing, columns, cells, titles, titleHeight, height, centerY } = sheet;
  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  for (const [index, cell] of cells) placeCell(plan, style, cell, centerY(index), nodes, edges);
  for (const route of routing.routes) {
    edges.push(placedEdge(route.flow, routePoints(plan, sheet, route), cells, centerY));
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
