import { parsed, rowWords, words } from '#electron/handlers/history-words.ts';
import type { ChangeRecord } from '#electron/storage/journal/journal-writer.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

type RecordWords = { readonly content: ProgramRecord; readonly definitions: RecordDefinitions };

/** A step of a programme's journal in words: what changed, from what to what. */
export const programHistoryWords = (step: HistoryStep, record: RecordWords): HistoryEntry => {
  const { records, ...line } = step;
  return { ...line, details: records.map((one) => detailOf(one, record)) };
};

const detailOf = (record: ChangeRecord, known: RecordWords): HistoryEntry['details'][number] => {
  const before = parsed(record.before);
  const after = parsed(record.after);
  if (record.op !== 'update') {
    const row = rowOf(after ?? before);
    const name = entityWords(record.entity, row, known);
    const what = record.op === 'insert' ? `${name}: se agregó` : `${name}: se borró`;
    return { what, before: rowWords(withoutKeys(before)), after: rowWords(withoutKeys(after)) };
  }
  const field = record.field ?? '';
  const rows = known.content[record.entity as keyof ProgramRecord] as readonly { readonly id: string }[] | undefined;
  const name = entityWords(record.entity, rowOf(rows?.find((row) => row.id === record.rowId)), known);
  // Order keys and ids say nothing to a person.
  if (field === 'rank') return { what: `${name}: lugar en la lista`, before: '', after: 'cambió de lugar' };
  if (field === 'targetId') return { what: `${name}: dato al que lleva`, before: '', after: 'cambió' };
  return { what: `${name}: ${fieldWords(record.entity, field, known)}`, before: words(before), after: words(after) };
};

type Row = Readonly<Record<string, unknown>>;

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});

/** The keys by which a row names its field or its role are told by its name already. */
const withoutKeys = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => field !== 'fieldKey' && field !== 'role'));
};

const entityWords = (entity: string, row: Row, { definitions }: RecordWords): string => {
  if (entity === 'value')
    return definitions.fields.find((field) => field.key === row.fieldKey)?.label ?? 'Valor de la ficha';
  if (entity === 'contact') return row.role === 'official' ? 'Responsable oficial' : 'Contacto';
  return ENTITIES[entity] ?? entity;
};

const fieldWords = (entity: string, field: string, { definitions }: RecordWords): string => {
  const defined =
    entity === 'record'
      ? definitions.fields.find((one) => one.entity === 'record' && one.field === field)?.label
      : undefined;
  return defined ?? FIELDS[field] ?? field;
};

const ENTITIES: Readonly<Record<string, string>> = {
  program: 'Programa',
  record: 'Ficha',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  link: 'Enlace',
  period: 'Historia del programa',
  leftover: 'Texto sin lugar',
};

const FIELDS: Readonly<Record<string, string>> = {
  archived: 'archivado',
  recordNumber: 'número de registro',
  portal: 'portal',
  value: 'valor',
  label: 'cómo se imprime',
  fieldKey: 'campo',
  role: 'papel',
  person: 'nombre',
  post: 'puesto',
  area: 'área',
  organisation: 'organismo',
  areaCode: 'lada',
  number: 'número',
  extension: 'extensión',
  address: 'dirección',
  url: 'dirección',
  institution: 'institución',
  startedOn: 'desde',
  endedOn: 'hasta',
  act: 'acto que la creó',
  source: 'fuente',
  text: 'texto',
  hint: 'pista',
};
