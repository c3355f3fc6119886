import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import { deskGuideline } from '#electron/storage/schema/guideline-schema.ts';

/** A guideline of the desk's own, for the journal: each stands for itself. */
export const guidelineTables = scopeTables(
  'guideline',
  { guideline: { table: deskGuideline, scope: 'id' } },
  { searchable: true },
);
