import type { FlowNode } from '#electron/documents/docx/flow-node.ts';
import type { Block, ImageAsset } from '#shared/documents/model.ts';

export type ImageData = ImageAsset & { readonly bytes: Uint8Array };

/** What a block needs to know about where it stands. */
export type BlockContext = {
  readonly image: (sha: string) => ImageData;
  /** Relationship id of an image in the document part. */
  readonly imageRelation: (sha: string) => string;
  /** A number for each drawing, from 1. */
  readonly nextDrawing: () => number;
  /** Id of a new ordered list that starts at `start`, so that each counts for itself. */
  readonly newList: (start: number) => number;
  /** Room from side to side, in points. */
  readonly width: number;
  /** 0 in the flow, 1 in a table's cell, 2 in a cell of a table inside a cell. */
  readonly depth: number;
  /** Set in header cells. */
  readonly bold: boolean;
  /** Points below the block: cells keep their blocks apart, and none stands below the last. */
  readonly gapAfter: number;
  /** Type of a table of many figures, in points; absent elsewhere. */
  readonly denseSize?: number;
  /** Keeps the row with the next one. */
  readonly keepNext: boolean;
  /** Blocks of a cell; a paragraph always stands last, as the format demands. */
  readonly cellNodes: (blocks: readonly Block[], context: BlockContext) => readonly FlowNode[];
};
