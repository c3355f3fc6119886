import type { ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { TIGHT_STYLE } from '#electron/documents/docx/styles.ts';
import { countLines, lineHeight } from '#electron/documents/docx/text-measure.ts';
import { ptToTwips } from '#electron/documents/docx/units.ts';
import type { Alignment, Run } from '#shared/documents/model.ts';

export type ParagraphLook = {
  readonly style: string;
  /** Points, as the style has them. */
  readonly size: number;
  readonly before: number;
  readonly after: number;
  /** Room from side to side, without indents. */
  readonly width: number;
  readonly bold?: boolean;
  readonly align?: Alignment;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly breakBefore?: boolean;
  /** Writes `before` and `after` into the paragraph, where they differ from the style's. */
  readonly ownSpacing?: boolean;
  /** Height that borders add. */
  readonly extra?: number;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly border?: string;
  readonly bookmark?: string;
};

const ALIGN = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/** A paragraph of text: its XML and its lines. */
export const paragraphNode = (content: string, runs: readonly Run[], look: ParagraphLook): ParagraphNode => {
  const { before, after, size, width, bold = false, extra = 0 } = look;
  return {
    kind: 'paragraph',
    xml: `<w:p>${propertiesXml(look)}${content}</w:p>`,
    before,
    after,
    keepNext: look.keepNext === true,
    keepLines: look.keepLines === true,
    breakBefore: look.breakBefore === true,
    gap: false,
    bookmark: look.bookmark ?? null,
    lines: () => {
      const count = countLines(runs, size, width, bold);
      const lines = new Array<number>(count).fill(lineHeight(size));
      if (extra > 0) lines[count - 1] = lineHeight(size) + extra;
      return lines;
    },
  };
};

/** Order as the schema demands: style, keepNext, keepLines, pageBreakBefore, numbering, border, spacing, alignment. */
const propertiesXml = (look: ParagraphLook): string => {
  let xml = `<w:pPr><w:pStyle w:val="${look.style}"/>`;
  if (look.keepNext !== undefined) xml += look.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>';
  if (look.breakBefore) xml += '<w:pageBreakBefore/>';
  if (look.numbering) {
    xml += `<w:numPr><w:ilvl w:val="${look.numbering.level}"/><w:numId w:val="${look.numbering.id}"/></w:numPr>`;
  }
  if (look.border) xml += look.border;
  if (look.ownSpacing) xml += `<w:spacing w:before="${ptToTwips(look.before)}" w:after="${ptToTwips(look.after)}"/>`;
  if (look.align) xml += `<w:jc w:val="${ALIGN[look.align]}"/>`;
  return `${xml}</w:pPr>`;
};

/** An empty line of exactly this height. */
export const gapNode = (
  height: number,
  more: { readonly keepNext?: boolean; readonly breakBefore?: boolean } = {},
): ParagraphNode => {
  const twips = Math.max(10, ptToTwips(height));
  return {
    kind: 'paragraph',
    xml: `<w:p><w:pPr><w:pStyle w:val="${TIGHT_STYLE}"/>${more.keepNext ? '<w:keepNext/>' : ''}${more.breakBefore ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/></w:pPr></w:p>`,
    before: 0,
    after: 0,
    lines: () => [twips / 20],
    keepNext: more.keepNext === true,
    keepLines: true,
    breakBefore: more.breakBefore === true,
    gap: true,
    bookmark: null,
  };
};

/** A paragraph that holds one drawing of a known height. */
export const drawingNode = (
  drawing: string,
  height: number,
  look: Pick<ParagraphLook, 'style' | 'after' | 'keepNext' | 'breakBefore'>,
): ParagraphNode => ({
  kind: 'paragraph',
  xml: `<w:p>${propertiesXml({ ...look, size: 0, before: 0, width: 0, ownSpacing: true, align: 'center' })}<w:r>${drawing}</w:r></w:p>`,
  before: 0,
  after: look.after,
  lines: () => [height],
  keepNext: look.keepNext === true,
  keepLines: true,
  breakBefore: look.breakBefore === true,
  gap: false,
  bookmark: null,
});
