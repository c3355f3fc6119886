import { parsed } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type {
  ComparedContent,
  ComparedRow,
  DocumentWords,
  EntityWords,
} from '#shared/domain/review/compare-documents.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/**
 * A step of a document's journal in the words in which two versions of it are compared: which row, which datum, from what
 * to what.
 * @param content as it stands now, by which rows are called
 * @param gone how a row that isn't in it any more is called, by entity
 */
export const documentHistoryWords = (
  step: HistoryStep,
  content: ComparedContent,
  words: DocumentWords,
  gone: Readonly<Record<string, string>>,
): HistoryEntry => {
  const byEntity = new Map(words.map((entity) => [entity.entity, entity]));
  const { records, ...line } = step;
  return {
    ...line,
    details: records.map((record) =>
      detailOf(record, content, byEntity.get(record.entity), gone[record.entity] ?? 'Renglón borrado'),
    ),
  };
};

const detailOf = (
  record: ChangeRecord,
  content: ComparedContent,
  words: EntityWords | undefined,
  gone: string,
): HistoryEntry['details'][number] => {
  const [before, after] = [parsed(record.before), parsed(record.after)];
  if (!words) return { what: record.entity, before: '', after: '' };
  const rows = content[record.entity] ?? [];
  const at = rows.findIndex(({ id }) => id === record.rowId);
  const number = at < 0 ? rows.length + 1 : at + 1;
  if (record.op !== 'update') {
    const row = (after ?? before) as ComparedRow;
    const what = `${words.name(row, number, content)}: se ${record.op === 'insert' ? 'agregó' : 'borró'}`;
    const said = shortened(words.summary(row, content));
    return { what, before: record.op === 'insert' ? '' : said, after: record.op === 'insert' ? said : '' };
  }
  const row = rows[at];
  const name = row ? words.name(row, number, content) : gone;
  // Order keys say nothing to a person.
  if (record.field === 'rank') return { what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' };
  const field = words.fields.find((one) => one.field === record.field);
  const say = (value: unknown): string => shortened(field?.show(value, content) ?? '');
  return { what: `${name}: ${field?.title ?? 'dato'}`, before: say(before), after: say(after) };
};

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
