import type { FlowNode, ParagraphNode, TableNode, TableRowNode } from '#electron/documents/docx/flow-node.ts';

/** One section as the estimate sees it; it starts a page. */
export type EstimatedSection = {
  readonly nodes: readonly FlowNode[];
  /** Height of the body on its pages, in points. */
  readonly room: number;
};

/**
 * The page on which each bookmarked heading stands, laid out as a word processor does: paragraphs keep two lines
 * together, headings stay with what follows, rows stay whole where they say so, header rows repeat. The library's own
 * estimate takes a second for a manual of 300 activities; this one knows that all widths are fixed and takes some
 * milliseconds. Tests compare it with LibreOffice, entry by entry.
 */
export const estimatePages = (sections: readonly EstimatedSection[]): ReadonlyMap<string, number> => {
  const pages = new Map<string, number>();
  let page = 0;
  for (const section of sections) {
    page += 1;
    page = placeSection(section, page, pages);
  }
  return pages;
};

type Place = {
  page: number;
  /** Points used on the page, and space below the last paragraph that the next one may share. */
  used: number;
  after: number;
  /** Nothing stands on the page yet; `first` also says that the section begins here. */
  top: boolean;
  first: boolean;
};

const placeSection = ({ nodes, room }: EstimatedSection, page: number, pages: Map<string, number>): number => {
  const place: Place = { page, used: 0, after: 0, top: true, first: true };
  const flat = nodes.flatMap((node): readonly (ParagraphNode | TableNode)[] =>
    node.kind === 'contents' ? node.entries : [node],
  );
  let chained = false;
  for (const [index, node] of flat.entries()) {
    const keepsNext = node.kind === 'paragraph' && node.keepNext;
    if (!chained && keepsNext && !place.top) {
      const needed = chainHeight(flat, index, place);
      if (place.used + needed > room + TOLERANCE && needed <= room) startPage(place);
    }
    chained = keepsNext;
    if (node.kind === 'paragraph') placeParagraph(node, place, room, pages);
    else placeTable(node, place, room);
  }
  return place.page;
};

/** Rounding of lengths to twips adds up to no more than this. */
const TOLERANCE = 0.05;

const startPage = (place: Place): void => {
  place.page += 1;
  place.used = 0;
  place.after = 0;
  place.top = true;
  place.first = false;
};

/** Space above a paragraph: the larger of what it asks and what the one before left, none at the top of a later page. */
const above = (node: ParagraphNode, place: Place): number =>
  place.top ? (place.first ? node.before : 0) : Math.max(0, node.before - place.after);

const placeParagraph = (node: ParagraphNode, place: Place, room: number, pages: Map<string, number>): void => {
  if (node.breakBefore && !place.top) {
    startPage(place);
    place.first = true;
  }
  const lines = node.lines();
  let left = lines.length;
  let index = 0;
  let space = above(node, place);
  // Room below a table that ends a page isn't carried to the next one.
  if (node.gap && place.used + space + sum(lines) > room && !place.top && !node.breakBefore) {
    place.used = room;
    return;
  }
  while (left > 0) {
    let fits = 0;
    let height = space;
    while (fits < left && place.used + height + (lines[index + fits] ?? 0) <= room + TOLERANCE) {
      height += lines[index + fits] ?? 0;
      fits += 1;
    }
    // Never one line alone on either page.
    if (fits < left && left - fits === 1) fits -= 1;
    if (fits < left && index === 0 && fits < 2) fits = 0;
    if (node.keepLines && fits < left) fits = 0;
    if (fits <= 0 && !place.top) {
      startPage(place);
      space = 0;
      continue;
    }
    const taken = Math.max(1, fits);
    if (index === 0 && node.bookmark !== null) pages.set(node.bookmark, place.page);
    place.used += space + sum(lines.slice(index, index + taken));
    place.top = false;
    place.after = 0;
    index += taken;
    left -= taken;
    space = 0;
    if (left > 0) startPage(place);
  }
  place.used += node.after;
  place.after = node.after;
};

const placeTable = (table: TableNode, place: Place, room: number): void => {
  const heights = table.rows.map((row) => rowHeight(row, table.rowExtra));
  const header = sum(heights.slice(0, table.headerRows));
  place.after = 0;
  for (const [index, row] of table.rows.entries()) {
    const height = heights[index] ?? 0;
    const overleaf = index >= table.headerRows ? header : 0;
    const kept = index === 0 || !table.rows[index - 1]?.keepNext ? keptRows(table, heights, index) : 0;
    const whole = row.keepTogether && height <= room - overleaf;
    const least = whole ? height : Math.min(height, firstPart(row, table.rowExtra));
    if (place.used + Math.max(least, kept) > room + TOLERANCE && !place.top) {
      startPage(place);
      place.used = overleaf;
    }
    if (place.used + height > room + TOLERANCE) breakRow(row, table.rowExtra, place, room, overleaf);
    else place.used += height;
    place.top = false;
  }
};

/** Lays a row that may break, or that no page can hold, over as many pages as it takes, each cell line by line. */
const breakRow = (row: TableRowNode, extra: number, place: Place, room: number, overleaf: number): void => {
  const cells = row.cells.map((cell) => chunksOf(cell));
  const next = cells.map(() => 0);
  const rest = (): number => Math.max(0, ...cells.map((chunks, index) => sum(chunks.slice(next[index]))));
  while (place.used + extra + rest() > room + TOLERANCE) {
    const space = room - place.used - extra;
    let moved = false;
    for (const [index, chunks] of cells.entries()) {
      let height = 0;
      let at = next[index] ?? 0;
      while (at < chunks.length && height + (chunks[at] ?? 0) <= space + TOLERANCE) {
        height += chunks[at] ?? 0;
        at += 1;
        moved = true;
      }
      next[index] = at;
    }
    // What no page holds is cut off rather than carried on for ever.
    if (!moved && place.used <= overleaf) for (const index of next.keys()) next[index] = (next[index] ?? 0) + 1;
    startPage(place);
    place.used = overleaf;
    place.top = false;
  }
  place.used += extra + rest();
};

/** Heights that stay whole when a cell breaks: lines, two together at a paragraph's ends, and rows of tables in it. */
const chunksOf = (nodes: readonly FlowNode[]): readonly number[] => {
  const chunks: number[] = [];
  for (const node of nodes) {
    if (node.kind === 'table') chunks.push(...node.rows.map((row) => rowHeight(row, node.rowExtra)));
    if (node.kind !== 'paragraph') continue;
    const lines = [...node.lines()];
    if (lines.length < 4) chunks.push(node.before + sum(lines) + node.after);
    else {
      chunks.push(node.before + sum(lines.slice(0, 2)));
      chunks.push(...lines.slice(2, -2));
      chunks.push(sum(lines.slice(-2)) + node.after);
    }
  }
  return chunks;
};

/** Height of the rows that must stay with this one: headers, and the first row under them. */
const keptRows = (table: TableNode, heights: readonly number[], index: number): number => {
  let height = 0;
  let at = index;
  while (table.rows[at]?.keepNext) {
    height += heights[at] ?? 0;
    at += 1;
  }
  if (at === index) return 0;
  const next = table.rows[at];
  return next ? height + (next.keepTogether ? (heights[at] ?? 0) : firstPart(next, table.rowExtra)) : height;
};

const rowHeight = (row: TableRowNode, extra: number): number =>
  extra + row.cells.reduce((highest, cell) => Math.max(highest, contentHeight(cell)), 0);

/** The least of a breakable row that may stand at the foot of a page: the first lines of each of its cells. */
const firstPart = (row: TableRowNode, extra: number): number =>
  extra + Math.max(0, ...row.cells.map((cell) => chunksOf(cell)[0] ?? 0));

const contentHeight = (nodes: readonly FlowNode[]): number => {
  let height = 0;
  let after = 0;
  for (const node of nodes) {
    if (node.kind === 'paragraph') {
      height += Math.max(0, node.before - after) + sum(node.lines()) + node.after;
      after = node.after;
    } else if (node.kind === 'table') {
      height += sum(node.rows.map((row) => rowHeight(row, node.rowExtra)));
      after = 0;
    }
  }
  return height;
};

/** What a paragraph that keeps with the next, its followers, and the first lines of what ends the chain take together. */
const chainHeight = (nodes: readonly (ParagraphNode | TableNode)[], from: number, place: Place): number => {
  let height = 0;
  let after = place.after;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) break;
    if (node.kind === 'table') {
      const heights = node.rows.map((row) => rowHeight(row, node.rowExtra));
      const first = node.rows[0];
      return (
        height +
        // Here the line under the row counts too, as LibreOffice has it.
        node.lineBelow +
        Math.max(
          keptRows(node, heights, 0),
          first?.keepTogether ? (heights[0] ?? 0) : first ? firstPart(first, node.rowExtra) : 0,
        )
      );
    }
    const lines = node.lines();
    height += Math.max(0, node.before - after);
    if (!node.keepNext) {
      const least = node.keepLines || lines.length <= 3 ? lines.length : 2;
      return height + sum(lines.slice(0, least));
    }
    height += sum(lines) + node.after;
    after = node.after;
  }
  return height;
};

const sum = (values: readonly number[]): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
