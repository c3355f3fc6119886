import type { FrozenVersion } from '#electron/storage/repositories/procedure-repository.ts';
import type { ReadableDb, WritableDb } from '#electron/storage/store-handle.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import {
  PROCEDURE_SCHEMA_VERSION,
  type ProcedureContent,
  procedureContent,
} from '#shared/domain/procedure/procedure.ts';
import type { NamedSnapshot } from '#shared/ipc/procedure-channels.ts';

/** Written once, when a version is authorised; the database refuses any change afterwards. */
export const insertFrozen = (db: WritableDb, frozen: FrozenVersion): void => {
  db.run(
    `INSERT INTO frozen_version (version_id, schema_version, frozen_at, content_json, content_sha, printed_json,
       printed_sha, pdf_sha, docx_sha) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    frozen.versionId,
    frozen.schemaVersion,
    frozen.frozenAt,
    frozen.contentJson,
    frozen.contentSha,
    frozen.printedJson,
    frozen.printedSha,
    frozen.pdfSha,
    frozen.docxSha,
  );
};

/**
 * A stored content, brought from the shape it was stored in to today's. What was frozen stays as it was.
 * @throws DomainError store-damaged
 */
export const contentOfSnapshot = (json: string, schemaVersion: number): ProcedureContent => {
  const parsed = schemaVersion === PROCEDURE_SCHEMA_VERSION ? procedureContent.safeParse(parseJson(json)) : undefined;
  if (parsed?.success) return parsed.data;
  throw new DomainError(
    'store-damaged',
    `El contenido guardado de este punto no se puede leer (formato ${schemaVersion}). Los demás datos están completos. Verifique el almacén y restaure el respaldo más reciente desde Respaldos.`,
  );
};

export const insertSnapshot = (
  db: WritableDb,
  versionId: string,
  snapshot: NamedSnapshot,
  content: ProcedureContent,
): void => {
  db.run(
    `INSERT INTO named_snapshot (id, version_id, name, at, officer_name, schema_version, content_json)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    snapshot.id,
    versionId,
    snapshot.name,
    snapshot.at,
    snapshot.officerName,
    PROCEDURE_SCHEMA_VERSION,
    canonicalJson(content),
  );
};

/** Newest first. */
export const readSnapshots = (db: ReadableDb, versionId: string): readonly NamedSnapshot[] =>
  db.all<NamedSnapshot>(
    'SELECT id, name, at, officer_name AS officerName FROM named_snapshot WHERE version_id = ? ORDER BY at DESC, id DESC',
    versionId,
  );

/** @throws DomainError not-found, store-damaged */
export const readSnapshot = (
  db: ReadableDb,
  versionId: string,
  snapshotId: string,
): { readonly name: string; readonly content: ProcedureContent } => {
  const row = db.get<{ name: string; schemaVersion: number; json: string }>(
    `SELECT name, schema_version AS schemaVersion, content_json AS json FROM named_snapshot
     WHERE id = ? AND version_id = ?`,
    snapshotId,
    versionId,
  );
  if (!row) {
    throw new DomainError(
      'not-found',
      'No se encontró ese punto guardado: es de otra versión o de otro almacén. Elija uno de la lista.',
    );
  }
  return { name: row.name, content: contentOfSnapshot(row.json, row.schemaVersion) };
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
