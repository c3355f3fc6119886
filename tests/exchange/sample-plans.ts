import { type AnnualProgramContent, annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { type DiagnosisContent, diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { DOSSIER } from '#tests/exchange/sample-package.ts';

const head = { dossierId: DOSSIER, title: 'Documento ficticio', fiscalYear: 2026 };
const paragraph = (text: string) => [{ kind: 'paragraph', runs: [{ text }] }];
const of = (at: number) => ({ id: idAt(71_000 + at), rank: `a${at}` });
const goals = Object.fromEntries(GOAL_FIELDS.map((field) => [field, '']));
const activity = { ...goals, g03: '4', name: 'Pláticas', description: '', responsiblePost: '', unit: 'plática' };
const indicator = {
  ...goals,
  level: null,
  narrative: '',
  name: 'Indicador ficticio',
  definition: '',
  kind: 'management',
  dimension: 'efficacy',
  method: '',
  numerator: '',
  denominator: '',
  unit: 'plática',
  frequency: 'quarterly',
  baseline: '',
  baselineYear: '',
  baselineNote: '',
  sense: 'ascending',
  cumulative: false,
  annualGoal: '4',
  greenFrom: '',
  yellowFrom: '',
  verification: '',
  assumptions: '',
  responsiblePost: '',
};
const [A, B] = [idAt(71_001), idAt(71_002)] as const;

/** Two of nearly every kind of row that an annual programme has; fictitious. */
export const fullAnnualProgram = (): AnnualProgramContent =>
  annualProgramContent.parse({
    annualProgram: [{ id: idAt(71_000), ...head, profileId: 'poa' }],
    sectionText: ['presentation', 'framework'].map((sectionKey, at) => ({
      id: of(10 + at).id,
      sectionKey,
      body: paragraph('Texto ficticio.'),
    })),
    objective: [1, 2].map((at) => ({ ...of(at), kind: 'specific', text: `Objetivo ficticio ${at}` })),
    strategy: [A, B].map((objectiveId, at) => ({ ...of(20 + at), objectiveId, text: `Estrategia ficticia ${at}` })),
    strategyAnswer: [0, 1].map((at) => ({
      ...of(30 + at),
      strategyId: of(20 + at).id,
      conclusionId: idAt(72_000 + at),
    })),
    activity: [0, 1].map((at) => ({ ...activity, ...of(40 + at), strategyId: of(20 + at).id })),
    activityTerritory: [0, 1].map((at) => ({
      ...of(50 + at),
      activityId: of(40 + at).id,
      territoryId: idAt(72_010 + at),
    })),
    activitySegment: [0, 1].map((at) => ({ ...of(60 + at), activityId: of(40 + at).id, segmentId: idAt(72_020 + at) })),
    activityLine: [0, 1].map((at) => ({
      ...of(70 + at),
      activityId: of(40 + at).id,
      lineId: idAt(72_030 + at),
      amount: 100,
    })),
    indicator: [{ ...indicator, ...of(80) }],
    compliance: ['uno', 'dos'].map((guidelineId, at) => ({ ...of(90 + at), guidelineId, answer: null, evidence: '' })),
    signatory: [{ ...of(100), role: 'prepares', name: 'Ana Ficticia', position: '' }],
  });

/** Two of nearly every kind of row that a diagnosis has; fictitious. */
export const fullDiagnosis = (): DiagnosisContent =>
  diagnosisContent.parse({
    diagnosis: [{ id: idAt(71_000), ...head, context: [], method: [] }],
    territory: [null, A].map((parentId, at) => ({
      ...of(1 + at),
      parentId,
      level: 'region',
      code: '',
      name: `Región ${at}`,
    })),
    source: [0, 1].map((at) => ({
      ...of(10 + at),
      title: `Fuente ${at}`,
      institution: '',
      published: '',
      url: '',
      page: '',
    })),
    segment: [0, 1].map((at) => ({
      ...of(20 + at),
      name: `Grupo ${at}`,
      groupValue: '',
      description: '',
      barriers: [],
      message: '',
      priority: null,
    })),
    figure: [0, 1].map((at) => ({
      ...of(30 + at),
      kind: 'potential',
      concept: 'Personas',
      territoryId: at === 0 ? A : null,
      segmentId: of(20 + at).id,
      unit: 'people',
      value: '100',
      base: '',
      baseValue: '',
      sourceId: of(10).id,
      date: '2024',
      note: '',
    })),
    mediaHabit: [{ ...of(40), segmentId: of(20).id, medium: 'Radio', use: '', percent: '40', sourceId: null }],
    swot: [{ ...of(50), quadrant: 'strength', text: 'Ficticia' }],
    treeNode: [
      { ...of(60), tree: 'problem', side: 'core', parentId: null, text: 'Problema' },
      { ...of(61), tree: 'problem', side: 'below', parentId: null, text: 'Causa' },
      { ...of(62), tree: 'problem', side: 'below', parentId: of(61).id, text: 'Otra causa' },
    ],
    conclusion: [{ ...of(70), text: 'Hallazgo', segmentId: of(20).id, territoryId: B }],
    pastResult: [
      {
        ...of(80),
        fiscalYear: 2025,
        concept: 'Pláticas',
        unit: '',
        planned: '1',
        done: '1',
        sourceId: of(11).id,
        lesson: '',
      },
    ],
  });
