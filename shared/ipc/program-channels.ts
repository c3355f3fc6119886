import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { programRecord, recordChange } from '#shared/domain/program-record/program-record.ts';
import { recordCataloguesFile, recordFieldsFile } from '#shared/domain/program-record/record-definitions.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

export const programSummary = z.object({
  programId: id,
  name: z.string(),
  agency: z.string(),
  /** The portal's number of the published record; '' for one written here. */
  recordNumber: z.string(),
  /** Texts of an import that wait for their place. */
  leftovers: z.number().int(),
  changedAt: instant,
  changedBy: z.string(),
  archived: z.boolean(),
});
export type ProgramSummary = z.infer<typeof programSummary>;

const opened = z.object({ content: programRecord, archived: z.boolean(), history: historyState });
export type OpenedProgram = Frozen<z.infer<typeof opened>>;

const created = z.object({ programId: id });

/** `changes` are already applied in the store; the screen applies the same. */
const undone = z.object({ changes: z.array(recordChange), label: z.string(), saved });

/** What a record asks, with the catalogues as shipped and the desk's own values after them. */
const recordSetup = z.object({
  definitions: recordFieldsFile,
  catalogues: recordCataloguesFile.shape.catalogues,
  successions: recordCataloguesFile.shape.successions,
});
export type RecordSetup = Frozen<z.infer<typeof recordSetup>>;

/** What an import found, before anything is written. */
export const recordImportPreview = z.object({
  token: id,
  content: programRecord,
  /** Fields of the definitions that got an answer, and how many there are. */
  answered: z.number().int(),
  fields: z.number().int(),
  /** Text that could not be placed; the record keeps it as leftovers too. */
  unplaced: z.array(z.string()),
  /** What the reader decided or found odd, in Spanish. */
  notes: z.array(z.string()),
  /** Set when the file carries its own record (written by Cauce): whether its text was edited meanwhile. */
  ownFile: z.object({ edited: z.boolean() }).nullable(),
});
export type RecordImportPreview = Frozen<z.infer<typeof recordImportPreview>>;

const catalogueKey = z.string().min(1).max(100);
const catalogueText = z.string().trim().min(1, 'Escriba el valor.').max(2_000);

export const programChannels = {
  'program.list': channel(z.object({ archived: z.boolean(), query: z.string().max(500) }), z.array(programSummary)),
  'program.create': channel(z.object({ name: z.string().max(2_000) }), created),
  'program.open': channel(z.object({ programId: id }), opened),
  /** `coalesce`: edits of the same key within a short time become one undo step (typing in one field). */
  'program.edit': channel(
    z.object({
      programId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(recordChange).min(1).max(20_000),
    }),
    saved,
  ),
  'program.undo': channel(z.object({ programId: id }), undone),
  'program.redo': channel(z.object({ programId: id }), undone),
  'program.history': channel(
    z.object({ programId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  'program.archive': channel(z.object({ programId: id, archived: z.boolean() }), programSummary),
  'program.findings': channel(z.object({ programId: id }), z.array(finding)),
  'program.setup': channel(nothing, recordSetup),
  /** Adds a value of the desk's own, or sets how documents print one that it added before. */
  'program.saveCatalogueValue': channel(
    z.object({ catalogue: catalogueKey, value: catalogueText, label: z.string().trim().max(2_000) }),
    recordSetup,
  ),
  /** Takes a value of the desk's own out of the catalogue; records that hold it keep it. */
  'program.removeCatalogueValue': channel(z.object({ catalogue: catalogueKey, value: catalogueText }), recordSetup),
  'program.importPreview': channel(z.object({ source: importSource }), recordImportPreview),
  'program.importConfirm': channel(z.object({ token: id }), created),
} as const;
