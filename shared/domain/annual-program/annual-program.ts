import { z } from 'zod';
import type { Change, Collections, Row } from '#shared/domain/common/changes.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { positiveCentavos, quantityText } from '#shared/domain/common/money.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The annual programme of one dossier: what will be done in the year, by whom, where, for which groups, with which budget
 * lines, and how one will know. Flat, ordered collections; ids of segments, territories, findings and budget lines are those
 * of the dossier's diagnosis and budget, so that nothing is typed twice.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;

/** What is planned or aimed at in each month: quantities as text; '' where nothing is. */
const monthGoals = {
  g01: quantityText,
  g02: quantityText,
  g03: quantityText,
  g04: quantityText,
  g05: quantityText,
  g06: quantityText,
  g07: quantityText,
  g08: quantityText,
  g09: quantityText,
  g10: quantityText,
  g11: quantityText,
  g12: quantityText,
} as const;

/** Fin, propósito, componente, actividad (MIR); an indicator of a POA has none. */
export const resultLevel = z.enum(['end', 'purpose', 'component', 'activity']);
export type ResultLevel = z.infer<typeof resultLevel>;

export const annualProgramEntities = {
  /** Exactly one row; its id is the programme's. `profileId` names the section profile (data). */
  annualProgram: z.object({ id, dossierId: id, title: line, fiscalYear, profileId: z.string().min(1).max(100) }),
  /** Free text of a section of the profile; at most one row a key. */
  sectionText: z.object({ id, sectionKey: z.string().min(1).max(100), body: richText }),
  objective: z.object({ ...ranked, kind: z.enum(['general', 'specific']), text: note }),
  strategy: z.object({ ...ranked, objectiveId: id.nullable(), text: note }),
  /** The finding of the diagnosis that a strategy answers. */
  strategyAnswer: z.object({ ...ranked, strategyId: id, conclusionId: id }),
  /** A line of the schedule. `goals` add up to its year. */
  activity: z.object({
    ...ranked,
    strategyId: id.nullable(),
    name: line,
    description: note,
    responsiblePost: line,
    /** What is counted: «plática», «persona», «spot». */
    unit: line,
    ...monthGoals,
  }),
  activityTerritory: z.object({ ...ranked, activityId: id, territoryId: id }),
  /** «General population» reaches no group but itself. */
  activitySegment: z.object({ ...ranked, activityId: id, segmentId: id }),
  /** What an activity takes of a budget line, in centavos of the year. */
  activityLine: z.object({ ...ranked, activityId: id, lineId: id, amount: positiveCentavos }),
  /** The indicator's card; thresholds are percentages of the goal. */
  indicator: z.object({
    ...ranked,
    level: resultLevel.nullable(),
    /** «Resumen narrativo» of its row in the MIR. */
    narrative: note,
    name: line,
    definition: note,
    kind: z.enum(['strategic', 'management']),
    dimension: z.enum(['efficacy', 'efficiency', 'quality', 'economy']),
    method: note,
    numerator: line,
    denominator: line,
    unit: line,
    frequency: z.enum(['monthly', 'quarterly', 'semiannual', 'annual']),
    baseline: quantityText,
    baselineYear: z.string().max(20),
    baselineNote: note,
    sense: z.enum(['ascending', 'descending', 'regular', 'nominal']),
    /** True where each period's goal holds all before it: the last one is the year's. */
    cumulative: z.boolean(),
    annualGoal: quantityText,
    ...monthGoals,
    greenFrom: quantityText,
    yellowFrom: quantityText,
    verification: note,
    assumptions: note,
    responsiblePost: line,
  }),
  /** How the programme meets a guideline of the desk. */
  compliance: z.object({
    ...ranked,
    guidelineId: z.string().min(1).max(100),
    answer: z.enum(['meets', 'fails', 'not-applicable']).nullable(),
    evidence: note,
  }),
  signatory: z.object({ ...ranked, role: z.string().min(1).max(100), name: line, position: line }),
} as const;

export type AnnualProgramEntities = typeof annualProgramEntities;
export type AnnualProgramContent = Collections<AnnualProgramEntities>;
export type AnnualProgramChange = Change<AnnualProgramEntities>;

export type PlannedActivity = Row<AnnualProgramEntities, 'activity'>;
export type Indicator = Row<AnnualProgramEntities, 'indicator'>;

/** What fits into each collection, beside the programme's own row. */
export const MOST_PROGRAM_ROWS = {
  sectionText: 200,
  objective: 500,
  strategy: 1_000,
  strategyAnswer: 5_000,
  activity: 5_000,
  activityTerritory: 50_000,
  activitySegment: 50_000,
  activityLine: 50_000,
  indicator: 1_000,
  compliance: 2_000,
  signatory: 200,
} as const satisfies Readonly<Record<Exclude<keyof AnnualProgramEntities, 'annualProgram'>, number>>;

/** The whole content as one parsed value. */
export const annualProgramContent = z.object({
  annualProgram: z.array(annualProgramEntities.annualProgram).length(1),
  sectionText: z.array(annualProgramEntities.sectionText).max(MOST_PROGRAM_ROWS.sectionText),
  objective: z.array(annualProgramEntities.objective).max(MOST_PROGRAM_ROWS.objective),
  strategy: z.array(annualProgramEntities.strategy).max(MOST_PROGRAM_ROWS.strategy),
  strategyAnswer: z.array(annualProgramEntities.strategyAnswer).max(MOST_PROGRAM_ROWS.strategyAnswer),
  activity: z.array(annualProgramEntities.activity).max(MOST_PROGRAM_ROWS.activity),
  activityTerritory: z.array(annualProgramEntities.activityTerritory).max(MOST_PROGRAM_ROWS.activityTerritory),
  activitySegment: z.array(annualProgramEntities.activitySegment).max(MOST_PROGRAM_ROWS.activitySegment),
  activityLine: z.array(annualProgramEntities.activityLine).max(MOST_PROGRAM_ROWS.activityLine),
  indicator: z.array(annualProgramEntities.indicator).max(MOST_PROGRAM_ROWS.indicator),
  compliance: z.array(annualProgramEntities.compliance).max(MOST_PROGRAM_ROWS.compliance),
  signatory: z.array(annualProgramEntities.signatory).max(MOST_PROGRAM_ROWS.signatory),
}) satisfies z.ZodType<AnnualProgramContent>;

/** A programme with nothing in it yet. */
export const emptyAnnualProgram = (
  annualProgram: Row<AnnualProgramEntities, 'annualProgram'>,
): AnnualProgramContent => ({
  annualProgram: [annualProgram],
  sectionText: [],
  objective: [],
  strategy: [],
  strategyAnswer: [],
  activity: [],
  activityTerritory: [],
  activitySegment: [],
  activityLine: [],
  indicator: [],
  compliance: [],
  signatory: [],
});
