import { mergeClasses } from '@fluentui/react-components';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useId, useRef, useState } from 'react';
import { type Look, lookAt, replaceDocument } from '#renderer/ui/rich-text-editor/rich-text-commands.ts';
import { editorProps } from '#renderer/ui/rich-text-editor/rich-text-props.ts';
import { toEditorDocument, toRichText } from '#renderer/ui/rich-text-editor/rich-text-schema.ts';
import { useRichTextStyles } from '#renderer/ui/rich-text-editor/rich-text-styles.ts';
import { RichTextToolbar } from '#renderer/ui/rich-text-editor/rich-text-toolbar.tsx';
import type { RichText } from '#shared/domain/common/rich-text.ts';

type Props = {
  /** Accessible name: the section's or the column's title. */
  readonly label: string;
  readonly value: RichText;
  /** Called 300 ms after the last key, when the focus leaves and before an undo; never with what it was given. */
  readonly onChange: (value: RichText) => void;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  /** Where many stand below each other the toolbar comes with the focus. */
  readonly toolbar?: 'always' | 'focus';
  /** Height in lines while there is little text. */
  readonly minLines?: number;
  /** Topic that F1 opens. */
  readonly help?: string;
  readonly id?: string;
};

const PAUSE_MS = 300;
const NO_LOOK: Look = { bold: false, italic: false, bullet: false, numbered: false };

/**
 * Edits a RichText with Word's keys. Undo stays with the document around it: what was typed is handed over before the
 * key goes on. A value from outside (undo, another screen) replaces what is shown; its own echo doesn't.
 */
export const RichTextEditor = ({
  label,
  value,
  onChange,
  readOnly = false,
  placeholder = '',
  toolbar = 'always',
  minLines = 3,
  help,
  id,
}: Props) => {
  const styles = useRichTextStyles();
  const hint = useId();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const known = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [look, setLook] = useState(NO_LOOK);
  const [blank, setBlank] = useState(false);

  const emit = useRef(onChange);
  emit.current = onChange;
  const latest = useRef({ readOnly, value, attributes: {} as Readonly<Record<string, string>> });
  latest.current = {
    readOnly,
    value,
    attributes: {
      class: mergeClasses(styles.text, blank && !readOnly && styles.empty),
      role: 'textbox',
      tabindex: '0',
      spellcheck: 'true',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-readonly': String(readOnly),
      'data-placeholder': placeholder,
      ...(blank && placeholder !== '' ? { 'aria-placeholder': placeholder } : {}),
      ...(readOnly ? {} : { 'aria-describedby': hint }),
      ...(id === undefined ? {} : { id }),
    },
  };

  useEffect(() => {
    const mount = place.current;
    if (!mount) return;
    const handOver = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const editor = view.current;
      if (!editor || latest.current.readOnly) return;
      const written = toRichText(editor.state.doc);
      const key = JSON.stringify(written);
      if (key === known.current) return;
      known.current = key;
      emit.current(written);
    };
    const document = toEditorDocument(latest.current.value);
    known.current = JSON.stringify(toRichText(document));
    const editor = new EditorView(mount, {
      attributes: () => latest.current.attributes,
      ...editorProps({ handOver, isReadOnly: () => latest.current.readOnly }),
      state: EditorState.create({ doc: document }),
      dispatchTransaction: (tr) => {
        const state = editor.state.apply(tr);
        editor.updateState(state);
        setLook(sameOr(lookAt(state)));
        if (!tr.docChanged) return;
        setBlank(isBlank(state));
        if (tr.getMeta('external') === true) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(handOver, PAUSE_MS);
      },
    });
    view.current = editor;
    setBlank(isBlank(editor.state));
    return () => {
      handOver();
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const document = toEditorDocument(value);
    const key = JSON.stringify(toRichText(document));
    if (key === known.current) return;
    known.current = key;
    clearTimeout(timer.current);
    timer.current = undefined;
    replaceDocument(editor, document);
  }, [value]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view reads them through `latest`
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    editor.setProps({});
    editor.dom.style.minHeight = `calc(${minLines} * 20px + 12px)`;
  }, [readOnly, blank, label, placeholder, minLines]);

  return (
    <div
      className={mergeClasses(
        styles.frame,
        readOnly && styles.readOnly,
        toolbar === 'focus' && styles.frameWithToolbarOnFocus,
      )}
      data-help={help}
    >
      {!readOnly && (
        <RichTextToolbar
          look={look}
          label={label}
          className={mergeClasses(styles.toolbar, toolbar === 'focus' && styles.toolbarOnFocus)}
          run={(command) => {
            const editor = view.current;
            if (!editor) return;
            command(editor.state, editor.dispatch, editor);
            editor.focus();
          }}
        />
      )}
      <div ref={place} />
      <span id={hint} hidden>
        En una lista, Tab y Mayúsculas+Tab cambian el nivel. Escape y después Tab pasa al siguiente campo.
      </span>
    </div>
  );
};

const isBlank = (state: EditorState): boolean =>
  state.doc.childCount === 1 && state.doc.content.size === 2 && state.doc.firstChild?.type.name === 'paragraph';

const sameOr = (next: Look) => (before: Look) =>
  before.bold === next.bold &&
  before.italic === next.italic &&
  before.bullet === next.bullet &&
  before.numbered === next.numbered
    ? before
    : next;
