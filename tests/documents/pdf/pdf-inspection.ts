import { inspect } from '#tests/documents/installed-tool.ts';

/**
 * Logical text of a tagged PDF in reading order: no furniture, no repeated headers, no hyphens that are only soft. The
 * contents list is left out: it repeats the headings.
 */
export const taggedText = (pdf: Uint8Array): string => {
  let contents = Number.POSITIVE_INFINITY;
  const texts: string[] = [];
  for (const line of inspect('pdfinfo', ['-enc', 'UTF-8', '-struct-text', 'FILE'], pdf).split('\n')) {
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    if (depth <= contents) contents = line.trim() === 'TOC' ? depth : Number.POSITIVE_INFINITY;
    const text = /^\s*"(.*)"$/u.exec(line)?.[1];
    // A hyphen that hyphenation put in is a piece of its own, marked as soft (ActualText), which poppler doesn't read.
    if (text !== undefined && text !== '-' && contents === Number.POSITIVE_INFINITY) texts.push(text);
  }
  return texts.join('');
};

/** The structure tree, one element a line, indented. */
export const structure = (pdf: Uint8Array): readonly string[] =>
  inspect('pdfinfo', ['-enc', 'UTF-8', '-struct', 'FILE'], pdf)
    .split('\n')
    .map((line) => line.trim());

/** How many elements of a kind the structure tree holds. */
export const countTag = (lines: readonly string[], tag: string): number =>
  lines.filter((line) => new RegExp(`^${tag}(?:$|[ :<])`).test(line)).length;

/** Text of each page as it is printed, furniture included. */
export const pageTexts = (pdf: Uint8Array): readonly string[] =>
  inspect('pdftotext', ['-enc', 'UTF-8', '-layout', 'FILE', '-'], pdf)
    // The typesetter glues a page number to its leader with a word joiner.
    .replaceAll('\u2060', '')
    .split('\f')
    .slice(0, -1);

/** Glyphs that are drawn as an empty box. */
export const missingGlyphs = (pdf: Uint8Array): number =>
  (inspect('mutool', ['trace', 'FILE'], pdf).match(/glyph="(?:\.notdef|0)"/g) ?? []).length;

/** Words that run into the next one on the same line, on the first page. */
export const overlaps = (pdf: Uint8Array): readonly string[] => {
  const words = [
    ...inspect('pdftotext', ['-enc', 'UTF-8', '-bbox', '-l', '1', 'FILE', '-'], pdf).matchAll(
      /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu,
    ),
  ].map(([, left, top, right, text]) => ({ left: Number(left), top: Number(top), right: Number(right), text }));
  return words.flatMap((word) =>
    words
      .filter((next) => next.top === word.top && next.left > word.left && next.left < word.right + 0.5)
      .map((next) => `${word.text} runs into ${next.text}`),
  );
};

/** For comparing texts that lines and cells break differently. */
export const solid = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u00a0]+/gu, '');
