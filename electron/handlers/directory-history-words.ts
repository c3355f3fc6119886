import { documentHistoryWords } from '#electron/handlers/document-history-words.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import { directoryWords } from '#shared/domain/partners/directory-words.ts';
import type { ComparedContent, FieldWords } from '#shared/domain/review/compare-documents.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/**
 * A step of the directory's journal in words: of whom, which datum, from what to what.
 * @param outside what a dossier's id is called; undefined where it is gone
 */
export const directoryHistoryWords = (
  step: HistoryStep,
  content: DirectoryContent,
  outside: (id: string) => string | undefined,
): HistoryEntry =>
  documentHistoryWords(
    step,
    content,
    directoryWords(outside).map((words) => ({ ...words, fields: [...words.fields, partnerField] })),
    GONE,
  );

/** Whose row it is; people of one body go over to another when two are made one. */
const partnerField: FieldWords = {
  field: 'partnerId',
  title: 'organismo',
  show: (id, content: ComparedContent) =>
    String(content.partner?.find((one) => one.id === id)?.name ?? 'uno que ya no está'),
};

const GONE: Readonly<Record<string, string>> = {
  partner: 'Organismo borrado',
  partnerTerritory: 'Territorio borrado',
  contact: 'Persona borrada',
  post: 'Cargo borrado',
  contactWay: 'Dato de contacto borrado',
  encounter: 'Gestión borrada',
};
