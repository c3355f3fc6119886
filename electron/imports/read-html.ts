import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { runsText, type SourceBlock, type SourceCell, type SourceRow } from '#electron/imports/source-blocks.ts';
import type { TextRun } from '#shared/domain/common/rich-text.ts';

/**
 * HTML → blocks: what mammoth makes of a DOCX, and the fragments that published texts keep inside their cells.
 * Scripts, styles and everything without words are passed over; nothing is ever fetched.
 * @param imageOf gives the bytes of an image by its `src`, null to leave it out
 */
export const readHtml = (html: string, imageOf: (src: string) => Uint8Array | null = () => null): SourceBlock[] => {
  const document = parseDocument(html, { decodeEntities: true, lowerCaseTags: true });
  const collector = new BlockCollector(imageOf);
  collector.walk(document.children, { bold: false, italic: false }, null);
  return collector.finish();
};

type Look = { readonly bold: boolean; readonly italic: boolean };
type ListPlace = { readonly ordered: boolean; readonly level: number };

const HEADING = /^h[1-6]$/;
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object']);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'blockquote',
  'pre',
  'figure',
  'header',
  'footer',
  'body',
  'html',
  'dl',
  'dt',
  'dd',
]);
/** Deeper nesting is nobody's office document; it would only exhaust the stack. */
const MAX_DEPTH = 200;

class BlockCollector {
  private readonly blocks: SourceBlock[] = [];
  private runs: TextRun[] = [];
  private depth = 0;
  private readonly imageOf: (src: string) => Uint8Array | null;

  constructor(imageOf: (src: string) => Uint8Array | null) {
    this.imageOf = imageOf;
  }

  finish(): SourceBlock[] {
    this.flush(null);
    return this.blocks;
  }

  walk(nodes: readonly ChildNode[], look: Look, list: ListPlace | null): void {
    if (this.depth > MAX_DEPTH) return;
    this.depth += 1;
    for (const node of nodes) {
      if (isText(node)) this.addText(node.data, look);
      else if (isTag(node)) this.element(node, look, list);
    }
    this.depth -= 1;
  }

  private element(node: Element, look: Look, list: ListPlace | null): void {
    const name = node.name;
    if (SILENT.has(name)) return;
    if (name === 'br') this.addText('\n', look, true);
    else if (name === 'img') this.image(node, list);
    else if (name === 'table') this.table(node, list);
    else if (name === 'ul' || name === 'ol') {
      this.flush(list);
      this.walk(node.children, look, { ordered: name === 'ol', level: list ? list.level + 1 : 0 });
    } else if (name === 'li') {
      this.flush(list);
      const place = list ?? { ordered: false, level: 0 };
      this.walk(node.children, look, place);
      if (!hasBlockInside(node) || this.runs.length > 0) this.flush(place, true);
    } else if (HEADING.test(name)) {
      this.flush(list);
      this.walk(node.children, { bold: false, italic: false }, null);
      const text = collapse(runsText(this.runs));
      this.runs = [];
      if (text !== '') this.blocks.push({ kind: 'heading', text });
    } else this.textual(node, look, list);
  }

  /** Paragraph-like and inline elements: they only add their look. */
  private textual(node: Element, look: Look, list: ListPlace | null): void {
    const name = node.name;
    const bold = look.bold || name === 'b' || name === 'strong' || name === 'th';
    const italic = look.italic || name === 'i' || name === 'em';
    if (BLOCKS.has(name)) {
      this.flush(list);
      this.walk(node.children, { bold, italic }, list);
      this.flush(list);
      return;
    }
    this.walk(node.children, { bold, italic }, list);
  }

  private image(node: Element, list: ListPlace | null): void {
    this.flush(list);
    const bytes = this.imageOf(node.attribs.src ?? '');
    if (bytes) this.blocks.push({ kind: 'image', bytes, alt: node.attribs.alt ?? '' });
  }

  private table(node: Element, list: ListPlace | null): void {
    this.flush(list);
    this.blocks.push({ kind: 'table', rows: readRows(node, this.imageOf) });
  }

  private addText(text: string, look: Look, breaking = false): void {
    const value = breaking ? '\n' : text.replace(/[ \t\r\n]+/g, ' ');
    if (value === '') return;
    this.runs.push({ text: value, ...(look.bold && { bold: true }), ...(look.italic && { italic: true }) });
  }

  private flush(list: ListPlace | null, keepEmpty = false): void {
    const runs = trimRuns(this.runs);
    this.runs = [];
    if (runs.length === 0 && !keepEmpty) return;
    if (list) this.blocks.push({ kind: 'item', ordered: list.ordered, level: Math.min(4, list.level), runs });
    else this.blocks.push({ kind: 'paragraph', runs });
  }
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

const hasBlockInside = (node: Element): boolean =>
  node.children.some((child) => isTag(child) && (BLOCKS.has(child.name) || child.name === 'ul' || child.name === 'ol'));

/** Drops white space at both ends and empty runs, and joins neighbours of the same look. */
const trimRuns = (runs: readonly TextRun[]): TextRun[] => {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  const first = joined[0];
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter((run) => run.text !== '');
};

const readRows = (table: Element, imageOf: (src: string) => Uint8Array | null): SourceRow[] => {
  const rows: SourceRow[] = [];
  /** Columns still covered by a cell of an earlier row: column → rows left. */
  const covered = new Map<number, number>();
  for (const tr of rowsOf(table)) {
    const cells: SourceCell[] = [];
    let column = 0;
    const skipCovered = () => {
      while ((covered.get(column) ?? 0) > 0) {
        covered.set(column, (covered.get(column) ?? 0) - 1);
        column += 1;
      }
    };
    for (const cell of tr.children) {
      if (!isTag(cell) || (cell.name !== 'td' && cell.name !== 'th')) continue;
      skipCovered();
      const collector = new BlockCollector(imageOf);
      collector.walk(cell.children, { bold: cell.name === 'th', italic: false }, null);
      cells.push({ column, blocks: collector.finish() });
      const width = span(cell, 'colspan');
      const height = span(cell, 'rowspan');
      for (let i = 0; i < width; i += 1) if (height > 1) covered.set(column + i, height - 1);
      column += width;
    }
    skipCovered();
    rows.push({ cells });
  }
  return rows;
};

const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) => {
    if (!isTag(child)) return [];
    if (child.name === 'tr') return [child];
    return child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot' ? rowsOf(child) : [];
  });

const span = (cell: Element, attribute: string): number => {
  const value = Number(cell.attribs[attribute] ?? '1');
  return Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : 1;
};
