/** Text inside an element or attribute. What XML can't hold is written as a workbook does, `_x0007_`. */
export const xmlText = (text: string): string => {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (letter) => `_x${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters but tab and line break, and the two that are no characters. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
const SPECIAL = /[&<>"\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\t\n]|_x[0-9A-Fa-f]{4}_/u;
