import { DomainError } from '#shared/domain/common/result.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** True where another connection holds the database. */
export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

/**
 * What SQLite or the file system refused, in words a person can act on. Domain errors come back unchanged.
 * @param path the database or file that was being used
 */
export const storageError = (error: unknown, path: string): DomainError => {
  if (error instanceof DomainError) return error;
  const code = codeOf(error);
  const options = { cause: error };
  if (/^SQLITE_FULL|^ENOSPC|^EDQUOT/.test(code)) {
    return new DomainError(
      'disk-full',
      `No se pudo guardar: el disco donde está «${path}» se llenó. Lo guardado hasta ahora está a salvo. Libere espacio en el disco y repita el último cambio.`,
      options,
    );
  }
  if (/^SQLITE_READONLY|^EROFS|^EACCES|^EPERM/.test(code)) {
    return new DomainError(
      'store-read-only',
      `No se puede escribir en «${path}»: el archivo o su carpeta es de solo lectura, o su usuario no tiene permiso. Quite el atributo de solo lectura, o pida permiso de escritura sobre la carpeta, y vuelva a intentarlo.`,
      options,
    );
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(path, 'su contenido no se puede leer', options);
  if (isBusy(error)) {
    return new DomainError(
      'store-locked',
      `Otro programa está usando «${path}» (otra ventana de Cauce, un respaldo o el antivirus). Ciérrelo o espere a que termine, y vuelva a intentarlo.`,
      options,
    );
  }
  if (/^SQLITE_(IOERR|CANTOPEN)|^E(IO|BUSY|MFILE|NFILE)/.test(code)) {
    return new DomainError(
      'internal',
      `No se pudo leer o escribir «${path}»: el disco no respondió (${code}). Revise que el disco esté conectado y sano, cierre Cauce y vuelva a abrirlo.`,
      options,
    );
  }
  return new DomainError(
    'internal',
    `No se pudo completar la operación en «${path}» por una falla inesperada${code ? ` (${code})` : ''}. No se guardó nada de este cambio. Repita la operación; si vuelve a ocurrir, verifique el almacén en Respaldos.`,
    options,
  );
};

/** The file is there and cannot be trusted. Nothing is ever deleted or replaced because of it. */
export const damaged = (path: string, cause: string, options?: ErrorOptions): DomainError =>
  new DomainError(
    'store-damaged',
    `Los datos de «${path}» están dañados: ${cause}. Cauce no tocó el archivo. Restaure el respaldo más reciente desde Respaldos (o con «cauce restore»); el archivo dañado se conservará aparte.`,
    options,
  );
