import { type LooseChange, readRows, scopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { procedure as procedureTable } from '#electron/storage/schema/procedure-schema.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ProcedureContent, procedureContent, procedureEntities } from '#shared/domain/procedure/procedure.ts';
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

/** The little that every edit must know. @throws DomainError not-found */
export const readStage = (
  db: ReadableDb,
  versionId: string,
): { readonly stage: ProcedureVersion['stage']; readonly number: number } => {
  const row = db.get<{ stage: ProcedureVersion['stage']; number: number }>(
    'SELECT stage, number FROM procedure_version WHERE id = ?',
    versionId,
  );
  if (!row) throw noSuchVersion();
  return row;
};

/** The changes of an act to a version's own row. */
export const versionChanges = (before: ProcedureVersion, after: ProcedureVersion): readonly LooseChange[] =>
  Object.entries(after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ProcedureVersion]))
    .map(([field, value]) => ({ op: 'update', entity: 'version', id: before.id, field, value }));

/**
 * What no reference tells: one cover, one text per section and per cover field, and no more rows than a content may
 * have (or it could not be opened again). Looks only at what the changes can have broken.
 * @throws DomainError invalid-input
 */
export const checkProcedureShape = (db: ReadableDb, versionId: string, changes: readonly LooseChange[]): void => {
  const grown = new Set(changes.flatMap((change) => (change.op === 'insert' ? [change.entity] : [])));
  if (changes.some((change) => change.entity === 'cover' && change.op !== 'update')) throw wrongShape('la portada');
  for (const entity of grown) {
    const { name } = tableOf(procedureTables, entity);
    const rows = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE version_id = ?`, versionId)?.n ?? 0;
    if (rows > mostRows(entity)) throw tooManyRows(mostRows(entity));
  }
  for (const [entity, column] of [
    ['sectionText', 'section_key'],
    ['coverField', 'key'],
  ] as const) {
    if (!changes.some((change) => change.entity === entity && change.op !== 'delete')) continue;
    const { name } = tableOf(procedureTables, entity);
    const twice = db.get(
      `SELECT 1 FROM ${name} WHERE version_id = ? GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`,
      versionId,
    );
    if (twice) throw wrongShape(entity === 'sectionText' ? 'el texto de una sección' : 'un dato de la portada');
  }
};

/** The bound of the content's own schema. */
const mostRows = (entity: string): number => {
  const rows = procedureContent.shape[entity as keyof ProcedureContent];
  for (const check of rows._zod.def.checks ?? []) {
    const { maximum } = check._zod.def as { readonly maximum?: number };
    if (maximum !== undefined) return maximum;
  }
  return 1;
};

const wrongShape = (what: string): DomainError =>
  new DomainError(
    'invalid-input',
    `No se guardó el cambio: un procedimiento tiene una sola vez ${what}. Vuelva a abrir el procedimiento y repita el cambio.`,
  );

const tooManyRows = (most: number): DomainError =>
  new DomainError(
    'too-large',
    `No se guardó el cambio: esa parte del procedimiento ya tiene el máximo de ${most} renglones. Divida el procedimiento en varios, o borre renglones que no se usen.`,
  );

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

/** A version's title; `undefined` where its procedure is archived. */
export const readTitle = (db: ReadableDb, versionId: string): string | undefined =>
  db.get<{ title: string }>(
    `SELECT c.title FROM procedure_cover c JOIN procedure_version v ON v.id = c.version_id
     JOIN procedure p ON p.id = v.procedure_id WHERE v.id = ? AND p.archived = 0`,
    versionId,
  )?.title;

/** What the library's list says about a procedure, without its versions' own rows. */
export type ProcedureHeadline = {
  readonly procedureId: string;
  readonly archived: boolean;
  readonly newestId: string;
  readonly title: string;
  readonly code: string;
  /** As the cover says it: «02». */
  readonly versionLabel: string;
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
      `SELECT p.id AS procedureId, p.archived, v.id AS newestId, c.title, c.code, c.version_label AS versionLabel,
         c.area_name AS areaName,
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
