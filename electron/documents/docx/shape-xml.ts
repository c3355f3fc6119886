import { runsXml } from '#electron/documents/docx/run-xml.ts';
import { hex, ptToEmu, ptToTwips } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Run } from '#shared/documents/model.ts';
import type { FlowNodeKind, PlacedEdge, PlacedLane, PlacedNode, Point, Rect } from '#shared/flowchart/flowchart.ts';
import { edgePath, LEADING, shapePaths, textArea } from '#shared/flowchart/shapes.ts';
import { BACK, INK, LINE, SYMBOL_LOOK } from '#shared/flowchart/svg.ts';

/** A lane: its frame, and its title's cell. */
export const laneXml = (lane: PlacedLane, nextId: () => number): string =>
  shapeXml({ id: nextId(), name: 'Carril', box: lane, geometry: preset('rect'), line: LANE }) +
  shapeXml({
    id: nextId(),
    name: `Carril: ${lane.title}`,
    box: { ...lane, height: lane.titleHeight },
    geometry: preset('rect'),
    fill: LOOK.color.headerFill,
    line: LANE,
    text: textXml(
      lane.titleLines.map((text) => [{ text, bold: true }]),
      lane.fontSize,
      INK,
    ),
  });

/**
 * Word's own symbol where its text area holds the lines; where it doesn't (long questions in a diamond), the same
 * outline as a free shape whose text area is ours, because Word would clip what overflows.
 */
export const nodeXml = (node: PlacedNode, id: number): string => {
  const look = SYMBOL_LOOK[node.kind];
  return shapeXml({
    id,
    name: `${NAMES[node.kind]} ${node.label}`.trim(),
    description: node.fullText,
    box: node,
    geometry: fitsPreset(node) ? preset(PRESETS[node.kind].type) : outlineXml(node),
    fill: look.fill,
    line: lineXml(look.stroke, 1),
    text: textXml(nodeLines(node, look.weight > 400), node.fontSize, INK),
  });
};

/**
 * A straight arrow between the middles of two sides is tied to its shapes, so that it follows them when they are moved
 * in Word; a bent one is drawn along the route that the layout found, which no connector of Word's can be told to take.
 */
export const edgeXml = (
  edge: PlacedEdge,
  nodes: ReadonlyMap<string, PlacedNode>,
  ids: ReadonlyMap<string, number>,
  nextId: () => number,
): string => {
  const points = edge.points;
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return '';
  const box = boundsOf(points);
  const line =
    edge.kind === 'association'
      ? lineXml(SYMBOL_LOOK.document.stroke, 0.75, '<a:prstDash val="dash"/>')
      : lineXml(edge.kind === 'back' ? BACK : LINE, 1, '<a:tailEnd type="triangle"/>');
  // A path without width or height makes LibreOffice give up on the file; a connector may have none.
  if (box.width < 0.01 || box.height < 0.01) {
    const from = glue(nodes.get(edge.from), start);
    const to = glue(nodes.get(edge.to), end);
    const glued = points.length === 2 && from !== null && to !== null;
    return shapeXml({
      id: nextId(),
      name: 'Flecha',
      box,
      flip: `${end.x < start.x ? ' flipH="1"' : ''}${end.y < start.y ? ' flipV="1"' : ''}`,
      geometry: preset('straightConnector1'),
      connector: glued
        ? `<wps:cNvCnPr><a:stCxn id="${ids.get(edge.from)}" idx="${from}"/><a:endCxn id="${ids.get(edge.to)}" idx="${to}"/></wps:cNvCnPr>`
        : '<wps:cNvCnPr/>',
      line,
    });
  }
  return shapeXml({
    id: nextId(),
    name: 'Flecha',
    box,
    geometry: freeform(box, [{ path: edgePath(points), filled: false }]),
    line,
  });
};

/** The answer beside a branch: a text box of its own. */
export const edgeLabelXml = (edge: PlacedEdge, nextId: () => number): string => {
  if (!edge.labelBox || edge.label === '') return '';
  const lines = edge.label.split('\n');
  return shapeXml({
    id: nextId(),
    name: `Respuesta: ${lines.join(' ')}`,
    // Room for a font that runs a little wider than the measured one.
    box: { ...edge.labelBox, x: edge.labelBox.x - 2, width: edge.labelBox.width + 4 },
    geometry: preset('rect'),
    line: '<a:ln><a:noFill/></a:ln>',
    text: textXml(
      lines.map((text) => [{ text, bold: true }]),
      edge.labelBox.height / lines.length / LEADING,
      edge.kind === 'back' ? BACK : INK,
    ),
  });
};

type Shape = {
  readonly id: number;
  readonly name: string;
  readonly description?: string;
  readonly box: Rect;
  readonly flip?: string;
  readonly geometry: string;
  readonly connector?: string;
  readonly fill?: string;
  readonly line: string;
  readonly text?: string;
};

export const shapeXml = ({
  id,
  name,
  description,
  box,
  flip = '',
  geometry,
  connector,
  fill,
  line,
  text,
}: Shape): string =>
  `<wps:wsp><wps:cNvPr id="${id}" name="${encodeXml(name)}"${description ? ` descr="${encodeXml(description)}"` : ''}/>${connector ?? '<wps:cNvSpPr/>'}<wps:spPr><a:xfrm${flip}><a:off x="${ptToEmu(box.x)}" y="${ptToEmu(box.y)}"/><a:ext cx="${ptToEmu(box.width)}" cy="${ptToEmu(box.height)}"/></a:xfrm>${geometry}${fill ? `<a:solidFill><a:srgbClr val="${hex(fill)}"/></a:solidFill>` : '<a:noFill/>'}${line}</wps:spPr>${text ? `<wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx>` : ''}<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>`;

export const preset = (type: string): string => `<a:prstGeom prst="${type}"><a:avLst/></a:prstGeom>`;

export const lineXml = (color: string, width: number, ends = ''): string =>
  `<a:ln w="${ptToEmu(width)}"><a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>${ends}</a:ln>`;

const LANE = lineXml(LOOK.color.line, LOOK.stroke.table);

/** Word's own symbols, with the share of their box in which they set text: left, top, right, bottom. */
const PRESETS = {
  start: { type: 'flowChartTerminator', room: [0, 0, 1, 1] },
  end: { type: 'flowChartTerminator', room: [0, 0, 1, 1] },
  activity: { type: 'flowChartProcess', room: [0, 0, 1, 1] },
  decision: { type: 'flowChartDecision', room: [0.25, 0.25, 0.75, 0.75] },
  document: { type: 'flowChartDocument', room: [0, 0, 1, 0.8] },
  multidocument: { type: 'flowChartMultidocument', room: [0, 0.17, 0.86, 0.83] },
  archive: { type: 'flowChartMerge', room: [0.25, 0, 0.75, 0.5] },
  'predefined-process': { type: 'flowChartPredefinedProcess', room: [0.125, 0, 0.875, 1] },
  connector: { type: 'flowChartConnector', room: [0, 0, 1, 1] },
  'off-page-connector': { type: 'flowChartOffpageConnector', room: [0, 0, 1, 0.8] },
} as const satisfies Record<FlowNodeKind, { readonly type: string; readonly room: readonly number[] }>;

const NAMES = {
  start: 'Inicio',
  end: 'Fin',
  activity: 'Actividad',
  decision: 'Decisión',
  document: 'Documento',
  multidocument: 'Documentos',
  archive: 'Archivo',
  'predefined-process': 'Procedimiento',
  connector: 'Conector',
  'off-page-connector': 'Conector de página',
} as const satisfies Record<FlowNodeKind, string>;

const fitsPreset = (node: PlacedNode): boolean => {
  const [left, top, right, bottom] = PRESETS[node.kind].room;
  if (right - left === 1 && bottom - top === 1) return true;
  const widest = Math.max(0, ...node.lines.map((line) => textWidth(line, node.fontSize, 'semibold')));
  return (
    widest + 1 <= (right - left) * node.width &&
    node.lines.length * node.fontSize * LEADING <= (bottom - top) * node.height + 0.5
  );
};

/** The activity's number stands in bold before its text, as in the drawing on screen. */
const nodeLines = (node: PlacedNode, bold: boolean): readonly (readonly Run[])[] => {
  const number = node.label === '' ? '' : `${node.label}.`;
  return node.lines.map((text, index) =>
    index === 0 && number !== '' && text.startsWith(number)
      ? [
          { text: number, bold: true },
          { text: text.slice(number.length), bold },
        ]
      : [{ text, bold }],
  );
};

/** Lines as the layout wrapped them: the shapes were measured for these, so the word processor mustn't wrap anew. */
export const textXml = (lines: readonly (readonly Run[])[], fontSize: number, color: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${ptToTwips(fontSize * LEADING)}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>${lines
    .map((runs, index) => `${index > 0 ? '<w:r><w:br/></w:r>' : ''}${runsXml(runs, { size: fontSize, color })}`)
    .join('')}</w:p>`;

const outlineXml = (node: PlacedNode): string => {
  const { outline, details } = shapePaths(node);
  return freeform(
    node,
    [...details.map((path) => ({ path, filled: true })), { path: outline, filled: true }],
    textArea(node),
  );
};

/** A free outline in the box's own units (EMU from its top left corner). */
const freeform = (
  box: Rect,
  paths: readonly { readonly path: string; readonly filled: boolean }[],
  room?: Rect,
): string => {
  const [width, height] = [ptToEmu(box.width), ptToEmu(box.height)];
  const guides = room
    ? [
        ['l1', ptToEmu(room.x - box.x)],
        ['t1', ptToEmu(room.y - box.y)],
        ['r1', ptToEmu(room.x + room.width - box.x)],
        ['b1', ptToEmu(room.y + room.height - box.y)],
      ]
        .map(
          ([name, value], index) =>
            `<a:gd name="${name}" fmla="*/ ${value} ${index % 2 === 0 ? `w ${width}` : `h ${height}`}"/>`,
        )
        .join('')
    : '';
  const drawn = paths.map(
    ({ path, filled }) =>
      `<a:path w="${width}" h="${height}"${filled ? '' : ' fill="none"'}>${pathXml(path, box)}</a:path>`,
  );
  return `<a:custGeom><a:avLst/><a:gdLst>${guides}</a:gdLst><a:ahLst/>${room ? SITES : '<a:cxnLst/>'}${room ? '<a:rect l="l1" t="t1" r="r1" b="b1"/>' : '<a:rect l="l" t="t" r="r" b="b"/>'}<a:pathLst>${drawn.join('')}</a:pathLst></a:custGeom>`;
};

/** Where arrows can be tied to an outline: the middles of its sides, numbered as Word numbers them. */
const SITES = `<a:cxnLst>${[
  [3, 'hc', 't'],
  [2, 'l', 'vc'],
  [1, 'hc', 'b'],
  [0, 'r', 'vc'],
]
  .map(([quarter, x, y]) => `<a:cxn ang="${Number(quarter) * 5_400_000}"><a:pos x="${x}" y="${y}"/></a:cxn>`)
  .join('')}</a:cxnLst>`;

/** SVG path data with absolute M, L, H, V, C, Q and Z, as the flowchart writes it. */
const pathXml = (path: string, box: Rect): string => {
  let xml = '';
  let x = 0;
  let y = 0;
  const point = (px: number, py: number): string => {
    x = px;
    y = py;
    return `<a:pt x="${ptToEmu(px - box.x)}" y="${ptToEmu(py - box.y)}"/>`;
  };
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHVCQZ])([^A-Za-z]*)/g)) {
    const values =
      numbers.trim() === ''
        ? []
        : numbers
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const at = (index: number): number => values[index] ?? 0;
    switch (command) {
      case 'M':
        xml += `<a:moveTo>${point(at(0), at(1))}</a:moveTo>`;
        break;
      case 'L':
        xml += `<a:lnTo>${point(at(0), at(1))}</a:lnTo>`;
        break;
      case 'H':
        xml += `<a:lnTo>${point(at(0), y)}</a:lnTo>`;
        break;
      case 'V':
        xml += `<a:lnTo>${point(x, at(0))}</a:lnTo>`;
        break;
      case 'Q':
        xml += `<a:quadBezTo>${point(at(0), at(1))}${point(at(2), at(3))}</a:quadBezTo>`;
        break;
      case 'C':
        xml += `<a:cubicBezTo>${point(at(0), at(1))}${point(at(2), at(3))}${point(at(4), at(5))}</a:cubicBezTo>`;
        break;
      case 'Z':
        xml += '<a:close/>';
        break;
    }
  }
  return xml;
};

const boundsOf = (points: readonly Point[]): Rect => {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** Connection site of the side whose middle is this point (0 top, 1 left, 2 bottom, 3 right), within a tenth of a point. */
const glue = (node: PlacedNode | undefined, { x, y }: Point): number | null => {
  // Only these touch their box in the middle of every side, with Word's own numbering of sites.
  if (!node || !GLUED.has(node.kind)) return null;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1;
  const middleX = node.x + node.width / 2;
  const middleY = node.y + node.height / 2;
  if (near(x, middleX) && near(y, node.y)) return 0;
  if (near(y, middleY) && near(x, node.x)) return 1;
  if (near(x, middleX) && near(y, node.y + node.height)) return 2;
  return near(y, middleY) && near(x, node.x + node.width) ? 3 : null;
};

const GLUED: ReadonlySet<FlowNodeKind> = new Set(['start', 'end', 'activity', 'predefined-process', 'decision']);
