import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear, month } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { positiveCentavos, quantityText } from '#shared/domain/common/money.ts';
import { richText } from '#shared/domain/common/rich-text.ts';
import { territoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';
import { partnerSector } from '#shared/domain/partners/directory.ts';

/**
 * The agreements and contracts of one dossier: with whom, what each side promises, for how long, and what came of it. They
 * commit that dossier's budget and are handed over with it, so they are one document of it. Names of parties and
 * signatories are their own, as they were when it was signed; ids of the directory only say where they came from. State,
 * totals and what is left to deliver are never stored: they follow from the rows and the day.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);
const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** Concertación (in kind), colaboración (between public bodies), contrato (paid), modificatorio. */
export const agreementKind = z.enum(['concertation', 'collaboration', 'contract', 'amendment']);
export type AgreementKind = z.infer<typeof agreementKind>;

export const agreementAct = z.enum(['send-to-legal', 'return-from-legal', 'sign', 'terminate']);
export type AgreementAct = z.infer<typeof agreementAct>;

export const agreementFileKind = z.enum(['signed', 'annex', 'legal-opinion', 'other']);
export type AgreementFileKind = z.infer<typeof agreementFileKind>;

export const agreementsEntities = {
  /** Exactly one row; its id is the document's. */
  agreements: z.object({ id, dossierId: id, title: line, fiscalYear }),
  agreement: z.object({
    ...ranked,
    kind: agreementKind,
    /** What an amendment amends. */
    amendsId: id.nullable(),
    number: z.string().max(200),
    title: line,
    object: note,
    /** «Tipo de medio», where it is with one. */
    mediumType: line,
    /** Of a contract: a value of the list of procurement procedures, its number, and why that one. */
    procurement: z.string().max(200),
    procurementNumber: z.string().max(200),
    procurementReasons: note,
    legalBasis: note,
    /** Area that asks for it. */
    requestingArea: line,
    /** Of an amendment: from when it holds, and the new end ('' where the end stays). */
    startDate: day,
    endDate: day,
    place: line,
    /** Courts that would judge it. */
    jurisdiction: line,
    /** Where the public can read it. */
    link: line,
    note,
  }),
  /** Written by acts only; the state follows from them and from the day. */
  act: z.object({
    ...ranked,
    agreementId: id,
    act: agreementAct,
    date: isoDate,
    /** Who did it: name and post, as they were called. */
    actor: line,
    reason: note,
  }),
  party: z.object({
    ...ranked,
    agreementId: id,
    side: z.enum(['ours', 'other']),
    partnerId: id.nullable(),
    name: line,
    /** How the text calls it: «LA SECRETARÍA». */
    shortName: line,
    sector: partnerSector.nullable(),
    taxId: z.string().max(20),
    address: line,
    mediaRegistry: line,
    /** What it declares of its existence, address and powers. */
    declarations: richText,
  }),
  signatory: z.object({
    ...ranked,
    agreementId: id,
    /** Whom the person signs for; null for a witness. */
    partyId: id.nullable(),
    role: z.enum(['signs', 'witness', 'follow-up']),
    contactId: id.nullable(),
    name: line,
    position: line,
  }),
  /** «Compromiso»: of an amendment, one that takes the place of another (`amendsPromiseId`), or a new one. */
  promise: z.object({
    ...ranked,
    agreementId: id,
    amendsPromiseId: id.nullable(),
    partyId: id.nullable(),
    nature: z.enum(['money', 'in-kind']),
    description: note,
    quantity: quantityText,
    unit: line,
    dueDate: day,
    /** Of money: with IVA. */
    amount: positiveCentavos,
    /** Of what is given in kind; null where nobody valued it, which isn't 0. */
    estimatedValue: positiveCentavos.nullable(),
    valuedBy: line,
    /** Of our money: the item that pays. */
    itemCode: z.string().max(20),
    departmentId: id.nullable(),
    fundingSourceId: id.nullable(),
    /** Month whose money it takes; null: that of its day, else that of signing. */
    month: month.nullable(),
  }),
  /** What was received or given of a promise; our money isn't here: it is the spending on its commitment. */
  delivery: z.object({
    ...ranked,
    agreementId: id,
    promiseId: id,
    date: day,
    quantity: quantityText,
    amount: positiveCentavos,
    receivedBy: line,
    note,
    /** The log entry that proves it. */
    entryId: id.nullable(),
  }),
  /** An entry of committed spending by which a promise of ours took its item's money. */
  commitment: z.object({ ...ranked, agreementId: id, promiseId: id, spendingId: id }),
  /** A line of the media plan that is bought, or given in kind, under it. */
  agreementLine: z.object({ ...ranked, agreementId: id, mediaLineId: id }),
  /** An activity of the annual programme that it serves. */
  agreementActivity: z.object({ ...ranked, agreementId: id, activityId: id }),
  territory: z.object({
    ...ranked,
    agreementId: id,
    level: territoryLevel,
    code: z.string().max(20),
    name: line,
  }),
  /** Text that doesn't follow from the data. `section` is one of the template's («background», «confidentiality»). */
  clause: z.object({ ...ranked, agreementId: id, section: z.string().min(1).max(100), title: line, body: richText }),
  file: z.object({
    ...ranked,
    agreementId: id,
    kind: agreementFileKind,
    name: z.string().min(1).max(300),
    mime: z.string().min(1).max(200),
    sha,
    sizeBytes: z.number().int().min(0),
    addedOn: isoDate,
    addedBy: line,
  }),
} as const;

export type AgreementsEntities = typeof agreementsEntities;
export type AgreementsEntity = keyof AgreementsEntities;
export type AgreementsContent = Collections<AgreementsEntities>;
export type AgreementsChange = Change<AgreementsEntities>;
export const agreementsChange = changeSchema(agreementsEntities);

export type Agreement = Row<AgreementsEntities, 'agreement'>;
export type AgreementActRow = Row<AgreementsEntities, 'act'>;
export type Party = Row<AgreementsEntities, 'party'>;
export type AgreementPromise = Row<AgreementsEntities, 'promise'>;
export type Delivery = Row<AgreementsEntities, 'delivery'>;

/** What fits into each collection, beside the document's own row. */
export const MOST_AGREEMENT_ROWS = {
  agreement: 2_000,
  act: 20_000,
  party: 10_000,
  signatory: 20_000,
  promise: 20_000,
  delivery: 50_000,
  commitment: 20_000,
  agreementLine: 20_000,
  agreementActivity: 20_000,
  territory: 50_000,
  clause: 50_000,
  file: 20_000,
} as const satisfies Readonly<Record<Exclude<AgreementsEntity, 'agreements'>, number>>;

/** The whole content as one parsed value. */
export const agreementsContent = z.object({
  agreements: z.array(agreementsEntities.agreements).length(1),
  agreement: z.array(agreementsEntities.agreement).max(MOST_AGREEMENT_ROWS.agreement),
  act: z.array(agreementsEntities.act).max(MOST_AGREEMENT_ROWS.act),
  party: z.array(agreementsEntities.party).max(MOST_AGREEMENT_ROWS.party),
  signatory: z.array(agreementsEntities.signatory).max(MOST_AGREEMENT_ROWS.signatory),
  promise: z.array(agreementsEntities.promise).max(MOST_AGREEMENT_ROWS.promise),
  delivery: z.array(agreementsEntities.delivery).max(MOST_AGREEMENT_ROWS.delivery),
  commitment: z.array(agreementsEntities.commitment).max(MOST_AGREEMENT_ROWS.commitment),
  agreementLine: z.array(agreementsEntities.agreementLine).max(MOST_AGREEMENT_ROWS.agreementLine),
  agreementActivity: z.array(agreementsEntities.agreementActivity).max(MOST_AGREEMENT_ROWS.agreementActivity),
  territory: z.array(agreementsEntities.territory).max(MOST_AGREEMENT_ROWS.territory),
  clause: z.array(agreementsEntities.clause).max(MOST_AGREEMENT_ROWS.clause),
  file: z.array(agreementsEntities.file).max(MOST_AGREEMENT_ROWS.file),
}) satisfies z.ZodType<AgreementsContent>;

/** The document's own row, which always exists. */
export const agreementsOf = (content: Pick<AgreementsContent, 'agreements'>): Row<AgreementsEntities, 'agreements'> => {
  const row = content.agreements[0];
  if (!row) throw new Error('Agreements without their own row');
  return row;
};

/** A dossier's agreements before the first one. */
export const emptyAgreements = (agreements: Row<AgreementsEntities, 'agreements'>): AgreementsContent => ({
  agreements: [agreements],
  agreement: [],
  act: [],
  party: [],
  signatory: [],
  promise: [],
  delivery: [],
  commitment: [],
  agreementLine: [],
  agreementActivity: [],
  territory: [],
  clause: [],
  file: [],
});
