import type { ZipWords } from '#electron/storage/zip-archive.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const MEBIBYTE = 1024 * 1024;

/** Bounds of a package, looked at before anything is inflated; the whole is that of `package.inspect`. */
export const PACKAGE_LIMITS = {
  archiveBytes: 512 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE,
  entries: 5_000,
  manifestBytes: 8 * MEBIBYTE,
  payloadBytes: 128 * MEBIBYTE,
  fileBytes: 64 * MEBIBYTE,
} as const;

/** Refusals of a package: problem, cause, remedy. */
export const refused = (cause: string, options?: ErrorOptions): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo no se puede recibir como paquete de Cauce: ${cause}. No se cambió nada. Pida a quien lo envió que lo escriba o lo copie otra vez.`,
    options,
  );

export const oversized = (cause: string): DomainError =>
  new DomainError(
    'too-large',
    `El paquete es demasiado grande: ${cause}. No se cambió nada. Pida que lo escriban sin evidencias, con su lista solamente.`,
  );

export const fromTheFuture = (): DomainError =>
  new DomainError(
    'store-newer',
    'El paquete se escribió con una versión más nueva de Cauce que la de esta computadora. No se cambió nada. Actualice Cauce aquí y recíbalo otra vez.',
  );

export const PACKAGE_WORDS: ZipWords = { rejected: refused, tooLarge: oversized };
