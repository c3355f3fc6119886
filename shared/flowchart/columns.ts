import type { FlowPlan } from '#shared/flowchart/rows.ts';
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
};

/** Tracks that each lane's gutters must hold. */
export type GutterLoad = { readonly left: number; readonly right: number };

/** Distance from a node to the nearest line beside it, and the least distance between two lines. */
const FIRST_TRACK = 7;
const TIGHTEST = 2.8;

/** Columns of a page of fixed width: lanes with documents beside their activities get more of it. */
export const fixedColumns = (
  plan: FlowPlan,
  style: FlowStyle,
  pageWidth: number,
  loads: readonly GutterLoad[],
): readonly Column[] => {
  const withDocuments = lanesWithDocuments(plan, style);
  const weights = plan.graph.lanes.map((_, lane) => (withDocuments.has(lane) ? 1.45 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = 0;
  return weights.map((weight, lane) => {
    const width = (pageWidth * weight) / total;
    const load = loads[lane] ?? { left: 0, right: 0 };
    const least = { left: least_(style, load.left), right: least_(style, load.right) };
    const documents = withDocuments.has(lane) ? style.documentGap + style.documentWidth : 0;
    const room = width - least.left - least.right - documents;
    const main = Math.max(20, Math.min(style.maxMainWidth, room));
    const spare = Math.max(0, room - main) / 2;
    const column = columnAt(x, width, least.left + spare, main, documents, style.documentGap);
    x += width;
    return column;
  });
};

/** Columns of a drawing that may be as wide as it needs. */
export const freeColumns = (plan: FlowPlan, style: FlowStyle, loads: readonly GutterLoad[]): readonly Column[] => {
  const withDocuments = lanesWithDocuments(plan, style);
  let x = 0;
  return plan.graph.lanes.map((_, lane) => {
    const load = loads[lane] ?? { left: 0, right: 0 };
    const left = Math.max(style.gutter, FIRST_TRACK + (load.left + 0.5) * style.trackGap);
    const right = Math.max(style.gutter, FIRST_TRACK + (load.right + 0.5) * style.trackGap);
    const documents = withDocuments.has(lane) ? style.documentGap + style.documentWidth : 0;
    const width = left + style.maxMainWidth + documents + right;
    const column = columnAt(x, width, left, style.maxMainWidth, documents, style.documentGap);
    x += width;
    return column;
  });
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

const least_ = (style: FlowStyle, tracks: number): number =>
  Math.max(style.gutter, tracks > 0 ? Math.min(FIRST_TRACK, style.gutter * 0.55) + 2.5 + (tracks - 1) * TIGHTEST : 0);

const lanesWithDocuments = (plan: FlowPlan, style: FlowStyle): ReadonlySet<number> =>
  new Set(
    style.documents === 'side'
      ? plan.steps.filter((step) => step.documents.length > 0).map((step) => step.node.lane)
      : [],
  );

const columnAt = (
  x: number,
  width: number,
  leftGutter: number,
  main: number,
  documents: number,
  documentGap: number,
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
  };
};
