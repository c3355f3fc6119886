import {
  noSuchVersion,
  readContent,
  readFrozen,
  readStage,
} from '#electron/storage/repositories/procedure-repository.ts';
import { contentOfSnapshot } from '#electron/storage/repositories/snapshot-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

/**
 * What a version says: an authorised one is read from what was frozen, never from living rows.
 * @throws DomainError not-found, store-damaged
 */
export const contentOf = (db: ReadableDb, version: ProcedureVersion): ProcedureContent => {
  if (version.stage === 'draft') return readContent(db, version.id);
  const frozen = readFrozen(db, version.id);
  if (!frozen) throw noSuchVersion();
  return contentOfSnapshot(frozen.contentJson, frozen.schemaVersion);
};

/** @throws DomainError frozen, not-found */
export const requireDraft = (db: ReadableDb, versionId: string): void => {
  const version = readStage(db, versionId);
  if (version.stage === 'draft') return;
  throw new DomainError(
    'frozen',
    `La versión ${version.number} está autorizada y ya no cambia. Para modificar el procedimiento, empiece una versión nueva desde la biblioteca.`,
  );
};
