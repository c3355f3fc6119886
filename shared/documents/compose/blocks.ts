import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type {
  Alignment,
  Block,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  ParagraphStyle,
  Run,
  TableCell,
} from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import type { RichText, TextRun } from '#shared/domain/common/rich-text.ts';

/** A paragraph of plain or marked text. */
export const paragraph = (
  text: string | readonly Run[],
  style: ParagraphStyle = 'body',
  align: Alignment = style === 'body' ? 'justify' : 'left',
): ParagraphBlock => ({ kind: 'paragraph', style, align, runs: typeof text === 'string' ? [{ text }] : text });

export const heading = (id: string, level: 1 | 2 | 3, number: string, text: string): HeadingBlock => ({
  kind: 'heading',
  id,
  level,
  number,
  text,
});

/** Heading level below `level`; the third is the deepest there is. */
export const below = (level: 1 | 2 | 3): 1 | 2 | 3 => (level === 1 ? 2 : 3);

/** A cell of plain text: one paragraph per line, so that what a person typed with Enter stays so. */
export const textCell = (text: string, more: Omit<TableCell, 'blocks'> = {}): TableCell => ({
  ...more,
  blocks: linesOf(text).map((line) => paragraph(line, 'body', more.align ?? 'left')),
});

export const headerCell = (text: string, more: Omit<TableCell, 'blocks' | 'header'> = {}): TableCell =>
  textCell(text, { align: 'center', ...more, header: 'column' });

export const rowHeaderCell = (text: string, more: Omit<TableCell, 'blocks' | 'header'> = {}): TableCell =>
  textCell(text, { ...more, header: 'row' });

/**
 * Shares of a table's columns, the first one, which holds numbers, no narrower than the longest word of its title: a
 * word processor would break it anywhere.
 */
export const withNumberColumn = (title: string, others: readonly number[]): readonly number[] => {
  const longest = Math.max(...title.split(/\s+/).map((word) => textWidth(word, LOOK.table.size, 'bold')));
  const least = (longest + 2 * LOOK.table.cellPaddingX + 3) / mmToPt(bodyArea('portrait').widthMm);
  const first = Math.min(0.25, Math.max(0.08, least));
  const rest = others.reduce((sum, share) => sum + share, 0);
  return [first, ...others.map((share) => (share / rest) * (1 - first))];
};

/** Lines with something on them; one empty line where there is none, because a cell holds at least a paragraph. */
export const linesOf = (text: string): readonly string[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : [''];
};

/** Adjoining list items become one list; blank paragraphs and items, which say nothing, aren't printed. */
export const richBlocks = (text: RichText, align: Alignment = 'justify'): readonly Block[] => {
  const blocks: Block[] = [];
  let items: { ordered: boolean; level: number; runs: readonly Run[] }[] = [];
  /** Items counted so far at level 0 of the numbered list under way, over the bullets that interrupt it. */
  let counted = 0;
  const closeList = (): void => {
    const first = items[0];
    if (!first) return;
    const list: ListBlock = {
      kind: 'list',
      ordered: first.ordered,
      items: items.map(({ level, runs }) => ({ level, runs })),
    };
    const continues = first.ordered && first.level === 0 && counted > 0;
    blocks.push(continues ? { ...list, start: counted + 1 } : list);
    if (first.ordered) counted += items.filter((item) => item.level === 0).length;
    items = [];
  };
  for (const block of text) {
    const runs = trimmedRuns(block.runs);
    if (runs.length === 0) continue;
    if (block.kind === 'paragraph') {
      closeList();
      counted = 0;
      blocks.push(paragraph(runs, 'body', align));
      continue;
    }
    const ordered = block.kind === 'numbered';
    if (items[0] && items[0].ordered !== ordered) closeList();
    if (!ordered && block.level === 0) counted = 0;
    items.push({ ordered, level: block.level, runs });
  }
  closeList();
  return blocks;
};

const trimmedRuns = (runs: readonly TextRun[]): readonly Run[] => {
  const kept = runs.filter((run) => run.text !== '');
  if (kept.every((run) => run.text.trim() === '')) return [];
  return kept.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return {
      text: index === kept.length - 1 ? start.trimEnd() : start,
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
    };
  });
};
