import { type LooseChange, readRows, scopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { procedure as procedureTable } from '#electron/storage/schema/procedure-schema.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ProcedureContent, procedureEntities } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

/** The procedure itself, over all its versions: its journal tells when it was created and archived. */
export const libraryTables = scopeTables('library', { procedure: { table: procedureTable, scope: 'id' } });

const entityNames = Object.keys(procedureEntities) as readonly (keyof ProcedureContent)[];

/** The content of a version as its rows stand now. @throws DomainError not-found */
export const readContent = (db: ReadableDb, versionId: string): ProcedureContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(procedureTables, entity), versionId)]),
  ) as unknown as ProcedureContent;
  if (content.cover.length !== 1) throw noSuchVersion();
  return content;
};

/** The changes that write a whole content into an empty version. */
export const insertsOf = (content: ProcedureContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** @throws DomainError not-found */
export const readVersion = (db: ReadableDb, versionId: string): ProcedureVersion => {
  const table = tableOf(procedureTables, 'version');
  const row = db.get(table.selectSql, versionId, versionId);
  if (!row) throw noSuchVersion();
  return table.rowFromSql(row) as unknown as ProcedureVersion;
};

/** All versions of a procedure, newest first. */
export const readVersions = (db: ReadableDb, procedureId: string): readonly ProcedureVersion[] =>
  db
    .all<{ id: string }>('SELECT id FROM procedure_version WHERE procedure_id = ? ORDER BY number DESC', procedureId)
    .map(({ id }) => readVersion(db, id));

/** @throws DomainError not-found */
export const isArchived = (db: ReadableDb, procedureId: string): boolean => {
  const row = db.get<{ archived: number }>('SELECT archived FROM procedure WHERE id = ?', procedureId);
  if (!row) throw noSuchVersion();
  return row.archived === 1;
};

/** What the library's list says about a procedure, without its versions' own rows. */
export type ProcedureHeadline = {
  readonly procedureId: string;
  readonly archived: boolean;
  readonly newestId: string;
  readonly title: string;
  readonly code: string;
  readonly areaName: string;
  readonly profileId: string;
  readonly activities: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

/** By title; `procedureId` null lists all. */
export const readHeadlines = (db: ReadableDb, procedureId: string | null): readonly ProcedureHeadline[] =>
  db
    .all<ProcedureHeadline & { archived: number | boolean }>(
      `SELECT p.id AS procedureId, p.archived, v.id AS newestId, c.title, c.code, c.area_name AS areaName,
         c.profile_id AS profileId,
         (SELECT count(*) FROM procedure_activity a WHERE a.version_id = v.id) AS activities,
         coalesce(j.at, p.created_at) AS changedAt, coalesce(j.officer_name, '') AS changedBy
       FROM procedure p
       JOIN procedure_version v ON v.procedure_id = p.id
         AND v.number = (SELECT max(number) FROM procedure_version WHERE procedure_id = p.id)
       JOIN procedure_cover c ON c.version_id = v.id
       LEFT JOIN journal_command j ON j.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'procedure' AND scope_id = v.id)
       WHERE ? IS NULL OR p.id = ?
       ORDER BY c.title, p.id`,
      procedureId,
      procedureId,
    )
    .map((row) => ({ ...row, archived: Boolean(row.archived) }));

/** What was frozen when a version was authorised. */
export type FrozenVersion = {
  readonly versionId: string;
  readonly schemaVersion: number;
  readonly frozenAt: Instant;
  readonly contentJson: string;
  readonly contentSha: string;
  /** Canonical JSON of profile and institution as printed. */
  readonly printedJson: string;
  readonly printedSha: string;
  readonly pdfSha: string;
  readonly docxSha: string;
};

export const readFrozen = (db: ReadableDb, versionId: string): FrozenVersion | undefined =>
  db.get<FrozenVersion>(
    `SELECT version_id AS versionId, schema_version AS schemaVersion, frozen_at AS frozenAt,
       content_json AS contentJson, content_sha AS contentSha, printed_json AS printedJson, printed_sha AS printedSha,
       pdf_sha AS pdfSha, docx_sha AS docxSha
     FROM frozen_version WHERE version_id = ?`,
    versionId,
  );

export const noSuchVersion = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el procedimiento: ya no está en este almacén, o la dirección es de otro. Vuelva a la biblioteca y ábralo desde ahí.',
  );
