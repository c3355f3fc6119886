import { parsed, rowWords, words } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/** A step of a classifier's journal in words: what changed, from what to what. */
export const classifierHistoryWords = (step: HistoryStep, content: ClassifierContent): HistoryEntry => {
  const { records, ...line } = step;
  return { ...line, details: records.map((record) => detailOf(record, content)) };
};

const detailOf = (record: ChangeRecord, content: ClassifierContent): HistoryEntry['details'][number] => {
  const before = parsed(record.before);
  const after = parsed(record.after);
  if (record.op !== 'update') {
    const name = nameOf(record.entity, codeOf(after ?? before));
    const what = record.op === 'insert' ? `${name}: se agregó` : `${name}: se borró`;
    return { what, before: rowWords(withoutCode(before)), after: rowWords(withoutCode(after)) };
  }
  const rows = content[record.entity as keyof ClassifierContent] as readonly { readonly id: string }[] | undefined;
  const name = nameOf(record.entity, codeOf(rows?.find((row) => row.id === record.rowId)));
  const field = record.field ?? '';
  const say = (value: unknown) => (field === 'state' ? STATES[String(value)] : undefined) ?? words(value);
  return { what: `${name}: ${FIELDS[field] ?? field}`, before: say(before), after: say(after) };
};

const codeOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'code' in row ? String(row.code) : '';

/** The code is in the name already. */
const withoutCode = (row: unknown): unknown =>
  typeof row === 'object' && row !== null
    ? Object.fromEntries(
        Object.entries(row).filter(([field]) => field !== 'code' && field !== 'baseId' && field !== 'state'),
      )
    : row;

const nameOf = (entity: string, code: string): string =>
  `${ENTITIES[entity] ?? entity}${code === '' ? '' : ` ${code}`}`;

const ENTITIES: Readonly<Record<string, string>> = {
  scheme: 'Clasificador',
  item: 'Partida',
  restriction: 'Clave restringida',
};

const FIELDS: Readonly<Record<string, string>> = {
  name: 'denominación',
  owner: 'ente',
  fiscalYear: 'ejercicio',
  edition: 'edición',
  width: 'cifras de la clave',
  baseId: 'base',
  state: 'ejercicio',
  code: 'clave',
  restricted: 'restringida',
  validator: 'quién la valida',
  note: 'nota',
};

const STATES: Readonly<Record<string, string>> = { open: 'abierto', closed: 'cerrado' };
