import type { CellRow } from '#shared/domain/common/cells.ts';
import type { FindingSeverity } from '#shared/domain/common/finding.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { cellAddress, type SheetTable } from '#shared/domain/common/sheet-table.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  type BroadcastCalendar,
  type CalendarWeek,
  dayIndexOf,
  weekNumbered,
} from '#shared/domain/media/broadcast-calendar.ts';
import { findUnit } from '#shared/domain/media/find-unit.ts';
import { findMediaHeading, type ImportField, type MediaColumn } from '#shared/domain/media/import-columns.ts';
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
import { isCampaignDay, paintCounts, weekCounts } from '#shared/domain/media/paint.ts';

export type MediaImportContext = {
  readonly scenarioId: string;
  readonly catalogue: MediaCatalogue;
  readonly campaigns: readonly {
    readonly id: string;
    readonly name: string;
    readonly startDate: string;
    readonly endDate: string;
  }[];
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
};

/**
 * The rows of a sheet as new lines of a scenario, after its last one. Columns of weeks («Semana 14») and of days
 * («05/05/2026») hold paid insertions.
 * @returns `invalid-input` where the sheet has no heading or names a week or day that the year hasn't, `too-large` beyond 5,000 lines
 */
export const importMediaLines = (
  content: MediaPlanContent,
  table: SheetTable,
  context: MediaImportContext,
): Result<MediaImport> => {
  const heading = findMediaHeading(table);
  if (!heading) {
    return fail(
      'invalid-input',
      'La hoja no tiene un encabezado que se reconozca. Ponga en una fila los nombres de las columnas: Subcategoría, Unidad, Soporte, Plaza, Tarifa bruta, Semana 1…',
    );
  }
  const calendar = calendarColumns(heading.columns, context.calendar);
  if (!calendar.ok) return calendar;
  const faults = Map.groupBy(table.problems, ({ line }) => line);
  const rows = table.rows.slice(heading.after);
  const read = rows
    .filter((row) => !isTotal(row, heading.columns))
    .map((row) => {
      const found = readRow(row, heading.columns, calendar.value, context);
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
    columns: heading.columns,
    rows: rows.map((row) => rowRead(row, heading.columns, readOf.get(row)?.problems)),
    changes: changesOf(content, taken, context),
    taken: taken.length,
    refused: read.length - taken.length,
    skipped: rows.length - read.length,
    problems: read.flatMap(({ problems }) => problems),
    unused: heading.columns.filter(({ kind }) => kind === 'unused').map((column) => column.heading),
  });
};

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

type CalendarColumns = ReadonlyMap<number, { readonly week: CalendarWeek } | { readonly day: number }>;

/** What each column of the calendar stands for; one that the year hasn't makes the whole sheet doubtful. */
const calendarColumns = (columns: readonly MediaColumn[], calendar: BroadcastCalendar): Result<CalendarColumns> => {
  const found = new Map<number, { readonly week: CalendarWeek } | { readonly day: number }>();
  if (columns.some(({ kind }) => kind === 'week') && columns.some(({ kind }) => kind === 'day')) {
    return fail(
      'invalid-input',
      'La hoja tiene columnas de semanas y de días, y sus inserciones se contarían dos veces. Deje solo unas u otras.',
    );
  }
  for (const column of columns) {
    if (column.kind === 'week') {
      const week = weekNumbered(calendar, column.number);
      if (!week.ok) return week;
      found.set(column.at, { week: week.value });
    } else if (column.kind === 'day') {
      const day = dayIndexOf(calendar, column.date);
      if (day === undefined) {
        return fail(
          'invalid-input',
          `La columna «${column.heading}» no es un día del ejercicio ${calendar.year}. Corrija la fecha, o quite la columna.`,
        );
      }
      found.set(column.at, { day });
    }
  }
  return ok(found);
};

type ReadRow = {
  readonly line: NewMediaRow<'line'>;
  readonly counts: ReadonlyMap<number, number>;
  readonly problems: readonly MediaImportProblem[];
};

const readRow = (
  row: CellRow,
  columns: readonly MediaColumn[],
  calendarAt: CalendarColumns,
  context: MediaImportContext,
): ReadRow => {
  const problems: MediaImportProblem[] = [];
  const say = (at: number | undefined, message: string): void => {
    const cell = at === undefined ? null : cellAddress(at + 1, row.line);
    problems.push({
      line: row.line,
      cell,
      severity: 'blocking',
      message: `${cell ?? `Renglón ${row.line}`}: ${message}`,
    });
  };
  const atOf = new Map(columns.flatMap((one) => (one.kind === 'field' ? [[one.field, one.at] as const] : [])));
  const textOf = (field: ImportField): string => row.cells[atOf.get(field) ?? -1] ?? '';
  const unit = findUnit(context.catalogue, {
    category: textOf('category'),
    subcategory: textOf('subcategory'),
    unit: textOf('unit'),
  });
  if (!unit.ok) say(atOf.get('unit') ?? atOf.get('subcategory'), unit.error.message);
  const named = foldText(textOf('campaign'));
  const campaign = context.campaigns.find(({ name }) => named !== '' && foldText(name) === named);
  if (named !== '' && !campaign) {
    say(
      atOf.get('campaign'),
      `«${textOf('campaign').trim()}» no es una campaña de la estrategia. Corrija el nombre, o agregue la campaña.`,
    );
  }
  let line = {
    ...blankMediaLine(context.scenarioId, campaign?.id ?? null),
    mediumKey: unit.ok ? unit.value.key : '',
  };
  for (const [field, at] of atOf) {
    if (!isCopied(field)) continue;
    const value = readMediaCell(field, row.cells[at] ?? '');
    if (value.ok) line = { ...line, ...value.value };
    else say(at, value.error.message);
  }
  const counts = new Map<number, number>();
  for (const [at, place] of calendarAt) {
    const number = readInsertions(row.cells[at] ?? '');
    if (!number.ok) say(at, number.error.message);
    else if (number.value > 0) {
      const painted = countsAt(place, number.value, line, campaign, context.calendar);
      if (!painted.ok) say(at, painted.error.message);
      else for (const [index, count] of painted.value) counts.set(index, (counts.get(index) ?? 0) + count);
    }
  }
  if ([...counts.values()].some((count) => count > MOST_A_DAY)) {
    say(undefined, `en un día caen más de ${MOST_A_DAY} inserciones. Reparta el renglón en más días o en más semanas.`);
  }
  return { line, counts, problems };
};

const countsAt = (
  place: { readonly week: CalendarWeek } | { readonly day: number },
  count: number,
  line: NewMediaRow<'line'>,
  campaign: MediaImportContext['campaigns'][number] | undefined,
  calendar: BroadcastCalendar,
): Result<ReadonlyMap<number, number>> => {
  if ('week' in place) return weekCounts(line, place.week, count, { calendar, campaign });
  return isCampaignDay(calendar, campaign, place.day)
    ? ok(new Map([[place.day, count]]))
    : fail(
        'invalid-input',
        'Ese día queda fuera de la campaña. Mueva las inserciones, o cambie las fechas de la campaña.',
      );
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
  const days = taken.flatMap(({ counts }, at) => {
    const painted = paintCounts({ lineDays: [] }, ids[at] ?? '', 'paid', counts, { calendar, newId });
    if (!painted.ok) throw new Error(painted.error.message);
    return painted.value;
  });
  return [...lines, ...days];
};

const LOOKED_UP: ReadonlySet<ImportField> = new Set(['category', 'subcategory', 'unit', 'campaign']);
const isCopied = (field: ImportField): field is CopiedField => !LOOKED_UP.has(field);

/** A row of sums is no line; a line may well be of an outlet called «Total Play», but then it says what medium it is. */
const isTotal = ({ cells }: CellRow, columns: readonly MediaColumn[]): boolean =>
  /^(?:gran )?(?:total|subtotal|suma)\b/.test(foldText(cells.find((cell) => cell.trim() !== '') ?? '')) &&
  columns.every(
    (column) => column.kind !== 'field' || !NAMES_MEDIUM.has(column.field) || (cells[column.at] ?? '').trim() === '',
  );
const NAMES_MEDIUM: ReadonlySet<ImportField> = new Set(['subcategory', 'unit']);
