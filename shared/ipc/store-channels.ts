import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { channel, nothing, storeBytes } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';

export const backupInfo = z.object({
  name: z.string(),
  at: instant,
  sizeBytes: z.number().int(),
  reason: z.enum(['manual', 'daily', 'before-migration', 'before-restore']),
});
export type BackupInfo = z.infer<typeof backupInfo>;

const storeStatus = z.object({
  path: z.string(),
  sizeBytes: z.number().int(),
  schemaVersion: z.number().int(),
  backups: z.array(backupInfo),
  /** When a whole copy last left this computer, verified; null for never. */
  lastOutsideCopyAt: instant.nullable(),
  /** True when `lastOutsideCopyAt` is older than seven days, or never, on a desk that has something to lose. */
  outsideCopyIsOld: z.boolean(),
});
export type StoreStatus = Frozen<z.infer<typeof storeStatus>>;

/** Kinds of documents that hold what is searched. */
export const searchKind = z.enum([
  'procedure',
  'manual',
  'program',
  'dossier',
  'budget',
  'diagnosis',
  'annual-program',
  'strategy',
  'media-plan',
  'directory',
]);

export const searchHit = z.object({
  kind: searchKind,
  id,
  /** Of what belongs to one dossier (diagnosis, annual programme, strategy, media plan): the dossier that it belongs to. */
  dossierId: id.nullable(),
  title: z.string(),
  /** Where in it: a profile section key and a row, as in a finding's place; a dossier's section is the activity's id. */
  section: z.string(),
  rowId: z.string().nullable(),
  where: z.string(),
  excerpt: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const storeChannels = {
  'store.status': channel(nothing, storeStatus),
  'store.backUp': channel(nothing, backupInfo),
  'store.verify': channel(nothing, z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  /** Sets the present store aside first; the application reloads afterwards. */
  'store.restore': channel(z.object({ name: z.string().max(300) }), storeStatus),
  /** One file that moves the whole store to another computer; verified after writing. */
  'store.exportWhole': channel(nothing, z.object({ file: savedFile })),
  'store.importWhole': channel(z.object({ bytes: storeBytes }), storeStatus),
  'search.find': channel(
    z.object({
      query: z.string().max(500),
      limit: z.number().int().min(1).max(100),
      /** What the asking screen can open; all kinds where it doesn't say. */
      kinds: z.array(searchKind).min(1).max(10).optional(),
    }),
    z.array(searchHit),
  ),
} as const;
