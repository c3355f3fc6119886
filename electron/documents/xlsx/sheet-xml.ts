import { styleOf } from '#electron/documents/xlsx/cell-styles.ts';
import { xmlText } from '#electron/documents/xlsx/xml-text.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from '#shared/documents/workbook.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { cellAddress, columnLetters } from '#shared/domain/common/sheet-table.ts';

/** Each text once, by its number. */
export type SharedTexts = { readonly numbers: Map<string, number>; uses: number };

/** A sheet's part; texts are added to `texts`. */
export const sheetXml = (sheet: WorkbookSheet, texts: SharedTexts, selected: boolean): string => {
  const width = Math.max(1, ...sheet.rows.map((row) => row.cells.length));
  const letters = Array.from({ length: width }, (_, index) => columnLetters(index + 1));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><outlinePr summaryBelow="1"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${cellAddress(width, Math.max(1, sheet.rows.length))}"/>`,
    viewXml(sheet, selected),
    `<sheetFormatPr defaultRowHeight="14"${outlineOf(sheet)}/>`,
    sheet.columns.length === 0
      ? ''
      : `<cols>${sheet.columns.map((letterWidth, index) => `<col min="${index + 1}" max="${index + 1}" width="${letterWidth}" customWidth="1"/>`).join('')}</cols>`,
    '<sheetData>',
    ...sheet.rows.map((row, index) => rowXml(row, index + 1, letters, texts)),
    '</sheetData>',
    sheet.merges.length === 0
      ? ''
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(left, top)}:${cellAddress(right, bottom)}"/>`).join('')}</mergeCells>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>',
    // Letter paper, as offices print; as many pages long as it takes.
    '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter>${sheet.print.stamp === '' ? '' : `<oddHeader>&amp;C&amp;"-,Bold"&amp;20${headerText(sheet.print.stamp)}</oddHeader>`}<oddFooter>&amp;L${headerText(sheet.print.footer)}&amp;RPágina &amp;P de &amp;N</oddFooter></headerFooter>`,
    `<ignoredErrors><ignoredError sqref="A1:${cellAddress(width, Math.max(1, sheet.rows.length))}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
};

const viewXml = ({ frozen }: WorkbookSheet, selected: boolean): string => {
  const { rows, columns } = frozen;
  const pane =
    rows + columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${cellAddress(columns + 1, rows + 1)}" activePane="${rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight'}" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
};

const outlineOf = (sheet: WorkbookSheet): string => {
  const deepest = Math.max(0, ...sheet.rows.map((row) => row.outline ?? 0));
  return deepest === 0 ? '' : ` outlineLevelRow="${deepest}"`;
};

const rowXml = (row: WorkbookRow, line: number, letters: readonly string[], texts: SharedTexts): string => {
  let xml = `<row r="${line}"`;
  if (row.height !== undefined) xml += ` ht="${row.height}" customHeight="1"`;
  if (row.outline !== undefined && row.outline > 0) xml += ` outlineLevel="${row.outline}"`;
  xml += '>';
  for (let index = 0; index < row.cells.length; index += 1) {
    const cell = row.cells[index];
    if (cell) xml += cellXml(cell, `${letters[index]}${line}`, texts);
  }
  return `${xml}</row>`;
};

const cellXml = (cell: WorkbookCell, address: string, texts: SharedTexts): string => {
  switch (cell.kind) {
    case 'money':
      return `<c r="${address}" s="${styleOf(cell.look, 'money')}"><v>${pesos(cell.amount)}</v></c>`;
    case 'formula':
      return `<c r="${address}" s="${styleOf(cell.look, cell.count ? 'quantity' : 'money')}"><f>${xmlText(cell.formula)}</f><v>${cell.count ? cell.value : pesos(cell.value)}</v></c>`;
    case 'quantity':
      return isNumber(cell.text)
        ? `<c r="${address}" s="${styleOf(cell.look, 'quantity')}"><v>${cell.text}</v></c>`
        : textXml(cell.text, address, styleOf(cell.look, 'quotient'), texts);
    case 'date':
      return `<c r="${address}" s="${styleOf(cell.look, 'date')}"><v>${serialDay(cell.date)}</v></c>`;
    case 'code':
      return textXml(cell.text, address, styleOf(cell.look, 'code'), texts);
    case 'text': {
      const format = isRisky(cell.text) ? 'guarded' : cell.wrap ? 'wrapped' : 'text';
      return textXml(cell.text, address, styleOf(cell.look, format), texts);
    }
  }
};

const textXml = (text: string, address: string, style: number, texts: SharedTexts): string => {
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  if (text.length > MAX_CELL_LETTERS)
    throw new Error(`A cell holds ${MAX_CELL_LETTERS} letters and ${address} has more`);
  texts.uses += 1;
  let number = texts.numbers.get(text);
  if (number === undefined) {
    number = texts.numbers.size;
    texts.numbers.set(text, number);
  }
  return `<c r="${address}" s="${style}" t="s"><v>${number}</v></c>`;
};

const MAX_CELL_LETTERS = 32_767;

/** What a spreadsheet takes for a formula when somebody types it, or opens it in a CSV file. */
const isRisky = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** Fifteen figures are what a spreadsheet keeps. */
const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;

/** Days since 30 December 1899, as workbooks count them. */
const serialDay = (iso: string): number =>
  Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Exact decimal pesos, never through a fraction. */
const pesos = (amount: Centavos): string => {
  const size = Math.abs(amount);
  const cents = size % 100;
  const whole = Math.trunc(size / 100);
  const sign = amount < 0 ? '-' : '';
  return cents === 0 ? `${sign}${whole}` : `${sign}${whole}.${cents < 10 ? '0' : ''}${cents}`;
};

/** `&` begins a code in headers, and a figure after a size would belong to it. */
const headerText = (text: string): string =>
  xmlText(
    text
      .slice(0, 200)
      .replaceAll('&', '&&')
      .replace(/^(?=\d)/, ' '),
  );
