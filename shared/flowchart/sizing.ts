import { type FontWeight, textWidth, wrapText } from '#shared/documents/font-metrics.ts';
import type { FlowStyle } from '#shared/flowchart/style.ts';

/** Text broken to a shape, and the shape's size; points. */
export type Fitted = {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
};

/** Texts already broken, by what they belong to and the width. */
export type FitMemory = Map<string, Fitted>;

/** A rectangle of the given width, as high as its text asks for, within the style's limit. */
export const fitRectangle = (text: string, width: number, style: FlowStyle, sideBars: boolean): Fitted => {
  const inner = width - 2 * style.padX - (sideBars ? 8 : 0);
  const line = style.fontSize * style.leading;
  const most = Math.max(2, Math.floor((style.maxMainHeight - 2 * style.padY) / line));
  const lines = wrapText(text, inner, style.fontSize, 'regular', most);
  const height = Math.max(style.minMainHeight, lines.length * line + 2 * style.padY);
  return { lines, fontSize: style.fontSize, width, height };
};

/**
 * A diamond of the given width. A line that stands at a distance from the middle has less room; of several ways to
 * break the text the one that makes the flattest diamond is taken, divided words counting against it.
 */
export const fitDiamond = (text: string, width: number, style: FlowStyle): Fitted => {
  const fontSize = style.fontSize;
  const line = fontSize * style.leading;
  const limit = style.maxMainHeight + 10;
  let best: Fitted | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const share of SHARES) {
    const lines = wrapText(text, width * share, fontSize);
    const height = diamondHeight(lines, width, fontSize, line);
    const divided = lines.filter((l) => l.endsWith('-')).length;
    const cost = height + divided * 9;
    if (cost < bestCost) {
      best = { lines, fontSize, width, height };
      bestCost = cost;
    }
  }
  if (best && best.height <= limit) return best;
  for (let most = best?.lines.length ?? 1; most >= 1; most -= 1) {
    const lines = wrapText(text, width * 0.62, fontSize, 'regular', most);
    const height = diamondHeight(lines, width, fontSize, line);
    best = { lines, fontSize, width, height: Math.min(height, limit) };
    if (height <= limit) break;
  }
  return best ?? { lines: [], fontSize, width, height: style.minMainHeight };
};

/** A document: a rectangle with a wavy foot; stacked ones are shifted by `STACK_SHIFT` twice. */
export const fitDocument = (text: string, width: number, style: FlowStyle, stacked: boolean): Fitted => {
  const shift = stacked ? 2 * STACK_SHIFT : 0;
  const line = style.smallFontSize * style.leading;
  const lines = wrapText(text, width - 5 - shift, style.smallFontSize, 'regular', 6);
  const height = Math.max(20, lines.length * line + 5 + WAVE) + shift;
  return { lines, fontSize: style.smallFontSize, width, height };
};

export const STACK_SHIFT = 2.5;
export const WAVE = 6;

/** A label beside an edge: its lines and the box around them. Smaller letters rather than divided words. */
export const fitLabel = (text: string, maxWidth: number, style: FlowStyle): Fitted => {
  const room = Math.max(maxWidth - 2, 7);
  const word = widestWord(text, style.smallFontSize, 'semibold') || 1;
  const fontSize = style.smallFontSize * Math.max(0.72, Math.min(1, (room - 0.05) / word));
  const lines = wrapText(text, room, fontSize, 'semibold', 6);
  const width = lines.reduce((most, line) => Math.max(most, textWidth(line, fontSize, 'semibold')), 0) + 2;
  return { lines, fontSize, width, height: lines.length * fontSize * style.leading };
};

/** Width of the longest word. */
export const widestWord = (text: string, fontSize: number, weight: FontWeight): number =>
  text.split(/\s+/).reduce((most, word) => Math.max(most, textWidth(word, fontSize, weight)), 0);

const SHARES = [0.42, 0.5, 0.58, 0.66, 0.74, 0.82] as const;

const diamondHeight = (lines: readonly string[], width: number, fontSize: number, line: number): number => {
  const middle = (lines.length - 1) / 2;
  let height = Math.max(30, width * 0.3);
  for (const [index, text] of lines.entries()) {
    const reach = Math.abs(index - middle) * line + line / 2;
    const room = 1 - (textWidth(text, fontSize) + 3) / width;
    height = Math.max(height, room > 0.04 ? (2 * reach) / room : Number.POSITIVE_INFINITY);
  }
  return height;
};
