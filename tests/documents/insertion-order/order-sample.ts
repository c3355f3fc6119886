import type { InsertionOrderInput } from '#shared/documents/compose/insertion-order.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, type LineSpec, planWith } from '#tests/domain/media/plan-builder.ts';
import { keyOf, shippedFormulas, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, materialWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

type Painted = NonNullable<LineSpec['on']>;

const DROP = idAt(6_001);
const TANKS = idAt(6_101);
const SPOT = idAt(6_002);
const RADIO = keyOf('Radiodifusoras locales', 'Spot de 30 seg.');

/** `[paid, bonus]` on the given weekdays (0 Monday) between two days of the year. */
const between = (from: string, to: string, weekdays: readonly number[], paid: number, bonus = 0): Painted =>
  Object.fromEntries(
    calendar.days
      .filter(({ date, weekday }) => date.slice(5) >= from && date.slice(5) <= to && weekdays.includes(weekday))
      .map(({ date }) => [date.slice(5), [paid, bonus] as const]),
  );

/** Fictitious: an order with all that an agency bills, a year of radio, print by size, State time, one without rate. */
const LINES: readonly LineSpec[] = [
  {
    mediumKey: RADIO,
    campaignId: DROP,
    materialId: SPOT,
    outlet: 'Radio Ejemplo 98.5 FM',
    place: 'Ciudad de Prueba',
    daypart: '7:00 a 9:00',
    grossRate: 123_457,
    discounts: '15+5',
    commissionPercent: '10',
    production: 4_500_001,
    rateSource: 'Tarifario ficticio de la radiodifusora',
    rateDate: '2026-01-15',
    paymentMonth: 6,
    itemCode: '3611',
    on: between('03-02', '05-29', [0, 1, 2, 3, 4], 2, 1),
  },
  {
    mediumKey: keyOf('Radiodifusoras locales', 'Cápsula 5 min.'),
    campaignId: TANKS,
    outlet: 'RADIO EJEMPLO 98.5 FM ',
    place: 'Ciudad de Prueba',
    daypart: 'Sábados por la mañana',
    grossRate: 333_333,
    discounts: '33.3333',
    vatPercent: '8',
    itemCode: '3611',
    on: { '02-28': [1], '03-07': [12, 3], '11-30': [0, 2] },
  },
  {
    mediumKey: 'medios-impresos/diarios-editados-en-los-estados/otro-formato',
    campaignId: DROP,
    outlet: 'Diario Serrano',
    place: 'Sierra de Prueba',
    rateBasis: 'column-centimetre',
    columns: '3',
    centimetres: '20.5',
    grossRate: 8_507,
    itemCode: '3611',
    on: { '08-03': [1], '08-10': [1], '08-17': [1, 1] },
  },
  {
    mediumKey: 'medios-impresos/diarios-editados-en-los-estados/1-de-4-plana',
    campaignId: DROP,
    outlet: 'Diario Serrano',
    place: 'Sierra de Prueba',
    rateBasis: 'page',
    pageFraction: '1/4',
    itemCode: '3611',
    on: { '08-24': [1] },
  },
  {
    mediumKey: RADIO,
    campaignId: DROP,
    materialId: SPOT,
    outlet: 'Estaciones del estado',
    airtime: 'state',
    durationSeconds: 30,
    stations: 42,
    on: between('01-01', '12-31', [0, 1, 2, 3, 4, 5, 6], 6),
  },
  {
    mediumKey: 'platicas/platica-al-publico/platica',
    campaignId: DROP,
    outlet: 'Promotoras del centro de salud',
    grossRate: 35_000,
    on: { '03-10': [1] },
  },
];

export const orderPlan = (lines: readonly LineSpec[] = LINES): MediaPlanContent => planWith(lines);

export const orderInput = (more: Partial<InsertionOrderInput> = {}): InsertionOrderInput => ({
  content: orderPlan(),
  strategy: strategyWith({
    campaign: [campaignWith({ id: DROP }), campaignWith({ id: TANKS, rank: 'a1', name: 'Tinacos limpios' })],
    material: [materialWith({ id: SPOT, campaignId: DROP })],
  }),
  diagnosis: { segment: [], territory: [] },
  budget: budgetWith({}),
  itemNames: new Map([['3611', 'Difusión en radio, televisión y prensa']]),
  catalogue: shippedMedia,
  formulas: shippedFormulas,
  campaignKinds: shippedLists.campaignKinds,
  programName: 'Programa ficticio Lluvia en Casa',
  institution: { ...institution, place: 'Ciudad de Prueba, Estado de Prueba' },
  signatures: [{ role: 'Ordena', name: 'Rosa Ejemplo Prueba', position: 'Directora de Difusión' }],
  outlet: null,
  ...more,
});
