import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { fiscalYear, month } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { positiveCentavos, quantityText } from '#shared/domain/common/money.ts';
import { BONUS_FIELDS, type BonusField, PAID_FIELDS, type PaidField } from '#shared/domain/media/day-columns.ts';
import { percentText, successiveText } from '#shared/domain/media/percentages.ts';

/**
 * The media plan of one dossier: what is published or done, where, on which days, at what price, and whom it reaches. Flat,
 * ordered collections; ids of campaigns and materials are those of the strategy, of segments and territories those of the
 * diagnosis, of lines and spending those of the budget. Costs and figures are never stored: they follow from the rows.
 * What isn't known is '' or null, and never counts as 0.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);
/** Most insertions of one line in one day. */
export const MOST_A_DAY = 9_999;
const insertions = z.number().int().min(0).max(MOST_A_DAY);

const columns = <F extends PaidField | BonusField>(fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, insertions])) as { readonly [K in F]: typeof insertions };

/**
 * `bought`: the outlet is paid. `in-kind`: given under an agreement; its rate is what it would be worth. `state`, `fiscal`:
 * «tiempos oficiales». Only what is bought costs; all of it counts.
 */
export const airtime = z.enum(['bought', 'in-kind', 'state', 'fiscal']);
export type Airtime = z.infer<typeof airtime>;

/** Whether it is lent by the State, which is informed of in seconds and stations. */
export const isOfficialAirtime = (of: Airtime): boolean => of === 'state' || of === 'fiscal';

/** What the rate is for: an insertion, a column-centimetre of print, a whole page of which a fraction is taken. */
export const rateBasis = z.enum(['insertion', 'column-centimetre', 'page']);
export type RateBasis = z.infer<typeof rateBasis>;

/** Which cost the costs per thousand and per point divide, the same for the whole plan: before IVA, or with it. */
export const costBase = z.enum(['net', 'subtotal', 'total']);
export type CostBase = z.infer<typeof costBase>;

/** Why a blackout doesn't stop a line; `none`: nothing exempts it. Stated by a person, never assumed. */
export const blackoutException = z.enum(['health', 'education', 'civil-protection', 'electoral', 'outside', 'none']);
export type BlackoutException = z.infer<typeof blackoutException>;

export const mediaPlanEntities = {
  /** Exactly one row; its id is the plan's. `scenarioId` is the copy that is the plan: the others are what-if. */
  mediaPlan: z.object({
    id,
    dossierId: id,
    title: line,
    fiscalYear,
    scenarioId: id.nullable(),
    /** IVA where a line has no rate of its own. */
    vatPercent: percentText,
    costBase,
  }),
  /** A copy of the plan to be compared with the others. */
  scenario: z.object({ ...ranked, name: line, note }),
  /** Whom ratings are percentages of: without the same universe they don't add up. */
  universe: z.object({
    ...ranked,
    /** `population`: everybody of the place (GRP); `target`: the group that is meant (TRP). */
    kind: z.enum(['population', 'target']),
    name: line,
    place: line,
    people: quantityText,
    source: line,
    date: z.string().max(100),
  }),
  /** Reach of several lines together, as somebody measured it: it never follows from theirs. */
  measuredReach: z.object({
    ...ranked,
    scenarioId: id,
    /** Null: of the whole plan. */
    campaignId: id.nullable(),
    universeId: id,
    reach: percentText,
    source: line,
  }),
  /** «Renglón de medios». */
  line: z.object({
    ...ranked,
    scenarioId: id,
    campaignId: id.nullable(),
    materialId: id.nullable(),
    /** Key of the catalogue's unit; '' where none was chosen. */
    mediumKey: z.string().max(200),
    airtime,
    audience: z.enum(['external', 'internal']),
    /** «Soporte»: station, channel, newspaper, site; who gives a talk. */
    outlet: line,
    /** «Plaza» or place. */
    place: line,
    territoryId: id.nullable(),
    /** «Franja horaria». */
    daypart: line,
    format: line,
    durationSeconds: z.number().int().min(0).max(86_400).nullable(),
    /** Stations that broadcast each insertion (tiempos oficiales). */
    stations: z.number().int().min(0).max(100_000).nullable(),
    /** Days on which a painted week falls: bit 0 Monday … bit 6 Sunday. */
    weekdays: z.number().int().min(0).max(127),
    rateBasis,
    /** Gross rate without IVA, of what `rateBasis` says; null where it isn't known. */
    grossRate: positiveCentavos.nullable(),
    /** Columns and centimetres, or the fraction of a page («1/4»), of one insertion. */
    columns: quantityText,
    centimetres: quantityText,
    pageFraction: quantityText,
    rateSource: line,
    rateDate: day,
    discounts: successiveText,
    /** Of the agency, on the net price; '' where there is none. */
    commissionPercent: percentText,
    /** Once for the line, without IVA. */
    production: positiveCentavos,
    /** '' for the day of the first insertion. */
    productionDate: day,
    /** '' for the plan's. */
    vatPercent: percentText,
    /** Budget line («renglón») that pays; its item, department and source are its own. */
    budgetLineId: id.nullable(),
    /** Item that pays where no budget line is named. */
    itemCode: z.string().max(20),
    /** Month that bears the whole cost; null: each month that of its days. */
    paymentMonth: month.nullable(),
    universeId: id.nullable(),
    /** People of the universe that one insertion finds; expected attendance of a talk. */
    people: quantityText,
    /** Points of one insertion, where the source gives no people. */
    rating: quantityText,
    /** Points among everybody, for the index of affinity. */
    totalRating: quantityText,
    /** Net reach of the line as its source gives it. */
    reach: percentText,
    figuresSource: line,
    note,
  }),
  lineSegment: z.object({ ...ranked, lineId: id, segmentId: id }),
  /** Insertions of one line in one month, by day. */
  lineDays: z.object({ id, lineId: id, month, ...columns(PAID_FIELDS), ...columns(BONUS_FIELDS) }),
  /** The entry of committed spending by which a line, or several, became a contract. */
  lineCommitment: z.object({ ...ranked, lineId: id, spendingId: id }),
  /** «Veda»: entered by the user, with the agreement that sets it. */
  blackout: z.object({ ...ranked, process: line, agreement: line, scope: line, startDate: day, endDate: day }),
  /** Why a line goes on during a blackout, and who looked at it. */
  blackoutAnswer: z.object({
    ...ranked,
    blackoutId: id,
    lineId: id,
    exception: blackoutException.nullable(),
    justification: note,
    reviewer: line,
    reviewedOn: day,
  }),
} as const;

export type MediaPlanEntities = typeof mediaPlanEntities;
export type MediaPlanContent = Collections<MediaPlanEntities>;
export type MediaPlanChange = Change<MediaPlanEntities>;
export const mediaPlanChange = changeSchema(mediaPlanEntities);

export type MediaPlan = Row<MediaPlanEntities, 'mediaPlan'>;
export type MediaLine = Row<MediaPlanEntities, 'line'>;
export type LineDays = Row<MediaPlanEntities, 'lineDays'>;
export type Universe = Row<MediaPlanEntities, 'universe'>;
export type Blackout = Row<MediaPlanEntities, 'blackout'>;

/** What fits into each collection, beside the plan's own row. */
export const MOST_MEDIA_ROWS = {
  scenario: 20,
  universe: 500,
  measuredReach: 1_000,
  line: 5_000,
  lineSegment: 50_000,
  lineDays: 60_000,
  lineCommitment: 10_000,
  blackout: 200,
  blackoutAnswer: 20_000,
} as const satisfies Readonly<Record<Exclude<keyof MediaPlanEntities, 'mediaPlan'>, number>>;

/** The whole content as one parsed value. */
export const mediaPlanContent = z.object({
  mediaPlan: z.array(mediaPlanEntities.mediaPlan).length(1),
  scenario: z.array(mediaPlanEntities.scenario).max(MOST_MEDIA_ROWS.scenario),
  universe: z.array(mediaPlanEntities.universe).max(MOST_MEDIA_ROWS.universe),
  measuredReach: z.array(mediaPlanEntities.measuredReach).max(MOST_MEDIA_ROWS.measuredReach),
  line: z.array(mediaPlanEntities.line).max(MOST_MEDIA_ROWS.line),
  lineSegment: z.array(mediaPlanEntities.lineSegment).max(MOST_MEDIA_ROWS.lineSegment),
  lineDays: z.array(mediaPlanEntities.lineDays).max(MOST_MEDIA_ROWS.lineDays),
  lineCommitment: z.array(mediaPlanEntities.lineCommitment).max(MOST_MEDIA_ROWS.lineCommitment),
  blackout: z.array(mediaPlanEntities.blackout).max(MOST_MEDIA_ROWS.blackout),
  blackoutAnswer: z.array(mediaPlanEntities.blackoutAnswer).max(MOST_MEDIA_ROWS.blackoutAnswer),
}) satisfies z.ZodType<MediaPlanContent>;

/** The plan's own row, which always exists. */
export const mediaPlanOf = (content: Pick<MediaPlanContent, 'mediaPlan'>): MediaPlan => {
  const plan = content.mediaPlan[0];
  if (!plan) throw new Error('A media plan without its own row');
  return plan;
};

/** A plan with nothing in it yet. */
export const emptyMediaPlan = (mediaPlan: MediaPlan): MediaPlanContent => ({
  mediaPlan: [mediaPlan],
  scenario: [],
  universe: [],
  measuredReach: [],
  line: [],
  lineSegment: [],
  lineDays: [],
  lineCommitment: [],
  blackout: [],
  blackoutAnswer: [],
});
