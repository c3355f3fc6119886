import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { DocumentService } from '#electron/documents/document-service.ts';
import { createDocumentService } from '#electron/documents/document-worker-service.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { logFile } from '#electron/hosts/log-file.ts';
import { programVersion } from '#electron/hosts/program-folder.ts';
import { createImportService, importWorkerUrl } from '#electron/imports/import-service.ts';
import { allHandlers } from '#electron/ipc/all-handlers.ts';
import { createRouter, type ErrorLog, type Router } from '#electron/ipc/router.ts';
import {
  loadClassifierCatalogues,
  loadPlanResources,
  loadProfiles,
  loadRecordCatalogues,
  loadRecordDefinitions,
  loadSampleDossier,
  loadSampleYear,
  sampleImages,
  sampleProcedure,
  sampleRecord,
  sampleYearPictures,
} from '#electron/resources.ts';
import { backUpDaily } from '#electron/storage/backup.ts';
import { collectGarbage } from '#electron/storage/garbage.ts';
import { openStore } from '#electron/storage/open-store.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import type { AppEvent } from '#shared/ipc/contract.ts';

export type ComposeOptions = Pick<AppContext, 'host' | 'saveFile'> & {
  /** The folder of the program (see program-folder.ts). */
  readonly root: string;
  readonly dataFolder: string;
};

export type ComposedApp = {
  readonly context: AppContext;
  readonly router: Router;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
  /** Ends the worker, closes the store and gives it free. Harmless when repeated. */
  readonly close: () => Promise<void>;
};

/**
 * Puts the application together once, the same in every host: store, clock, ids, profiles, documents, handlers.
 * @throws DomainError when the store can't be opened (who holds it, what is wrong with it) or the program is incomplete
 */
export const composeApp = async (options: ComposeOptions): Promise<ComposedApp> => {
  const resources = path.join(options.root, 'resources');
  const now = () => new Date().toISOString();
  const newId = () => uuidV7(Date.now(), randomBytes(10));
  const listeners = new Set<(event: AppEvent) => void>();
  const profiles = loadProfiles(resources);
  const recordResources = {
    definitions: loadRecordDefinitions(resources),
    catalogues: loadRecordCatalogues(resources),
  };
  const store = openStore({ directory: options.dataFolder, now, newId });
  const log = logFile(options.dataFolder, now);
  const documents = createDocumentService({
    root: options.root,
    onDetail: (detail) => log('document-worker', workerError(detail)),
  });
  const context: AppContext = {
    host: options.host,
    appVersion: programVersion(options.root),
    store,
    now,
    newId,
    profiles,
    sampleProcedure: () => sampleProcedure(resources, newId),
    sampleImages: () => sampleImages(resources),
    sampleRecord: () => sampleRecord(resources, newId),
    sampleDossier: () => loadSampleDossier(resources),
    sampleYear: () => ({ year: loadSampleYear(resources), pictures: sampleYearPictures(resources) }),
    recordResources,
    classifierCatalogues: loadClassifierCatalogues(resources),
    planResources: loadPlanResources(resources),
    documents,
    imports: createImportService(importWorkerUrl()),
    saveFile: options.saveFile,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  const stopChores = options.host === 'cli' ? undefined : startChores(store, documents, now, log);
  return {
    context,
    router: createRouter(allHandlers(context), log),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: async () => {
      stopChores?.();
      await documents.close();
      store.close();
    },
  };
};

/** A worker's stack, so that the log can take the frames and leave the message. */
const workerError = (stack: string): Error => Object.assign(new Error(), { name: 'DocumentWorkerError', stack });

/** Soon after the start, when the first screen is there; then often enough for a program left open overnight. */
const CHORES_FIRST_MS = 5_000;
const BACKUP_AGAIN_MS = 60 * 60 * 1000;

/**
 * What nobody waits for: today's backup, and a warm worker for the first preview. A failure is logged; Respaldos shows
 * that there is no copy of today, and the preview says itself what is wrong.
 * @returns stops it
 */
const startChores = (
  store: StoreHandle,
  documents: DocumentService,
  now: () => Instant,
  log: ErrorLog,
): (() => void) => {
  const backUpIfDue = () => {
    try {
      // Files that nothing names any more go only once a copy of the day was verified.
      if (backUpDaily(store, now())) collectGarbage(store, now());
    } catch (error) {
      log('backup.daily', error);
    }
  };
  const first = setTimeout(() => {
    backUpIfDue();
    documents.warm().catch((error: unknown) => log('document-worker', error));
  }, CHORES_FIRST_MS).unref();
  const again = setInterval(backUpIfDue, BACKUP_AGAIN_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
};
