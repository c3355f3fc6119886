/**
 * A text whose endless words may break after any letter, with a space of no width: a paste that lost its spaces would run
 * over the page's edge and lose its end. Web addresses break by themselves, and what is copied from them stays theirs.
 */
export const withBreaks = (text: string): string =>
  text.length <= LONGEST_WORD
    ? text
    : text.replace(/\S+/gu, (word) =>
        word.length <= LONGEST_WORD || WEB_ADDRESS.test(word)
          ? word
          : unbrokenPieces(word)
              .map((piece) => (piece.length > LONGEST_WORD ? letters(piece).join('\u200b') : piece))
              .join(''),
      );

/** The pieces of a text that no line break can split. */
export const solidPieces = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .flatMap((word) =>
      WEB_ADDRESS.test(word) ? [] : unbrokenPieces(word).filter((piece) => piece.length <= LONGEST_WORD),
    );

/** Lines break after hyphens, dashes and slashes. */
const unbrokenPieces = (word: string): readonly string[] => word.split(/(?<=[-/–—])/u);

/** Spanish has no word of more letters; no figure has as many digits. */
const LONGEST_WORD = 40;

const WEB_ADDRESS = /^\W*(?:https?:\/\/|www\.)/iu;

/** A mark stays with its letter. */
const letters = (piece: string): readonly string[] => piece.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [piece];
