import { renderDocument } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { documentContentJson, reviewedDocument, reviewedFindings } from '#electron/handlers/document-content.ts';
import { decideAct, keepScan, type WantedAct, writeReviewAct } from '#electron/handlers/review-acts.ts';
import { documentStanding } from '#electron/handlers/review-standing.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { nextSequence } from '#electron/storage/journal/journal-writer.ts';
import { type BlobRow, registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import { insertFrozenDocument } from '#electron/storage/repositories/review-repository.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * The Vo.Bo.: renders the final PDF and DOCX and, in one transaction, records the act and freezes content, what it
 * prints with and both files. Nothing is written before both files are made.
 * @throws DomainError not-allowed, blocked-by-findings, conflict, file-rejected (scan), and what rendering throws
 */
export const authoriseDocument = async (context: AppContext, wanted: WantedAct): Promise<void> => {
  const { store } = context;
  const { kind, documentId } = wanted;
  const document = reviewedDocument(kind);
  const findings = reviewedFindings(context, kind, documentId);
  decideAct(context, store.read, wanted, null, findings);
  const scope = { kind: 'review', id: documentId };
  const headBefore = headOf(store.read, scope)?.sequence;
  const { version } = documentStanding(store.read, kind, documentId);
  const content = documentContentJson(context, store.read, kind, documentId);

  const { officerName, postName, on, letterNumber } = wanted;
  const at = context.now();
  const authorisation = { officerName, postName, on, letterNumber, version };
  const source = { ...document.source(context, documentId, authorisation), createdAt: at };
  const printedJson = canonicalJson(document.printed(context, store.read, documentId, source));
  const pdf = await renderDocument(context.documents, source, 'pdf', store.blobs.get);
  const docx = await renderDocument(context.documents, source, 'docx', store.blobs.get);

  const scan = keepScan(context, wanted);
  const put = (bytes: Uint8Array, mime: string): BlobRow => {
    return { sha: store.blobs.put(bytes), sizeBytes: bytes.byteLength, mime };
  };
  const files = { pdf: put(pdf.bytes, PDF_MIME), docx: put(docx.bytes, DOCX_MIME) };
  store.write((db) => {
    const sameReview = headOf(db, scope)?.sequence === headBefore;
    if (!sameReview || documentContentJson(context, db, kind, documentId).sha !== content.sha) throw editedMeanwhile();
    const decided = decideAct(context, db, wanted, scan, findings);
    for (const file of Object.values(files)) registerBlob(db, file, at);
    const journalSequence = nextSequence(db) - 1;
    writeReviewAct(db, context, documentId, decided, scan);
    insertFrozenDocument(db, {
      id: context.newId(),
      documentId,
      kind,
      number: version,
      actId: decided.row.id,
      authorisedOn: on,
      authorisedBy: officerName,
      journalSequence,
      schemaVersion: document.schemaVersion,
      frozenAt: at,
      contentJson: content.json,
      contentSha: content.sha,
      printedJson,
      printedSha: sha256(printedJson),
      pdfSha: files.pdf.sha,
      docxSha: files.docx.sha,
    });
  });
};

const PDF_MIME = 'application/pdf';
const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const editedMeanwhile = (): DomainError =>
  new DomainError(
    'conflict',
    'No se autorizó: el documento o su revisión cambió mientras se preparaban sus archivos. Vuelva a abrirlo, revise lo que cambió y autorice de nuevo.',
  );
