import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { type IShapeCanvasChildOptions, ShapeCanvasRun, type ShapeLineOptions } from 'docx/shapes';
import { textRuns } from '#electron/documents/docx/runs.ts';
import { STYLE } from '#electron/documents/docx/styles.ts';
import { hex, ptToHalf, ptToPx, ptToTwips } from '#electron/documents/docx/units.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { FlowchartBlock } from '#shared/documents/model.ts';
import type { FlowNodeKind, PlacedEdge, PlacedLane, PlacedNode, Point, Rect } from '#shared/flowchart/flowchart.ts';
import { edgePath, LEADING, shapePaths, textArea } from '#shared/flowchart/shapes.ts';
import { BACK, INK, LINE, SYMBOL_LOOK } from '#shared/flowchart/svg.ts';

/** A flowchart page as native shapes that one can move and retype in Word, with its caption. */
export const flowchartParagraphs = (block: FlowchartBlock, pageBreakBefore: boolean): readonly Paragraph[] => [
  new Paragraph({
    style: STYLE.body,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    spacing: { before: 0, after: 0 },
    children: [
      new ShapeCanvasRun({
        transformation: { width: ptToPx(block.page.width), height: ptToPx(block.page.height) },
        altText: { name: block.caption, title: block.caption, description: block.alt },
        children: [
          ...block.page.lanes.flatMap(laneShapes),
          ...block.page.edges.map(edgeShape(new Map(block.page.nodes.map((node) => [node.id, node])))),
          ...block.page.nodes.map(nodeShape),
          ...block.page.edges.flatMap(edgeLabel),
        ],
      }),
    ],
  }),
  new Paragraph({
    style: STYLE.caption,
    alignment: AlignmentType.CENTER,
    children: textRuns([{ text: block.caption }]),
  }),
];

const LANE: ShapeLineOptions = { color: hex(LOOK.color.line), width: LOOK.stroke.table };

const at = ({ x, y, width, height }: Rect) => ({
  width: ptToPx(width),
  height: ptToPx(height),
  offset: { left: ptToPx(x), top: ptToPx(y) },
});

const NO_MARGINS = { top: 0, right: 0, bottom: 0, left: 0 } as const;

const laneShapes = (lane: PlacedLane): IShapeCanvasChildOptions[] => [
  { type: 'rectangle', transformation: at(lane), line: LANE, altText: { name: 'Carril' } },
  {
    type: 'rectangle',
    transformation: at({ ...lane, height: lane.titleHeight }),
    fill: hex(LOOK.color.headerFill),
    line: LANE,
    textOptions: { margins: NO_MARGINS, verticalAlignment: 'center' },
    children: [
      shapeText(
        lane.titleLines.map((text, index) => ({ text, bold: true, newLine: index > 0 })),
        lane.fontSize,
        INK,
      ),
    ],
    altText: { name: `Carril: ${lane.titleLines.join(' ')}` },
  },
];

/** Word's own symbols, with the share of their box in which they set text: left, top, right, bottom. */
const PRESETS = {
  start: { type: 'flowChartTerminator', room: [0.05, 0.15, 0.95, 0.85] },
  end: { type: 'flowChartTerminator', room: [0.05, 0.15, 0.95, 0.85] },
  activity: { type: 'flowChartProcess', room: [0, 0, 1, 1] },
  decision: { type: 'flowChartDecision', room: [0.25, 0.25, 0.75, 0.75] },
  document: { type: 'flowChartDocument', room: [0, 0, 1, 0.8] },
  multidocument: { type: 'flowChartMultidocument', room: [0, 0.17, 0.86, 0.83] },
  archive: { type: 'flowChartMerge', room: [0.25, 0, 0.75, 0.5] },
  'predefined-process': { type: 'flowChartPredefinedProcess', room: [0.125, 0, 0.875, 1] },
  connector: { type: 'flowChartConnector', room: [0.15, 0.15, 0.85, 0.85] },
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

/**
 * Word's own symbol where its text area holds the lines; where it doesn't (long questions in a diamond), the same
 * outline as a free shape whose text area is ours, because Word would clip what overflows.
 */
const nodeShape = (node: PlacedNode): IShapeCanvasChildOptions => {
  const look = SYMBOL_LOOK[node.kind];
  const shape = {
    id: node.id,
    transformation: at(node),
    fill: hex(look.fill),
    line: { color: hex(look.stroke), width: 1 },
    textOptions: { margins: NO_MARGINS, verticalAlignment: 'center' },
    children: [nodeText(node, look.weight > 400)],
    altText: { name: `${NAMES[node.kind]} ${node.label}`.trim(), description: node.fullText },
  } as const;
  if (fitsPreset(node)) return { ...shape, type: PRESETS[node.kind].type };
  const { outline, details } = shapePaths(node);
  const area = textArea(node);
  return {
    ...shape,
    type: 'custom',
    paths: [...details.map((path) => ({ path })), { path: outline }],
    textArea: { left: area.x, top: area.y, right: area.x + area.width, bottom: area.y + area.height },
  };
};

const fitsPreset = (node: PlacedNode): boolean => {
  const [left, top, right, bottom] = PRESETS[node.kind].room;
  const widest = Math.max(0, ...node.lines.map((line) => textWidth(line, node.fontSize, 'semibold')));
  return (
    widest + 1 <= (right - left) * node.width &&
    node.lines.length * node.fontSize * LEADING <= (bottom - top) * node.height + 0.5
  );
};

/** The activity's number stands in bold before its text, as in the drawing on screen. */
const nodeText = (node: PlacedNode, bold: boolean): Paragraph => {
  const number = node.label === '' ? '' : `${node.label}.`;
  const [first = '', ...rest] = node.lines;
  const split = number !== '' && first.startsWith(number) ? number.length : 0;
  return shapeText(
    [
      { text: first.slice(0, split), bold: true, newLine: false },
      { text: first.slice(split), bold, newLine: false },
      ...rest.map((text) => ({ text, bold, newLine: true })),
    ],
    node.fontSize,
    INK,
  );
};

/**
 * A straight arrow between the middles of two sides stays tied to its shapes when they are moved in Word; a bent one
 * is drawn along the route that the layout found, which no connector of Word's can be told to take.
 */
const edgeShape =
  (nodes: ReadonlyMap<string, PlacedNode>) =>
  (edge: PlacedEdge): IShapeCanvasChildOptions => {
    const line = edgeLine(edge);
    const altText = { name: 'Flecha' };
    const points = withoutRepeats(edge.points);
    const [start, end] = [points[0], points.at(-1)];
    if (!start || !end) return { type: 'rectangle', transformation: at({ x: 0, y: 0, width: 1, height: 1 }), altText };
    const straight = start.x === end.x || start.y === end.y;
    if (straight && points.length === 2) {
      const from = sideAt(nodes.get(edge.from), start);
      const to = sideAt(nodes.get(edge.to), end);
      if (from && to) {
        return {
          type: 'connector',
          from: { id: edge.from, side: from },
          to: { id: edge.to, side: to },
          route: 'straight',
          line,
          altText,
        };
      }
    }
    const box = boundsOf(points);
    if (box.width === 0 || box.height === 0) {
      // A path without width or height makes LibreOffice give up on the file; a line may have none.
      return {
        type: 'straightConnector',
        transformation: { ...at(box), flip: { horizontal: end.x < start.x, vertical: end.y < start.y } },
        line,
        altText,
      };
    }
    return {
      type: 'custom',
      transformation: at(box),
      paths: [{ path: edgePath(points), fill: false }],
      line,
      altText,
    };
  };

const edgeLine = ({ kind }: PlacedEdge): ShapeLineOptions =>
  kind === 'association'
    ? { color: hex(SYMBOL_LOOK.document.stroke), width: 0.75, dash: 'dash' }
    : { color: hex(kind === 'back' ? BACK : LINE), width: 1, endArrow: { type: 'triangle' } };

const withoutRepeats = (points: readonly Point[]): readonly Point[] =>
  points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });

const boundsOf = (points: readonly Point[]): Rect => {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** The side of the node whose middle is this point, within a tenth of a point. */
const sideAt = (node: PlacedNode | undefined, { x, y }: Point): 'top' | 'right' | 'bottom' | 'left' | null => {
  // Only these touch their box in the middle of every side.
  if (!node || (node.kind !== 'activity' && node.kind !== 'decision' && node.kind !== 'start' && node.kind !== 'end')) {
    return null;
  }
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.1;
  const middleX = node.x + node.width / 2;
  const middleY = node.y + node.height / 2;
  if (near(x, middleX) && near(y, node.y)) return 'top';
  if (near(x, middleX) && near(y, node.y + node.height)) return 'bottom';
  if (near(y, middleY) && near(x, node.x)) return 'left';
  return near(y, middleY) && near(x, node.x + node.width) ? 'right' : null;
};

const edgeLabel = (edge: PlacedEdge): IShapeCanvasChildOptions[] => {
  if (!edge.labelBox || edge.label === '') return [];
  const lines = edge.label.split('\n');
  const fontSize = edge.labelBox.height / lines.length / LEADING;
  return [
    {
      type: 'rectangle',
      // Room for a font that runs a little wider than the measured one.
      transformation: at({ ...edge.labelBox, x: edge.labelBox.x - 2, width: edge.labelBox.width + 4 }),
      line: { transparency: 100 },
      textOptions: { margins: NO_MARGINS, verticalAlignment: 'center' },
      children: [
        shapeText(
          lines.map((text, index) => ({ text, bold: true, newLine: index > 0 })),
          fontSize,
          edge.kind === 'back' ? BACK : INK,
        ),
      ],
      altText: { name: `Respuesta: ${lines.join(' ')}` },
    },
  ];
};

type ShapeLine = { readonly text: string; readonly bold: boolean; readonly newLine: boolean };

/** Lines as the layout wrapped them: the shapes were measured for these, so the word processor mustn't wrap anew. */
const shapeText = (lines: readonly ShapeLine[], fontSize: number, color: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: ptToTwips(fontSize * LEADING), lineRule: LineRuleType.EXACT },
    children: lines
      .filter(({ text, newLine }) => newLine || text !== '')
      .map(
        ({ text, bold, newLine }) =>
          new TextRun({
            text: printable(text),
            size: ptToHalf(fontSize),
            color: hex(color),
            ...(bold ? { bold } : {}),
            ...(newLine ? { break: 1 } : {}),
          }),
      ),
  });
