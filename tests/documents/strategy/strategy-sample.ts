import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StrategyInput } from '#shared/documents/compose/strategy.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';
import { materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { emptyStrategy, type StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { blankCampaign } from '#shared/domain/strategy/strategy-edits.ts';
import {
  conclusionId,
  institution,
  sampleDiagnosis,
  segmentId,
  territoryId,
} from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { RESOURCES } from '#tests/documents/pdf/test-compiler.ts';
import { shippedLists } from '#tests/domain/media/shipped-media.ts';

const uuid = (kind: number, number: number): string =>
  `00000000-0000-4000-a${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
const rank = (number: number): string => `a${String(number).padStart(4, '0')}`;
const text = (words: string): RichText => [{ kind: 'paragraph', runs: [{ text: words }] }];

export const shippedChecks = materialCheckFile.parse(
  JSON.parse(readFileSync(resolve(RESOURCES, 'catalogues/material-checks.json'), 'utf8')),
).checks;

export const programStrategies = [
  { id: uuid(9, 0), text: 'Llevar el mensaje por radio a las localidades sin carretera.' },
  { id: uuid(9, 1), text: 'Explicar el trámite en persona, en la lengua de cada localidad.' },
  { id: uuid(9, 2), text: 'Preparar al personal de las unidades para orientar.' },
];

const campaignId = (number: number): string => uuid(2, number);
const materialId = (number: number): string => uuid(4, number);

const SCRIPT = [
  'EFECTO: LLUVIA SOBRE UN TECHO DE LÁMINA, SE DESVANECE.',
  'LOCUTORA: En la sierra llueve mucho y el agua se va.',
  'LOCUTOR: Guárdela. Con un canal y un tinaco le alcanza para tres meses.',
  'LOCUTORA: Inscribirse no cuesta. Vaya a su presidencia municipal con una identificación.',
  'CIERRE INSTITUCIONAL.',
].join('\n');

/**
 * Fictitious: three campaigns (external, to the staff, to both), five versions; one of them isn't fully checked and one
 * shows somebody's image; a finding, a strategy and most groups have no campaign.
 */
export const sampleStrategy = (): StrategyContent => ({
  ...emptyStrategy({
    id: uuid(0, 1),
    dossierId: uuid(0, 2),
    title: 'Que el agua se quede en casa',
    fiscalYear: 2026,
    mission: text('Acercar a las familias ficticias de la sierra los apoyos que les corresponden, sin intermediarios.'),
    vision: text('Que en cinco años nadie de la sierra ficticia deje de pedir un apoyo por no saber que existe.'),
    institutionalObjective: [
      ...text('Ampliar el acceso a los apoyos en las regiones apartadas:'),
      { kind: 'bullet', level: 0, runs: [{ text: 'con información clara,' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'en la lengua de cada quien.' }] },
    ],
    objective: text('Que ocho de cada diez familias con derecho sepan en el año qué se les ofrece y cómo pedirlo.'),
    planAxes:
      'Eje 2. Desarrollo social y combate a la pobreza (ficticio)\nEje transversal: igualdad de género (ficticio)',
    preparedOn: '2026-01-12',
  }),
  topic: [
    ['Programa sectorial ficticio de desarrollo social', 'Ampliar el acceso al agua', 'Captación de lluvia'],
    ['Programa especial ficticio de pueblos de la sierra', 'Informar en la lengua de cada localidad', ''],
  ].map(([sectorProgram = '', strategicObjective = '', topic = ''], index) => ({
    id: uuid(1, index),
    rank: rank(index),
    sectorProgram,
    strategicObjective,
    topic,
  })),
  campaign: [
    {
      name: 'Guarde la lluvia',
      kind: 'Campaña de comunicación social',
      topic: 'Desarrollo social y humano',
      objective: 'Que las familias sepan que pueden inscribirse sin costo y qué deben llevar.',
      goal: '',
      message: 'La lluvia que cae en su casa es suya: guárdela.',
      tone: 'Cercano, de vecina a vecina; sin tecnicismos.',
      audience: 'external' as const,
      audienceNote: '',
      coverage: 'Estatal',
      startDate: '2026-03-02',
      endDate: '2026-06-28',
      coIssuers: 'Instituto Ficticio del Agua',
      serviceNote: '',
    },
    {
      name: 'Orientar bien es parte del servicio',
      kind: 'Campaña de comunicación social',
      topic: 'Trámites y servicios',
      objective: 'Que el personal de ventanilla conozca los requisitos y los explique en dos minutos.',
      goal: '',
      message: 'Quien llega a la ventanilla sale sabiendo qué sigue.',
      tone: 'Respetuoso y práctico.',
      audience: 'internal' as const,
      audienceNote: 'Personal de ventanilla de las doce unidades de la sierra.',
      coverage: 'Municipal',
      startDate: '2026-02-02',
      endDate: '2026-02-27',
      coIssuers: '',
      serviceNote: '',
    },
    { name: 'Agua limpia, niñez sana', audience: 'both' as const },
  ].map((row, index) => ({ ...blankCampaign(), ...row, id: campaignId(index), rank: rank(index) })),
  campaignTrait: [
    ['sex', 'Ambos'],
    ['age', '18-35'],
    ['age', '36-60'],
    ['settlement', 'Rural'],
    ['socioeconomic', 'D Baja'],
    ['socioeconomic', 'E Marginada'],
  ].map(([trait, value = ''], index) => ({
    id: uuid(3, index),
    rank: rank(index),
    campaignId: campaignId(0),
    trait: trait as StrategyContent['campaignTrait'][number]['trait'],
    value,
  })),
  campaignSegment: [1, 2, 3, 5].map((segment, index) => ({
    id: uuid(5, index),
    rank: rank(index),
    campaignId: campaignId(segment === 5 ? 2 : 0),
    segmentId: segmentId(segment),
  })),
  campaignTerritory: Array.from({ length: 14 }, (_, index) => ({
    id: uuid(6, index),
    rank: rank(index),
    campaignId: campaignId(0),
    territoryId: territoryId(index + 1),
  })),
  campaignConclusion: [0, 1].map((conclusion, index) => ({
    id: uuid(7, index),
    rank: rank(index),
    campaignId: campaignId(0),
    conclusionId: conclusionId(conclusion),
  })),
  campaignStrategy: [
    [0, 0],
    [1, 2],
  ].map(([campaign = 0, strategy = 0], index) => ({
    id: uuid(8, index),
    rank: rank(index),
    campaignId: campaignId(campaign),
    strategyId: programStrategies[strategy]?.id ?? '',
  })),
  material: [
    [0, 'La gota', 'Spot de radio de 30 segundos', SCRIPT, '2026-03-02', '2026-04-30'],
    [
      0,
      'El tinaco',
      'Cartel de 60 × 90 cm',
      'GUARDE LA LLUVIA\nInscripción sin costo en su presidencia municipal.',
      '',
      '',
    ],
    [
      0,
      'Plática en asamblea',
      'Guion de plática, 40 minutos',
      `${SCRIPT}\n${'Se pregunta a la asamblea y se anota lo que contesta. '.repeat(60)}`,
      '2026-05-04',
      '2026-06-28',
    ],
    [1, 'Guía de ventanilla', 'Tríptico', 'Qué pedir, en qué orden y qué decir cuando falta un papel.', '', ''],
    [2, '', '', '', '', ''],
  ].map(([campaign, name, format, body, startDate, endDate], index) => ({
    id: materialId(index),
    rank: rank(index),
    campaignId: campaignId(Number(campaign)),
    name: String(name),
    format: String(format),
    body: String(body),
    startDate: String(startDate),
    endDate: String(endDate),
  })),
  materialCheck: [0, 1, 2, 3].flatMap((material) =>
    shippedChecks.slice(0, material === 3 ? 4 : undefined).map(({ id, nature }, index) => ({
      id: uuid(10 + material, index),
      rank: rank(index),
      materialId: materialId(material),
      checkId: id,
      answer:
        nature === 'require' || (material === 1 && id === 'image-voice')
          ? ('applies' as const)
          : ('not-applicable' as const),
      evidence:
        nature === 'require'
          ? 'Se oye en el cierre institucional.'
          : material === 1 && id === 'image-voice'
            ? 'Aparece de espaldas una promotora; no se le reconoce ni se dice su nombre.'
            : '',
    })),
  ),
  signatory: [
    { id: uuid(20, 0), rank: rank(0), role: 'prepared', name: 'Rosa Ejemplo Prueba', position: 'Jefa de Difusión' },
    {
      id: uuid(20, 1),
      rank: rank(1),
      role: 'Titular de comunicación social de la coordinadora de sector',
      name: 'Luis Muestra Ficticia',
      position: 'Director de Comunicación',
    },
  ],
});

export const strategyInput = (more: Partial<StrategyInput> = {}): StrategyInput => ({
  content: sampleStrategy(),
  diagnosis: sampleDiagnosis(),
  program: programStrategies,
  checks: shippedChecks,
  campaignKinds: shippedLists.campaignKinds,
  media: null,
  itemNames: new Map(),
  programName: 'Programa ficticio Lluvia en Casa',
  institution,
  ...more,
});
