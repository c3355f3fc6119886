import { GLYPH_RANGES } from '#shared/documents/glyph-coverage-table.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** A character that no bundled font draws, and where it first stands (nearest heading, some words around it). */
export type UncoveredCharacter = {
  readonly character: string;
  readonly codePoint: number;
  readonly times: number;
  readonly where: string;
  readonly excerpt: string;
};

/** Drawn in place of a character that no bundled font has: visible, in every font, and never an empty box. */
export const REPLACEMENT = '\ufffd';

/** Which of the bundled fonts draws a code point; `none` for what must be replaced. */
export const glyphFont = (codePoint: number): 'text' | 'symbols' | 'none' =>
  isInvisible(codePoint) || within(TEXT, codePoint) ? 'text' : within(SYMBOLS, codePoint) ? 'symbols' : 'none';

/**
 * The text as it can be printed: control characters dropped, the private codes that Word's symbol fonts leave behind
 * turned into what they looked like, anything else that no bundled font draws into U+FFFD. Line breaks stay.
 */
export const printable = (text: string): string => {
  if (PLAIN.test(text)) return text;
  let out = '';
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint === 0x0a) out += character;
    else if (codePoint === 0x09) out += ' ';
    else if (isInvisible(codePoint)) out += isDropped(codePoint) ? '' : character;
    else if (glyphFont(codePoint) !== 'none') out += character;
    else out += WORD_SYMBOLS.get(codePoint) ?? REPLACEMENT;
  }
  return out;
};

/** Every character of the model that would have to be replaced, in order of first appearance. */
export const uncoveredCharacters = (model: DocumentModel): readonly UncoveredCharacter[] => {
  const found = new Map<number, UncoveredCharacter>();
  for (const { text, where } of modelTexts(model)) {
    if (PLAIN.test(text)) continue;
    for (const character of text.normalize('NFC')) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint === 0x0a || codePoint === 0x09 || glyphFont(codePoint) !== 'none' || WORD_SYMBOLS.has(codePoint))
        continue;
      const before = found.get(codePoint);
      found.set(
        codePoint,
        before
          ? { ...before, times: before.times + 1 }
          : { character, codePoint, times: 1, where, excerpt: around(text, character) },
      );
    }
  }
  return [...found.values()];
};

/** The same as findings, to be listed beside an export. */
export const glyphFindings = (model: DocumentModel): readonly Finding[] =>
  uncoveredCharacters(model).map(({ character, codePoint, times, where, excerpt }) => {
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      code: 'character-without-glyph',
      severity: 'warning',
      place: { section: '' },
      where,
      message: `El carácter «${character}» (${code}) no existe en la letra de los documentos y se imprime como «${REPLACEMENT}»${times > 1 ? ` (${times} veces)` : ''}: «${excerpt}».`,
      remedy: 'Sustitúyalo por una palabra o por un signo común.',
    };
  });

/** Latin, Spanish and the usual punctuation: what nearly every text consists of. */
const PLAIN = /^[\n\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ac]*$/;

const parseRanges = (text: string): readonly (readonly [number, number])[] =>
  text.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

const TEXT = parseRanges(GLYPH_RANGES.text);
const SYMBOLS = parseRanges(GLYPH_RANGES.symbols);

const within = (ranges: readonly (readonly [number, number])[], codePoint: number): boolean => {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, -1];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
};

/** Controls, byte order mark, variation selectors, tags: nothing to see, so nothing to replace. */
const isInvisible = (c: number): boolean => isDropped(c) || c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0x2060;

const isDropped = (c: number): boolean =>
  (c < 0x20 && c !== 0x0a && c !== 0x09) ||
  (c >= 0x7f && c <= 0x9f) ||
  c === 0xfeff ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2066 && c <= 0x2069) ||
  (c >= 0xfe00 && c <= 0xfe0f) ||
  (c >= 0xe0000 && c <= 0xe0fff);

/** Word writes marks of the fonts Symbol and Wingdings into the private use area; texts pasted from it keep them. */
const WORD_SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
  [0xf0fb, '✗'],
  [0xf0fe, '☒'],
  [0xf0a8, '☐'],
  [0xf06f, '○'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf071, '❑'],
  [0xf076, '❖'],
  [0xf0e0, '→'],
  [0xf0df, '←'],
  [0xf0ae, '→'],
  [0xf0ac, '←'],
  [0xf0b3, '≥'],
  [0xf0a3, '≤'],
  [0xf02d, '-'],
]);

const around = (text: string, character: string): string => {
  const flat = text.replace(/\s+/g, ' ');
  const at = flat.indexOf(character);
  const start = Math.max(0, at - 20);
  const end = Math.min(flat.length, at + 22);
  return `${start > 0 ? '…' : ''}${flat.slice(start, end).toWellFormed()}${end < flat.length ? '…' : ''}`;
};
