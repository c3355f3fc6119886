import { describe, expect, it } from 'vitest';
import { rowHeights } from '#electron/documents/pdf/row-heights.ts';
import { paragraph } from '#shared/documents/compose/blocks.ts';
import type { TableBlock, TableCell } from '#shared/documents/model.ts';

const cell = (...lines: readonly string[]): TableCell => ({
  blocks: lines.map((text) => paragraph(text, 'body', 'left')),
});

/** A name column of a fifth of the page and thirty narrow ones of figures. */
const tableOf = (names: readonly TableCell[], rows = 60): TableBlock => ({
  kind: 'table',
  id: 'grande',
  summary: 'Tabla grande ficticia',
  columns: [0.2, ...Array.from({ length: 30 }, () => 0.8 / 30)],
  headerRows: 0,
  borders: 'grid',
  dense: { textSize: 6 },
  rows: Array.from({ length: rows }, (_, index) => ({
    keepTogether: true,
    cells: [names[index % names.length] ?? cell(''), ...Array.from({ length: 30 }, () => cell('123'))],
  })),
});

/** Lines of 6 points with 0.9 between them and 2 above and below. */
const points = (lines: number): number => lines * 6 + (lines - 1) * 0.9 + 4;

describe('the heights of rows that the typesetter needn’t find', () => {
  it('hold the lines that words take, and one for a figure however narrow its column', () => {
    const names = [
      cell('Radio'),
      cell('Radio', '+2'),
      cell('Una radiodifusora comunitaria de nombre largo que no cabe en un renglón'),
    ];
    expect(rowHeights(tableOf(names), 200, 6)?.slice(0, 3)).toEqual([points(1), points(2), points(3)]);
    const narrow = { ...tableOf(names), columns: [0.2, ...Array.from({ length: 30 }, () => 0.005)] };
    expect(rowHeights(narrow, 200, 6)?.[0]).toBe(points(1));
  });

  it('leaves the rest to the typesetter: small tables, cells that hold more than text, rows that may break', () => {
    expect(rowHeights(tableOf([cell('Radio')], 20), 200, 6)).toBeUndefined();
    expect(rowHeights(tableOf([{ blocks: [{ kind: 'spacer', heightMm: 4 }] }]), 200, 6)).toBeUndefined();
    const broken = tableOf([cell('Radio')]);
    expect(
      rowHeights({ ...broken, rows: broken.rows.map((row) => ({ ...row, keepTogether: false })) }, 200, 6),
    ).toBeUndefined();
    expect(rowHeights(tableOf([cell('palabra '.repeat(200))]), 200, 6)).toBeUndefined();
  });
});
