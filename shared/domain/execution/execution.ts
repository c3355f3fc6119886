import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear, month } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { quantityText } from '#shared/domain/common/money.ts';

/**
 * What one dossier's programme did in its year: the log («bitácora») with its evidence, what each indicator measured, and
 * why something planned wasn't done. One document of the dossier. Money isn't here: moments of spending are rows of the
 * budget, which entries name, so that no peso has two homes. Progress is never stored: it follows from the rows.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(20_000);
const ranked = { id, rank } as const;
/** An ISO day, or '' where none was given. */
const day = z.union([z.iso.date(), z.literal('')]);

export const entryKind = z.enum([
  'talk',
  'meeting',
  'print',
  'radio',
  'television',
  'internet',
  'field-work',
  'event',
  'other',
]);
export type EntryKind = z.infer<typeof entryKind>;

export const executionEntities = {
  /** Exactly one row; its id is the document's. */
  execution: z.object({ id, dossierId: id, title: line, fiscalYear }),
  /** «Entrada de bitácora». */
  entry: z.object({
    ...ranked,
    kind: entryKind,
    date: day,
    /** Last day of what took several; '' where it took one. Counts in the month of `date`. */
    endDate: day,
    title: line,
    description: note,
    place: line,
    territoryId: id.nullable(),
    /** Of the annual programme, and how much of it this was, in the activity's unit. */
    activityId: id.nullable(),
    quantity: quantityText,
    /** Of the media plan, and how many insertions were published. */
    mediaLineId: id.nullable(),
    insertions: quantityText,
    agreementId: id.nullable(),
    /** People reached altogether; groups overlap, so they don't add up to it. */
    people: quantityText,
    /** Whether they were counted (list, form) or somebody judged. */
    peopleBasis: z.enum(['counted', 'estimated']),
    peopleSource: line,
    responsible: line,
    outcome: note,
  }),
  entryPeople: z.object({ ...ranked, entryId: id, segmentId: id, people: quantityText }),
  /** A file kept in the store under the hash of its content. */
  entryEvidence: z.object({
    ...ranked,
    entryId: id,
    name: z.string().min(1).max(300),
    mime: z.string().min(1).max(200),
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    sizeBytes: z.number().int().min(0),
    caption: line,
    addedOn: isoDate,
    addedBy: line,
  }),
  /** An entry of the budget's spending that this paid, or will pay, for what was done. */
  entrySpending: z.object({ ...ranked, entryId: id, spendingId: id }),
  /** What an indicator of the annual programme measured in a month. */
  indicatorResult: z.object({
    ...ranked,
    indicatorId: id,
    month,
    value: quantityText,
    numerator: quantityText,
    denominator: quantityText,
    source: line,
    note,
  }),
  /** Why something planned wasn't done, or was done otherwise; of an activity or of a media line. */
  explanation: z.object({
    ...ranked,
    activityId: id.nullable(),
    mediaLineId: id.nullable(),
    reason: note,
    remedy: note,
  }),
  /** What a person says of a quarter that no document knows, for the rows that are published; one row a quarter at most. */
  publication: z.object({
    ...ranked,
    quarter: z.number().int().min(1).max(4),
    /** «Contratante», «Solicitante», «Contratante y solicitante». */
    role: line,
    responsibleArea: line,
    validatedOn: day,
    updatedOn: day,
    note,
    /** The programme's document: its name, the day of its approval, and where the public can read it. */
    programName: line,
    programApprovedOn: day,
    programLink: line,
    /** Of the official airtime: what the body that administers it publishes, and where. */
    airtimeMessage: line,
    airtimeLink: line,
  }),
} as const;

export type ExecutionEntities = typeof executionEntities;
export type ExecutionContent = Collections<ExecutionEntities>;
export type ExecutionChange = Change<ExecutionEntities>;
export const executionChange = changeSchema(executionEntities);

export type LogEntry = Row<ExecutionEntities, 'entry'>;
export type EntryEvidence = Row<ExecutionEntities, 'entryEvidence'>;
export type IndicatorResult = Row<ExecutionEntities, 'indicatorResult'>;
export type Publication = Row<ExecutionEntities, 'publication'>;

/** What fits into each collection, beside the document's own row. */
export const MOST_EXECUTION_ROWS = {
  entry: 20_000,
  entryPeople: 100_000,
  entryEvidence: 50_000,
  entrySpending: 50_000,
  indicatorResult: 12_000,
  explanation: 10_000,
  publication: 40,
} as const satisfies Readonly<Record<Exclude<keyof ExecutionEntities, 'execution'>, number>>;

/** The whole content as one parsed value. */
export const executionContent = z.object({
  execution: z.array(executionEntities.execution).length(1),
  entry: z.array(executionEntities.entry).max(MOST_EXECUTION_ROWS.entry),
  entryPeople: z.array(executionEntities.entryPeople).max(MOST_EXECUTION_ROWS.entryPeople),
  entryEvidence: z.array(executionEntities.entryEvidence).max(MOST_EXECUTION_ROWS.entryEvidence),
  entrySpending: z.array(executionEntities.entrySpending).max(MOST_EXECUTION_ROWS.entrySpending),
  indicatorResult: z.array(executionEntities.indicatorResult).max(MOST_EXECUTION_ROWS.indicatorResult),
  explanation: z.array(executionEntities.explanation).max(MOST_EXECUTION_ROWS.explanation),
  publication: z.array(executionEntities.publication).max(MOST_EXECUTION_ROWS.publication),
}) satisfies z.ZodType<ExecutionContent>;

/** The document's own row, which always exists. */
export const executionOf = (content: Pick<ExecutionContent, 'execution'>): Row<ExecutionEntities, 'execution'> => {
  const row = content.execution[0];
  if (!row) throw new Error('An execution without its own row');
  return row;
};

/** A log with nothing in it yet. */
export const emptyExecution = (execution: Row<ExecutionEntities, 'execution'>): ExecutionContent => ({
  execution: [execution],
  entry: [],
  entryPeople: [],
  entryEvidence: [],
  entrySpending: [],
  indicatorResult: [],
  explanation: [],
  publication: [],
});
