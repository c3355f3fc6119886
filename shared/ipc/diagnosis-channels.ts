import { z } from 'zod';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { diagnosisContent, diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { channel } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

const diagnosisChange = changeSchema(diagnosisEntities);

const opened = z.object({
  content: diagnosisContent,
  /** Groups of the programme record, by the catalogue's value. */
  groups: z.array(z.string()),
  /** The 32 states as shipped, to start the territories from. */
  states: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Territories and segments that activities of the dossier's annual programme name. */
  programUses: z.array(z.object({ rowId: id, activityId: id })),
  /** False while it is sent, or once it was authorised. */
  mayEdit: z.boolean(),
  /** The sentence that says so; null where it may be edited. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedDiagnosis = Frozen<z.infer<typeof opened>>;

const ofDiagnosis = z.object({ diagnosisId: id });
const undone = z.object({ changes: z.array(diagnosisChange), label: z.string(), saved });

export const diagnosisChannels = {
  /** The dossier's diagnosis; made on first asking: empty, or out of last year's where the dossier was carried forward. */
  'diagnosis.ofDossier': channel(z.object({ dossierId: id }), z.object({ diagnosisId: id })),
  'diagnosis.open': channel(ofDiagnosis, opened),
  'diagnosis.edit': channel(
    z.object({
      diagnosisId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(diagnosisChange).min(1).max(50_000),
    }),
    saved,
  ),
  'diagnosis.undo': channel(ofDiagnosis, undone),
  'diagnosis.redo': channel(ofDiagnosis, undone),
  'diagnosis.history': channel(
    z.object({ diagnosisId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'diagnosis.findings': channel(ofDiagnosis, z.array(finding)),
  /** The rows of a sheet of territories (XLSX, CSV or pasted cells) as text; nothing is written. */
  'diagnosis.readTerritories': channel(
    z.object({ source: importSource }),
    z.object({
      rows: z.array(z.object({ line: z.number().int().min(1), cells: z.array(z.string()) })),
      notices: z.array(z.string()),
    }),
  ),
} as const;
