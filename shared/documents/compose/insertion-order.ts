import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import { densePairs } from '#shared/documents/compose/dense-facts.ts';
import { orderCalendar } from '#shared/documents/compose/insertion-order-calendar.ts';
import { amountTable, orderedTable, totalLine } from '#shared/documents/compose/insertion-order-tables.ts';
import {
  type MediaPaper,
  type PaperLine,
  readMediaPaper,
  unknownWords,
} from '#shared/documents/compose/media-paper.ts';
import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import { mediaTable } from '#shared/documents/compose/media-table.ts';
import { knownWhole, money, shortDate } from '#shared/documents/compose/media-words.ts';
import {
  nothing,
  type PlanFrame,
  type PlanSignature,
  planModel,
  planTitle,
} from '#shared/documents/compose/plan-parts.ts';
import { wholeTable } from '#shared/documents/compose/whole-table.ts';
import type { Block, DocumentModel, TableBlock } from '#shared/documents/model.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type InsertionOrder, insertionOrders } from '#shared/domain/media/insertion-orders.ts';
import { AIRTIME_NAMES } from '#shared/domain/media/media-names.ts';
import { withoutVat } from '#shared/domain/media/missing-costs.ts';
import { type MediaTotals, totalsOf } from '#shared/domain/media/plan-costs.ts';

/** `outlet`: as the plan calls it; null: every outlet's order, one after the other. */
export type InsertionOrderInput = MediaPlanInput & { readonly outlet: string | null };

/** An order with its lines as the plan numbers them. */
export type OrderPaper = {
  readonly paper: MediaPaper;
  readonly outlet: string;
  readonly lines: readonly PaperLine[];
  readonly totals: MediaTotals;
};

/** «Orden de inserción»: what is ordered of an outlet, on which days, at what price; a page of its own for each outlet. */
export const composeInsertionOrder = (input: InsertionOrderInput): DocumentModel => {
  const { programName, institution, authorisation, outlet } = input;
  const paper = readMediaPaper(input);
  const orders = ordersOf(input, paper);
  const frame: PlanFrame = {
    title: outlet === null ? 'Órdenes de inserción' : 'Orden de inserción',
    name: outlet === null ? '' : (orders[0]?.outlet ?? outlet.trim()),
    programName,
    fiscalYear: paper.plan.fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  return planModel(frame, [
    {
      orientation: 'landscape',
      blocks: [
        ...(orders.length === 0 ? [...planTitle(frame), nothing(NOTHING)] : []),
        ...(orders.length > 1 ? [...planTitle(frame), ...listBlocks(paper, orders)] : []),
        ...orders.flatMap((order, index) => [
          ...(orders.length > 1 ? [{ kind: 'page-break' } satisfies Block] : []),
          ...orderBlocks(order, index + 1),
        ]),
      ],
    },
  ]);
};

const NOTHING =
  'No hay inserciones que ordenar: el plan no tiene renglones con soporte e inserciones. Lo que la oficina hace por sí misma no se ordena a nadie.';

const ordersOf = ({ outlet, catalogue }: InsertionOrderInput, paper: MediaPaper): readonly OrderPaper[] => {
  const { lines, reading } = paper;
  const direct = new Set(catalogue.units.filter((unit) => unit.direct).map(({ key }) => key));
  const all = insertionOrders(
    reading.costs,
    lines.map(({ line }) => line),
    direct,
  );
  const chosen = outlet === null ? all : all.filter((order) => foldText(order.outlet) === foldText(outlet));
  return chosen.map((order) => ({ paper, outlet: order.outlet, totals: order.totals, lines: linesOf(order, lines) }));
};

const linesOf = ({ lines }: InsertionOrder, all: readonly PaperLine[]): readonly PaperLine[] => {
  const ids = new Set(lines.map(({ id }) => id));
  return all.filter(({ line }) => ids.has(line.id));
};

/** What all of them order together, before the first one. */
const listBlocks = ({ reading }: MediaPaper, orders: readonly OrderPaper[]): readonly Block[] => {
  const all = totalsOf(
    reading.costs,
    orders.flatMap(({ lines }) => lines.map(({ line }) => line.id)),
  );
  const cellsOf = (totals: MediaTotals): readonly string[] => [
    ...[totals.lines, totals.paid, totals.bonus].map(knownWhole),
    money(totals.subtotal),
    ...[totals.vat, totals.total].map((amount) => (withoutVat(totals) === 0 ? money(amount) : '—')),
  ];
  return [
    mediaTable({
      id: 'ordenes_relacion',
      summary: 'Relación de órdenes: medio, renglones, inserciones e importes',
      columns: [
        { title: 'Núm.', align: 'center' },
        { title: 'Medio', share: 1 },
        ...['Renglones', 'Pagadas', 'Bonificadas', 'Subtotal', 'IVA', 'Total'].map((title) => ({ title })),
      ],
      rows: [
        ...orders.map(({ outlet, totals }, index) => ({
          cells: [
            String(index + 1),
            [outlet, unknownWords(totals)].filter((text) => text !== '').join('\n'),
            ...cellsOf(totals),
          ],
        })),
        { weight: 'total' as const, span: 2, cells: ['Total', ...cellsOf(all)] },
      ],
      size: 9,
    }),
    paragraph('Importes en pesos, con centavos.', 'note', 'left'),
  ];
};

const orderBlocks = (order: OrderPaper, number: number): readonly Block[] => {
  const id = `orden_${number}`;
  return [
    heading(id, 1, '', `Orden de inserción a ${order.outlet}`),
    partiesTable(order, id),
    paragraph('Qué se ordena', 'subheading'),
    orderedTable(order, id),
    paragraph('Días de inserción', 'subheading'),
    ...orderCalendar(order, id),
    ...(isPaid(order)
      ? [paragraph('Importes, en pesos con centavos', 'subheading'), wholeTable(amountTable(order, id))]
      : []),
    paragraph('Condiciones', 'subheading'),
    wholeTable(conditionsTable(id, order.paper.input.institution.name.trim(), isPaid(order))),
    signedTable(order, id),
  ];
};

/** What it costs in all and who signs for it: on one page, so that nobody signs an empty sheet. */
const signedTable = (order: OrderPaper, id: string): TableBlock => {
  const people = signers(order);
  const rows = people.flatMap((_, index) => (index % PER_ROW === 0 ? [people.slice(index, index + PER_ROW)] : []));
  return wholeTable({
    kind: 'table',
    id: `${id}_acuerdo`,
    summary: 'Total de la orden y firmas',
    columns: [1],
    headerRows: 0,
    borders: 'outer',
    rows: [
      {
        keepTogether: true,
        cells: [{ blocks: [isPaid(order) ? totalLine(order.totals) : paragraph(freeWords(order), 'body', 'left')] }],
      },
      ...rows.map((row, index) => ({
        keepTogether: true,
        cells: [{ blocks: [{ kind: 'signatures', id: `${id}_firmas_${index + 1}`, people: row } satisfies Block] }],
      })),
    ],
  });
};

/** Signatures beside each other, as the writers set them. */
const PER_ROW = 3;

/** Who orders, to whom, for what and when: what the plan knows, and room for what it doesn't. */
const partiesTable = ({ paper, outlet, lines }: OrderPaper, id: string): TableBlock => {
  const { input, names, reading, plan } = paper;
  const { institution, budget, programName, authorisation } = input;
  const campaigns = [...new Set(lines.map(({ line }) => names.campaign(line.campaignId)))];
  const items = [...new Set(lines.map(({ charge }) => names.item(charge.itemCode)))];
  const days = lines.flatMap(({ spread }) => spread.days.filter(({ paid, bonus }) => paid + bonus > 0));
  const dateAt = (index: number): string => shortDate(reading.costs.calendar.days[index]?.date ?? '');
  const first = Math.min(...days.map(({ index }) => index));
  const last = Math.max(...days.map(({ index }) => index));
  return densePairs(
    [
      ['Ordena', [...new Set([institution.name, institution.subtitle, budgetOf(budget).directorate].map(trimmed))]],
      ['Orden núm.', [BLANK]],
      ['Medio', [outlet]],
      ['Lugar y fecha', [institution.place.trim() === '' ? BLANK : `${institution.place.trim()}, a ${SHORT_BLANK}`]],
      ['Atención a', [BLANK]],
      ['Programa', [programName.trim(), `Ejercicio fiscal ${plan.fiscalYear}`]],
      ['Campaña', campaigns],
      ['Periodo', [first === last ? dateAt(first) : `Del ${dateAt(first)} al ${dateAt(last)}`]],
      ['Partida', items],
      [
        'Plan de medios',
        [authorisation === undefined ? 'Borrador, sin autorizar' : `Autorizado, versión ${authorisation.version}`],
      ],
    ],
    `${id}_datos`,
    'Quién ordena, a qué medio, para qué campaña y en qué fechas',
  );
};

/** Something of it is bought, or produced for money; also where its rate isn't known yet. */
const isPaid = ({ lines, totals }: OrderPaper): boolean =>
  totals.total > 0 || lines.some(({ line }) => line.airtime === 'bought');

/** «Tiempo de Estado: no se paga; cuenta como difusión.» */
const freeWords = ({ lines }: OrderPaper): string =>
  `${[...new Set(lines.map(({ line }) => AIRTIME_NAMES[line.airtime]))].join(', ')}: no se paga; sus inserciones cuentan como difusión.`;

/** What the plan doesn't say and an order needs: to be filled in before it is signed. */
const conditionsTable = (id: string, institution: string, paid: boolean): TableBlock => {
  const payment: readonly Pair[] = [
    ['Contrato o pedido', [BLANK]],
    ['Procedimiento', ['(  ) Licitación pública', '(  ) Invitación a cuando menos tres', '(  ) Adjudicación directa']],
    ['Forma y plazo de pago', [BLANK]],
    ['Factura a nombre de', [institution || BLANK, `RFC ${BLANK}`]],
  ];
  return densePairs(
    [
      ...(paid
        ? payment
        : ([
            ['Convenio u oficio', [BLANK]],
            ['Autoridad que lo asigna', [BLANK]],
          ] satisfies Pair[])),
      ['Entrega del material', [BLANK]],
      ['Cómo se comprueba', ['Testigos, bitácora o ejemplares:', BLANK]],
      ['Si no se difunde', [paid ? 'Reposición o descuento:' : 'Reposición:', BLANK]],
      ['Otras condiciones', [BLANK]],
    ],
    `${id}_condiciones`,
    'Condiciones de la orden, por llenar',
  );
};

const BLANK = '_______________________________';
const SHORT_BLANK = '_______________';

const trimmed = (text: string): string => text.trim();

type Pair = readonly [label: string, lines: readonly string[]];

/** Those who usually sign for the institution, and the outlet that accepts. */
const signers = ({ paper, outlet }: OrderPaper): readonly PlanSignature[] => {
  const own = paper.input.signatures;
  return [
    ...(own.length === 0 ? [{ role: 'Ordena', name: '', position: '' }] : own),
    { role: 'Acepta el medio', name: '', position: outlet },
  ];
};
