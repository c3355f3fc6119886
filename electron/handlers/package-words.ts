import type { AppContext } from '#electron/handlers/app-context.ts';
import { reviewedDocument } from '#electron/handlers/document-content.ts';
import { namesAroundMediaPlan } from '#electron/handlers/names-around.ts';
import { PACKAGED, type PackagedKind } from '#electron/handlers/packaged-kinds.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { budgetCourseWords } from '#shared/domain/budget/budget-course-words.ts';
import { mediaPlanWords } from '#shared/domain/media/media-plan-words.ts';
import type { ComparedContent, ComparedRow, DocumentWords } from '#shared/domain/review/compare-documents.ts';
import { joined, said, textField } from '#shared/domain/review/field-words.ts';
import type { MergeConflict } from '#shared/exchange/merge.ts';
import { type MergeRules, mergeRulesOf } from '#shared/exchange/merge-rules.ts';
import { goesAlong } from '#shared/exchange/merge-settle.ts';
import type { PackageConflict } from '#shared/ipc/package-channels.ts';

/** How everything that a package carries of a document is called; of a budget and a media plan their course, too. */
export const packageWords = (
  context: AppContext,
  db: ReadableDb,
  kind: PackagedKind,
  documentId: string,
): DocumentWords => {
  if (kind === 'media-plan') {
    const names = namesAroundMediaPlan(context, db, documentId);
    return mediaPlanWords((key) => names.get(key));
  }
  const words = reviewedDocument(kind).words(context, db, documentId);
  return kind === 'budget' ? [...words, ...budgetCourseWords] : words;
};

/** How what both sides may have written in the course of a Vo.Bo. is called. */
export const courseWords: DocumentWords = [
  {
    entity: 'observation',
    section: '',
    name: (row) => `Observación: ${said(row.text)}`.slice(0, 500),
    summary: (row) => said(row.text),
    fields: [textField('text', 'texto'), textField('answer', 'respuesta')],
  },
  {
    entity: 'justification',
    section: '',
    name: () => 'Justificación de una advertencia',
    summary: (row) => said(row.text),
    fields: [textField('text', 'texto'), textField('author', 'quien justifica')],
  },
  {
    entity: 'act',
    section: '',
    name: (_, number) => `Acto ${number} de la revisión`,
    summary: (row) => joined([said(row.officerName), said(row.on), said(row.reason)]),
    fields: [textField('officerName', 'nombre'), textField('on', 'fecha'), textField('reason', 'motivo')],
  },
];

/** What holds a document of that kind together when two copies are joined. */
export const packageRules = (kind: PackagedKind): MergeRules => mergeRulesOf(kind, PACKAGED[kind].tables.references);

type Contents = { readonly ours: ComparedContent; readonly theirs: ComparedContent };
type Side = keyof Contents;

/** What both sides wrote differently, side by side; of rows and fields that are decided together, all that differs. */
export const conflictInWords = (
  conflict: MergeConflict,
  contents: Contents,
  words: DocumentWords,
  rules: MergeRules,
): PackageConflict => {
  const { key, entity, rowIds, fields, base, ours, theirs } = conflict;
  const where =
    rowInWords(ours[0], entity, contents.ours, words) ??
    rowInWords(theirs[0], entity, contents.theirs, words) ??
    'Un renglón';
  if (fields === null) {
    const whole = (side: Side) => wholeInWords(conflict, side, contents, words, rules);
    const before = base.map((row) => wordsOf(words, entity)[0]?.summary(row, contents.ours) ?? '');
    return {
      key,
      where,
      what: rowIds.length > 1 ? 'está dos veces y queda uno' : 'renglón completo',
      base: before.join('\n'),
      ours: whole('ours'),
      theirs: whole('theirs'),
    };
  }
  const known = fieldsIn(words, entity).filter(({ field }) => fields.includes(field));
  const told = known.length > 0 ? known : fields.slice(0, 1).map(unnamed);
  const show = (row: ComparedRow | undefined, content: ComparedContent): string =>
    told
      .map(({ field, title, show: as }) => (told.length === 1 ? '' : `${title}: `) + as(row?.[field], content))
      .join('\n');
  return {
    key,
    where,
    what:
      told
        .map(({ title }) => title)
        .slice(0, 3)
        .join(', ') + (told.length > 3 ? ` y ${told.length - 3} más` : ''),
    base: show(base[0], contents.ours),
    ours: show(ours[0], contents.ours),
    theirs: show(theirs[0], contents.theirs),
  };
};

const wordsOf = (words: DocumentWords, entity: string) => words.filter((one) => one.entity === entity);
const fieldsIn = (words: DocumentWords, entity: string) => wordsOf(words, entity).flatMap(({ fields }) => fields);

const unnamed = (field: string) => textField(field, field === 'rank' ? 'lugar en la lista' : 'otro dato');

const rowInWords = (
  row: ComparedRow | undefined,
  entity: string,
  content: ComparedContent,
  words: DocumentWords,
): string | undefined => {
  const at = row ? (content[entity] ?? []).findIndex(({ id }) => id === row.id) : -1;
  return row && at >= 0 ? wordsOf(words, entity)[0]?.name(row, at + 1, content) : undefined;
};

/** Whole rows as one side has them: what they say, in what they differ from the other side, and what comes with them. */
const wholeInWords = (
  { entity, ours, theirs, base, rowIds }: MergeConflict,
  side: Side,
  contents: Contents,
  words: DocumentWords,
  rules: MergeRules,
): string => {
  const [own, other] = side === 'ours' ? [ours, theirs] : [theirs, ours];
  if (own.length === 0)
    return joinedLines(['sin este renglón', ...usersInWords(entity, rowIds, contents, words, rules)]);
  const content = contents[side];
  const apart = other.length === 1 ? other[0] : base.length === 1 ? base[0] : undefined;
  return joinedLines(
    own.flatMap((row) => {
      const summary = wordsOf(words, entity)[0]?.summary(row, content) || 'con este renglón';
      const differing = fieldsIn(words, entity).flatMap(({ field, title, show }): readonly string[] => {
        const said = show(row[field], content);
        const isTold =
          !apart || own.length > 1 || said === show(apart[field], content) || summary.includes(said || '—');
        return isTold ? [] : [`${title}: ${said || '(vacío)'}`];
      });
      return [summary, ...differing, ...belongingsOf(row, entity, content, words, rules)];
    }),
  );
};

/** What happens to rows that need the one that goes. */
const usersInWords = (
  entity: string,
  rowIds: readonly string[],
  contents: Contents,
  words: DocumentWords,
  rules: MergeRules,
): readonly string[] => {
  const told = new Map<string, string>();
  for (const reference of rules.references.filter(({ to }) => to.includes(entity))) {
    for (const content of [contents.theirs, contents.ours]) {
      for (const row of content[reference.entity] ?? []) {
        if (!rowIds.includes(String(row[reference.field]))) continue;
        const ends = goesAlong(reference, rules) ? 'se va con él' : 'queda sin él';
        told.set(row.id, `${nameOf(row, reference.entity, content, words)}: ${ends}`);
      }
    }
  }
  return [...told.values()];
};

/** What goes wherever a row goes. */
const belongingsOf = (
  row: ComparedRow,
  entity: string,
  content: ComparedContent,
  words: DocumentWords,
  rules: MergeRules,
): readonly string[] =>
  rules.references
    .filter((reference) => reference.to.includes(entity) && goesAlong(reference, rules))
    .flatMap((reference) => {
      const rows = (content[reference.entity] ?? []).filter((one) => one[reference.field] === row.id);
      const summary = wordsOf(words, reference.entity)[0]?.summary;
      return rows.map((one) =>
        joined([`con ${nameOf(one, reference.entity, content, words)}`, summary?.(one, content) ?? '']),
      );
    });

const nameOf = (row: ComparedRow, entity: string, content: ComparedContent, words: DocumentWords): string =>
  rowInWords(row, entity, content, words) ?? 'otro renglón';

const MOST_LINES = 12;

const joinedLines = (lines: readonly string[]): string =>
  lines.length <= MOST_LINES
    ? lines.join('\n')
    : [...lines.slice(0, MOST_LINES - 1), `y ${lines.length - MOST_LINES + 1} renglones más`].join('\n');
