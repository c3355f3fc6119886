import { dialog } from 'electron';
import { listBackups } from '#electron/storage/backup.ts';
import { restoreClosedStore } from '#electron/storage/restore.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * Tells why the store can't be opened. Where it is damaged and there is a backup, offers to go back to the newest one:
 * the window that lists them can't be opened without a store. What is damaged is set aside, never deleted.
 * @returns whether a backup took its place, so that opening is worth another try
 */
export const offerRestore = (directory: string, error: DomainError, at: string): boolean => {
  const newest = error.code === 'store-damaged' ? listBackups(directory)[0] : undefined;
  if (!newest) {
    dialog.showErrorBox(TITLE, error.message);
    return false;
  }
  const made = new Date(newest.at).toLocaleString('es-MX', { dateStyle: 'long', timeStyle: 'short' });
  const answer = dialog.showMessageBoxSync({
    type: 'error',
    title: TITLE,
    message: TITLE,
    detail: `${error.message}\n\nEl respaldo más reciente es del ${made}. Lo que se escribió después no está en él.`,
    buttons: ['Volver a ese respaldo', 'Salir'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (answer !== 0) return false;
  try {
    restoreClosedStore(directory, newest.name, at);
    return true;
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    dialog.showErrorBox(TITLE, failure.message);
    return false;
  }
};

const TITLE = 'Cauce no puede abrir sus datos';
