import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { closeDossierYear, reopenDossierYear } from '#electron/handlers/close-year.ts';
import { carryPreview, closingPreview } from '#electron/handlers/closing-preview.ts';
import type { DossierSummaries } from '#electron/handlers/dossier-summary.ts';
import { renderJobs } from '#electron/handlers/render-jobs.ts';
import { readClosings } from '#electron/storage/repositories/closing-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { ClosedDocument } from '#shared/domain/dossier/year-closing.ts';
import type { closingChannels } from '#shared/ipc/closing-channels.ts';

/** The closing of a dossier's year, its reopening, and the documents that were kept. */
export const closingHandlers = (
  context: AppContext,
  summaries: DossierSummaries,
): Handlers<keyof typeof closingChannels> => {
  const { store } = context;
  /** Dossiers whose papers are being made: a second closing would only make them all again to be refused. */
  const running = new Set<string>();
  const told = (dossierId: string) => {
    readDossierHeadline(store.read, dossierId);
    const { closing, closedDocument } = readClosings(store.read, dossierId);
    return { closing: [...closing], closedDocument: [...closedDocument] };
  };
  const kept = (dossierId: string, documentId: string): ClosedDocument => {
    const document = told(dossierId).closedDocument.find(({ id }) => id === documentId);
    if (!document) throw noSuchDocument();
    return document;
  };
  return {
    'dossier.closingPreview': ({ dossierId }) => closingPreview(context, store.read, dossierId, summaries),
    'dossier.close': ({ jobId, ...wanted }) =>
      renderJobs(context).run(jobId, async (options) => {
        if (running.has(wanted.dossierId)) throw closesAlready();
        running.add(wanted.dossierId);
        try {
          await closeDossierYear(context, summaries, wanted, options);
        } finally {
          running.delete(wanted.dossierId);
        }
        return { ...told(wanted.dossierId), summary: summaries.of(store.read, wanted.dossierId) };
      }),
    'dossier.reopen': ({ reason, ...wanted }) => {
      reopenDossierYear(context, { ...wanted, note: reason });
      return { ...told(wanted.dossierId), summary: summaries.of(store.read, wanted.dossierId) };
    },
    'dossier.closings': ({ dossierId }) => told(dossierId),
    'dossier.readClosedDocument': ({ dossierId, documentId }) => {
      const { sha, mime, name } = kept(dossierId, documentId);
      return { bytes: store.blobs.get(sha), mime, name };
    },
    'dossier.saveClosedDocument': ({ dossierId, documentId }) => {
      const { sha, mime, name } = kept(dossierId, documentId);
      return context.saveFile(name, mime, store.blobs.get(sha));
    },
    'dossier.verifyClosedDocuments': ({ dossierId }) => {
      const { closedDocument } = told(dossierId);
      const problems = closedDocument.flatMap(({ id, sha }) => {
        const problem = whyDamaged(() => store.blobs.get(sha));
        return problem === null ? [] : [{ documentId: id, problem }];
      });
      return { checked: closedDocument.length, problems };
    },
    'dossier.carryPreview': ({ dossierId, fiscalYear }) => carryPreview(context, store.read, dossierId, fiscalYear),
  };
};

/** Reading a kept file compares it with its hash. */
const whyDamaged = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.message : String(error);
  }
};

const closesAlready = (): DomainError =>
  new DomainError(
    'conflict',
    'Este ejercicio ya se está cerrando: se preparan sus documentos. Espere a que termine, o cancele ese cierre antes de empezar otro.',
  );

const noSuchDocument = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró ese documento guardado: es de otro expediente. Vuelva a abrir el expediente y elija uno de la lista.',
  );
