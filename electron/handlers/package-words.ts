import type { AppContext } from '#electron/handlers/app-context.ts';
import { reviewedDocument } from '#electron/handlers/document-content.ts';
import type { PackagedKind } from '#electron/handlers/packaged-kinds.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { budgetCourseWords } from '#shared/domain/budget/budget-course-words.ts';
import type { ComparedContent, ComparedRow, DocumentWords } from '#shared/domain/review/compare-documents.ts';
import type { MergeConflict } from '#shared/exchange/merge.ts';
import type { PackageConflict } from '#shared/ipc/package-channels.ts';

/** How everything that a package carries of a document is called; of a budget its course, too. */
export const packageWords = (
  context: AppContext,
  db: ReadableDb,
  kind: PackagedKind,
  documentId: string,
): DocumentWords => {
  const words = reviewedDocument(kind).words(context, db, documentId);
  return kind === 'budget' ? [...words, ...budgetCourseWords] : words;
};

/** What both sides wrote differently, side by side. */
export const conflictInWords = (
  { key, entity, rowId, field, base, ours, theirs }: MergeConflict,
  contents: { readonly ours: ComparedContent; readonly theirs: ComparedContent },
  words: DocumentWords,
): PackageConflict => {
  const ofEntity = words.filter((one) => one.entity === entity);
  const [of] = ofEntity;
  const find = (content: ComparedContent) => {
    const rows = content[entity] ?? [];
    const at = rows.findIndex(({ id }) => id === rowId);
    return at < 0 ? undefined : { row: rows[at] as ComparedRow, number: at + 1, content };
  };
  const found = find(contents.ours) ?? find(contents.theirs);
  const where = found && of ? of.name(found.row, found.number, found.content) : 'Un renglón';
  if (field === null) {
    const whole = (value: unknown, content: ComparedContent): string =>
      value === undefined ? 'sin este renglón' : of?.summary(value as ComparedRow, content) || 'con este renglón';
    return {
      key,
      where,
      what: 'renglón completo',
      base: base === undefined ? '' : whole(base, contents.ours),
      ours: whole(ours, contents.ours),
      theirs: whole(theirs, contents.theirs),
    };
  }
  const as = ofEntity.flatMap(({ fields }) => fields).find((one) => one.field === field);
  const show = (value: unknown, content: ComparedContent): string => (as ? as.show(value, content) : plain(value));
  return {
    key,
    where,
    what: as?.title ?? (field === 'rank' ? 'lugar en la lista' : 'otro dato'),
    base: show(base, contents.ours),
    ours: show(ours, contents.ours),
    theirs: show(theirs, contents.theirs),
  };
};

const plain = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? 'texto con formato' : String(value);
