import { headerCell, heading, paragraph } from '#shared/documents/compose/blocks.ts';
import {
  type CalendarRow,
  type CalendarWeekCells,
  calendarRows,
  type Insertions,
} from '#shared/documents/compose/media-calendar-rows.ts';
import type { MediaPaper } from '#shared/documents/compose/media-paper.ts';
import { money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Alignment, Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { blackoutsByDay } from '#shared/domain/media/blackouts.ts';
import type { BroadcastCalendar, CalendarWeek } from '#shared/domain/media/broadcast-calendar.ts';

/** A part of the year that stands on a page side by side. */
type Period = { readonly title: string; readonly weeks: readonly CalendarWeek[] };

/**
 * «Calendario de medios»: a row for each line, a column for each week, half a year across the page, or a quarter where the
 * numbers wouldn't be read otherwise. Lines stand under their campaign, whose dates are drawn. Landscape.
 */
export const mediaCalendarBlocks = (paper: MediaPaper): readonly Block[] => {
  if (paper.lines.length === 0) return [nothing('Todavía no se ha capturado ningún renglón.')];
  const { calendar } = paper.reading.costs;
  const rows = calendarRows(paper);
  const halves = fitPeriods(periodsOf(calendar, 2), rows);
  const fits = halves.size >= LEAST_READABLE ? halves : fitPeriods(periodsOf(calendar, 4), rows);
  const blackedOut = blackedOutWeeks(paper);
  const parts = fits.periods.map((period) => ({ period, rows: rowsIn(rows, period) }));
  const fitTogether = parts.reduce((sum, part) => sum + part.rows.length, 0) <= FEW_ROWS;
  const idle = rows.filter(({ kind, insertions }) => kind === 'line' && insertions.every(isIdle));
  return [
    ...parts.flatMap((part, index): readonly Block[] => [
      ...(index > 0 && !fitTogether ? [{ kind: 'page-break' } as const] : []),
      heading(`medios_calendario_${index + 1}`, 2, '', part.period.title),
      ...(part.rows.length === 0
        ? [paragraph('En este periodo no se difunde nada.', 'empty-notice', 'left')]
        : [
            ...(index === 0 || !fitTogether ? [legendTable(index, part.rows), LEGEND_NOTE] : []),
            periodTable(part.period, index, part.rows, fits, calendar, blackedOut),
          ]),
    ]),
    ...(idle.length === 0
      ? []
      : [paragraph(`Sin inserciones en el año: ${idle.map(({ name }) => name[0]).join('; ')}.`, 'note', 'left')]),
  ];
};

const isIdle = ({ paid, bonus }: Insertions): boolean => paid + bonus === 0;

/** Rows, all parts of the year together, that find room on a page. */
const FEW_ROWS = 6;
/** Points; below this a quarter of the year stands on a page instead of half. */
const LEAST_READABLE = 6;

/** What happens or costs in a part of the year, under its campaign; nothing where nothing does. */
const rowsIn = (rows: readonly CalendarRow[], { weeks }: Period): readonly CalendarRow[] => {
  const lives = (row: CalendarRow): boolean =>
    weeks.some(({ index }) => !isIdle(row.insertions[index] ?? NO_CELLS) || (row.weekCosts[index] ?? 0) > 0);
  const groups = new Set(rows.filter((row) => row.kind === 'line' && lives(row)).map(({ group }) => group));
  return groups.size === 0
    ? []
    : rows.filter((row) => row.kind === 'total' || (row.kind === 'campaign' ? groups.has(row.group) : lives(row)));
};

/** Said over every part, so that nobody has to turn back. */
const legendTable = (index: number, rows: readonly CalendarRow[]): TableBlock => {
  const withBlackout = rows.some(({ weeks }) => weeks.some(({ blackedOut }) => blackedOut));
  const entries: readonly (readonly [mark: string, words: string, tone: TableCell['tone']])[] = [
    ['12', 'pagadas, o prestadas por el Estado', 'total'],
    ['+3', 'bonificadas: no cuestan', 'total'],
    [CAMPAIGN_MARK, 'semana de la campaña', 'subtotal'],
    ...(withBlackout ? [[BLACKOUT_MARK, 'se difunde en días de veda', 'total'] as const] : []),
  ];
  const mark = 0.04;
  return {
    kind: 'table',
    id: `medios_calendario_clave_${index + 1}`,
    summary: 'Clave del calendario: qué es cada marca',
    columns: entries.flatMap(() => [mark, 1 / entries.length - mark]),
    headerRows: 0,
    borders: 'grid',
    dense: { textSize: 7.5 },
    rows: [
      {
        keepTogether: true,
        keepWithNext: true,
        cells: entries.flatMap(([text, words, tone]): readonly TableCell[] => [
          { ...(tone ? { tone } : {}), align: 'center', blocks: [paragraph(text, 'body', 'center')] },
          { blocks: [paragraph(words, 'body', 'left')] },
        ]),
      },
    ],
  };
};

const LEGEND_NOTE = paragraph(
  'Inserciones de cada semana, de lunes a domingo, bajo el mes en que empieza. El costo es el de las semanas de la hoja, con IVA, comisión y producción; * falta lo que no se conoce.',
  'note',
  'left',
);

const CAMPAIGN_MARK = '—';
const BLACKOUT_MARK = 'V';

const PARTS = {
  2: ['Primer semestre', 'Segundo semestre'],
  4: ['Primer trimestre', 'Segundo trimestre', 'Tercer trimestre', 'Cuarto trimestre'],
} as const;

/** A week belongs to the part of the year in which it starts. */
const periodsOf = (calendar: BroadcastCalendar, parts: 2 | 4): readonly Period[] =>
  PARTS[parts].map((name, index) => {
    const months = 12 / parts;
    const weeks = calendar.weeks.filter(({ first }) => Math.floor((monthAt(calendar, first) - 1) / months) === index);
    const from = calendar.days[weeks[0]?.first ?? 0];
    const to = calendar.days[weeks.at(-1)?.last ?? 0];
    const words = [from, to].map((day) => (day ? `${day.dayOfMonth} de ${MONTH_NAMES[day.month - 1]}` : ''));
    return { title: `${name}: del ${words[0]} al ${words[1]} de ${calendar.year}`, weeks };
  });

const monthAt = ({ days }: BroadcastCalendar, index: number): number => days[index]?.month ?? 1;

const blackedOutWeeks = ({ reading, input }: MediaPaper): ReadonlySet<number> => {
  const { calendar } = reading.costs;
  const byDay = blackoutsByDay(calendar, input.content.blackout);
  return new Set(calendar.days.flatMap(({ index, week }) => ((byDay[index]?.length ?? 0) > 0 ? [week] : [])));
};

type Fit = {
  readonly periods: readonly Period[];
  readonly size: number;
  readonly week: number;
  readonly sums: readonly [number, number];
};

/** The largest type, up to `MOST_SIZE`, at which no number of a week breaks and the lines' names have room. Widths in points. */
const fitPeriods = (periods: readonly Period[], rows: readonly CalendarRow[]): Fit => {
  const area = mmToPt(bodyArea('landscape').widthMm);
  const padding = 2 * LOOK.table.dense.cellPaddingX;
  const most = Math.max(...periods.map(({ weeks }) => weeks.length));
  const longest = (texts: Iterable<string>): number => {
    let width = 0;
    for (const text of new Set(texts)) width = Math.max(width, textWidth(text, 1, 'bold'));
    return width * KERNING;
  };
  const week = longest(['Mar', '+9', ...rows.flatMap(({ weeks }) => weeks.flatMap((cells) => weekLines(cells)))]);
  const total = longest(['Total', ...rows.flatMap((row) => periods.flatMap((period) => sumLines(row, period)))]);
  const cost = longest(['Costo', ...rows.flatMap((row) => periods.map((period) => costText(row, period)))]);
  const room = area - NAME_ROOM - padding * (most + 3);
  const size = Math.min(MOST_SIZE, Math.floor((room / (week * most + total + cost)) * 2) / 2);
  return {
    periods,
    size: Math.max(SMALLEST, size),
    week: week * size + padding,
    sums: [total * size + padding, cost * size + padding],
  };
};

const MOST_SIZE = 7.5;
const SMALLEST = 5;
const KERNING = 1.04;
/** Points for the names of the lines, at least. */
const NAME_ROOM = 112;
/** The same, at most: beyond it the weeks get the room. */
const MOST_NAME_ROOM = 190;

const periodTable = (
  period: Period,
  index: number,
  rows: readonly CalendarRow[],
  { size, week, sums }: Fit,
  calendar: BroadcastCalendar,
  blackedOut: ReadonlySet<number>,
): TableBlock => {
  const area = mmToPt(bodyArea('landscape').widthMm);
  const spare = Math.max(0, area - sums[0] - sums[1] - week * period.weeks.length - MOST_NAME_ROOM);
  const wide = week + spare / period.weeks.length;
  const others = [...period.weeks.map(() => wide / area), sums[0] / area, sums[1] / area];
  const heads = headerRows(
    period,
    calendar,
    period.weeks.some(({ index: week }) => blackedOut.has(week)) ? blackedOut : NO_WEEKS,
  );
  return {
    kind: 'table',
    id: `medios_calendario_tabla_${index + 1}`,
    summary: `Calendario de medios, ${period.title}: inserciones de cada renglón por semana, su suma y su costo`,
    columns: [1 - others.reduce((sum, share) => sum + share, 0), ...others],
    headerRows: heads.length,
    borders: 'grid',
    dense: { textSize: size },
    rows: [
      ...heads.map((cells) => ({ keepTogether: true, cells })),
      ...rows.map((row) => ({
        keepTogether: true,
        ...(row.kind === 'campaign' ? { keepWithNext: true } : {}),
        cells: rowCells(row, period),
      })),
    ],
  };
};

/** Months, weeks, the day on which each starts and, where there are any, blackouts. */
const headerRows = (
  { weeks }: Period,
  calendar: BroadcastCalendar,
  blackedOut: ReadonlySet<number>,
): readonly (readonly TableCell[])[] => {
  const months = [...Map.groupBy(weeks, ({ first }) => monthAt(calendar, first))];
  return [
    [
      headerCell('Mes', { align: 'left' }),
      ...months.map(([month, { length }]) => {
        const name = MONTH_NAMES[month - 1] ?? '';
        const words = length < 2 ? (SHORT_MONTHS[month - 1] ?? '') : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
        return headerCell(words, { colSpan: length });
      }),
      headerCell('', { colSpan: 2 }),
    ],
    [
      headerCell('Semana', { align: 'left' }),
      ...weeks.map(({ number }) => headerCell(String(number))),
      headerCell('Total'),
      headerCell('Costo'),
    ],
    [
      headerCell('Empieza el día', { align: 'left' }),
      ...weeks.map(({ first }) => headerCell(String(calendar.days[first]?.dayOfMonth ?? ''))),
      headerCell('', { colSpan: 2 }),
    ],
    ...(blackedOut.size === 0
      ? []
      : [
          [
            headerCell('Veda', { align: 'left' }),
            ...weeks.map(({ index }) => headerCell(blackedOut.has(index) ? BLACKOUT_MARK : '')),
            headerCell('', { colSpan: 2 }),
          ],
        ]),
  ];
};

const rowCells = (row: CalendarRow, period: Period): readonly TableCell[] => {
  const bold = row.kind !== 'line';
  const tone = row.kind === 'campaign' ? 'subtotal' : row.kind === 'total' ? 'total' : undefined;
  const cell = (texts: readonly string[], align: Alignment, ground: TableCell['tone'] = tone): TableCell => ({
    ...(ground ? { tone: ground } : {}),
    align,
    blocks: texts.map((text, at) =>
      paragraph(
        [bold && at === 0 ? { text, bold: true } : { text }],
        at > 0 && align === 'left' ? 'note' : 'body',
        align,
      ),
    ),
  });
  return [
    cell(row.name, 'left'),
    ...period.weeks.map(({ index }) => {
      const cells = row.weeks[index] ?? NO_CELLS;
      const painted = row.kind === 'line' && cells.paid + cells.bonus > 0;
      return cell(weekLines(cells), 'center', painted ? 'total' : tone);
    }),
    cell(sumLines(row, period), 'right', tone ?? 'subtotal'),
    cell([costText(row, period)], 'right', tone ?? 'subtotal'),
  ];
};

const NO_WEEKS: ReadonlySet<number> = new Set();
const NO_CELLS: CalendarWeekCells = { paid: 0, bonus: 0, blackedOut: false, campaign: false };

/** «12», under it «+3», and the mark of a blackout: read without any colour. */
const weekLines = ({ paid, bonus, blackedOut, campaign }: CalendarWeekCells): readonly string[] => {
  if (paid + bonus === 0) return [campaign ? CAMPAIGN_MARK : ''];
  const below = [bonus > 0 ? `+${bonus}` : '', blackedOut ? BLACKOUT_MARK : ''].filter((text) => text !== '');
  return [...(paid > 0 ? [String(paid)] : []), ...(below.length > 0 ? [below.join(' ')] : [])];
};

const sumLines = (row: CalendarRow, { weeks }: Period): readonly string[] => {
  const paid = weeks.reduce((sum, { index }) => sum + (row.insertions[index]?.paid ?? 0), 0);
  const bonus = weeks.reduce((sum, { index }) => sum + (row.insertions[index]?.bonus ?? 0), 0);
  return paid + bonus === 0 ? [''] : [...(paid > 0 ? [String(paid)] : []), ...(bonus > 0 ? [`+${bonus}`] : [])];
};

const costText = (row: CalendarRow, { weeks }: Period): string => {
  const cost = weeks.reduce((sum, { index }) => sum + (row.weekCosts[index] ?? 0), 0);
  const partial = weeks.some(({ index }) => row.partialWeeks.has(index));
  return partial && cost === 0 ? '' : `${money(cost)}${partial ? '*' : ''}`;
};
