import { parsed } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';
import { directoryWords } from '#shared/domain/partners/directory-words.ts';
import type { ComparedContent, ComparedRow, EntityWords } from '#shared/domain/review/compare-documents.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/**
 * A step of the directory's journal in words: of whom, which datum, from what to what.
 * @param outside what a dossier's id is called; undefined where it is gone
 */
export const directoryHistoryWords = (
  step: HistoryStep,
  content: DirectoryContent,
  outside: (id: string) => string | undefined,
): HistoryEntry => {
  const words = new Map(directoryWords(outside).map((entity) => [entity.entity, entity]));
  const { records, ...line } = step;
  return { ...line, details: records.map((record) => detailOf(record, content, words.get(record.entity))) };
};

const detailOf = (
  record: ChangeRecord,
  content: ComparedContent,
  words: EntityWords | undefined,
): HistoryEntry['details'][number] => {
  const [before, after] = [parsed(record.before), parsed(record.after)];
  if (!words) return { what: record.entity, before: '', after: '' };
  if (record.op !== 'update') {
    const row = (after ?? before) as ComparedRow;
    const what = `${words.name(row, 1, content)}: se ${record.op === 'insert' ? 'agregó' : 'borró'}`;
    const said = shortened(words.summary(row, content));
    return { what, before: record.op === 'insert' ? '' : said, after: record.op === 'insert' ? said : '' };
  }
  const row = content[record.entity]?.find(({ id }) => id === record.rowId);
  const name = row ? words.name(row, 1, content) : (GONE[record.entity] ?? 'Renglón borrado');
  // Order keys say nothing to a person.
  if (record.field === 'rank') return { what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' };
  if (record.field === 'partnerId') {
    const called = (id: unknown) => String(content.partner?.find((one) => one.id === id)?.name ?? 'uno que ya no está');
    return { what: `${name}: organismo`, before: called(before), after: called(after) };
  }
  const field = words.fields.find((one) => one.field === record.field);
  const say = (value: unknown): string => shortened(field?.show(value, content) ?? '');
  return { what: `${name}: ${field?.title ?? 'dato'}`, before: say(before), after: say(after) };
};

const GONE: Readonly<Record<string, string>> = {
  partner: 'Organismo borrado',
  partnerTerritory: 'Territorio borrado',
  contact: 'Persona borrada',
  post: 'Cargo borrado',
  contactWay: 'Dato de contacto borrado',
  encounter: 'Gestión borrada',
};

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
