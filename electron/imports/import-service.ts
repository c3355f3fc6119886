import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ReadSheet } from '#electron/imports/cells/read-best-sheet.ts';
import type { ClassifierPreview } from '#electron/imports/classifier/read-classifier.ts';
import type {
  BudgetSheet,
  BudgetSheetRequest,
  ClassifierListRequest,
  DirectorySheetRequest,
  ImportedProcedure,
  ImportJob,
  ImportRequest,
  MediaSheetRequest,
  RecordImportRequest,
  TerritorySheetRequest,
} from '#electron/imports/import-job.ts';
import type { ImportedRecord } from '#electron/imports/program-record/import-program-record.ts';
import { DomainError, type Failure } from '#shared/domain/common/result.ts';

export type ImportService = {
  readonly read: (request: ImportRequest) => Promise<ImportedProcedure>;
  readonly readRecord: (request: RecordImportRequest) => Promise<ImportedRecord>;
  /** A workbook's, a CSV file's or pasted text's sheet of lines or amounts. */
  readonly readBudgetSheet: (request: BudgetSheetRequest) => Promise<BudgetSheet>;
  /** The same of territories. */
  readonly readTerritorySheet: (request: TerritorySheetRequest) => Promise<ReadSheet>;
  /** The same of media lines. */
  readonly readMediaSheet: (request: MediaSheetRequest) => Promise<ReadSheet>;
  /** The same of bodies and people. */
  readonly readDirectorySheet: (request: DirectorySheetRequest) => Promise<ReadSheet>;
  readonly readClassifierList: (request: ClassifierListRequest) => Promise<ClassifierPreview>;
};

/** No import may hold the screen longer than this, in milliseconds. */
const TIME_LIMIT_MS = 8_000;

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Reads each source in a thread of its own, with a limit of time and of memory. */
export const createImportService = (workerUrl: URL): ImportService => ({
  read: (request) => runJob<ImportedProcedure>(workerUrl, { kind: 'procedure', request }),
  readRecord: (request) => runJob<ImportedRecord>(workerUrl, { kind: 'program-record', request }),
  readBudgetSheet: (request) => runJob<BudgetSheet>(workerUrl, { kind: 'budget-sheet', request }),
  readTerritorySheet: (request) => runJob<ReadSheet>(workerUrl, { kind: 'territory-sheet', request }),
  readMediaSheet: (request) => runJob<ReadSheet>(workerUrl, { kind: 'media-sheet', request }),
  readDirectorySheet: (request) => runJob<ReadSheet>(workerUrl, { kind: 'directory-sheet', request }),
  readClassifierList: (request) => runJob<ClassifierPreview>(workerUrl, { kind: 'classifier-list', request }),
});

const runJob = <T>(workerUrl: URL, job: ImportJob): Promise<T> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { resourceLimits: { maxOldGenerationSizeMb: 768 } });
    const timer = setTimeout(() => settle(() => reject(tooSlow())), TIME_LIMIT_MS);
    let settled = false;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      void worker.terminate();
      finish();
    };
    worker.on('message', (answer: Answer<T>) =>
      settle(() => {
        if (answer.ok) resolve(answer.value);
        else reject(new DomainError(answer.error.code, answer.error.message));
      }),
    );
    worker.on('error', (cause) => settle(() => reject(unreadable(cause))));
    worker.on('exit', () => settle(() => reject(unreadable(undefined))));
    worker.postMessage(job);
  });

/**
 * The worker's file: the source where the program runs unbuilt; beside the main bundle, or one folder above a chunk of
 * it, otherwise (Electron's Node isn't asked to strip types).
 * @param from address of the running module
 */
export const importWorkerUrl = (from: string = import.meta.url): URL => {
  if (from.endsWith('.ts')) return new URL('./import-worker.ts', import.meta.url);
  const beside = new URL('./import-worker.js', from);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('../import-worker.js', from);
};

const tooSlow = (): DomainError =>
  new DomainError(
    'too-large',
    'El documento es tan grande o tan enredado que no se terminó de leer en ocho segundos. Divídalo, o copie y pegue solo la parte que necesita.',
  );

const unreadable = (cause: unknown): DomainError =>
  new DomainError(
    'file-rejected',
    'El documento no se pudo leer: necesita más memoria de la permitida o está dañado. Ábralo en su programa y guárdelo de nuevo, o copie su texto y péguelo.',
    { cause },
  );
