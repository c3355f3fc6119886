import { z } from 'zod';
import { annualProgramContent, annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { programProfile } from '#shared/domain/annual-program/program-profile.ts';
import { changeSchema } from '#shared/domain/common/changes.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { centavos } from '#shared/domain/common/money.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { guideline } from '#shared/domain/review/guideline.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

const annualProgramChange = changeSchema(annualProgramEntities);

const opened = z.object({
  content: annualProgramContent,
  profile: programProfile,
  /** As they stand now: what the programme names by id. */
  diagnosis: diagnosisContent,
  lines: z.array(
    z.object({
      id,
      itemCode: z.string(),
      description: z.string(),
      department: z.string(),
      annual: centavos,
      months: z.array(centavos).length(12),
    }),
  ),
  /** Code and name of the items that its lines charge, as the classifier calls them. */
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  guidelines: z.array(guideline),
  /** Posts of the procedure that the dossier walks. */
  posts: z.array(z.string()),
  mayEdit: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedAnnualProgram = Frozen<z.infer<typeof opened>>;

const ofProgram = z.object({ annualProgramId: id });
const undone = z.object({ changes: z.array(annualProgramChange), label: z.string(), saved });

export const annualProgramChannels = {
  /** The dossier's programme; made on first asking: empty, or out of last year's where the dossier was carried forward. */
  'annualProgram.ofDossier': channel(z.object({ dossierId: id }), z.object({ annualProgramId: id })),
  'annualProgram.open': channel(ofProgram, opened),
  'annualProgram.edit': channel(
    z.object({
      annualProgramId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(annualProgramChange).min(1).max(50_000),
    }),
    saved,
  ),
  'annualProgram.undo': channel(ofProgram, undone),
  'annualProgram.redo': channel(ofProgram, undone),
  'annualProgram.history': channel(
    z.object({ annualProgramId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'annualProgram.findings': channel(ofProgram, z.array(finding)),
  'annualProgram.profiles': channel(nothing, z.array(programProfile)),
  /** Shipped ones and the desk's own; a shipped one can't be changed, only answered. */
  'guideline.list': channel(nothing, z.array(guideline)),
  'guideline.save': channel(
    z.object({ guideline: guideline.omit({ origin: true, confidence: true }) }),
    z.array(guideline),
  ),
  'guideline.remove': channel(z.object({ guidelineId: z.string().min(1).max(100) }), z.array(guideline)),
} as const;
