import { z } from 'zod';
import { bulletinsChange, bulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { isoDate } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { federalState } from '#shared/domain/diagnosis/states.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { partnerSector } from '#shared/domain/partners/directory.ts';
import { channel } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

const opened = z.object({
  content: bulletinsContent,
  /** The dossier's campaigns; none where it has no strategy yet. */
  campaigns: z.array(z.object({ id, name: z.string() })),
  /** Of its media plan: what a bulletin goes out during has to say why. */
  blackouts: z.array(mediaPlanEntities.blackout),
  states: z.array(federalState),
  /** Whether the desk's directory has anybody who receives bulletins. */
  hasDirectory: z.boolean(),
  /** Who issues them, as the institution is called: offered for a new one. */
  issuingOffice: z.string(),
  /** ISO day of the computer. */
  today: isoDate,
  mayEdit: z.boolean(),
  /** Why it may only be read, as sentences; null where it may be changed. */
  whyReadOnly: z.string().nullable(),
  history: historyState,
});
export type OpenedBulletins = Frozen<z.infer<typeof opened>>;

const ofBulletins = z.object({ bulletinsId: id });
const undone = z.object({ changes: z.array(bulletinsChange), label: z.string(), saved });

export const bulletinChannels = {
  /** The dossier's bulletins; made on first asking, none. */
  'bulletins.ofDossier': channel(z.object({ dossierId: id }), z.object({ bulletinsId: id })),
  'bulletins.open': channel(ofBulletins, opened),
  /** What went out is guarded (`mayEditBulletins`). */
  'bulletins.edit': channel(
    z.object({
      bulletinsId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(bulletinsChange).min(1).max(50_000),
    }),
    saved,
  ),
  'bulletins.undo': channel(ofBulletins, undone),
  'bulletins.redo': channel(ofBulletins, undone),
  'bulletins.history': channel(
    z.object({ bulletinsId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'bulletins.findings': channel(ofBulletins, z.array(finding)),
  /** Those of the directory that a list would add, and those who have no e-mail; nothing is written. Empty: everybody. */
  'bulletins.distribution': channel(
    ofBulletins.extend({
      bulletinId: id,
      sectors: z.array(partnerSector),
      /** Codes of states. */
      states: z.array(z.string().max(20)).max(40),
      mediaOnly: z.boolean(),
    }),
    z.object({
      recipients: z.array(bulletinsContent.shape.recipient.element.omit({ id: true, rank: true })),
      unreachable: z.array(z.object({ name: z.string(), organisation: z.string() })),
    }),
  ),
  /** It goes out: its words stay from then on. Never undone. */
  'bulletins.issue': channel(
    ofBulletins.extend({ bulletinId: id, issuedOn: isoDate }),
    z.object({ changes: z.array(bulletinsChange), saved }),
  ),
} as const;
