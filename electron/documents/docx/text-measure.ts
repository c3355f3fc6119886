import { textWidth } from '#shared/documents/font-metrics.ts';
import type { Run } from '#shared/documents/model.ts';

/** Height of a line of Noto Sans in single spacing: ascent 1.069 and descent 0.293 of its size, in whole twips. */
export const lineHeight = (size: number): number => (Math.round(size * 21.38) + Math.round(size * 5.86)) / 20;

/**
 * Lines that a paragraph takes, broken as word processors break them: at spaces and after hyphens, inside a word only
 * where it alone is wider than the line.
 * @param width of the line in points
 */
export const countLines = (runs: readonly Run[], size: number, width: number, bold = false): number => {
  let lines = 1;
  /** Points taken on the line, of the word under way, and of the spaces before it. */
  let taken = 0;
  let word = 0;
  let spaces = 0;
  const endWord = (): void => {
    if (word === 0) return;
    if (taken > 0 && taken + spaces + word > width + TOLERANCE) {
      lines += 1;
      taken = word;
    } else taken += (taken > 0 ? spaces : 0) + word;
    while (taken > width + TOLERANCE && width > 0) {
      lines += 1;
      taken -= width;
    }
    word = 0;
    spaces = 0;
  };
  for (const run of runs) {
    const weight = bold || run.bold ? 'bold' : 'regular';
    for (const [piece] of run.text.matchAll(PIECE)) {
      if (piece === '\n') {
        endWord();
        lines += 1;
        taken = 0;
        spaces = 0;
      } else if (piece.startsWith(' ')) {
        endWord();
        spaces += textWidth(piece, size, weight);
      } else {
        word += textWidth(piece, size, weight);
        if (piece.endsWith('-')) endWord();
      }
    }
  }
  endWord();
  return lines;
};

const TOLERANCE = 0.05;

const PIECE = /\n| +|[^\s-]*-+|[^\s-]+/g;
