/** Rows of texts, as a spreadsheet puts them on the clipboard. Rows may differ in length. */
export type Block = readonly (readonly string[])[];

/**
 * Tab-separated text as Excel, LibreOffice and Google Sheets write it: a cell that begins with a quote goes on to its
 * closing one, tabs and line breaks included. The line break after the last row is no row.
 */
export const parseTable = (text: string): Block => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : null;
    if (cell) {
      row.push(cell.text);
      at = cell.end;
    } else {
      const end = nextBreak(text, at);
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) row.push('');
      else if (isLineBreak(text[at])) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
  }
  return rows;
};

/** Rows end with the line break of Windows, the last one too, as Excel's do. */
export const tableText = (block: Block): string => block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');

/**
 * The same as a table in HTML, which Excel prefers: every cell is marked as text or as a number, so that codes keep
 * their zeros and nothing is taken for a date.
 */
export const tableHtml = (block: Block, isNumber: (row: number, column: number) => boolean): string => {
  const rows = block.map((cells, row) => {
    const parts = cells.map((cell, column) =>
      isNumber(row, column) && /^-?\d+(?:\.\d+)?$/.test(cell)
        ? `<td>${cell}</td>`
        : `<td style="mso-number-format:'\\@'">${escapeHtml(cell)}</td>`,
    );
    return `<tr>${parts.join('')}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join('')}</table></body></html>`;
};

/** Text that a spreadsheet would run as a formula gets the apostrophe that marks a text there. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes back what `withoutFormula` added. */
export const withoutMark = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Fixed, narrow and zero-width characters that come along unseen; spaces at both ends. */
export const cleanCell = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** Without the rows and columns at the end in which nothing is written: a whole column copied is a million rows. */
export const trimmed = (block: Block): Block => {
  let rows = block.length;
  while (rows > 0 && block[rows - 1]?.every((cell) => cell === '')) rows -= 1;
  let columns = 0;
  const kept = block.slice(0, rows);
  for (const row of kept) {
    for (let column = row.length - 1; column >= columns; column -= 1) if (row[column] !== '') columns = column + 1;
  }
  return kept.map((row) => (row.length > columns ? row.slice(0, columns) : row));
};

const FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

const isLineBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

const nextBreak = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text[at] !== '\t' && !isLineBreak(text[at])) at += 1;
  return at;
};

/** Null where the quote is only a character: no closing one before a tab, a line break or the end. */
const quotedCell = (text: string, from: number): { readonly text: string; readonly end: number } | null => {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && text[end] !== '\t' && !isLineBreak(text[end])) return null;
    return {
      text: text
        .slice(from + 1, quote)
        .replaceAll('""', '"')
        .replace(/\r\n?/g, '\n'),
      end,
    };
  }
};

const quoted = (cell: string): string => {
  const text = cell.replace(/\r\n?/g, '\n');
  return /[\t\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
};

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
