import { type HtmlToken, htmlTokens } from '#renderer/ui/rich-text-editor/html-tokens.ts';
import type { RichBlock, RichText, TextRun } from '#shared/domain/common/rich-text.ts';

/**
 * What a clipboard's HTML says, in our few looks: Word, browsers, LibreOffice. Read without the browser's parser: that
 * one is closed by Trusted Types and reports every inline style under our Content-Security-Policy.
 */
export const richTextFromHtml = (html: string): RichText => {
  const reader: Reader = { blocks: [], open: [], lists: [], runs: [], wordItem: null, ignored: 0 };
  for (const token of htmlTokens(html)) read(reader, token);
  endBlock(reader);
  return reader.blocks;
};

type Open = { readonly name: string; readonly bold: boolean; readonly italic: boolean; readonly ignored: boolean };
type WordItem = { readonly level: number; numbered: boolean };
type Reader = {
  readonly blocks: RichBlock[];
  readonly open: Open[];
  /** Kinds of the ul/ol around, outermost first. */
  readonly lists: ('bullet' | 'numbered')[];
  runs: TextRun[];
  /** Word marks list items by style on plain paragraphs. */
  wordItem: WordItem | null;
  ignored: number;
};

const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote pre section article header footer'.split(' '),
);
const IGNORED = new Set('head style script title meta link xml o:p svg math template noscript'.split(' '));
const VOID = new Set('br img hr input meta link col wbr'.split(' '));
const MOST_LEVEL = 4;

const read = (reader: Reader, token: HtmlToken): void => {
  if (token.kind === 'text') {
    if (reader.ignored === 0) addText(reader, token.text.replace(/[\s\u00a0]+/g, ' '));
    else if (inWordMark(reader) && /[a-z0-9]/i.test(token.text) && !/^\s*o\s*$/.test(token.text)) {
      if (reader.wordItem) reader.wordItem.numbered = true;
    }
    return;
  }
  if (token.kind === 'end') {
    close(reader, token.name);
    return;
  }
  if (token.name === 'br') {
    if (reader.ignored === 0) addText(reader, '\n');
    return;
  }
  if (token.name === 'td' || token.name === 'th') {
    if (reader.runs.length > 0) addText(reader, ' ');
  }
  if (BLOCKS.has(token.name)) beginBlock(reader, token.name, token.attributes);
  if (VOID.has(token.name) || token.selfClosing) return;
  const style = (token.attributes.style ?? '').toLowerCase();
  const around = reader.open.at(-1);
  const ignored = IGNORED.has(token.name) || /mso-list:\s*ignore|display:\s*none/.test(style);
  const heavy = /font-weight:\s*(bold|bolder|[6-9]00)/.test(style);
  const light = /font-weight:\s*(normal|lighter|[1-5]00)/.test(style);
  reader.open.push({
    name: token.name,
    bold: light ? false : heavy || token.name === 'b' || token.name === 'strong' || (around?.bold ?? false),
    italic: /font-style:\s*normal/.test(style)
      ? false
      : /font-style:\s*italic/.test(style) || token.name === 'i' || token.name === 'em' || (around?.italic ?? false),
    ignored,
  });
  if (ignored) reader.ignored += 1;
};

const inWordMark = (reader: Reader) =>
  reader.wordItem !== null && reader.open.some((o) => o.ignored && o.name === 'span');

const beginBlock = (reader: Reader, name: string, attributes: Readonly<Record<string, string>>): void => {
  endBlock(reader);
  if (name === 'ul') reader.lists.push('bullet');
  if (name === 'ol') reader.lists.push('numbered');
  const word = /mso-list:[^;]*level(\d+)/i.exec(attributes.style ?? '');
  if (word) reader.wordItem = { level: clampLevel(Number(word[1]) - 1), numbered: false };
};

const close = (reader: Reader, name: string): void => {
  if (BLOCKS.has(name)) endBlock(reader);
  if (name === 'ul' || name === 'ol') reader.lists.pop();
  const index = reader.open.findLastIndex((o) => o.name === name);
  if (index < 0) return;
  for (const o of reader.open.splice(index)) if (o.ignored) reader.ignored -= 1;
};

const addText = (reader: Reader, text: string): void => {
  if (text === '') return;
  const { bold = false, italic = false } = reader.open.at(-1) ?? {};
  const last = reader.runs.at(-1);
  const tail = last?.text.at(-1);
  const words = tail === undefined || tail === ' ' || tail === '\n' ? text.replace(/^ +/, '') : text;
  if (words === '') return;
  if (last && Boolean(last.bold) === bold && Boolean(last.italic) === italic) {
    reader.runs[reader.runs.length - 1] = { ...last, text: last.text + words };
    return;
  }
  reader.runs.push({ text: words, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
};

const endBlock = (reader: Reader): void => {
  const runs = trimmed(reader.runs);
  const word = reader.wordItem;
  reader.runs = [];
  reader.wordItem = null;
  if (runs.length === 0) return;
  const list = reader.lists.at(-1);
  if (word) reader.blocks.push({ kind: word.numbered ? 'numbered' : 'bullet', level: word.level, runs });
  else if (list) reader.blocks.push({ kind: list, level: clampLevel(reader.lists.length - 1), runs });
  else reader.blocks.push({ kind: 'paragraph', runs });
};

const clampLevel = (level: number) => Math.min(MOST_LEVEL, Math.max(0, level));

const trimmed = (runs: readonly TextRun[]): TextRun[] => {
  const kept = [...runs];
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept.filter((run) => run.text !== '');
};
