import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { readConsolidated } from '#electron/handlers/consolidated-reading.ts';
import { walkedProcedures } from '#electron/handlers/dossier-procedure.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { readLastChange } from '#electron/storage/repositories/consolidated-repository.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';

/** The dossiers of a year as they stand; dated by the last change that it knows, so that it stays the same until one. */
export const consolidatedSource = (context: AppContext, fiscalYear: number): DocumentSource => {
  const db = context.store.read;
  const createdAt = readLastChange(db) ?? context.now();
  return {
    kind: 'consolidated',
    consolidated: readConsolidated(context, db, fiscalYear, walkedProcedures()),
    institution: readInstitution(db),
    asOf: todayOf({ now: () => createdAt }),
    createdAt,
  };
};
