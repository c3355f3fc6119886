import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { directoryEditing } from '#electron/handlers/directory-editing.ts';
import { directoryHistoryWords } from '#electron/handlers/directory-history-words.ts';
import { directoryImports } from '#electron/handlers/directory-imports.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { directoryTables } from '#electron/storage/directory-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import {
  directoryInserts,
  findDirectory,
  readDirectoryContent,
  readOpenFollowUps,
} from '#electron/storage/repositories/directory-repository.ts';
import { readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { type DirectoryContent, emptyDirectory } from '#shared/domain/partners/directory.ts';
import { checkDirectory } from '#shared/domain/partners/directory-rules.ts';
import type { OpenedDirectory, partnerChannels } from '#shared/ipc/partner-channels.ts';

/** The directory of the desk: made on first asking, edited, checked, told, filled from sheets. */
export const directoryHandlers = (context: AppContext): Handlers<keyof typeof partnerChannels> => {
  const { store } = context;
  const editing = directoryEditing(context);
  return {
    'directory.ofDesk': () => ({
      directoryId: findDirectory(store.read) ?? store.write((db) => ensureDirectory(db, context)),
    }),
    'directory.open': ({ directoryId }) => {
      const content = readDirectoryContent(store.read, directoryId);
      return {
        content,
        states: [...context.planResources.states],
        dossiers: [...dossiersAround(store.read, content)],
        history: historyStateOf(store.read, { kind: 'directory', id: directoryId }),
      };
    },
    'directory.edit': (edit) => store.write((db) => editing.editIn(db, edit)),
    'directory.undo': ({ directoryId }) => editing.takeBack(directoryId, 'undo'),
    'directory.redo': ({ directoryId }) => editing.takeBack(directoryId, 'redo'),
    'directory.history': ({ directoryId, before, limit }) => {
      const content = readDirectoryContent(store.read, directoryId);
      const names = new Map(readDossierHeadlines(store.read, null).map((row) => [row.dossierId, dossierName(row)]));
      return readHistory(store.read, { kind: 'directory', id: directoryId }, before, limit).map((step) =>
        directoryHistoryWords(step, content, (id) => names.get(id)),
      );
    },
    'directory.followUps': ({ dossierId }) => [...readOpenFollowUps(store.read, dossierId)],
    'directory.findings': ({ directoryId }) => [
      ...checkDirectory(readDirectoryContent(store.read, directoryId), todayOf(context)),
    ],
    ...directoryImports(context, editing),
  };
};

/** The desk's directory, made with nobody in it where there is none yet; nothing can be undone past its beginning. */
const ensureDirectory = (db: WritableDb, context: AppContext): Id => {
  const known = findDirectory(db);
  if (known) return known;
  const content = emptyDirectory({ id: context.newId(), title: '' });
  const directoryId = content.directory[0]?.id ?? '';
  runCommand(db, directoryTables, {
    scopeId: directoryId,
    kind: 'act',
    label: 'Crear el directorio',
    coalesce: null,
    who: readAuthor(db),
    at: context.now(),
    changes: directoryInserts(content),
  });
  return directoryId;
};

const dossiersAround = (db: ReadableDb, { encounter }: DirectoryContent): OpenedDirectory['dossiers'] => {
  const named = new Set(encounter.map(({ dossierId }) => dossierId));
  return readDossierHeadlines(db, null)
    .filter(({ dossierId, archived }) => !archived || named.has(dossierId))
    .map((row) => ({ dossierId: row.dossierId, name: dossierName(row), archived: row.archived }));
};

const dossierName = ({ programName, fiscalYear }: { readonly programName: string; readonly fiscalYear: number }) =>
  `${programName.trim() || 'Programa sin nombre'} · ${fiscalYear}`;
