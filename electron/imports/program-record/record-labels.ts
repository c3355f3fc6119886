import { foldLetters } from '#shared/domain/common/spanish-words.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';

/** A field of the source: its key, the label as written, and the lines of its value. */
export type Segment = { readonly key: string; readonly label: string; readonly lines: string[] };

export type SplitRecord = {
  /** Lines before the first label: site, path, title, description. */
  readonly before: readonly string[];
  readonly segments: readonly Segment[];
};

/** Key of a heading that holds no field of its own. */
export const HEADING = 'heading';

/** Published headings; they name no field and are printed anyway. */
const HEADINGS = ['Mayores informes', 'Información técnica del programa', 'Información técnica', 'Datos generales'];

/** A heading that stands before a label on the same line. */
const HEADING_AT_END = new RegExp(`(?:^| )(?:${HEADINGS.join('|')})\\s*$`, 'iu');

/** Words that are a label only with a colon at the start of a line: prose uses them too often. */
const WEAK = new Set(['nombre', 'programa', 'web', 'url', 'pagina', 'fuente', 'ext', 'sexo', 'poblacion', 'organismo']);

/**
 * Cuts lines at the labels of a record. A label stands at the start of a line (with colon, dash or alone; two words or
 * more may be followed by their value at once), or inside a line with a colon and a capital.
 */
export const splitAtLabels = (lines: readonly string[], definitions: RecordDefinitions): SplitRecord => {
  const table = labelTable(definitions);
  const before: string[] = [];
  const segments: Segment[] = [];
  const seen = new Set<string>();
  const bare = withoutColons(lines, table);
  const add = (text: string, more: boolean): void => {
    const current = segments.at(-1);
    const heading = more ? HEADING_AT_END.exec(text) : null;
    const own = (heading ? text.slice(0, heading.index) : text).trim();
    if (own !== '') (current ? current.lines : before).push(own);
    if (heading) segments.push({ key: HEADING, label: heading[0].trim(), lines: [] });
  };
  for (const line of lines) {
    const folded = foldSameLength(line);
    let from = 0;
    for (const label of labelsIn(line, folded, { table, current: segments.at(-1)?.key ?? null, seen, bare })) {
      add(line.slice(from, label.start), true);
      segments.push({ key: label.key, label: line.slice(label.start, label.wordsEnd), lines: [] });
      seen.add(label.key);
      from = label.end;
    }
    add(line.slice(from), false);
  }
  return { before, segments };
};

type LabelTable = {
  readonly keys: ReadonlyMap<string, string>;
  readonly atStart: RegExp;
  readonly inside: RegExp;
};

const labelTable = (definitions: RecordDefinitions): LabelTable => {
  const keys = new Map<string, string>();
  for (const heading of HEADINGS) keys.set(foldLetters(heading), HEADING);
  for (const field of definitions.fields) {
    for (const label of [field.label, ...field.aliases]) {
      const folded = foldLetters(label);
      if (label.includes(':')) continue;
      // «Ano», where a keyboard had no ñ.
      for (const key of [folded, folded.replaceAll('ñ', 'n')]) if (!keys.has(key)) keys.set(key, field.key);
    }
  }
  const longestFirst = [...keys.keys()].sort((a, b) => b.length - a.length);
  const strong = longestFirst.filter((label) => !WEAK.has(label));
  const any = (labels: readonly string[]): string =>
    labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return {
    keys,
    atStart: new RegExp(`^(?:[•*·▪-] ?)?(${any(longestFirst)})(?: ?\\.?(?: ?[:：=]| [–—-](?= )|$)|(?= ))`),
    inside: new RegExp(`(?<= )(${any(strong)}) ?\\.? ?[:：]`, 'g'),
  };
};

type FoundLabel = {
  readonly key: string;
  readonly start: number;
  readonly wordsEnd: number;
  readonly end: number;
};

/** A source that hardly ever writes a colon after a label: one word and its value side by side are a field there. */
const withoutColons = (lines: readonly string[], table: LabelTable): boolean =>
  lines.filter((line) => /[:：]\s*$/.test(table.atStart.exec(foldSameLength(line))?.[0] ?? '')).length < 3;

type Where = {
  readonly table: LabelTable;
  /** Key of the field under way. */
  readonly current: string | null;
  readonly seen: ReadonlySet<string>;
  readonly bare: boolean;
};

const labelsIn = (line: string, folded: string, { table, current, seen, bare }: Where): readonly FoundLabel[] => {
  const found: FoundLabel[] = [];
  const first = table.atStart.exec(folded);
  const words = first?.[1] ?? '';
  const key = table.keys.get(words);
  if (first && key) {
    const start = first[0].indexOf(words);
    const wordsEnd = start + words.length;
    const rest = line.slice(first[0].length);
    const mark = first[0].slice(wordsEnd).trim().replace('.', '');
    if (
      isLabel({ mark, words, rest, key, capital: isCapital(line.charAt(start)), fresh: !seen.has(key), current, bare })
    ) {
      found.push({ key, start, wordsEnd, end: first[0].length });
    }
  }
  for (const match of folded.matchAll(table.inside)) {
    const inner = table.keys.get(match[1] ?? '');
    const last = found.at(-1);
    if (!inner || match.index < (last?.end ?? 0) || !isCapital(line.charAt(match.index))) continue;
    if (inner === (last?.key ?? current) || inner === HEADING) continue;
    const wordsEnd = match.index + (match[1] ?? '').length;
    found.push({ key: inner, start: match.index, wordsEnd, end: match.index + match[0].length });
  }
  return found;
};

type Candidate = {
  readonly mark: string;
  readonly words: string;
  readonly rest: string;
  readonly key: string;
  readonly capital: boolean;
  readonly fresh: boolean;
  readonly current: string | null;
  readonly bare: boolean;
};

const isLabel = ({ mark, words, rest, key, capital, fresh, current, bare }: Candidate): boolean => {
  if (mark === ':' || mark === '：' || mark === '=') return key !== HEADING || rest.trim() === '';
  if (!capital || WEAK.has(words)) return false;
  if (rest.trim() === '') return current !== null || words.includes(' ') || fresh;
  if (key === HEADING) return false;
  // «Dependencia responsable Secretaría de …»: label and value side by side.
  if (bare && fresh && words.includes(' ')) return true;
  return fresh && (mark !== '' || words.includes(' ') || bare) && /^(?:[\p{Lu}\d¿]|https?:|www\.)/u.test(rest.trim());
};

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Folded for comparison, one letter for one letter, so that places in it are places in the line. */
const foldSameLength = (line: string): string => {
  const folded = foldLetters(line);
  if (folded.length === line.length) return folded;
  return [...line]
    .map((letter) => (foldLetters(letter).length === letter.length ? foldLetters(letter) : letter))
    .join('');
};
