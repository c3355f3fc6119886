import type { InsertionKind } from '#shared/domain/media/day-columns.ts';

/** What dragging does. */
export type BrushMode = 'paint' | 'wipe' | 'choose';

export type Brush = {
  readonly mode: BrushMode;
  /** Insertions of a week that is painted. */
  readonly count: number;
  /** Which insertions are painted and typed. */
  readonly layer: InsertionKind;
};
