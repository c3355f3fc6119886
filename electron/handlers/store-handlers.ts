import { readFileSync, statSync } from 'node:fs';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { backUp, listBackups } from '#electron/storage/backup.ts';
import { checkStoreArchive, exportStore, importStore, STORE_ARCHIVE_MIME } from '#electron/storage/move.ts';
import { readBlobBytes } from '#electron/storage/repositories/blob-repository.ts';
import {
  holdsWork,
  readSchemaVersion,
  readStoreMeta,
  recordOutsideCopy,
} from '#electron/storage/repositories/store-repository.ts';
import { restoreBackup } from '#electron/storage/restore.ts';
import { storageError } from '#electron/storage/sqlite-errors.ts';
import { databasePath } from '#electron/storage/store-layout.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import type { StoreStatus } from '#shared/ipc/store-channels.ts';

type StoreChannel =
  | 'store.status'
  | 'store.backUp'
  | 'store.verify'
  | 'store.restore'
  | 'store.exportWhole'
  | 'store.importWhole';

const OUTSIDE_COPY_DAYS = 7;

/** The store as a whole: copies, checks, going back and moving house. */
export const storeHandlers = (context: AppContext): Handlers<StoreChannel> => {
  const { store } = context;
  return {
    'store.status': () => readStatus(context),
    'store.backUp': () => backUp(store, 'manual', context.now()),
    'store.verify': () => {
      const problems = verifyStore(store);
      return { ok: problems.length === 0, problems: [...problems] };
    },
    'store.restore': async ({ name }) => {
      await restoreBackup(store, name, context.now());
      context.emit({ kind: 'store-replaced' });
      return readStatus(context);
    },
    'store.exportWhole': async () => {
      const at = context.now();
      const archive = exportStore(store, at);
      const file = await context.saveFile(`Cauce ${at.slice(0, 10)}.cauce`, STORE_ARCHIVE_MIME, archive);
      // What counts is what lies on the disk or stick now, not what was meant to be written.
      if (file.kind === 'saved') checkWritten(file.path);
      if (file.kind !== 'cancelled') store.write((db) => recordOutsideCopy(db, at));
      return { file };
    },
    'store.importWhole': async ({ bytes }) => {
      await importStore(store, bytes, context.now());
      context.emit({ kind: 'store-replaced' });
      return readStatus(context);
    },
  };
};

const checkWritten = (path: string): void => {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    throw storageError(error, path);
  }
  checkStoreArchive(bytes);
};

const readStatus = (context: AppContext): StoreStatus => {
  const { store } = context;
  const { lastOutsideCopyAt } = readStoreMeta(store.read);
  const age =
    lastOutsideCopyAt === null ? Number.POSITIVE_INFINITY : Date.parse(context.now()) - Date.parse(lastOutsideCopyAt);
  return {
    path: store.directory,
    sizeBytes: statSync(databasePath(store.directory)).size + readBlobBytes(store.read),
    schemaVersion: readSchemaVersion(store.read),
    backups: [...listBackups(store.directory)],
    lastOutsideCopyAt,
    outsideCopyIsOld: holdsWork(store.read) && age > OUTSIDE_COPY_DAYS * 24 * 60 * 60 * 1000,
  };
};
