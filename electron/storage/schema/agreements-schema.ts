import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { dossier } from '#electron/storage/schema/dossier-schema.ts';

/** One table per entity of shared/domain/agreements/agreements.ts; properties carry the entity's field names. */
export const agreements = sqliteTable(
  'agreements',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    title: text('title').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
  },
  (t) => [unique('agreements_dossier').on(t.dossierId)],
);

const ranked = () => ({
  agreementsId: text('agreements_id')
    .notNull()
    .references(() => agreements.id),
  id: text('id').notNull(),
  rank: text('rank').notNull(),
});
const ofAgreement = () => ({ ...ranked(), agreementId: text('agreement_id').notNull() });

export const agreementsAgreement = sqliteTable(
  'agreements_agreement',
  {
    ...ranked(),
    kind: text('kind', { enum: ['concertation', 'collaboration', 'contract', 'amendment'] }).notNull(),
    amendsId: text('amends_id'),
    number: text('number').notNull(),
    title: text('title').notNull(),
    object: text('object').notNull(),
    mediumType: text('medium_type').notNull(),
    procurement: text('procurement').notNull(),
    procurementNumber: text('procurement_number').notNull(),
    procurementReasons: text('procurement_reasons').notNull(),
    legalBasis: text('legal_basis').notNull(),
    requestingArea: text('requesting_area').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date').notNull(),
    place: text('place').notNull(),
    jurisdiction: text('jurisdiction').notNull(),
    link: text('link').notNull(),
    note: text('note').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsAct = sqliteTable(
  'agreements_act',
  {
    ...ofAgreement(),
    act: text('act', { enum: ['send-to-legal', 'return-from-legal', 'sign', 'terminate'] }).notNull(),
    date: text('date').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsParty = sqliteTable(
  'agreements_party',
  {
    ...ofAgreement(),
    side: text('side', { enum: ['ours', 'other'] }).notNull(),
    partnerId: text('partner_id'),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    sector: text('sector', { enum: ['public', 'social', 'private'] }),
    taxId: text('tax_id').notNull(),
    address: text('address').notNull(),
    mediaRegistry: text('media_registry').notNull(),
    declarations: text('declarations', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsSignatory = sqliteTable(
  'agreements_signatory',
  {
    ...ofAgreement(),
    partyId: text('party_id'),
    role: text('role', { enum: ['signs', 'witness', 'follow-up'] }).notNull(),
    contactId: text('contact_id'),
    name: text('name').notNull(),
    position: text('position').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsPromise = sqliteTable(
  'agreements_promise',
  {
    ...ofAgreement(),
    amendsPromiseId: text('amends_promise_id'),
    partyId: text('party_id'),
    nature: text('nature', { enum: ['money', 'in-kind'] }).notNull(),
    description: text('description').notNull(),
    quantity: text('quantity').notNull(),
    unit: text('unit').notNull(),
    dueDate: text('due_date').notNull(),
    amount: integer('amount').notNull(),
    estimatedValue: integer('estimated_value'),
    valuedBy: text('valued_by').notNull(),
    itemCode: text('item_code').notNull(),
    departmentId: text('department_id'),
    fundingSourceId: text('funding_source_id'),
    month: integer('month'),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsDelivery = sqliteTable(
  'agreements_delivery',
  {
    ...ofAgreement(),
    promiseId: text('promise_id').notNull(),
    date: text('date').notNull(),
    quantity: text('quantity').notNull(),
    amount: integer('amount').notNull(),
    receivedBy: text('received_by').notNull(),
    note: text('note').notNull(),
    entryId: text('entry_id'),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsCommitment = sqliteTable(
  'agreements_commitment',
  { ...ofAgreement(), promiseId: text('promise_id').notNull(), spendingId: text('spending_id').notNull() },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsAgreementLine = sqliteTable(
  'agreements_agreement_line',
  { ...ofAgreement(), mediaLineId: text('media_line_id').notNull() },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsAgreementActivity = sqliteTable(
  'agreements_agreement_activity',
  { ...ofAgreement(), activityId: text('activity_id').notNull() },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsTerritory = sqliteTable(
  'agreements_territory',
  {
    ...ofAgreement(),
    level: text('level', { enum: ['country', 'state', 'region', 'municipality', 'locality'] }).notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsClause = sqliteTable(
  'agreements_clause',
  {
    ...ofAgreement(),
    section: text('section').notNull(),
    title: text('title').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);

export const agreementsFile = sqliteTable(
  'agreements_file',
  {
    ...ofAgreement(),
    kind: text('kind', { enum: ['signed', 'annex', 'legal-opinion', 'other'] }).notNull(),
    name: text('name').notNull(),
    mime: text('mime').notNull(),
    sha: text('sha').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    addedOn: text('added_on').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementsId, t.id] })],
);
