import { type DocumentSource, documentFindings, renderDocument } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { profileOf } from '#electron/handlers/create-procedure.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { requireDraft } from '#electron/handlers/version-content.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { type BlobRow, registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { readAuthor, readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import {
  readContent,
  readVersion,
  readVersions,
  versionChanges,
} from '#electron/storage/repositories/procedure-repository.ts';
import { insertFrozen } from '#electron/storage/repositories/snapshot-repository.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import {
  coverOf,
  PROCEDURE_SCHEMA_VERSION,
  type ProcedureChange,
  type ProcedureContent,
  type ProcedureEntities,
} from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { Authorisation } from '#shared/ipc/procedure-channels.ts';

/**
 * The act of authorising: writes what was signed into the content, renders the final PDF and DOCX, and in one
 * transaction freezes content, identity and files and ends the predecessor's validity. Nothing is written before both
 * files are made.
 * @throws DomainError frozen, blocked-by-findings, file-rejected (scan), conflict (edited meanwhile), and what rendering throws
 */
export const authoriseProcedure = async (context: AppContext, act: Authorisation): Promise<ProcedureVersion> => {
  const { store } = context;
  const scope = { kind: 'procedure', id: act.versionId };
  const draft = readVersion(store.read, act.versionId);
  requireDraft(store.read, act.versionId);
  const scanMime = act.scan ? requireScan(act.scan) : undefined;
  const headBefore = headOf(store.read, scope)?.sequence;
  const before = readContent(store.read, act.versionId);
  const profile = profileOf(context, coverOf(before).profileId);
  const institution = readInstitution(store.read);

  const contentChanges = signedChanges(before, act, context.newId);
  const content = applyChanges<ProcedureEntities>(before, contentChanges);
  const at = context.now();
  const contentJson = canonicalJson(content);
  const version: ProcedureVersion = {
    ...draft,
    stage: 'authorised',
    authorisedAt: at,
    upToDate: act.upToDate,
    dictamen: act.dictamen,
    contentSha: sha256(contentJson),
  };
  const source: DocumentSource = { kind: 'procedure', content, version, profile, institution, createdAt: at };
  refuseBlocking(source);
  const pdf = await renderDocument(context.documents, source, 'pdf', store.blobs.get);
  const docx = await renderDocument(context.documents, source, 'docx', store.blobs.get);

  const blobs: BlobRow[] = [];
  const put = (bytes: Uint8Array, mime: string): string => {
    const sha = store.blobs.put(bytes);
    blobs.push({ sha, sizeBytes: bytes.byteLength, mime });
    return sha;
  };
  const final: ProcedureVersion = {
    ...version,
    pdfSha: put(pdf.bytes, PDF_MIME),
    docxSha: put(docx.bytes, DOCX_MIME),
    scanSha: act.scan && scanMime ? put(act.scan, scanMime) : null,
  };
  const printedJson = canonicalJson({ profile, institution });
  return store.write((db) => {
    requireDraft(db, act.versionId);
    if (headOf(db, scope)?.sequence !== headBefore) throw editedMeanwhile();
    for (const blob of blobs) registerBlob(db, blob, at);
    const command = { kind: 'act', coalesce: null, who: readAuthor(db), at } as const;
    runCommand(db, procedureTables, {
      ...command,
      scopeId: act.versionId,
      label: `Autorizar la versión ${draft.number}`,
      changes: [...contentChanges, ...versionChanges(draft, final)],
    });
    insertFrozen(db, {
      versionId: final.id,
      schemaVersion: PROCEDURE_SCHEMA_VERSION,
      frozenAt: at,
      contentJson,
      contentSha: sha256(contentJson),
      printedJson,
      printedSha: sha256(printedJson),
      pdfSha: final.pdfSha ?? '',
      docxSha: final.docxSha ?? '',
    });
    for (const previous of readVersions(db, draft.procedureId)) {
      if (previous.id === final.id || previous.stage !== 'authorised' || previous.supersededBy !== null) continue;
      runCommand(db, procedureTables, {
        ...command,
        scopeId: previous.id,
        label: `Terminar su vigencia: se autorizó la versión ${draft.number}`,
        // What is no longer in force can't answer to present needs; left as it was, no other property could be recorded.
        changes: versionChanges(previous, { ...previous, supersededBy: final.id, upToDate: false }),
      });
    }
    return readVersion(db, final.id);
  });
};

const PDF_MIME = 'application/pdf';
const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the signed sheet says: cover data and the people who signed, kept as signed. */
const signedChanges = (
  content: ProcedureContent,
  act: Authorisation,
  newId: AppContext['newId'],
): readonly ProcedureChange[] => {
  const { id } = coverOf(content);
  const cover = ['code', 'versionLabel', 'documentedOn', 'updatedOn', 'authorisedOn'] as const;
  const changes: ProcedureChange[] = cover.map((field) => ({
    op: 'update',
    entity: 'cover',
    id,
    field,
    value: act[field],
  }));
  const people = content.signatory.map(({ role, name, position }) => ({ role, name, position }));
  if (canonicalJson(people) === canonicalJson(act.signatories)) return changes;
  const { ranks } = ranksAt([], 0, act.signatories.length);
  return [
    ...changes,
    ...content.signatory.map((row) => ({ op: 'delete' as const, entity: 'signatory' as const, id: row.id })),
    ...act.signatories.map((person, index) => ({
      op: 'insert' as const,
      entity: 'signatory' as const,
      row: { ...person, id: newId(), rank: ranks[index] ?? 'a0' },
    })),
  ];
};

const refuseBlocking = (source: DocumentSource): void => {
  const blocking = documentFindings(source).filter((finding) => finding.severity === 'blocking');
  const first = blocking[0];
  if (!first) return;
  const more = blocking.length > 1 ? ` Hay ${blocking.length - 1} más.` : '';
  throw new DomainError(
    'blocked-by-findings',
    `No se puede autorizar. ${first.where}: ${first.message} ${first.remedy}${more} Corrija los hallazgos que impiden autorizar y vuelva a intentarlo.`,
  );
};

const editedMeanwhile = (): DomainError =>
  new DomainError(
    'conflict',
    'No se autorizó: el procedimiento cambió mientras se preparaban sus documentos. Revise el último cambio y vuelva a autorizar.',
  );
