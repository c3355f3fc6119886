import { readDeliveries } from '#electron/storage/repositories/delivery-repository.ts';
import { readActs } from '#electron/storage/repositories/review-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type Holding, holdingOf, whyOnlyRead } from '#shared/exchange/holding.ts';

/** Who holds a document: one post at a time may change it, everybody may read. */
export const documentHolding = (db: ReadableDb, documentId: string): Holding =>
  holdingOf(readDeliveries(db, documentId), readActs(db, documentId));

/**
 * The course of a budget (letters, transfers, spending) goes on while its anteproyecto is judged; what was handed over, lent
 * or is only a copy goes on elsewhere.
 * @throws DomainError `frozen`
 */
export const requireCourseHere = (db: ReadableDb, documentId: string): void => {
  const holding = documentHolding(db, documentId);
  if (holding.here || holding.by?.act === 'send' || holding.by?.act === 'return' || holding.by?.act === 'authorise') {
    return;
  }
  throw new DomainError(
    'frozen',
    `No se guardó el cambio: aquí este documento solo se consulta: ${whyOnlyRead(holding)}`,
  );
};
