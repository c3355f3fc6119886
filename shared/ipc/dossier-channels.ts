import { z } from 'zod';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { dossierChange, dossierContent } from '#shared/domain/dossier/dossier.ts';
import { procedureContent, workspaceKind } from '#shared/domain/procedure/procedure.ts';
import { procedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { bytes, channel, nothing } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

export const dossierSummary = z.object({
  dossierId: id,
  programId: id,
  programName: z.string(),
  fiscalYear,
  procedureTitle: z.string(),
  procedureVersionNumber: z.number().int(),
  /** As the version's cover says it: «02»; '' while nobody wrote it. */
  procedureVersionLabel: z.string(),
  state: z.enum(['in-course', 'finished']),
  /** The next step: the activity where the course stands; null once it has ended. */
  current: z
    .object({
      activityId: id,
      number: z.number().int(),
      description: z.string(),
      postName: z.string(),
      officerName: z.string(),
      round: z.number().int(),
      /** True where the course came back to it. */
      returned: z.boolean(),
      workspace: workspaceKind.nullable(),
    })
    .nullable(),
  /** Who holds each document that activities received or produced so far. */
  held: z.array(z.object({ document: z.string(), postName: z.string(), officerName: z.string(), filed: z.boolean() })),
  /** What is authorised and handed over, as it stands here: budget, diagnosis, annual programme. */
  documents: z.array(
    z.object({
      kind: reviewedKind,
      /** null while nobody began it. */
      documentId: id.nullable(),
      state: z.enum(['draft', 'sent', 'returned', 'authorised']),
      round: z.number().int(),
      version: z.number().int(),
      /** False while it is sent, once it was authorised, and while somebody else holds it. */
      mayEdit: z.boolean(),
      /** Who holds it, and why it is only read here, as a sentence; '' where it is held here. */
      holder: z.string(),
      heldElsewhere: z.string(),
    }),
  ),
  findings: z.object({ blocking: z.number().int(), warning: z.number().int() }),
  /** What goes with the dossier when it is deleted: its budget, unless another dossier works with it. */
  budget: z.object({
    lines: z.number().int(),
    /** Sum of the lines' years, in centavos. */
    asked: centavos,
    shared: z.boolean(),
    /** It holds recorded letters, transfers or spending, which are never deleted. */
    recorded: z.boolean(),
  }),
  archived: z.boolean(),
  /** The day on which its year was closed; '' while it is open. */
  closedOn: z.union([isoDate, z.literal('')]),
  /** It went from one post to another at least once: it is archived, never deleted. */
  sent: z.boolean(),
  changedAt: instant,
  changedBy: z.string(),
});
export type DossierSummary = Frozen<z.infer<typeof dossierSummary>>;

/** With the frozen procedure that it walks. */
const opened = z.object({
  content: dossierContent,
  programName: z.string(),
  procedure: procedureContent,
  version: procedureVersion,
  /** A later version of the procedure is in force; this dossier keeps its own. */
  newerVersion: z.boolean(),
  summary: dossierSummary,
  history: historyState,
});
export type OpenedDossier = Frozen<z.infer<typeof opened>>;

const undone = z.object({ changes: z.array(dossierChange), label: z.string(), saved });
/** An act applied in the store; the screen applies the same changes. */
const acted = z.object({ changes: z.array(dossierChange), saved, summary: dossierSummary });

const ofDossier = z.object({ dossierId: id });
const created = z.object({ dossierId: id });

/** Of the dossier's own budget, or one of the same year that another dossier began. */
const budgetChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({ kind: z.literal('shared'), budgetId: id }),
]);

export const dossierChannels = {
  'dossier.list': channel(z.object({ archived: z.boolean(), query: z.string().max(500) }), z.array(dossierSummary)),
  /** @throws conflict where the programme has a dossier of the year; invalid-input where the version isn't authorised */
  'dossier.create': channel(
    z.object({ programId: id, fiscalYear, procedureVersionId: id, startedOn: isoDate, budget: budgetChoice }),
    created,
  ),
  /**
   * Next year's dossier: structure and texts; amounts only where asked. `procedureVersionId` null: that in force.
   * @throws conflict where the programme has a dossier of the year, or amounts are asked for and the budget of that
   * year is there already, brought by another dossier that shares it
   */
  'dossier.carryForward': channel(
    z.object({
      dossierId: id,
      fiscalYear,
      procedureVersionId: id.nullable(),
      startedOn: isoDate,
      withAmounts: z.boolean(),
    }),
    created,
  ),
  /**
   * A fictitious dossier with everything that its year holds, beside its procedure, its programme and its budget. Takes some
   * seconds. @throws conflict while another one is being made
   */
  'dossier.createSample': channel(nothing, created),
  'dossier.open': channel(ofDossier, opened),
  /** Notes, who holds a post, what an evidence is about. Steps and the dossier itself change by acts only. */
  'dossier.edit': channel(
    z.object({
      dossierId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(dossierChange).min(1).max(5_000),
    }),
    saved,
  ),
  'dossier.undo': channel(ofDossier, undone),
  'dossier.redo': channel(ofDossier, undone),
  'dossier.history': channel(
    z.object({ dossierId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  /** Of the programme record, the budget and the plans that were begun, with whom each belongs to in `where`. */
  'dossier.findings': channel(ofDossier, z.array(finding)),
  /** Ends the current activity; `branchId` is compulsory where it decides. The next one begins on the same day. */
  'dossier.finishActivity': channel(
    z.object({
      dossierId: id,
      activityId: id,
      branchId: id.nullable(),
      endedOn: isoDate,
      officerName: z.string().trim().max(2_000),
      note: z.string().max(20_000),
    }),
    acted,
  ),
  /** Takes the course back to an earlier activity (or reopens the last one), with a reason. */
  'dossier.takeBack': channel(
    z.object({
      dossierId: id,
      activityId: id,
      on: isoDate,
      officerName: z.string().trim().max(2_000),
      reason: z.string().trim().min(1, 'Escriba por qué se regresa.').max(20_000),
    }),
    acted,
  ),
  'dossier.addEvidence': channel(
    z.object({
      dossierId: id,
      activityId: id,
      name: z.string().min(1).max(1_000),
      bytes,
      description: z.string().max(2_000),
    }),
    acted,
  ),
  /** The file as it came: saved by the desktop program, handed to the browser as a download. */
  'dossier.saveEvidence': channel(z.object({ dossierId: id, evidenceId: id }), savedFile),
  'dossier.archive': channel(z.object({ dossierId: id, archived: z.boolean() }), dossierSummary),
  /** With its budget, unless it is shared. @throws not-allowed for one that was ever sent or whose budget has records */
  'dossier.delete': channel(ofDossier, z.object({ deleted: z.literal(true) })),
} as const;
