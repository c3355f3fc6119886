import { z } from 'zod';
import { isoDate } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { channel, sha256, storeBytes } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';

const manifest = z.object({
  kind: reviewedKind,
  documentId: id,
  dossierId: id,
  programName: z.string(),
  fiscalYear: z.number().int(),
  /** Number of the delivery; a recall takes a new one. */
  delivery: z.number().int(),
  act: z.enum(['send', 'recall', 'return', 'authorise', 'lend', 'give-back']),
  on: isoDate,
  officerName: z.string(),
  postName: z.string(),
  institution: z.string(),
  /** The hash that the letter prints. */
  contentSha: sha256,
  formatVersion: z.number().int(),
});

const conflict = z.object({
  key: z.string(),
  where: z.string(),
  what: z.string(),
  base: z.string(),
  ours: z.string(),
  theirs: z.string(),
});

/** What receiving a package would do; nothing is written before it is confirmed. */
export const packageInspection = z.object({
  token: id,
  manifest,
  /** `fast-forward`: nothing here changed since; `merge`: both sides went on; `same`: it was received before. */
  outcome: z.enum(['new', 'fast-forward', 'merge', 'same', 'recalled']),
  changes: z.array(z.object({ where: z.string(), what: z.string(), before: z.string(), after: z.string() })),
  conflicts: z.array(conflict),
  /** People, posts, programmes … that are here under the same name and another id: matched once confirmed. */
  matches: z.array(z.object({ key: z.string(), what: z.string(), here: z.string(), there: z.string() })),
  evidence: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), included: z.boolean() })),
});
export type PackageInspection = Frozen<z.infer<typeof packageInspection>>;

export const packageChannels = {
  /** Writes the package of what was last sent, returned or authorised. */
  'package.write': channel(z.object({ kind: reviewedKind, documentId: id, withEvidence: z.boolean() }), savedFile),
  /** Lends a copy to a colleague without sending it: it comes back with `package.receive`. */
  'package.lend': channel(z.object({ kind: reviewedKind, documentId: id }), savedFile),
  'package.inspect': channel(z.object({ name: z.string().max(1_000), bytes: storeBytes }), packageInspection),
  'package.receive': channel(
    z.object({
      token: id,
      choices: z.record(z.string(), z.enum(['ours', 'theirs'])),
      matches: z.record(z.string(), z.boolean()),
    }),
    z.object({ dossierId: id, kind: reviewedKind, documentId: id }),
  ),
} as const;
