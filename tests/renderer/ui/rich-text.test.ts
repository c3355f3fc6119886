import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { richTextKeys, shiftLevel, toggleList } from '#renderer/ui/rich-text-editor/rich-text-commands.ts';
import { toEditorDocument, toRichText } from '#renderer/ui/rich-text-editor/rich-text-schema.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';

const everything: RichText = [
  {
    kind: 'paragraph',
    runs: [
      { text: 'Se ' },
      { text: 'entrega', bold: true },
      { text: ' y ' },
      { text: 'firma', bold: true, italic: true },
    ],
  },
  { kind: 'paragraph', runs: [] },
  { kind: 'bullet', level: 0, runs: [{ text: 'Uno\ncon dos renglones' }] },
  { kind: 'bullet', level: 4, runs: [{ text: 'hondo', italic: true }] },
  { kind: 'numbered', level: 1, runs: [{ text: 'a' }] },
];

const at = (text: RichText, from: number, to = from) => {
  const state = EditorState.create({ doc: toEditorDocument(text) });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
};
const textAfter = (state: EditorState, command: (typeof richTextKeys)[string]): RichText => {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return toRichText(next.doc);
};
const key = (name: string) => richTextKeys[name] ?? (() => false);

describe('what is written and what is edited are the same', () => {
  test('every kind of block, level and look survives the editor', () => {
    expect(toRichText(toEditorDocument(everything))).toEqual(everything);
  });

  test('nothing written is an empty text, not an empty paragraph', () => {
    expect(toRichText(toEditorDocument([]))).toEqual([]);
  });

  test('a lone empty list item is kept: the checks must see it', () => {
    const bullet: RichText = [{ kind: 'bullet', level: 0, runs: [] }];
    expect(toRichText(toEditorDocument(bullet))).toEqual(bullet);
  });
});

describe('keys do what they do in Word', () => {
  const item = (text: string, level = 0): RichText => [{ kind: 'bullet', level, runs: text === '' ? [] : [{ text }] }];

  test('Enter at the end of an item begins another one of the same level', () => {
    expect(textAfter(at(item('Uno', 1), 4), key('Enter'))).toEqual([...item('Uno', 1), ...item('', 1)]);
  });

  test('Enter in an empty item goes one level out, and from the outermost ends the list', () => {
    expect(textAfter(at(item('', 1), 1), key('Enter'))).toEqual(item('', 0));
    expect(textAfter(at(item('', 0), 1), key('Enter'))).toEqual([]);
  });

  test('Backspace at the start of an item takes its mark away, not its words', () => {
    expect(textAfter(at(item('Uno'), 1), key('Backspace'))).toEqual([{ kind: 'paragraph', runs: [{ text: 'Uno' }] }]);
  });

  test('Tab stops at the fifth level and leaves paragraphs alone', () => {
    expect(textAfter(at(item('Uno', 4), 1), shiftLevel(1))).toEqual(item('Uno', 4));
    expect(shiftLevel(1)(at([{ kind: 'paragraph', runs: [{ text: 'a' }] }], 1))).toBe(false);
  });

  test('a list button turns all touched blocks into items, and back when all are', () => {
    const two: RichText = [
      { kind: 'paragraph', runs: [{ text: 'a' }] },
      { kind: 'paragraph', runs: [{ text: 'b' }] },
    ];
    const listed = textAfter(at(two, 1, 5), toggleList('numbered'));
    expect(listed.map((block) => block.kind)).toEqual(['numbered', 'numbered']);
    expect(textAfter(at(listed, 1, 5), toggleList('numbered'))).toEqual(two);
  });
});
