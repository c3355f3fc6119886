import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { readBudgetSheet } from '#electron/imports/budget/read-budget-sheet.ts';
import { importClassifierList } from '#electron/imports/classifier/import-classifier-list.ts';
import { readTerritorySheet } from '#electron/imports/diagnosis/read-territory-sheet.ts';
import type { ImportJob } from '#electron/imports/import-job.ts';
import { importProcedure } from '#electron/imports/import-procedure.ts';
import { readMediaSheet } from '#electron/imports/media/read-media-sheet.ts';
import { readDirectorySheet } from '#electron/imports/partners/read-directory-sheet.ts';
import { importProgramRecord } from '#electron/imports/program-record/import-program-record.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { type IdSource, uuidV7 } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** One import per worker: a hostile file can hang or crash nothing but this thread. */
parentPort?.once('message', async (job: ImportJob) => {
  try {
    const value = await read(job, () => uuidV7(Date.now(), randomBytes(10)));
    parentPort?.postMessage({ ok: true, value });
  } catch (error) {
    const failure =
      error instanceof DomainError
        ? { code: error.code, message: error.message }
        : {
            code: 'file-rejected',
            message:
              'El documento no se pudo leer: está dañado o tiene una forma que Cauce no conoce. Ábralo en su programa y guárdelo de nuevo, o copie su texto y péguelo.',
          };
    parentPort?.postMessage({ ok: false, error: failure });
  }
});

const read = (job: ImportJob, newId: IdSource): Promise<unknown> => {
  switch (job.kind) {
    case 'procedure':
      return importProcedure(job.request, newId);
    case 'program-record':
      return importProgramRecord(job.request.source, { ...job.request, newId });
    case 'budget-sheet':
      return readBudgetSheet(job.request.source);
    case 'territory-sheet':
      return readTerritorySheet(job.request.source);
    case 'media-sheet':
      return readMediaSheet(job.request.source);
    case 'directory-sheet':
      return readDirectorySheet(job.request.source);
    case 'classifier-list':
      return importClassifierList(job.request.source, job.request.content, job.request.base);
    default:
      return assertNever(job);
  }
};
