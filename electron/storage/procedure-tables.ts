import { scopeTables } from '#electron/storage/journal/entity-tables.ts';
import * as content from '#electron/storage/schema/procedure-content-schema.ts';
import { procedureVersion as versionTable } from '#electron/storage/schema/procedure-schema.ts';
import { procedureEntities as entities } from '#shared/domain/procedure/procedure.ts';
import { procedureReferences } from '#shared/domain/procedure/procedure-snapshot.ts';
import { procedureVersion } from '#shared/domain/procedure/procedure-version.ts';

const WHAT: Readonly<Record<string, string>> = {
  'activity.postId': 'el puesto de una actividad',
  'activity.targetId': 'la actividad que sigue',
  'branch.activityId': 'la respuesta de una decisión',
  'branch.targetId': 'la actividad a la que va una respuesta',
  'activityDocument.activityId': 'el documento de una actividad',
  'activityDocument.sourceId': 'el documento de una actividad',
};

/** A version of a procedure, for the journal: its content, and the version's own row, which acts alone change. */
export const procedureTables = scopeTables(
  'procedure',
  {
    cover: { table: content.procedureCover, scope: 'versionId' },
    coverField: { table: content.procedureCoverField, scope: 'versionId' },
    sectionText: { table: content.procedureSectionText, scope: 'versionId', schema: entities.sectionText },
    area: { table: content.procedureArea, scope: 'versionId' },
    post: { table: content.procedurePost, scope: 'versionId' },
    activity: { table: content.procedureActivity, scope: 'versionId' },
    branch: { table: content.procedureBranch, scope: 'versionId' },
    activityDocument: { table: content.procedureActivityDocument, scope: 'versionId' },
    responsibility: { table: content.procedureResponsibility, scope: 'versionId', schema: entities.responsibility },
    collaborator: { table: content.procedureCollaborator, scope: 'versionId' },
    definition: { table: content.procedureDefinition, scope: 'versionId' },
    reference: { table: content.procedureReference, scope: 'versionId' },
    form: { table: content.procedureForm, scope: 'versionId' },
    revision: { table: content.procedureRevision, scope: 'versionId' },
    annex: { table: content.procedureAnnex, scope: 'versionId' },
    signatory: { table: content.procedureSignatory, scope: 'versionId' },
    leftover: { table: content.procedureLeftover, scope: 'versionId' },
    version: { table: versionTable, scope: 'id', schema: procedureVersion },
  },
  {
    searchable: true,
    references: procedureReferences.map(({ entity, field, into }) => ({
      entity,
      field,
      to: into,
      what: WHAT[`${entity}.${field}`] ?? 'un renglón',
    })),
  },
);
