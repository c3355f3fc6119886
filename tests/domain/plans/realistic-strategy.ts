import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { emptyStrategy, type Strategy, type StrategyContent } from '#shared/domain/strategy/strategy.ts';
import { blankCampaign, blankMaterial } from '#shared/domain/strategy/strategy-edits.ts';
import { rankAt } from '#tests/domain/plans/realistic-diagnosis.ts';

type CampaignSpec = {
  readonly name: string;
  readonly kind: string;
  readonly topic: string;
  readonly objective: string;
  readonly message: string;
  readonly tone: string;
  /** Of the year: month and day. */
  readonly from: string;
  readonly to: string;
  readonly segments: readonly number[];
  readonly conclusions: readonly number[];
  readonly materials: readonly (readonly [name: string, format: string, body: string])[];
};

const SOCIAL = 'Campaña de comunicación social';

/** Each carries out the programme's strategy of the same place. */
const CAMPAIGNS: readonly CampaignSpec[] = [
  {
    name: 'Que la lluvia no se vaya',
    kind: SOCIAL,
    topic: 'Ecología y medio ambiente',
    objective: 'Que los hogares sin agua entubada sepan que el captador existe y que es para ellos.',
    message: 'Su techo puede darle agua tres meses. Pregunte por su captador.',
    tone: 'Cercano, de vecina a vecino',
    from: '01-12',
    to: '11-30',
    segments: [0, 1, 14, 17],
    conclusions: [0, 1],
    materials: [
      ['Spot de radio «El techo»', 'Spot de 30 segundos', 'Se oye llover. Una mujer dice: «Toda esta agua se me iba…»'],
      ['Spot de televisión «Tres meses»', 'Video de 20 segundos', 'Un patio, una cubeta, un techo. Voz: «Su techo…»'],
      [
        'Cartel «Mi techo»',
        'Cartel de 60 × 90 cm',
        'Una casa con captador y la pregunta: ¿Cuánta agua cae en su techo?',
      ],
    ],
  },
  {
    name: 'Inscríbase en una sola visita',
    kind: SOCIAL,
    topic: 'Trámites y servicios',
    objective: 'Que quien ya conoce el programa lleve los documentos completos y se inscriba en una visita.',
    message: 'Cuatro papeles, una visita y queda inscrita.',
    tone: 'Claro y paso a paso',
    from: '02-02',
    to: '11-27',
    segments: [2, 4, 12],
    conclusions: [2],
    materials: [
      ['Tríptico «Cuatro pasos»', 'Tríptico', 'Paso 1: su identificación. Paso 2: su comprobante…'],
      ['Imagen para redes «Sábado también»', 'Imagen de 1080 × 1080', 'El módulo abre los sábados de 9 a 14 horas.'],
    ],
  },
  {
    name: 'El agua en nuestra lengua',
    kind: SOCIAL,
    topic: 'Pueblos indígenas',
    objective: 'Que las comunidades de la sierra oigan el mensaje en su lengua y de gente que conocen.',
    message: 'El agua de lluvia también es de la sierra.',
    tone: 'De la comunidad para la comunidad',
    from: '02-02',
    to: '11-30',
    segments: [5, 6],
    conclusions: [3],
    materials: [
      ['Cápsula «Voces del monte»', 'Cápsula de 5 minutos en tres lenguas', 'Testimonio de una beneficiaria ficticia.'],
      ['Guion de visita', 'Guion de plática casa por casa', 'Saludar, preguntar por el agua de la casa, escuchar.'],
    ],
  },
  {
    name: 'Así reconoce a nuestro personal',
    kind: 'Avisos',
    topic: 'Seguridad pública y justicia',
    objective: 'Que las personas mayores distingan al personal del programa de quien cobra la inscripción.',
    message: 'Nadie le cobra. Pida el gafete y llame para confirmar.',
    tone: 'Serio y tranquilo',
    from: '03-02',
    to: '12-11',
    segments: [3, 15, 16],
    conclusions: [4],
    materials: [
      ['Aviso de prensa «El gafete»', 'Aviso de 3 columnas', 'Nuestro personal lleva gafete verde con fotografía.'],
      ['Guion de reunión con comités', 'Guion de reunión', 'Presentar al personal y dejar el teléfono.'],
    ],
  },
  {
    name: 'La lluvia en la escuela y en el mercado',
    kind: SOCIAL,
    topic: 'Educación',
    objective: 'Que escuelas y mercados midan cuánta lluvia cae y se lo cuenten a sus casas.',
    message: 'Mida la lluvia y cuéntelo en casa.',
    tone: 'Alegre y curioso',
    from: '02-02',
    to: '11-20',
    segments: [7, 8, 9, 11, 13],
    conclusions: [5],
    materials: [
      ['Video «Mide tu lluvia»', 'Video de 45 segundos', 'Tres estudiantes miden la lluvia con una botella.'],
      [
        'Guion de plática en mercados',
        'Guion de plática de 20 minutos',
        'Antes de abrir los puestos: qué, para quién, cómo.',
      ],
      ['Historieta «Lupe y la nube»', 'Historieta de 16 páginas', 'Lupe persigue una nube hasta su techo.'],
    ],
  },
  {
    name: 'Por dónde se enteró',
    kind: SOCIAL,
    topic: 'Salud',
    objective: 'Que el personal de salud y de módulo informe a los hogares y pregunte por dónde se enteraron.',
    message: 'Usted sabe qué casa lo necesita: dígalo y pregunte.',
    tone: 'De compañera a compañero',
    from: '01-12',
    to: '12-11',
    segments: [10],
    conclusions: [6],
    materials: [['Guion para personal de módulo', 'Guion de plática', 'Tres preguntas que se hacen al inscribir.']],
  },
];

const TOPICS = [
  [
    'Programa Sectorial de Agua de Ejemplo',
    'Objetivo 2. Agua suficiente en el hogar',
    'Captación de lluvia en vivienda',
  ],
  ['Programa Sectorial de Bienestar de Ejemplo', 'Objetivo transversal de igualdad', 'Mujeres jefas de hogar'],
] as const;

/**
 * A communication strategy as a department would hand it in, over the realistic diagnosis and programme: six campaigns, one
 * for each strategy of the programme, that reach all groups and answer all findings, with every question of the checklist
 * answered. All of it is made up.
 * @param strategies of the annual programme, in their order
 */
export const realisticStrategy = (
  row: Pick<Strategy, 'id' | 'dossierId' | 'fiscalYear'>,
  diagnosis: DiagnosisContent,
  strategies: readonly { readonly id: string }[],
  checks: readonly MaterialCheckDefinition[],
  newId: IdSource,
): StrategyContent => {
  const on = (day: string): string => `${row.fiscalYear}-${day}`;
  const places = diagnosis.territory.filter(({ level }) => level === 'municipality');
  const campaign = CAMPAIGNS.map(({ name, kind, topic, objective, message, tone, from, to }, at) => ({
    ...blankCampaign(),
    id: newId(),
    rank: rankAt(at),
    name,
    kind,
    topic,
    objective,
    message,
    tone,
    coverage: 'Estatal',
    startDate: on(from),
    endDate: on(to),
    ...(at === 5
      ? {
          audience: 'internal' as const,
          audienceNote: 'Personal médico, de enfermería y de módulo de los seis municipios',
        }
      : {}),
  }));
  const idAt = (at: number): string => campaign[at]?.id ?? '';
  const ties = (targetsAt: (spec: CampaignSpec, at: number) => readonly (string | undefined)[]) =>
    CAMPAIGNS.flatMap((spec, at) =>
      targetsAt(spec, at).map((target = '', index) => ({
        tie: { id: newId(), rank: rankAt(at * 100 + index), campaignId: idAt(at) },
        target,
      })),
    );
  const material = CAMPAIGNS.flatMap(({ materials, from, to }, at) =>
    materials.map(([name, format, body], index) => ({
      ...blankMaterial(idAt(at)),
      id: newId(),
      rank: rankAt(at * 10 + index),
      name,
      format,
      body,
      startDate: on(from),
      endDate: on(to),
    })),
  );
  return {
    ...emptyStrategy({
      ...row,
      title: `Estrategia de comunicación ${row.fiscalYear} · Programa Lluvia en Casa`,
      mission: paragraphs('Llevar agua de lluvia a los hogares que no tienen agua entubada.'),
      vision: paragraphs('Que en ningún hogar de Ejemplo se pierda la lluvia que cae en su techo.'),
      institutionalObjective: paragraphs(
        'Ampliar el acceso al agua en la vivienda, eje 3 del plan ficticio de desarrollo.',
      ),
      objective: paragraphs(
        'Que los hogares que más necesitan captar lluvia conozcan el programa, confíen en él y se inscriban.\nQue cada grupo lo oiga en el medio que sí usa y en su lengua.',
      ),
      planAxes: 'Eje 3, Agua y territorio; eje transversal de igualdad.',
      preparedOn: on('01-09'),
    }),
    topic: TOPICS.map(([sectorProgram, strategicObjective, topic], at) => {
      return { id: newId(), rank: rankAt(at), sectorProgram, strategicObjective, topic };
    }),
    campaign,
    campaignTrait: CAMPAIGNS.flatMap((_, at) =>
      (
        [
          ['sex', at === 1 ? 'Femenino' : 'Ambos'],
          ['age', at === 3 ? '60 en adelante' : '18-35'],
          ['settlement', at === 2 ? 'Rural' : 'Urbana'],
          ['socioeconomic', 'D Baja'],
          ['education', 'Secundaria'],
        ] as const
      ).map(([trait, value], index) => {
        return { id: newId(), rank: rankAt(at * 10 + index), campaignId: idAt(at), trait, value };
      }),
    ),
    campaignSegment: ties(({ segments }) => segments.map((index) => diagnosis.segment[index]?.id)).map(
      ({ tie, target }) => ({ ...tie, segmentId: target }),
    ),
    campaignTerritory: ties((_, at) => places.filter((_place, index) => at !== 2 || index < 2).map(({ id }) => id)).map(
      ({ tie, target }) => ({ ...tie, territoryId: target }),
    ),
    campaignConclusion: ties(({ conclusions }) => conclusions.map((index) => diagnosis.conclusion[index]?.id)).map(
      ({ tie, target }) => ({ ...tie, conclusionId: target }),
    ),
    campaignStrategy: ties((_, at) => [strategies[at]?.id]).map(({ tie, target }) => ({ ...tie, strategyId: target })),
    material,
    materialCheck: material.flatMap(({ id, name }, at) =>
      checks.map((check, index) => ({
        id: newId(),
        rank: rankAt(at * 100 + index),
        materialId: id,
        checkId: check.id,
        answer: check.nature === 'require' ? ('applies' as const) : ('not-applicable' as const),
        evidence: check.nature === 'require' ? `Se revisó «${name}» completo; minuta ficticia ${at + 1}.` : '',
      })),
    ),
    signatory: [
      ['prepared', 'Rosa Ejemplo Prueba', 'Jefa de Departamento de Difusión'],
      ['reviewed', 'Hugo Muestra Supuesto', 'Subdirector de Promoción'],
      ['authorised', 'Bruno Ejemplo Ríos', 'Director de Comunicación'],
    ].map(([role = '', name = '', position = ''], index) => {
      return { id: newId(), rank: rankAt(index), role, name, position };
    }),
  };
};
