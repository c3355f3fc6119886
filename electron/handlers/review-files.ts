import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireScan } from '#electron/handlers/recognise-image.ts';
import { readActsAsCorrected, readFrozenDocument } from '#electron/storage/repositories/review-repository.ts';
import { safeFileName } from '#shared/domain/common/file-name.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';

/** What a review keeps as files: the PDF and DOCX of authorised versions, and the scans of signed sheets. */
export const reviewFiles = (
  context: AppContext,
): Handlers<'review.versionPdf' | 'review.saveVersion' | 'review.saveScan'> => {
  const { store } = context;
  return {
    'review.versionPdf': ({ versionId }) => {
      const { pdfSha } = readFrozenDocument(store.read, versionId);
      return { bytes: store.blobs.get(pdfSha), sha: pdfSha };
    },
    'review.saveVersion': async ({ versionId, format }) => {
      const version = readFrozenDocument(store.read, versionId);
      const sha = format === 'pdf' ? version.pdfSha : version.docxSha;
      const act = readActsAsCorrected(store.read, version.documentId).find(({ id }) => id === version.actId);
      const on = act?.on ?? version.authorisedOn;
      const name = `${REVIEWED_NAMES[version.kind]}, versión ${version.number}, autorizada ${on}`;
      const file = await context.saveFile(
        safeFileName(`${name}.${format}`, `documento.${format}`),
        MIME[format],
        store.blobs.get(sha),
      );
      return { file, sha };
    },
    'review.saveScan': ({ kind, documentId, actId }) => {
      const act = readActsAsCorrected(store.read, documentId).find(({ id }) => id === actId);
      if (!act?.scanSha) throw noScan();
      const bytes = store.blobs.get(act.scanSha);
      // A store from another computer may say anything of its files: what it is, is told once more by its content.
      const mime = requireScan(bytes);
      const name = `${REVIEWED_NAMES[kind]}, ${SHEETS[act.act]} ${act.letterNumber.trim().replaceAll('/', '-')} ${act.on}`;
      return context.saveFile(safeFileName(`${name}.${EXTENSIONS[mime]}`, `escaneo.${EXTENSIONS[mime]}`), mime, bytes);
    },
  };
};

const MIME = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const EXTENSIONS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

const SHEETS = {
  send: 'envío firmado',
  recall: 'retiro firmado',
  return: 'devolución firmada',
  authorise: 'Vo.Bo. firmado',
  reopen: 'apertura firmada',
} as const;

const noScan = (): DomainError =>
  new DomainError('not-found', 'Ese acto no tiene escaneo: se registró sin él. Elija otro de la historia.');
