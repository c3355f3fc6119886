import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';
import { id } from '#shared/domain/common/ids.ts';
import { manualChange, manualContent } from '#shared/domain/manual/manual.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyState, saved } from '#shared/ipc/history.ts';
import { procedureSummary } from '#shared/ipc/procedure-channels.ts';

export const manualSummary = z.object({
  manualId: id,
  title: z.string(),
  areaName: z.string(),
  members: z.number().int(),
  changedAt: instant,
  archived: z.boolean(),
});
export type ManualSummary = z.infer<typeof manualSummary>;

const undone = z.object({ changes: z.array(manualChange), label: z.string(), saved });

export const manualChannels = {
  'manual.list': channel(nothing, z.array(manualSummary)),
  'manual.create': channel(
    z.object({ profileId: z.string().min(1), title: z.string().max(2_000) }),
    z.object({ manualId: id }),
  ),
  'manual.open': channel(
    z.object({ manualId: id }),
    z.object({
      content: manualContent,
      members: z.array(procedureSummary),
      archived: z.boolean(),
      history: historyState,
    }),
  ),
  'manual.edit': channel(
    z.object({
      manualId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(manualChange).min(1).max(5_000),
    }),
    saved,
  ),
  'manual.undo': channel(z.object({ manualId: id }), undone),
  'manual.redo': channel(z.object({ manualId: id }), undone),
  'manual.archive': channel(z.object({ manualId: id, archived: z.boolean() }), manualSummary),
} as const;
