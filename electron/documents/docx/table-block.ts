import {
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  ShadingType,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import { DescribedTable } from '#electron/documents/docx/described-table.ts';
import { hex, ptToEighths, ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { TableCell as ModelCell, TableBlock } from '#shared/documents/model.ts';

/** A table of fixed columns; header rows repeat on every page, a decision's table stands inside its cell. */
export const tableBlock = (block: TableBlock, context: BlockContext): Table => {
  const padding = { x: ptToTwips(LOOK.table.cellPaddingX), y: ptToTwips(LOOK.table.cellPaddingY) };
  const columns = gridOf(block.columns, context.widthTwips);
  return new DescribedTable(
    {
      width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      borders: tableBorders(block.borders),
      margins: {
        marginUnitType: WidthType.DXA,
        left: padding.x,
        right: padding.x,
        top: padding.y,
        bottom: padding.y,
      },
      rows: block.rows.map(
        (row, index) =>
          new TableRow({
            ...(index < block.headerRows ? { tableHeader: true } : {}),
            ...(row.keepTogether ? { cantSplit: true } : {}),
            // A header, repeated or inside the table, never stands alone at the foot of a page.
            ...(row.cells.every((cell) => cell.header === 'column') ? { keepNext: true } : {}),
            children: cellsOf(row.cells, columns, context),
          }),
      ),
    },
    block.summary,
  );
};

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

const cellsOf = (cells: readonly ModelCell[], columns: readonly number[], context: BlockContext): TableCell[] => {
  let column = 0;
  const besideHeader = cells.some((cell) => cell.header !== undefined);
  return cells.map((cell) => {
    const span = cell.colSpan ?? 1;
    const width = columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    const fill =
      cell.header === 'column' ? LOOK.color.headerFill : cell.header === 'row' ? LOOK.color.rowHeaderFill : undefined;
    return new TableCell({
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(cell.rowSpan && cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: besideHeader ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) } } : {}),
      children: context.cellChildren(cell.blocks, {
        ...context,
        widthTwips: width - 2 * ptToTwips(LOOK.table.cellPaddingX),
        depth: context.depth + 1,
        bold: cell.header !== undefined,
      }),
    });
  });
};

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const tableBorders = (borders: TableBlock['borders']): ITableBordersOptions => {
  const line: IBorderOptions = {
    style: BorderStyle.SINGLE,
    size: ptToEighths(LOOK.stroke.table),
    color: hex(LOOK.color.line),
  };
  const outer = borders === 'none' ? NO_LINE : line;
  const inner = borders === 'grid' ? line : NO_LINE;
  return { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner };
};
