import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { profileOf } from '#electron/handlers/create-procedure.ts';
import { historyWords } from '#electron/handlers/history-words.ts';
import { contentOf, requireDraft } from '#electron/handlers/version-content.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { requireBlobs } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { checkProcedureShape, readVersion } from '#electron/storage/repositories/procedure-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { coverOf, type ProcedureChange, procedureChange } from '#shared/domain/procedure/procedure.ts';

type EditingChannel = 'procedure.edit' | 'procedure.undo' | 'procedure.redo' | 'procedure.history';

/** What is typed, taken back and told again. */
export const procedureEditing = (context: AppContext): Handlers<EditingChannel> => {
  const { store } = context;
  const takeBack = (versionId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      requireDraft(db, versionId);
      const { changes, label, saved } = runUndo(
        db,
        procedureTables,
        versionId,
        direction,
        readAuthor(db),
        context.now(),
      );
      return { changes: changes.map((change) => procedureChange.parse(change)), label, saved };
    });
  return {
    'procedure.edit': ({ versionId, label, coalesce, changes }) =>
      store.write((db) => {
        requireDraft(db, versionId);
        requireImages(db, context, changes);
        requireProfile(context, changes);
        const who = readAuthor(db);
        const command = { scopeId: versionId, kind: 'edit', label, coalesce, who, at: context.now(), changes } as const;
        const saved = runCommand(db, procedureTables, command);
        checkProcedureShape(db, versionId, changes);
        return saved;
      }),
    'procedure.undo': ({ versionId }) => takeBack(versionId, 'undo'),
    'procedure.redo': ({ versionId }) => takeBack(versionId, 'redo'),
    'procedure.history': ({ versionId, before, limit }) => {
      const content = contentOf(store.read, readVersion(store.read, versionId));
      const profile = context.profiles.find((candidate) => candidate.id === coverOf(content).profileId);
      return readHistory(store.read, { kind: 'procedure', id: versionId }, before, limit).map((step) =>
        historyWords(step, { content, profile }),
      );
    },
  };
};

const requireProfile = (context: AppContext, changes: readonly ProcedureChange[]): void => {
  for (const change of changes) {
    if (change.op === 'update' && change.field === 'profileId') profileOf(context, change.value);
  }
};

const requireImages = (db: WritableDb, context: AppContext, changes: readonly ProcedureChange[]): void => {
  for (const change of changes) {
    if (change.entity !== 'annex' || change.op === 'delete') continue;
    const sha = change.op === 'insert' ? change.row.imageSha : change.field === 'imageSha' ? change.value : null;
    if (typeof sha === 'string') requireBlobs(db, context.store.blobs, [{ sha, mime: 'image/png' }], context.now());
  }
};
