import { textWidth } from '#shared/documents/font-metrics.ts';
import type {
  FlowGraph,
  FlowLayout,
  FlowPage,
  PlacedEdge,
  PlacedNode,
  Point,
  Rect,
} from '#shared/flowchart/flowchart.ts';

/** What is wrong with a drawing, in words; empty where it is right. */
export const drawingFaults = (graph: FlowGraph, layout: FlowLayout): readonly string[] => [
  ...layout.pages.flatMap((page) => pageFaults(graph, page).map((fault) => `page ${page.number}: ${fault}`)),
  ...missing(graph, layout),
];

type Segment = { readonly a: Point; readonly b: Point };

const pageFaults = (graph: FlowGraph, page: FlowPage): readonly string[] => {
  const faults: string[] = [];
  const lanes = new Map(page.lanes.map((lane) => [lane.id, lane]));
  const graphNodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const placed = new Map(page.nodes.map((node) => [node.id, node]));
  const sheet = { x: 0, y: 0, width: page.width, height: page.height };

  for (const node of page.nodes) {
    if (!inside(node, sheet)) faults.push(`${node.id} leaves the page`);
    const laneId = graph.lanes[graphNodes.get(node.id)?.lane ?? -1]?.id;
    const lane = laneId === undefined ? undefined : lanes.get(laneId);
    if (laneId !== undefined && !lane) faults.push(`${node.id} has no lane here`);
    if (lane && !inside(node, { ...lane, y: lane.titleHeight, height: lane.height - lane.titleHeight })) {
      faults.push(`${node.id} leaves its lane`);
    }
    if (!page.lanes.some((l) => inside(node, l))) faults.push(`${node.id} stands across lanes`);
    for (const other of page.nodes)
      if (other.id > node.id && overlap(node, other)) faults.push(`${node.id} lies on ${other.id}`);
    if (node.kind !== 'archive') {
      const room = node.width + 0.5;
      const wide = node.lines.find((line) => textWidth(line, node.fontSize) > room);
      if (wide !== undefined && wide.length > 1) faults.push(`«${wide}» is wider than ${node.id}`);
    }
    if (node.lines.length * node.fontSize * 1.2 > node.height + 0.5) faults.push(`${node.id} is too low for its text`);
  }
  for (const edge of page.edges) faults.push(...edgeFaults(edge, page, placed));
  faults.push(...overlaps(page), ...labelFaults(page, sheet));
  return faults;
};

const edgeFaults = (edge: PlacedEdge, page: FlowPage, placed: ReadonlyMap<string, PlacedNode>): readonly string[] => {
  const faults: string[] = [];
  if (edge.points.length < 2) faults.push(`${edge.id} has no length`);
  const from = placed.get(edge.from);
  const to = placed.get(edge.to);
  const first = edge.points[0];
  const last = edge.points.at(-1);
  if (!from || !to) faults.push(`${edge.id} hangs on a node that isn't drawn`);
  if (from && first && !touches(first, from)) faults.push(`${edge.id} doesn't start at ${from.id}`);
  if (to && last && !touches(last, to)) faults.push(`${edge.id} doesn't end at ${to.id}`);
  const segments = segmentsOf(edge);
  for (const [index, { a, b }] of segments.entries()) {
    if (Math.abs(a.x - b.x) > 0.01 && Math.abs(a.y - b.y) > 0.01) faults.push(`${edge.id} runs aslant`);
    for (const point of [a, b]) {
      if (point.x < 0 || point.y < 0 || point.x > page.width || point.y > page.height)
        faults.push(`${edge.id} leaves the page`);
    }
    for (const node of page.nodes) {
      const own = (node.id === edge.from && index === 0) || (node.id === edge.to && index === segments.length - 1);
      if (own) {
        // A line that starts or ends here must not run through the node's body.
        const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
        if (
          node.kind !== 'decision' &&
          node.kind !== 'document' &&
          node.kind !== 'multidocument' &&
          length > 0.5 &&
          crosses({ a, b }, shrink(node, 1))
        ) {
          faults.push(`${edge.id} runs through its own ${node.id}`);
        }
        continue;
      }
      if (crosses({ a, b }, shrink(node, 0.4))) faults.push(`${edge.id} runs through ${node.id}`);
    }
  }
  const end = segments.at(-1);
  if (edge.kind !== 'association' && end && Math.abs(end.a.x - end.b.x) + Math.abs(end.a.y - end.b.y) < 3.4) {
    faults.push(`${edge.id} has no room for its arrow`);
  }
  return faults;
};

/** Lines to different places never run over each other. */
const overlaps = (page: FlowPage): readonly string[] => {
  const faults: string[] = [];
  for (const [index, one] of page.edges.entries()) {
    for (const other of page.edges.slice(index + 1)) {
      if (one.to === other.to) continue;
      if (one.kind === 'association' && other.kind === 'association') continue;
      for (const s of segmentsOf(one)) {
        for (const t of segmentsOf(other)) {
          if (shared(s, t) > 0.6) faults.push(`${one.id} and ${other.id} run over each other`);
        }
      }
    }
  }
  return faults;
};

const labelFaults = (page: FlowPage, sheet: Rect): readonly string[] => {
  const faults: string[] = [];
  const labelled = page.edges.flatMap((edge) => (edge.labelBox ? [{ id: edge.id, edge, box: edge.labelBox }] : []));
  for (const { id, edge, box } of labelled) {
    if (!inside(box, sheet)) faults.push(`the label of ${id} leaves the page`);
    for (const node of page.nodes) if (onOutline(box, node)) faults.push(`the label of ${id} lies on ${node.id}`);
    for (const other of labelled)
      if (other.id > id && overlap(box, other.box)) faults.push(`the labels of ${id} and ${other.id} collide`);
    for (const other of page.edges) {
      if (segmentsOf(other).some((segment) => crosses(segment, shrink(box, 0.6)))) {
        faults.push(`${other.id} runs through the label of ${edge.id}`);
      }
    }
  }
  return faults;
};

/** Every edge is a line, or a connector where it leaves and another where it arrives. */
const missing = (graph: FlowGraph, layout: FlowLayout): readonly string[] => {
  const drawn = new Set(layout.pages.flatMap((page) => page.edges.map((edge) => edge.id)));
  const nodes = new Map(layout.pages.flatMap((page) => page.nodes.map((node) => [node.id, page.number])));
  const arrivals = new Set(
    layout.pages.flatMap((page) =>
      page.edges
        .filter((edge) => edge.from.startsWith('in:'))
        .map((edge) => `${edge.from.split(':').slice(0, 2).join(':')}>${edge.to}`),
    ),
  );
  const lost = graph.nodes.filter((node) => !nodes.has(node.id)).map((node) => `${node.id} isn't drawn`);
  const cut = graph.edges.filter((edge) => {
    if (drawn.has(edge.id)) return false;
    return !(
      drawn.has(`${edge.id}/out`) &&
      (arrivals.has(`in:letter>${edge.to}`) || arrivals.has(`in:number>${edge.to}`))
    );
  });
  return [...lost, ...cut.map((edge) => `${edge.id} goes nowhere`)];
};

const segmentsOf = (edge: PlacedEdge): readonly Segment[] =>
  edge.points.slice(1).map((b, index) => ({ a: edge.points[index] as Point, b }));

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

const overlap = (one: Rect, other: Rect): boolean =>
  one.x + 0.2 < other.x + other.width &&
  other.x + 0.2 < one.x + one.width &&
  one.y + 0.2 < other.y + other.height &&
  other.y + 0.2 < one.y + one.height;

const shrink = (rect: Rect, by: number): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  width: rect.width - 2 * by,
  height: rect.height - 2 * by,
});

const crosses = ({ a, b }: Segment, rect: Rect): boolean =>
  Math.min(a.x, b.x) < rect.x + rect.width &&
  Math.max(a.x, b.x) > rect.x &&
  Math.min(a.y, b.y) < rect.y + rect.height &&
  Math.max(a.y, b.y) > rect.y;

const touches = (point: Point, node: PlacedNode): boolean => {
  if (node.kind === 'decision') {
    const dx = Math.abs(point.x - node.x - node.width / 2) / (node.width / 2);
    const dy = Math.abs(point.y - node.y - node.height / 2) / (node.height / 2);
    return Math.abs(dx + dy - 1) < 0.05;
  }
  const loose = node.kind === 'document' || node.kind === 'multidocument' ? 4 : 0.6;
  const within = crosses({ a: point, b: point }, shrink(node, -0.6));
  return within && !crosses({ a: point, b: point }, shrink(node, loose));
};

/** A label may lie in the corner of a diamond's box, not on the diamond. */
const onOutline = (box: Rect, node: PlacedNode): boolean => {
  if (node.kind !== 'decision') return overlap(box, node);
  const cx = node.x + node.width / 2;
  const cy = node.y + node.height / 2;
  const x = Math.max(box.x, Math.min(cx, box.x + box.width));
  const y = Math.max(box.y, Math.min(cy, box.y + box.height));
  return Math.abs(x - cx) / (node.width / 2) + Math.abs(y - cy) / (node.height / 2) < 0.98;
};

/** Length that two segments run over each other. */
const shared = (s: Segment, t: Segment): number => {
  const upright = (g: Segment): boolean => Math.abs(g.a.x - g.b.x) < 0.01;
  if (upright(s) !== upright(t)) return 0;
  const [across, along] = upright(s) ? (['x', 'y'] as const) : (['y', 'x'] as const);
  if (Math.abs(s.a[across] - t.a[across]) > 0.8) return 0;
  return (
    Math.min(Math.max(s.a[along], s.b[along]), Math.max(t.a[along], t.b[along])) -
    Math.max(Math.min(s.a[along], s.b[along]), Math.min(t.a[along], t.b[along]))
  );
};
