import type { Paragraph, Table } from 'docx';
import type { Block, ImageAsset } from '#shared/documents/model.ts';

export type ImageData = ImageAsset & { readonly bytes: Uint8Array };

/** What a block needs to know about where it stands. */
export type BlockContext = {
  readonly image: (sha: string) => ImageData;
  /** Room from side to side, in twips. */
  readonly widthTwips: number;
  /** 0 in the flow, 1 in a table's cell, 2 in a cell of a table inside a cell. */
  readonly depth: number;
  /** Set in header cells. */
  readonly bold: boolean;
  /** Points below the block: cells keep their blocks apart, and none stands below the last. */
  readonly gapAfter: number;
  /** A new number for each ordered list, so that each begins again. */
  readonly nextList: () => number;
  /** Blocks of a cell; a paragraph always stands last, as the format demands. */
  readonly cellChildren: (blocks: readonly Block[], context: BlockContext) => readonly (Paragraph | Table)[];
};
