import type { Block } from '#renderer/ui/grid/clipboard-table.ts';
import { type HtmlToken, htmlTokens } from '#renderer/ui/rich-text-editor/html-tokens.ts';

/**
 * The one table that a clipboard's HTML holds (Excel, Word, LibreOffice, a web page); null where there is none, several,
 * one inside another, or words around it. A merged cell gives its text once, at its upper left corner, and blanks for
 * the rest. Read without the browser's parser, which Trusted Types close.
 */
export const parseHtmlTable = (html: string): Block | null => {
  const reader: Reader = {
    rows: [],
    row: -1,
    column: 0,
    cell: null,
    inTable: false,
    tables: 0,
    ignored: 0,
    bad: false,
  };
  for (const token of htmlTokens(html)) {
    read(reader, token);
    if (reader.bad) return null;
  }
  closeCell(reader);
  if (reader.tables !== 1) return null;
  const width = Math.max(0, ...reader.rows.map((row) => row.length));
  if (width === 0 || width * reader.rows.length > MOST_CELLS) return null;
  return reader.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
};

const MOST_CELLS = 2_000_000;
const MOST_SPAN = 2_000;
const IGNORED = new Set('head style script title xml o:p noscript template'.split(' '));
const VOID = new Set('br img hr input meta link col wbr'.split(' '));
const PARAGRAPHS = new Set('p div li h1 h2 h3 h4 h5 h6'.split(' '));

type OpenCell = { text: string; readonly row: number; readonly column: number };
type Reader = {
  /** `undefined` where a place isn't taken yet. */
  readonly rows: (string | undefined)[][];
  row: number;
  column: number;
  cell: OpenCell | null;
  inTable: boolean;
  tables: number;
  ignored: number;
  bad: boolean;
};

const read = (reader: Reader, token: HtmlToken): void => {
  if (token.kind === 'text') {
    if (reader.ignored > 0) return;
    const text = token.text.replace(/[ \t\r\n]+/g, ' ');
    if (reader.cell) reader.cell.text += text;
    else if (text.trim() !== '') reader.bad = true;
    return;
  }
  if (IGNORED.has(token.name)) {
    if (token.kind === 'end') reader.ignored = Math.max(0, reader.ignored - 1);
    else if (!token.selfClosing && !VOID.has(token.name)) reader.ignored += 1;
    return;
  }
  if (reader.ignored > 0) return;
  if (token.kind === 'start') open(reader, token.name, token.attributes);
  else close(reader, token.name);
};

const open = (reader: Reader, name: string, attributes: Readonly<Record<string, string>>): void => {
  if (name === 'table') {
    reader.bad = reader.inTable || reader.tables > 0;
    reader.inTable = true;
    reader.tables += 1;
  } else if (name === 'tr' && reader.inTable) {
    closeCell(reader);
    reader.row += 1;
    reader.column = 0;
    reader.rows[reader.row] ??= [];
  } else if ((name === 'td' || name === 'th') && reader.inTable) {
    closeCell(reader);
    openCell(reader, span(attributes.rowspan), span(attributes.colspan));
  } else if (reader.cell && (name === 'br' || (PARAGRAPHS.has(name) && reader.cell.text.trim() !== ''))) {
    reader.cell.text += '\n';
  }
};

const close = (reader: Reader, name: string): void => {
  if (name === 'td' || name === 'th' || name === 'tr') closeCell(reader);
  else if (name === 'table') {
    closeCell(reader);
    reader.inTable = false;
  }
};

const openCell = (reader: Reader, rowSpan: number, columnSpan: number): void => {
  if (reader.row < 0) reader.row = 0;
  const at = reader.row;
  reader.rows[at] ??= [];
  while (reader.rows[at]?.[reader.column] !== undefined) reader.column += 1;
  if (rowSpan * columnSpan > MOST_CELLS) {
    reader.bad = true;
    return;
  }
  for (let row = at; row < at + rowSpan; row += 1) {
    reader.rows[row] ??= [];
    const cells = reader.rows[row];
    for (let column = reader.column; cells && column < reader.column + columnSpan; column += 1) cells[column] = '';
  }
  reader.cell = { text: '', row: at, column: reader.column };
  reader.column += columnSpan;
};

const closeCell = (reader: Reader): void => {
  const { cell } = reader;
  if (!cell) return;
  const row = reader.rows[cell.row];
  if (row) row[cell.column] = cell.text.replace(/ *\n */g, '\n').trim();
  reader.cell = null;
};

const span = (text: string | undefined): number =>
  Math.max(1, Math.min(MOST_SPAN, Number.parseInt(text ?? '1', 10) || 1));
