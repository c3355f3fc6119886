import { z } from 'zod';
import { GOAL_FIELDS, type GoalField } from '#shared/domain/annual-program/month-goals.ts';
import { MONTH_FIELDS, type MonthField } from '#shared/domain/budget/months.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';

/**
 * The dossiers of one fiscal year together, as a directorate looks at them: money, goals, states. Nothing of it is
 * stored; it is read from the dossiers each time. Sums are whole centavos and may pass the bound of a single amount.
 */

const sum = z.number();
const columns = <F extends string, T extends z.ZodType>(fields: readonly F[], value: T) =>
  Object.fromEntries(fields.map((field) => [field, value])) as Record<F, T>;

/**
 * Solicitado: the lines. Autorizado and distribuido: what recorded letters give. `movement`: what recorded transfers add
 * to what was authorised.
 */
export const moneyBasis = z.enum(['asked', 'authorised', 'distribution', 'movement']);
export type MoneyBasis = z.infer<typeof moneyBasis>;

/** What one budget says of an item of a department. */
const cell = z.object({
  budgetId: id,
  /** Where these rows count: the budget itself, or the one that holds the same money (`counted-money.ts`). */
  countedIn: id,
  basis: moneyBasis,
  itemCode: z.string(),
  departmentId: id.nullable(),
  /** Of the year; months that don't add up to it leave a rest. */
  annual: sum,
  ...(columns(MONTH_FIELDS, sum) satisfies Record<MonthField, z.ZodNumber>),
});

const consolidatedBudget = z.object({
  budgetId: id,
  title: z.string(),
  directorate: z.string(),
  lines: z.number().int(),
  departments: z.array(z.object({ id, name: z.string() })),
  /** The budget that distributed what this one has authorised: its money counts there. */
  within: z.object({ budgetId: id, departmentId: id.nullable(), letter: z.string() }).nullable(),
  /** A letter of this number and day stands in another budget with other amounts: somebody should look. */
  doubtful: z.array(z.object({ budgetId: id, letter: z.string() })),
  /** Rows that another budget holds under the same id, and so count there. */
  repeatedRows: z.number().int(),
  /** In letters that nobody recorded yet: not counted. */
  drafts: z.object({ authorised: sum, distribution: sum }),
});

const plannedActivity = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  responsiblePost: z.string(),
  ...(columns(GOAL_FIELDS, z.string()) satisfies Record<GoalField, z.ZodString>),
});

const plannedIndicator = z.object({
  id,
  level: z.enum(['end', 'purpose', 'component', 'activity']).nullable(),
  name: z.string(),
  unit: z.string(),
  frequency: z.enum(['monthly', 'quarterly', 'semiannual', 'annual']),
  sense: z.enum(['ascending', 'descending', 'regular', 'nominal']),
  baseline: z.string(),
  baselineYear: z.string(),
  annualGoal: z.string(),
});

const standing = z.object({
  kind: reviewedKind,
  documentId: id,
  state: z.enum(['draft', 'sent', 'returned', 'authorised']),
  round: z.number().int(),
  version: z.number().int(),
  /** Day of its last act; '' where nothing was ever done with it. */
  since: z.string(),
  /** Whoever did it. */
  by: z.string(),
  openObservations: z.number().int(),
  /** Why it is only read here, as a sentence: somebody else holds it; '' where this computer does. */
  heldElsewhere: z.string(),
});

const consolidatedDossier = z.object({
  dossierId: id,
  programName: z.string(),
  budgetId: id,
  state: z.enum(['in-course', 'finished']),
  current: z
    .object({
      number: z.number().int(),
      description: z.string(),
      postName: z.string(),
      officerName: z.string(),
      round: z.number().int(),
      returned: z.boolean(),
      startedOn: z.string(),
    })
    .nullable(),
  held: z.array(z.object({ document: z.string(), postName: z.string(), officerName: z.string(), filed: z.boolean() })),
  documents: z.array(standing),
  /** What the activities of its annual programme take of the budget's lines, in centavos of the year. */
  used: sum,
  activities: z.array(plannedActivity),
  indicators: z.array(plannedIndicator),
});

export const consolidated = z.object({
  fiscalYear,
  /** Dossiers of the year that are put away, and so left out. */
  archived: z.number().int(),
  dossiers: z.array(consolidatedDossier),
  budgets: z.array(consolidatedBudget),
  cells: z.array(cell),
  /** Names of every item, generic item, concept and chapter that the cells speak of. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Codes that the classifiers of two budgets call differently. */
  ambiguousItems: z.array(z.string()),
});
export type Consolidated = Frozen<z.infer<typeof consolidated>>;
export type ConsolidatedCell = Consolidated['cells'][number];
export type ConsolidatedBudget = Consolidated['budgets'][number];
export type ConsolidatedDossier = Consolidated['dossiers'][number];
export type DocumentStandingRow = ConsolidatedDossier['documents'][number];
