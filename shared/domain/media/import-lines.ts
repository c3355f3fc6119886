import type { CellRow } from '#shared/domain/common/cells.ts';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { BroadcastCalendar } from '#shared/domain/media/broadcast-calendar.ts';
import type { InsertionKind } from '#shared/domain/media/day-columns.ts';
import { type JoinedSheet, withCalendar, withoutCalendar } from '#shared/domain/media/import-calendar.ts';
import { findMediaHeading, type ImportField, type MediaColumn } from '#shared/domain/media/import-columns.ts';
import {
  type CalendarColumns,
  type Counts,
  calendarColumns,
  countsAt,
  KINDS,
  lineDaysOf,
} from '#shared/domain/media/import-insertions.ts';
import { namedInRow, type RowContext } from '#shared/domain/media/import-names.ts';
import { type CopiedField, readInsertions, readMediaCell } from '#shared/domain/media/import-values.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import { blankMediaLine } from '#shared/domain/media/media-edits.ts';
import {
  type MediaPlanChange,
  type MediaPlanContent,
  MOST_A_DAY,
  MOST_MEDIA_ROWS,
} from '#shared/domain/media/media-plan.ts';
import { insertMediaRows, type NewMediaRow } from '#shared/domain/media/media-rows.ts';
import type { Payer } from '#shared/domain/media/payers.ts';

export type MediaImportContext = {
  readonly scenarioId: string;
  readonly catalogue: MediaCatalogue;
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly startDate: string;
    readonly endDate: string;
  }[];
  readonly materials: readonly { readonly id: string; readonly campaignId: string | null; readonly name: string }[];
  /** Lines of the budget, by the words that lists show. */
  readonly payers: readonly Payer[];
  readonly calendar: BroadcastCalendar;
  readonly newId: IdSource;
};

/** `cell` is its address («D7»); null where the whole row is meant. */
export type MediaImportProblem = {
  readonly line: number;
  readonly cell: string | null;
  readonly severity: FindingSeverity;
  readonly message: string;
};

/** A row of the sheet and what happens to it. */
export type MediaImportRow = {
  /** 1-based, of the sheet. */
  readonly line: number;
  /** Under `columns`, in their order. */
  readonly cells: readonly string[];
  readonly state: 'new' | 'refused' | 'skipped';
  readonly problems: readonly Omit<MediaImportProblem, 'line'>[];
};

/** What an import would do: each row is taken whole or refused, and the changes hold only what is taken. */
export type MediaImport = {
  /** With a heading, in the order of the sheet. */
  readonly columns: readonly MediaColumn[];
  /** Every row under the heading. */
  readonly rows: readonly MediaImportRow[];
  readonly changes: readonly MediaPlanChange[];
  readonly taken: number;
  readonly refused: number;
  readonly skipped: number;
  readonly problems: readonly MediaImportProblem[];
  /** Headings of columns that weren't used. */
  readonly unused: readonly string[];
  /** What is to be said of the sheet as a whole. */
  readonly notices: readonly string[];
};

/**
 * The rows of a sheet as new lines of a scenario, after its last one. Columns of weeks («Semana 14», «Semana 14
 * bonificadas») and of days («05/05/2026», paid) hold insertions.
 * @param insertions the sheet of the same workbook that holds them instead, by the line's number
 * @returns `invalid-input` where the sheet has no heading or names a week or day that the year hasn't, `too-large` beyond 5,000 lines
 */
export const importMediaLines = (
  content: MediaPlanContent,
  table: SheetTable,
  context: MediaImportContext,
  insertions?: SheetTable,
): Result<MediaImport> => {
  const heading = findMediaHeading(table);
  if (!heading) {
    return fail(
      'invalid-input',
      'La hoja no tiene un encabezado que se reconozca. Ponga en una fila los nombres de las columnas: Subcategoría, Unidad, Soporte, Plaza, Tarifa bruta, Semana 1…',
    );
  }
  const joined = insertions ? withCalendar(heading, table, insertions) : ok(withoutCalendar(heading, table));
  if (!joined.ok) return joined;
  const { columns, rows, address } = joined.value;
  const calendar = calendarColumns(columns, context.calendar);
  if (!calendar.ok) return calendar;
  const sheet: ReadingSheet = { columns, calendarAt: calendar.value, address };
  const universes = content.universe;
  const faults = Map.groupBy(table.problems, ({ line }) => line);
  const read = rows
    .filter((row) => !isTotal(row, columns))
    .map((row) => {
      const found = readRow(row, sheet, { ...context, universes });
      const broken = (faults.get(row.line) ?? []).map(({ line, column, severity, message }) => ({
        line,
        cell: cellAddress(column, line),
        severity,
        message,
      }));
      return { ...found, row, problems: [...broken, ...found.problems] };
    });
  const taken = read.filter(({ problems }) => !problems.some(isBlocking));
  if (content.line.length + taken.length > MOST_MEDIA_ROWS.line) {
    return fail(
      'too-large',
      `El plan tendría ${content.line.length + taken.length} renglones y el máximo es ${MOST_MEDIA_ROWS.line}. Reparta la hoja en varios planes.`,
    );
  }
  const readOf = new Map(read.map((one) => [one.row, one]));
  return ok({
    columns,
    rows: rows.map((row) => rowRead(row, columns, readOf.get(row)?.problems)),
    changes: changesOf(content, taken, context),
    taken: taken.length,
    refused: read.length - taken.length,
    skipped: rows.length - read.length,
    problems: read.flatMap(({ problems }) => problems),
    unused: columns.filter(({ kind }) => kind === 'unused').map((column) => column.heading),
    notices: columns.length > heading.columns.length ? [NOT_IN_THE_WORKBOOK] : [],
  });
};

const NOT_IN_THE_WORKBOOK =
  'Las inserciones vienen del calendario por semana: las de cada semana se reparten de nuevo entre todos los días de la campaña. El libro no trae los días de la semana elegidos, los grupos, el territorio, los contratos ni las respuestas a vedas; revíselos al terminar.';

/** @param problems undefined for a row that isn't read: one of sums */
const rowRead = (
  row: CellRow,
  columns: readonly MediaColumn[],
  problems: readonly MediaImportProblem[] | undefined,
): MediaImportRow => ({
  line: row.line,
  cells: columns.map(({ at }) => row.cells[at] ?? ''),
  state: problems === undefined ? 'skipped' : problems.some(isBlocking) ? 'refused' : 'new',
  problems: (problems ?? []).map(({ line: _, ...problem }) => problem),
});

const isBlocking = ({ severity }: MediaImportProblem): boolean => severity === 'blocking';

type ReadingSheet = Pick<JoinedSheet, 'columns' | 'address'> & { readonly calendarAt: CalendarColumns };

type ReadRow = {
  readonly line: NewMediaRow<'line'>;
  readonly counts: Counts;
  readonly problems: readonly MediaImportProblem[];
};

const readRow = (row: CellRow, { columns, calendarAt, address }: ReadingSheet, context: RowContext): ReadRow => {
  const problems: MediaImportProblem[] = [];
  const say = (at: number | undefined, message: string, severity: FindingSeverity = 'blocking'): void => {
    const cell = at === undefined ? null : address(at, row.line);
    problems.push({ line: row.line, cell, severity, message: `${cell ?? `Renglón ${row.line}`}: ${message}` });
  };
  const atOf = new Map(columns.flatMap((one) => (one.kind === 'field' ? [[one.field, one.at] as const] : [])));
  const textOf = (field: ImportField): string => row.cells[atOf.get(field) ?? -1] ?? '';
  const named = namedInRow(textOf, context);
  for (const { field, message } of named.problems) say(atOf.get(field) ?? atOf.get('subcategory'), message);
  const { campaign } = named;
  let line = { ...blankMediaLine(context.scenarioId, campaign?.id ?? null), ...named.values };
  for (const [field, at] of atOf) {
    if (!isCopied(field)) continue;
    const value = readMediaCell(field, row.cells[at] ?? '');
    if (value.ok) line = { ...line, ...value.value };
    else say(at, value.error.message);
  }
  // The budget line says its item itself.
  if (line.budgetLineId !== null) line = { ...line, itemCode: '' };
  const counts = { paid: new Map<number, number>(), bonus: new Map<number, number>() };
  for (const [at, place] of calendarAt) {
    const number = readInsertions(row.cells[at] ?? '');
    if (!number.ok) say(at, number.error.message);
    else if (number.value > 0) {
      const painted = countsAt(place, number.value, line, campaign, context.calendar);
      if (!painted.ok) say(at, painted.error.message);
      else for (const [index, count] of painted.value) add(counts[place.of], index, count);
    }
  }
  for (const kind of KINDS) {
    if ([...counts[kind].values()].some((count) => count > MOST_A_DAY)) {
      say(
        undefined,
        `en un día caen más de ${MOST_A_DAY} inserciones. Reparta el renglón en más días o en más semanas.`,
      );
    }
    const at = atOf.get(kind);
    if (at === undefined) continue;
    const said = readInsertions(row.cells[at] ?? '');
    const taken = [...counts[kind].values()].reduce((sum, count) => sum + count, 0);
    // A sum alone says nothing of when: it is told, so that nobody takes the line for a complete one.
    if (said.ok && said.value !== taken) say(at, sumWords(kind, said.value, taken), 'warning');
  }
  return { line, counts, problems };
};

const sumWords = (kind: InsertionKind, said: number, taken: number): string => {
  const of = kind === 'paid' ? 'pagadas' : 'bonificadas';
  return taken === 0
    ? `dice ${said} inserciones ${of}, y la hoja no dice en qué semanas: el renglón se carga sin ellas. Píntelas en el calendario.`
    : `dice ${said} inserciones ${of}, y las de sus semanas son ${taken}: se cargan ${taken}. Revise el calendario.`;
};

const add = (counts: Map<number, number>, index: number, count: number): void => {
  counts.set(index, (counts.get(index) ?? 0) + count);
};

const changesOf = (
  content: MediaPlanContent,
  taken: readonly ReadRow[],
  { calendar, newId }: MediaImportContext,
): readonly MediaPlanChange[] => {
  const lines = insertMediaRows(
    content,
    'line',
    taken.map(({ line }) => line),
    content.line.length,
    newId,
  );
  const ids = lines.flatMap((change) => (change.op === 'insert' ? [change.row.id] : []));
  const days = taken.flatMap(({ counts }, at) => lineDaysOf(ids[at] ?? '', counts, calendar, newId));
  return [...lines, ...days];
};

const NOT_COPIED: ReadonlySet<ImportField> = new Set([
  'number',
  'category',
  'subcategory',
  'unit',
  'campaign',
  'material',
  'universe',
  'payer',
  'paid',
  'bonus',
]);
const isCopied = (field: ImportField): field is CopiedField => !NOT_COPIED.has(field);

/** A row of sums is no line; a line may well be of an outlet called «Total Play», but then it says what medium it is. */
const isTotal = ({ cells }: CellRow, columns: readonly MediaColumn[]): boolean =>
  /^(?:gran )?(?:total|subtotal|suma)\b/.test(foldText(cells.find((cell) => cell.trim() !== '') ?? '')) &&
  columns.every(
    (column) => column.kind !== 'field' || !NAMES_MEDIUM.has(column.field) || (cells[column.at] ?? '').trim() === '',
  );
const NAMES_MEDIUM: ReadonlySet<ImportField> = new Set(['subcategory', 'unit']);
