import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The scheme's own row; its id is the classifier's. */
export const classifier = sqliteTable('classifier', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  owner: text('owner').notNull(),
  fiscalYear: integer('fiscal_year').notNull(),
  edition: text('edition').notNull(),
  width: integer('width').notNull(),
  baseId: text('base_id').notNull(),
  state: text('state', { enum: ['open', 'closed'] }).notNull(),
});

/** One table per entity of shared/domain/classifier/classifier.ts; properties carry the entity's field names. */
const inClassifier = () => ({
  classifierId: text('classifier_id')
    .notNull()
    .references(() => classifier.id),
  id: text('id').notNull(),
});

export const classifierItem = sqliteTable(
  'classifier_item',
  {
    ...inClassifier(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    restricted: integer('restricted', { mode: 'boolean' }).notNull(),
    validator: text('validator').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.classifierId, t.id] })],
);

export const classifierRestriction = sqliteTable(
  'classifier_restriction',
  {
    ...inClassifier(),
    code: text('code').notNull(),
    validator: text('validator').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.classifierId, t.id] })],
);
