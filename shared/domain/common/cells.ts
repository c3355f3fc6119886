/** A row of a table as text: its cells and the line of the file where it starts (1-based). */
export type CellRow = { readonly line: number; readonly cells: readonly string[] };

export type CellDelimiter = ',' | ';' | '\t';

export type CellTable = {
  readonly delimiter: CellDelimiter;
  /** Every row, empty ones too; a line break at the very end opens no row. */
  readonly rows: readonly CellRow[];
  /** Line of a quoted cell that never closes: all that follows it was read as that cell. */
  readonly unclosedQuoteLine: number | undefined;
};

/**
 * Delimited text (CSV, or what a spreadsheet puts on the clipboard) → cells. Quoted cells may hold delimiters, doubled
 * quotes and line breaks; a quote inside an unquoted cell is a plain character. Follows RFC 4180, and what Excel and
 * LibreOffice write: a `sep=;` line, a trailing line break, CRLF, CR or LF.
 * @param delimiter told by the first lines where it isn't given
 */
export const readCells = (text: string, delimiter?: CellDelimiter): CellTable => {
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const source = declared ? text.slice(declared[0].length) : text;
  const separator = delimiter ?? (declared?.[1] as CellDelimiter | undefined) ?? guessDelimiter(source);
  const rows: CellRow[] = [];
  let line = declared ? 2 : 1;
  let rowLine = line;
  let cells: string[] = [];
  let at = 0;
  let unclosedQuoteLine: number | undefined;
  const closeRow = (): void => {
    rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < source.length) {
    if (cells.length === 0) rowLine = line;
    if (source[at] === '"') {
      const quoted = readQuoted(source, at);
      if (!quoted.closed) unclosedQuoteLine = line;
      let end = quoted.end;
      // Whatever stands between the closing quote and the delimiter belongs to the cell.
      const rest = plainEnd(source, end, separator);
      cells.push(quoted.text + source.slice(end, rest));
      line += quoted.breaks;
      end = rest;
      at = end;
    } else {
      const end = plainEnd(source, at, separator);
      cells.push(source.slice(at, end));
      at = end;
    }
    if (at >= source.length) break;
    if (source[at] === separator) {
      at += 1;
      // A delimiter at the very end opens one more, empty cell.
      if (at >= source.length) cells.push('');
      else if (source[at] === '\n' || source[at] === '\r') {
        cells.push('');
      } else continue;
    }
    if (at < source.length) {
      at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1;
      line += 1;
      closeRow();
    }
  }
  if (cells.length > 0) closeRow();
  return { delimiter: separator, rows, unclosedQuoteLine };
};

/** Position of the delimiter or line break that ends an unquoted stretch. */
const plainEnd = (source: string, from: number, separator: string): number => {
  let at = from;
  while (at < source.length) {
    const letter = source[at];
    if (letter === separator || letter === '\n' || letter === '\r') return at;
    at += 1;
  }
  return at;
};

type Quoted = { readonly text: string; readonly end: number; readonly closed: boolean; readonly breaks: number };

const readQuoted = (source: string, from: number): Quoted => {
  let at = from + 1;
  let text = '';
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) {
      text += source.slice(at);
      return { text, end: source.length, closed: false, breaks: countBreaks(source.slice(from)) };
    }
    text += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      return { text, end: quote + 1, closed: true, breaks: countBreaks(source.slice(from, quote)) };
    }
    text += '"';
    at = quote + 2;
  }
};

const countBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Of the three, the one that the first lines have most of in common; a comma where there is none. */
const guessDelimiter = (text: string): CellDelimiter => {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: CellDelimiter = ',';
  let bestScore = 0;
  for (const delimiter of ['\t', ';', ','] as const) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const score = counts.filter((count) => count > 0).length * 100 + Math.min(...counts, 99);
    if (counts.some((count) => count > 0) && score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
};

/** True where no cell holds anything but white space. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What a spreadsheet put on the clipboard, as a block: rows of cells divided by tabs. Never guesses another delimiter. */
export const clipboardBlock = (text: string): readonly (readonly string[])[] =>
  readCells(text, '\t').rows.map((row) => row.cells);

/** A block of cells as text for the clipboard: what a spreadsheet and `clipboardBlock` read back as the same block. */
export const clipboardText = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.map(quoted).join('\t')).join('\r\n');

const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
