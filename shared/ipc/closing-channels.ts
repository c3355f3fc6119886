import { z } from 'zod';
import { isoDate } from '#shared/domain/common/dates.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { closingEntities, closingFormat } from '#shared/domain/dossier/year-closing.ts';
import { channel, storeBytes } from '#shared/ipc/channel.ts';
import { savedFile } from '#shared/ipc/document-channels.ts';
import { dossierSummary } from '#shared/ipc/dossier-channels.ts';

const ofDossier = z.object({ dossierId: id });

const preview = z.object({
  fiscalYear,
  leftOpen: z.array(
    z.object({
      kind: z.enum([
        'course',
        'documents',
        'findings',
        'unsigned',
        'drafts',
        'unused',
        'unpaid',
        'undone',
        'agreements',
      ]),
      sentence: z.string(),
      items: z.array(z.string()),
      /** Whether closing like this asks for a reason. */
      unfinished: z.boolean(),
    }),
  ),
  /** What would be kept, in the order of the year. */
  documents: z.array(z.object({ kind: z.string(), title: z.string(), formats: z.array(closingFormat) })),
  /** Programmes of other dossiers that still work with the same budget: it stays open for them. */
  budgetSharedWith: z.array(z.string()),
});
export type ClosingPreview = Frozen<z.infer<typeof preview>>;

const closings = z.object({
  closing: z.array(closingEntities.closing),
  closedDocument: z.array(closingEntities.closedDocument),
});
export type Closings = Frozen<z.infer<typeof closings>>;

const carryPreview = z.object({
  /** '' while the year is open: its results are brought when it is closed. */
  closedOn: z.union([isoDate, z.literal('')]),
  /** Results that the next diagnosis would begin with. */
  results: z.number().int(),
  /** Agreements in force that go on, with the day on which they end. */
  agreements: z.array(z.string()),
});
export type CarryPreview = Frozen<z.infer<typeof carryPreview>>;

const closed = closings.extend({ summary: dossierSummary });

export const closingChannels = {
  /** What would be left open and kept; writes nothing. */
  'dossier.closingPreview': channel(ofDossier, preview),
  /**
   * Makes every document of the dossier and keeps its files; then, in one transaction, everything becomes read-only. Stopped
   * by `document.cancel`: nothing is kept then. Where the next year's dossier is there, its diagnosis gets the results.
   * @throws invalid-input without a reason where something is left open; conflict where somebody edits meanwhile
   */
  'dossier.close': channel(
    ofDossier.extend({
      on: isoDate,
      officerName: z.string().trim().max(2_000),
      postName: z.string().trim().max(2_000),
      note: z.string().max(20_000),
      jobId: id,
    }),
    closed,
  ),
  /** Opens it again; what was kept stays. */
  'dossier.reopen': channel(
    ofDossier.extend({
      on: isoDate,
      officerName: z.string().trim().max(2_000),
      postName: z.string().trim().max(2_000),
      reason: z.string().trim().min(1, 'Escriba por qué se reabre el ejercicio.').max(20_000),
    }),
    closed,
  ),
  /** Every closing and reopening with the files kept, in the order in which they happened. */
  'dossier.closings': channel(ofDossier, closings),
  /** A kept file, its hash made sure of. @throws store-damaged where it isn't what was kept */
  'dossier.readClosedDocument': channel(
    ofDossier.extend({ documentId: id }),
    z.object({ bytes: storeBytes, mime: z.string(), name: z.string() }),
  ),
  'dossier.saveClosedDocument': channel(ofDossier.extend({ documentId: id }), savedFile),
  /** Reads every kept file and compares it with its hash: those that aren't what was kept, with the reason. */
  'dossier.verifyClosedDocuments': channel(
    ofDossier,
    z.object({ checked: z.number().int(), problems: z.array(z.object({ documentId: id, problem: z.string() })) }),
  ),
  /** What the next year's dossier would bring beyond structure and texts. */
  'dossier.carryPreview': channel(ofDossier.extend({ fiscalYear }), carryPreview),
} as const;
