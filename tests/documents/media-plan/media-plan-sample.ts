import type { MediaPlanInput } from '#shared/documents/compose/media-plan.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { institution } from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { budgetWith } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { calendar, EVERYBODY, type LineSpec, lineAt, PLAN, planWith, WOMEN } from '#tests/domain/media/plan-builder.ts';
import { shippedFormulas, shippedLists, shippedMedia } from '#tests/domain/media/shipped-media.ts';
import { campaignWith, materialWith, strategyWith } from '#tests/domain/strategy/strategy-builder.ts';

/** Fictitious campaigns, groups and dates that the tests speak of. */
export const WATER = idAt(6_001);
export const TANKS = idAt(6_101);
export const VEDA = idAt(6_201);
const GROUPS = [idAt(6_301), idAt(6_302), idAt(6_303)] as const;

type Painted = NonNullable<LineSpec['on']>;

/** `[paid, bonus]` on the given weekdays (0 Monday) of all days between two of the year. */
const between = (from: string, to: string, weekdays: readonly number[], paid: number, bonus = 0): Painted =>
  Object.fromEntries(
    calendar.days
      .filter(({ date, weekday }) => date.slice(5) >= from && date.slice(5) <= to && weekdays.includes(weekday))
      .map(({ date }) => [date.slice(5), [paid, bonus] as const]),
  );

const on = (...days: readonly string[]): Painted => Object.fromEntries(days.map((day) => [day, [1, 0] as const]));
const WORKDAYS = [0, 1, 2, 3, 4];
const RADIO = 'radio/radiodifusoras-locales/spot-de-30-seg';
const key = (category: string, at = 0): string =>
  shippedMedia.units.filter((unit) => unit.category === category)[at]?.key ?? '';

const RADIO_LINE = {
  mediumKey: RADIO,
  campaignId: WATER,
  universeId: WOMEN,
  discounts: '15+5',
  commissionPercent: '10',
  itemCode: '3611',
  place: 'Ciudad de Prueba',
  daypart: '7:00 a 9:00',
  format: 'Spot de 30 segundos',
} as const;

/** Lines over radio, TV, print, out-of-home, internet, State time, talks and field work. */
const LINES: readonly LineSpec[] = [
  {
    ...RADIO_LINE,
    outlet: 'Radio Ejemplo 98.5 FM',
    grossRate: 123_457,
    materialId: idAt(6_002),
    people: '90000',
    reach: '42.5',
    totalRating: '11',
    figuresSource: 'Estudio ficticio 2025',
    production: 4_500_000,
    on: between('03-02', '05-29', WORKDAYS, 2, 1),
  },
  {
    ...RADIO_LINE,
    outlet: 'La Voz del Valle 760 AM',
    grossRate: 86_050,
    rating: '8.25',
    on: between('03-02', '04-30', [0, 2, 4], 3),
  },
  {
    ...RADIO_LINE,
    outlet: 'Frecuencia Serrana',
    place: 'Sierra de Prueba',
    people: '12500',
    grossRate: 41_000,
    on: between('04-06', '06-26', WORKDAYS, 1, 1),
  },
  { ...RADIO_LINE, outlet: 'Estéreo Costa', grossRate: null, on: between('05-04', '05-29', [1, 3], 2) },
  {
    ...RADIO_LINE,
    outlet: 'Radio Comunitaria La Palma',
    airtime: 'in-kind',
    grossRate: 15_000,
    on: between('03-02', '11-27', [2], 1),
  },
  {
    mediumKey: key('Televisión', 2),
    campaignId: WATER,
    outlet: 'Canal 8 de Prueba',
    place: 'Ciudad de Prueba',
    daypart: 'Noticiero de las 14:00',
    universeId: EVERYBODY,
    rating: '12',
    grossRate: 1_850_000,
    discounts: '20',
    commissionPercent: '10',
    production: 18_000_000,
    itemCode: '3611',
    paymentMonth: 6,
    on: between('04-13', '05-15', [0, 3], 1, 1),
  },
  {
    mediumKey: key('Televisión', 3),
    campaignId: WATER,
    outlet: 'TV Regional',
    place: 'Costa de Prueba',
    universeId: EVERYBODY,
    rating: '4.5',
    grossRate: 960_000,
    itemCode: '3611',
    on: between('05-04', '06-12', [1], 2),
  },
  {
    mediumKey: 'medios-impresos/diarios-editados-en-los-estados/1-de-4-plana',
    campaignId: WATER,
    outlet: 'El Cotidiano de Prueba',
    place: 'Ciudad de Prueba',
    rateBasis: 'page',
    pageFraction: '1/4',
    grossRate: 4_800_000,
    discounts: '10',
    itemCode: '3611',
    on: on('03-08', '03-22', '04-05', '04-19'),
  },
  {
    mediumKey: 'medios-impresos/diarios-editados-en-los-estados/otro-formato',
    campaignId: TANKS,
    outlet: 'Diario Serrano',
    place: 'Sierra de Prueba',
    rateBasis: 'column-centimetre',
    columns: '3',
    centimetres: '20.5',
    grossRate: 8_500,
    itemCode: '3611',
    on: on('08-03', '08-10', '08-17'),
  },
  {
    mediumKey: 'medios-impresos/revistas/2a-forros',
    campaignId: TANKS,
    outlet: 'Revista Casa Ficticia',
    rateBasis: 'page',
    pageFraction: '1',
    grossRate: 6_200_000,
    itemCode: '3611',
    on: on('09-01', '10-01'),
  },
  {
    mediumKey: 'medios-complementarios/espectaculares/cartelera-sencilla',
    campaignId: WATER,
    outlet: 'Carteleras del Norte',
    place: 'Carretera a Prueba km 12',
    grossRate: 3_900_000,
    production: 2_750_000,
    itemCode: '3612',
    on: on('03-01', '04-01', '05-01'),
  },
  {
    mediumKey: 'medios-complementarios/parabuses/cartelera-sencilla',
    campaignId: WATER,
    outlet: 'Parabuses Urbanos',
    place: 'Centro',
    grossRate: 450_000,
    production: 1_200_000,
    itemCode: '3612',
    on: on('04-01', '05-01'),
  },
  {
    mediumKey: 'medios-complementarios/muros-o-bardas/otro-formato',
    campaignId: TANKS,
    outlet: 'Bardas de la Sierra',
    grossRate: 180_000,
    itemCode: '3612',
    on: { '08-03': [25, 5] },
  },
  {
    mediumKey: 'internet/redes-sociales-y-buscadores/contenido-o-publicacion-difundida-en-facebook',
    campaignId: WATER,
    outlet: 'Red social',
    universeId: EVERYBODY,
    people: '35000',
    grossRate: 125_000,
    itemCode: '3661',
    on: between('03-02', '06-26', [1, 4], 1),
  },
  {
    mediumKey: 'internet/medios-digitales/banner',
    campaignId: TANKS,
    outlet: 'Portal Noticias de Prueba',
    grossRate: 78_000,
    discounts: '5',
    itemCode: '3661',
    on: between('08-03', '10-30', [0], 4, 2),
  },
  {
    mediumKey: 'internet/redes-sociales-y-buscadores/anuncio-de-video-en-youtube-pagina',
    campaignId: TANKS,
    outlet: 'Video en línea',
    grossRate: 99_999,
    vatPercent: '8',
    itemCode: '3661',
    on: between('08-03', '09-25', [3], 7),
  },
  {
    mediumKey: RADIO,
    campaignId: WATER,
    outlet: 'Estaciones del estado',
    airtime: 'state',
    durationSeconds: 30,
    stations: 42,
    universeId: EVERYBODY,
    people: '210000',
    on: between('03-02', '06-26', WORKDAYS, 6),
  },
  {
    mediumKey: key('Televisión', 2),
    campaignId: TANKS,
    outlet: 'Canales del estado',
    airtime: 'fiscal',
    durationSeconds: 20,
    stations: null,
    on: between('08-03', '09-11', WORKDAYS, 2),
  },
  {
    mediumKey: 'platicas/platica-al-publico/platica',
    campaignId: WATER,
    outlet: 'Promotoras del centro de salud',
    place: 'Colonia El Mirador, salón ejidal',
    people: '40',
    grossRate: 35_000,
    itemCode: '3751',
    on: on('03-10', '03-11', '03-12', '04-14', '05-12'),
  },
  {
    mediumKey: 'platicas/platica-al-personal/platica',
    campaignId: WATER,
    audience: 'internal',
    outlet: 'Área de capacitación',
    place: 'Auditorio',
    people: '120',
    on: on('03-03'),
  },
  {
    mediumKey: 'reuniones/reunion-con-comites-y-autoridades/reunion',
    campaignId: WATER,
    outlet: 'Jefatura de promoción',
    place: 'Presidencias municipales',
    people: '15',
    grossRate: 22_500,
    itemCode: '3751',
    on: on('03-05', '03-06', '03-19'),
  },
  {
    mediumKey: 'reuniones/taller-o-capacitacion/sesion',
    campaignId: TANKS,
    audience: 'internal',
    outlet: 'Ingeniera Sanitaria',
    place: 'Unidad Sierra',
    people: '',
    grossRate: 180_000,
    itemCode: '3751',
    on: on('08-04', '08-11'),
  },
  {
    mediumKey: 'trabajo-de-campo/visita-casa-por-casa/jornada',
    campaignId: TANKS,
    outlet: 'Brigada 1',
    place: 'Localidades de la Sierra',
    people: '85',
    grossRate: 64_000,
    itemCode: '3751',
    on: between('08-10', '09-30', [0, 2], 1),
  },
  {
    mediumKey: 'trabajo-de-campo/perifoneo/recorrido',
    campaignId: TANKS,
    outlet: 'Perifoneo Móvil',
    place: 'Cabeceras municipales',
    grossRate: 95_000,
    itemCode: '3612',
    on: between('08-10', '08-28', [5], 2, 1),
  },
  {
    mediumKey: 'trabajo-de-campo/feria-evento-o-brigada/jornada',
    campaignId: WATER,
    outlet: 'Feria del Agua',
    place: 'Explanada',
    people: '600',
    grossRate: 2_350_000,
    production: 950_000,
    itemCode: '3612',
    on: on('03-22'),
  },
  {
    mediumKey: 'modulos/modulo-de-orientacion-fijo/jornada',
    campaignId: WATER,
    outlet: 'Módulo del centro',
    place: 'Plaza principal',
    people: '55',
    on: between('03-02', '06-26', WORKDAYS, 1),
  },
  {
    mediumKey: 'modulos/modulo-de-orientacion-itinerante/jornada',
    campaignId: TANKS,
    outlet: 'Módulo itinerante',
    place: 'Tianguis',
    people: '35',
    grossRate: 18_000,
    itemCode: '3751',
    on: between('08-03', '11-27', [6], 1),
  },
];

const content = (): MediaPlanContent => ({
  ...planWith(LINES),
  measuredReach: [
    {
      id: idAt(6_401),
      rank: 'a0',
      scenarioId: PLAN,
      campaignId: WATER,
      universeId: WOMEN,
      reach: '61.5',
      source: 'Estudio ficticio',
    },
  ],
  lineSegment: LINES.flatMap((_, index) =>
    (index % 4 === 3 ? [] : index % 2 === 0 ? [0, 1] : [2]).map((group) => ({
      id: idAt(60_000 + index * 4 + group),
      rank: `a${String(index * 4 + group).padStart(5, '0')}x`,
      lineId: lineAt(index),
      segmentId: GROUPS[group] ?? '',
    })),
  ),
  blackout: [
    {
      id: VEDA,
      rank: 'a0',
      process: 'Proceso electoral local ficticio',
      agreement: 'Acuerdo IEF-012/2026, ficticio',
      scope: 'Todo el estado',
      startDate: '2026-04-20',
      endDate: '2026-05-10',
    },
  ],
  blackoutAnswer: [
    {
      id: idAt(6_501),
      rank: 'a0',
      blackoutId: VEDA,
      lineId: lineAt(0),
      exception: 'health',
      justification: 'Información de prevención de un servicio de salud.',
      reviewer: 'Coordinación Jurídica',
      reviewedOn: '2026-02-16',
    },
    {
      id: idAt(6_502),
      rank: 'a1',
      blackoutId: VEDA,
      lineId: lineAt(1),
      exception: 'none',
      justification: '',
      reviewer: '',
      reviewedOn: '',
    },
  ],
});

/** A fictitious plan of 27 lines with all that it names. */
export const sampleMediaPlan = (): MediaPlanInput => ({
  content: content(),
  strategy: strategyWith({
    campaign: [
      campaignWith({
        id: WATER,
        objective: 'Que las familias cuiden el agua que guardan en casa.',
        coverage: 'Estatal',
        startDate: '2026-03-01',
        endDate: '2026-06-30',
      }),
      campaignWith({
        id: TANKS,
        rank: 'a1',
        name: 'Tinacos limpios',
        objective: 'Que los tinacos se laven dos veces al año.',
        coverage: 'Municipal',
        audience: 'both',
        startDate: '2026-08-01',
        endDate: '2026-11-30',
      }),
    ],
    material: [materialWith({})],
  }),
  diagnosis: {
    segment: [
      { id: GROUPS[0], name: 'Mujeres que cuidan el hogar' },
      { id: GROUPS[1], name: 'Familias sin toma de agua' },
      { id: GROUPS[2], name: 'Personal de salud' },
    ] as never,
    territory: [],
  },
  budget: budgetWith({
    authorised: [
      ['3611', [0, 0, 40_000_000, 40_000_000, 25_000_000, 90_000_000, 0, 1_000_000, 7_500_000, 7_500_000]],
      ['3612', [0, 0, 12_000_000, 6_000_000, 6_000_000, 0, 0, 9_000_000]],
      ['3661', [0, 0, 1_500_000, 1_500_000, 1_500_000, 1_500_000, 0, 9_000_000, 9_000_000, 3_000_000]],
      ['3751', [0, 0, 300_000, 300_000, 300_000, 0, 0, 2_000_000, 2_000_000, 200_000, 200_000]],
    ],
  }),
  itemNames: new Map([
    ['3611', 'Difusión por radio, televisión y otros medios de mensajes sobre programas'],
    ['3612', 'Difusión en medios alternativos'],
    ['3661', 'Contenido por internet'],
    ['3751', 'Viáticos en el país'],
  ]),
  catalogue: shippedMedia,
  formulas: shippedFormulas,
  campaignKinds: shippedLists.campaignKinds,
  programName: 'Lluvia en Casa',
  institution,
  signatures: [
    { role: 'Elaboró', name: 'Ana Ficticia Prueba', position: 'Analista de difusión' },
    { role: 'Revisó', name: 'Luis Ejemplo Muestra', position: 'Jefe de Departamento' },
    { role: 'Vo. Bo.', name: '', position: 'Dirección General' },
  ],
});
