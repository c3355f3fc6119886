import { z } from 'zod';
import { instant } from '#shared/domain/common/dates.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { procedureChange, procedureContent } from '#shared/domain/procedure/procedure.ts';
import { dictamen, obsolescence, procedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import { bytes, channel } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';

/** A procedure as the library lists it: its newest version and, where there is one, the version in force. */
export const procedureSummary = z.object({
  procedureId: id,
  title: z.string(),
  code: z.string(),
  /** The newest version's, as its cover says it: «02»; empty while nobody wrote it. */
  versionLabel: z.string(),
  areaName: z.string(),
  profileId: z.string(),
  archived: z.boolean(),
  activities: z.number().int(),
  changedAt: instant,
  changedBy: z.string(),
  newest: procedureVersion,
  inForce: procedureVersion.nullable(),
});
export type ProcedureSummary = z.infer<typeof procedureSummary>;

const opened = z.object({
  version: procedureVersion,
  /** All versions of the procedure, newest first. */
  versions: z.array(procedureVersion),
  archived: z.boolean(),
  content: procedureContent,
  history: historyState,
});
export type OpenedProcedure = Frozen<z.infer<typeof opened>>;

const created = z.object({ procedureId: id, versionId: id });

const signatory = z.object({ role: z.string().min(1), name: z.string().max(2_000), position: z.string().max(2_000) });

/** What the act of authorising records. Blocking findings refuse it. */
export const authorisation = z.object({
  versionId: id,
  code: z.string().trim().min(1, 'Escriba el código del documento.').max(100),
  versionLabel: z.string().trim().min(1, 'Escriba la versión.').max(50),
  documentedOn: z.iso.date('Elija la fecha de documentación.'),
  updatedOn: z.iso.date('Elija la fecha de actualización.'),
  authorisedOn: z.iso.date('Elija la fecha de autorización.'),
  signatories: z.array(signatory).min(1, 'Falta quien autoriza.').max(50),
  dictamen: dictamen.nullable(),
  upToDate: z.boolean(),
  /** The signed paper, PDF, PNG or JPEG; null when it isn't at hand yet. */
  scan: bytes.nullable(),
});
export type Authorisation = Frozen<z.infer<typeof authorisation>>;

const undone = z.object({
  /** Already applied in the store; the screen applies the same. */
  changes: z.array(procedureChange),
  label: z.string(),
  saved,
});

export const namedSnapshot = z.object({ id, name: z.string(), at: instant, officerName: z.string() });
export type NamedSnapshot = z.infer<typeof namedSnapshot>;

export const procedureChannels = {
  'procedure.list': channel(z.object({ archived: z.boolean(), query: z.string().max(500) }), z.array(procedureSummary)),
  'procedure.create': channel(z.object({ profileId: z.string().min(1), title: z.string().max(2_000) }), created),
  /** A new procedure with the same content and no authorisation. */
  'procedure.duplicate': channel(z.object({ versionId: id }), created),
  'procedure.open': channel(z.object({ versionId: id }), opened),
  /** `coalesce`: edits of the same key within a short time become one undo step (typing in one field). */
  'procedure.edit': channel(
    z.object({
      versionId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(procedureChange).min(1).max(20_000),
    }),
    saved,
  ),
  'procedure.undo': channel(z.object({ versionId: id }), undone),
  'procedure.redo': channel(z.object({ versionId: id }), undone),
  'procedure.history': channel(
    z.object({ versionId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  /** Ctrl+Shift+S: a named point one can look at and return to. */
  'procedure.nameSnapshot': channel(
    z.object({ versionId: id, name: z.string().trim().min(1, 'Escriba un nombre.').max(200) }),
    namedSnapshot,
  ),
  'procedure.snapshots': channel(z.object({ versionId: id }), z.array(namedSnapshot)),
  /** Returns to a named point as one undoable edit. */
  'procedure.restoreSnapshot': channel(z.object({ versionId: id, snapshotId: id }), undone),
  /** A draft that starts from the newest authorised version; refused while another draft is open. */
  'procedure.newVersion': channel(z.object({ procedureId: id }), created),
  'procedure.archive': channel(z.object({ procedureId: id, archived: z.boolean() }), procedureSummary),
  'procedure.authorise': channel(authorisation, procedureVersion),
  /** The scan of the signed paper, when it comes after the act. Never replaces one. */
  'procedure.attachScan': channel(z.object({ versionId: id, scan: bytes }), procedureVersion),
  /** Acts on an authorised version: marks it up to date, obsolete with its reason, or with a dictamen. */
  'procedure.setProperties': channel(
    z.object({
      versionId: id,
      upToDate: z.boolean(),
      obsolete: obsolescence.nullable(),
      dictamen: dictamen.nullable(),
    }),
    procedureVersion,
  ),
  /** The very files that were frozen. */
  'procedure.frozenFile': channel(
    z.object({ versionId: id, file: z.enum(['pdf', 'docx', 'scan']) }),
    z.object({ name: z.string(), mime: z.string(), bytes }),
  ),
} as const;
