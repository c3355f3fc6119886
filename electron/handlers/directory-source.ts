import type { DocumentSource } from '#electron/documents/document-builder.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { readInstitution } from '#electron/storage/repositories/desk-repository.ts';
import { readDirectoryContent } from '#electron/storage/repositories/directory-repository.ts';

/** The directory as it stands; what is due is told by today, so that a paper of tomorrow says what is overdue then. */
export const directorySource = (context: AppContext, directoryId: string): DocumentSource => {
  const db = context.store.read;
  const content = readDirectoryContent(db, directoryId);
  return {
    kind: 'directory',
    content,
    institution: readInstitution(db),
    asOf: todayOf(context),
    createdAt: headOf(db, { kind: 'directory', id: directoryId })?.at ?? context.now(),
  };
};
