import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
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

export const storeChannels = {
  'store.status': channel(nothing, storeStatus),
  'store.backUp': channel(nothing, backupInfo),
  'store.verify': channel(nothing, z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
  /** Sets the present store aside first; the application reloads afterwards. */
  'store.restore': channel(z.object({ name: z.string().max(300) }), storeStatus),
  /** One file that moves the whole store to another computer; verified after writing. */
  'store.exportWhole': channel(nothing, z.object({ file: savedFile })),
  'store.importWhole': channel(z.object({ bytes: storeBytes }), storeStatus),
} as const;
