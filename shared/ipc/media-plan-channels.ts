import { z } from 'zod';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { communicationLists, mediaCatalogueFile, mediaFormulasFile } from '#shared/domain/media/media-catalogue.ts';
import { mediaPlanChange, mediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { strategyContent } from '#shared/domain/strategy/strategy.ts';
import { channel } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

const opened = z.object({
  content: mediaPlanContent,
  /** As they stand now: what the plan names by id. */
  strategy: strategyContent,
  diagnosis: diagnosisContent,
  budget: budgetContent,
  /** Code and name of the items that the budget or the plan charges, as the classifier calls them; '' for one it hasn't. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  catalogue: mediaCatalogueFile,
  formulas: mediaFormulasFile.shape.formulas,
  lists: communicationLists,
  mayEdit: z.boolean(),
  /** Contracts are signed after the Vo.Bo.: lines are tied to them in every state, also once the plan is authorised. */
  mayLinkContracts: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedMediaPlan = Frozen<z.infer<typeof opened>>;

const importPreview = z.object({
  token: id,
  scenarioId: id,
  /** The columns as they were found: what each was taken for; '' for one that isn't used. */
  columns: z.array(z.object({ heading: z.string(), takenAs: z.string() })),
  /** Every row of the sheet under its heading, with what happens to it. */
  rows: z.array(
    z.object({
      /** 1-based, of the sheet. */
      line: z.number().int(),
      /** Under `columns`, in their order. */
      cells: z.array(z.string()),
      state: z.enum(['new', 'refused', 'skipped']),
      problems: z.array(
        z.object({
          cell: z.string().nullable(),
          severity: z.enum(['blocking', 'warning', 'info']),
          message: z.string(),
        }),
      ),
    }),
  ),
  taken: z.number().int(),
  refused: z.number().int(),
  skipped: z.number().int(),
  notices: z.array(z.string()),
});
export type MediaImportPreview = Frozen<z.infer<typeof importPreview>>;

const ofPlan = z.object({ mediaPlanId: id });
const undone = z.object({ changes: z.array(mediaPlanChange), label: z.string(), saved });

export const mediaPlanChannels = {
  /**
   * The dossier's media plan; made on first asking with one copy, which is the plan: empty, or out of last year's where the
   * dossier was carried forward (then without insertions: its days are other days).
   */
  'mediaPlan.ofDossier': channel(z.object({ dossierId: id }), z.object({ mediaPlanId: id })),
  'mediaPlan.open': channel(ofPlan, opened),
  'mediaPlan.edit': channel(
    z.object({
      mediaPlanId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(mediaPlanChange).min(1).max(200_000),
    }),
    saved,
  ),
  'mediaPlan.undo': channel(ofPlan, undone),
  'mediaPlan.redo': channel(ofPlan, undone),
  'mediaPlan.history': channel(
    z.object({ mediaPlanId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'mediaPlan.findings': channel(ofPlan, z.array(finding)),
  /** What the rows of a sheet (XLSX, CSV or pasted cells) would add to a copy; nothing is written. */
  'mediaPlan.importPreview': channel(
    z.object({ mediaPlanId: id, scenarioId: id, source: importSource }),
    importPreview,
  ),
  /** Writes what the preview showed, in one step that undo takes back; refused where it would be taken otherwise now. */
  'mediaPlan.importConfirm': channel(z.object({ token: id }), z.object({ mediaPlanId: id, taken: z.number().int() })),
} as const;
