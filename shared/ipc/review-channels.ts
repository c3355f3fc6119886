import { z } from 'zod';
import { instant, isoDate } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { placeRowId, reviewContent, reviewedKind } from '#shared/domain/review/review.ts';
import { reviewDraft } from '#shared/domain/review/review-draft.ts';
import { bytes, channel, sha256 } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';

/** A version that was authorised: frozen with everything it prints. */
export const documentVersion = z.object({
  versionId: id,
  /** 1, 2, 3 … of the document. */
  number: z.number().int().min(1),
  authorisedOn: isoDate,
  authorisedBy: z.string(),
  contentSha: sha256,
  pdfSha: sha256,
  docxSha: sha256,
  at: instant,
});
export type DocumentVersion = z.infer<typeof documentVersion>;

const opened = z.object({
  content: reviewContent,
  /** Acts that another computer recorded: they are corrected there, by whom. */
  recordedElsewhere: z.array(z.object({ actId: id, who: z.string() })),
  state: z.enum(['draft', 'sent', 'returned', 'authorised']),
  round: z.number().int(),
  version: z.number().int(),
  delivery: z.number().int(),
  /** Why it may only be read here, as a sentence: somebody else holds it; '' where this computer does. */
  heldElsewhere: z.string(),
  /** What may be done here now, as far as its state and who holds it go; `paper`: record what was decided on paper. */
  acts: z.array(z.enum(['send', 'recall', 'judge', 'paper', 'reopen'])),
  /** What was noted here while what waits for an answer is reviewed; nothing where nothing waits. */
  draft: reviewDraft,
  /** Of the document as it stands now. */
  contentSha: sha256,
  /** Who changed the document since its last version: they don't authorise it. */
  preparedBy: z.array(z.string()),
  findings: z.array(finding),
  versions: z.array(documentVersion),
});
export type OpenedReview = Frozen<z.infer<typeof opened>>;

const reviewed = z.object({ kind: reviewedKind, documentId: id });

/** Given where it happened on paper: who signed is `officerName`; who records it sits at the desk. */
const paper = z.object({ scan: bytes.nullable(), scanName: z.string().max(1_000) });

const act = reviewed.extend({
  on: isoDate,
  officerName: z.string().trim().min(1, 'Escriba quién lo hace.').max(2_000),
  postName: z.string().trim().max(2_000),
  letterNumber: z.string().trim().max(2_000),
  paper: paper.nullable(),
});

const difference = z.object({
  section: z.string(),
  where: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  what: z.string(),
  before: z.string(),
  after: z.string(),
  /** Of figures: after − before, as printed; '' where it is no figure. */
  difference: z.string(),
});

const readSection = z.object({
  section: z.string(),
  title: z.string(),
  groups: z.array(
    z.object({
      entity: z.string(),
      rows: z.array(
        z.object({
          rowId: z.string(),
          name: z.string(),
          summary: z.string(),
          facts: z.array(z.object({ title: z.string(), value: z.string() })),
        }),
      ),
      /** What the figures of its rows sum to, as printed; '' where they have none. */
      total: z.string(),
    }),
  ),
});
/** A section of the document in words: what can be read, ticked off and observed. */
export type ReviewReading = Frozen<z.infer<typeof readSection>>;

export const reviewChannels = {
  'review.open': channel(reviewed, opened),
  'review.send': channel(act, opened),
  'review.recall': channel(act, opened),
  'review.return': channel(
    act.extend({
      reason: z.string().trim().min(1, 'Escriba por qué se devuelve.').max(20_000),
      contentSha: sha256,
      observations: z
        .array(
          z.object({
            section: z.string().max(100),
            rowId: placeRowId.nullable(),
            text: z.string().trim().min(1).max(20_000),
          }),
        )
        .max(2_000),
    }),
    opened,
  ),
  'review.authorise': channel(act.extend({ contentSha: sha256 }), opened),
  'review.reopen': channel(
    act.extend({ reason: z.string().trim().min(1, 'Escriba por qué se abre otra versión.').max(20_000) }),
    opened,
  ),
  /** What an act should have said, whole; a scan only where one came later or replaces another. */
  'review.correct': channel(
    reviewed.extend({
      actId: id,
      on: isoDate,
      officerName: z.string().trim().min(1, 'Escriba quién lo hizo.').max(2_000),
      postName: z.string().trim().max(2_000),
      letterNumber: z.string().trim().max(2_000),
      reason: z.string().trim().min(1, 'Escriba por qué se corrige.').max(20_000),
      scan: bytes.nullable(),
    }),
    opened,
  ),
  'review.answer': channel(reviewed.extend({ observationId: id, answer: z.string().trim().max(20_000) }), opened),
  /** '' takes the justification back. */
  'review.justify': channel(
    reviewed.extend({
      findingCode: z.string().max(100),
      rowId: placeRowId.nullable(),
      text: z.string().trim().max(20_000),
    }),
    opened,
  ),
  /** One reason for many findings, which replaces what was said of each; '' takes it back. */
  'review.justifyAll': channel(
    reviewed.extend({
      findings: z
        .array(z.object({ findingCode: z.string().max(100), rowId: placeRowId.nullable() }))
        .min(1)
        .max(20_000),
      text: z.string().trim().max(20_000),
    }),
    opened,
  ),
  /** Keeps the notes about the sending of that id, as a whole. */
  'review.saveDraft': channel(reviewed.extend({ sending: id, draft: reviewDraft }), z.object({ saved: z.boolean() })),
  /** Between two versions; null is the document as it stands. */
  'review.compare': channel(reviewed.extend({ from: id.nullable(), to: id.nullable() }), z.array(difference)),
  /** The judged part of the document as it stands, section by section. */
  'review.read': channel(reviewed, z.array(readSection)),
  /** The very file that was frozen, to be saved. */
  'review.saveVersion': channel(
    z.object({ versionId: id, format: z.enum(['pdf', 'docx']) }),
    z.object({ file: savedFile, sha: sha256 }),
  ),
  /** The signed sheet that an act was recorded from, as it was scanned. */
  'review.saveScan': channel(reviewed.extend({ actId: id }), savedFile),
  'review.versionPdf': channel(z.object({ versionId: id }), z.object({ bytes, sha: sha256 })),
} as const;
