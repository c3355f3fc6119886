import { LINE_COLUMNS, type LineColumn } from '#shared/domain/budget/line-columns.ts';
import type { CellRow } from '#shared/domain/common/cells.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** A column of the sheet: its heading, and the column of the lines that it was taken for. */
export type ImportColumn = {
  /** 0-based. */
  readonly at: number;
  readonly heading: string;
  /** undefined where the column isn't used. */
  readonly column: LineColumn | undefined;
};

export type FoundHeading = {
  /** Indexes of the table's rows: the heading's first row, and the first row after it. */
  readonly from: number;
  readonly after: number;
  readonly columns: readonly ImportColumn[];
};

/** How many rows may stand above the heading. */
const SEARCHED_ROWS = 20;

/**
 * The heading: the row (or two, where months stand under «calendario») of the first 20 that names most columns, the item
 * and an amount among them. undefined where there is none.
 */
export const findHeading = ({ rows }: Pick<SheetTable, 'rows'>): FoundHeading | undefined => {
  let best: (FoundHeading & { readonly score: number }) | undefined;
  for (let index = 0; index < Math.min(SEARCHED_ROWS, rows.length); index += 1) {
    for (const height of [1, 2]) {
      const heading = rows.slice(index, index + height);
      if (heading.length < height) continue;
      const columns = columnsOf(heading, rows.slice(index + height));
      // A title above the heading is no part of it.
      const score = scoreOf(columns) - (height - 1) / 2;
      if (score > (best?.score ?? 0)) best = { from: index, after: index + height, columns, score };
    }
  }
  return best;
};

/** How many columns of a budget the table's heading names; 0 where it has none. */
export const headingScore = (table: SheetTable): number => scoreOf(findHeading(table)?.columns ?? []);

/** True where a row repeats the heading, as on every printed page. */
export const repeatsHeading = (row: CellRow, columns: readonly ImportColumn[]): boolean => {
  const named = columns.filter(({ column }) => column !== undefined);
  const repeats = ({ at, heading }: ImportColumn): boolean => {
    const cell = row.cells[at] ?? '';
    return cell !== '' && foldText(cell) === foldText(heading);
  };
  // Almost every row differs in its first columns already.
  if (!named.slice(0, 2).some(repeats)) return false;
  const same = named.filter(repeats);
  return same.length > 2 && same.length * 2 > named.length;
};

/** The month that a heading names («enero», «Ene», «sept. 2026», «2026-03-01»), 1 to 12; undefined where it names none. */
export const monthOfHeading = (heading: string): number | undefined => {
  const date = /^\s*\d{4}-(\d\d)-\d\d\s*$/.exec(heading)?.[1];
  if (date !== undefined) return Number(date);
  const folded = foldText(heading)
    .replace(/^(?:mes(?: de)?|importe|monto) /, '')
    .replace(/ (?:de )?(?:20)?\d\d$/, '');
  const index = MONTH_NAMES.findIndex(
    (name) =>
      folded === name ||
      folded === name.slice(0, 3) ||
      (name === 'septiembre' && /^(?:sept|set|setiembre)$/.test(folded)),
  );
  return index < 0 ? undefined : index + 1;
};

/** In order of preference: of two columns that would do, the one whose name stands first. */
const NAMES: Readonly<Partial<Record<LineColumn['field'], readonly string[]>>> = {
  itemCode: [
    'clave de partida',
    'clave de la partida',
    'clave partida',
    'partida especifica',
    'partida presupuestal',
    'no partida',
    'numero de partida',
    'partida',
    'clave',
    'clave presupuestal',
    'codigo',
    'cve',
    'cog',
    'objeto del gasto',
    'partida generica',
  ],
  departmentId: [
    'departamento',
    'area',
    'area requirente',
    'area solicitante',
    'unidad responsable',
    'ur',
    'unidad administrativa',
    'jefatura',
    'area responsable',
    'depto',
  ],
  fundingSourceId: [
    'fuente de financiamiento',
    'fuente',
    'ff',
    'origen del recurso',
    'origen de los recursos',
    'financiamiento',
    'tipo de recurso',
    'recurso',
  ],
  description: [
    'descripcion',
    'descripcion del gasto',
    'descripcion del bien o servicio',
    'descripcion del renglon',
    'bien o servicio',
    'detalle',
    'concepto',
    'concepto de gasto',
    'concepto del gasto',
    'nombre',
    'denominacion',
    'nombre de la partida',
  ],
  unit: ['unidad', 'unidad de medida', 'medida', 'u m', 'um'],
  quantity: ['cantidad', 'cant', 'cantidad anual'],
  unitCost: [
    'costo unitario',
    'precio unitario',
    'c unitario',
    'p unitario',
    'costo',
    'precio',
    'p u',
    'c u',
    'pu',
    'cu',
  ],
  times: ['veces', 'frecuencia', 'no de veces', 'numero de veces', 'periodos', 'repeticiones'],
  annual: [
    'importe anual',
    'total anual',
    'monto anual',
    'presupuesto anual',
    'anual',
    'importe total',
    'monto total',
    'importe',
    'monto',
    'total',
    'presupuesto',
    'anteproyecto',
    'autorizado',
    'suma',
  ],
};

const columnsOf = (heading: readonly CellRow[], body: readonly CellRow[]): readonly ImportColumn[] => {
  const width = Math.max(0, ...heading.map((row) => row.cells.length));
  const titles = Array.from({ length: width }, (_, at) =>
    heading.map((row) => (row.cells[at] ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== ''),
  );
  const taken = new Map<number, LineColumn>();
  for (const column of LINE_COLUMNS) {
    const candidates = titles.flatMap((texts, at) => {
      if (taken.has(at)) return [];
      const rank = Math.min(...texts.map((text) => rankOf(text, column)), Number.POSITIVE_INFINITY);
      return Number.isFinite(rank) ? [{ at, rank }] : [];
    });
    // «Partida» may head the names where «clave» heads the codes: what stands below tells.
    const codes = column.kind === 'item' ? candidates.filter(({ at }) => holdsCodes(body, at)) : candidates;
    const chosen = (codes.length > 0 ? codes : candidates).sort((a, b) => a.rank - b.rank || a.at - b.at)[0];
    if (chosen) taken.set(chosen.at, column);
  }
  return titles.flatMap((texts, at) =>
    texts.length === 0 ? [] : [{ at, heading: texts.join(' '), column: taken.get(at) }],
  );
};

/** 0 is best; infinite where the text doesn't name the column. */
const rankOf = (text: string, column: LineColumn): number => {
  if (column.kind === 'month') {
    return monthOfHeading(text) === Number(column.field.slice(1)) ? 0 : Number.POSITIVE_INFINITY;
  }
  const folded = foldText(text);
  if (folded === foldText(column.title)) return 0;
  const rank = NAMES[column.field]?.indexOf(folded) ?? -1;
  return rank < 0 ? Number.POSITIVE_INFINITY : rank + 1;
};

const holdsCodes = (body: readonly CellRow[], at: number): boolean => {
  const cells = body.slice(0, 200).map((row) => (row.cells[at] ?? '').trim());
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter((cell) => /^'?[1-9][\d.-]{2,}/.test(cell)).length * 2 > filled.length;
};

const scoreOf = (columns: readonly ImportColumn[]): number => {
  const fields = columns.flatMap(({ column }) => (column ? [column] : []));
  const hasAmount = fields.some(({ kind, field }) => kind === 'month' || field === 'annual' || field === 'unitCost');
  return hasAmount && fields.some(({ kind }) => kind === 'item') ? fields.length : 0;
};
