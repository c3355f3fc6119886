/**
 * Folds a text for comparison and search: lower case, no accents (ñ stays a letter of its own),
 * no punctuation, single spaces. SQLite's LIKE and NOCASE know ASCII only, so folding is ours.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ñ/g, '\u0001')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('\u0001', 'ñ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A text as findings and lists quote it: one line of at most 60 letters. */
export const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};
