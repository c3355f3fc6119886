import { parsed, words } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type Row = Readonly<Record<string, unknown>>;

/** The words of one kind of document: its entities and fields, the choices of a field, what an id is called. */
export type PlanWords = {
  readonly ownEntity: string;
  readonly entities: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** `entity.field`, or the field alone, to what each choice is called. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What an added or deleted row says of itself, in this order, as far as it has the field. */
  readonly said: readonly string[];
  readonly rowsOf: (entity: string) => readonly Row[];
  /** What a value says that is no plain text; undefined where it has no words of its own. */
  readonly sayValue?: (field: string, value: unknown) => string | undefined;
  /** How a row is called that its place in its list doesn't name well; undefined for all others. */
  readonly nameOfRow?: (entity: string, id: string) => string | undefined;
  /** What the row with this id is called; undefined where it is gone. */
  readonly nameOfId: (id: string) => string | undefined;
};

/** A step of the journal of a document of a dossier: which row, which field, from what to what. */
export const planHistoryWords = (step: HistoryStep, known: PlanWords): HistoryEntry => {
  const { records, ...line } = step;
  return { ...line, details: records.map((record) => planHistoryDetail(record, known)) };
};

/** One change of it. */
export const planHistoryDetail = (record: ChangeRecord, known: PlanWords): HistoryEntry['details'][number] => {
  const before = parsed(record.before);
  const after = parsed(record.after);
  const entity = known.entities[record.entity] ?? record.entity;
  if (record.op !== 'update') {
    const what = `${entity}: se ${record.op === 'insert' ? 'agregó' : 'borró'}`;
    return { what, before: rowWords(record.entity, before, known), after: rowWords(record.entity, after, known) };
  }
  const name = rowName(record, known);
  const field = record.field ?? '';
  // Order keys say nothing to a person.
  if (field === 'rank') return { what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' };
  const say = (value: unknown) => valueWords(record.entity, field, value, known);
  return { what: `${name}: ${fieldName(field, known)}`, before: say(before), after: say(after) };
};

/** «Actividad 3 (Pláticas)», as the lists count it now; a row that is gone by what it is. */
const rowName = (record: ChangeRecord, known: PlanWords): string => {
  const own = known.nameOfRow?.(record.entity, record.rowId);
  if (own !== undefined) return own;
  const name = known.entities[record.entity] ?? record.entity;
  if (record.entity === known.ownEntity) return name;
  const rows = known.rowsOf(record.entity);
  const index = rows.findIndex(({ id }) => id === record.rowId);
  const row = rows[index];
  if (!row) return name;
  const detail = ['name', 'title', 'concept', 'text', 'topic', 'process'].map((field) => row[field]).find(isSaid);
  return `${name} ${index + 1}${detail === undefined ? '' : ` (${shortened(detail)})`}`;
};

const isSaid = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const rowWords = (entity: string, value: unknown, known: PlanWords): string => {
  if (typeof value !== 'object' || value === null) return '';
  const row = value as Row;
  return known.said
    .map((field) => (field in row ? valueWords(entity, field, row[field], known) : ''))
    .filter((text) => text !== '')
    .join(' · ');
};

const fieldName = (field: string, known: PlanWords): string => {
  const goal = /^g(0[1-9]|1[0-2])$/.exec(field);
  return goal ? `meta de ${monthName(Number(goal[1]))}` : (known.fields[field] ?? field);
};

const valueWords = (entity: string, field: string, value: unknown, known: PlanWords): string => {
  if (value === null || value === undefined || value === '') return '';
  const own = known.sayValue?.(field, value);
  if (own !== undefined) return own;
  if (field === 'amount' && typeof value === 'number') return formatMoney(value);
  if (field.endsWith('Id') && typeof value === 'string') return known.nameOfId(value) || 'uno que ya no está';
  const choices = known.choices[`${entity}.${field}`] ?? known.choices[field];
  return (typeof value === 'string' ? choices?.[value] : undefined) ?? plainWords(value);
};

/** A person's own text stays as it is: words of other documents' choices must not replace it. */
const plainWords = (value: unknown): string =>
  typeof value === 'string' ? (value.length > 300 ? `${value.slice(0, 299)}…` : value) : words(value);
