import { documentName } from '#electron/documents/document-name.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { authoriseProcedure } from '#electron/handlers/authorise-procedure.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { readBlobRow, registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readVersion, versionChanges } from '#electron/storage/repositories/procedure-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';

type ActChannel = 'procedure.authorise' | 'procedure.attachScan' | 'procedure.setProperties' | 'procedure.frozenFile';

/** Acts on a version. None is undone; another act corrects it. */
export const procedureActs = (context: AppContext): Handlers<ActChannel> => {
  const { store } = context;
  const act = (db: WritableDb, label: string, before: ProcedureVersion, after: ProcedureVersion): ProcedureVersion => {
    runCommand(db, procedureTables, {
      scopeId: before.id,
      kind: 'act',
      label,
      coalesce: null,
      who: readAuthor(db),
      at: context.now(),
      changes: versionChanges(before, after),
    });
    return readVersion(db, before.id);
  };
  return {
    'procedure.authorise': (input) => authoriseProcedure(context, input),
    'procedure.attachScan': ({ versionId, scan }) => {
      requireAuthorised(readVersion(store.read, versionId));
      const mime = requireScan(scan);
      const sha = store.blobs.put(scan);
      return store.write((db) => {
        const version = readVersion(db, versionId);
        if (version.scanSha !== null) throw alreadyScanned();
        registerBlob(db, { sha, sizeBytes: scan.byteLength, mime }, context.now());
        return act(db, 'Adjuntar el escaneo firmado', version, { ...version, scanSha: sha });
      });
    },
    'procedure.setProperties': ({ versionId, upToDate, obsolete, dictamen }) =>
      store.write((db) => {
        const version = readVersion(db, versionId);
        requireAuthorised(version);
        requireConsistent(version, upToDate, obsolete !== null);
        const after = { ...version, upToDate, obsolete, dictamen };
        if (versionChanges(version, after).length === 0) return version;
        return act(db, 'Cambiar las propiedades del documento', version, after);
      }),
    'procedure.frozenFile': ({ versionId, file }) => {
      const version = readVersion(store.read, versionId);
      const sha = { pdf: version.pdfSha, docx: version.docxSha, scan: version.scanSha }[file];
      if (sha === null) throw noSuchFile(file);
      const mime = readBlobRow(store.read, sha)?.mime ?? 'application/octet-stream';
      const source = documentSource(context, { kind: 'procedure', versionId });
      const extension = EXTENSIONS[mime] ?? 'bin';
      const name = documentName(source, file === 'scan' ? `firmado.${extension}` : extension);
      return { name, mime, bytes: store.blobs.get(sha) };
    },
  };
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

const requireAuthorised = (version: ProcedureVersion): void => {
  if (version.stage === 'authorised') return;
  throw new DomainError(
    'not-allowed',
    `La versión ${version.number} es un borrador y esto solo corresponde a una versión autorizada. Autorícela primero.`,
  );
};

/** Actualizado implies vigente and excludes obsoleto. */
const requireConsistent = (version: ProcedureVersion, upToDate: boolean, obsolete: boolean): void => {
  if (upToDate && version.supersededBy !== null) {
    throw new DomainError(
      'not-allowed',
      `La versión ${version.number} no puede marcarse como actualizada: ya no está vigente, porque se autorizó otra después. Marque la versión vigente.`,
    );
  }
  if (upToDate && obsolete) {
    throw new DomainError(
      'not-allowed',
      'Un documento no puede estar actualizado y obsoleto a la vez. Quite una de las dos marcas y guarde de nuevo.',
    );
  }
};

const alreadyScanned = (): DomainError =>
  new DomainError(
    'not-allowed',
    'Esta versión ya tiene su escaneo firmado, y un escaneo no se reemplaza. Si el papel cambió, autorice una versión nueva.',
  );

const noSuchFile = (file: 'pdf' | 'docx' | 'scan'): DomainError =>
  new DomainError(
    'not-found',
    file === 'scan'
      ? 'Esta versión todavía no tiene escaneo firmado. Adjúntelo desde sus propiedades.'
      : 'Esta versión no tiene archivos guardados porque todavía es un borrador. Use «Exportar» para obtener su documento.',
  );
