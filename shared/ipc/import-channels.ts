import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { procedureContent } from '#shared/domain/procedure/procedure.ts';
import { bytes, channel } from '#shared/ipc/channel.ts';

export const importSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** What the file is, is told by its bytes; the name serves messages only. */
  z.object({ kind: z.literal('file'), name: z.string().max(1_000), bytes }),
]);
export type ImportSource = z.infer<typeof importSource>;

/** What an import found, before anything is written. */
export const importPreview = z.object({
  token: id,
  content: procedureContent,
  counts: z.object({
    activities: z.number().int(),
    posts: z.number().int(),
    decisions: z.number().int(),
    branches: z.number().int(),
  }),
  /** Text that could not be placed; it is kept with the procedure. */
  unplaced: z.array(z.string()),
  /** What the reader decided, in Spanish: «Las tres copias de la decisión 5 se tomaron como una». */
  notes: z.array(z.string()),
  /** Set when the file carries its own model (written by Cauce): whether its text was edited meanwhile. */
  ownFile: z.object({ edited: z.boolean() }).nullable(),
});
export type ImportPreview = Frozen<z.infer<typeof importPreview>>;

export const importChannels = {
  'import.preview': channel(z.object({ source: importSource, profileId: z.string().nullable() }), importPreview),
  'import.confirm': channel(z.object({ token: id }), z.object({ procedureId: id, versionId: id })),
} as const;
