import type { FlowPage, Point, Rect } from '#shared/flowchart/flowchart.ts';

/** The same drawing at another size, texts included. */
export const scalePage = (page: FlowPage, factor: number): FlowPage => {
  const point = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  const box = (rect: Rect): Rect => ({
    ...point(rect),
    width: rect.width * factor,
    height: rect.height * factor,
  });
  return {
    number: page.number,
    width: page.width * factor,
    height: page.height * factor,
    lanes: page.lanes.map((lane) => ({
      ...lane,
      ...box(lane),
      titleHeight: lane.titleHeight * factor,
      fontSize: lane.fontSize * factor,
    })),
    nodes: page.nodes.map((node) => ({ ...node, ...box(node), fontSize: node.fontSize * factor })),
    edges: page.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(point),
      labelBox: edge.labelBox && box(edge.labelBox),
    })),
  };
};
