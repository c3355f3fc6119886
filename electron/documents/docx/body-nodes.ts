import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import { type ContentsEntry, contentsNodes } from '#electron/documents/docx/contents-node.ts';
import type { FlowNode, ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { flowchartNodes } from '#electron/documents/docx/flowchart-canvas.ts';
import { imageNodes } from '#electron/documents/docx/image-nodes.ts';
import { gapNode, type ParagraphLook, paragraphNode } from '#electron/documents/docx/paragraph-node.ts';
import { runsXml } from '#electron/documents/docx/run-xml.ts';
import { signatureNodes } from '#electron/documents/docx/signature-nodes.ts';
import { BULLETS_ID, CELL_STYLE, LIST_STYLE, STYLE } from '#electron/documents/docx/styles.ts';
import { tableNode } from '#electron/documents/docx/table-node.ts';
import { treeNodes } from '#electron/documents/docx/tree-shapes.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock } from '#shared/documents/model.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

export type HeadingMark = { readonly name: string; readonly id: number };

export type BodyContext = BlockContext & {
  /** Bookmarks of the document's headings by their block's id. */
  readonly marks: ReadonlyMap<string, HeadingMark>;
  readonly contents: readonly ContentsEntry[];
};

/** Blocks in order. A page break becomes a property of what follows it, so that it leaves no empty line behind. */
export const bodyNodes = (blocks: readonly Block[], context: BodyContext): readonly FlowNode[] => {
  const nodes: FlowNode[] = [];
  let breakBefore = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      if (breakBefore) nodes.push(gapNode(0.5, { breakBefore }));
      breakBefore = true;
      continue;
    }
    const canBreak =
      block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'flowchart' || block.kind === 'tree';
    if (breakBefore && !canBreak) nodes.push(gapNode(0.5, { breakBefore }));
    nodes.push(...blockNodes(block, context, breakBefore && canBreak));
    breakBefore = false;
  }
  return nodes;
};

/** What stands in a cell: no contents lists or breaks there, and a paragraph at the end, as the format demands. */
export const cellNodes = (blocks: readonly Block[], context: BlockContext): readonly FlowNode[] => {
  const inner: BodyContext = { ...context, marks: new Map(), contents: [] };
  const nodes = blocks.flatMap((block, index) =>
    block.kind === 'contents' || block.kind === 'page-break'
      ? []
      : blockNodes(block, { ...inner, gapAfter: index < blocks.length - 1 ? gapOf(context) : 0 }, false),
  );
  return nodes.at(-1)?.kind === 'paragraph' ? nodes : [...nodes, gapNode(0.5)];
};

const gapOf = ({ denseSize }: BlockContext): number =>
  denseSize === undefined ? LOOK.table.blockGap : LOOK.table.dense.blockGap;

const blockNodes = (block: Block, context: BodyContext, breakBefore: boolean): readonly FlowNode[] => {
  switch (block.kind) {
    case 'heading':
      return [headingNode(block, context, breakBefore)];
    case 'paragraph':
      return [textNode(block, context, breakBefore)];
    case 'list':
      return listNodes(block, context);
    case 'table':
      return [
        tableNode(block, context),
        gapNode(context.depth === 0 ? LOOK.table.after : Math.max(2, context.gapAfter)),
      ];
    case 'flowchart':
      return flowchartNodes(block, context, breakBefore);
    case 'tree':
      return treeNodes(block, context, breakBefore);
    case 'image':
      return imageNodes(block, context);
    case 'chart':
      throw new Error(`The chart ${block.id} has no picture: charts become images before the file is written`);
    case 'contents':
      return contentsNodes(block, context.contents, context.width);
    case 'signatures':
      return signatureNodes(block, context);
    case 'spacer':
      return [gapNode(mmToPt(block.heightMm))];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
};

const headingNode = (block: HeadingBlock, context: BodyContext, breakBefore: boolean): ParagraphNode => {
  const text = `${block.number} ${block.text}`.trim();
  const mark = context.marks.get(block.id);
  const look = LOOK.heading[block.level];
  const runs = runsXml([{ text }]);
  return paragraphNode(
    mark ? `<w:bookmarkStart w:id="${mark.id}" w:name="${mark.name}"/>${runs}<w:bookmarkEnd w:id="${mark.id}"/>` : runs,
    [{ text }],
    {
      style: `Heading${block.level}`,
      size: look.size,
      before: look.before,
      after: look.after,
      width: context.width,
      bold: true,
      keepNext: true,
      keepLines: true,
      breakBefore,
      ...(block.level === 1 ? { extra: HEADING_RULE_PT } : {}),
      ...(mark ? { bookmark: mark.name } : {}),
    },
  );
};

/** Distance and thickness of the rule under first-level headings. */
const HEADING_RULE_PT = 3 + LOOK.stroke.heading;

/** Body text in a cell is set in the cell's smaller type; everything else keeps its own style. */
const textNode = (block: ParagraphBlock, context: BodyContext, breakBefore: boolean): ParagraphNode => {
  const style = LOOK.paragraph[block.style];
  const inCell = context.depth > 0;
  const cellBody = inCell && block.style === 'body';
  const dense = inCell ? context.denseSize : undefined;
  const look: ParagraphLook = {
    style: cellBody ? cellStyle(context) : STYLE[block.style],
    size: dense ?? (cellBody ? cellSize(context) : style.size),
    before: inCell ? 0 : style.before,
    after: inCell ? context.gapAfter : style.after,
    ownSpacing: inCell,
    width: context.width,
    bold: context.bold || style.bold,
    align: block.align,
    breakBefore,
    ...(inCell ? (context.keepNext ? { keepNext: true } : {}) : style.keepWithNext ? { keepNext: true } : {}),
  };
  const run = { ...(context.bold ? { bold: true } : {}), ...(dense === undefined ? {} : { size: dense }) };
  return paragraphNode(runsXml(block.runs, run), block.runs, look);
};

const cellStyle = ({ depth }: BlockContext): string => (depth > 1 ? CELL_STYLE.nested : CELL_STYLE.cell);
const cellSize = ({ depth }: BlockContext): number => (depth > 1 ? LOOK.table.nestedSize : LOOK.table.size);

const listNodes = (block: ListBlock, context: BodyContext): readonly ParagraphNode[] => {
  const id = block.ordered ? context.newList(block.start ?? 1) : BULLETS_ID;
  const inCell = context.depth > 0;
  return block.items.map((item) => {
    const level = Math.min(item.level, 4);
    return paragraphNode(runsXml(item.runs, context.bold ? { bold: true } : {}), item.runs, {
      style: inCell ? cellStyle(context) : LIST_STYLE,
      size: inCell ? cellSize(context) : LOOK.paragraph.body.size,
      before: 0,
      after: inCell ? 0 : LOOK.list.itemAfter,
      width: context.width - (level + 1) * LOOK.list.indent,
      align: inCell ? 'left' : 'justify',
      bold: context.bold,
      numbering: { id, level },
    });
  });
};
