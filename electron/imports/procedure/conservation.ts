import { unheldTexts } from '#electron/imports/conservation.ts';
import type { Draft } from '#electron/imports/procedure/draft.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';

/**
 * Whatever the source says and the draft doesn't hold becomes a leftover. What the profile prints by itself counts as
 * held.
 */
export const keepWhatIsMissing = (units: readonly string[], draft: Draft): void => {
  for (const text of unheldTexts(units, draftTexts(draft), [...draft.consumed, ...NO_CODE])) {
    draft.leftovers.push({ text, hint: 'No se encontró a qué parte pertenece' });
  }
};

/** How offices write that a document has no code; the profile's own wording prints instead. */
const NO_CODE = ['S/R', 'S/C', 'S/N', 'N/A', 'sin código'];

const draftTexts = (draft: Draft): readonly string[] => [
  draft.title,
  draft.code,
  draft.areaName,
  draft.versionLabel,
  draft.limitStart,
  draft.limitEnd,
  ...[...draft.texts.values()].flatMap((text) => plainText(text).split('\n')),
  ...draft.areas,
  ...draft.activities.flatMap((activity) => [
    activity.post,
    ...activity.description.split('\n'),
    activity.description,
    activity.question,
    ...activity.documents,
    ...(activity.number === null ? [] : [String(activity.number)]),
    ...activity.branches.flatMap((branch) => [branch.answer, branch.outcome, `${branch.answer} ${branch.outcome}`]),
  ]),
  ...draft.responsibilities.flatMap((row) => [row.document, ...plainText(row.functions).split('\n')]),
  ...draft.collaborators.flatMap((row) => [row.name, row.role, `${row.name} ${row.role}`]),
  ...draft.definitions.flatMap((row) => [row.term, row.meaning, `${row.term} ${row.meaning}`]),
  ...draft.references.flatMap((row) => [row.code, row.title, `${row.code} ${row.title}`]),
  ...draft.forms.flatMap((row) => [row.code, row.title, `${row.code} ${row.title}`]),
  ...draft.revisions.flatMap((row) => [row.date, row.subject, row.summary]),
  ...draft.annexes.map((row) => row.title),
  ...draft.signatories.flatMap((row) => [row.name, row.position]),
  ...draft.leftovers.flatMap((row) => [row.text, ...row.text.split(/\n|·|\t/)]),
];
