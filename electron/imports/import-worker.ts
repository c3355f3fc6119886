import { randomBytes } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { ImportRequest } from '#electron/imports/import-job.ts';
import { importProcedure } from '#electron/imports/import-procedure.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** One import per worker: a hostile file can hang or crash nothing but this thread. */
parentPort?.once('message', async (request: ImportRequest) => {
  try {
    const value = await importProcedure(request, () => uuidV7(Date.now(), randomBytes(10)));
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
