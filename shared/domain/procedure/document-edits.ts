import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ActivityDocument, ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import {
  draftOf,
  insertedIds,
  insertRow,
  moveRows,
  type NewRow,
  remove,
  rowOf,
  setField,
  update,
} from '#shared/domain/procedure/row-edits.ts';

/** Adds a document that the activity receives, produces or files; what is filed is filed for good unless said otherwise. */
export const addDocument = (
  content: ProcedureContent,
  activityId: string,
  flow: ActivityDocument['flow'],
  newId: IdSource,
  values: Partial<Omit<NewRow<'activityDocument'>, 'activityId' | 'flow'>> = {},
): readonly ProcedureChange[] =>
  rowOf(content, 'activity', activityId)
    ? insertRow(
        content,
        'activityDocument',
        { title: '', copies: 1, filing: filingFor(flow), sourceId: null, ...values, activityId, flow },
        Number.MAX_SAFE_INTEGER,
        newId,
      )
    : [];

export const deleteDocument = (content: ProcedureContent, id: string): readonly ProcedureChange[] =>
  rowOf(content, 'activityDocument', id) ? [remove('activityDocument', id)] : [];

/** Moves a document within its activity so that it stands at `index` (0-based). */
export const moveDocument = (content: ProcedureContent, id: string, index: number): readonly ProcedureChange[] =>
  moveRows(content, 'activityDocument', [id], index);

/** What happens to the document; the kind of filing comes and goes with `files`. */
export const setDocumentFlow = (
  content: ProcedureContent,
  id: string,
  flow: ActivityDocument['flow'],
): readonly ProcedureChange[] => [
  ...setField(content, 'activityDocument', id, 'flow', flow),
  ...(rowOf(content, 'activityDocument', id)?.flow === flow
    ? []
    : setField(content, 'activityDocument', id, 'filing', filingFor(flow))),
];

/** Links a document to a row of Documentos de Referencia or Formatos (null: to none) and takes its title. */
export const linkDocument = (
  content: ProcedureContent,
  id: string,
  sourceId: string | null,
): readonly ProcedureChange[] => {
  const source =
    sourceId === null ? undefined : (rowOf(content, 'reference', sourceId) ?? rowOf(content, 'form', sourceId));
  if (sourceId !== null && !source) return [];
  return [
    ...setField(content, 'activityDocument', id, 'sourceId', sourceId),
    ...(source && source.title.trim() !== '' ? setField(content, 'activityDocument', id, 'title', source.title) : []),
  ];
};

/** Lists a document among the references or the forms (or finds it there by its title) and links it. */
export const listDocument = (
  content: ProcedureContent,
  id: string,
  list: 'reference' | 'form',
  newId: IdSource,
): readonly ProcedureChange[] => {
  const document = rowOf(content, 'activityDocument', id);
  if (!document || document.title.trim() === '') return [];
  const listed = content[list].find((row) => foldText(row.title) === foldText(document.title));
  if (listed) return linkDocument(content, id, listed.id);
  const draft = draftOf(content);
  const inserted = insertRow(content, list, { code: '', title: document.title.trim() }, content[list].length, newId);
  draft.add(inserted);
  draft.add([update('activityDocument', id, 'sourceId', insertedIds(inserted, list)[0] ?? null)]);
  return draft.changes();
};

/** Renames a reference or form; linked documents that carried its old title follow. */
export const renameSource = (
  content: ProcedureContent,
  list: 'reference' | 'form',
  id: string,
  title: string,
): readonly ProcedureChange[] => {
  const before = rowOf(content, list, id)?.title;
  if (before === undefined || before === title) return [];
  return [
    update(list, id, 'title', title),
    ...content.activityDocument
      .filter((document) => document.sourceId === id && document.title === before)
      .map((document) => update('activityDocument', document.id, 'title', title)),
  ];
};

const filingFor = (flow: ActivityDocument['flow']): ActivityDocument['filing'] =>
  flow === 'files' ? 'definitive' : null;
