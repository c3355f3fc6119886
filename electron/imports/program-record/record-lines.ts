/**
 * A pasted text as clean lines: one kind of line break and of space, no invisible characters, cells of a copied table
 * on lines of their own, no marks of Markdown. Nothing readable is lost. A page that lost its line breaks gets those of
 * its head and its list of links back.
 */
export const recordLines = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(INVISIBLE, (mark) => KEPT[mark] ?? '')
    .replace(/[ \u00A0](published on \S+ \([^)\s]*\))/i, '\n$1\n')
    .replace(/[ \u00A0](inicio > (\S.{1,200}?)) (?=\2 )/i, '\n$1\n')
    .replace(/[ \u00A0](links|enlaces|ligas|vínculos) (?=\[\d)/i, '\n$1\n')
    .split('\n')
    .flatMap(cellsOf)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(/\*\*|__/g, '').replace(/^#{1,6} /, ''))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-_=*|: ]+$/.test(line));

/** Controls and format characters: soft hyphens, zero-width marks, directions. Tabs and line breaks stay. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const KEPT: Readonly<Record<string, string>> = { '\n': '\n', '\t': '\t', '\v': '\n', '\f': '\n' };

const cellsOf = (line: string): readonly string[] => {
  const bullet = /^\s*[•·▪*-]\t/.test(line);
  if (line.includes('\t') && !bullet) return line.split('\t');
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).split('|');
  return [line];
};
