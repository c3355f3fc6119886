import type { LogEntry } from '#shared/domain/execution/execution.ts';

/** `activity`, `line` and `place` are places in `ACTIVITIES`, `MEDIA_LINES` and the diagnosis' territories. */
export type LogEntrySpec = Partial<
  Pick<
    LogEntry,
    | 'quantity'
    | 'insertions'
    | 'people'
    | 'peopleBasis'
    | 'peopleSource'
    | 'responsible'
    | 'outcome'
    | 'endDate'
    | 'description'
  >
> & {
  readonly kind: LogEntry['kind'];
  /** Month and day. */
  readonly on: string;
  readonly title: string;
  readonly place?: readonly [words: string, territory: number | null];
  readonly activity?: number;
  readonly line?: number;
  /** Group of the diagnosis and how many of it. */
  readonly groups?: readonly (readonly [segment: number, people: string])[];
  /** Photographs and papers: name, which drawing or what it says, caption. */
  readonly evidence?: readonly (readonly [name: string, drawing: number | string, caption: string])[];
};

const RIOS = 'Marisol Muestra Ríos, promotora';
const PRUEBA = 'Rosa Ejemplo Prueba, jefa de Difusión';
const COUNTED = { peopleBasis: 'counted' } as const;
const GUESSED = { peopleBasis: 'estimated' } as const;

/** What a fictitious programme did from February to November of its year. */
export const LOG_ENTRIES: readonly LogEntrySpec[] = [
  {
    kind: 'meeting',
    on: '02-06',
    title: 'Arranque con comités de agua de la sierra',
    place: ['Salón comunal de San Prueba de los Pinos', 4],
    activity: 12,
    quantity: '2',
    people: '41',
    ...COUNTED,
    peopleSource: 'Lista de asistencia',
    groups: [
      [16, '35'],
      [15, '6'],
    ],
    responsible: RIOS,
    outcome: 'Los comités pidieron que las visitas se avisen con una semana.',
    evidence: [
      ['comités-sierra.jpg', 1, 'Comités de agua en el salón comunal'],
      ['lista de asistencia 6 feb.pdf', 'Lista de asistencia, 6 de febrero (ficticia)', ''],
    ],
  },
  {
    kind: 'talk',
    on: '02-14',
    title: 'Pláticas en el mercado, antes de abrir los puestos',
    place: ['Mercado de Villa Ficticia', 6],
    activity: 0,
    quantity: '4',
    line: 21,
    insertions: '4',
    people: '132',
    ...COUNTED,
    peopleSource: 'Conteo de promotoras en cuatro pláticas',
    groups: [
      [2, '70'],
      [11, '58'],
    ],
    responsible: RIOS,
    evidence: [['mercado-villa.jpg', 2, 'Plática a las siete, entre los puestos']],
  },
  {
    kind: 'print',
    on: '02-20',
    title: 'Entrega de historietas en secundarias',
    place: ['Secundarias de Santa Ejemplar', 7],
    activity: 8,
    quantity: '5800',
    people: '5800',
    ...COUNTED,
    peopleSource: 'Acuses de las escuelas',
    groups: [[7, '5800']],
    responsible: PRUEBA,
    outcome: 'Quedaron 200 ejemplares para reposición.',
    evidence: [
      ['historietas.png', 3, 'Cajas de historietas entregadas en la dirección'],
      ['acuses de secundarias.pdf', 'Acuses de recibo de once secundarias (ficticios)', 'Acuses de recibo'],
    ],
  },
  {
    kind: 'radio',
    on: '03-16',
    endDate: '03-31',
    title: 'Primera quincena de spots en radio comercial',
    place: ['Villa Ficticia y su región', 6],
    activity: 4,
    quantity: '40',
    line: 0,
    insertions: '44',
    people: '28000',
    ...GUESSED,
    peopleSource: 'Sondeo ficticio de medios del diagnóstico',
    responsible: PRUEBA,
    evidence: [['testigo-radio-marzo.pdf', 'Testigo de transmisión, marzo (ficticio)', 'Testigo del medio']],
  },
  {
    kind: 'radio',
    on: '03-18',
    endDate: '04-30',
    title: 'Cápsulas en lenguas de la sierra',
    place: ['San Prueba de los Pinos', 4],
    activity: 3,
    quantity: '150',
    line: 3,
    insertions: '30',
    people: '2100',
    ...GUESSED,
    peopleSource: 'Estimación de la radio comunitaria',
    groups: [
      [5, '1900'],
      [6, '150'],
    ],
    responsible: 'Jacinto Prueba Loma, radio comunitaria',
    evidence: [['cabina-pinos.jpg', 4, 'Locutoras en la cabina comunitaria']],
  },
  {
    kind: 'field-work',
    on: '03-23',
    endDate: '03-27',
    title: 'Visitas casa por casa, primera vuelta',
    place: ['Localidades altas de Muestra del Monte', 5],
    activity: 1,
    quantity: '185',
    line: 26,
    insertions: '8',
    people: '612',
    ...COUNTED,
    peopleSource: 'Cédulas de visita',
    groups: [
      [0, '540'],
      [1, '72'],
    ],
    responsible: RIOS,
    outcome: 'Se inscribieron 96 hogares; 31 no estaban y se vuelve en abril.',
    evidence: [
      ['visita-1.jpg', 5, 'Promotora en una casa de la parte alta'],
      ['visita-2.jpg', 6, 'Techo medido para el captador'],
    ],
  },
  {
    kind: 'event',
    on: '04-11',
    title: 'Módulo de inscripción en sábado',
    place: ['Plaza de Puerto Supuesto', 8],
    activity: 2,
    quantity: '4',
    people: '245',
    ...COUNTED,
    peopleSource: 'Registro del módulo',
    groups: [
      [2, '120'],
      [12, '40'],
    ],
    responsible: 'Coordinación de módulos',
    evidence: [['módulo-sábado.png', 7, 'Fila del módulo en la plaza']],
  },
  {
    kind: 'internet',
    on: '04-13',
    endDate: '04-30',
    title: 'Pauta en redes por municipio',
    activity: 15,
    quantity: '24',
    line: 18,
    insertions: '20',
    people: '8400',
    ...GUESSED,
    peopleSource: 'Panel de la plataforma',
    groups: [
      [8, '3100'],
      [17, '8000'],
    ],
    responsible: PRUEBA,
    evidence: [['captura-de-pauta.png', 8, 'Publicación con su alcance']],
  },
  {
    kind: 'television',
    on: '04-20',
    title: 'Spot en horario de noticias',
    place: ['Villa Ficticia', 6],
    line: 5,
    insertions: '2',
    people: '61000',
    ...GUESSED,
    responsible: PRUEBA,
    evidence: [['canal-9.jpg', 9, 'Imagen del spot al aire']],
  },
  {
    kind: 'meeting',
    on: '06-04',
    title: 'Encuentro con autoridades auxiliares',
    place: ['Casa de cultura de Santa Ejemplar', 7],
    activity: 11,
    quantity: '2',
    people: '58',
    ...COUNTED,
    peopleSource: 'Lista de asistencia',
    groups: [[15, '58']],
    responsible: 'Hugo Muestra Supuesto, subdirector',
    outcome: 'Acordaron leer el aviso en sus asambleas.',
    evidence: [['autoridades.jpg', 10, 'Mesa de trabajo con delegados']],
  },
  {
    kind: 'event',
    on: '06-20',
    title: 'Feria de la lluvia',
    place: ['Plaza principal de Villa Ficticia', 6],
    activity: 24,
    quantity: '1',
    line: 27,
    insertions: '1',
    people: '1720',
    ...GUESSED,
    peopleSource: 'Conteo por hora en las dos entradas',
    groups: [
      [17, '1720'],
      [11, '210'],
      [7, '380'],
    ],
    responsible: 'Rosa Ejemplo Prueba y todo el departamento',
    description: 'Ocho mesas, dos talleres y una función de títeres. Llovió a las cinco y nadie se fue.',
    evidence: [
      ['feria-mañana.jpg', 11, 'La plaza a las diez de la mañana'],
      ['feria-taller.jpg', 12, 'Taller de filtros con estudiantes'],
      ['feria-lluvia.png', 13, 'La función de títeres, ya con lluvia'],
    ],
  },
  {
    kind: 'print',
    on: '07-08',
    title: 'Carteles y trípticos de la segunda impresión',
    place: ['Centros de salud de los seis municipios', 0],
    activity: 6,
    quantity: '1200',
    people: '',
    responsible: 'Coordinación de Diseño',
    evidence: [['cartel-centro-de-salud.jpg', 14, 'Cartel en la sala de espera']],
  },
  {
    kind: 'print',
    on: '07-10',
    title: 'Trípticos en módulos y centros de salud',
    activity: 7,
    quantity: '7650',
    responsible: 'Coordinación de Diseño',
    outcome: 'Faltan 350 por entregar en la costa.',
    evidence: [['tripticos.png', 15, 'Paquetes por municipio']],
  },
  {
    kind: 'field-work',
    on: '07-18',
    endDate: '07-19',
    title: 'Perifoneo de fin de semana',
    place: ['Localidades de San Prueba de los Pinos', 4],
    activity: 5,
    quantity: '18',
    line: 12,
    insertions: '18',
    people: '900',
    ...GUESSED,
    peopleSource: 'Población de las localidades recorridas, a la mitad',
    responsible: 'Brigada de difusión 1',
    evidence: [['perifoneo.jpg', 16, 'La camioneta en la cancha de la localidad']],
  },
  {
    kind: 'talk',
    on: '08-22',
    title: 'Pláticas en mercados de la costa',
    place: ['Mercado de Bahía del Caso', 9],
    activity: 0,
    quantity: '6',
    people: '188',
    ...COUNTED,
    peopleSource: 'Conteo de promotoras',
    groups: [
      [2, '95'],
      [11, '80'],
      [14, '44'],
    ],
    responsible: RIOS,
    evidence: [['mercado-bahia.jpg', 17, 'Plática junto a los puestos de pescado']],
  },
  {
    kind: 'event',
    on: '09-11',
    title: 'Reto escolar «Mide tu lluvia»',
    place: ['Secundarias y bachilleratos de Villa Ficticia', 6],
    activity: 9,
    quantity: '28',
    people: '2340',
    ...COUNTED,
    peopleSource: 'Registros de las escuelas',
    groups: [
      [7, '1500'],
      [8, '840'],
    ],
    responsible: 'Facilitadoras del programa',
    evidence: [['reto-escolar.jpg', 18, 'Pluviómetros hechos por estudiantes']],
  },
  {
    kind: 'talk',
    on: '09-19',
    title: 'Talleres en barrios de artesanas',
    place: ['Barrio de Arriba, Santa Ejemplar', 7],
    activity: 18,
    quantity: '9',
    line: 25,
    insertions: '5',
    people: '164',
    ...COUNTED,
    peopleSource: 'Lista de asistencia',
    groups: [[13, '164']],
    responsible: RIOS,
    evidence: [['taller-artesanas.jpg', 19, 'Taller en el patio de una casa']],
  },
  {
    kind: 'field-work',
    on: '10-05',
    endDate: '10-16',
    title: 'Visitas casa por casa, segunda vuelta',
    place: ['Región Sierra', 1],
    activity: 1,
    quantity: '420',
    people: '1388',
    ...COUNTED,
    peopleSource: 'Cédulas de visita',
    groups: [
      [0, '1100'],
      [1, '288'],
    ],
    responsible: RIOS,
    evidence: [['visita-octubre.jpg', 20, 'Registro en la última localidad de la ruta']],
  },
  {
    kind: 'radio',
    on: '10-12',
    endDate: '10-30',
    title: 'Segunda temporada de spots',
    place: ['Villa Ficticia y su región', 6],
    activity: 4,
    quantity: '160',
    line: 0,
    insertions: '160',
    people: '28000',
    ...GUESSED,
    peopleSource: 'Sondeo ficticio de medios del diagnóstico',
    responsible: PRUEBA,
    evidence: [['testigo-radio-octubre.pdf', 'Testigo de transmisión, octubre (ficticio)', 'Testigo del medio']],
  },
  {
    kind: 'talk',
    on: '10-21',
    title: 'Capacitación de promotoras',
    place: ['Sala de juntas', null],
    activity: 21,
    quantity: '3',
    people: '18',
    ...COUNTED,
    peopleSource: 'Lista de asistencia',
    responsible: 'Facilitadoras del programa',
  },
  {
    kind: 'field-work',
    on: '11-03',
    title: 'Encuesta corta en módulo',
    activity: 22,
    quantity: '2140',
    people: '2140',
    ...COUNTED,
    peopleSource: 'Formularios capturados',
    responsible: 'Coordinación de módulos',
    evidence: [['encuesta.png', 21, 'Mesa de la encuesta a la salida del módulo']],
  },
  {
    kind: 'other',
    on: '11-09',
    title: 'Recorrido con un grupo de estudiantes de otro estado',
    place: ['Muestra del Monte', 5],
    people: '24',
    ...COUNTED,
    responsible: RIOS,
    evidence: [['recorrido.jpg', 22, 'Visita a un captador en uso']],
  },
];

/** Indicator, value of March, June and September: '' where it wasn't measured. Of 90 %: green; from 75 %: yellow. */
export const MEASURED: readonly (readonly [indicator: number, values: readonly string[], source: string])[] = [
  [0, ['9.3', '18.9', '28.1'], 'Padrón de captadores instalados'],
  [1, ['9.8', '18.4', '27'], 'Encuesta corta en módulo'],
  [2, ['3950', '4100', '3600'], 'Registro de asistencia'],
  [3, ['25', '24.5', '24'], 'Testigos de los medios'],
  [4, ['18.5', '19', '18.75'], 'Acuses de entrega'],
  [5, ['14', '17', '16'], 'Bitácora'],
  [6, ['22', '30', '40'], 'Cédulas de visita'],
  [7, ['20', '41', ''], 'Formularios capturados'],
];

/** Why something wasn't done as planned; of an activity or of a line. */
export const EXPLAINED: readonly {
  readonly activity?: number;
  readonly line?: number;
  readonly reason: string;
  readonly remedy: string;
}[] = [
  {
    activity: 10,
    reason: 'La imprenta entregó el cuadernillo con dos páginas cambiadas y se devolvió el tiraje completo.',
    remedy: 'El tiraje corregido se entrega en enero, al volver las clases.',
  },
  {
    activity: 19,
    reason: 'Los albergues cerraron antes por la helada de febrero y la cosecha se adelantó.',
    remedy: 'La brigada se junta con la de noviembre, en los albergues del valle.',
  },
  {
    line: 14,
    reason: 'El permiso del anuncio espectacular no salió a tiempo.',
    remedy: 'Se ofrece el espacio a bardas de la misma región.',
  },
];

/** Signed before anything is accrued: item, month and day, centavos with IVA, contract. */
export const COMMITMENTS = [
  ['3611', '04-01', 34_800_000, 'Contrato ficticio DC-014', 'Spots y cápsulas de radio'],
  ['3361', '06-15', 29_000_000, 'Contrato ficticio DC-021', 'Carteles y trípticos, segunda impresión'],
  ['3831', '06-10', 9_550_050, 'Contrato ficticio DC-022', 'Montaje de la feria de la lluvia'],
] as const;

/** Commitment, place in `LOG_ENTRIES` (null: of none), moments, month and day, centavos with IVA, document. */
export const SPENT: readonly (readonly [
  commitment: number,
  entry: number | null,
  moments: readonly ('accrued' | 'exercised' | 'paid')[],
  on: string,
  amount: number,
  document: string,
])[] = [
  [0, 3, ['accrued', 'exercised', 'paid'], '04-28', 8_700_000, 'Factura ficticia R-101'],
  [2, 10, ['accrued', 'exercised'], '06-24', 9_550_050, 'Factura ficticia M-77'],
  [2, 10, ['paid'], '07-06', 9_550_050, 'Transferencia ficticia 4410'],
  [1, 11, ['accrued', 'exercised', 'paid'], '07-20', 16_250_033, 'Factura ficticia I-12'],
  [1, 12, ['accrued'], '07-28', 8_000_017, 'Factura ficticia I-13'],
  // Captured twice and cancelled.
  [1, null, ['accrued'], '07-29', 1_000_000, 'Factura ficticia I-14'],
  [1, null, ['accrued'], '07-30', -1_000_000, 'Nota de crédito ficticia 3'],
  [0, 18, ['accrued', 'exercised'], '11-05', 17_400_000, 'Factura ficticia R-138'],
];
