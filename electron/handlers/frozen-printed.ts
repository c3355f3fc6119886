import type { z } from 'zod';
import { readDocumentVersions, readFrozenDocument } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * What an authorised document was printed with besides its content, as it was frozen with the version; undefined while it
 * is being authorised: nothing is frozen yet.
 * @param called «del programa anual», for the message
 * @throws DomainError store-damaged where it can't be read: today's would change what was signed
 */
export const frozenPrinted = <S extends z.ZodType>(
  db: ReadableDb,
  documentId: string,
  { version }: DocumentAuthorisation,
  schema: S,
  called: string,
): z.output<S> | undefined => {
  const known = readDocumentVersions(db, documentId).find(({ number }) => number === version);
  if (!known) return undefined;
  const printed = schema.safeParse(parsed(readFrozenDocument(db, known.id).printedJson));
  if (printed.success) return printed.data;
  throw new DomainError(
    'store-damaged',
    `No se puede leer con qué se imprimió la versión ${version} autorizada ${called}: el almacén está dañado. Restaure el respaldo más reciente desde Respaldos; su PDF autorizado sigue completo.`,
  );
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
