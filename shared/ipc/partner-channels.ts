import { z } from 'zod';
import { finding } from '#shared/domain/common/finding.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { federalState } from '#shared/domain/diagnosis/states.ts';
import { directoryChange, directoryContent } from '#shared/domain/partners/directory.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

const opened = z.object({
  content: directoryContent,
  states: z.array(federalState),
  /** What an encounter may have been about: every dossier that isn't archived, and those that encounters name. */
  dossiers: z.array(z.object({ dossierId: id, name: z.string(), archived: z.boolean() })),
  history: historyState,
});
export type OpenedDirectory = Frozen<z.infer<typeof opened>>;

/** By line of the sheet: a doubtful row is a body of its own, or is the first that it may be. */
const answers = z.array(z.object({ line: z.number().int(), answer: z.enum(['new', 'join']) })).max(25_000);

const importPreview = z.object({
  token: id,
  /** Every row of the sheet under its heading, with what happens to it. */
  rows: z.array(
    z.object({
      /** 1-based, of the sheet. */
      line: z.number().int(),
      cells: z.array(z.string()),
      state: z.enum(['new', 'joins', 'present', 'doubtful', 'refused']),
      words: z.string(),
      /** Of a row that was doubtful, also once it is answered. */
      maybe: z.array(z.string()),
    }),
  ),
  /** Headings of columns that aren't used. */
  unused: z.array(z.string()),
  added: z.number().int(),
  joined: z.number().int(),
  doubtful: z.number().int(),
  refused: z.number().int(),
  notices: z.array(z.string()),
});
export type DirectoryImportPreview = Frozen<z.infer<typeof importPreview>>;

const ofDirectory = z.object({ directoryId: id });
const undone = z.object({ changes: z.array(directoryChange), label: z.string(), saved });

export const partnerChannels = {
  /** The desk's directory; made on first asking, with nobody in it. */
  'directory.ofDesk': channel(nothing, z.object({ directoryId: id })),
  'directory.open': channel(ofDirectory, opened),
  'directory.edit': channel(
    z.object({
      directoryId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(directoryChange).min(1).max(200_000),
    }),
    saved,
  ),
  'directory.undo': channel(ofDirectory, undone),
  'directory.redo': channel(ofDirectory, undone),
  'directory.history': channel(
    z.object({ directoryId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  /** What was promised about a dossier and isn't done, the oldest first; of all dossiers together where it is null. */
  'directory.followUps': channel(
    z.object({ dossierId: id.nullable() }),
    z.array(z.object({ encounterId: id, partnerName: z.string(), followUpOn: z.string(), note: z.string() })),
  ),
  'directory.findings': channel(ofDirectory, z.array(finding)),
  /** What the rows of a sheet (XLSX, CSV or pasted cells) would add; nothing is written. */
  'directory.importPreview': channel(z.object({ directoryId: id, source: importSource }), importPreview),
  /** The same sheet with what the person said of its doubtful rows. */
  'directory.importAnswer': channel(z.object({ token: id, answers }), importPreview),
  /** Writes what was shown last, in one step that undo takes back; refused where it would be taken otherwise now. */
  'directory.importConfirm': channel(
    z.object({ token: id }),
    z.object({ directoryId: id, added: z.number().int(), joined: z.number().int() }),
  ),
} as const;
