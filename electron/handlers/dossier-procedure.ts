import { contentOf } from '#electron/handlers/version-content.ts';
import { readVersion } from '#electron/storage/repositories/procedure-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

/** The frozen procedure that a dossier walks. */
export type WalkedProcedure = { readonly version: ProcedureVersion; readonly content: ProcedureContent };

/** @throws DomainError not-found, invalid-input for a version that isn't authorised, store-damaged */
export type ReadWalkedProcedure = (db: ReadableDb, versionId: string) => WalkedProcedure;

/** Reads frozen procedures and keeps them: what was frozen never changes, and the home asks for it dossier by dossier. */
export const walkedProcedures = (): ReadWalkedProcedure => {
  const kept = new Map<string, { readonly sha: string; readonly content: ProcedureContent }>();
  return (db, versionId) => {
    const version = readVersion(db, versionId);
    const { contentSha } = version;
    if (version.stage !== 'authorised' || contentSha === null) throw notAuthorised(version);
    const known = kept.get(versionId);
    if (known?.sha === contentSha) return { version, content: known.content };
    const content = contentOf(db, version);
    kept.set(versionId, { sha: contentSha, content });
    return { version, content };
  };
};

const notAuthorised = (version: ProcedureVersion): DomainError =>
  new DomainError(
    'invalid-input',
    `La versión ${version.number} del procedimiento todavía es un borrador, y un expediente sigue una versión autorizada. Autorícela en Manuales, o elija una que ya lo esté.`,
  );
