import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/dossier-schema.ts';
import { dossierEntities } from '#shared/domain/dossier/dossier.ts';

/**
 * A dossier, for the journal: the dossier is its own row. Activities, branches and posts that its rows name belong to
 * the frozen procedure, so the handlers check them.
 */
export const dossierTables = scopeTables(
  'dossier',
  {
    dossier: { table: schema.dossier, scope: 'id' },
    step: { table: schema.dossierStep, scope: 'dossierId' },
    assignment: { table: schema.dossierAssignment, scope: 'dossierId' },
    activityNote: { table: schema.dossierNote, scope: 'dossierId', schema: dossierEntities.activityNote },
    evidence: { table: schema.dossierEvidence, scope: 'dossierId' },
  },
  { searchable: true },
);
