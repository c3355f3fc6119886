import type { NumberFormat } from '#electron/imports/workbook/number-formats.ts';
import { plainText } from '#electron/imports/workbook/shared-strings.ts';

/** A cell as its XML holds it. */
export type RawCell = {
  /** `t`: s, str, inlineStr, b, e, d, n; '' where it says nothing. */
  readonly type: string;
  readonly format: NumberFormat;
  readonly value: string;
  readonly inline: string;
  readonly hasValue: boolean;
  readonly hasFormula: boolean;
};

/** What the cell says as text, and what is to be said of it. */
export type CellValue = { readonly text: string; readonly problem?: string };

export const readCellValue = (cell: RawCell, strings: readonly string[], from1904: boolean): CellValue => {
  const { value } = cell;
  if (cell.hasFormula && !cell.hasValue) {
    return {
      text: '',
      problem:
        'es una fórmula sin resultado guardado. Abra el libro en Excel o LibreOffice, guárdelo y vuelva a elegirlo.',
    };
  }
  switch (cell.type) {
    case 's':
      return readShared(value, strings);
    case 'inlineStr':
      return { text: plainText(cell.inline) };
    case 'str':
      return { text: plainText(value) };
    case 'b':
      return { text: value.trim() === '' ? '' : /^(?:1|true)$/i.test(value.trim()) ? 'VERDADERO' : 'FALSO' };
    case 'e':
      return {
        text: value.slice(0, 40),
        problem: `es un error de Excel («${value.slice(0, 20)}»). Corrija la fórmula en el libro y guárdelo.`,
      };
    case 'd':
      return { text: value.slice(0, 10) };
    default:
      return readNumber(value, cell.format, from1904);
  }
};

const readShared = (value: string, strings: readonly string[]): CellValue => {
  if (value.trim() === '') return { text: '' };
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  return text === undefined
    ? {
        text: '',
        problem: 'remite a un texto que el libro no trae. Abra el libro en Excel, guárdelo y vuelva a elegirlo.',
      }
    : { text };
};

const readNumber = (value: string, format: NumberFormat, from1904: boolean): CellValue => {
  const trimmed = value.trim();
  if (trimmed === '') return { text: '' };
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(number)) {
    return {
      text: trimmed.slice(0, 40),
      problem: `«${trimmed.slice(0, 20)}» no es un número. Vuelva a escribir la celda.`,
    };
  }
  switch (format.kind) {
    case 'date':
      return { text: dateText(number, from1904) ?? numberText(number) };
    case 'time':
      return { text: timeText(number) };
    case 'percent':
      return { text: `${numberText(number * 100)}%` };
    case 'zeros':
      return { text: numberText(number).padStart(format.figures, '0') };
    case 'plain':
      return Math.abs(number) >= 1e15
        ? {
            text: numberText(number),
            problem:
              'tiene más de 15 cifras, y Excel ya cambió por ceros las últimas. Dé formato de texto a la celda y escríbala de nuevo.',
          }
        : { text: numberText(number) };
  }
};

/** As a spreadsheet shows it: 15 significant figures, so that 0.1 + 0.2 is 0.3; never in scientific notation. */
export const numberText = (number: number): string => {
  if (Number.isSafeInteger(number)) return String(number === 0 ? 0 : number);
  const [mantissa = '0', exponent = '0'] = number.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  // Farther from the point than any amount or code; kept as written, for whoever reads it to refuse.
  if (Math.abs(point) > 40) return String(number);
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const decimals = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/, '');
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
};

const DAY = 86_400_000;

/** ISO day of a serial date; undefined outside the years a spreadsheet knows. */
const dateText = (serial: number, from1904: boolean): string | undefined => {
  if (serial < 0 || serial > 2_958_465) return undefined;
  // Spreadsheets believe in 29 February 1900, so that days before March 1900 count one less.
  const days = from1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY).toISOString().slice(0, 10);
};

const timeText = (serial: number): string => {
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440) % 1_440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
