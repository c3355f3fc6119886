import { headerCell, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import type { OrderPaper } from '#shared/documents/compose/insertion-order.ts';
import { orderLineWords } from '#shared/documents/compose/insertion-order-tables.ts';
import type { PaperLine } from '#shared/documents/compose/media-paper.ts';
import { knownWhole } from '#shared/documents/compose/media-words.ts';
import { textWidth } from '#shared/documents/font-metrics.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { SpreadDay } from '#shared/domain/media/line-spread.ts';

/** A row for each month of each line, a column for each day: paid insertions, and under them the bonus ones with a plus. */
export const orderCalendar = (order: OrderPaper, id: string): readonly Block[] => {
  const rows = order.lines.flatMap((read) => lineRows(order, read));
  const longest = Math.max(
    ...order.lines.flatMap(({ spread }) => spread.days.flatMap(cellTexts).map(width)),
    width('31'),
  );
  const area = mmToPt(bodyArea('landscape').widthMm);
  const column = (area - MONTH_ROOM - 2 * SUM_ROOM) / 31;
  const size = Math.max(SMALLEST, Math.min(MOST, Math.floor(((column - PADDING) / (longest * KERNING)) * 2) / 2));
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
      columns: [MONTH_ROOM, ...Array.from({ length: 31 }, () => column), SUM_ROOM, SUM_ROOM].map((one) => one / area),
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
        ...rows,
      ],
    },
  ];
};

type Row = TableBlock['rows'][number];

const lineRows = (order: OrderPaper, read: PaperLine): readonly Row[] => {
  const { calendar } = order.paper.reading.costs;
  const published = read.spread.days.filter(({ paid, bonus }) => paid + bonus > 0);
  const byMonth = Map.groupBy(published, ({ index }) => calendar.days[index]?.month ?? 0);
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

/** Points. */
const MONTH_ROOM = 54;
const SUM_ROOM = 30;
const MOST = 7.5;
const SMALLEST = 4.5;
const PADDING = 2 * LOOK.table.dense.cellPaddingX;
/** Readers that space letters a little differently must not break a figure. */
const KERNING = 1.04;

/** In ems of the type of the cells. */
const width = (text: string): number => textWidth(text, 1, 'bold');
