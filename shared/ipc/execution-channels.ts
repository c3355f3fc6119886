import { z } from 'zod';
import { agreementsContent } from '#shared/domain/agreements/agreements.ts';
import { annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { executionChange, executionContent } from '#shared/domain/execution/execution.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { channel, evidenceBytes } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

const opened = z.object({
  content: executionContent,
  /** As they stand now: what the log names by id. */
  diagnosis: diagnosisContent.pick({ segment: true, territory: true }),
  /** Null where the dossier has none yet. */
  program: annualProgramContent.nullable(),
  mediaPlan: mediaPlanContent.nullable(),
  agreements: agreementsContent.nullable(),
  budget: budgetContent,
  /** Code and name of the items that the budget charges; '' for one that the classifier hasn't. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What a published row may name of the body's part: «Contratante», «Solicitante»… */
  publicationRoles: z.array(z.string()),
  /** The formats asked for in this year, by name; none where there are none, with the reason in `transparencyNote`. */
  transparencyFormats: z.array(z.string()),
  transparencyNote: z.string(),
  /** ISO day of the computer. */
  today: isoDate,
  mayEdit: z.boolean(),
  /** Whether moments of spending may be recorded: the budget is held by its own rules. */
  mayRecordSpending: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedExecution = Frozen<z.infer<typeof opened>>;

const ofExecution = z.object({ executionId: id });
const undone = z.object({ changes: z.array(executionChange), label: z.string(), saved });
const acted = z.object({ changes: z.array(executionChange), saved });

export const executionChannels = {
  /** The dossier's log; made on first asking, empty. */
  'execution.ofDossier': channel(z.object({ dossierId: id }), z.object({ executionId: id })),
  'execution.open': channel(ofExecution, opened),
  'execution.edit': channel(
    z.object({
      executionId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(executionChange).min(1).max(50_000),
    }),
    saved,
  ),
  'execution.undo': channel(ofExecution, undone),
  'execution.redo': channel(ofExecution, undone),
  'execution.history': channel(
    z.object({ executionId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  /** Of the log, and of what was spent above its commitment. */
  'execution.findings': channel(ofExecution, z.array(finding)),
  /** A file of up to 100 MB, kept under the hash of its content; refused where it isn't what its name says. */
  'execution.addEvidence': channel(
    z.object({
      executionId: id,
      entryId: id,
      name: z.string().min(1).max(1_000),
      caption: z.string().max(2_000),
      bytes: evidenceBytes,
    }),
    acted.extend({
      /** What was changed of its name, in words; '' where nothing was. */
      notice: z.string(),
    }),
  ),
  /** For a look at it on screen; refused where it is no image or PDF. */
  'execution.readEvidence': channel(
    ofExecution.extend({ evidenceId: id }),
    z.object({ bytes: evidenceBytes, mime: z.string() }),
  ),
  'execution.saveEvidence': channel(ofExecution.extend({ evidenceId: id }), savedFile),
  /**
   * Moments of spending (devengado, ejercido, pagado) as rows of the budget, tied to an entry of the log where one is
   * given. Not undone: a mistake is cancelled by another entry. @throws not-allowed above what was committed
   */
  'execution.recordMoments': channel(
    z.object({
      executionId: id,
      entryId: id.nullable(),
      commitmentId: id,
      moments: z
        .array(z.enum(['accrued', 'exercised', 'paid']))
        .min(1)
        .max(3),
      date: isoDate,
      /** With IVA; negative where it cancels. */
      amount: centavos,
      document: z.string().max(2_000),
      concept: z.string().max(2_000),
    }),
    acted.extend({ budget: budgetContent }),
  ),
} as const;
