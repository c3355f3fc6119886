import { z } from 'zod';
import { type Change, type Collections, changeSchema, type Row } from '#shared/domain/common/changes.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/**
 * The content of one version of a procedure: what a person edits, what is frozen when it is authorised and what a
 * package carries. Flat, ordered collections; activity numbers are never stored, they follow from `rank`.
 */

/** Fractional order key (package fractional-indexing); compared by code point. */
const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const note = z.string().max(100_000);
const ranked = { id, rank } as const;

/** Where the course goes after an activity or a branch. */
export const nextKind = z.enum(['next', 'activity', 'end']);
export type NextKind = z.infer<typeof nextKind>;

/**
 * `targetId` counts only when `nextKind` is `activity`; null there means that the target was lost: a blocking finding.
 */
const course = { nextKind, targetId: id.nullable() } as const;

/** Workspaces of the application that an activity can be bound to; the dossier opens them. */
export const workspaceKind = z.enum([
  'record',
  'budget',
  'diagnosis',
  'annual-program',
  'review',
  'media-plan',
  'partners',
  'agreements',
  'execution',
]);
export type WorkspaceKind = z.infer<typeof workspaceKind>;

export const procedureEntities = {
  /** Exactly one row; its id is the version's id. Dates are ISO days or ''. */
  cover: z.object({
    id,
    profileId: z.string().min(1).max(100),
    title: line,
    code: z.string().max(100),
    /** The unit that owns the procedure, as the cover and the running header print it. */
    areaName: line,
    versionLabel: z.string().max(50),
    documentedOn: z.string().max(50),
    updatedOn: z.string().max(50),
    authorisedOn: z.string().max(50),
    /** «Límites del procedimiento»: inicia cuando… / termina con… */
    limitStart: note,
    limitEnd: note,
  }),
  /** A cover field that only some profiles have; `key` is the profile's. */
  coverField: z.object({ id, key: z.string().min(1).max(100), value: note }),
  /** Free text of a profile section; `sectionKey` is the profile's. At most one row per key. */
  sectionText: z.object({ id, sectionKey: z.string().min(1).max(100), body: richText }),
  /** «Áreas que intervienen». */
  area: z.object({ ...ranked, name: line }),
  /** A post that answers for activities: one lane of the flowchart. */
  post: z.object({ ...ranked, name: line, areaName: line }),
  activity: z.object({
    ...ranked,
    postId: id.nullable(),
    description: note,
    /** A decision's question («¿Autoriza?»); '' where the activity decides nothing. */
    question: line,
    /** Title of another procedure that this activity sends to (predefined process symbol); '' otherwise. */
    predefinedProcedure: line,
    workspace: workspaceKind.nullable(),
    /** Counts only when the activity has no branches. */
    ...course,
  }),
  branch: z.object({ ...ranked, activityId: id, answer: line, outcome: note, ...course }),
  /** A document that an activity receives, produces or files; linked to section 9 or 10 by `sourceId`. */
  activityDocument: z.object({
    ...ranked,
    activityId: id,
    flow: z.enum(['receives', 'produces', 'files']),
    title: line,
    copies: z.number().int().min(1).max(99),
    /** For `files`: definitive (D), temporary (T), alphabetical/other (A) as in the archive symbol. */
    filing: z.enum(['definitive', 'temporary', 'alphabetical']).nullable(),
    /** Id of a `reference` or a `form` row. */
    sourceId: id.nullable(),
  }),
  responsibility: z.object({ ...ranked, document: line, functions: richText }),
  collaborator: z.object({ ...ranked, group: z.enum(['advisor', 'unit']), name: line, role: line }),
  definition: z.object({ ...ranked, term: line, meaning: note }),
  /** `code` '' prints «S/R». */
  reference: z.object({ ...ranked, code: z.string().max(100), title: line }),
  form: z.object({ ...ranked, code: z.string().max(100), title: line }),
  /** A row of «Descripción de cambios»; `date` is an ISO day, or the text as written where it is no date. */
  revision: z.object({ ...ranked, date: z.string().max(100), subject: line, summary: note }),
  /** `imageSha` names a blob (SHA-256, lower-case hex); null is a placeholder without image. */
  annex: z.object({
    ...ranked,
    title: line,
    alt: note,
    imageSha: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    imageMime: z.enum(['image/png', 'image/jpeg']).nullable(),
    widthPx: z.number().int().min(0).max(100_000),
    heightPx: z.number().int().min(0).max(100_000),
  }),
  /** `role` is a signature role of the profile. Names are kept as signed. */
  signatory: z.object({ ...ranked, role: z.string().min(1).max(100), name: line, position: line }),
  /** Text that an import could not place: kept and shown until the person places or discards it. */
  leftover: z.object({ ...ranked, text: note, hint: line }),
} as const;

export type ProcedureEntities = typeof procedureEntities;
export type ProcedureEntity = keyof ProcedureEntities;
export type ProcedureContent = Collections<ProcedureEntities>;
export type ProcedureChange = Change<ProcedureEntities>;
export const procedureChange = changeSchema(procedureEntities);

export type Cover = Row<ProcedureEntities, 'cover'>;
export type Post = Row<ProcedureEntities, 'post'>;
export type Activity = Row<ProcedureEntities, 'activity'>;
export type Branch = Row<ProcedureEntities, 'branch'>;
export type ActivityDocument = Row<ProcedureEntities, 'activityDocument'>;
export type Signatory = Row<ProcedureEntities, 'signatory'>;
export type Annex = Row<ProcedureEntities, 'annex'>;

/** The whole content as one parsed value: what is stored frozen, carried inside a DOCX and sent over IPC. */
export const procedureContent = z.object({
  cover: z.array(procedureEntities.cover).length(1),
  coverField: z.array(procedureEntities.coverField).max(200),
  sectionText: z.array(procedureEntities.sectionText).max(200),
  area: z.array(procedureEntities.area).max(1_000),
  post: z.array(procedureEntities.post).max(1_000),
  activity: z.array(procedureEntities.activity).max(5_000),
  branch: z.array(procedureEntities.branch).max(20_000),
  activityDocument: z.array(procedureEntities.activityDocument).max(20_000),
  responsibility: z.array(procedureEntities.responsibility).max(1_000),
  collaborator: z.array(procedureEntities.collaborator).max(1_000),
  definition: z.array(procedureEntities.definition).max(5_000),
  reference: z.array(procedureEntities.reference).max(5_000),
  form: z.array(procedureEntities.form).max(5_000),
  revision: z.array(procedureEntities.revision).max(5_000),
  annex: z.array(procedureEntities.annex).max(500),
  signatory: z.array(procedureEntities.signatory).max(500),
  leftover: z.array(procedureEntities.leftover).max(5_000),
}) satisfies z.ZodType<ProcedureContent>;

/** Version of the content's shape, stored with every frozen snapshot and inside every exchanged file. */
export const PROCEDURE_SCHEMA_VERSION = 1;

/** An empty procedure of a profile; every collection is there. */
export const emptyProcedure = (versionId: string, profileId: string): ProcedureContent => ({
  cover: [
    {
      id: versionId,
      profileId,
      title: '',
      code: '',
      areaName: '',
      versionLabel: '',
      documentedOn: '',
      updatedOn: '',
      authorisedOn: '',
      limitStart: '',
      limitEnd: '',
    },
  ],
  coverField: [],
  sectionText: [],
  area: [],
  post: [],
  activity: [],
  branch: [],
  activityDocument: [],
  responsibility: [],
  collaborator: [],
  definition: [],
  reference: [],
  form: [],
  revision: [],
  annex: [],
  signatory: [],
  leftover: [],
});

/** The cover row, which always exists. */
export const coverOf = (content: ProcedureContent): Cover => {
  const cover = content.cover[0];
  if (!cover) throw new Error('A procedure without its cover row');
  return cover;
};

/** Id of an activity → its printed number, 1-based, in table order. */
export const activityNumbers = (content: Pick<ProcedureContent, 'activity'>): ReadonlyMap<string, number> =>
  new Map(content.activity.map((activity, index) => [activity.id, index + 1]));

/** The branches of an activity, in order. */
export const branchesOf = (content: Pick<ProcedureContent, 'branch'>, activityId: string): readonly Branch[] =>
  content.branch.filter((branch) => branch.activityId === activityId);
