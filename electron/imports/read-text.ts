import { readHtml } from '#electron/imports/read-html.ts';
import type { SourceBlock, SourceRow } from '#electron/imports/source-blocks.ts';
import type { TextRun } from '#shared/domain/common/rich-text.ts';

/**
 * Plain text → blocks: pasted from Word or Excel (cells divided by tabs, quoted cells over several lines), published
 * as Markdown (#, **, |), or with fragments of HTML inside its cells.
 */
export const readText = (text: string): SourceBlock[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .split('\n');
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    let line = lines[index] ?? '';
    if (line.includes('\t') || (rows.length > 0 && line.startsWith('"'))) {
      while (hasOpenQuote(line) && index + 1 < lines.length) {
        const next = lines[index + 1] ?? '';
        if (!closesLater(lines, index + 1)) break;
        line = `${line}\n${next}`;
        index += 1;
      }
    }
    const cells = tableCells(line);
    if (cells) {
      if (!cells.every((cell) => /^[-=:]*$/.test(cell.trim())) || cells.every((cell) => cell.trim() === '')) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells: cells.map(readCell) });
      }
      continue;
    }
    closeTable();
    const block = readLine(line);
    if (block) blocks.push(...block);
  }
  closeTable();
  return blocks;
};

const BULLET = /^(\s*)(?:[•●▪◦‣·–*]\s+|[•●▪◦‣]|-\s+|-(?=[\p{L}¿]))(.*)$/u;
const LONE_BULLET = /^(\s*)[-•●▪◦‣*]\s*$/;
const HTML_LINE = /^\s*<(?:table|p|ul|ol|h[1-6]|div|b|strong)\b/i;

const readLine = (line: string): SourceBlock[] | null => {
  if (line.trim() === '') return null;
  if (HTML_LINE.test(line) && /<\/\w+>/.test(line)) return readHtml(line);
  const quoted = line.replace(/^\s{0,3}>\s?/, '');
  if (quoted !== line) return readLine(quoted);
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
  if (heading) return [{ kind: 'heading', text: stripMarks(heading[1] ?? '') }];
  if (/^\s*(?:[-_*=]\s*){3,}$/.test(line)) return null;
  const lone = LONE_BULLET.exec(line);
  if (lone) return [{ kind: 'item', ordered: false, level: levelOf(lone[1] ?? ''), runs: [] }];
  const bullet = BULLET.exec(line);
  if (bullet && !/^\s*\*\*/.test(line)) {
    return [
      { kind: 'item', ordered: false, level: levelOf(bullet[1] ?? ''), runs: readRuns((bullet[2] ?? '').trim()) },
    ];
  }
  return [{ kind: 'paragraph', runs: readRuns(line.trim()) }];
};

const levelOf = (indent: string): number => Math.min(4, Math.floor(indent.replace(/\t/g, '  ').length / 2));

/** `**bold**`, `__bold__`, `<b>bold</b>` → runs. Other marks stay as they are: they may be the person's own. */
export const readRuns = (text: string): TextRun[] => {
  const runs: TextRun[] = [];
  const pattern = /\*\*(.+?)\*\*|__(.+?)__|<(?:b|strong)>(.*?)<\/(?:b|strong)>/gi;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ text: match[1] ?? match[2] ?? match[3] ?? '', bold: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs.filter((run) => run.text !== '');
};

const stripMarks = (text: string): string => text.replace(/\*\*|__|<\/?(?:b|strong)>/gi, '').trim();

/** The cells of a table line (tabs, or Markdown pipes), null where the line is none. */
const tableCells = (line: string): string[] | null => {
  if (line.includes('\t')) {
    const bulletFromWord = /^\s*[•●▪◦‣·o-]\t/.exec(line);
    if (bulletFromWord) return null;
    const cells = line.split('\t').map(unquote);
    const filled = cells.filter((cell) => cell.trim() !== '');
    // «1.-<tab>Objetivo»: Word pastes automatic numbers with a tab; two short cells, the first a number, are a heading.
    if (cells.length === 2 && filled.length === 2 && /^[\dIVX]{1,5}[.)-]*$/.test(cells[0]?.trim() ?? '')) {
      const title = (cells[1] ?? '').trim();
      if (title.length <= 60 && !/[.:;]\s*\S/.test(title) && !/\s(?:el|la|los|las)\s.*\s(?:de|a|para)\s/.test(title))
        return null;
    }
    return cells;
  }
  if (/^\s*\|.*\|\s*$/.test(line))
    return line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  return null;
};

const unquote = (cell: string): string => {
  const trimmed = cell.trim();
  return trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"')
    ? trimmed.slice(1, -1).replaceAll('""', '"')
    : cell;
};

/** A cell opened with a quote and not closed goes on in the next line (what Excel puts on the clipboard). */
const hasOpenQuote = (line: string): boolean => {
  const last = line.split('\t').at(-1) ?? '';
  return last.startsWith('"') && (last.match(/"/g)?.length ?? 0) % 2 === 1;
};

const closesLater = (lines: readonly string[], from: number): boolean =>
  lines.slice(from, from + 50).some((line) => /"(?:\t|$)/.test(line));

const readCell = (cell: string, column: number): SourceRow['cells'][number] => {
  if (/<(?:table|p|ul|ol|li|br|b|strong|div|span)\b/i.test(cell)) return { column, blocks: readHtml(cell) };
  const blocks = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): SourceBlock => ({ kind: 'paragraph', runs: readRuns(line) }));
  return { column, blocks };
};
