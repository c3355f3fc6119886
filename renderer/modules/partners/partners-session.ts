import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { DirectoryContent, DirectoryEntities } from '#shared/domain/partners/directory.ts';
import type { OpenedDirectory } from '#shared/ipc/partner-channels.ts';

/** What comes with the directory and isn't edited here; as it stood when the screen was opened. */
export type DirectoryAbout = Omit<OpenedDirectory, 'content' | 'history'> & { readonly directoryId: string };

export type DirectorySession = DocumentSession<DirectoryEntities, DirectoryAbout>;
export type OpenedDirectorySession = Opened<DirectoryEntities, DirectoryAbout>;

/** Reads the desk's directory; the first to ask makes it. */
export const openDirectory = async (): Promise<Result<OpenedDirectorySession>> => {
  const own = await call('directory.ofDesk', {});
  if (!own.ok) return own;
  const { directoryId } = own.value;
  const opened = await call('directory.open', { directoryId });
  if (!opened.ok) return opened;
  const { content, history, ...about } = opened.value;
  return ok({ content: content as DirectoryContent, history, about: { ...about, directoryId } });
};

/** The directory in memory for as long as its screen stands. It is the desk's own: whoever sits there may write. */
export const startDirectorySession = (opened: OpenedDirectorySession): DirectorySession => {
  const { directoryId } = opened.about;
  return startDocumentSession<DirectoryEntities, DirectoryAbout>(opened, {
    edit: (edit) => call('directory.edit', { directoryId, ...edit }),
    undo: () => call('directory.undo', { directoryId }),
    redo: () => call('directory.redo', { directoryId }),
    open: openDirectory,
    mayEdit: () => true,
  });
};
