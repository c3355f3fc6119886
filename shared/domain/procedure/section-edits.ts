import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs, type RichText } from '#shared/domain/common/rich-text.ts';
import { insertActivity } from '#shared/domain/procedure/activity-edits.ts';
import {
  coverOf,
  type ProcedureChange,
  type ProcedureContent,
  type Signatory,
} from '#shared/domain/procedure/procedure.ts';
import type { CoverFieldDefinition } from '#shared/domain/procedure/profile.ts';
import { draftOf, insert, insertRow, remove, rowOf, setField, update } from '#shared/domain/procedure/row-edits.ts';

/** One value for every empty section, so that a screen sees that nothing changed. */
const NO_TEXT: RichText = [];

/** The text of a section of the profile; an empty list where nothing was written. */
export const sectionTextOf = (content: Pick<ProcedureContent, 'sectionText'>, sectionKey: string): RichText =>
  content.sectionText.find((row) => row.sectionKey === sectionKey)?.body ?? NO_TEXT;

export const setSectionText = (
  content: ProcedureContent,
  sectionKey: string,
  body: RichText,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const row = content.sectionText.find((text) => text.sectionKey === sectionKey);
  if (row)
    return JSON.stringify(row.body) === JSON.stringify(body) ? [] : [update('sectionText', row.id, 'body', body)];
  return body.length === 0 ? [] : [insert('sectionText', { id: newId(), sectionKey, body })];
};

/** What a cover field of the profile shows at present. */
export const coverFieldValue = (content: ProcedureContent, field: CoverFieldDefinition): string =>
  field.source === ''
    ? (content.coverField.find((row) => row.key === field.key)?.value ?? '')
    : coverOf(content)[field.source];

export const setCoverField = (
  content: ProcedureContent,
  field: CoverFieldDefinition,
  value: string,
  newId: IdSource,
): readonly ProcedureChange[] => {
  if (field.source !== '') return setField(content, 'cover', coverOf(content).id, field.source, value);
  const row = content.coverField.find((other) => other.key === field.key);
  if (row) return setField(content, 'coverField', row.id, 'value', value);
  return value === '' ? [] : [insert('coverField', { id: newId(), key: field.key, value })];
};

/** Who signs in a role: fills the role's first row, or adds one. */
export const setSignatory = (
  content: ProcedureContent,
  role: string,
  values: Partial<Pick<Signatory, 'name' | 'position'>>,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const row = content.signatory.find((signatory) => signatory.role === role);
  if (!row) {
    return insertRow(
      content,
      'signatory',
      { role, name: '', position: '', ...values },
      content.signatory.length,
      newId,
    );
  }
  return [
    ...setField(content, 'signatory', row.id, 'name', values.name ?? row.name),
    ...setField(content, 'signatory', row.id, 'position', values.position ?? row.position),
  ];
};

/**
 * Follows another profile. Nothing is lost: sections that both share keep their text under the same key, and what only
 * the old one has stays stored (the checks list it) and comes back with the old profile.
 */
export const switchProfile = (content: ProcedureContent, profileId: string): readonly ProcedureChange[] =>
  setField(content, 'cover', coverOf(content).id, 'profileId', profileId);

/** Where a leftover of an import goes. */
export type LeftoverPlace =
  | { readonly kind: 'section'; readonly sectionKey: string }
  | { readonly kind: 'description'; readonly activityId: string }
  | { readonly kind: 'new-activity'; readonly index: number }
  | { readonly kind: 'definition' | 'reference' | 'form' | 'area' };

/** A title, a name or a term is one line of at most this many characters. */
const LONGEST_LINE = 2_000;

/**
 * Puts a leftover's text at the end of its place and takes it off the list. A text too long for a one-line place stays
 * a leftover: nothing is cut.
 */
export const placeLeftover = (
  content: ProcedureContent,
  leftoverId: string,
  place: LeftoverPlace,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const leftover = rowOf(content, 'leftover', leftoverId);
  if (!leftover) return [];
  const oneLine = place.kind === 'area' || place.kind === 'reference' || place.kind === 'form';
  if (oneLine && leftover.text.length > LONGEST_LINE) return [];
  const draft = draftOf(content);
  draft.add(changesToPlace(content, leftover.text, place, newId));
  draft.add([remove('leftover', leftoverId)]);
  return draft.changes();
};

export const discardLeftover = (content: ProcedureContent, leftoverId: string): readonly ProcedureChange[] =>
  rowOf(content, 'leftover', leftoverId) ? [remove('leftover', leftoverId)] : [];

const changesToPlace = (
  content: ProcedureContent,
  text: string,
  place: LeftoverPlace,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const oneLine = text.trim().replace(/\s+/g, ' ');
  switch (place.kind) {
    case 'section':
      return setSectionText(
        content,
        place.sectionKey,
        [...sectionTextOf(content, place.sectionKey), ...paragraphs(text)],
        newId,
      );
    case 'description': {
      const before = rowOf(content, 'activity', place.activityId)?.description ?? '';
      const description = before.trim() === '' ? text.trim() : `${before.trimEnd()}\n${text.trim()}`;
      return setField(content, 'activity', place.activityId, 'description', description);
    }
    case 'new-activity':
      return insertActivity(content, place.index, newId, { description: text.trim() });
    case 'definition': {
      const [term = '', ...rest] = text.split(/[:\t]/);
      const values =
        rest.length > 0 && term.length <= LONGEST_LINE
          ? { term: term.trim(), meaning: rest.join(' ').trim() }
          : { term: '', meaning: text.trim() };
      return insertRow(content, 'definition', values, content.definition.length, newId);
    }
    case 'area':
      return insertRow(content, 'area', { name: oneLine }, content.area.length, newId);
    case 'reference':
    case 'form': {
      const [code = '', ...rest] = text.trim().split('\t');
      const values =
        rest.length > 0 && code.length <= 100
          ? { code: code.trim(), title: rest.join(' ').trim() }
          : { code: '', title: oneLine };
      return insertRow(content, place.kind, values, content[place.kind].length, newId);
    }
  }
};
