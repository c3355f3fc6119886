/**
 * What a plan's title says beyond its kind, its year and its programme, which stand beside it anyhow: '' for the title
 * that it was given when it was begun («Programa anual 2026 · Lluvia en Casa»).
 */
export const ownTitle = (title: string, word: string, fiscalYear: number, programName: string): string => {
  const whole = title.trim();
  if (!whole.toLowerCase().startsWith(word.toLowerCase())) return same(whole, programName) ? '' : whole;
  const rest = whole
    .slice(word.length)
    .replace(new RegExp(`^\\s*(?:de\\s+|para\\s+)?${fiscalYear}\\b`), '')
    .replace(/^[\s·:,.–-]+/, '')
    .trim();
  return same(rest, programName) ? '' : rest;
};

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
