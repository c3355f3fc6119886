import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classifier } from '#electron/storage/schema/classifier-schema.ts';

/** The budget's own row. */
export const budget = sqliteTable('budget', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  directorate: text('directorate').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  classifierId: text('classifier_id').references(() => classifier.id),
  availability: text('availability', { enum: ['monthly', 'accumulated'] }).notNull(),
});

/** One table per entity of shared/domain/budget/budget.ts; properties carry the entity's field names. */
const ranked = () => ({
  budgetId: text('budget_id')
    .notNull()
    .references(() => budget.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});

const position = () => ({
  itemCode: text('item_code').notNull(),
  departmentId: text('department_id'),
  fundingSourceId: text('funding_source_id'),
});

const months = () => ({
  m01: integer('m01').notNull(),
  m02: integer('m02').notNull(),
  m03: integer('m03').notNull(),
  m04: integer('m04').notNull(),
  m05: integer('m05').notNull(),
  m06: integer('m06').notNull(),
  m07: integer('m07').notNull(),
  m08: integer('m08').notNull(),
  m09: integer('m09').notNull(),
  m10: integer('m10').notNull(),
  m11: integer('m11').notNull(),
  m12: integer('m12').notNull(),
});

export const budgetDepartment = sqliteTable(
  'budget_department',
  { ...ranked(), code: text('code').notNull(), name: text('name').notNull() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetFundingSource = sqliteTable(
  'budget_funding_source',
  { ...ranked(), code: text('code').notNull(), name: text('name').notNull() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetPattern = sqliteTable(
  'budget_pattern',
  { ...ranked(), name: text('name').notNull(), ...months() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetLine = sqliteTable(
  'budget_line',
  {
    ...ranked(),
    ...position(),
    description: text('description').notNull(),
    unit: text('unit').notNull(),
    basis: text('basis', { enum: ['calculation', 'free'] }).notNull(),
    quantity: text('quantity').notNull(),
    unitCost: integer('unit_cost').notNull(),
    times: text('times').notNull(),
    annual: integer('annual').notNull(),
    spreading: text('spreading', { enum: ['even', 'quarterly', 'pattern', 'manual'] }).notNull(),
    patternId: text('pattern_id'),
    ...months(),
  },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetLetter = sqliteTable(
  'budget_letter',
  {
    ...ranked(),
    kind: text('kind', { enum: ['authorisation', 'distribution'] }).notNull(),
    number: text('number').notNull(),
    date: text('date').notNull(),
    subject: text('subject').notNull(),
    state: text('state', { enum: ['draft', 'recorded'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetAuthorised = sqliteTable(
  'budget_authorised',
  { ...ranked(), letterId: text('letter_id'), ...position(), ...months() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetDistribution = sqliteTable(
  'budget_distribution',
  { ...ranked(), letterId: text('letter_id'), ...position(), ...months() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetCeiling = sqliteTable(
  'budget_ceiling',
  {
    ...ranked(),
    code: text('code').notNull(),
    fundingSourceId: text('funding_source_id'),
    departmentId: text('department_id'),
    annual: integer('annual').notNull(),
  },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetTransfer = sqliteTable(
  'budget_transfer',
  {
    ...ranked(),
    kind: text('kind', { enum: ['increase', 'reduction', 'transfer', 'rescheduling'] }).notNull(),
    number: text('number').notNull(),
    date: text('date').notNull(),
    justification: text('justification').notNull(),
    state: text('state', { enum: ['draft', 'recorded'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetMovement = sqliteTable(
  'budget_movement',
  { ...ranked(), transferId: text('transfer_id').notNull(), ...position(), ...months() },
  (t) => [primaryKey({ columns: [t.budgetId, t.id] })],
);

export const budgetSpending = sqliteTable(
  'budget_spending',
  {
    ...ranked(),
    ...position(),
    moment: text('moment', { enum: ['committed', 'accrued', 'exercised', 'paid'] }).notNull(),
    date: text('date').notNull(),
    month: integer('month').notNull(),
    amount: integer('amount').notNull(),
    document: text('document').notNull(),
    concept: text('concept').notNull(),
    commitmentId: text('commitment_id'),
  },
  (t) => [
    primaryKey({ columns: [t.budgetId, t.id] }),
    index('budget_spending_commitment').on(t.budgetId, t.commitmentId).where(sql`commitment_id IS NOT NULL`),
  ],
);
