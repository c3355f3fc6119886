import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Writes a file whole or not at all: to `<name>.part` beside it, to the disk, then over the name.
 * @throws DomainError `file-in-use` naming the file when another program holds it, `disk-full`, `not-allowed` when the
 *   folder isn't there or may not be written; what stood under the name before is untouched then
 */
export const writeFileWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const part = `${file}.part`;
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw explainFolder(error, file);
  }
  try {
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw explainTarget(error, file);
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const explainFolder = (error: unknown, file: string): unknown => {
  const folder = path.dirname(file);
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new DomainError(
        'not-allowed',
        `No se guardó «${path.basename(file)}»: la carpeta «${folder}» no existe. Elija otra carpeta.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DomainError(
        'not-allowed',
        `No se guardó «${path.basename(file)}»: no tiene permiso de escribir en la carpeta «${folder}». Elija otra carpeta.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new DomainError(
        'disk-full',
        `No se guardó «${path.basename(file)}»: el disco está lleno. Libere espacio o elija otro disco e inténtelo de nuevo.`,
      );
    case 'EBUSY':
      return inUse(file);
    default:
      return error;
  }
};

/** Windows answers EPERM, EACCES or EBUSY when Word or a viewer holds the file under the name. */
export const explainTarget = (error: unknown, file: string): unknown => {
  switch (codeOf(error)) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'ETXTBSY':
      return inUse(file);
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return new DomainError(
        'not-allowed',
        `No se guardó «${file}»: con ese nombre hay una carpeta. Elija otro nombre.`,
      );
    default:
      return explainFolder(error, file);
  }
};

const inUse = (file: string): DomainError =>
  new DomainError(
    'file-in-use',
    `No se guardó «${file}»: otro programa lo tiene abierto (por ejemplo Word o el visor de PDF). ` +
      'Ciérrelo ahí e inténtelo de nuevo, o elija otro nombre. El archivo anterior quedó como estaba.',
  );
