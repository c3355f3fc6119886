import { headerCell, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import type { OrderPaper } from '#shared/documents/compose/insertion-order.ts';
import { orderLineWords } from '#shared/documents/compose/insertion-order-tables.ts';
import type { PaperLine } from '#shared/documents/compose/media-paper.ts';
import { mediaTable } from '#shared/documents/compose/media-table.ts';
import { knownWhole } from '#shared/documents/compose/media-words.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import { formatLongDate, MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { weekdayWords } from '#shared/domain/media/day-columns.ts';
import type { SpreadDay } from '#shared/domain/media/line-spread.ts';

/**
 * A row for each month of each line, a column for each day: paid insertions, and under them the bonus ones with a plus. Lines
 * with more of them in a day than such a column holds, as printed pieces have, are told by their days.
 */
export const orderCalendar = (order: OrderPaper, id: string): readonly Block[] => {
  const narrow = order.lines.filter((read) => longest(read) <= MOST_EMS);
  const wide = order.lines.filter((read) => longest(read) > MOST_EMS);
  return [...gridBlocks(order, narrow, id), ...dayList(order, wide, id)];
};

const gridBlocks = (order: OrderPaper, lines: readonly PaperLine[], id: string): readonly Block[] => {
  if (lines.length === 0) return [];
  const ems = Math.max(width('31'), ...lines.map(longest));
  const size = Math.max(SMALLEST, Math.min(MOST, Math.floor(((COLUMN - PADDING) / (ems * KERNING)) * 2) / 2));
  return [
    paragraph(
      'Cada columna es un día del mes. Sin signo, las inserciones pagadas; con +, las bonificadas, que no cuestan. Los días que el mes no tiene llevan una raya.',
      'note',
      'left',
    ),
    {
      kind: 'table',
      id: `${id}_dias`,
      summary: 'Inserciones pagadas y bonificadas de cada renglón, por mes y día',
      columns: [MONTH_ROOM, ...Array.from({ length: 31 }, () => COLUMN), SUM_ROOM, SUM_ROOM].map((one) => one / AREA),
      headerRows: 1,
      borders: 'grid',
      dense: { textSize: size },
      rows: [
        {
          keepTogether: true,
          cells: [
            headerCell('Mes', { align: 'left' }),
            ...Array.from({ length: 31 }, (_, day) => headerCell(String(day + 1))),
            headerCell('Pag.', { align: 'right' }),
            headerCell('Bonif.', { align: 'right' }),
          ],
        },
        ...lines.flatMap((read) => lineRows(order, read)),
      ],
    },
  ];
};

/** Each day with its weekday, paid and bonus insertions. */
const dayList = (order: OrderPaper, lines: readonly PaperLine[], id: string): readonly Block[] => {
  if (lines.length === 0) return [];
  const { days } = order.paper.reading.costs.calendar;
  return [
    mediaTable({
      id: `${id}_lista_dias`,
      summary: 'Inserciones pagadas y bonificadas de cada renglón, por día',
      columns: [{ title: 'Renglón y día', share: 1 }, { title: 'Pagadas' }, { title: 'Bonificadas' }],
      rows: lines.flatMap((read) => [
        {
          cells: [`${read.number}. ${orderLineWords(order, read)}`],
          span: 3,
          weight: 'subtotal' as const,
          heads: true,
        },
        ...published(read).map(({ index, paid, bonus }) => {
          const day = days[index];
          const words = day ? `${formatLongDate(day.date)}, ${weekdayWords(1 << day.weekday)}` : '';
          return { cells: [words, knownWhole(paid), knownWhole(bonus)] };
        }),
      ]),
    }),
  ];
};

const published = ({ spread }: PaperLine): readonly SpreadDay[] =>
  spread.days.filter(({ paid, bonus }) => paid + bonus > 0);

const longest = (read: PaperLine): number => Math.max(0, ...published(read).flatMap(cellTexts).map(width));

type Row = TableBlock['rows'][number];

const lineRows = (order: OrderPaper, read: PaperLine): readonly Row[] => {
  const { calendar } = order.paper.reading.costs;
  const byMonth = Map.groupBy(published(read), ({ index }) => calendar.days[index]?.month ?? 0);
  const head: Row = {
    keepTogether: true,
    keepWithNext: true,
    cells: [
      {
        colSpan: 34,
        tone: 'subtotal',
        blocks: [paragraph([{ text: `${read.number}. ${orderLineWords(order, read)}`, bold: true }], 'body', 'left')],
      },
    ],
  };
  return [
    head,
    ...[...byMonth].map(([month, days]): Row => {
      const length = calendar.monthLengths[month - 1] ?? 31;
      const byDay = new Map(days.map((day) => [calendar.days[day.index]?.dayOfMonth ?? 0, day]));
      return {
        keepTogether: true,
        cells: [
          textCell(capitalised(MONTH_NAMES[month - 1] ?? '')),
          ...Array.from({ length: 31 }, (_, at) => (at < length ? dayCell(byDay.get(at + 1)) : NO_SUCH_DAY)),
          sumCell(days.reduce((sum, { paid }) => sum + paid, 0)),
          sumCell(days.reduce((sum, { bonus }) => sum + bonus, 0)),
        ],
      };
    }),
  ];
};

const cellTexts = ({ paid, bonus }: SpreadDay): readonly string[] => [
  ...(paid > 0 ? [String(paid)] : []),
  ...(bonus > 0 ? [`+${bonus}`] : []),
];

const dayCell = (day: SpreadDay | undefined): TableCell =>
  textCell(day ? cellTexts(day).join('\n') : '', { align: 'center' });

const NO_SUCH_DAY: TableCell = textCell('–', { align: 'center' });

const sumCell = (sum: number): TableCell => ({
  align: 'right',
  blocks: [paragraph([{ text: knownWhole(sum), bold: true }], 'body', 'right')],
});

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** In ems of the type of the cells. */
const width = (text: string): number => textWidth(text, 1, 'bold');

/** Readers that space letters a little differently must not break a figure. */
const KERNING = 1.04;
/** Points. */
const AREA = mmToPt(bodyArea('landscape').widthMm);
const MONTH_ROOM = 54;
const SUM_ROOM = 30;
const COLUMN = (AREA - MONTH_ROOM - 2 * SUM_ROOM) / 31;
const PADDING = 2 * LOOK.table.dense.cellPaddingX;
const MOST = 7.5;
const SMALLEST = 6;
/** The longest text that a day's column holds at the smallest type that can be read. */
const MOST_EMS = (COLUMN - PADDING) / (SMALLEST * KERNING);
