import { isPartial, type MediaPaper, type PaperLine, unknownWords } from '#shared/documents/compose/media-paper.ts';
import {
  countCell,
  dateCell,
  figureCell,
  mediaSheet,
  quantityCell,
  type SheetColumn,
  type SheetPlace,
  sumCell,
  wrapped,
} from '#shared/documents/compose/media-sheet-parts.ts';
import { distinctNames } from '#shared/documents/compose/workbook-parts.ts';
import { codeCell, moneyCell, textCell, type WorkbookCell, type WorkbookSheet } from '#shared/documents/workbook.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { netRate, vatOf } from '#shared/domain/media/line-cost.ts';
import { lineFigures, type MediaFigures, POINTS_NAMES } from '#shared/domain/media/line-figures.ts';
import { AIRTIME_NAMES, NO_CAMPAIGN, NO_ITEM, RATE_UNIT_NAMES } from '#shared/domain/media/media-names.ts';
import { payerLabel, payersOf } from '#shared/domain/media/payers.ts';

/** Of the columns that other sheets add up. */
export const LINE_TITLES = {
  category: 'Categoría',
  campaign: 'Campaña',
  item: 'Partida',
  paid: 'Pagadas',
  bonus: 'Bonificadas',
  net: 'Neto',
  commission: 'Importe de la comisión',
  production: 'Producción',
  vat: 'Importe del IVA',
  total: 'Total',
} as const;

export const NO_MEDIUM = 'Sin medio';

/** A name for each campaign of the strategy that no other has, so that sums by name are sure. */
export const campaignNames = ({ input, names }: MediaPaper): ((id: string | null) => string) => {
  const distinct = distinctNames(
    input.strategy.campaign.map(({ id, name }, index) => ({ id, name, code: String(index + 1) })),
  );
  return (id) => (id === null ? NO_CAMPAIGN : (distinct.get(id) ?? names.campaign(id)));
};

type Read = PaperLine & { readonly figures: MediaFigures };

/** «Renglones»: each line from its medium to its figures. Titles are those by which an import knows them again. */
export const linesSheet = (paper: MediaPaper): { readonly sheet: WorkbookSheet; readonly place: SheetPlace } =>
  mediaSheet(paper, {
    name: 'Renglones',
    title: 'Renglones del plan de medios',
    notes: [
      'En blanco queda lo que no se conoce. La tarifa neta es de una inserción y está redondeada; el neto se calcula con la tarifa exacta. Los porcentajes son números: 16 es 16 %.',
      ...[unknownWords(paper.totals)].filter((words) => words !== ''),
    ],
    frozen: 2,
    columns: columnsOf(paper),
    rows: paper.lines.map(
      (row): Read => ({ ...row, figures: lineFigures(row.line, row.spread, paper.universes, paper.plan.costBase) }),
    ),
  });

const columnsOf = (paper: MediaPaper): readonly SheetColumn<Read>[] => {
  const { names, plan, totals, universes } = paper;
  const campaign = campaignNames(paper);
  const payers = payersOf(paper.input.budget, paper.input.itemNames);
  const text = (title: string, width: number, of: (row: Read) => string): SheetColumn<Read> => ({
    title,
    width,
    cell: (row) => wrapped(of(row)),
  });
  return [
    { title: 'Núm.', width: 6, cell: ({ number }) => countCell(number) },
    text('Soporte', 28, ({ line }) => line.outlet.trim()),
    text(LINE_TITLES.campaign, 26, ({ line }) => campaign(line.campaignId)),
    text('Material', 20, ({ line }) => names.material(line.materialId)),
    text(LINE_TITLES.category, 20, ({ unit }) => unit?.category ?? NO_MEDIUM),
    text('Subcategoría', 24, ({ unit }) => unit?.subcategory ?? ''),
    text('Unidad', 22, ({ unit }) => unit?.unit ?? ''),
    text('Plaza', 20, ({ line }) => line.place.trim()),
    text('Franja horaria', 14, ({ line }) => line.daypart.trim()),
    text('Formato', 16, ({ line }) => line.format.trim()),
    text('Público', 10, ({ line }) => (line.audience === 'internal' ? 'Interno' : 'Externo')),
    text('Modalidad', 16, ({ line }) => AIRTIME_NAMES[line.airtime]),
    { title: 'Duración (segundos)', width: 11, cell: ({ line }) => figureCell(line.durationSeconds) },
    { title: 'Estaciones', width: 11, cell: ({ line }) => figureCell(line.stations) },
    { title: LINE_TITLES.item, width: 10, cell: ({ charge }) => codeCell(charge.itemCode.trim() || NO_ITEM) },
    text('Renglón del presupuesto', 26, ({ line }) =>
      line.budgetLineId === null ? '' : payerLabel(payers, line, paper.input.itemNames),
    ),
    text('Mes de pago', 11, ({ line }) =>
      line.paymentMonth === null ? '' : (MONTH_NAMES[line.paymentMonth - 1] ?? ''),
    ),
    {
      title: LINE_TITLES.paid,
      width: 10,
      cell: ({ spread }) => countCell(spread.paid),
      sum: { of: 'count', value: totals.paid },
    },
    {
      title: LINE_TITLES.bonus,
      width: 11,
      cell: ({ spread }) => countCell(spread.bonus),
      sum: { of: 'count', value: totals.bonus },
    },
    { title: 'Tarifa bruta', width: 13, cell: ({ line }) => knownMoney(line.grossRate) },
    text('Tarifa por', 16, ({ line }) => RATE_UNIT_NAMES[line.rateBasis]),
    { title: 'Columnas', width: 9, cell: ({ line }) => quantityCell(line.columns) },
    { title: 'Centímetros', width: 11, cell: ({ line }) => quantityCell(line.centimetres) },
    { title: 'Fracción de plana', width: 10, cell: ({ line }) => quantityCell(line.pageFraction) },
    text('Descuentos', 11, ({ line }) => line.discounts),
    {
      title: 'Tarifa neta',
      width: 13,
      cell: ({ line }) => knownMoney(line.grossRate === null ? null : netRate(line)),
    },
    { title: 'Comisión de agencia', width: 11, cell: ({ line }) => quantityCell(line.commissionPercent) },
    { title: 'Tasa de IVA', width: 9, cell: ({ line }) => quantityCell(vatOf(line, plan.vatPercent)) },
    { title: 'Día de la producción', width: 12, cell: ({ line }) => dateCell(line.productionDate) },
    amount(LINE_TITLES.net, (row) => row.spread.cost.net, totals.net),
    amount(LINE_TITLES.commission, (row) => row.spread.cost.commission, totals.commission),
    amount(LINE_TITLES.production, (row) => row.spread.cost.production, totals.production),
    {
      title: 'Subtotal',
      width: 15,
      cell: (row, line, column) =>
        sumOf(
          row,
          `${column(LINE_TITLES.net)}${line}:${column(LINE_TITLES.production)}${line}`,
          row.spread.cost.subtotal,
        ),
      sum: { of: 'money', value: totals.subtotal },
    },
    amount(LINE_TITLES.vat, (row) => row.spread.cost.vat, totals.vat),
    {
      title: LINE_TITLES.total,
      width: 16,
      cell: (row, line, column) =>
        sumOf(row, `${column('Subtotal')}${line}:${column(LINE_TITLES.vat)}${line}`, row.spread.cost.total),
      sum: { of: 'money', value: totals.total },
    },
    text('Universo', 22, ({ line }) => {
      const universe = line.universeId === null ? undefined : universes.get(line.universeId);
      return universe ? universe.name.trim() || 'Sin nombre' : '';
    }),
    { title: 'Audiencia por inserción', width: 12, cell: ({ line }) => quantityCell(line.people) },
    { title: 'Rating', width: 8, cell: ({ line }) => quantityCell(line.rating) },
    { title: 'Rating de la población', width: 11, cell: ({ line }) => quantityCell(line.totalRating) },
    { title: 'Alcance', width: 9, cell: ({ line }) => quantityCell(line.reach) },
    { title: 'Impactos', width: 13, cell: ({ figures }) => figureCell(figures.impacts) },
    { title: 'Puntos', width: 11, cell: ({ figures }) => figureCell(figures.points) },
    text('Son', 7, ({ figures, line }) => {
      const universe = line.universeId === null ? undefined : universes.get(line.universeId);
      return figures.points === null || !universe ? '' : POINTS_NAMES[universe.kind];
    }),
    { title: 'Frecuencia media', width: 11, cell: ({ figures }) => figureCell(figures.frequency) },
    { title: 'Costo por millar', width: 12, cell: ({ figures }) => knownMoney(figures.costPerThousand) },
    { title: 'Costo por punto', width: 12, cell: ({ figures }) => knownMoney(figures.costPerPoint) },
    { title: 'Costo por inserción', width: 12, cell: ({ figures }) => knownMoney(figures.costPerInsertion) },
    text('Fuente de la audiencia', 24, ({ line }) => line.figuresSource.trim()),
    text('Fuente de la tarifa', 24, ({ line }) => line.rateSource.trim()),
    { title: 'Fecha de la tarifa', width: 12, cell: ({ line }) => dateCell(line.rateDate) },
    text('Avisos', 30, partialWords),
    text('Notas', 30, ({ line }) => line.note.trim()),
  ];
};

const partialWords = (row: PaperLine): string =>
  row.spread.cost.tooLarge
    ? 'Su costo pasa de lo que un renglón puede costar: no se suma.'
    : !row.spread.cost.priced
      ? 'Le falta la tarifa o la medida: los importes solo tienen lo que se conoce.'
      : row.spread.cost.known
        ? ''
        : 'Le falta la tasa de IVA: su total va sin IVA.';

const amount = (title: string, of: (row: Read) => Centavos, total: Centavos): SheetColumn<Read> => ({
  title,
  width: 15,
  cell: (row) => (isPartial(row) && of(row) === 0 ? textCell('') : moneyCell(of(row))),
  sum: { of: 'money', value: total },
});

/** The sum of the columns left of it, so that a corrected amount changes it. */
const sumOf = (row: Read, cells: string, value: Centavos): WorkbookCell =>
  isPartial(row) && value === 0 ? textCell('') : sumCell('money', `SUM(${cells})`, value, 'body');

const knownMoney = (value: number | null): WorkbookCell =>
  value === null ? textCell('') : moneyCell(Math.round(value));
