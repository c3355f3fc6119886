import { foldText } from '#shared/domain/common/text.ts';

/**
 * The net under a reader: what its source says and its result doesn't hold, so that no sentence is lost however odd
 * the document. A text counts as held where its folded words stand in one place of the result, or all its sentences
 * do, or where they are furniture that was understood.
 * @param units every piece of text of the source
 * @param held every text of the result
 * @param furniture words that were understood and are printed anyway: headings, labels, column titles
 */
export const unheldTexts = (
  units: readonly string[],
  held: readonly string[],
  furniture: readonly string[],
): readonly string[] => {
  const haystack = new Haystack(held, furniture);
  return units.flatMap((unit) => {
    if (haystack.has(unit)) return [];
    const lost = unit.split(/(?<=[.;:?!])\s+/u).filter((sentence) => !haystack.has(sentence));
    // A sentence cut at a jump phrase: its two halves are held, or it goes whole.
    return lost.length === 0 ? [] : [lost.join(' ')];
  });
};

class Haystack {
  private readonly text: string;
  private readonly furniture: ReadonlySet<string>;
  private readonly phrases: readonly string[];

  constructor(held: readonly string[], furniture: readonly string[]) {
    this.text = `\n${held.map((t) => ` ${foldText(t)} `).join('\n')}\n`;
    this.furniture = new Set(furniture.map(foldText).filter((t) => t !== ''));
    this.phrases = [...this.furniture].sort((a, b) => b.length - a.length);
  }

  has(source: string): boolean {
    const words = foldText(source);
    if (words === '' || this.furniture.has(words) || this.text.includes(` ${words} `)) return true;
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
