/**
 * A problem or objectives tree as boxes and lines. Lengths are points, y grows downwards, the origin is the drawing's
 * upper left corner. The same geometry stands on screen and on paper.
 */
export type TreeBox = {
  readonly id: string;
  readonly side: 'core' | 'below' | 'above';
  /** 0 is the core, 1 what hangs on it directly. */
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The text as it breaks in the box; none is lost. */
  readonly lines: readonly string[];
};

/** Goes from what causes to what is caused: the arrow stands at the last point. */
export type TreeLine = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly (readonly [number, number])[];
};

export type TreePage = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TreeBox[];
  readonly lines: readonly TreeLine[];
};

export type TreeStyle = {
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: number;
  /** Narrowest box that still reads well, and the widest. */
  readonly minWidth: number;
  readonly maxWidth: number;
  /** Between columns; between boxes of a column; between the core and its columns. */
  readonly columnGap: number;
  readonly rowGap: number;
  readonly coreGap: number;
  /** How far what hangs on a box of a column moves in. */
  readonly indent: number;
};

export const TREE_STYLE: TreeStyle = {
  fontSize: 8.5,
  lineHeight: 11,
  padding: 5,
  minWidth: 96,
  maxWidth: 168,
  columnGap: 12,
  rowGap: 8,
  coreGap: 26,
  indent: 12,
};
