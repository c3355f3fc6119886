import type { TextEncoding } from '#electron/imports/cells/decode-text.ts';
import { noticesFor, type ReadTables } from '#electron/imports/cells/read-tables.ts';
import { type ClassifierColumns, findColumns } from '#electron/imports/classifier/classifier-columns.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, MAX_ITEMS, schemeOf } from '#shared/domain/classifier/classifier.ts';
import type { NewItem } from '#shared/domain/classifier/classifier-edits.ts';
import { itemProblem } from '#shared/domain/classifier/classifier-rules.ts';
import { normalCode } from '#shared/domain/classifier/item-code.ts';
import type { CellRow } from '#shared/domain/common/cells.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetProblem, type SheetTable } from '#shared/domain/common/sheet-table.ts';
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

/**
 * Reads a list of specific items out of the tables of a workbook, a CSV file or pasted cells: the first table that has
 * a column of codes.
 * @returns `too-large` above 20,000 rows, `invalid-input` where it is empty or has no codes
 */
export const readClassifier = (
  source: ReadTables,
  content: ClassifierContent,
  base: BaseCatalogue,
): Result<ClassifierPreview> => {
  const filled = source.tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) {
    return fail(
      'invalid-input',
      'La lista está vacía: no tiene ningún renglón con texto. Elija otro archivo, o copie las celdas de nuevo.',
    );
  }
  const chosen = filled.flatMap((table) => {
    const found = findColumns(table.rows);
    return found ? [{ table, found }] : [];
  })[0];
  if (!chosen) {
    return fail(
      'invalid-input',
      'No se encontró la columna de las claves: ningún encabezado dice «Clave» o «Partida» y ninguna columna trae números. Ponga la clave en la primera columna y la denominación en la segunda.',
    );
  }
  const { table, found } = chosen;
  const { rows } = table;
  if (rows.length > MAX_ITEMS) {
    return fail(
      'too-large',
      `La lista tiene ${rows.length} renglones y se leen hasta ${MAX_ITEMS}. Divídala, o deje solo las partidas de su ente.`,
    );
  }
  const known = new Map(content.item.map((item) => [item.code, item]));
  const baseNames = new Map(base.items.map((item) => [item.code, item.name]));
  const { width } = schemeOf(content);
  const place = placeIn(table);
  const context: RowContext = { columns: found.columns, width, baseNames, known, place, faults: faultsOf(table) };
  const firsts = new Map<string, ClassifierRow>();
  const read = rows.map((row, index): ClassifierRow => {
    if (index <= found.headingAt) return skipped(row, index === found.headingAt);
    const result = readRow(row, context);
    const first = firsts.get(result.item.code);
    if (first) return repeated(result, first, found.columns.code);
    if (result.state !== 'refused') firsts.set(result.item.code, result);
    return result;
  });
  const counts = { new: 0, changed: 0, same: 0, base: 0, refused: 0, skipped: 0 };
  for (const row of read) counts[row.state] += 1;
  return ok({
    encoding: source.encoding,
    rows: read,
    counts,
    notices: [...noticesFor(source, table), ...noticesOf(read, width)],
    items: read.filter((row) => row.state === 'new' || row.state === 'changed').map((row) => row.item),
  });
};

type RowContext = {
  readonly columns: ClassifierColumns;
  readonly width: 4 | 5;
  readonly baseNames: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, NewItem>;
  readonly place: (line: number, column: number | undefined) => string;
  readonly faults: ReadonlyMap<number, readonly SheetProblem[]>;
};

/** A workbook's cells go by their address, a text's by line and number. */
const placeIn =
  (table: SheetTable): RowContext['place'] =>
  (line, column) => {
    if (column === undefined) return `Renglón ${line}`;
    return table.name === '' ? `Renglón ${line}, celda ${column}` : `Celda ${cellAddress(column, line)}`;
  };

const faultsOf = (table: SheetTable): RowContext['faults'] => Map.groupBy(table.problems, (problem) => problem.line);

const readRow = (row: CellRow, context: RowContext): ClassifierRow => {
  const { columns, width, baseNames, known, place } = context;
  const text = (column: number | undefined): string => (column === undefined ? '' : (row.cells[column] ?? '').trim());
  const problems: ClassifierProblem[] = [];
  const say = (column: number | undefined, severity: ClassifierProblem['severity'], message: string): void => {
    const cell = column === undefined ? undefined : column + 1;
    problems.push({ cell, severity, message: `${place(row.line, cell)}: ${message}` });
  };
  const used = new Set(Object.values(columns).flatMap((column) => (column === undefined ? [] : [column + 1])));
  for (const fault of context.faults.get(row.line) ?? []) {
    if (used.has(fault.column)) say(fault.column - 1, fault.severity, fault.message);
  }
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

const noticesOf = (rows: readonly ClassifierRow[], width: 4 | 5): readonly string[] => {
  const other = width === 4 ? 5 : 4;
  const wide = rows.filter(
    (row) => row.state === 'refused' && new RegExp(`^[1-9]\\d{${other - 1}}$`).test(row.item.code),
  );
  return [
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
