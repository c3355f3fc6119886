import { z } from 'zod';
import {
  agreementAct,
  agreementFileKind,
  agreementsChange,
  agreementsContent,
} from '#shared/domain/agreements/agreements.ts';
import { annualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import { month } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { federalState } from '#shared/domain/diagnosis/states.ts';
import { mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { bytes, channel, nothing } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

const opened = z.object({
  content: agreementsContent,
  /** As they stand now: what agreements name by id, and the spending that they committed. */
  budget: budgetContent,
  /** Null where the dossier has none yet. */
  mediaPlan: mediaPlanContent.pick({ mediaPlan: true, line: true }).nullable(),
  program: annualProgramContent.pick({ activity: true }).nullable(),
  /** Code and name of the items that the budget or an agreement charges; '' for one that the classifier hasn't. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  procurements: z.array(z.string()),
  states: z.array(federalState),
  /** ISO day of the computer: what state, alerts and delays are told by. */
  today: isoDate,
  mayEdit: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedAgreements = Frozen<z.infer<typeof opened>>;

/** What an act would do, before anybody does it. */
const actPreview = z.object({
  /** What stands in its way, and what the items lack that signing would commit. */
  findings: z.array(finding),
  /** Entries of committed spending that it would write; negative where it takes back. */
  commitments: z.array(
    z.object({ itemCode: z.string(), itemName: z.string(), department: z.string(), month, amount: centavos }),
  ),
  /** Lines of the media plan that would no longer count as planned. */
  mediaLines: z.number().int(),
});
export type AgreementActPreview = Frozen<z.infer<typeof actPreview>>;

const ofAgreements = z.object({ agreementsId: id });
const ofAgreement = z.object({ agreementsId: id, agreementId: id });
const undone = z.object({ changes: z.array(agreementsChange), label: z.string(), saved });
/** An act applied in the store; the screen applies the same changes and takes the budget over as it stands now. */
const acted = z.object({ changes: z.array(agreementsChange), saved, budget: budgetContent });

const alert = z.object({
  dossierId: id,
  agreementsId: id,
  agreementId: id,
  programName: z.string(),
  fiscalYear: z.number().int(),
  agreement: z.string(),
  /** ISO day. */
  end: z.string(),
  daysLeft: z.number().int(),
  within: z.union([z.literal(90), z.literal(30), z.literal(7)]),
});
export type AgreementAlert = Frozen<z.infer<typeof alert>>;

export const agreementChannels = {
  /** The dossier's agreements; made on first asking: none, or those of last year that go on where it was carried forward. */
  'agreements.ofDossier': channel(z.object({ dossierId: id }), z.object({ agreementsId: id })),
  'agreements.open': channel(ofAgreements, opened),
  /** Drafts, deliveries, files' names. What was sent or signed is guarded (`mayEditAgreements`). */
  'agreements.edit': channel(
    z.object({
      agreementsId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(agreementsChange).min(1).max(50_000),
    }),
    saved,
  ),
  'agreements.undo': channel(ofAgreements, undone),
  'agreements.redo': channel(ofAgreements, undone),
  'agreements.history': channel(
    z.object({ agreementsId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'agreements.findings': channel(ofAgreements, z.array(finding)),
  'agreements.previewAct': channel(ofAgreement.extend({ act: agreementAct, date: isoDate }), actPreview),
  /**
   * Writes an act. Signing, also of an amendment, and terminating bring budget and media plan to what is due, in the same
   * step; none of it is undone. `accept`: codes of blocking findings about money that the person takes upon herself.
   */
  'agreements.act': channel(
    ofAgreement.extend({
      act: agreementAct,
      date: isoDate,
      actor: z.string().trim().max(2_000),
      reason: z.string().max(20_000),
      accept: z.array(z.string().max(100)).max(10),
    }),
    acted,
  ),
  /** Brings the budget to what a signed agreement owes, where it isn't; done twice it changes nothing. */
  'agreements.commit': channel(ofAgreement, acted),
  /** A file kept with an agreement: the signed scan, an annex. */
  'agreements.addFile': channel(
    ofAgreement.extend({ kind: agreementFileKind, name: z.string().min(1).max(1_000), bytes }),
    acted.omit({ budget: true }).extend({
      /** What was changed of its name, in words; '' where nothing was. */
      notice: z.string(),
    }),
  ),
  /** For a look at it on screen; refused where it is no image or PDF. */
  'agreements.readFile': channel(ofAgreements.extend({ fileId: id }), z.object({ bytes, mime: z.string() })),
  'agreements.saveFile': channel(ofAgreements.extend({ fileId: id }), savedFile),
  /** Agreements of all dossiers in use whose end comes near (90, 30, 7 days), the nearest first. */
  'agreements.alerts': channel(nothing, z.array(alert)),
} as const;
