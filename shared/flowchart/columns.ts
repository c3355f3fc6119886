import type { FlowStyle } from '#shared/flowchart/style.ts';

/** One lane across the page; x coordinates in points. */
export type Column = {
  readonly x: number;
  readonly width: number;
  readonly mainLeft: number;
  readonly mainRight: number;
  readonly center: number;
  readonly documentLeft: number;
  readonly documentWidth: number;
  readonly leftGutter: number;
  readonly rightGutter: number;
  /** Room beside the nodes that no line runs through on this page: labels may use it. */
  readonly leftFree: number;
  readonly rightFree: number;
};

/** Tracks that each lane's gutters must hold. */
export type GutterLoad = { readonly left: number; readonly right: number };

/** Distance from a node to the nearest line beside it, and the least distance between two lines. */
const FIRST_TRACK = 7;
const TIGHTEST = 2.8;

/** The lanes that a page shows, in order, and which of them have documents beside their activities. */
export type ShownLanes = { readonly lanes: readonly number[]; readonly withDocuments: ReadonlySet<number> };

/** Columns by lane. */
export type Columns = ReadonlyMap<number, Column>;

/** Columns of a page of fixed width: lanes with documents beside their activities get more of it. */
export const fixedColumns = (
  shown: ShownLanes,
  style: FlowStyle,
  pageWidth: number,
  loads: ReadonlyMap<number, GutterLoad>,
  needs: ReadonlyMap<number, number>,
): Columns => {
  const widths = laneWidths(shown, style, pageWidth, needs);
  const columns = new Map<number, Column>();
  let x = 0;
  for (const lane of shown.lanes) {
    const width = widths.get(lane) ?? 0;
    const load = loads.get(lane) ?? { left: 0, right: 0 };
    const left = gutterWidth(style, load.left);
    const right = gutterWidth(style, load.right);
    const room = width - left - right;
    const beside = shown.withDocuments.has(lane)
      ? Math.max(style.minDocumentWidth, Math.min(style.documentWidth, (room - style.documentGap) * 0.36))
      : 0;
    const documents = beside > 0 ? style.documentGap + beside : 0;
    const main = Math.max(20, Math.min(style.maxMainWidth, room - documents));
    const spare = Math.max(0, room - documents - main) / 2;
    columns.set(lane, columnAt(x, width, left + spare, main, documents, style.documentGap, load));
    x += width;
  }
  return columns;
};

/** A lane whose decisions fan out weighs as much as they need; the others give way in proportion. */
const laneWidths = (
  shown: ShownLanes,
  style: FlowStyle,
  pageWidth: number,
  needs: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> => {
  const weight = (lane: number): number => (shown.withDocuments.has(lane) ? 1.5 : 1);
  const total = shown.lanes.reduce((sum, lane) => sum + weight(lane), 0);
  const wanted = shown.lanes.map((lane) => {
    const need = (needs.get(lane) ?? 0) + 2 * style.gutter;
    return [lane, Math.max((pageWidth * weight(lane)) / total, Math.min(need, pageWidth * 0.4))] as const;
  });
  const sum = wanted.reduce((all, [, width]) => all + width, 0);
  return new Map(wanted.map(([lane, width]) => [lane, (width * pageWidth) / sum]));
};

/** Columns of a drawing that may be as wide as it needs. */
export const freeColumns = (shown: ShownLanes, style: FlowStyle, loads: ReadonlyMap<number, GutterLoad>): Columns => {
  const columns = new Map<number, Column>();
  let x = 0;
  for (const lane of shown.lanes) {
    const load = loads.get(lane) ?? { left: 0, right: 0 };
    const left = Math.max(style.gutter, FIRST_TRACK + (load.left + 0.5) * style.trackGap);
    const right = Math.max(style.gutter, FIRST_TRACK + (load.right + 0.5) * style.trackGap);
    const documents = shown.withDocuments.has(lane) ? style.documentGap + style.documentWidth : 0;
    const width = left + style.maxMainWidth + documents + right;
    columns.set(lane, columnAt(x, width, left, style.maxMainWidth, documents, style.documentGap, load));
    x += width;
  }
  return columns;
};

/** x of a track in a gutter; track 0 is the nearest to the nodes. */
export const trackX = (column: Column, side: 'left' | 'right', track: number, count: number, gap: number): number => {
  const width = side === 'left' ? column.leftGutter : column.rightGutter;
  const first = Math.min(FIRST_TRACK, width * 0.55);
  const step = count > 1 ? Math.min(gap, (width - first - 2.5) / (count - 1)) : 0;
  const offset = first + track * step;
  return side === 'left'
    ? column.x + column.leftGutter - offset
    : column.x + column.width - column.rightGutter + offset;
};

const gutterWidth = (style: FlowStyle, tracks: number): number =>
  Math.max(style.gutter, tracks > 0 ? Math.min(FIRST_TRACK, style.gutter * 0.55) + 2.5 + (tracks - 1) * TIGHTEST : 0);

const columnAt = (
  x: number,
  width: number,
  leftGutter: number,
  main: number,
  documents: number,
  documentGap: number,
  load: GutterLoad,
): Column => {
  const mainLeft = x + leftGutter;
  const mainRight = mainLeft + main;
  return {
    x,
    width,
    mainLeft,
    mainRight,
    center: mainLeft + main / 2,
    documentLeft: documents > 0 ? mainRight + documentGap : mainRight,
    documentWidth: Math.max(0, documents - documentGap),
    leftGutter,
    rightGutter: x + width - mainRight - documents,
    leftFree: load.left === 0 ? leftGutter - 3 : 0,
    rightFree: documents + (load.right === 0 ? x + width - mainRight - documents - 3 : 0),
  };
};
