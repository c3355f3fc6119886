import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import type { ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { captionNode } from '#electron/documents/docx/image-nodes.ts';
import { drawingNode } from '#electron/documents/docx/paragraph-node.ts';
import { edgeLabelXml, edgeXml, laneXml, nodeXml } from '#electron/documents/docx/shape-xml.ts';
import { TIGHT_STYLE } from '#electron/documents/docx/styles.ts';
import { ptToEmu } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import type { FlowchartBlock } from '#shared/documents/model.ts';
import type { FlowPage } from '#shared/flowchart/flowchart.ts';

/** A flowchart page as native shapes, with its caption. */
export const flowchartNodes = (
  block: FlowchartBlock,
  context: BlockContext,
  breakBefore: boolean,
): readonly ParagraphNode[] => canvasNodes(block, context, breakBefore, () => shapesXml(block.page, context));

/**
 * A drawing of native shapes that one can move and retype in Word, with its caption. Written twice, as the
 * format wants it: on a drawing canvas, where Word keeps arrows tied to shapes, and as a group for readers that don't
 * know canvases (LibreOffice before 24.2, Pages).
 */
export const canvasNodes = (
  block: Drawing,
  context: BlockContext,
  breakBefore: boolean,
  shapes: () => string,
): readonly ParagraphNode[] => [
  drawingNode(canvasXml(block, context, shapes), block.page.height, {
    style: TIGHT_STYLE,
    after: 0,
    keepNext: true,
    breakBefore,
  }),
  captionNode(block.caption, context.width),
];

type Drawing = {
  readonly page: { readonly width: number; readonly height: number };
  readonly alt: string;
  readonly caption: string;
};

/** `shapes` is asked twice: each drawing has ids of its own. */
const canvasXml = (block: Drawing, context: BlockContext, shapes: () => string): string => {
  const size = `cx="${ptToEmu(block.page.width)}" cy="${ptToEmu(block.page.height)}"`;
  const canvas = `<wpc:wpc><wpc:bg/><wpc:whole/>${shapes()}</wpc:wpc>`;
  const group = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>${shapes()}</wpg:wgp>`;
  const inline = (kind: string, content: string): string =>
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${context.nextDrawing()}" name="${encodeXml(block.caption)}" descr="${encodeXml(block.alt)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${W}/wordprocessing${kind}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
  return `<mc:AlternateContent><mc:Choice Requires="wpc">${inline('Canvas', canvas)}</mc:Choice><mc:Fallback>${inline('Group', group)}</mc:Fallback></mc:AlternateContent>`;
};

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const W = 'http://schemas.microsoft.com/office/word/2010';

const shapesXml = (page: FlowPage, context: BlockContext): string => {
  const ids = new Map(page.nodes.map((node) => [node.id, context.nextDrawing()]));
  const nodes = new Map(page.nodes.map((node) => [node.id, node]));
  let xml = '';
  for (const lane of page.lanes) xml += laneXml(lane, context.nextDrawing);
  for (const edge of page.edges) xml += edgeXml(edge, nodes, ids, context.nextDrawing);
  for (const node of page.nodes) xml += nodeXml(node, ids.get(node.id) ?? 0);
  for (const edge of page.edges) xml += edgeLabelXml(edge, context.nextDrawing);
  return xml;
};
