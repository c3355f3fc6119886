/** A word of a text: as written, where, folded for comparison (lower case, no accents; ñ stays), and its stem. */
export type Word = {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly stem: string;
};

/** Latin letters and figures of a text in composed Unicode (NFC), in order. Everything else separates. */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  // A plain class: \p{L} costs three times as much, and this runs over a whole procedure as somebody types.
  for (const match of text.matchAll(/[0-9A-Za-zÀ-ÖØ-öø-ɏ]+/g)) {
    const raw = match[0];
    const folded = foldLetters(raw);
    const stem = folded.slice(0, STEM_LENGTH);
    words.push({ raw, start: match.index, end: match.index + raw.length, folded, stem });
  }
  return words;
};

/** The words that carry meaning: without articles, prepositions, conjunctions and pronouns. */
export const meaningfulWords = (text: string): readonly Word[] =>
  wordsOf(text).filter((word) => !EMPTY_WORDS.has(word.folded));

/**
 * Word stems for «do these two sentences speak of the same thing?»: «recibe», «recibir» and «recibido» meet, and so do
 * «distribución» and «distribuye». Coarse on purpose; never printed.
 */
export const stemsOf = (text: string): ReadonlySet<string> => new Set(meaningfulWords(text).map((word) => word.stem));

const STEM_LENGTH = 5;

/** Lower case without accents; ñ stays a letter of its own. */
export const foldLetters = (text: string): string => {
  const lower = text.toLowerCase();
  return ACCENTED.test(lower) ? lower.replace(ALL_ACCENTED, (letter) => PLAIN[letter] ?? letter) : lower;
};

const ACCENTED = /[áàäâéèëêíìïîóòöôúùüû]/;
const ALL_ACCENTED = new RegExp(ACCENTED.source, 'g');

const PLAIN: Readonly<Record<string, string>> = {
  á: 'a',
  à: 'a',
  ä: 'a',
  â: 'a',
  é: 'e',
  è: 'e',
  ë: 'e',
  ê: 'e',
  í: 'i',
  ì: 'i',
  ï: 'i',
  î: 'i',
  ó: 'o',
  ò: 'o',
  ö: 'o',
  ô: 'o',
  ú: 'u',
  ù: 'u',
  ü: 'u',
  û: 'u',
};

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a al ante bajo con contra cual cuales cuando cuyo de del desde donde e el ella ellas ellos en entre es esta este ' +
    'esto estos estas hacia hasta la las le les lo los mas mediante ni no o para pero por que quien quienes se segun ' +
    'ser si sin sobre son su sus tras u un una uno unos unas y ya'
  ).split(' '),
);

/** Number of single-letter edits between two short words; stops counting above `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
