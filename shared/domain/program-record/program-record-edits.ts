import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import { paragraphs, type RichText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import {
  type ContactRole,
  type ProgramRecord,
  type RecordChange,
  type RecordEntities,
  type RecordEntity,
  type RecordLink,
  recordOf,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import type { KnownSuccession, RecordCatalogue } from '#shared/domain/program-record/record-definitions.ts';

/** Entities whose rows a person orders. */
export type RankedRecordEntity = Exclude<RecordEntity, 'record'>;
type RecordEntityRow<E extends RecordEntity> = Row<RecordEntities, E>;
type NewRow<E extends RankedRecordEntity> = Omit<RecordEntityRow<E>, 'id' | 'rank'>;
type Field<E extends RecordEntity> = Exclude<keyof RecordEntityRow<E>, 'id'> & string;

/** Sets a field of the record's single row; no change where the value is already there. */
export const setRecordField = <F extends Field<'record'>>(
  content: ProgramRecord,
  field: F,
  value: RecordEntityRow<'record'>[F],
): readonly RecordChange[] => setRowField(content, 'record', recordOf(content).id, field, value);

/** Sets a field of a row; no change where the row is gone or the value is already there. */
export const setRowField = <E extends RecordEntity, F extends Field<E>>(
  content: ProgramRecord,
  entity: E,
  id: string,
  field: F,
  value: RecordEntityRow<E>[F],
): readonly RecordChange[] => {
  const row = (content[entity] as readonly RecordEntityRow<E>[]).find((candidate) => candidate.id === id);
  return !row || JSON.stringify(row[field]) === JSON.stringify(value) ? [] : [update(entity, id, field, value)];
};

/**
 * Adds values to a field, last or at `index` (0-based); what the field already has is left out. Corrected labels come
 * from the catalogue.
 */
export const addValues = (
  content: ProgramRecord,
  fieldKey: string,
  values: readonly string[],
  newId: IdSource,
  {
    catalogue,
    index = Number.MAX_SAFE_INTEGER,
  }: { readonly catalogue?: RecordCatalogue; readonly index?: number } = {},
): readonly RecordChange[] => {
  const present = new Set(valuesOf(content, fieldKey).map((row) => foldText(row.value)));
  const fresh = values
    .map((value) => value.trim())
    .filter((value) => {
      const folded = foldText(value);
      if (folded === '' || present.has(folded)) return false;
      present.add(folded);
      return true;
    });
  const labelOf = (value: string) => catalogue?.values.find((known) => known.value === value)?.label ?? '';
  return insertRows(
    content,
    'value',
    fresh.map((value) => ({ fieldKey, value, label: labelOf(value) })),
    index,
    newId,
  );
};

/** Ticks or unticks a value of a catalogue. */
export const toggleValue = (
  content: ProgramRecord,
  fieldKey: string,
  value: string,
  newId: IdSource,
  catalogue?: RecordCatalogue,
): readonly RecordChange[] => {
  const present = valuesOf(content, fieldKey).filter((row) => foldText(row.value) === foldText(value));
  return present.length > 0
    ? removeRows(
        content,
        'value',
        present.map((row) => row.id),
      )
    : addValues(content, fieldKey, [value], newId, catalogue ? { catalogue } : {});
};

export const addContact = (
  content: ProgramRecord,
  role: ContactRole,
  newId: IdSource,
  values: Partial<Omit<NewRow<'contact'>, 'role'>> = {},
): readonly RecordChange[] =>
  insertRows(content, 'contact', [{ person: '', post: '', area: '', organisation: '', ...values, role }], LAST, newId);

export const addPhone = (
  content: ProgramRecord,
  newId: IdSource,
  values: Partial<NewRow<'phone'>> = {},
): readonly RecordChange[] =>
  insertRows(content, 'phone', [{ areaCode: '', number: '', extension: '', ...values }], LAST, newId);

export const addEmail = (content: ProgramRecord, newId: IdSource, address = ''): readonly RecordChange[] =>
  insertRows(content, 'email', [{ address }], LAST, newId);

/** Adds a link under the next free number; `place` ties it to a field, and to a row of the field where that is there. */
export const addLink = (
  content: ProgramRecord,
  url: string,
  newId: IdSource,
  place: Partial<Pick<RecordLink, 'fieldKey' | 'targetId'>> = {},
): readonly RecordChange[] => {
  const number = content.link.reduce((most, row) => Math.max(most, row.number ?? 0), 0) + 1;
  const rows = [...content.value, ...content.contact, ...content.phone, ...content.email];
  const targetId = rows.find((row) => row.id === place.targetId)?.id ?? null;
  return insertRows(
    content,
    'link',
    [{ number: number <= 9_999 ? number : null, url, fieldKey: place.fieldKey ?? '', targetId }],
    LAST,
    newId,
  );
};

export const addPeriod = (
  content: ProgramRecord,
  newId: IdSource,
  values: Partial<NewRow<'period'>> = {},
): readonly RecordChange[] => insertRows(content, 'period', [{ ...EMPTY_PERIOD, ...values }], LAST, newId);

/** Adds the periods of a known succession that the history doesn't have yet, by institution. */
export const addSuccession = (
  content: ProgramRecord,
  succession: KnownSuccession,
  newId: IdSource,
): readonly RecordChange[] => {
  const present = new Set(content.period.map((row) => foldText(row.institution)));
  return insertRows(
    content,
    'period',
    succession.periods.filter((period) => !present.has(foldText(period.institution))),
    LAST,
    newId,
  );
};

/** Deletes rows; links that led to one of them stay, tied to its field only. */
export const removeRows = (
  content: ProgramRecord,
  entity: RankedRecordEntity,
  ids: readonly string[],
): readonly RecordChange[] => {
  const there = new Set((content[entity] as readonly RankedRow[]).map((row) => row.id));
  const gone = new Set(ids.filter((id) => there.has(id)));
  const untied = content.link
    .filter((link) => link.targetId !== null && gone.has(link.targetId))
    .filter((link) => entity !== 'link' || !gone.has(link.id))
    .map((link) => update('link', link.id, 'targetId', null));
  return [...untied, ...[...gone].map((id): RecordChange => ({ op: 'delete', entity, id }))];
};

/** Moves a row so that it stands at `index` (0-based) among those of its field, role or collection. */
export const moveRow = (
  content: ProgramRecord,
  entity: RankedRecordEntity,
  id: string,
  index: number,
): readonly RecordChange[] => {
  const row = (content[entity] as readonly GroupedRow[]).find((candidate) => candidate.id === id);
  if (!row) return [];
  const siblings = siblingsOf(content, entity, row);
  const rest = siblings.filter((other) => other.id !== id);
  const at = Math.max(0, Math.min(index, rest.length));
  if (siblings[at]?.id === id) return [];
  const { ranks, reranked } = ranksAt(rest, at, 1);
  return [...rerank(entity, reranked), rankChange(entity, id, ranks[0] ?? row.rank)];
};

/** Where a leftover can go: a text field (added at its end), or a new row. */
export type RecordLeftoverTarget =
  | { readonly kind: 'text'; readonly field: Exclude<Field<'record'>, 'objective'> }
  | { readonly kind: 'objective' }
  | { readonly kind: 'value'; readonly fieldKey: string }
  | { readonly kind: 'contact'; readonly role: ContactRole }
  | { readonly kind: 'phone' }
  | { readonly kind: 'email' }
  | { readonly kind: 'link' }
  | { readonly kind: 'period' };

/** Gives a leftover its place; none where the text is longer than the place admits. */
export const placeLeftover = (
  content: ProgramRecord,
  id: string,
  target: RecordLeftoverTarget,
  newId: IdSource,
): readonly RecordChange[] => {
  const text = content.leftover.find((row) => row.id === id)?.text.trim();
  if (text === undefined) return [];
  const placed = placeText(content, text, target, newId);
  return placed === null ? [] : [...placed, { op: 'delete', entity: 'leftover', id }];
};

const LINE = 2_000;
const SHORT = 100;
const LONG_FIELDS: ReadonlySet<string> = new Set(['description', 'targetPopulation']);
const SHORT_FIELDS: ReadonlySet<string> = new Set(['startYear', 'capturedOn', 'recordNumber']);

const placeText = (
  content: ProgramRecord,
  text: string,
  target: RecordLeftoverTarget,
  newId: IdSource,
): readonly RecordChange[] | null => {
  if (target.kind === 'text') {
    const { field } = target;
    const long = LONG_FIELDS.has(field);
    const most = long ? 100_000 : SHORT_FIELDS.has(field) ? SHORT : LINE;
    const before = recordOf(content)[field].trim();
    const whole = before === '' ? text : `${before}${long ? '\n' : ' '}${text}`;
    return whole.length > most ? null : setRecordField(content, field, whole);
  }
  if (target.kind === 'objective') {
    const added: RichText = [...recordOf(content).objective, ...paragraphs(text)];
    return added.length > 20_000 ? null : setRecordField(content, 'objective', added);
  }
  if (text.length > (target.kind === 'phone' ? SHORT : LINE)) return null;
  switch (target.kind) {
    case 'value':
      return insertRows(content, 'value', [{ fieldKey: target.fieldKey, value: text, label: '' }], LAST, newId);
    case 'contact':
      return addContact(content, target.role, newId, { person: text });
    case 'phone':
      return addPhone(content, newId, { number: text });
    case 'email':
      return addEmail(content, newId, text);
    case 'link':
      return addLink(content, text, newId);
    case 'period':
      return addPeriod(content, newId, { institution: text });
  }
};

const LAST = Number.MAX_SAFE_INTEGER;
const EMPTY_PERIOD = { institution: '', startedOn: '', endedOn: '', act: '', source: '' };

type GroupedRow = RankedRow & { readonly fieldKey?: string; readonly role?: string };

/** Rows that share an order: values of one field, people of one role, else the whole collection. */
const siblingsOf = (
  content: ProgramRecord,
  entity: RankedRecordEntity,
  row: Omit<GroupedRow, 'id' | 'rank'>,
): readonly RankedRow[] => {
  if (entity === 'value') return content.value.filter((other) => other.fieldKey === row.fieldKey);
  if (entity === 'contact') return content.contact.filter((other) => other.role === row.role);
  return content[entity];
};

const insertRows = <E extends RankedRecordEntity>(
  content: ProgramRecord,
  entity: E,
  rows: readonly NewRow<E>[],
  index: number,
  newId: IdSource,
): readonly RecordChange[] => {
  const [first] = rows;
  if (!first) return [];
  const siblings = siblingsOf(content, entity, first as Omit<GroupedRow, 'id' | 'rank'>);
  const { ranks, reranked } = ranksAt(siblings, index, rows.length);
  return [
    ...rerank(entity, reranked),
    ...rows.map(
      (row, at) => ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[at] } }) as unknown as RecordChange,
    ),
  ];
};

const update = <E extends RecordEntity, F extends Field<E>>(
  entity: E,
  id: string,
  field: F,
  value: RecordEntityRow<E>[F],
): RecordChange => ({ op: 'update', entity, id, field, value }) as unknown as RecordChange;

const rankChange = (entity: RankedRecordEntity, id: string, rank: string): RecordChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as RecordChange;

const rerank = (entity: RankedRecordEntity, rows: readonly RankedRow[]): readonly RecordChange[] =>
  rows.map((row) => rankChange(entity, row.id, row.rank));
