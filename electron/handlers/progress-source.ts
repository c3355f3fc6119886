import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';

/** Everything that a progress report prints, as it stands now. @throws DomainError not-found */
export const progressSource = (
  context: AppContext,
  executionId: string,
  upTo: number,
): Extract<DocumentSource, { readonly kind: 'progress' }> => {
  const db = context.store.read;
  const content = readExecutionContent(db, executionId);
  return {
    kind: 'progress',
    content,
    upTo,
    programName: readDossierHeadline(db, executionOf(content).dossierId).programName,
    institution: readInstitution(db),
    today: todayOf(context),
    createdAt: headOf(db, { kind: 'execution', id: executionId })?.at ?? EPOCH,
  };
};

const EPOCH = '2000-01-01T00:00:00.000Z';
