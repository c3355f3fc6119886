import { z } from 'zod';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { reviewedKind } from '#shared/domain/review/review.ts';
import { channel, packageBytes, sha256 } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';

/**
 * Envía a validación, retira, devuelve, autoriza; entrega (another post goes on with the document), presta, devuelve el
 * préstamo. The first four are also acts of the Vo.Bo.
 */
const packageAct = z.enum(['send', 'recall', 'return', 'authorise', 'hand-over', 'lend', 'give-back']);
export type PackageAct = z.infer<typeof packageAct>;

const handedDocument = z.object({ kind: reviewedKind, documentId: id });

/** A delivery that went out from here, or came in. Never undone. */
const delivery = z.object({
  deliveryId: id,
  kind: reviewedKind,
  documentId: id,
  title: z.string(),
  direction: z.enum(['sent', 'received']),
  /** `read`: a copy that came beside another document, only to be read. */
  act: z.enum([...packageAct.options, 'read']),
  /** «Entrega 3»; null for a copy to read. */
  number: z.number().int().nullable(),
  /** The delivery that it takes back or answers. */
  about: z.number().int().nullable(),
  folio: z.string(),
  on: isoDate,
  /** Who delivered it, from where. */
  officerName: z.string(),
  postName: z.string(),
  /** Office of the one who delivered it. */
  from: z.string(),
  to: z.string(),
  /** The hash that the letter prints. */
  contentSha: sha256,
  packageSha: sha256,
  /** It was taken back afterwards. */
  recalled: z.boolean(),
  at: instant,
  recordedBy: z.string(),
});
export type Delivery = Frozen<z.infer<typeof delivery>>;

const standing = z.object({
  /** Whether this computer holds the document: who doesn't may only read it. */
  here: z.boolean(),
  /** Who holds it, where it isn't here. */
  holder: z.string(),
  /** Why it may only be read, in a sentence; '' where it is held here. */
  reason: z.string(),
  /** What `package.write` may do now, the likeliest first. */
  acts: z.array(packageAct),
  /** Number of the delivery that a recall would take back; null where there is none. */
  recallable: z.number().int().nullable(),
  /** Newest first. */
  deliveries: z.array(delivery),
});
export type PackageStanding = Frozen<z.infer<typeof standing>>;

const written = z.object({ file: savedFile, delivery: delivery.nullable(), standing });

const difference = z.object({
  section: z.string(),
  where: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  what: z.string(),
  before: z.string(),
  after: z.string(),
  /** Of figures: after − before; '' where it is no figure. */
  difference: z.string(),
});

/** Both sides wrote something else: who receives chooses. */
const conflict = z.object({
  key: z.string(),
  where: z.string(),
  what: z.string(),
  base: z.string(),
  ours: z.string(),
  theirs: z.string(),
});
export type PackageConflict = Frozen<z.infer<typeof conflict>>;

/** What receiving a package would do; nothing is written before `package.receive`. */
const inspection = z.object({
  token: id,
  manifest: z.object({
    kind: reviewedKind,
    documentId: id,
    title: z.string(),
    dossierId: id,
    programName: z.string(),
    fiscalYear: z.number().int(),
    procedureTitle: z.string(),
    act: packageAct,
    number: z.number().int(),
    about: z.number().int().nullable(),
    on: isoDate,
    officerName: z.string(),
    postName: z.string(),
    from: z.string(),
    institution: z.string(),
    contentSha: sha256,
    formatVersion: z.number().int(),
  }),
  /**
   * `new`: the document isn't here yet; `fast-forward`: nothing here changed since; `merge`: both sides went on;
   * `same`: it was received before; `recalled`: it, or what it answers, was taken back.
   */
  outcome: z.enum(['new', 'fast-forward', 'merge', 'same', 'recalled']),
  /** What receiving it means, in a sentence. */
  meaning: z.string(),
  /** False where there is only something to look at. */
  mayReceive: z.boolean(),
  /** What comes to be here besides, or goes on: «el expediente», «el programa …», «el avance del expediente». */
  creates: z.array(z.string()),
  changes: z.array(difference),
  conflicts: z.array(conflict),
  /** What is here under the same name and another id: the same thing only if a person says so. */
  matches: z.array(z.object({ key: z.string(), what: z.string(), here: z.string(), there: z.string() })),
  observations: z.array(z.object({ section: z.string(), text: z.string(), answer: z.string() })),
  evidence: z.array(z.object({ name: z.string(), sizeBytes: z.number().int(), included: z.boolean() })),
});
export type PackageInspection = Frozen<z.infer<typeof inspection>>;

export const packageChannels = {
  /** Who holds a document, and its deliveries. */
  'package.standing': channel(handedDocument, standing),
  /** The deliveries of all documents of a dossier, newest first. */
  'package.deliveries': channel(z.object({ dossierId: id }), z.array(delivery)),
  /**
   * Writes the one file of a delivery and records it. `send`, `return` and `authorise` write what the Vo.Bo. last
   * recorded (again while nothing changed); the others are acts of their own, a recall of a sending also in the Vo.Bo.
   * Cancelling the file records nothing, except that a recall stays recorded.
   */
  'package.write': channel(
    handedDocument.extend({
      act: packageAct,
      /** From which dossier, where several share a budget. */
      dossierId: id.optional(),
      /** Of an act that the Vo.Bo. recorded, its own day counts. */
      on: isoDate,
      /** Person, post or office that receives it. */
      to: z.string().trim().max(2_000),
      folio: z.string().trim().max(2_000),
      /** False lists the dossier's evidence with its hashes without its files. */
      withEvidence: z.boolean(),
    }),
    written,
  ),
  'package.inspect': channel(z.object({ name: z.string().max(1_000), bytes: packageBytes }), inspection),
  /** Writes what was inspected last, in one transaction; every conflict and every match must be answered. */
  'package.receive': channel(
    z.object({
      token: id,
      choices: z.record(z.string().max(500), z.enum(['ours', 'theirs'])),
      matches: z.record(z.string().max(500), z.boolean()),
    }),
    z.object({
      /** Null where there is none to open: a recall of what never came here. */
      dossierId: id.nullable(),
      kind: reviewedKind,
      documentId: id,
      standing,
    }),
  ),
} as const;
