import { type AnnualProgramContent, annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS } from '#shared/domain/annual-program/month-goals.ts';
import { type DiagnosisContent, diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { type MediaPlanContent, mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { type StrategyContent, strategyContent } from '#shared/domain/strategy/strategy.ts';
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

/** Two of nearly every kind of row that a strategy has; fictitious. */
export const fullStrategy = (): StrategyContent =>
  strategyContent.parse({
    strategy: [
      {
        id: idAt(71_000),
        ...head,
        mission: [],
        vision: [],
        institutionalObjective: [],
        objective: paragraph('Que la gente sepa (ficticio).'),
        planAxes: '',
        preparedOn: '',
      },
    ],
    topic: [0, 1].map((at) => ({ ...of(at), sectorProgram: '', strategicObjective: '', topic: `Tema ficticio ${at}` })),
    campaign: [0, 1].map((at) => ({
      ...of(10 + at),
      name: `Campaña ficticia ${at}`,
      kind: '',
      topic: '',
      objective: '',
      goal: '',
      message: 'Mensaje ficticio',
      tone: '',
      audience: 'external',
      audienceNote: '',
      coverage: '',
      startDate: '2026-03-01',
      endDate: '2026-06-30',
      coIssuers: '',
      serviceNote: '',
    })),
    campaignTrait: ['Mujer', 'Hombre'].map((value, at) => ({
      ...of(20 + at),
      campaignId: of(10).id,
      trait: 'sex',
      value,
    })),
    ...Object.fromEntries(
      (
        [
          ['campaignSegment', 'segmentId'],
          ['campaignTerritory', 'territoryId'],
          ['campaignConclusion', 'conclusionId'],
          ['campaignStrategy', 'strategyId'],
        ] as const
      ).map(([entity, field], kind) => [
        entity,
        [0, 1].map((at) => ({
          ...of(30 + 10 * kind + at),
          campaignId: of(10 + at).id,
          [field]: idAt(72_000 + 10 * kind + at),
        })),
      ]),
    ),
    material: [0, 1].map((at) => ({
      ...of(80 + at),
      campaignId: of(10 + at).id,
      name: `Cartel ficticio ${at}`,
      format: 'Cartel',
      body: '',
      startDate: '',
      endDate: '',
    })),
    materialCheck: ['emblem', 'legend'].map((checkId, at) => ({
      ...of(90 + at),
      materialId: of(80 + at).id,
      checkId,
      answer: null,
      evidence: '',
    })),
    signatory: [{ ...of(100), role: 'prepares', name: 'Ana Ficticia', position: '' }],
  });

const [PLAN, COPY, REACHED] = [of(1).id, of(2).id, of(10).id] as const;

/** Two of nearly every kind of row that a media plan has, in the plan and in a what-if copy; fictitious. */
export const fullMediaPlan = (): MediaPlanContent =>
  mediaPlanContent.parse({
    mediaPlan: [{ id: idAt(71_000), ...head, scenarioId: PLAN, vatPercent: '16', costBase: 'total' }],
    scenario: [1, 2].map((at) => ({ ...of(at), name: `Copia ficticia ${at}`, note: '' })),
    universe: [0, 1].map((at) => ({
      ...of(10 + at),
      kind: 'population',
      name: `Población ficticia ${at}`,
      place: 'Plaza',
      people: '1000',
      source: '',
      date: '',
    })),
    measuredReach: [PLAN, COPY].map((scenarioId, at) => ({
      ...of(20 + at),
      scenarioId,
      campaignId: null,
      universeId: REACHED,
      reach: '40',
      source: '',
    })),
    line: [PLAN, PLAN, COPY].map((scenarioId, at) => ({
      ...of(30 + at),
      scenarioId,
      campaignId: at === 0 ? idAt(72_000) : null,
      materialId: null,
      mediumKey: '',
      airtime: 'bought',
      audience: 'external',
      outlet: `Radio ficticia ${at}`,
      place: '',
      territoryId: null,
      daypart: '',
      format: '',
      durationSeconds: 30,
      stations: null,
      weekdays: 31,
      rateBasis: 'insertion',
      grossRate: 10_000,
      columns: '',
      centimetres: '',
      pageFraction: '',
      rateSource: '',
      rateDate: '',
      discounts: '',
      commissionPercent: '',
      production: 0,
      productionDate: '',
      vatPercent: '',
      budgetLineId: null,
      itemCode: '3611',
      paymentMonth: null,
      universeId: at === 0 ? REACHED : null,
      people: '',
      rating: '',
      totalRating: '',
      reach: '',
      figuresSource: '',
      note: '',
    })),
    lineSegment: [0, 1].map((at) => ({ ...of(40 + at), lineId: of(30 + at).id, segmentId: idAt(72_010 + at) })),
    lineDays: [0, 0, 1, 2].map((line, at) => ({
      id: of(50 + at).id,
      lineId: of(30 + line).id,
      month: 3 + (at % 2),
      ...NO_DAYS,
      p02: 3,
      b09: 1,
    })),
    lineCommitment: [0, 1].map((at) => ({ ...of(60 + at), lineId: of(30).id, spendingId: idAt(72_020 + at) })),
    blackout: [0, 1].map((at) => ({
      ...of(70 + at),
      process: `Proceso ficticio ${at}`,
      agreement: '',
      scope: '',
      startDate: '2026-04-04',
      endDate: '2026-06-07',
    })),
    blackoutAnswer: [0, 1].map((at) => ({
      ...of(80 + at),
      blackoutId: of(70 + at).id,
      lineId: of(30).id,
      exception: null,
      justification: '',
      reviewer: '',
      reviewedOn: '',
    })),
  });
