import type { DiagnosisDocumentInput } from '#shared/documents/compose/diagnosis.ts';
import { type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';

const uuid = (kind: number, number: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
const rank = (number: number): string => `a${String(number).padStart(4, '0')}`;

export const territoryId = (number: number): string => uuid(1, number);
export const segmentId = (number: number): string => uuid(2, number);
export const sourceId = (number: number): string => uuid(3, number);
export const conclusionId = (number: number): string => uuid(4, number);

const CAUSES: readonly (readonly [string, number | null])[] = [
  ['La oficina más cercana queda a más de dos horas', null],
  ['No hay transporte público después de las cinco de la tarde', 0],
  ['Los requisitos se explican con palabras que la gente no usa', null],
  ['Los carteles están solo en español', 2],
  ['Nadie visita las localidades pequeñas', null],
];
const EFFECTS: readonly (readonly [string, number | null])[] = [
  ['Las familias pagan de su bolsillo las consultas', null],
  ['Se endeudan cuando alguien se enferma', 0],
  ['Las enfermedades se atienden tarde', null],
];

const branch = (tree: 'problem' | 'objective', side: 'below' | 'above', texts: typeof CAUSES, from: number) =>
  texts.map(([text, parent], index) => ({
    id: uuid(5, from + index),
    rank: rank(from + index),
    tree,
    side,
    parentId: parent === null ? null : uuid(5, from + parent),
    text: tree === 'problem' ? text : `Se logra lo contrario: ${text.toLowerCase()}`,
  }));

const treeOf = (tree: 'problem' | 'objective', from: number): DiagnosisContent['treeNode'] => [
  {
    id: uuid(5, from),
    rank: rank(from),
    tree,
    side: 'core',
    parentId: null,
    text:
      tree === 'problem'
        ? 'Las personas con derecho a afiliarse no conocen el programa ni saben cómo entrar'
        : 'Las personas con derecho a afiliarse conocen el programa y saben cómo entrar',
  },
  ...branch(tree, 'below', CAUSES, from + 1),
  ...branch(tree, 'above', EFFECTS, from + 20),
];

/** Fictitious: 18 groups, 40 territories, two different figures of 80 %. */
export const sampleDiagnosis = (): DiagnosisContent => ({
  ...emptyDiagnosis({
    id: uuid(0, 1),
    dossierId: uuid(0, 2),
    title: 'Quiénes faltan por afiliarse en la Sierra de Prueba',
    fiscalYear: 2026,
    context: [
      {
        kind: 'paragraph',
        runs: [
          {
            text: 'La Sierra de Prueba reúne treinta y nueve municipios ficticios. En ellos vive gente que tiene derecho al programa y no lo ha pedido; este diagnóstico dice quiénes son, dónde están y qué se los impide.',
          },
        ],
      },
      { kind: 'bullet', level: 0, runs: [{ text: 'Clima y caminos cierran el paso tres meses al año.' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'La radio comunitaria llega donde no llega el teléfono.' }] },
    ],
    method: [
      {
        kind: 'paragraph',
        runs: [
          { text: 'Se revisaron registros propios y tres encuestas ficticias; ninguna cifra se sumó entre grupos.' },
        ],
      },
    ],
  }),
  territory: Array.from({ length: 40 }, (_, index) => ({
    id: territoryId(index),
    rank: rank(index),
    parentId: index === 0 ? null : territoryId(0),
    level: index === 0 ? ('state' as const) : ('municipality' as const),
    code: String(index).padStart(3, '0'),
    name: index === 0 ? 'Estado de Prueba' : `Municipio Ficticio ${index}`,
  })),
  source: Array.from({ length: 4 }, (_, index) => ({
    id: sourceId(index),
    rank: rank(index),
    title: `Encuesta ficticia de hogares, vuelta ${index + 1}`,
    institution: 'Instituto Ficticio de Estadística',
    published: index === 3 ? '' : `202${index + 2}`,
    url: index === 0 ? 'https://ejemplo.invalid/encuestas/hogares/2022/tabulados' : '',
    page: String(10 + index),
  })),
  segment: Array.from({ length: 18 }, (_, index) => ({
    id: segmentId(index),
    rank: rank(index),
    name: index === 0 ? 'Población en general' : `Grupo ficticio ${index}`,
    groupValue: index % 3 === 0 ? 'Personas adultas mayores' : '',
    description: 'Personas que viven en localidades de menos de dos mil habitantes.',
    barriers: [
      { kind: 'bullet', level: 0, runs: [{ text: 'No leen los carteles.' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'Creen que el trámite cuesta.' }] },
    ],
    message: 'Afiliarse no cuesta y se hace en un día.',
    priority: index % 5 === 0 ? null : 1 + (index % 5),
  })),
  figure: [
    ...Array.from({ length: 40 }, (_, index) =>
      (['potential', 'target', 'served'] as const).map((kind, step) => ({
        id: uuid(6, index * 3 + step),
        rank: rank(index * 3 + step),
        kind,
        concept: '',
        territoryId: territoryId(index),
        segmentId: null,
        unit: 'people' as const,
        value: String((index === 0 ? 390_000 : 10_000) - step * (index === 0 ? 90_000 : 2_000 + index * 25)),
        base: '',
        baseValue: '',
        sourceId: index === 7 && step === 1 ? null : sourceId(index % 4),
        date: '2024',
        note: '',
      })),
    ).flat(),
    ...Array.from({ length: 18 }, (_, index) =>
      (['target', 'served'] as const).map((kind, step) => ({
        id: uuid(7, index * 2 + step),
        rank: rank(500 + index * 2 + step),
        kind,
        concept: '',
        territoryId: territoryId(0),
        segmentId: segmentId(index),
        unit: 'people' as const,
        value: String(kind === 'target' ? 20_000 + index * 100 : 9_000 + index * 500),
        base: '',
        baseValue: '',
        sourceId: sourceId(1),
        date: 'marzo de 2024',
        note: '',
      })),
    ).flat(),
    ...['de las personas sin seguridad social', 'de las personas mayores de 60 años'].map((base, index) => ({
      id: uuid(8, index),
      rank: rank(900 + index),
      kind: 'other' as const,
      concept: 'Conoce el programa',
      territoryId: territoryId(0),
      segmentId: null,
      unit: 'percent' as const,
      value: '80',
      base,
      baseValue: index === 0 ? '152000' : '',
      sourceId: sourceId(index),
      date: '2023',
      note: '',
    })),
  ],
  mediaHabit: Array.from({ length: 18 }, (_, index) => ({
    id: uuid(9, index),
    rank: rank(index),
    segmentId: segmentId(index),
    medium: 'Radio comunitaria',
    use: 'por la mañana, entre semana',
    percent: '63.5',
    sourceId: index === 3 ? null : sourceId(2),
  })),
  swot: (['strength', 'weakness', 'opportunity', 'threat'] as const).flatMap((quadrant, part) =>
    Array.from({ length: 3 }, (_, index) => ({
      id: uuid(10, part * 10 + index),
      rank: rank(part * 10 + index),
      quadrant,
      text: `Punto ficticio ${index + 1} que explica en una frase lo que se encontró en las visitas.`,
    })),
  ),
  treeNode: [...treeOf('problem', 100), ...treeOf('objective', 200)],
  conclusion: Array.from({ length: 5 }, (_, index) => ({
    id: conclusionId(index),
    rank: rank(index),
    text: `Hallazgo ficticio ${index + 1}: la gente escucha la radio y no lee los carteles.`,
    segmentId: index === 0 ? null : segmentId(index),
    territoryId: index % 2 === 0 ? territoryId(index) : null,
  })),
  pastResult: Array.from({ length: 4 }, (_, index) => ({
    id: uuid(11, index),
    rank: rank(index),
    fiscalYear: 2025,
    concept: `Pláticas ficticias ${index + 1}`,
    unit: 'plática',
    planned: index === 3 ? '' : '1200',
    done: String(900 + index * 150),
    sourceId: sourceId(0),
    lesson: 'Conviene empezar antes de las lluvias.',
  })),
});

export const institution = {
  ...emptyInstitution,
  name: 'Instituto Ficticio de Salud',
  subtitle: 'Dirección de Prueba',
  place: 'Ciudad de Prueba',
};

export const diagnosisInput = (more: Partial<DiagnosisDocumentInput> = {}): DiagnosisDocumentInput => ({
  content: sampleDiagnosis(),
  programName: 'Programa ficticio de afiliación',
  institution,
  signatures: [
    { role: 'Elaboró', name: 'Rosa Ejemplo Prueba', position: 'Jefa de Departamento' },
    { role: 'Vo.Bo.', name: 'Luis Muestra Ficticia', position: 'Director' },
  ],
  ...more,
});
