import { fail, ok, type Result } from '#shared/domain/common/result.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/** The bytes of a file that a person chose, dropped or pasted. `too-large` above 64 MB, which is what crosses at once. */
export const readFile = async (file: File): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  if (file.size > MOST_BYTES) {
    return fail(
      'too-large',
      `«${file.name}» pesa más de 64 MB. Use un archivo más pequeño, por ejemplo con menos resolución.`,
    );
  }
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail(
      'file-rejected',
      `No se pudo leer «${file.name}». Pudo moverse o borrarse, u otro programa lo tiene abierto. Ciérrelo allá y elíjalo de nuevo.`,
    );
  }
};
