import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type Table,
  TableOfContents,
} from 'docx';
import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import { flowchartParagraphs } from '#electron/documents/docx/flowchart-canvas.ts';
import { textRuns } from '#electron/documents/docx/runs.ts';
import { signatureTables } from '#electron/documents/docx/signature-tables.ts';
import {
  BULLETS,
  CELL_STYLE,
  CONTENTS_TITLE_STYLE,
  LIST_STYLE,
  numbersFrom,
  STYLE,
  TIGHT_STYLE,
} from '#electron/documents/docx/styles.ts';
import { tableBlock } from '#electron/documents/docx/table-block.ts';
import { mmToPx, mmToTwips, ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Alignment, Block, HeadingBlock, ImageBlock, ListBlock, ParagraphBlock } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

export type BodyChild = Paragraph | Table | TableOfContents;

/** Blocks in order. A page break becomes a property of what follows it, so that it leaves no empty line behind. */
export const bodyChildren = (blocks: readonly Block[], context: BlockContext): readonly BodyChild[] => {
  const children: BodyChild[] = [];
  let breakBefore = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      if (breakBefore) children.push(tightParagraph(true));
      breakBefore = true;
      continue;
    }
    const canBreak = block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'flowchart';
    if (breakBefore && !canBreak) children.push(tightParagraph(true));
    children.push(...blockChildren(block, context, breakBefore && canBreak));
    breakBefore = false;
  }
  return children;
};

/** What stands in a cell: no contents lists or breaks there, and a paragraph at the end, as the format demands. */
export const cellChildren = (blocks: readonly Block[], context: BlockContext): readonly (Paragraph | Table)[] => {
  const children = blocks
    .flatMap((block, index) =>
      bodyChildren([block], { ...context, gapAfter: index < blocks.length - 1 ? LOOK.table.blockGap : 0 }),
    )
    .filter((child): child is Paragraph | Table => !(child instanceof TableOfContents));
  return children.at(-1) instanceof Paragraph ? children : [...children, tightParagraph()];
};

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Alignment, unknown>;

const blockChildren = (block: Block, context: BlockContext, pageBreakBefore: boolean): readonly BodyChild[] => {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, pageBreakBefore)];
    case 'paragraph':
      return [paragraphBlock(block, context, pageBreakBefore)];
    case 'list':
      return listParagraphs(block, context);
    case 'table':
      return [tableBlock(block, context), gap(context.depth === 0 ? LOOK.table.after : Math.max(2, context.gapAfter))];
    case 'flowchart':
      return flowchartParagraphs(block, pageBreakBefore);
    case 'image':
      return imageParagraphs(block, context);
    case 'contents':
      return [
        new Paragraph({ style: CONTENTS_TITLE_STYLE, children: textRuns([{ text: block.title }]) }),
        new TableOfContents(block.title, {
          headingStyleRange: `1-${block.levels}`,
          hyperlink: true,
          beginDirty: false,
        }),
      ];
    case 'signatures':
      return signatureTables(block, context);
    case 'spacer':
      return [gap((block.heightMm * 72) / 25.4)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
};

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const headingParagraph = (block: HeadingBlock, pageBreakBefore: boolean): Paragraph =>
  new Paragraph({
    heading: LEVELS[block.level],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: [
      new Bookmark({
        id: bookmarkName(block.id),
        children: textRuns([{ text: `${block.number} ${block.text}`.trim() }]),
      }),
    ],
  });

/** Word allows 40 characters of letters, digits and low lines, a letter first. */
export const bookmarkName = (id: string): string => `c_${id.replace(/[^A-Za-z0-9_]/g, '_')}`.slice(0, 40);

const paragraphBlock = (block: ParagraphBlock, context: BlockContext, pageBreakBefore: boolean): Paragraph =>
  new Paragraph({
    ...paragraphLook(block, context),
    alignment: ALIGN[block.align],
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    children: textRuns(block.runs, context.bold ? { bold: true } : {}),
  });

/** Body text in a cell is set in the cell's smaller type; everything else keeps its own style. */
const paragraphLook = (block: ParagraphBlock, context: BlockContext): IParagraphOptions => {
  if (context.depth === 0) return { style: STYLE[block.style] };
  return {
    style: block.style === 'body' ? cellStyle(context) : STYLE[block.style],
    spacing: { before: 0, after: ptToTwips(context.gapAfter) },
  };
};

const cellStyle = ({ depth }: BlockContext): string => (depth > 1 ? CELL_STYLE.nested : CELL_STYLE.cell);

const listParagraphs = (block: ListBlock, context: BlockContext): readonly Paragraph[] => {
  const instance = block.ordered ? context.nextList() : 0;
  const reference = block.ordered ? numbersFrom(block.start ?? 1) : BULLETS;
  return block.items.map(
    ({ level, runs }) =>
      new Paragraph({
        style: context.depth > 0 ? cellStyle(context) : LIST_STYLE,
        alignment: context.depth > 0 ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
        numbering: { reference, level: Math.min(level, 4), ...(block.ordered ? { instance } : {}) },
        children: textRuns(runs, context.bold ? { bold: true } : {}),
      }),
  );
};

const imageParagraphs = (block: ImageBlock, context: BlockContext): readonly Paragraph[] => {
  const { bytes, mime, widthPx, heightPx } = context.image(block.sha);
  const maxWidth = Math.min(mmToPx(block.maxWidthMm), (context.widthTwips / 1440) * 96);
  const scale = Math.min(1, maxWidth / Math.max(1, widthPx), mmToPx(block.maxHeightMm) / Math.max(1, heightPx));
  const caption = block.caption.trim();
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: ptToTwips(caption === '' ? 6 : 0) },
      ...(caption === '' ? {} : { keepNext: true }),
      children: [
        new ImageRun({
          type: mime === 'image/png' ? 'png' : 'jpg',
          data: Buffer.from(bytes),
          transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
          altText: { name: block.alt.slice(0, 60), description: block.alt },
        }),
      ],
    }),
    ...(caption === ''
      ? []
      : [
          new Paragraph({
            style: STYLE.caption,
            alignment: AlignmentType.CENTER,
            children: textRuns([{ text: caption }]),
          }),
        ]),
  ];
};

/** An empty line of exactly this height, in points. */
const gap = (pt: number): Paragraph =>
  new Paragraph({
    style: TIGHT_STYLE,
    spacing: { before: 0, after: 0, line: Math.max(20, ptToTwips(pt)), lineRule: LineRuleType.EXACT },
  });

const tightParagraph = (pageBreakBefore = false): Paragraph =>
  new Paragraph({
    style: TIGHT_STYLE,
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    spacing: { before: 0, after: 0, line: mmToTwips(0.5), lineRule: LineRuleType.EXACT },
  });
