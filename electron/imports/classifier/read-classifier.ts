import { decodeText, type TextEncoding } from '#electron/imports/cells/decode-text.ts';
import { type ClassifierColumns, findColumns } from '#electron/imports/classifier/classifier-columns.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, MAX_ITEMS, schemeOf } from '#shared/domain/classifier/classifier.ts';
import type { NewItem } from '#shared/domain/classifier/classifier-edits.ts';
import { itemProblem } from '#shared/domain/classifier/classifier-rules.ts';
import { normalCode } from '#shared/domain/classifier/item-code.ts';
import { type CellRow, isBlankRow, readCells } from '#shared/domain/common/cells.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';

export type ClassifierProblem = {
  /** 1-based column of the cell; undefined where the row as a whole is meant. */
  readonly cell: number | undefined;
  readonly severity: 'blocking' | 'warning' | 'info';
  /** Problem, cause and remedy in Spanish, beginning with the line. */
  readonly message: string;
};

/** A row of the list as it would be loaded. `state` says what loading does with it; `skipped` are headings and titles. */
export type ClassifierRow = {
  /** Line of the file, 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly item: NewItem;
  readonly state: 'new' | 'changed' | 'same' | 'base' | 'refused' | 'skipped';
  readonly problems: readonly ClassifierProblem[];
};

/** What loading a list would do; nothing is written until the person agrees. No row is left out. */
export type ClassifierPreview = {
  readonly encoding: TextEncoding | undefined;
  readonly rows: readonly ClassifierRow[];
  readonly counts: Readonly<Record<ClassifierRow['state'], number>>;
  /** About the list as a whole. */
  readonly notices: readonly string[];
  /** What `loadItems` takes: the new and the changed. */
  readonly items: readonly NewItem[];
};

export type ClassifierSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Reads a list of specific items out of CSV (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252) or pasted cells.
 * Workbooks are read elsewhere.
 * @returns `too-large` above 5 MB or 20,000 rows, `file-rejected` where it is no text, `invalid-input` without codes
 */
export const readClassifier = (
  source: ClassifierSource,
  content: ClassifierContent,
  base: BaseCatalogue,
): Result<ClassifierPreview> => {
  const text = textOf(source);
  if (!text.ok) return text;
  const table = readCells(text.value.text, oneCellPerLine(text.value.text) ? '\t' : undefined);
  const rows = table.rows.filter((row) => !isBlankRow(row.cells));
  if (rows.length === 0) {
    return fail(
      'invalid-input',
      'La lista está vacía: no tiene ningún renglón con texto. Elija otro archivo, o copie las celdas de nuevo.',
    );
  }
  if (rows.length > MAX_ITEMS) {
    return fail(
      'too-large',
      `La lista tiene ${rows.length} renglones y se leen hasta ${MAX_ITEMS}. Divídala, o deje solo las partidas de su ente.`,
    );
  }
  const found = findColumns(rows);
  if (!found) {
    return fail(
      'invalid-input',
      'No se encontró la columna de las claves: ningún encabezado dice «Clave» o «Partida» y ninguna columna trae números. Ponga la clave en la primera columna y la denominación en la segunda.',
    );
  }
  const known = new Map(content.item.map((item) => [item.code, item]));
  const baseNames = new Map(base.items.map((item) => [item.code, item.name]));
  const { width } = schemeOf(content);
  const firsts = new Map<string, ClassifierRow>();
  const read = rows.map((row, index): ClassifierRow => {
    if (index <= found.headingAt) return skipped(row, index === found.headingAt);
    const result = readRow(row, found.columns, width, baseNames, known);
    const first = firsts.get(result.item.code);
    if (first) return repeated(result, first, found.columns.code);
    if (result.state !== 'refused') firsts.set(result.item.code, result);
    return result;
  });
  const counts = { new: 0, changed: 0, same: 0, base: 0, refused: 0, skipped: 0 };
  for (const row of read) counts[row.state] += 1;
  return ok({
    encoding: text.value.encoding,
    rows: read,
    counts,
    notices: noticesOf(table.unclosedQuoteLine, read, width),
    items: read.filter((row) => row.state === 'new' || row.state === 'changed').map((row) => row.item),
  });
};

const textOf = (
  source: ClassifierSource,
): Result<{ readonly text: string; readonly encoding: TextEncoding | undefined }> => {
  const size = source.kind === 'file' ? source.bytes.length : source.text.length;
  if (size > MAX_BYTES) {
    return fail(
      'too-large',
      `La lista pesa ${Math.ceil(size / 1024 / 1024)} MB y se leen hasta 5 MB. Deje solo las columnas de clave y denominación.`,
    );
  }
  if (source.kind === 'text') return ok({ text: source.text, encoding: undefined });
  const { bytes } = source;
  const starts = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    return fail(
      'file-rejected',
      'El archivo es un libro de Excel y aquí se leen archivos CSV. En Excel use «Guardar como», «CSV UTF-8», o copie las celdas y péguelas.',
    );
  }
  const decoded = decodeText(bytes);
  if (starts(0x25, 0x50, 0x44, 0x46) || decoded.text.includes('\u0000')) {
    return fail(
      'file-rejected',
      'El archivo no es de texto: no es una lista CSV. Guarde la lista como «CSV UTF-8», o copie las celdas y péguelas.',
    );
  }
  return ok(decoded);
};

/** «3611 Difusión en radio, televisión y prensa» on each line: what a printed classifier gives; its commas divide nothing. */
const oneCellPerLine = (text: string): boolean => {
  if (text.includes('\t') || text.includes(';')) return false;
  const lines = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  return lines.filter((line) => /^\s*\d[\d.-]*\s+[^\d\s",;]/.test(line)).length * 2 > lines.length;
};

const readRow = (
  row: CellRow,
  columns: ClassifierColumns,
  width: 4 | 5,
  baseNames: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, NewItem>,
): ClassifierRow => {
  const text = (column: number | undefined): string => (column === undefined ? '' : (row.cells[column] ?? '').trim());
  const problems: ClassifierProblem[] = [];
  const say = (column: number | undefined, severity: ClassifierProblem['severity'], message: string): void => {
    const cell = column === undefined ? undefined : column + 1;
    problems.push({
      cell,
      severity,
      message: `Renglón ${row.line}${cell === undefined ? '' : `, celda ${cell}`}: ${message}`,
    });
  };
  const both = columns.name === undefined ? /^('?\d[\d.-]*)\s+(\D.*)$/s.exec(text(columns.code)) : null;
  const written = both?.[1] ?? text(columns.code);
  const name = oneLine(both?.[2] ?? text(columns.name));
  const code = normalCode(written, width);
  const validator = oneLine(text(columns.validator));
  const restricted = readRestricted(text(columns.restricted));
  if (restricted === undefined) {
    say(
      columns.restricted,
      'blocking',
      `«${text(columns.restricted).slice(0, 40)}» no dice si la partida es restringida. Escriba «sí» o «no».`,
    );
  }
  const item: NewItem = {
    code: code.slice(0, 20),
    name: name.slice(0, 500),
    restricted: restricted === true || (columns.restricted === undefined && validator !== ''),
    validator: validator.slice(0, 2_000),
    note: oneLine(text(columns.note)).slice(0, 2_000),
  };
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(written)) {
    say(
      columns.code,
      'blocking',
      `«${written}» está en notación científica y la clave se perdió. Dé formato de texto a la columna en Excel y guarde de nuevo.`,
    );
  } else if (written === '') say(columns.code, 'blocking', 'falta la clave. Escríbala, o quite el renglón.');
  else {
    const problem = itemProblem(code, name, width, baseNames);
    if (problem)
      say(
        problem.field === 'name' ? columns.name : columns.code,
        problem.severity,
        `${problem.message} ${problem.remedy}`,
      );
    if (problem?.severity === 'info') return { line: row.line, cells: row.cells, item, state: 'base', problems };
  }
  if (name === '')
    say(columns.name, 'blocking', `la partida ${code} no tiene denominación. Escriba la de su clasificador.`);
  if (name.length > 500)
    say(columns.name, 'blocking', `la denominación tiene ${name.length} letras y caben 500. Acórtela.`);
  if (item.restricted && validator === '') {
    say(
      columns.validator ?? columns.restricted,
      'warning',
      `la partida ${code} es restringida y no se dice quién la valida. Anote el área.`,
    );
  }
  const refused = problems.some((problem) => problem.severity === 'blocking');
  return {
    line: row.line,
    cells: row.cells,
    item,
    state: refused ? 'refused' : stateOf(item, known.get(code)),
    problems,
  };
};

const stateOf = (item: NewItem, present: NewItem | undefined): 'new' | 'changed' | 'same' => {
  if (!present) return 'new';
  const same = (['name', 'restricted', 'validator', 'note'] as const).every((field) => item[field] === present[field]);
  return same ? 'same' : 'changed';
};

const repeated = (row: ClassifierRow, first: ClassifierRow, codeColumn: number): ClassifierRow => {
  const equal = foldText(row.item.name) === foldText(first.item.name);
  return {
    ...row,
    state: equal ? 'same' : row.state === 'base' ? 'base' : 'refused',
    problems: [
      ...row.problems,
      {
        cell: codeColumn + 1,
        severity: equal || row.state === 'base' ? 'info' : 'blocking',
        message: equal
          ? `Renglón ${row.line}: la clave ${row.item.code} repite el renglón ${first.line}. Se toma una sola vez.`
          : `Renglón ${row.line}: la clave ${row.item.code} ya está en el renglón ${first.line} con otro nombre, «${first.item.name}». Deje una de las dos.`,
      },
    ],
  };
};

const skipped = (row: CellRow, isHeading: boolean): ClassifierRow => ({
  line: row.line,
  cells: row.cells,
  item: { code: '', name: '', restricted: false, validator: '', note: '' },
  state: 'skipped',
  problems: [
    {
      cell: undefined,
      severity: 'info',
      message: isHeading
        ? `Renglón ${row.line}: es el encabezado.`
        : `Renglón ${row.line}: está antes del encabezado y no se lee como partida.`,
    },
  ],
});

const noticesOf = (
  unclosedQuoteLine: number | undefined,
  rows: readonly ClassifierRow[],
  width: 4 | 5,
): readonly string[] => {
  const other = width === 4 ? 5 : 4;
  const wide = rows.filter(
    (row) => row.state === 'refused' && new RegExp(`^[1-9]\\d{${other - 1}}$`).test(row.item.code),
  );
  return [
    ...(unclosedQuoteLine === undefined
      ? []
      : [
          `En el renglón ${unclosedQuoteLine} se abre una comilla que no se cierra: lo que sigue se leyó como una sola celda. Cierre la comilla en el archivo y vuelva a leerlo.`,
        ]),
    ...(wide.length * 2 > rows.length
      ? [
          `Casi todas las claves tienen ${other} cifras y este clasificador es de ${width}. Si su ente usa ${other}, cambie el ancho del clasificador antes de cargar.`,
        ]
      : []),
  ];
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** undefined where the text says neither yes nor no. */
const readRestricted = (text: string): boolean | undefined => {
  const folded = foldText(text);
  if (/^(?:si|s|x|1|true|verdadero|restringida|restringido)$/.test(folded)) return true;
  return /^(?:no|n|0|false|falso|)$/.test(folded) ? false : undefined;
};
