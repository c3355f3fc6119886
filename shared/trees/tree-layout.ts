import { wrapText } from '#shared/documents/font-metrics.ts';
import { type OutlineRow, outlineOf } from '#shared/domain/common/outline.ts';
import { TREE_STYLE, type TreeBox, type TreeLine, type TreePage, type TreeStyle } from '#shared/trees/tree-drawing.ts';

export type TreeRow = OutlineRow & { readonly text: string };

export type TreeInput = {
  /** An empty text leaves an empty box: nobody wrote it yet. */
  readonly core: { readonly id: string; readonly text: string };
  /** Causes or means, and effects or ends, each an outline. */
  readonly below: readonly TreeRow[];
  readonly above: readonly TreeRow[];
};

/**
 * Draws a tree: the core across the middle, what leads to it in columns below, what follows from it in columns above.
 * What hangs on a box stands under it in its column (above it, over the core), moved in. Where the columns don't fit into
 * `pageWidth`, further pages repeat the core with the next ones. The same input always gives the same drawing.
 * @param pageWidth points
 */
export const layoutTree = (input: TreeInput, pageWidth: number, style: TreeStyle = TREE_STYLE): readonly TreePage[] => {
  const below = columnsOf(input.below);
  const above = columnsOf(input.above);
  const room = Math.max(1, Math.floor((pageWidth + style.columnGap) / (style.minWidth + style.columnGap)));
  const count = Math.max(1, Math.ceil(below.length / room), Math.ceil(above.length / room));
  return Array.from({ length: count }, (_, page) =>
    drawPage(input.core, shareOf(below, page, count), shareOf(above, page, count), pageWidth, style),
  );
};

/** A direct cause or effect with what hangs on it; `level` 0 is the direct one. */
type Column = readonly { readonly row: TreeRow; readonly level: number }[];

const columnsOf = (rows: readonly TreeRow[]): readonly Column[] => {
  const columns: { row: TreeRow; level: number }[][] = [];
  for (const entry of outlineOf(rows)) {
    if (entry.level === 0) columns.push([entry]);
    else columns.at(-1)?.push(entry);
  }
  return columns;
};

/** Pages carry as many columns each, so that the last one isn't left with a single one. */
const shareOf = (columns: readonly Column[], page: number, pages: number): readonly Column[] => {
  const each = Math.ceil(columns.length / pages);
  return columns.slice(page * each, (page + 1) * each);
};

const drawPage = (
  core: TreeInput['core'],
  below: readonly Column[],
  above: readonly Column[],
  pageWidth: number,
  style: TreeStyle,
): TreePage => {
  const upper = drawColumns(above, 'above', pageWidth, style);
  const lower = drawColumns(below, 'below', pageWidth, style);
  const coreWidth = Math.min(pageWidth, Math.max(style.maxWidth * 1.6, Math.min(upper.width, lower.width)));
  const width = Math.max(upper.width, lower.width, coreWidth);
  const coreBox: TreeBox = {
    ...boxOf(core.id, 'core', 0, core.text, coreWidth, style),
    x: (width - coreWidth) / 2,
    y: upper.height === 0 ? 0 : upper.height + style.coreGap,
  };
  const lowerTop = coreBox.y + coreBox.height + style.coreGap;
  // Columns above hang upside down: the direct effect stands nearest to the core.
  const upperBoxes = upper.boxes.map((box) => ({
    ...box,
    x: box.x + (width - upper.width) / 2,
    y: upper.height - box.y - box.height,
  }));
  const lowerBoxes = lower.boxes.map((box) => ({
    ...box,
    x: box.x + (width - lower.width) / 2,
    y: box.y + lowerTop,
  }));
  const boxes = [...upperBoxes, coreBox, ...lowerBoxes];
  return {
    width,
    height: lower.height === 0 ? coreBox.y + coreBox.height : lowerTop + lower.height,
    boxes,
    lines: linesOf(boxes, [...upper.parents, ...lower.parents], coreBox, style),
  };
};

type Columns = {
  readonly width: number;
  readonly height: number;
  /** y from the side of the core. */
  readonly boxes: readonly TreeBox[];
  /** Id of a box → id of the box that it hangs on; the core's where it is direct. */
  readonly parents: readonly (readonly [string, string | null])[];
};

const drawColumns = (
  columns: readonly Column[],
  side: 'below' | 'above',
  pageWidth: number,
  style: TreeStyle,
): Columns => {
  if (columns.length === 0) return { width: 0, height: 0, boxes: [], parents: [] };
  const gaps = style.columnGap * (columns.length - 1);
  const columnWidth = Math.min(style.maxWidth, Math.max(style.minWidth, (pageWidth - gaps) / columns.length));
  // However deep it goes, a box keeps two thirds of its column.
  const deepest = Math.max(1, ...columns.flat().map(({ level }) => level));
  const indent = Math.min(style.indent, columnWidth / 3 / deepest);
  const boxes: TreeBox[] = [];
  const parents: (readonly [string, string | null])[] = [];
  let height = 0;
  for (const [index, column] of columns.entries()) {
    const left = index * (columnWidth + style.columnGap);
    let y = 0;
    const path: string[] = [];
    for (const { row, level } of column) {
      const inset = level * indent;
      const box = boxOf(row.id, side, level + 1, row.text, columnWidth - inset, style);
      boxes.push({ ...box, x: left + inset, y });
      y += box.height + style.rowGap;
      path.length = level;
      parents.push([row.id, path.at(-1) ?? null]);
      path[level] = row.id;
    }
    height = Math.max(height, y - style.rowGap);
  }
  return { width: columns.length * columnWidth + gaps, height, boxes, parents };
};

const boxOf = (
  id: string,
  side: TreeBox['side'],
  level: number,
  text: string,
  width: number,
  style: TreeStyle,
): TreeBox => {
  const lines = wrapText(text, width - 2 * style.padding, style.fontSize, level === 0 ? 'semibold' : 'regular');
  const height = Math.max(1, lines.length) * style.lineHeight + 2 * style.padding;
  return { id, side, level, x: 0, y: 0, width, height, lines };
};

/** A line leaves what causes and ends in an arrow at what is caused. */
const linesOf = (
  boxes: readonly TreeBox[],
  parents: readonly (readonly [string, string | null])[],
  core: TreeBox,
  style: TreeStyle,
): readonly TreeLine[] => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return parents.flatMap(([id, parentId]): readonly TreeLine[] => {
    const box = byId.get(id);
    const parent = parentId === null ? core : byId.get(parentId);
    if (!box || !parent) return [];
    const points = parentId === null ? throughGap(box, core, style) : alongSide(box, parent);
    // Below, the box causes its parent; above, it follows from it.
    return box.side === 'below'
      ? [{ from: box.id, to: parent.id, points }]
      : [{ from: parent.id, to: box.id, points: points.toReversed() }];
  });
};

const throughGap = (box: TreeBox, core: TreeBox, style: TreeStyle): TreeLine['points'] => {
  const x = box.x + box.width / 2;
  const boxEdge = box.side === 'below' ? box.y : box.y + box.height;
  const coreEdge = box.side === 'below' ? core.y + core.height : core.y;
  const at = Math.max(core.x + style.padding, Math.min(x, core.x + core.width - style.padding));
  if (at === x)
    return [
      [x, boxEdge],
      [x, coreEdge],
    ];
  const middle = (boxEdge + coreEdge) / 2;
  return [
    [x, boxEdge],
    [x, middle],
    [at, middle],
    [at, coreEdge],
  ];
};

const alongSide = (box: TreeBox, parent: TreeBox): TreeLine['points'] => {
  const x = (parent.x + box.x) / 2;
  const y = box.y + box.height / 2;
  const edge = box.side === 'below' ? parent.y + parent.height : parent.y;
  return [
    [box.x, y],
    [x, y],
    [x, edge],
  ];
};
