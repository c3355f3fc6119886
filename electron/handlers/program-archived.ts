import { readProgramHeadline } from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** @throws DomainError not-found; `frozen` for an archived programme, whose record is only looked at */
export const requireProgramInUse = (db: ReadableDb, programId: string): void => {
  if (!readProgramHeadline(db, programId).archived) return;
  throw new DomainError(
    'frozen',
    'No se guardó el cambio: el programa está archivado, y lo archivado solo se consulta. Para cambiar su ficha, abra Programas, busque en Archivados y sáquelo del archivo.',
  );
};
