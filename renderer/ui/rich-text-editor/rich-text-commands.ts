import { baseKeymap, chainCommands, splitBlockAs, toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { MOST_LEVEL, richTextSchema, toEditorDocument } from '#renderer/ui/rich-text-editor/rich-text-schema.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';

const { nodes, marks } = richTextSchema;

export type ListKind = 'bullet' | 'numbered';

export const toggleBold: Command = toggleMark(marks.bold);
export const toggleItalic: Command = toggleMark(marks.italic);

/** Makes the touched blocks items of a list, or paragraphs again when all of them already were. */
export const toggleList =
  (kind: ListKind): Command =>
  (state, dispatch) => {
    const touched = touchedBlocks(state);
    const off = touched.every(({ node }) => node.type.name === kind);
    const { tr } = state;
    for (const { node, at } of touched) {
      if (off) tr.setNodeMarkup(at, nodes.paragraph, null);
      else tr.setNodeMarkup(at, nodes[kind], { level: (node.attrs.level as number | undefined) ?? 0 });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Moves the touched list items one level in (+1) or out (-1); false where no list item is touched. */
export const shiftLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const items = touchedBlocks(state).filter(({ node }) => node.type !== nodes.paragraph);
    if (items.length === 0) return false;
    const { tr } = state;
    for (const { node, at } of items) {
      const level = Math.min(MOST_LEVEL, Math.max(0, (node.attrs.level as number) + by));
      tr.setNodeMarkup(at, null, { level });
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** One step out: a deeper item loses a level, an outermost one becomes a paragraph. */
const leaveList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = $from.parent;
  if (!empty || block.type === nodes.paragraph) return false;
  const at = $from.before();
  const level = block.attrs.level as number;
  const { tr } = state;
  if (level > 0) tr.setNodeMarkup(at, null, { level: level - 1 });
  else tr.setNodeMarkup(at, nodes.paragraph, null);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter in an empty item leaves the list, as in Word; anywhere else it goes on with the same kind of block. */
const enter: Command = chainCommands(
  (state, dispatch) => state.selection.$from.parent.content.size === 0 && leaveList(state, dispatch),
  splitBlockAs((block) => ({ type: block.type, attrs: block.attrs })),
);

const backspaceAtStart: Command = (state, dispatch) =>
  state.selection.$from.parentOffset === 0 && leaveList(state, dispatch);

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create(), true).scrollIntoView());
  return true;
};

/** Keys as in Word. Undo is not among them: it belongs to the document as a whole. */
export const richTextKeys: Readonly<Record<string, Command>> = {
  ...baseKeymap,
  'Mod-b': toggleBold,
  'Mod-i': toggleItalic,
  'Mod-Shift-l': toggleList('bullet'),
  Enter: enter,
  'Shift-Enter': breakLine,
  Backspace: chainCommands(backspaceAtStart, baseKeymap.Backspace ?? (() => false)),
};

/** «- », «* » or «1. » at the start of a paragraph begins a list. */
export const beginListByTyping = (view: EditorView, typed: string): boolean => {
  const { $from, empty } = view.state.selection;
  if (typed !== ' ' || !empty || $from.parent.type !== nodes.paragraph) return false;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
  const kind = /^[-*•]$/.test(before) ? 'bullet' : /^1[.)]$/.test(before) ? 'numbered' : undefined;
  if (!kind) return false;
  const start = $from.start();
  const tr = view.state.tr.delete(start, $from.pos);
  view.dispatch(tr.setNodeMarkup($from.before(), nodes[kind], { level: 0 }));
  return true;
};

/** Puts a text where the selection is: its first and last block join what stands around them. */
export const insertRichText = (view: EditorView, text: RichText): void => {
  if (text.length === 0) return;
  const document = toEditorDocument(text);
  const { $from } = view.state.selection;
  const only = document.childCount === 1 ? document.firstChild : null;
  const intoWords = only !== null && (only.type === nodes.paragraph || $from.parent.content.size > 0);
  const { tr } = view.state;
  if (intoWords) tr.replaceWith(view.state.selection.from, view.state.selection.to, only.content);
  else if ($from.parent.content.size === 0) tr.replaceWith($from.before(), $from.after(), document.content);
  else {
    tr.deleteSelection();
    const at = tr.selection.$from;
    const atEnd = at.parentOffset === at.parent.content.size;
    if (!atEnd) tr.split(at.pos);
    tr.insert(tr.mapping.map(at.after()), document.content);
  }
  view.dispatch(tr.scrollIntoView());
};

/** Replaces what differs and nothing else, so that the caret stays where it can. */
export const replaceDocument = (view: EditorView, next: Node): void => {
  const start = view.state.doc.content.findDiffStart(next.content);
  const end = view.state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const tr = view.state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
  view.dispatch(tr.setMeta('external', true));
};

/** What the toolbar shows as pressed. */
export const lookAt = (state: EditorState) => {
  const { from, $from, to, empty } = state.selection;
  const has = (mark: (typeof marks)['bold']) =>
    empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
  const touched = touchedBlocks(state);
  const every = (kind: ListKind) => touched.length > 0 && touched.every(({ node }) => node.type.name === kind);
  return { bold: has(marks.bold), italic: has(marks.italic), bullet: every('bullet'), numbered: every('numbered') };
};
export type Look = ReturnType<typeof lookAt>;

const touchedBlocks = (state: EditorState): readonly { readonly node: Node; readonly at: number }[] => {
  const touched: { node: Node; at: number }[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    if (node.isTextblock) touched.push({ node, at });
    return !node.isTextblock;
  });
  return touched;
};
