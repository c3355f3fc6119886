import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { fiscalYear, month } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos, positiveCentavos, quantityText } from '#shared/domain/common/money.ts';

/**
 * The budget by item of one directorate in one fiscal year, from what is asked to what is spent. Flat, ordered
 * collections; every amount is whole centavos, every item code is text of the year's classifier. Totals, the modified
 * budget and what is available are never stored: they follow from the rows.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);
/** As typed: what is no code of the classifier is reported, not refused. */
const itemCode = z.string().max(20);

/** Twelve columns, January to December. */
const monthColumns = <T extends z.ZodType>(amount: T) => ({
  m01: amount,
  m02: amount,
  m03: amount,
  m04: amount,
  m05: amount,
  m06: amount,
  m07: amount,
  m08: amount,
  m09: amount,
  m10: amount,
  m11: amount,
  m12: amount,
});

/** Where money stands: an item of a department (null: of the directorate as a whole) from a source (null: any). */
const position = { itemCode, departmentId: id.nullable(), fundingSourceId: id.nullable() } as const;

/**
 * How a year becomes twelve months: `even`; `quarterly`, a quarter of the year each January, April, July and October;
 * `pattern`, by the weights of a `pattern` row; `manual`, as written, whatever they add up to.
 */
export const spreading = z.enum(['even', 'quarterly', 'pattern', 'manual']);
export type Spreading = z.infer<typeof spreading>;

/** Ampliación, reducción, traspaso, recalendarización. */
export const transferKind = z.enum(['increase', 'reduction', 'transfer', 'rescheduling']);
export type TransferKind = z.infer<typeof transferKind>;

/** Comprometido, devengado, ejercido, pagado, in this order. */
export const spendingMoment = z.enum(['committed', 'accrued', 'exercised', 'paid']);
export type SpendingMoment = z.infer<typeof spendingMoment>;

export const budgetEntities = {
  /** Exactly one row; its id is the budget's. */
  budget: z.object({
    id,
    title: line,
    directorate: line,
    fiscalYear,
    classifierId: id.nullable(),
    /** What may be committed: each month's own amount, or what has added up since January. */
    availability: z.enum(['monthly', 'accumulated']),
  }),
  department: z.object({ ...ranked, code: z.string().max(100), name: line }),
  fundingSource: z.object({ ...ranked, code: z.string().max(100), name: line }),
  /** A way to spread a year: twelve whole weights. */
  pattern: z.object({ ...ranked, name: line, ...monthColumns(z.number().int().min(0).max(1_000_000)) }),
  /** «Renglón»: what is asked for. Negative amounts are reported, not refused. */
  line: z.object({
    ...ranked,
    ...position,
    description: note,
    /** Unit of measure of the quantity. */
    unit: z.string().max(200),
    /** `calculation`: annual = quantity × unit cost × times. `free`: annual as written, or the sum of its months. */
    basis: z.enum(['calculation', 'free']),
    quantity: quantityText,
    unitCost: centavos,
    times: quantityText,
    annual: centavos,
    spreading,
    /** Counts only with `pattern`. */
    patternId: id.nullable(),
    ...monthColumns(centavos),
  }),
  /** The letter that authorises or distributes. Its rows are never altered once it is recorded. */
  letter: z.object({
    ...ranked,
    kind: z.enum(['authorisation', 'distribution']),
    number: z.string().max(200),
    date: day,
    subject: line,
    state: z.enum(['draft', 'recorded']),
  }),
  /** What the letter authorised, by item and month. */
  authorised: z.object({ ...ranked, letterId: id.nullable(), ...position, ...monthColumns(centavos) }),
  /** What a department receives of it: its ceiling by item and month. */
  distribution: z.object({ ...ranked, letterId: id.nullable(), ...position, ...monthColumns(centavos) }),
  /** Most that may be asked for under a chapter, concept or item ('': altogether), of a source or a department. */
  ceiling: z.object({
    ...ranked,
    code: itemCode,
    fundingSourceId: id.nullable(),
    departmentId: id.nullable(),
    annual: positiveCentavos,
  }),
  /** «Adecuación»: the only way to modify what was authorised. Never altered once recorded; another one corrects it. */
  transfer: z.object({
    ...ranked,
    kind: transferKind,
    number: z.string().max(200),
    date: day,
    justification: note,
    state: z.enum(['draft', 'recorded']),
  }),
  /** What a transfer gives (positive) and takes (negative), by item and month. */
  movement: z.object({ ...ranked, transferId: id, ...position, ...monthColumns(centavos) }),
  /** An entry of spending; negative where it cancels. `commitmentId` names the committed entry it draws on. */
  spending: z.object({
    ...ranked,
    ...position,
    moment: spendingMoment,
    date: day,
    month,
    amount: centavos,
    document: line,
    concept: line,
    commitmentId: id.nullable(),
  }),
} as const;

export type BudgetEntities = typeof budgetEntities;
export type BudgetEntity = keyof BudgetEntities;
export type BudgetContent = Collections<BudgetEntities>;
export type BudgetChange = Change<BudgetEntities>;
export const budgetChange = changeSchema(budgetEntities);

export type Budget = Row<BudgetEntities, 'budget'>;
export type BudgetLine = Row<BudgetEntities, 'line'>;
export type Pattern = Row<BudgetEntities, 'pattern'>;
export type Transfer = Row<BudgetEntities, 'transfer'>;
export type Movement = Row<BudgetEntities, 'movement'>;
export type SpendingEntry = Row<BudgetEntities, 'spending'>;

/** Most rows of each kind that one budget holds. */
export const MOST_ROWS = {
  department: 500,
  fundingSource: 500,
  pattern: 200,
  line: 50_000,
  letter: 2_000,
  authorised: 50_000,
  distribution: 50_000,
  ceiling: 5_000,
  transfer: 10_000,
  movement: 50_000,
  spending: 100_000,
} as const satisfies Readonly<Record<Exclude<BudgetEntity, 'budget'>, number>>;

/** The whole content as one parsed value. */
export const budgetContent = z.object({
  budget: z.array(budgetEntities.budget).length(1),
  department: z.array(budgetEntities.department).max(MOST_ROWS.department),
  fundingSource: z.array(budgetEntities.fundingSource).max(MOST_ROWS.fundingSource),
  pattern: z.array(budgetEntities.pattern).max(MOST_ROWS.pattern),
  line: z.array(budgetEntities.line).max(MOST_ROWS.line),
  letter: z.array(budgetEntities.letter).max(MOST_ROWS.letter),
  authorised: z.array(budgetEntities.authorised).max(MOST_ROWS.authorised),
  distribution: z.array(budgetEntities.distribution).max(MOST_ROWS.distribution),
  ceiling: z.array(budgetEntities.ceiling).max(MOST_ROWS.ceiling),
  transfer: z.array(budgetEntities.transfer).max(MOST_ROWS.transfer),
  movement: z.array(budgetEntities.movement).max(MOST_ROWS.movement),
  spending: z.array(budgetEntities.spending).max(MOST_ROWS.spending),
}) satisfies z.ZodType<BudgetContent>;

/** The budget row, which always exists. */
export const budgetOf = (content: Pick<BudgetContent, 'budget'>): Budget => {
  const budget = content.budget[0];
  if (!budget) throw new Error('A budget without its own row');
  return budget;
};

/** A budget with nothing in it yet. */
export const emptyBudget = (budget: Budget): BudgetContent => ({
  budget: [budget],
  department: [],
  fundingSource: [],
  pattern: [],
  line: [],
  letter: [],
  authorised: [],
  distribution: [],
  ceiling: [],
  transfer: [],
  movement: [],
  spending: [],
});
