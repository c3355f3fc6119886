import JSZip from 'jszip';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { parseMoney } from '#shared/domain/common/typed-numbers.ts';
import { inspect } from '#tests/documents/installed-tool.ts';

/** A row of a document's tables as text, cell by cell. */
export type DocumentRow = readonly string[];

/** Every row of every table of a Word file. */
export const wordRows = async (bytes: Uint8Array): Promise<readonly DocumentRow[]> => {
  const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join('\n'),
    ),
  );
};

/** The lines of a PDF as they lie on the page, cells apart. */
export const pdfRows = (bytes: Uint8Array): readonly DocumentRow[] =>
  inspect('pdftotext', ['-layout', 'FILE', '-'], bytes)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells.some((cell) => cell !== ''));

/** Every row of every visible sheet of a workbook; whatever is a number as the screen writes amounts. */
export const sheetRows = async (bytes: Uint8Array): Promise<readonly DocumentRow[]> => {
  const { sheets } = await readWorkbook(bytes);
  return sheets.flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => (PLAIN.test(cell) ? asMoney(cell) : cell))),
  );
};

/** Rows that say these figures one after another, in this order. */
export const rowsWith = (rows: readonly DocumentRow[], figures: readonly string[]): readonly DocumentRow[] =>
  rows.filter((row) => row.some((_, start) => figures.every((figure, index) => row[start + index]?.trim() === figure)));

const PLAIN = /^-?\d+(?:\.\d+)?$/;

const asMoney = (cell: string): string => {
  const read = parseMoney(cell);
  return read.ok ? formatMoney(read.value, false) : cell;
};

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([whole, text]) => (whole.startsWith('<w:br') ? '\n' : (text ?? '')))
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .trim();
