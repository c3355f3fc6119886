import { bpmnId, isData, laneId } from '#shared/flowchart/bpmn-ids.ts';
import type { FlowPage, PlacedEdge, PlacedNode, Rect } from '#shared/flowchart/flowchart.ts';

/** Pixels for each point: BPMN editors write at 12 px where our screen layout writes at 9 pt. */
const BPMN_SCALE = 4 / 3;

/** Height of a vertical pool's title strip in BPMN editors. */
const POOL_TITLE = 30;

/** The diagram interchange of a page: pool, lanes, shapes, lines, labels. */
export const bpmnDiagram = (page: FlowPage): string => {
  const pool = { x: 0, y: 0, width: page.width, height: page.height };
  const top = { ...scaled(pool), y: scaled(pool).y - POOL_TITLE, height: scaled(pool).height + POOL_TITLE };
  return [
    '  <bpmndi:BPMNDiagram id="diagram">',
    '    <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">',
    shape('pool', top, ' isHorizontal="false"'),
    ...page.lanes.map((lane) =>
      shape(laneId(lane.id), scaled({ ...lane, y: 0, height: page.height }), ' isHorizontal="false"'),
    ),
    ...page.nodes.map(nodeShape),
    ...page.edges.map(edgeShape),
    '    </bpmndi:BPMNPlane>',
    '  </bpmndi:BPMNDiagram>',
  ].join('\n');
};

const ORIGIN = { x: 160, y: 120 };

const scaled = (rect: Rect): Rect => ({
  x: ORIGIN.x + rect.x * BPMN_SCALE,
  y: ORIGIN.y + rect.y * BPMN_SCALE,
  width: rect.width * BPMN_SCALE,
  height: rect.height * BPMN_SCALE,
});

const nodeShape = (node: PlacedNode): string => {
  const box = scaled(node);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const id = bpmnId(node.id);
  switch (node.kind) {
    case 'start':
    case 'end':
    case 'connector':
    case 'off-page-connector': {
      // Events are round; the pill's height keeps the docking points of its lines.
      const circle = { x: middle.x - box.height / 2, y: box.y, width: box.height, height: box.height };
      const label = { x: circle.x + circle.width + 4, y: middle.y - 7, width: 36, height: 14 };
      return shape(id, circle, '', label);
    }
    case 'decision':
      return shape(id, box, ' isMarkerVisible="false"', textBox(node, box));
    case 'archive':
      return shape(id, box, '', { x: box.x + box.width + 2, y: box.y, width: 48, height: 14 });
    default:
      return isData(node) ? shape(id, box, '', textBox(node, box)) : shape(id, box, '');
  }
};

/** Where the text of our drawing stands; the editor centres its own there. */
const textBox = (node: PlacedNode, box: Rect): Rect => {
  const height = Math.max(14, node.lines.length * node.fontSize * 1.24 * BPMN_SCALE);
  const width = node.kind === 'decision' ? box.width * 0.7 : box.width - 4;
  // Editors put the mark of a collection at the foot.
  if (node.kind === 'multidocument') return { x: box.x + 2, y: box.y + 2, width, height };
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
};

const edgeShape = (edge: PlacedEdge): string => {
  const id = bpmnId(edge.id);
  const points = edge.points.map(
    ({ x, y }) => `        <di:waypoint x="${r(ORIGIN.x + x * BPMN_SCALE)}" y="${r(ORIGIN.y + y * BPMN_SCALE)}" />`,
  );
  const label = edge.labelBox ? [labelXml(scaled(edge.labelBox))] : [];
  return [
    `      <bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">`,
    ...points,
    ...label,
    '      </bpmndi:BPMNEdge>',
  ].join('\n');
};

const shape = (element: string, box: Rect, attributes: string, label?: Rect): string =>
  [
    `      <bpmndi:BPMNShape id="${element}_di" bpmnElement="${element}"${attributes}>`,
    `        ${bounds(box)}`,
    ...(label ? [labelXml(label)] : []),
    '      </bpmndi:BPMNShape>',
  ].join('\n');

const labelXml = (box: Rect): string =>
  `        <bpmndi:BPMNLabel>\n          ${bounds(box)}\n        </bpmndi:BPMNLabel>`;

const bounds = ({ x, y, width, height }: Rect): string =>
  `<dc:Bounds x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" />`;

const r = (value: number): string => String(Math.round(value * 10) / 10);
