import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** A programme; its record has the same id. */
export const program = sqliteTable('program', {
  id: text('id').primaryKey(),
  archived: integer('archived', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
});

/** One table per entity of shared/domain/program-record/program-record.ts; properties carry the entity's field names. */
const inProgram = () => ({
  programId: text('program_id')
    .notNull()
    .references(() => program.id),
  id: text('id').notNull(),
});
const ranked = () => ({ ...inProgram(), rank: text('rank').notNull() });

export const programRecord = sqliteTable(
  'program_record',
  {
    ...inProgram(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    webPage: text('web_page').notNull(),
    agency: text('agency').notNull(),
    objective: text('objective', { mode: 'json' }).notNull(),
    startYear: text('start_year').notNull(),
    targetPopulation: text('target_population').notNull(),
    capturedOn: text('captured_on').notNull(),
    sourceUrl: text('source_url').notNull(),
    recordNumber: text('record_number').notNull(),
    portal: text('portal').notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

export const programValue = sqliteTable(
  'program_value',
  {
    ...ranked(),
    fieldKey: text('field_key').notNull(),
    value: text('value').notNull(),
    label: text('label').notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

export const programContact = sqliteTable(
  'program_contact',
  {
    ...ranked(),
    role: text('role', { enum: ['contact', 'official'] }).notNull(),
    person: text('person').notNull(),
    post: text('post').notNull(),
    area: text('area').notNull(),
    organisation: text('organisation').notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

export const programPhone = sqliteTable(
  'program_phone',
  {
    ...ranked(),
    areaCode: text('area_code').notNull(),
    number: text('number').notNull(),
    extension: text('extension').notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

export const programEmail = sqliteTable('program_email', { ...ranked(), address: text('address').notNull() }, (t) => [
  primaryKey({ columns: [t.programId, t.id] }),
]);

export const programLink = sqliteTable(
  'program_link',
  {
    ...ranked(),
    number: integer('number'),
    url: text('url').notNull(),
    fieldKey: text('field_key').notNull(),
    targetId: text('target_id'),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] }), index('program_link_target').on(t.programId, t.targetId)],
);

export const programPeriod = sqliteTable(
  'program_period',
  {
    ...ranked(),
    institution: text('institution').notNull(),
    startedOn: text('started_on').notNull(),
    endedOn: text('ended_on').notNull(),
    act: text('act').notNull(),
    source: text('source').notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

export const programLeftover = sqliteTable(
  'program_leftover',
  { ...ranked(), text: text('text').notNull(), hint: text('hint').notNull() },
  (t) => [primaryKey({ columns: [t.programId, t.id] })],
);

/** Values that this desk added to the shipped catalogues; a catalogue's key is the same on every computer. */
export const recordCatalogueValue = sqliteTable(
  'record_catalogue_value',
  {
    catalogue: text('catalogue').notNull(),
    id: text('id').notNull(),
    value: text('value').notNull(),
    label: text('label').notNull(),
  },
  (t) => [primaryKey({ columns: [t.catalogue, t.id] }), unique('record_catalogue_value_once').on(t.catalogue, t.value)],
);
