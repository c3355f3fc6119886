import { isPartial, type MediaPaper, outletWords, type PaperLine } from '#shared/documents/compose/media-paper.ts';
import { campaignNames } from '#shared/documents/compose/media-sheet-lines.ts';
import {
  countCell,
  dateCell,
  mediaSheet,
  type SheetColumn,
  type SheetPlace,
  sumCell,
  wrapped,
} from '#shared/documents/compose/media-sheet-parts.ts';
import { knownWhole } from '#shared/documents/compose/media-words.ts';
import { MONTH_TITLES } from '#shared/documents/compose/workbook-parts.ts';
import {
  codeCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { BroadcastCalendar, CalendarWeek } from '#shared/domain/media/broadcast-calendar.ts';
import { NO_ITEM } from '#shared/domain/media/media-names.ts';

type Sheet = { readonly sheet: WorkbookSheet; readonly place: SheetPlace };

const MEASURES = ['Pagadas', 'Bonificadas', 'Costo'] as const;
type WeekRow = {
  readonly row: PaperLine;
  readonly measure: (typeof MEASURES)[number];
  readonly values: readonly number[];
};

/** «Calendario por semana»: for each line what is paid, what is free and what it costs in each week. */
export const weekSheet = (paper: MediaPaper): WorkbookSheet => {
  const { calendar } = paper.reading.costs;
  const firstWeek = NAMING_TITLES.length + 2;
  const lastWeek = firstWeek + calendar.weeks.length - 1;
  const sumOfRow = (line: number): string =>
    `SUM(${columnLetters(firstWeek)}${line}:${columnLetters(lastWeek + 1)}${line})`;
  const columns: readonly SheetColumn<WeekRow>[] = [
    ...namingColumns<WeekRow>(paper, ({ row }) => row),
    { title: 'Qué', width: 12, cell: ({ measure }) => textCell(measure) },
    ...calendar.weeks.map(
      (week, at): SheetColumn<WeekRow> => ({
        title: weekTitle(calendar, week),
        width: 10,
        cell: (one) => valueCell(one, one.values[at] ?? 0),
      }),
    ),
    {
      title: 'Sin día',
      width: 11,
      cell: (one) =>
        one.measure === 'Costo' && one.row.spread.undated > 0 ? moneyCell(one.row.spread.undated) : textCell(''),
    },
    {
      title: 'Total',
      width: 15,
      cell: (one, line) => {
        const value = one.values.reduce((sum, each) => sum + each, 0);
        if (one.measure !== 'Costo') return sumCell('count', sumOfRow(line), value, 'body');
        const whole = value + one.row.spread.undated;
        return isPartial(one.row) && whole === 0 ? textCell('') : sumCell('money', sumOfRow(line), whole, 'body');
      },
    },
  ];
  const rows = paper.lines.flatMap((row) => weekRows(row, calendar));
  return mediaSheet(paper, {
    name: 'Calendario por semana',
    title: 'Calendario de medios por semana',
    notes: ['Semanas de lunes a domingo. El costo tiene IVA, comisión y producción, y es el de los días de la semana.'],
    above: {
      cells: [
        ...Array.from({ length: firstWeek - 1 }, (_, at) =>
          at === firstWeek - 2 ? textCell('Del día', 'note') : null,
        ),
        ...calendar.weeks.map(({ first, last }) => textCell(spanWords(calendar, first, last), 'note')),
      ],
    },
    frozen: 3,
    columns,
    rows,
    totals: (place) => MEASURES.map((measure) => measureTotal(measure, rows, place, firstWeek, lastWeek)),
  }).sheet;
};

const weekRows = (row: PaperLine, calendar: BroadcastCalendar): readonly WeekRow[] => {
  const paid = calendar.weeks.map(() => 0);
  const bonus = calendar.weeks.map(() => 0);
  for (const day of row.spread.days) {
    const week = calendar.days[day.index]?.week ?? 0;
    paid[week] = (paid[week] ?? 0) + day.paid;
    bonus[week] = (bonus[week] ?? 0) + day.bonus;
  }
  return [
    { row, measure: 'Pagadas', values: paid },
    ...(row.spread.bonus > 0 ? [{ row, measure: 'Bonificadas', values: bonus } as const] : []),
    { row, measure: 'Costo', values: row.spread.weekCosts },
  ];
};

/** Empty where nothing happens: a calendar is read by its painted cells. */
const valueCell = ({ measure }: WeekRow, value: number): WorkbookCell =>
  value === 0 ? textCell('') : measure === 'Costo' ? moneyCell(value) : countCell(value);

const measureTotal = (
  measure: WeekRow['measure'],
  rows: readonly WeekRow[],
  { first, last }: SheetPlace,
  firstWeek: number,
  lastWeek: number,
): WorkbookRow => {
  const members = rows.filter((row) => row.measure === measure);
  const of = measure === 'Costo' ? 'money' : 'count';
  const key = columnLetters(firstWeek - 1);
  const cell = (column: number, value: number): WorkbookCell => {
    const letters = columnLetters(column);
    return sumCell(
      of,
      `SUMIF($${key}$${first}:$${key}$${last},"${measure}",${letters}$${first}:${letters}$${last})`,
      value,
    );
  };
  const sums = Array.from({ length: lastWeek - firstWeek + 1 }, (_, at) =>
    members.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const undated = of === 'money' ? members.reduce((sum, { row }) => sum + row.spread.undated, 0) : 0;
  const whole = sums.reduce((sum, value) => sum + value, undated);
  return {
    cells: [
      ...Array.from({ length: firstWeek - 2 }, (_, at) => textCell(at === 0 ? 'Total' : '', 'total')),
      textCell(measure, 'total'),
      ...sums.map((value, at) => cell(firstWeek + at, value)),
      cell(lastWeek + 1, undated),
      cell(lastWeek + 2, whole),
    ],
  };
};

/** As an import of insertions knows it again: «Semana 14»; of a neighbouring year with that year. */
const weekTitle = ({ year }: BroadcastCalendar, { number, isoYear }: CalendarWeek): string =>
  isoYear === year ? `Semana ${number}` : `Semana ${number} de ${isoYear}`;

const spanWords = ({ days }: BroadcastCalendar, first: number, last: number): string => {
  const [from, to] = [days[first], days[last]].map((day) =>
    day ? `${day.dayOfMonth} ${(MONTH_TITLES[day.month - 1] ?? '').slice(0, 3)}` : '',
  );
  return from === to ? (from ?? '') : `${from}–${to}`;
};

type DayRow = {
  readonly row: PaperLine;
  readonly index: number;
  readonly paid: number;
  readonly bonus: number;
  readonly cost: number;
};

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

/** Beyond it a sheet takes minutes to make and to open; spreadsheets themselves end at a million rows. */
const MOST_DAY_ROWS = 200_000;

/**
 * «Calendario por día»: a row for each line and day on which something of it happens or costs, to be filtered and summed.
 * @param most rows that it may have: a plan of more days says how many they are and where to look instead
 */
export const daySheet = (paper: MediaPaper, most = MOST_DAY_ROWS): WorkbookSheet => {
  const { totals, reading } = paper;
  const { calendar } = reading.costs;
  const count = paper.lines.reduce((sum, { spread }) => sum + spread.days.length + (spread.undated > 0 ? 1 : 0), 0);
  const fits = count <= most;
  const dayOf = ({ index }: DayRow) => calendar.days[index];
  return mediaSheet(paper, {
    name: 'Calendario por día',
    title: 'Calendario de medios por día',
    notes: fits
      ? ['Un renglón por cada día en que algo se difunde o cuesta. El costo tiene IVA, comisión y producción.']
      : [
          `El plan tiene ${knownWhole(count)} días de renglones, y aquí caben ${knownWhole(most)}: esta hoja queda vacía. Vea «Calendario por semana» y «Costo por mes», que tienen todo el plan.`,
        ],
    frozen: 3,
    columns: [
      ...namingColumns<DayRow>(paper, ({ row }) => row),
      { title: 'Partida', width: 10, cell: ({ row }) => codeCell(row.charge.itemCode.trim() || NO_ITEM) },
      {
        title: 'Fecha',
        width: 12,
        cell: (day) => (day.index < 0 ? textCell('Sin día') : dateCell(dayOf(day)?.date ?? '')),
      },
      { title: 'Día', width: 11, cell: (day) => textCell(WEEKDAYS[dayOf(day)?.weekday ?? -1] ?? '') },
      {
        title: 'Semana',
        width: 9,
        cell: (day) => {
          const week = calendar.weeks[dayOf(day)?.week ?? -1];
          return week ? countCell(week.number) : textCell('');
        },
      },
      { title: 'Mes', width: 12, cell: (day) => textCell(MONTH_TITLES[(dayOf(day)?.month ?? 0) - 1] ?? '') },
      { title: 'Pagadas', width: 10, cell: ({ paid }) => countCell(paid), sum: { of: 'count', value: totals.paid } },
      {
        title: 'Bonificadas',
        width: 11,
        cell: ({ bonus }) => countCell(bonus),
        sum: { of: 'count', value: totals.bonus },
      },
      {
        title: 'Costo',
        width: 15,
        cell: ({ row, cost }) => (isPartial(row) && cost === 0 ? textCell('') : moneyCell(cost)),
        sum: { of: 'money', value: totals.total },
      },
    ],
    rows: fits ? paper.lines.flatMap(dayRows) : [],
  }).sheet;
};

const dayRows = (row: PaperLine): readonly DayRow[] => [
  ...row.spread.days.map((day) => ({ row, ...day })),
  ...(row.spread.undated > 0 ? [{ row, index: -1, paid: 0, bonus: 0, cost: row.spread.undated }] : []),
];

/** «Costo por mes»: in the month of each day, or in that of payment. */
export const monthSheet = (paper: MediaPaper): Sheet => {
  const { totals } = paper;
  const first = NAMING_TITLES.length + 2;
  const withoutMonth = ({ spread }: PaperLine): number =>
    spread.cost.total - spread.monthCosts.reduce((sum, amount) => sum + amount, 0);
  return mediaSheet(paper, {
    name: 'Costo por mes',
    title: 'Costo de cada renglón por mes',
    notes: ['Con IVA, comisión y producción: en el mes de cada día, o todo en el mes de pago del renglón.'],
    frozen: 3,
    columns: [
      ...namingColumns<PaperLine>(paper, (row) => row),
      { title: 'Partida', width: 10, cell: ({ charge }) => codeCell(charge.itemCode.trim() || NO_ITEM) },
      ...MONTH_TITLES.map(
        (title, month): SheetColumn<PaperLine> => ({
          title,
          width: 14,
          cell: (row) => costCell(row, row.spread.monthCosts[month] ?? 0),
          sum: { of: 'money', value: totals.monthCosts[month] ?? 0 },
        }),
      ),
      {
        title: 'Sin mes',
        width: 13,
        cell: (row) => (withoutMonth(row) === 0 ? textCell('') : moneyCell(withoutMonth(row))),
        sum: { of: 'money', value: paper.lines.reduce((sum, row) => sum + withoutMonth(row), 0) },
      },
      {
        title: 'Total',
        width: 16,
        cell: (row, line) =>
          isPartial(row) && row.spread.cost.total === 0
            ? textCell('')
            : sumCell(
                'money',
                `SUM(${columnLetters(first)}${line}:${columnLetters(first + 12)}${line})`,
                row.spread.cost.total,
                'body',
              ),
        sum: { of: 'money', value: totals.total },
      },
    ],
    rows: paper.lines,
  });
};

const costCell = (row: PaperLine, amount: number): WorkbookCell =>
  isPartial(row) && amount === 0 ? textCell('') : moneyCell(amount);

const NAMING_TITLES = ['Núm.', 'Soporte', 'Campaña', 'Plaza'] as const;

/** What tells a line in every sheet of the calendar. */
const namingColumns = <R>(paper: MediaPaper, lineOf: (row: R) => PaperLine): readonly SheetColumn<R>[] => {
  const campaign = campaignNames(paper);
  const [number, outlet, campaignTitle, place] = NAMING_TITLES;
  return [
    { title: number, width: 6, cell: (row) => countCell(lineOf(row).number) },
    { title: outlet, width: 28, cell: (row) => wrapped(outletWords(lineOf(row))) },
    { title: campaignTitle, width: 24, cell: (row) => wrapped(campaign(lineOf(row).line.campaignId)) },
    { title: place, width: 20, cell: (row) => wrapped(lineOf(row).line.place.trim()) },
  ];
};
