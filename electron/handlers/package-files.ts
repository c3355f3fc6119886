import { renderDocument } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import type { Arrival } from '#electron/handlers/package-arrival.ts';
import type { DrawnProcedure } from '#electron/handlers/package-setting.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { registerBlob } from '#electron/storage/repositories/blob-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import { recogniseFile } from '#shared/domain/common/recognise-file.ts';
import type { PackageFile } from '#shared/exchange/package-format.ts';

/** Scans are looked at before they are kept; evidence is recognised again whenever it is given back. */
export const requireFiles = ({ manifest, files }: Arrival): void => {
  for (const { sha, role } of manifest.files) {
    const bytes = files.get(sha);
    if (bytes && role === 'scan') requireScan(bytes);
  }
};

/** Makes the files that came along known to the store, in the transaction that names them. */
export const registerFiles = (
  db: WritableDb,
  context: AppContext,
  arrival: Arrival,
  drawn: DrawnProcedure | null,
): void => {
  const at = context.now();
  for (const { sha, sizeBytes, role, name } of arrival.manifest.files) {
    const bytes = arrival.files.get(sha);
    if (bytes) registerBlob(db, { sha, sizeBytes, mime: mimeOf(role, name, bytes) }, at);
  }
  for (const [sha, mime] of drawn ? [[drawn.pdfSha, PDF_MIME] as const, [drawn.docxSha, DOCX_MIME] as const] : []) {
    registerBlob(db, { sha, sizeBytes: context.store.blobs.get(sha).byteLength, mime }, at);
  }
};

const PDF_MIME = 'application/pdf';
const DOCX_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A package of format 1 brings the procedure without its papers: they are drawn from what it says. */
export const drawProcedure = async (
  context: AppContext,
  { payload }: Arrival,
  keep: (bytes: Uint8Array) => string,
): Promise<DrawnProcedure> => {
  const { content, version, profile } = payload.procedure;
  const { institution } = payload;
  const createdAt = version.authorisedAt ?? context.now();
  const source = { kind: 'procedure', content, version, profile, institution, createdAt } as const;
  const pdf = await renderDocument(context.documents, source, 'pdf', context.store.blobs.get);
  const docx = await renderDocument(context.documents, source, 'docx', context.store.blobs.get);
  return { pdfSha: keep(pdf.bytes), docxSha: keep(docx.bytes) };
};

/** What a package says of its files' types is not believed. */
const mimeOf = (role: PackageFile['role'], name: string, bytes: Uint8Array): string => {
  if (role === 'frozen-pdf') return PDF_MIME;
  if (role === 'frozen-docx') return DOCX_MIME;
  return role === 'scan' ? requireScan(bytes) : recogniseFile(name, bytes);
};
