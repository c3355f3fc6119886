import type { Option } from '#renderer/modules/procedure/fields/option-field.tsx';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { linkDocument, listDocument } from '#shared/domain/procedure/document-edits.ts';
import type { ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import { draftOf, setField } from '#shared/domain/procedure/row-edits.ts';

type List = 'reference' | 'form';

/** «9 Documentos de Referencia», as the profile numbers and names the list. */
const listName = (profile: ProcedureProfile, list: List): string => {
  const kind = list === 'reference' ? 'references' : 'forms';
  const section = profile.sections.find((other) => other.kind === kind);
  return section
    ? `${section.number} ${section.title}`.trim()
    : list === 'reference'
      ? 'Documentos de referencia'
      : 'Formatos';
};

/** What the lists hold that matches, and, for a title that isn't there, adding it to one of them. */
export const documentOptions = (
  content: ProcedureContent,
  profile: ProcedureProfile,
  title: string,
  showAll: boolean,
): readonly Option[] => {
  const wanted = foldText(title);
  const listed = (['reference', 'form'] as const).flatMap((list) =>
    content[list]
      .filter((row) => row.title.trim() !== '' && (showAll || foldText(`${row.code} ${row.title}`).includes(wanted)))
      .map((row) => ({
        key: `link ${row.id}`,
        text: row.title,
        hint: [row.code, listName(profile, list)].filter((part) => part !== '').join(' · '),
      })),
  );
  const known = [...content.reference, ...content.form].some((row) => foldText(row.title) === wanted);
  if (wanted === '' || known) return listed;
  const name = title.trim();
  return [
    ...listed,
    ...(['reference', 'form'] as const).map((list) => ({
      key: `create ${list} ${name}`,
      text: `Agregar «${name}»`,
      hint: `a ${listName(profile, list)}`,
    })),
  ];
};

/** Does what an option of `documentOptions` says: links, or lists and links in one step. */
export const pickDocument = (
  content: ProcedureContent,
  documentId: string,
  key: string,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const create = /^create (reference|form) ([\s\S]+)$/.exec(key);
  if (!create) return linkDocument(content, documentId, key.replace(/^link /, ''));
  const draft = draftOf(content);
  draft.add(setField(content, 'activityDocument', documentId, 'title', create[2] ?? ''));
  draft.add(listDocument(draft.content(), documentId, create[1] === 'form' ? 'form' : 'reference', newId));
  return draft.changes();
};

/** Where a linked document is listed, in words; null for one without link. */
export const sourceName = (
  content: Pick<ProcedureContent, 'reference' | 'form'>,
  profile: ProcedureProfile,
  sourceId: string | null,
): string | null => {
  if (sourceId === null) return null;
  if (content.reference.some((row) => row.id === sourceId)) return `Enlazado con ${listName(profile, 'reference')}`;
  if (content.form.some((row) => row.id === sourceId)) return `Enlazado con ${listName(profile, 'form')}`;
  return null;
};
