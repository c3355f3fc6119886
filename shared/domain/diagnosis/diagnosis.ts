import { z } from 'zod';
import type { Change, Collections, Row } from '#shared/domain/common/changes.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { quantityText } from '#shared/domain/common/money.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The diagnosis of one programme in one fiscal year: whom it is for, where they are, what they hear and what keeps them
 * away, and what follows from it. Flat, ordered collections. Every figure says where it comes from and of whom it is.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** As the source gives it: a day, a month or a year; '' where it has none («s/f»). */
const looseDate = z.string().max(100);

/** País, entidad, región, municipio, localidad, from the widest to the narrowest. */
export const territoryLevel = z.enum(['country', 'state', 'region', 'municipality', 'locality']);
export type TerritoryLevel = z.infer<typeof territoryLevel>;

/** Potencial ⊇ objetivo ⊇ atendida; `other` is any other figure that the diagnosis quotes. */
export const figureKind = z.enum(['potential', 'target', 'served', 'other']);
export type FigureKind = z.infer<typeof figureKind>;

/** Fortalezas, oportunidades, debilidades, amenazas. */
export const swotQuadrant = z.enum(['strength', 'opportunity', 'weakness', 'threat']);
export type SwotQuadrant = z.infer<typeof swotQuadrant>;

/** A problem tree hangs causes and effects on its problem; an objectives tree, means and ends on its objective. */
export const treeKind = z.enum(['problem', 'objective']);
export type TreeKind = z.infer<typeof treeKind>;
/** `below`: causes or means; `above`: effects or ends; `core`: the problem or objective itself. */
export const treeSide = z.enum(['core', 'below', 'above']);
export type TreeSide = z.infer<typeof treeSide>;

export const diagnosisEntities = {
  /** Exactly one row; its id is the diagnosis'. */
  diagnosis: z.object({ id, dossierId: id, title: line, fiscalYear, context: richText, method: richText }),
  /** Code is that of the official catalogue where it has one; text. */
  territory: z.object({
    ...ranked,
    parentId: id.nullable(),
    level: territoryLevel,
    code: z.string().max(20),
    name: line,
  }),
  /** Where figures come from. */
  source: z.object({ ...ranked, title: line, institution: line, published: looseDate, url: line, page: line }),
  /** A group that is spoken to. `groupValue` is the value of the programme record's catalogue; '' for one of its own. */
  segment: z.object({
    ...ranked,
    name: line,
    groupValue: line,
    description: note,
    barriers: richText,
    message: line,
    /** 1 first; null where it wasn't decided. */
    priority: z.number().int().min(1).max(5).nullable(),
  }),
  /**
   * One figure. `base` says of whom it is («de la población sin seguridad social»): two equal percentages of different
   * people are different figures. `value` is a quantity as text: whole people, or a percentage.
   */
  figure: z.object({
    ...ranked,
    kind: figureKind,
    concept: line,
    territoryId: id.nullable(),
    segmentId: id.nullable(),
    unit: z.enum(['people', 'percent']),
    value: quantityText,
    base: line,
    /** How many `base` are, where the source says so. */
    baseValue: quantityText,
    sourceId: id.nullable(),
    date: looseDate,
    note,
  }),
  /** What a segment listens to, reads or watches. */
  mediaHabit: z.object({
    ...ranked,
    segmentId: id,
    medium: line,
    use: line,
    percent: quantityText,
    sourceId: id.nullable(),
  }),
  swot: z.object({ ...ranked, quadrant: swotQuadrant, text: note }),
  treeNode: z.object({
    ...ranked,
    tree: treeKind,
    side: treeSide,
    /** Null for the core, and for what hangs on it. */
    parentId: id.nullable(),
    text: line,
  }),
  /** «Hallazgo del diagnóstico»: what the strategies of the annual programme must answer. */
  conclusion: z.object({ ...ranked, text: note, segmentId: id.nullable(), territoryId: id.nullable() }),
  /** What last year set out to do and did. */
  pastResult: z.object({
    ...ranked,
    fiscalYear,
    concept: line,
    unit: line,
    planned: quantityText,
    done: quantityText,
    sourceId: id.nullable(),
    lesson: note,
  }),
} as const;

export type DiagnosisEntities = typeof diagnosisEntities;
export type DiagnosisContent = Collections<DiagnosisEntities>;
export type DiagnosisChange = Change<DiagnosisEntities>;

export type Diagnosis = Row<DiagnosisEntities, 'diagnosis'>;
export type Territory = Row<DiagnosisEntities, 'territory'>;
export type Segment = Row<DiagnosisEntities, 'segment'>;
export type Figure = Row<DiagnosisEntities, 'figure'>;
export type TreeNode = Row<DiagnosisEntities, 'treeNode'>;

/** What fits into each collection, beside the diagnosis' own row. */
export const MOST_DIAGNOSIS_ROWS = {
  territory: 10_000,
  source: 2_000,
  segment: 500,
  figure: 50_000,
  mediaHabit: 5_000,
  swot: 1_000,
  treeNode: 2_000,
  conclusion: 1_000,
  pastResult: 2_000,
} as const satisfies Readonly<Record<Exclude<keyof DiagnosisEntities, 'diagnosis'>, number>>;

/** The whole content as one parsed value. */
export const diagnosisContent = z.object({
  diagnosis: z.array(diagnosisEntities.diagnosis).length(1),
  territory: z.array(diagnosisEntities.territory).max(MOST_DIAGNOSIS_ROWS.territory),
  source: z.array(diagnosisEntities.source).max(MOST_DIAGNOSIS_ROWS.source),
  segment: z.array(diagnosisEntities.segment).max(MOST_DIAGNOSIS_ROWS.segment),
  figure: z.array(diagnosisEntities.figure).max(MOST_DIAGNOSIS_ROWS.figure),
  mediaHabit: z.array(diagnosisEntities.mediaHabit).max(MOST_DIAGNOSIS_ROWS.mediaHabit),
  swot: z.array(diagnosisEntities.swot).max(MOST_DIAGNOSIS_ROWS.swot),
  treeNode: z.array(diagnosisEntities.treeNode).max(MOST_DIAGNOSIS_ROWS.treeNode),
  conclusion: z.array(diagnosisEntities.conclusion).max(MOST_DIAGNOSIS_ROWS.conclusion),
  pastResult: z.array(diagnosisEntities.pastResult).max(MOST_DIAGNOSIS_ROWS.pastResult),
}) satisfies z.ZodType<DiagnosisContent>;

/** A diagnosis with nothing in it yet. */
export const emptyDiagnosis = (diagnosis: Diagnosis): DiagnosisContent => ({
  diagnosis: [diagnosis],
  territory: [],
  source: [],
  segment: [],
  figure: [],
  mediaHabit: [],
  swot: [],
  treeNode: [],
  conclusion: [],
  pastResult: [],
});
