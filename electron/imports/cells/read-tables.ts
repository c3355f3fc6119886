import { decodeText, type TextEncoding } from '#electron/imports/cells/decode-text.ts';
import { readWorkbook } from '#electron/imports/workbook/read-workbook.ts';
import { type CellDelimiter, readCells } from '#shared/domain/common/cells.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type SheetTable, tableOfRows } from '#shared/domain/common/sheet-table.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

export type ReadTables = {
  /** Each with what is to be said of it. */
  readonly tables: readonly (SheetTable & { readonly notices: readonly string[] })[];
  readonly encoding: TextEncoding | undefined;
  /** About the source as a whole. */
  readonly notices: readonly string[];
};

/** What is to be said where only one of the tables is used, and maybe one `beside` it. */
export const noticesFor = (source: ReadTables, used: SheetTable, beside?: SheetTable): readonly string[] => {
  const tables = source.tables.filter((candidate) => candidate === used || candidate === beside);
  const others = source.tables.filter((other) => !tables.includes(other) && other.rows.length > 0);
  const read = beside ? `Se leyeron las hojas «${used.name}» y «${beside.name}»` : `Se leyó la hoja «${used.name}»`;
  return [
    ...source.notices,
    ...tables.flatMap((table) => table.notices),
    ...(others.length === 0 ? [] : [`${read}. No se leyeron: ${others.map(({ name }) => `«${name}»`).join(', ')}.`]),
  ];
};

export const MAX_TEXT_BYTES = 5 * 1024 * 1024;
const MAX_WORKBOOK_BYTES = 30 * 1024 * 1024;

/**
 * The tables of a workbook, a CSV file (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252) or pasted cells. What a
 * file is, is told by its bytes.
 * @param delimiterOf says how a text divides its cells, where it isn't to be told by its first lines
 * @throws DomainError `file-rejected`, `too-large` or `invalid-input`, with cause and remedy
 */
export const readTables = async (
  source: ImportSource,
  delimiterOf: (text: string) => CellDelimiter | undefined = () => undefined,
): Promise<ReadTables> => {
  if (source.kind === 'text') return ofText(source.text, undefined, delimiterOf);
  const { bytes, name } = source;
  if (bytes.byteLength === 0) throw rejected(name, 'está vacío', 'Elija otro archivo');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    if (bytes.byteLength > MAX_WORKBOOK_BYTES) throw tooLarge(name, bytes.byteLength, '30 MB');
    const workbook = await readWorkbook(bytes);
    return { tables: workbook.sheets, encoding: undefined, notices: workbook.notices };
  }
  for (const { magic, why, remedy } of FOREIGN) if (startsWith(bytes, magic)) throw rejected(name, why, remedy);
  if (bytes.byteLength > MAX_TEXT_BYTES) throw tooLarge(name, bytes.byteLength, '5 MB');
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) {
    throw rejected(
      name,
      'no es un libro de Excel ni un texto',
      'Guárdelo como «Libro de Excel (.xlsx)» o «CSV UTF-8», o copie las celdas y péguelas',
    );
  }
  return ofText(text, encoding, delimiterOf);
};

const ofText = (
  text: string,
  encoding: TextEncoding | undefined,
  delimiterOf: (text: string) => CellDelimiter | undefined,
): ReadTables => {
  if (text.length > MAX_TEXT_BYTES) throw tooLarge('El texto', text.length, '5 MB');
  const table = readCells(text, delimiterOf(text));
  const notices =
    table.unclosedQuoteLine === undefined
      ? []
      : [
          `En el renglón ${table.unclosedQuoteLine} se abre una comilla que no se cierra: lo que sigue se leyó como una sola celda. Cierre la comilla en el archivo y vuelva a leerlo.`,
        ];
  return { tables: [{ ...tableOfRows(table.rows), notices }], encoding, notices: [] };
};

const FOREIGN: readonly { readonly magic: readonly number[]; readonly why: string; readonly remedy: string }[] = [
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    why: 'es un libro de Excel anterior a 2007 (.xls) o está protegido con contraseña',
    remedy: 'Ábralo en Excel, quítele la contraseña si la tiene y guárdelo como «Libro de Excel (.xlsx)»',
  },
  {
    magic: [0x25, 0x50, 0x44, 0x46],
    why: 'es un PDF',
    remedy: 'Pida la hoja de cálculo con que se hizo, o copie la tabla y péguela en Excel',
  },
  {
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    why: 'es un texto RTF',
    remedy: 'Ábralo en su programa, copie la tabla y péguela',
  },
  { magic: [0x89, 0x50, 0x4e, 0x47], why: 'es una imagen', remedy: 'Pida la hoja de cálculo con que se hizo' },
  { magic: [0xff, 0xd8, 0xff], why: 'es una imagen', remedy: 'Pida la hoja de cálculo con que se hizo' },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const rejected = (name: string, why: string, remedy: string): DomainError =>
  new DomainError('file-rejected', `«${name}» no se puede leer porque ${why}. ${remedy}.`);

const tooLarge = (name: string, bytes: number, limit: string): DomainError =>
  new DomainError(
    'too-large',
    `${name === 'El texto' ? name : `«${name}»`} pesa ${Math.ceil(bytes / 1024 / 1024)} MB y se leen hasta ${limit}. Deje solo los renglones y columnas que necesita.`,
  );
