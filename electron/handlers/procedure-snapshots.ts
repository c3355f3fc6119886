import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireDraft } from '#electron/handlers/version-content.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readContent, readVersion } from '#electron/storage/repositories/procedure-repository.ts';
import { insertSnapshot, readSnapshot, readSnapshots } from '#electron/storage/repositories/snapshot-repository.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';

type SnapshotChannel = 'procedure.nameSnapshot' | 'procedure.snapshots' | 'procedure.restoreSnapshot';

/** Points that a person named and can return to. Naming one can't be undone and stops no undo. */
export const procedureSnapshots = (context: AppContext): Handlers<SnapshotChannel> => {
  const { store } = context;
  return {
    'procedure.nameSnapshot': ({ versionId, name }) =>
      store.write((db) => {
        requireDraft(db, versionId);
        const who = readAuthor(db);
        const at = context.now();
        const snapshot = { id: context.newId(), name, at, officerName: who.officerName };
        insertSnapshot(db, versionId, snapshot, readContent(db, versionId));
        const command = { scopeId: versionId, kind: 'snapshot', label: `Guardar como «${name}»`, who, at } as const;
        runCommand(db, procedureTables, { ...command, coalesce: null, changes: [] });
        return snapshot;
      }),
    'procedure.snapshots': ({ versionId }) => {
      readVersion(store.read, versionId);
      return [...readSnapshots(store.read, versionId)];
    },
    'procedure.restoreSnapshot': ({ versionId, snapshotId }) =>
      store.write((db) => {
        requireDraft(db, versionId);
        const snapshot = readSnapshot(db, versionId, snapshotId);
        const changes = [...changesBetween(readContent(db, versionId), snapshot.content)];
        const label = `Volver a «${snapshot.name}»`;
        const command = { scopeId: versionId, kind: 'edit', label, coalesce: null, changes } as const;
        const saved = runCommand(db, procedureTables, { ...command, who: readAuthor(db), at: context.now() });
        return { changes, label, saved };
      }),
  };
};
