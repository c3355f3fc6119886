import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The content of a programme record («ficha del programa»): the 27 fields that state portals publish, and the history
 * of the programme. Flat, ordered collections, as in a procedure. Words of a published record are kept as printed.
 */

/** Fractional order key (package fractional-indexing); compared by code point. */
const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(100_000);
const short = z.string().max(100);
const ranked = { id, rank } as const;
/** Key of a field definition (resources/catalogues/program-record-fields.json). */
const fieldKey = z.string().min(1).max(100);

/** Who a person is in the record: the one to ask, or the officer who answers for the programme. */
const contactRole = z.enum(['contact', 'official']);
export type ContactRole = z.infer<typeof contactRole>;

export const recordEntities = {
  /** Exactly one row; its id is the record's id. */
  record: z.object({
    id,
    name: line,
    description: note,
    webPage: line,
    /** «Dependencia responsable». */
    agency: line,
    objective: richText,
    /** As written; a year where it is one. */
    startYear: short,
    targetPopulation: note,
    /** ISO day, or the text as written where it is no date. */
    capturedOn: short,
    sourceUrl: line,
    /** The portal's own number of the record, taken from its address; text, because codes are text. */
    recordNumber: short,
    /** The site that published it, as it names itself. */
    portal: line,
  }),
  /** One value of a field that takes several (groups, benefits, needs …). */
  value: z.object({
    ...ranked,
    fieldKey,
    /** As the source prints it, misprints included. */
    value: line,
    /** How documents print it; '' prints `value`. */
    label: line,
  }),
  contact: z.object({ ...ranked, role: contactRole, person: line, post: line, area: line, organisation: line }),
  phone: z.object({ ...ranked, areaCode: short, number: short, extension: short }),
  email: z.object({ ...ranked, address: line }),
  /** An address that the record gives, with the number by which its text refers to it. */
  link: z.object({
    ...ranked,
    number: z.number().int().min(0).max(9_999).nullable(),
    url: line,
    /** The field whose text carries the number; '' where none does. */
    fieldKey: z.string().max(100),
    /** The row of that field, where it has rows. */
    targetId: id.nullable(),
  }),
  /** The institution or programme that carried the work on in a period: dates are ISO, whole or partial, or ''. */
  period: z.object({
    ...ranked,
    institution: line,
    startedOn: short,
    endedOn: short,
    /** The act that began it: decree, agreement, rules of operation. */
    act: note,
    /** Where that is known from. */
    source: note,
  }),
  /** Text that an import could not place: kept and shown until the person places or discards it. */
  leftover: z.object({ ...ranked, text: note, hint: line }),
} as const;

export type RecordEntities = typeof recordEntities;
export type RecordEntity = keyof RecordEntities;
export type ProgramRecord = Collections<RecordEntities>;
export type RecordChange = Change<RecordEntities>;
export const recordChange = changeSchema(recordEntities);

export type RecordRow = Row<RecordEntities, 'record'>;
export type RecordValue = Row<RecordEntities, 'value'>;
export type RecordContact = Row<RecordEntities, 'contact'>;
export type RecordPhone = Row<RecordEntities, 'phone'>;
export type RecordLink = Row<RecordEntities, 'link'>;
export type RecordPeriod = Row<RecordEntities, 'period'>;

/** The whole content as one parsed value. */
export const programRecord = z.object({
  record: z.array(recordEntities.record).length(1),
  value: z.array(recordEntities.value).max(5_000),
  contact: z.array(recordEntities.contact).max(500),
  phone: z.array(recordEntities.phone).max(500),
  email: z.array(recordEntities.email).max(500),
  link: z.array(recordEntities.link).max(5_000),
  period: z.array(recordEntities.period).max(500),
  leftover: z.array(recordEntities.leftover).max(5_000),
}) satisfies z.ZodType<ProgramRecord>;

/** Version of the content's shape, stored with every snapshot and inside every exchanged file. */
export const RECORD_SCHEMA_VERSION = 1;

/** A record in which nothing is written yet. */
export const emptyRecord = (recordId: string): ProgramRecord => ({
  record: [
    {
      id: recordId,
      name: '',
      description: '',
      webPage: '',
      agency: '',
      objective: [],
      startYear: '',
      targetPopulation: '',
      capturedOn: '',
      sourceUrl: '',
      recordNumber: '',
      portal: '',
    },
  ],
  value: [],
  contact: [],
  phone: [],
  email: [],
  link: [],
  period: [],
  leftover: [],
});

/** The single row, which always exists. */
export const recordOf = (content: ProgramRecord): RecordRow => {
  const row = content.record[0];
  if (!row) throw new Error('A programme record without its row');
  return row;
};

/** The values of a field, in order. */
export const valuesOf = (content: Pick<ProgramRecord, 'value'>, key: string): readonly RecordValue[] =>
  content.value.filter((row) => row.fieldKey === key);

/** What a document prints of a value: its corrected label, or the words of the source. */
export const printedValue = (row: RecordValue): string => (row.label.trim() === '' ? row.value : row.label).trim();

export const contactsOf = (content: Pick<ProgramRecord, 'contact'>, role: ContactRole): readonly RecordContact[] =>
  content.contact.filter((row) => row.role === role);
