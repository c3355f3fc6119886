import { z } from 'zod';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { diagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { communicationLists } from '#shared/domain/media/media-catalogue.ts';
import { materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { strategyChange, strategyContent } from '#shared/domain/strategy/strategy.ts';
import { channel } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

const opened = z.object({
  content: strategyContent,
  /** As they stand now: what the strategy names by id. */
  diagnosis: diagnosisContent,
  /** The programme's strategies, with what a campaign would take over of each; none where there is no programme yet. */
  program: z.array(
    z.object({
      strategyId: id,
      text: z.string(),
      conclusionIds: z.array(id),
      segmentIds: z.array(id),
      territoryIds: z.array(id),
    }),
  ),
  /** In force in its fiscal year. */
  checks: materialCheckFile.shape.checks,
  lists: communicationLists,
  mayEdit: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedStrategy = Frozen<z.infer<typeof opened>>;

const ofStrategy = z.object({ strategyId: id });
const undone = z.object({ changes: z.array(strategyChange), label: z.string(), saved });

export const strategyChannels = {
  /** The dossier's strategy; made on first asking: empty, or out of last year's where the dossier was carried forward. */
  'strategy.ofDossier': channel(z.object({ dossierId: id }), z.object({ strategyId: id })),
  'strategy.open': channel(ofStrategy, opened),
  'strategy.edit': channel(
    z.object({
      strategyId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(strategyChange).min(1).max(50_000),
    }),
    saved,
  ),
  'strategy.undo': channel(ofStrategy, undone),
  'strategy.redo': channel(ofStrategy, undone),
  'strategy.history': channel(
    z.object({ strategyId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'strategy.findings': channel(ofStrategy, z.array(finding)),
} as const;
