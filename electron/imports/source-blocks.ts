import type { TextRun } from '#shared/domain/common/rich-text.ts';

/**
 * What a published document says, whatever it was written with: readers (text, HTML, DOCX) make these blocks, the
 * procedure reader understands them. Nothing of the source is dropped on the way here but its look.
 */
export type SourceBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'item'; readonly ordered: boolean; readonly level: number; readonly runs: readonly TextRun[] }
  | { readonly kind: 'table'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'image'; readonly bytes: Uint8Array; readonly alt: string };

export type SourceRow = { readonly cells: readonly SourceCell[] };

/** A cell that spans rows or columns appears once, at its first place; `column` counts spans before it. */
export type SourceCell = { readonly column: number; readonly blocks: readonly SourceBlock[] };

export const runsText = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join('');

/** The words of a block, cells and items on lines of their own; images say nothing. */
export const blockText = (block: SourceBlock): string => {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'paragraph' || block.kind === 'item') return runsText(block.runs);
  if (block.kind === 'image') return '';
  return block.rows.map((row) => row.cells.map(cellText).join('\t')).join('\n');
};

export const cellText = (cell: SourceCell): string =>
  cell.blocks
    .map(blockText)
    .filter((text) => text.trim() !== '')
    .join('\n')
    .trim();

/** True where every visible character of the paragraph is bold: offices use that as a heading. */
export const isAllBold = (runs: readonly TextRun[]): boolean =>
  runs.some((run) => run.text.trim() !== '') && runs.every((run) => run.bold === true || run.text.trim() === '');

/** Every piece of text that a reader found, in order: the measure for «no sentence is lost». */
export const textUnits = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => textUnits(cell.blocks)));
    return blockText(block)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
