import type { MediaLine } from '#shared/domain/media/media-plan.ts';

/** A line of the realistic plan: `weeks` are ISO weeks, first and last, every how many, insertions of each, bonus of each. */
export type MediaLineSpec = readonly [
  mediumKey: string,
  outlet: string,
  place: string,
  /** Index of the campaign, of its material (null: none), of the budget line that pays (null: none). */
  of: readonly [campaign: number, material: number | null, budgetLine: number | null],
  /** Gross, in centavos; null where nobody quoted it yet. */
  grossRate: number | null,
  weeks: readonly [first: number, last: number, every: number, paid: number, bonus: number],
  more?: Partial<MediaLine> & { readonly target?: true },
];

const RADIO = 'radio/radiodifusoras-locales';
const TV = 'television/television-abierta-local';
const PAPER = 'medios-impresos/diarios-editados-en-los-estados';
const SOCIAL = 'internet/redes-sociales-y-buscadores';
const WEEKDAYS = 31;
const WEEKEND = 96;
const SATURDAY = 32;
const SUNDAY = 64;
const MONDAY = 1;
const MORNING = '06:00 a 10:00';
const QUOTED = { rateSource: 'Tarifario ficticio del medio' } as const;
const TARGET = { target: true } as const;

/** Budget lines by their place in `LINES`: 3 community radio, 4 radio, 5 loudspeakers, 6 posters, 9 social networks … */
export const MEDIA_LINES: readonly MediaLineSpec[] = [
  // biome-ignore format: one line of the plan a row
  ...([
    [`${RADIO}/spot-de-30-seg`, 'Radio Ejemplo 98.5 FM', 'Villa Ficticia', [0, 0, 4], 18_537, [10, 44, 2, 20, 2], { ...TARGET, ...QUOTED, weekdays: WEEKDAYS, daypart: MORNING, durationSeconds: 30, discounts: '15+5', people: '28500', reach: '41.5' }],
    [`${RADIO}/spot-de-20-seg`, 'Radio Muestra 1270 AM', 'Santa Ejemplar', [0, 0, 4], 12_050, [11, 45, 2, 15, 1], { ...TARGET, ...QUOTED, weekdays: WEEKDAYS, daypart: '13:00 a 16:00', durationSeconds: 20, discounts: '10', rating: '4.2', totalRating: '3.5' }],
    [`${RADIO}/mencion`, 'La Voz Supuesta 91.3 FM', 'Puerto Supuesto', [1, null, 4], 9_999, [12, 46, 4, 7, 0], { ...QUOTED, weekdays: WEEKDAYS, daypart: MORNING, commissionPercent: '7.5' }],
    [`${RADIO}/capsula-1-min`, 'Radio Comunitaria Pinos', 'San Prueba de los Pinos', [2, 0, 3], 35_000, [8, 46, 1, 4, 1], { ...QUOTED, weekdays: WEEKDAYS, daypart: '05:00 a 07:00', durationSeconds: 60, people: '2150', vatPercent: '0' }],
    [`${RADIO}/capsula-5-min`, 'Radio Monte', 'Muestra del Monte', [2, 0, 3], 72_525, [9, 45, 2, 2, 0], { ...QUOTED, weekdays: WEEKEND, daypart: '18:00 a 20:00', durationSeconds: 300, people: '1380', vatPercent: '0' }],
    [`${TV}/spot-de-20-seg`, 'Canal 9 de Ejemplo', 'Villa Ficticia', [0, 1, 4], 1_250_000, [14, 42, 7, 1, 1], { ...TARGET, ...QUOTED, weekdays: WEEKDAYS, daypart: '20:00 a 22:00', durationSeconds: 20, discounts: '20', people: '61000', reach: '18.25', paymentMonth: 11 }],
    [`${TV}/capsula-1-min`, 'Canal Universitario de Prueba', 'Estado de Ejemplo', [4, 0, null], 480_000, [16, 40, 6, 2, 0], { ...QUOTED, airtime: 'in-kind', weekdays: WEEKDAYS, durationSeconds: 60 }],
    [`${TV}/spot-de-30-seg`, 'Tiempos de Estado, televisión', 'Estado de Ejemplo', [0, 1, null], null, [15, 43, 4, 14, 0], { airtime: 'state', durationSeconds: 30, stations: 9 }],
    [`${RADIO}/spot-de-30-seg`, 'Tiempos fiscales, radio', 'Estado de Ejemplo', [1, null, null], null, [13, 44, 3, 35, 0], { airtime: 'fiscal', durationSeconds: 30, stations: 32 }],
    [`${PAPER}/otro-formato`, 'El Diario de Prueba', 'Villa Ficticia', [3, 0, 6], 9_850, [12, 44, 8, 1, 0], { ...QUOTED, weekdays: SUNDAY, rateBasis: 'column-centimetre', columns: '3', centimetres: '12.5', discounts: '5' }],
    [`${PAPER}/1-de-4-plana`, 'La Gaceta de la Costa', 'Bahía del Caso', [0, 2, 4], 4_800_000, [16, 40, 12, 1, 0], { ...QUOTED, weekdays: SUNDAY, rateBasis: 'page', pageFraction: '1/4', discounts: '12.5', paymentMonth: 12 }],
    ['medios-impresos/revistas/plana', 'Revista Campo y Agua', 'Estado de Ejemplo', [0, 2, 4], 1_875_033, [18, 40, 11, 1, 0], { ...QUOTED, weekdays: MONDAY, paymentMonth: 12 }],
    ['trabajo-de-campo/perifoneo/recorrido', 'Brigada de difusión 1', 'San Prueba de los Pinos', [0, null, 5], 65_000, [10, 46, 1, 2, 0], { weekdays: WEEKEND, people: '900' }],
    ['trabajo-de-campo/perifoneo/recorrido', 'Brigada de difusión 2', 'Muestra del Monte', [2, null, 5], 65_000, [10, 46, 1, 1, 0], { weekdays: WEEKEND, people: '700' }],
    ['medios-complementarios/espectaculares/cartelera-sencilla', 'Anuncios del Valle', 'Santa Ejemplar', [0, 2, 4], 1_150_000, [23, 41, 9, 1, 0], { ...QUOTED, weekdays: MONDAY, production: 350_000, paymentMonth: 12 }],
    ['medios-complementarios/muros-o-bardas/otro-formato', 'Bardas de la región Costa', 'Puerto Supuesto', [0, 2, 4], 220_000, [14, 38, 8, 3, 1], { weekdays: SATURDAY, production: 41_050, paymentMonth: 10 }],
    ['medios-complementarios/parabuses/cartelera-doble', 'Parabuses de Ejemplo', 'Villa Ficticia', [1, 1, 4], 310_000, [24, 40, 8, 2, 0], { ...QUOTED, weekdays: MONDAY, paymentMonth: 12 }],
    ['internet/medios-digitales/banner', 'Portal Noticias de Prueba', 'Estado de Ejemplo', [4, 0, 9], 85_000, [10, 44, 2, 3, 0], { ...QUOTED, weekdays: WEEKDAYS, people: '5200' }],
    [`${SOCIAL}/contenido-o-publicacion-difundida-en-facebook`, 'Página del programa', 'Estado de Ejemplo', [1, 1, 9], 45_000, [9, 46, 1, 5, 0], { people: '8400', figuresSource: 'Panel de la plataforma' }],
    [`${SOCIAL}/anuncio-de-video-en-youtube-pagina`, 'Canal del programa', 'Estado de Ejemplo', [4, 0, 9], 120_000, [12, 45, 3, 3, 0], { people: '3900' }],
    [`${SOCIAL}/video-o-carrusel-de-imagenes-en-instagram`, 'Cuenta del programa', 'Estado de Ejemplo', [4, 0, 9], null, [14, 44, 3, 2, 0], { note: 'Falta la cotización.' }],
    ['platicas/platica-al-publico/platica', 'Promotoras del Departamento de Promoción', 'Mercado de Villa Ficticia', [4, 1, 0], 120_000, [7, 46, 1, 1, 0], { weekdays: SATURDAY, people: '35', vatPercent: '0' }],
    ['platicas/platica-al-publico/platica', 'Promotoras del Departamento de Promoción', 'Escuelas de Santa Ejemplar', [4, 2, 8], 95_000, [8, 46, 2, 2, 0], { weekdays: WEEKDAYS, people: '60', vatPercent: '0' }],
    ['platicas/platica-al-personal/platica', 'Coordinación de módulos', 'Los seis municipios', [5, 0, null], 0, [4, 48, 4, 3, 0], { audience: 'internal', weekdays: WEEKDAYS, people: '18' }],
    ['reuniones/reunion-con-comites-y-autoridades/reunion', 'Jefatura de Departamento de Promoción', 'Cabeceras municipales', [3, 1, 2], 210_033, [11, 47, 4, 2, 0], { weekdays: WEEKDAYS, people: '22', vatPercent: '0' }],
    ['reuniones/taller-o-capacitacion/sesion', 'Facilitadoras del programa', 'Barrios de artesanas', [4, null, 8], 180_000, [10, 46, 4, 1, 0], { weekdays: SATURDAY, people: '20' }],
    ['trabajo-de-campo/visita-casa-por-casa/jornada', 'Brigadas de la sierra', 'Región Sierra', [2, 1, 1], 340_000, [8, 47, 1, 2, 0], { weekdays: WEEKDAYS, people: '40', vatPercent: '0' }],
    ['trabajo-de-campo/feria-evento-o-brigada/jornada', 'Feria de la lluvia', 'Plaza principal de Villa Ficticia', [0, 2, 11], 2_500_000, [25, 25, 1, 1, 0], { weekdays: SATURDAY, production: 1_250_000, people: '1500' }],
    ['modulos/modulo-de-orientacion-itinerante/jornada', 'Módulo itinerante', 'Puerto Supuesto', [1, 0, 2], 150_000, [9, 46, 2, 2, 0], { weekdays: WEEKEND, people: '55', vatPercent: '0' }],
    ['impresiones/carteles-o-posters/pieza', 'Imprenta ganadora de la cotización', 'Estado de Ejemplo', [0, 2, 6], 4_275, [11, 37, 26, 1_200, 0], { weekdays: MONDAY }],
    ['impresiones/folletos-dipticos-o-tripticos/pieza', 'Imprenta ganadora de la cotización', 'Estado de Ejemplo', [1, 0, 6], 387, [11, 37, 26, 8_000, 0], { weekdays: MONDAY }],
    ['impresiones/otro-tipo-de-materiales-impresos/pieza', 'Imprenta ganadora de la cotización', 'Escuelas secundarias', [4, 2, 7], 1_980, [24, 44, 20, 6_000, 0], { weekdays: MONDAY, productionDate: '', production: 600_000 }],
  ] satisfies readonly MediaLineSpec[]),
];
