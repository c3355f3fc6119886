import { paragraph } from '#shared/documents/compose/blocks.ts';
import {
  categoryOf,
  categoryWords,
  gapOfSum,
  isPartial,
  type MediaPaper,
  mediumWords,
  outletWords,
  type PaperLine,
  unknownWords,
} from '#shared/documents/compose/media-paper.ts';
import { type MediaColumn, type MediaTableRow, mediaTable } from '#shared/documents/compose/media-table.ts';
import { discountWords, money } from '#shared/documents/compose/media-words.ts';
import { nothing } from '#shared/documents/compose/plan-parts.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import type { Block } from '#shared/documents/model.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { netRate, vatOf } from '#shared/domain/media/line-cost.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { type MediaTotals, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** What is bought or lent, medium by medium, from its rate to its total; what the office does itself stands apart. */
export const mediaLineBlocks = (paper: MediaPaper): readonly Block[] => {
  const lines = paper.lines.filter(({ unit }) => !unit?.direct);
  if (lines.length === 0) return [nothing('El plan no tiene renglones de medios.')];
  return [
    mediaTable({
      id: 'medios_renglones',
      summary:
        'Renglones por medio: inserciones pagadas y bonificadas, tarifa bruta, descuentos, tarifa neta, neto, comisión, producción, IVA y total',
      columns: COLUMNS,
      size: 7,
      rows: [...groupRows(paper, lines), totalRow('Total de medios', sumOf(paper, lines))],
    }),
    ...priceNotes(lines, sumOf(paper, lines)),
  ];
};

const COLUMNS: readonly MediaColumn[] = [
  { title: 'Núm.', align: 'center' },
  { title: 'Soporte, medio y plaza', share: 0.62 },
  { title: 'Campaña y partida', share: 0.38 },
  { title: 'Pag.' },
  { title: 'Bon.' },
  { title: 'Tarifa bruta' },
  { title: 'Desc.' },
  { title: 'Tarifa neta' },
  { title: 'Neto' },
  { title: 'Comisión' },
  { title: 'Producción' },
  { title: 'IVA' },
  { title: 'Total' },
];

const groupRows = (paper: MediaPaper, lines: readonly PaperLine[]): readonly MediaTableRow[] =>
  [...Map.groupBy(lines, ({ unit }) => categoryOf(unit))].flatMap(([category, members]) => [
    ...members.map((row, index) => ({
      ...priceRow(paper, row),
      ...(index === members.length - 1 ? { heads: true } : {}),
    })),
    { ...totalRow(categoryWords(category), sumOf(paper, members)), weight: 'subtotal' as const },
  ]);

const sumOf = ({ reading }: MediaPaper, lines: readonly PaperLine[]): MediaTotals =>
  totalsOf(
    reading.costs,
    lines.map(({ line }) => line.id),
  );

const totalRow = (name: string, totals: MediaTotals): MediaTableRow => ({
  span: 3,
  weight: 'total',
  cells: [
    [name, gapOfSum(totals, 'los renglones marcados con *')].filter((words) => words !== '').join('\n'),
    printedNumber(totals.paid),
    printedNumber(totals.bonus),
    '',
    '',
    '',
    money(totals.net),
    money(totals.commission),
    money(totals.production),
    money(totals.vat),
    money(totals.total),
  ],
});

const priceRow = (paper: MediaPaper, row: PaperLine): MediaTableRow => {
  const { line, spread, number, charge } = row;
  const { cost } = spread;
  const rate = netRate(line);
  const amount = amountOf(row);
  return {
    cells: [
      String(number),
      lineWords(paper, row),
      [paper.names.campaign(line.campaignId), itemWords(line, charge.itemCode)]
        .filter((text) => text !== '')
        .join('\n'),
      printedNumber(spread.paid),
      printedNumber(spread.bonus),
      line.grossRate === null
        ? spread.cost.priced
          ? ''
          : 'sin tarifa'
        : `${money(line.grossRate)}${basisWords(line)}`,
      discountWords(line.discounts),
      line.airtime === 'bought' && rate !== null && line.grossRate !== null ? money(rate) : '',
      amount(cost.net),
      commissionCell(line, amount(cost.commission)),
      amount(cost.production),
      amount(cost.vat) === ''
        ? ''
        : [amount(cost.vat), vatWords(vatOf(line, paper.plan.vatPercent))].filter((words) => words !== '').join('\n'),
      isPartial(row) ? `${amount(cost.total)}*` : amount(cost.total),
    ],
  };
};

/** Of a line whose cost isn't wholly known only what is known is said, never a nought. */
const amountOf =
  (row: PaperLine) =>
  (amount: Centavos): string =>
    isPartial(row) && amount === 0 ? '' : money(amount);

const commissionCell = ({ commissionPercent }: MediaLine, amount: string): string =>
  commissionPercent === '' || amount === '' ? amount : `${amount}\n${commissionPercent} %`;

const itemWords = (line: MediaLine, itemCode: string): string =>
  itemCode !== '' ? `Partida ${itemCode}` : line.airtime === 'bought' ? 'Sin partida' : '';

const vatWords = (percent: string): string => (percent === '' ? '' : `${percent} %`);

const basisWords = (line: MediaLine): string => {
  if (line.rateBasis === 'page') return `\npor plana × ${line.pageFraction || '?'}`;
  if (line.rateBasis === 'column-centimetre') {
    return `\npor cm × ${printedQuantity(line.columns) || '?'} col × ${printedQuantity(line.centimetres) || '?'} cm`;
  }
  return '';
};

/** Outlet; then medium, place, daypart, format, material, whose airtime it is and where the rate comes from. */
const lineWords = ({ names }: MediaPaper, row: PaperLine): string => {
  const { line } = row;
  const details = [
    mediumWords(row),
    line.daypart.trim(),
    line.format.trim(),
    line.durationSeconds === null ? '' : `${line.durationSeconds} segundos`,
    names.material(line.materialId),
    line.airtime === 'bought' ? '' : AIRTIME_NAMES[line.airtime],
    line.audience === 'internal' ? 'público interno' : '',
  ].filter((words) => words !== '');
  return details.length === 0 ? outletWords(row) : `${outletWords(row)}\n${details.join(' · ')}`;
};

const priceNotes = (lines: readonly PaperLine[], totals: MediaTotals): readonly Block[] =>
  [
    ...(totals.unknown === 0 ? [] : [`* ${unknownWords(totals)}`]),
    'Importes en pesos con centavos. Pag.: inserciones pagadas, o prestadas por el Estado; Bon.: bonificadas, que no cuestan y cuentan. Los descuentos se aplican uno tras otro, no se suman. La tarifa neta es de una inserción y se imprime redondeada; el neto se calcula con la tarifa exacta y se redondea una vez. Total = neto + comisión + producción + IVA.',
    ...(lines.some(({ line }) => line.airtime !== 'bought')
      ? [
          'Lo que se recibe en especie, o en tiempos del Estado y fiscales, no cuesta: su tarifa solo dice lo que valdría.',
        ]
      : []),
  ].map((words) => paragraph(words, 'note', 'left'));
