import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The dossier (expediente): one programme in one fiscal year, walking one authorised version of a procedure. What is
 * kept is what happened (`step`); where it stands, who holds what and what comes next follow from it.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const ranked = { id, rank } as const;

export const dossierEntities = {
  /** Exactly one row. The version never changes: a new manual is followed by the next dossier. */
  dossier: z.object({
    id,
    programId: id,
    fiscalYear,
    procedureId: id,
    procedureVersionId: id,
    /** Dossiers of one directorate may share its budget. */
    budgetId: id,
    /** The dossier of another year that this one was carried forward from. */
    carriedFromId: id.nullable(),
    archived: z.boolean(),
    createdAt: instant,
  }),
  /**
   * One visit to an activity, in the order it happened; at most one is `current`. `returned`: the decision sent the
   * course back to an earlier activity, or a person took it back (`note` says why). Written by acts only.
   */
  step: z.object({
    ...ranked,
    activityId: id,
    state: z.enum(['current', 'done', 'returned']),
    startedOn: isoDate,
    /** '' while it is current. */
    endedOn: z.union([isoDate, z.literal('')]),
    /** The branch that the decision took; null where the activity decides nothing or is current. */
    branchId: id.nullable(),
    /** Where the course went from here; null at the end of the procedure or while it is current. */
    nextActivityId: id.nullable(),
    /** Who did it, with the post's name as the procedure has it: kept as it was then. */
    officerName: line,
    postName: line,
    note: z.string().max(20_000),
  }),
  /** Who holds a post of the procedure, from a day on ('' where it isn't known). */
  assignment: z.object({
    ...ranked,
    postId: id,
    officerName: line,
    startedOn: z.union([isoDate, z.literal('')]),
  }),
  /** What a person writes about an activity; at most one row an activity. */
  activityNote: z.object({ id, activityId: id, body: richText }),
  /** A file kept with an activity; `sha` names a blob. Name and type are those of the file as it came. */
  evidence: z.object({
    ...ranked,
    activityId: id,
    name: z.string().min(1).max(300),
    mime: z.string().min(1).max(200),
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    sizeBytes: z.number().int().min(0),
    description: line,
    addedOn: isoDate,
    addedBy: line,
  }),
} as const;

export type DossierEntities = typeof dossierEntities;
export type DossierContent = Collections<DossierEntities>;
export type DossierChange = Change<DossierEntities>;
export const dossierChange = changeSchema(dossierEntities);

export type Dossier = Row<DossierEntities, 'dossier'>;
export type DossierStep = Row<DossierEntities, 'step'>;
export type Assignment = Row<DossierEntities, 'assignment'>;
export type Evidence = Row<DossierEntities, 'evidence'>;

/** The whole content as one parsed value. */
export const dossierContent = z.object({
  dossier: z.array(dossierEntities.dossier).length(1),
  step: z.array(dossierEntities.step).max(20_000),
  assignment: z.array(dossierEntities.assignment).max(5_000),
  activityNote: z.array(dossierEntities.activityNote).max(5_000),
  evidence: z.array(dossierEntities.evidence).max(20_000),
}) satisfies z.ZodType<DossierContent>;

/** The dossier row, which always exists. */
export const dossierOf = (content: Pick<DossierContent, 'dossier'>): Dossier => {
  const dossier = content.dossier[0];
  if (!dossier) throw new Error('A dossier without its own row');
  return dossier;
};
