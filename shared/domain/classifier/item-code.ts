/**
 * Codes of the «clasificador por objeto del gasto» are text. The base's three levels have four figures (`3000`, `3600`,
 * `3610`); the specific items of a scheme have its width: `3611` or `36101`. The harmonised part is always the first
 * three figures, so a parent is those plus zeros. Source: CONAC, DOF 9-Dec-2009 and 10-Jun-2010.
 */
export type ItemLevel = 'chapter' | 'concept' | 'generic' | 'specific';
export type SchemeWidth = 4 | 5;

export const LEVEL_NAMES = {
  chapter: 'capítulo',
  concept: 'concepto',
  generic: 'partida genérica',
  specific: 'partida específica',
} as const satisfies Readonly<Record<ItemLevel, string>>;

export const chapterOf = (code: string): string => `${code.slice(0, 1)}000`;
export const conceptOf = (code: string): string => `${code.slice(0, 2)}00`;
export const genericOf = (code: string): string => `${code.slice(0, 3)}0`;

/**
 * The level of a code within a scheme; undefined where it is no code of it. That a code of four figures ending in zero
 * is generic is a convention inside a known scheme, no fact about codes.
 */
export const levelOf = (code: string, width: SchemeWidth): ItemLevel | undefined => {
  if (/^[1-9]000$/.test(code)) return 'chapter';
  if (/^[1-9][1-9]00$/.test(code)) return 'concept';
  if (/^[1-9][1-9][1-9]0$/.test(code)) return 'generic';
  const specific = width === 4 ? /^[1-9][1-9][1-9][1-9]$/ : /^[1-9][1-9][1-9](?!00)\d\d$/;
  return specific.test(code) ? 'specific' : undefined;
};

/**
 * A code as people write it («3-6-1-1», « 361 », «36100», «3611.») in the scheme's own form: figures only; a base code
 * that was shortened or filled with zeros gets its four figures. Text that is no code comes back trimmed, unchanged.
 */
export const normalCode = (text: string, width: SchemeWidth): string => {
  // «36101.0» is what a spreadsheet makes of a code that it took for a number.
  const trimmed = text
    .trim()
    .replace(/^'/, '')
    .replace(/^(\d{4,})\.0+$/, '$1');
  if (!/^[\d\s.\-·]+$/.test(trimmed)) return trimmed;
  const digits = trimmed.replace(/\D/g, '');
  if (digits.length >= 1 && digits.length <= 3) return digits.padEnd(4, '0');
  return width === 5 && /^\d{3}00$/.test(digits) ? digits.slice(0, 4) : digits;
};

/** The code one level up; undefined for a chapter. */
export const parentOf = (code: string, level: ItemLevel): string | undefined => {
  switch (level) {
    case 'chapter':
      return undefined;
    case 'concept':
      return chapterOf(code);
    case 'generic':
      return conceptOf(code);
    case 'specific':
      return genericOf(code);
  }
};
