import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx';
import { type IShapeCanvasChildOptions, ShapeCanvasRun, type ShapeLineOptions } from 'docx/shapes';
import { textRuns } from '#electron/documents/docx/runs.ts';
import { STYLE } from '#electron/documents/docx/styles.ts';
import { hex, ptToHalf, ptToPx, ptToTwips } from '#electron/documents/docx/units.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { FlowchartBlock } from '#shared/documents/model.ts';
import type { FlowNodeKind, PlacedEdge, PlacedLane, PlacedNode, Rect } from '#shared/flowchart/flowchart.ts';

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
        fallback: false,
        altText: { name: block.caption, title: block.caption, description: block.alt },
        children: [
          ...block.page.lanes.flatMap(laneShapes),
          ...block.page.edges.map(edgeShape),
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

const INK: ShapeLineOptions = { color: hex(LOOK.color.ink), width: 0.75 };
const LANE: ShapeLineOptions = { color: hex(LOOK.color.line), width: LOOK.stroke.table };
const WHITE = 'FFFFFF';

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
    children: [shapeText(lane.titleLines, lane.fontSize, { bold: true, color: LOOK.color.brand })],
    altText: { name: `Carril: ${lane.titleLines.join(' ')}` },
  },
];

const SHAPES = {
  start: 'flowChartTerminator',
  end: 'flowChartTerminator',
  activity: 'flowChartProcess',
  decision: 'flowChartDecision',
  document: 'flowChartDocument',
  multidocument: 'flowChartMultidocument',
  archive: 'flowChartMerge',
  'predefined-process': 'flowChartPredefinedProcess',
  connector: 'flowChartConnector',
  'off-page-connector': 'flowChartOffpageConnector',
} as const satisfies Record<FlowNodeKind, string>;

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

const nodeShape = (node: PlacedNode): IShapeCanvasChildOptions => ({
  type: SHAPES[node.kind],
  transformation: at(node),
  fill: WHITE,
  line: INK,
  textOptions: { margins: NO_MARGINS, verticalAlignment: 'center' },
  children: [shapeText(node.lines, node.fontSize, {})],
  altText: { name: `${NAMES[node.kind]} ${node.label}`.trim(), description: node.fullText },
});

const edgeShape = (edge: PlacedEdge): IShapeCanvasChildOptions => {
  const xs = edge.points.map((point) => point.x);
  const ys = edge.points.map((point) => point.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {
    type: 'custom',
    transformation: at({ x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }),
    paths: [
      { path: edge.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${x} ${y}`).join(' '), fill: false },
    ],
    line: {
      ...INK,
      join: 'miter',
      ...(edge.kind === 'association' ? { dash: 'dash' } : { endArrow: { type: 'triangle' } }),
    },
    altText: { name: 'Flecha' },
  };
};

const edgeLabel = (edge: PlacedEdge): IShapeCanvasChildOptions[] =>
  edge.labelBox && edge.label !== ''
    ? [
        {
          type: 'rectangle',
          transformation: at(edge.labelBox),
          fill: WHITE,
          line: { width: 0, transparency: 100 },
          textOptions: { margins: NO_MARGINS, verticalAlignment: 'center', wrap: false },
          children: [shapeText([edge.label], 7, { bold: true })],
          altText: { name: `Respuesta: ${edge.label}` },
        },
      ]
    : [];

/** Lines as the layout wrapped them: the shapes were measured for these, so the word processor mustn't wrap anew. */
const shapeText = (
  lines: readonly string[],
  fontSize: number,
  look: { readonly bold?: boolean; readonly color?: string },
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: ptToTwips(fontSize * 1.2), lineRule: LineRuleType.EXACT },
    children: lines.map(
      (line, index) =>
        new TextRun({
          text: printable(line),
          size: ptToHalf(fontSize),
          ...(look.bold ? { bold: true } : {}),
          color: hex(look.color ?? LOOK.color.ink),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
