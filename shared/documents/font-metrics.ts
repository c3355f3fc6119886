import { RANGE_STARTS, WIDTHS } from '#shared/documents/font-widths.ts';
import { hyphenationPoints } from '#shared/documents/hyphenation.ts';

export type FontWeight = 'regular' | 'semibold' | 'bold';

/**
 * Width of one line of text set in the bundled Noto Sans, in points; no kerning, line breaks count nothing.
 * @param fontSizePt size in points
 */
export const textWidth = (text: string, fontSizePt: number, weight: FontWeight = 'regular'): number => {
  const widths = TABLES[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // A surrogate pair counts once, at its first half.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    sum += widths[code] ?? AVERAGE;
  }
  return (sum * fontSizePt) / 1000;
};

/**
 * Breaks a text into lines no wider than `widthPt`: at spaces and after hyphens and slashes, inside a word (Spanish
 * syllables, with a hyphen) only where the word alone is too wide. Line breaks in the text are kept, runs of spaces
 * become one. No character is lost, unless there are more than `maxLines` lines: then the last one ends in «…».
 */
export const wrapText = (
  text: string,
  widthPt: number,
  fontSizePt: number,
  weight: FontWeight = 'regular',
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    wrapParagraph(paragraph, widthPt, fontSizePt, weight, lines, maxLines);
    if (lines.length > maxLines) break;
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, Math.max(1, maxLines));
  const last = kept.length - 1;
  kept[last] = withEllipsis(kept[last] ?? '', widthPt, fontSizePt, weight);
  return kept;
};

/** Code points outside the table, for instance of another script: about the width of a capital. */
const AVERAGE = 600;

const TABLES: Readonly<Record<FontWeight, Uint16Array>> = {
  regular: decode(WIDTHS.regular),
  semibold: decode(WIDTHS.semibold),
  bold: decode(WIDTHS.bold),
};

function decode(ranges: readonly string[]): Uint16Array {
  const lastStart = RANGE_STARTS[RANGE_STARTS.length - 1] ?? 0;
  const table = new Uint16Array(lastStart + (ranges[ranges.length - 1]?.length ?? 0) / 2).fill(AVERAGE);
  for (const [index, digits] of ranges.entries()) {
    const start = RANGE_STARTS[index] ?? 0;
    for (let i = 0; i < digits.length; i += 2) {
      const pair = digits.slice(i, i + 2);
      if (pair !== '--') table[start + i / 2] = Number.parseInt(pair, 36);
    }
  }
  table[0x0a] = 0;
  table[0x0d] = 0;
  return table;
}

/** A word with what follows it up to the next place where a line may break. */
const PIECE = /[^\s\-/]*[-/]+(?=\S)|\S+/g;

const wrapParagraph = (
  paragraph: string,
  widthPt: number,
  fontSizePt: number,
  weight: FontWeight,
  lines: string[],
  maxLines: number,
): void => {
  const space = textWidth(' ', fontSizePt, weight);
  let line = '';
  let lineWidth = 0;
  for (const word of paragraph.split(/\s+/)) {
    if (word === '') continue;
    if (lines.length > maxLines) return;
    let first = true;
    const width = textWidth(word, fontSizePt, weight);
    const whole = lineWidth + (line === '' ? 0 : space) + width <= widthPt;
    for (const piece of whole ? [word] : (word.match(PIECE) ?? [])) {
      const gap = first && line !== '' ? space : 0;
      const pieceWidth = whole ? width : textWidth(piece, fontSizePt, weight);
      if (lineWidth + gap + pieceWidth <= widthPt) {
        line += (gap > 0 ? ' ' : '') + piece;
        lineWidth += gap + pieceWidth;
      } else {
        if (line !== '') lines.push(line);
        line = piece;
        if (pieceWidth > widthPt) line = breakWord(piece, widthPt, fontSizePt, weight, lines);
        lineWidth = textWidth(line, fontSizePt, weight);
      }
      first = false;
    }
  }
  lines.push(line);
};

/**
 * Pushes the full lines of a word that is too wide and gives back its rest. Looks only at what a line can hold: a row
 * of underscores or a pasted code of thousands of characters must not cost its square.
 */
const breakWord = (word: string, widthPt: number, fontSizePt: number, weight: FontWeight, lines: string[]): string => {
  let rest = word;
  for (;;) {
    const room = fittingLength(rest, widthPt, fontSizePt, weight);
    if (room >= rest.length) return rest;
    const inReach = hyphenationPoints(rest.slice(0, Math.max(LONGEST_WORD, 2 * room))).filter((point) => point <= room);
    const cut = inReach.findLast((point) => textWidth(`${rest.slice(0, point)}-`, fontSizePt, weight) <= widthPt);
    lines.push(cut === undefined ? rest.slice(0, room) : `${rest.slice(0, cut)}-`);
    rest = rest.slice(cut ?? room);
  }
};

/** No Spanish word comes near; what is longer is divided by the syllables of its beginning. */
const LONGEST_WORD = 200;

/** How much of the beginning of a text fits, in UTF-16 units: whole characters, and at least one. */
const fittingLength = (text: string, widthPt: number, fontSizePt: number, weight: FontWeight): number => {
  const widths = TABLES[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    sum += widths[code] ?? AVERAGE;
    if (i > 0 && (sum * fontSizePt) / 1000 > widthPt) return i;
  }
  return text.length;
};

const withEllipsis = (line: string, widthPt: number, fontSizePt: number, weight: FontWeight): string => {
  const characters = Array.from(line.replace(/[-\s]+$/u, ''));
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, fontSizePt, weight) > widthPt) characters.pop();
  return `${characters.join('').trimEnd()}…`;
};
