import { documentFindings, requireExportable } from '#electron/documents/document-builder.ts';
import { documentName } from '#electron/documents/document-name.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { documentFile, documentPaper, FORMAT_MIME, frozenFiles } from '#electron/handlers/document-files.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { renderJobs } from '#electron/handlers/render-jobs.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { DomainError } from '#shared/domain/common/result.ts';

type DocumentChannel = 'document.preview' | 'document.export' | 'document.cancel';

/** Preview and export: the same bytes. Authorised versions give the files that were frozen, never new ones. */
export const documentHandlers = (context: AppContext): Handlers<DocumentChannel> => {
  const jobs = renderJobs(context);
  return {
    'document.preview': ({ target, jobId }) =>
      jobs.run(jobId, async (options) => {
        const source = documentSource(context, target);
        const { bytes, pages } = await documentPaper(context, source, 'pdf', options);
        return { bytes, sha: sha256(bytes), pages };
      }),

    'document.export': ({ target, format, jobId }) =>
      jobs.run(jobId, async (options) => {
        const source = documentSource(context, target);
        const findings = documentFindings(source);
        if (!frozenFiles(context, source)) requireExportable(source, findings);
        const bytes = await documentFile(context, source, format, options);
        if (options.signal.aborted) throw cancelled();
        options.onProgress(0.95, 'Guardando el archivo');
        const file = await context.saveFile(documentName(source, format), FORMAT_MIME[format], bytes);
        return { file, sha: sha256(bytes), findings: [...findings] };
      }),

    'document.cancel': ({ jobId }) => ({ cancelled: jobs.cancel(jobId) }),
  };
};

const cancelled = (): DomainError =>
  new DomainError('cancelled', 'Se canceló la exportación. No se escribió ningún archivo.');
