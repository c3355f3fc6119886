import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnnualProgramDocumentInput } from '#shared/documents/compose/annual-program.ts';
import type { ProgramBudgetLine } from '#shared/documents/compose/program-budget.ts';
import { type AnnualProgramContent, emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import { type ProgramProfile, programProfile } from '#shared/domain/annual-program/program-profile.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';
import { classifier } from '#tests/documents/budget/budget-samples.ts';
import {
  conclusionId,
  institution,
  sampleDiagnosis,
  segmentId,
  territoryId,
} from '#tests/documents/diagnosis/diagnosis-sample.ts';
import { RESOURCES } from '#tests/documents/pdf/test-compiler.ts';
import { REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';

const uuid = (kind: number, number: number): string =>
  `00000000-0000-4000-9${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
const rank = (number: number): string => `a${String(number).padStart(4, '0')}`;

export const shippedProfile = (form: 'poa' | 'mir'): ProgramProfile =>
  programProfile.parse(JSON.parse(readFileSync(resolve(RESOURCES, `program-profiles/${form}.json`), 'utf8')));

const goals = (of: (month: number) => string): GoalColumns =>
  Object.fromEntries(GOAL_FIELDS.map((field, month) => [field, of(month)])) as unknown as GoalColumns;

const itemCodes = REALISTIC_ITEMS.map(([code]) => code)
  .filter((code) => /^\d{3}[1-9]$|^\d{2}[1-9]0$/.test(code))
  .slice(0, 4);

export const sampleLines = (): readonly ProgramBudgetLine[] =>
  Array.from({ length: 10 }, (_, index) => ({
    id: uuid(1, index),
    itemCode: itemCodes[index % itemCodes.length] ?? '3611',
    description: `Renglón ficticio ${index + 1}: difusión y traslados`,
    department: 'Departamento de Prueba',
    annual: 12 * (1_234_56 + index * 100_00),
    months: Array.from({ length: 12 }, () => 1_234_56 + index * 100_00),
  }));

/** Fictitious: 25 activities that reach 15 of 18 groups; the last activity lacks a territory. */
export const sampleProgram = (): AnnualProgramContent => ({
  ...emptyAnnualProgram({
    id: uuid(0, 1),
    dossierId: uuid(0, 2),
    title: 'Que nadie se quede sin saber',
    fiscalYear: 2026,
    profileId: 'mir',
  }),
  sectionText: [
    {
      id: uuid(2, 1),
      sectionKey: 'presentation',
      body: [
        {
          kind: 'paragraph',
          runs: [{ text: 'Este programa ficticio dice qué se hará en el año, dónde y para quién.' }],
        },
      ],
    },
  ],
  objective: (['general', 'specific', 'specific'] as const).map((kind, index) => ({
    id: uuid(3, index),
    rank: rank(index),
    kind,
    text:
      kind === 'general'
        ? 'Que las personas con derecho a afiliarse conozcan el programa ficticio y sepan cómo entrar.'
        : `Lograr en el año lo que dice el objetivo ficticio ${index}.`,
  })),
  strategy: Array.from({ length: 4 }, (_, index) => ({
    id: uuid(4, index),
    rank: rank(index),
    objectiveId: uuid(3, 1 + (index % 2)),
    text: `Estrategia ficticia ${index + 1}: llevar el mensaje por radio y en persona.`,
  })),
  strategyAnswer: Array.from({ length: 4 }, (_, index) => ({
    id: uuid(5, index),
    rank: rank(index),
    strategyId: uuid(4, index),
    conclusionId: conclusionId(index),
  })),
  activity: Array.from({ length: 25 }, (_, index) => ({
    id: uuid(6, index),
    rank: rank(index),
    strategyId: uuid(4, index % 4),
    name: `Pláticas ficticias en plazas y mercados, ronda ${index + 1}`,
    description: '',
    responsiblePost: index === 4 ? '' : 'Jefatura de Departamento de Difusión',
    unit: 'plática',
    ...goals((month) => ((month + index) % 3 === 0 ? String(10 + index) : '')),
  })),
  activityTerritory: Array.from({ length: 24 }, (_, index) => ({
    id: uuid(7, index),
    rank: rank(index),
    activityId: uuid(6, index),
    territoryId: territoryId(1 + index),
  })),
  activitySegment: [
    ...Array.from({ length: 15 }, (_, index) => ({
      id: uuid(8, index),
      rank: rank(index),
      activityId: uuid(6, index),
      segmentId: segmentId(index),
    })),
    { id: uuid(8, 90), rank: rank(90), activityId: uuid(6, 24), segmentId: segmentId(15) },
  ],
  activityLine: Array.from({ length: 12 }, (_, index) => ({
    id: uuid(9, index),
    rank: rank(index),
    activityId: uuid(6, index),
    lineId: uuid(1, index % 8),
    amount: 1_000_01 + index * 7,
  })),
  indicator: (['end', 'purpose', 'component', 'activity'] as const).map((level, index) => ({
    id: uuid(10, index),
    rank: rank(9 - index),
    level,
    narrative: `Resumen narrativo ficticio ${index + 1}`,
    name: `Porcentaje ficticio ${index + 1} de personas que conocen el programa`,
    definition: 'Personas que dicen conocer el programa, de cada cien entrevistadas.',
    kind: index < 2 ? ('strategic' as const) : ('management' as const),
    dimension: 'efficacy' as const,
    method: '(A / B) × 100',
    numerator: 'Personas que lo conocen',
    denominator: 'Personas entrevistadas',
    unit: 'por ciento',
    frequency: 'quarterly' as const,
    baseline: '52.5',
    baselineYear: '2025',
    baselineNote: '',
    sense: 'ascending' as const,
    cumulative: true,
    annualGoal: '60',
    ...goals((month) => (month % 3 === 2 ? String(54 + (month - 2) / 1.5) : '')),
    greenFrom: '95',
    yellowFrom: '80',
    verification: 'Encuesta ficticia de salida',
    assumptions: 'Los caminos están abiertos',
    responsiblePost: 'Jefatura de Departamento de Difusión',
  })),
  compliance: [{ id: uuid(11, 0), rank: rank(0), guidelineId: 'uno', answer: 'meets', evidence: 'Sección 7, hoja 9.' }],
  signatory: [
    { id: uuid(12, 0), rank: rank(0), role: 'prepared', name: 'Rosa Ejemplo Prueba', position: 'Jefa de Departamento' },
    { id: uuid(12, 1), rank: rank(1), role: 'authorised', name: 'Luis Muestra Ficticia', position: 'Director' },
  ],
});

export const sampleGuidelines: readonly Guideline[] = ['uno', 'dos', 'viejo'].map((id, index) => ({
  id,
  origin: index === 1 ? 'desk' : 'shipped',
  document: 'Lineamientos ficticios de comunicación',
  numeral: `numeral ${index + 1}`,
  requirement: `Requisito ficticio ${index + 1}: decir a quién va dirigido cada mensaje.`,
  section: '',
  fromYear: id === 'viejo' ? 2010 : null,
  toYear: id === 'viejo' ? 2018 : null,
  confidence: index === 1 ? 'mesa' : 'CG',
  source: 'Gaceta ficticia',
}));

export const programInput = (more: Partial<AnnualProgramDocumentInput> = {}): AnnualProgramDocumentInput => ({
  content: sampleProgram(),
  profile: shippedProfile('mir'),
  diagnosis: sampleDiagnosis(),
  lines: sampleLines(),
  guidelines: sampleGuidelines,
  itemNames: new Map(classifier.items.map(({ code, name }) => [code, name])),
  programName: 'Programa ficticio de afiliación',
  institution,
  ...more,
});
