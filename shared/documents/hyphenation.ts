/**
 * Where a Spanish word may be divided, as offsets into it, by the rules of syllables (Ortografía de la RAE, 2010):
 * never one letter alone, never inside a diphthong, a digraph (ch, ll, rr, qu, gu) or a group such as «pr», «bl».
 * Words with digits or other signs are not divided here.
 */
export const hyphenationPoints = (word: string): readonly number[] => {
  const match = /^([¿¡«“"(]*)(\p{L}+)[.,;:)»”"!?…]*$/u.exec(word);
  const letters = match?.[2] ?? '';
  const start = match?.[1]?.length ?? 0;
  const lower = letters.toLowerCase();
  const points: number[] = [];
  let i = 0;
  while (i < lower.length) {
    if (!isVowel(lower, i)) {
      i += 1;
      continue;
    }
    // The nucleus: one vowel, or vowels that make a diphthong or a triphthong.
    let nucleusEnd = i + 1;
    while (nucleusEnd < lower.length && isVowel(lower, nucleusEnd) && !isHiatus(lower, nucleusEnd - 1)) nucleusEnd += 1;
    if (nucleusEnd < lower.length && isVowel(lower, nucleusEnd)) {
      i = nucleusEnd;
      continue;
    }
    let next = nucleusEnd;
    while (next < lower.length && !isVowel(lower, next)) next += 1;
    if (next >= lower.length) break;
    const consonants = lower.slice(nucleusEnd, next);
    points.push(nucleusEnd + onsetStart(consonants));
    i = next;
  }
  return points.filter((point) => point >= 2 && letters.length - point >= 2).map((point) => point + start);
};

const STRONG = 'aeoáéóíú';
const GROUPS = /(?:[bcfgpt][lr]|dr|ch|ll|rr)$/;

/** «u» after q, and after g before e or i, is no vowel of its own; «y» is one at the end of a word only. */
const isVowel = (word: string, at: number): boolean => {
  const letter = word[at] ?? '';
  if (letter === 'u' && word[at - 1] === 'q') return false;
  if (letter === 'u' && word[at - 1] === 'g' && 'eiéí'.includes(word[at + 1] ?? '-')) return false;
  if (letter === 'y') return at === word.length - 1;
  return 'aeiouáéíóúü'.includes(letter);
};

const isHiatus = (word: string, at: number): boolean =>
  STRONG.includes(word[at] ?? '') && STRONG.includes(word[at + 1] ?? '');

/** How many of the consonants between two vowels stay with the first. */
const onsetStart = (consonants: string): number => {
  if (consonants.length <= 1) return 0;
  // «qu» and «gu» arrive here with their mute u.
  if (/[qg]u$/.test(consonants)) return consonants.length - 2;
  return GROUPS.test(consonants) ? consonants.length - 2 : consonants.length - 1;
};
