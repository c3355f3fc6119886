import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import type { FlowNode, TableNode, TableRowNode } from '#electron/documents/docx/flow-node.ts';
import { hex, ptToEighths, ptToTwips } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { TableBlock, TableCell } from '#shared/documents/model.ts';
import { tableTextSize } from '#shared/documents/table-size.ts';

/** A table of fixed columns; header rows repeat on every page, a decision's table stands inside its cell. */
export const tableNode = (block: TableBlock, outer: BlockContext): TableNode => {
  const { denseSize: _, ...plain } = outer;
  const context: BlockContext = block.dense ? { ...plain, denseSize: denseSizeOf(block, outer) } : plain;
  const { cellPaddingX, cellPaddingY } = block.dense ? LOOK.table.dense : LOOK.table;
  const columns = gridOf(block.columns, ptToTwips(context.width));
  const open = openSpans(columns.length);
  const rows: TableRowNode[] = [];
  let xml = '';
  for (const [index, row] of block.rows.entries()) {
    // A header, repeated or inside the table, never stands alone at the foot of a page.
    const heads = row.keepWithNext === true || row.cells.every((cell) => cell.header === 'column');
    const keepNext = heads && index < block.rows.length - 1;
    const cells = cellsOf(row.cells, columns, open, { ...context, keepNext });
    xml += `<w:tr><w:trPr>${row.keepTogether ? '<w:cantSplit/>' : ''}${index < block.headerRows ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((cell) => cell.xml).join('')}</w:tr>`;
    rows.push({ cells: cells.map((cell) => cell.nodes), keepTogether: row.keepTogether, keepNext });
  }
  return {
    kind: 'table',
    xml: `<w:tbl>${tablePropertiesXml({
      columns,
      borders: bordersXml(block.borders),
      margins: [cellPaddingY, cellPaddingX],
      summary: block.summary,
      centred: false,
    })}${xml}</w:tbl>`,
    headerRows: block.headerRows,
    rows,
    lineBelow: block.borders === 'none' ? 0 : LOOK.stroke.table,
    rowExtra: 2 * cellPaddingY + (block.borders === 'none' ? 0 : LOOK.stroke.table),
  };
};

/** Word sets type in half points; never more than finds room. */
const denseSizeOf = (block: TableBlock, { width, depth }: BlockContext): number =>
  Math.floor(tableTextSize(block, (width * 25.4) / 72, depth) * 2) / 2;

/** Column widths in twips that sum to the table's width exactly. */
export const gridOf = (fractions: readonly number[], width: number): number[] => {
  let used = 0;
  let sum = 0;
  return fractions.map((fraction) => {
    sum += fraction;
    const edge = Math.round(width * Math.min(1, sum));
    const column = edge - used;
    used = edge;
    return column;
  });
};

/** Properties and grid of a table; `margins` are vertical and horizontal padding in points. */
export const tablePropertiesXml = (table: {
  readonly columns: readonly number[];
  readonly borders: string;
  readonly margins: readonly [number, number];
  readonly summary: string;
  readonly centred: boolean;
}): string => {
  const [y, x] = table.margins.map(ptToTwips);
  const total = table.columns.reduce((sum, column) => sum + column, 0);
  return `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${table.centred ? '<w:jc w:val="center"/>' : ''}${table.borders}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="${y}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="${x}" w:type="dxa"/></w:tblCellMar><w:tblDescription w:val="${encodeXml(table.summary)}"/></w:tblPr><w:tblGrid>${table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>`;
};

export const NO_BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tblBorders>`;

const bordersXml = (borders: TableBlock['borders']): string => {
  if (borders === 'none') return NO_BORDERS;
  const line = `w:val="single" w:sz="${ptToEighths(LOOK.stroke.table)}" w:space="0" w:color="${hex(LOOK.color.line)}"`;
  const sides = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${line}/>`).join('');
  const inside = ['insideH', 'insideV']
    .map((side) => `<w:${side} ${borders === 'grid' ? line : 'w:val="nil"'}/>`)
    .join('');
  return `<w:tblBorders>${sides}${inside}</w:tblBorders>`;
};

type OpenSpan = { rowsLeft: number; readonly columns: number };

/** Cells that reach down from rows above, by the column they start in. */
const openSpans = (columns: number): (OpenSpan | null)[] => new Array<OpenSpan | null>(columns).fill(null);

type CellNode = { readonly xml: string; readonly nodes: readonly FlowNode[] };

const cellsOf = (
  cells: readonly TableCell[],
  columns: readonly number[],
  open: (OpenSpan | null)[],
  context: BlockContext,
): readonly CellNode[] => {
  const besideHeader = cells.some((cell) => cell.header !== undefined);
  const made: CellNode[] = [];
  let column = 0;
  const widthOf = (span: number): number => columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
  const continueSpans = (): void => {
    for (let span = open[column]; span && span.rowsLeft > 0; span = open[column]) {
      const width = widthOf(span.columns);
      const [below] = context.cellNodes([], { ...context, width: width / 20, depth: context.depth + 1 });
      made.push({
        xml: `<w:tc>${cellPropertiesXml(width, span.columns, '<w:vMerge/>', {}, true)}${below ? xmlOf(below) : ''}</w:tc>`,
        nodes: [],
      });
      span.rowsLeft -= 1;
      column += span.columns;
    }
  };
  for (const cell of cells) {
    continueSpans();
    const span = cell.colSpan ?? 1;
    const width = widthOf(span);
    const nodes = context.cellNodes(cell.blocks, {
      ...context,
      width: width / 20 - 2 * (context.denseSize === undefined ? LOOK.table : LOOK.table.dense).cellPaddingX,
      depth: context.depth + 1,
      bold: cell.header !== undefined,
    });
    const merge = cell.rowSpan && cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
    if (merge !== '') open[column] = { rowsLeft: (cell.rowSpan ?? 1) - 1, columns: span };
    made.push({
      xml: `<w:tc>${cellPropertiesXml(width, span, merge, cell, besideHeader)}${nodes.map(xmlOf).join('')}</w:tc>`,
      nodes,
    });
    column += span;
  }
  continueSpans();
  return made;
};

const cellPropertiesXml = (
  width: number,
  span: number,
  merge: string,
  { header, tone }: Pick<TableCell, 'header' | 'tone'>,
  centred: boolean,
): string => {
  const fill =
    header === 'column' || tone === 'total'
      ? LOOK.color.headerFill
      : header === 'row' || tone === 'subtotal'
        ? LOOK.color.rowHeaderFill
        : tone === undefined
          ? undefined
          : LOOK.color[`${tone}Fill`];
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>` : ''}${centred ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>`;
};

/** Cells hold no contents list, whose XML comes later. */
const xmlOf = (node: FlowNode): string => (node.kind === 'contents' ? '' : node.xml);
