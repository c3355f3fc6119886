import type { Draft } from '#electron/imports/procedure/draft.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';

/**
 * The net under the reader: whatever the source says and the draft doesn't hold becomes a leftover, so no sentence is
 * lost however odd the document. A text counts as held where its folded words stand in one place of the draft, or all
 * its sentences do, or where they are furniture that the profile prints.
 */
export const keepWhatIsMissing = (units: readonly string[], draft: Draft): void => {
  const held = new Haystack(draft);
  const missing: string[] = [];
  for (const unit of units) {
    if (held.has(unit)) continue;
    const lost = unit.split(/(?<=[.;:?!])\s+/u).filter((sentence) => !held.has(sentence));
    // A sentence cut at a jump phrase: its two halves are held, or it goes whole.
    const text = lost.length === 0 ? '' : lost.join(' ');
    if (text !== '') missing.push(text);
  }
  for (const text of missing) {
    draft.leftovers.push({ text, hint: 'No se encontró a qué parte pertenece' });
  }
};

/** How offices write that a document has no code; the profile's own wording prints instead. */
const NO_CODE = ['S/R', 'S/C', 'S/N', 'N/A', 'sin código'];

class Haystack {
  private readonly text: string;
  private readonly consumed: ReadonlySet<string>;
  private readonly phrases: readonly string[];

  constructor(draft: Draft) {
    this.text = `\n${draftTexts(draft)
      .map((t) => ` ${foldText(t)} `)
      .join('\n')}\n`;
    const folded = [...draft.consumed, ...NO_CODE].map(foldText).filter((t) => t !== '');
    this.consumed = new Set(folded);
    this.phrases = [...this.consumed].sort((a, b) => b.length - a.length);
  }

  has(source: string): boolean {
    const words = foldText(source);
    if (words === '' || this.consumed.has(words) || this.text.includes(` ${words} `)) return true;
    // Without its furniture at either end (number, label, jump phrase) the rest may be held.
    let rest = words;
    for (let turn = 0; turn < 4; turn += 1) {
      const phrase = this.phrases.find((p) => rest === p || rest.startsWith(`${p} `) || rest.endsWith(` ${p}`));
      const bare = rest.replace(/^(?:\d{1,3}|[a-z])\s/, '');
      if (phrase)
        rest = rest.startsWith(phrase) ? rest.slice(phrase.length).trim() : rest.slice(0, -phrase.length).trim();
      else if (bare !== rest) rest = bare;
      else return false;
      if (rest === '' || this.text.includes(` ${rest} `)) return true;
    }
    return false;
  }
}

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
