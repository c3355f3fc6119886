import { z } from 'zod';
import { annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { classifierContent } from '#shared/domain/classifier/classifier.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { dossierContent } from '#shared/domain/dossier/dossier.ts';
import { institution } from '#shared/domain/institution/institution.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { PROCEDURE_SCHEMA_VERSION, procedureContent } from '#shared/domain/procedure/procedure.ts';
import { procedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { procedureProfile } from '#shared/domain/procedure/profile.ts';
import { programRecord, RECORD_SCHEMA_VERSION } from '#shared/domain/program-record/program-record.ts';
import { guideline } from '#shared/domain/review/guideline.ts';
import { reviewContent } from '#shared/domain/review/review.ts';
import { strategyContent } from '#shared/domain/strategy/strategy.ts';
import { MOST_REVISIONS, revision } from '#shared/exchange/revisions.ts';

/**
 * What a package says: the document, its course through the Vo.Bo., and what it needs to be read in a store that has never
 * seen its programme. Every part carries the version of its own shape, so that one may grow without the others.
 */
const versioned = <T extends z.ZodType>(content: T, newest: number) =>
  z.object({ schemaVersion: z.number().int().min(1).max(newest), content });

/** Newest shape of each part that this Cauce reads; a change of a part's shape raises its number. */
const NEWEST = {
  budget: 1,
  diagnosis: 1,
  'annual-program': 1,
  strategy: 1,
  'media-plan': 1,
  review: 1,
  program: RECORD_SCHEMA_VERSION,
  procedure: PROCEDURE_SCHEMA_VERSION,
  classifier: 1,
  dossier: 1,
} as const;

const packagedDocument = z.discriminatedUnion('kind', [
  versioned(budgetContent, NEWEST.budget).extend({ kind: z.literal('budget') }),
  versioned(diagnosisContent, NEWEST.diagnosis).extend({ kind: z.literal('diagnosis') }),
  versioned(annualProgramContent, NEWEST['annual-program']).extend({ kind: z.literal('annual-program') }),
  versioned(strategyContent, NEWEST.strategy).extend({ kind: z.literal('strategy') }),
  versioned(mediaPlanContent, NEWEST['media-plan']).extend({ kind: z.literal('media-plan') }),
]);
export type PackagedDocument = Frozen<z.infer<typeof packagedDocument>>;

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(128 * 1024 * 1024);
const documentId = id;

/** An authorised version as the store keeps it, for ever; its two files come along by their hash. */
const packagedVersion = z.object({
  id,
  documentId,
  number: z.number().int().min(1),
  actId: id,
  authorisedOn: isoDate,
  authorisedBy: z.string().max(2_000),
  schemaVersion: z.number().int().min(1),
  frozenAt: instant,
  contentJson: text,
  contentSha: sha,
  printedJson: text,
  printedSha: sha,
  pdfSha: sha,
  docxSha: sha,
});
const versions = z.array(packagedVersion).max(1_000);
export type PackagedVersion = Frozen<z.infer<typeof packagedVersion>>;

const named = { id, name: z.string().max(2_000) } as const;

export const packagePayload = z.object({
  document: packagedDocument,
  review: versioned(reviewContent, NEWEST.review),
  /** Copies to read beside it: of an annual programme its budget and its diagnosis. */
  related: z.array(packagedDocument).max(10),
  program: versioned(programRecord, NEWEST.program).extend({ id }),
  /** The frozen version that the dossier walks. */
  procedure: versioned(procedureContent, NEWEST.procedure).extend({
    version: procedureVersion,
    profile: procedureProfile,
    /** What was frozen besides its content, so that a dossier here may walk it; absent from format 1. */
    frozen: z.object({ frozenAt: instant, printedJson: text }).nullable().default(null),
  }),
  classifier: versioned(classifierContent, NEWEST.classifier).nullable(),
  institution,
  posts: z.array(z.object({ ...named, officeName: z.string().max(2_000) })).max(5_000),
  officers: z.array(z.object({ ...named, postId: id.nullable() })).max(5_000),
  // What follows came with format 2; a package of format 1 brings none of it.
  versions: versions.default([]),
  /** The course of each related document, and the chain of its copy. */
  kept: z
    .array(
      z.object({
        documentId,
        revisions: z.array(revision).min(1).max(MOST_REVISIONS),
        review: versioned(reviewContent, NEWEST.review),
        versions,
      }),
    )
    .max(10)
    .default([]),
  /** What happened in the dossier so far; evidence whose file stays behind is listed in the manifest only. */
  dossier: versioned(dossierContent, NEWEST.dossier).nullable().default(null),
  /** Guidelines of the sender's own that an annual programme answers. */
  guidelines: z
    .array(guideline.omit({ origin: true, confidence: true }))
    .max(5_000)
    .default([]),
  /** Who prepared what is judged since its last version: they don't authorise it anywhere. */
  preparedBy: z.array(z.string().max(2_000)).max(5_000).default([]),
});
export type PackagePayload = Frozen<z.infer<typeof packagePayload>>;

/** The row that is the document itself: its id is the document's. */
export const documentRow = (
  document: PackagedDocument,
): {
  readonly id: string;
  readonly title: string;
  readonly fiscalYear: number;
  /** Absent from a budget, which several dossiers may share. */
  readonly dossierId?: string;
} => {
  const row = ownRowOf(document);
  if (!row) throw new Error(`A ${document.kind} without its own row`);
  return row;
};

const ownRowOf = (document: PackagedDocument) => {
  switch (document.kind) {
    case 'budget':
      return document.content.budget[0];
    case 'diagnosis':
      return document.content.diagnosis[0];
    case 'annual-program':
      return document.content.annualProgram[0];
    case 'strategy':
      return document.content.strategy[0];
    case 'media-plan':
      return document.content.mediaPlan[0];
    default:
      return assertNever(document);
  }
};

const loose = z.object({ schemaVersion: z.number() });
const looseDocument = loose.extend({ kind: z.string() });
const looseParts = z.object({
  document: looseDocument,
  related: z.array(looseDocument),
  review: loose,
  program: loose,
  procedure: loose,
  classifier: loose.nullable(),
  dossier: loose.nullable().default(null),
});

/** True where a part has a shape, or a document a kind, that this Cauce doesn't know yet. */
export const hasNewerPart = (raw: unknown): boolean => {
  const parts = looseParts.safeParse(raw);
  if (!parts.success) return false;
  const { document, related, review, program, procedure, classifier, dossier } = parts.data;
  const newest: Readonly<Record<string, number>> = NEWEST;
  return (
    [document, ...related].some(({ kind, schemaVersion }) => schemaVersion > (newest[kind] ?? 0)) ||
    review.schemaVersion > NEWEST.review ||
    program.schemaVersion > NEWEST.program ||
    procedure.schemaVersion > NEWEST.procedure ||
    (classifier?.schemaVersion ?? 0) > NEWEST.classifier ||
    (dossier?.schemaVersion ?? 0) > NEWEST.dossier
  );
};

/** True where two rows of one collection share an id: a comparison by id would lose one of them. */
export const repeatsId = (content: Readonly<Record<string, unknown>>): boolean =>
  Object.values(content).some((rows) => {
    const ids = (rows as readonly { readonly id: string }[]).map((row) => row.id);
    return new Set(ids).size !== ids.length;
  });
