import type { TableBlock } from '#shared/documents/model.ts';

/** The table with its rows held together: it goes to the next page whole where it doesn't fit and a page has room for it. */
export const wholeTable = (table: TableBlock): TableBlock => ({
  ...table,
  rows: table.rows.map((row, index) => (index < table.rows.length - 1 ? { ...row, keepWithNext: true } : row)),
});
