import { requireCourseHere } from '#electron/handlers/document-holding.ts';
import { requireDocumentYearOpen } from '#electron/handlers/year-closed.ts';
import { isBudgetArchived } from '#electron/storage/repositories/dossier-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * What is archived or of a closed year is only looked at, whoever asks; a budget that no dossier names, or one of them still
 * works with, is open.
 * @throws DomainError `frozen` where every dossier that names the budget is archived or closed, or somebody else holds it
 */
export const requireBudgetInUse = (db: ReadableDb, budgetId: string): void => {
  requireCourseHere(db, budgetId);
  if (!isBudgetArchived(db, budgetId)) {
    requireDocumentYearOpen(db, 'budget', budgetId);
    return;
  }
  throw new DomainError(
    'frozen',
    'No se guardó el cambio: el expediente de este presupuesto está archivado, y lo archivado solo se consulta. Para cambiarlo, abra Expedientes, busque en Archivados y sáquelo del archivo.',
  );
};
