import { type Node, Schema } from 'prosemirror-model';
import type { RichBlock, RichText, TextRun } from '#shared/domain/common/rich-text.ts';

/**
 * The editor's document mirrors RichText: a flat row of blocks, list items included. A flat list keeps what is on
 * screen and what is stored the same thing; the marks before items are drawn by the style sheet.
 */
export const richTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0] },
    bullet: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 0, validate: 'number' } },
      toDOM: (node) => ['p', { class: `bullet level-${node.attrs.level}` }, 0],
    },
    numbered: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 0, validate: 'number' } },
      toDOM: (node) => ['p', { class: `numbered level-${node.attrs.level}` }, 0],
    },
    text: { group: 'inline' },
    lineBreak: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'], leafText: () => '\n' },
  },
  marks: {
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    italic: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
});

export const MOST_LEVEL = 4;

/** A document to edit; an empty text becomes one empty paragraph to write in. */
export const toEditorDocument = (text: RichText): Node => {
  const { nodes } = richTextSchema;
  const blocks = text.map((block) => {
    const level = block.kind === 'paragraph' ? undefined : { level: block.level };
    return nodes[block.kind].create(level, block.runs.flatMap(inlineOf));
  });
  return nodes.doc.create(null, blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
};

/** What was written; one empty paragraph alone is nothing. */
export const toRichText = (document: Node): RichText => {
  const blocks: RichBlock[] = [];
  document.forEach((node) => {
    const runs = runsOf(node);
    if (node.type.name === 'paragraph') blocks.push({ kind: 'paragraph', runs });
    else if (node.type.name === 'bullet') blocks.push({ kind: 'bullet', level: node.attrs.level as number, runs });
    else blocks.push({ kind: 'numbered', level: node.attrs.level as number, runs });
  });
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph' && only.runs.length === 0 ? [] : blocks;
};

const inlineOf = (run: TextRun): readonly Node[] => {
  const marks = [
    ...(run.bold ? [richTextSchema.marks.bold.create()] : []),
    ...(run.italic ? [richTextSchema.marks.italic.create()] : []),
  ];
  return run.text
    .split('\n')
    .flatMap((part, index) => [
      ...(index > 0 ? [richTextSchema.nodes.lineBreak.create(null, null, marks)] : []),
      ...(part !== '' ? [richTextSchema.text(part, marks)] : []),
    ]);
};

const runsOf = (block: Node): TextRun[] => {
  const runs: TextRun[] = [];
  block.forEach((inline) => {
    const bold = inline.marks.some((mark) => mark.type.name === 'bold');
    const italic = inline.marks.some((mark) => mark.type.name === 'italic');
    const text = inline.isText ? (inline.text ?? '') : '\n';
    const last = runs.at(-1);
    if (last && Boolean(last.bold) === bold && Boolean(last.italic) === italic) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
      return;
    }
    runs.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
  });
  return runs;
};
