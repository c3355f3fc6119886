import { foldText } from '#shared/domain/common/text.ts';

const AROUND = 80;

/** Which part of a text answers best to the words: the one that holds most of them, whole words counting double. */
export const bestPart = (parts: readonly string[], words: readonly string[]): number => {
  const worth = parts.map((part) => {
    const folded = ` ${foldText(part)} `;
    return words.reduce(
      (sum, word) =>
        sum + (folded.includes(` ${word} `) ? 3 : folded.includes(` ${word}`) ? 2 : folded.includes(word) ? 1 : 0),
      0,
    );
  });
  return Math.max(0, worth.indexOf(Math.max(...worth)));
};

/** The stretch of the text around the first word found, as it was written. */
export const excerptOf = (body: string, words: readonly string[]): string => {
  const text = body.replace(/\s+/g, ' ');
  const at = firstFound(text, words);
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + AROUND * 2);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
};

/** Folding changes lengths, so the place is found word by word in the text as written; where a word begins so first. */
const firstFound = (text: string, words: readonly string[]): number => {
  let within: number | undefined;
  for (const token of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldText(token[0]);
    if (words.some((word) => folded.startsWith(word))) return token.index;
    if (within === undefined && words.some((word) => folded.includes(word))) within = token.index;
  }
  return within ?? 0;
};

/** A text in stretches, those that answer to the words told apart: whole, or from where the word begins. */
export const markedStretches = (
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly hit: boolean }[] =>
  text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const folded = foldText(part);
      return { text: part, hit: folded !== '' && words.some((word) => answers(folded, word)) };
    });

/** A word of one or two letters is found where words begin; inside them only where nothing begins so. */
const answers = (folded: string, word: string): boolean =>
  [...word].length < 3 ? folded.startsWith(word) : folded.includes(word);
