import { paragraph } from '#shared/documents/compose/blocks.ts';
import type { OrderPaper } from '#shared/documents/compose/insertion-order.ts';
import { isPartial, type PaperLine, unknownWords } from '#shared/documents/compose/media-paper.ts';
import { type MediaColumn, mediaTable } from '#shared/documents/compose/media-table.ts';
import { discountWords, knownWhole, money, shortDate } from '#shared/documents/compose/media-words.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block, TableBlock } from '#shared/documents/model.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { moneyAndWords } from '#shared/domain/common/money-words.ts';
import { weekdayWords } from '#shared/domain/media/day-columns.ts';
import { vatOf } from '#shared/domain/media/line-cost.ts';
import { unitWords } from '#shared/domain/media/media-catalogue.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import type { MediaTotals } from '#shared/domain/media/plan-costs.ts';

/** «Spot de 30 seg. · La gota»: what tells the lines of one order apart. */
export const orderLineWords = ({ paper }: OrderPaper, { line, unit }: PaperLine): string =>
  [unit?.unit ?? '', paper.names.material(line.materialId)].filter((text) => text !== '').join(' · ') || 'Sin unidad';

/** Each line as the plan numbers it: version, unit, where, when in the day, and how many insertions. */
export const orderedTable = (order: OrderPaper, id: string): TableBlock => {
  const { paper, lines, totals } = order;
  const several = new Set(lines.map(({ line }) => line.campaignId)).size > 1;
  return mediaTable({
    id: `${id}_renglones`,
    summary: 'Cada renglón con su versión, unidad, plaza, horario e inserciones pagadas y bonificadas',
    columns: [
      { title: 'Renglón', align: 'center' },
      { title: 'Versión', share: 0.26 },
      { title: 'Unidad y formato', share: 0.3 },
      { title: 'Plaza y horario', share: 0.22 },
      { title: 'Días', share: 0.22 },
      { title: 'Pagadas' },
      { title: 'Bonificadas' },
    ],
    rows: [
      ...lines.map((read) => ({
        cells: [
          String(read.number),
          [
            paper.names.material(read.line.materialId) || 'Sin versión',
            several ? paper.names.campaign(read.line.campaignId) : '',
          ]
            .filter((text) => text !== '')
            .join('\n'),
          [read.unit ? unitWords(read.unit) : 'Sin unidad', ...sizeWords(read.line)].join('\n'),
          [read.line.place.trim() || 'Sin plaza', read.line.daypart.trim()].filter((text) => text !== '').join('\n'),
          weekdayWords(weekdaysOf(order, read)),
          knownWhole(read.spread.paid),
          knownWhole(read.spread.bonus),
        ],
      })),
      { weight: 'total', span: 5, cells: ['Total', knownWhole(totals.paid), knownWhole(totals.bonus)] },
    ],
  });
};

/** Of the days that were painted, which may not be those that a week falls on by itself. */
const weekdaysOf = ({ paper }: OrderPaper, { spread }: PaperLine): number =>
  spread.days
    .filter(({ paid, bonus }) => paid + bonus > 0)
    .reduce((mask, { index }) => mask | (1 << (paper.reading.costs.calendar.days[index]?.weekday ?? 0)), 0);

/** Format, length and size of one insertion, as far as they are known. */
const sizeWords = (line: MediaLine): readonly string[] =>
  [
    line.format.trim(),
    line.durationSeconds === null ? '' : `${line.durationSeconds} segundos`,
    line.stations === null ? '' : `${line.stations} ${line.stations === 1 ? 'emisora' : 'emisoras'}`,
    line.rateBasis === 'column-centimetre' && line.columns !== '' && line.centimetres !== ''
      ? `${printedQuantity(line.columns)} columnas × ${printedQuantity(line.centimetres)} cm`
      : '',
    line.rateBasis === 'page' && line.pageFraction !== '' ? `${line.pageFraction} de plana` : '',
  ].filter((text) => text !== '');

/** A column of amounts that is left out where no line has any. */
type AmountColumn = MediaColumn & {
  readonly of: (read: PaperLine) => string;
  readonly sum: string;
  readonly shown: boolean;
};

/** Rates, discounts and every step to the total of each line, to the centavo. */
export const amountTable = (order: OrderPaper, id: string): TableBlock => {
  const { paper, lines, totals } = order;
  const columns: readonly AmountColumn[] = [
    { title: 'Tarifa bruta', of: ({ line }) => rateWords(line), sum: '', shown: true },
    { title: 'Pagadas', of: ({ spread }) => knownWhole(spread.paid), sum: knownWhole(totals.paid), shown: true },
    { title: 'Importe bruto', of: inserting('gross'), sum: money(totals.gross), shown: true },
    {
      title: 'Descuentos',
      of: ({ line }) => discountWords(line.discounts),
      sum: '',
      shown: lines.some(({ line }) => line.discounts !== ''),
    },
    { title: 'Importe neto', of: inserting('net'), sum: money(totals.net), shown: true },
    {
      title: 'Comisión',
      of: inserting('commission'),
      sum: money(totals.commission),
      shown: lines.some(({ line }) => Number(line.commissionPercent) > 0),
    },
    {
      title: 'Producción',
      of: ({ spread }) => money(spread.cost.production),
      sum: money(totals.production),
      shown: totals.production > 0,
    },
    { title: 'Subtotal', of: subtotalWords, sum: money(totals.subtotal), shown: true },
    { title: 'IVA', of: taxed('vat'), sum: taxedSum(totals, 'vat'), shown: true },
    { title: 'Total', of: taxed('total'), sum: taxedSum(totals, 'total'), shown: true },
  ];
  const shown = columns.filter((column) => column.shown);
  return mediaTable({
    id: `${id}_importes`,
    summary: 'Tarifa, descuentos, comisión, producción, IVA y total de cada renglón',
    columns: [{ title: 'Renglón', share: 1 }, ...shown.map(({ title }) => ({ title }))],
    rows: [
      ...lines.map((read) => ({
        cells: [
          [`${read.number}. ${orderLineWords(order, read)}`, ...termWords(read, paper.plan.vatPercent)].join('\n'),
          ...shown.map(({ of }) => of(read)),
        ],
      })),
      { weight: 'total', cells: ['Total', ...shown.map(({ sum }) => sum)] },
    ],
  });
};

/** In figures and in words, with what is missing of it. Without all of the IVA it isn't called a total: somebody signs it. */
export const totalLine = (totals: MediaTotals): Block => {
  const missing = unknownWords(totals);
  const isTaxed = withoutVat(totals) === 0;
  return paragraph(
    [
      { text: isTaxed ? 'Total con IVA: ' : 'Subtotal sin IVA: ', bold: true },
      { text: `${moneyAndWords(isTaxed ? totals.total : totals.subtotal)}.` },
      ...(isTaxed ? [] : [{ text: ' El total con IVA no se conoce.', bold: true }]),
      ...(missing === '' ? [] : [{ text: ` ${missing}`, italic: true }]),
    ],
    'body',
    'left',
  );
};

/** A step that nobody knows is a dash: 0.00 would be read as free. */
const inserting =
  (step: 'gross' | 'net' | 'commission') =>
  (read: PaperLine): string =>
    isPriced(read) ? money(read.spread.cost[step]) : '—';

/** Production is known also where the rate isn't. */
const subtotalWords = (read: PaperLine): string =>
  isPriced(read) || read.spread.cost.subtotal > 0 ? money(read.spread.cost.subtotal) : '—';

const taxed =
  (step: 'vat' | 'total') =>
  (read: PaperLine): string =>
    isPartial(read) ? '—' : money(read.spread.cost[step]);

const taxedSum = (totals: MediaTotals, step: 'vat' | 'total'): string =>
  withoutVat(totals) === 0 ? money(totals[step]) : '—';

const isPriced = ({ spread }: PaperLine): boolean => spread.cost.priced && !spread.cost.tooLarge;

const rateWords = (line: MediaLine): string =>
  line.airtime === 'bought' ? (line.grossRate === null ? 'Sin tarifa' : money(line.grossRate)) : 'Sin costo';

const BASES = {
  insertion: '',
  'column-centimetre': 'Tarifa por centímetro-columna',
  page: 'Tarifa por plana',
} as const satisfies Readonly<Record<MediaLine['rateBasis'], string>>;

/** What the amounts of a line were worked out with. */
const termWords = ({ line, spread }: PaperLine, planVat: string): readonly string[] => [
  ...(line.airtime === 'bought' ? [] : [`${AIRTIME_NAMES[line.airtime]}: no se paga`]),
  ...(line.airtime === 'bought' && BASES[line.rateBasis] !== '' ? [BASES[line.rateBasis]] : []),
  ...(line.airtime === 'bought' && line.rateSource.trim() !== ''
    ? [`Tarifa: ${[line.rateSource.trim(), shortDate(line.rateDate)].filter((text) => text !== '').join(', ')}`]
    : []),
  ...(Number(line.commissionPercent) > 0 ? [`Comisión de agencia ${line.commissionPercent} %`] : []),
  ...(spread.cost.vat > 0 ? [`IVA ${vatOf(line, planVat)} %`] : []),
  ...(line.paymentMonth === null ? [] : [`Se paga en ${MONTH_NAMES[line.paymentMonth - 1] ?? ''}`]),
  ...(spread.cost.known && !spread.cost.tooLarge
    ? []
    : [
        spread.cost.priced && !spread.cost.tooLarge
          ? 'Falta la tasa de IVA'
          : 'Falta la tarifa o la medida: importe por conocer',
      ]),
];
