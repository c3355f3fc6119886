import type { Cell } from '#shared/flowchart/cells.ts';
import type { DocumentBox } from '#shared/flowchart/document-boxes.ts';
import type { PlacedEdge, PlacedNode } from '#shared/flowchart/flowchart.ts';
import type { FlowPlan } from '#shared/flowchart/rows.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';

/** The node of a cell with everything that hangs from it. */
export const placeCell = (
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
  const edge = plan.associations.get(box.node.id);
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
