import { keydownHandler } from 'prosemirror-keymap';
import type { DirectEditorProps } from 'prosemirror-view';
import { richTextFromHtml } from '#renderer/ui/rich-text-editor/pasted-html.ts';
import { richTextFromPlain } from '#renderer/ui/rich-text-editor/pasted-text.ts';
import {
  beginListByTyping,
  insertRichText,
  richTextKeys,
  shiftLevel,
} from '#renderer/ui/rich-text-editor/rich-text-commands.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';

type Around = {
  /** Gives what was typed so far to whoever stores it. */
  readonly handOver: () => void;
  readonly isReadOnly: () => boolean;
};

/** How the editor answers to keys, the clipboard and the focus. */
export const editorProps = ({ handOver, isReadOnly }: Around): Omit<DirectEditorProps, 'state'> => {
  const keys = keydownHandler(richTextKeys);
  let tabLeaves = false;
  return {
    editable: () => !isReadOnly(),
    handleKeyDown: (view, event) => {
      if (isReadOnly()) return false;
      if (event.key === 'Tab') {
        if (tabLeaves || event.ctrlKey || event.altKey || event.metaKey) return false;
        return shiftLevel(event.shiftKey ? -1 : 1)(view.state, view.dispatch, view);
      }
      if (!MODIFIERS.has(event.key)) tabLeaves = false;
      return keys(view, event);
    },
    handleTextInput: (view, _from, _to, text) => beginListByTyping(view, text),
    handleDOMEvents: {
      // ProseMirror keeps these keys to itself, but undo belongs to the document around and Escape to its dialog.
      keydown: (_view, event) => {
        if (event.key === 'Escape') tabLeaves = true;
        else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) handOver();
        else return false;
        return true;
      },
      blur: () => {
        tabLeaves = false;
        handOver();
        return false;
      },
      // The browser's own undo knows nothing of the document's.
      beforeinput: (_view, event) => {
        if (!event.inputType.startsWith('history')) return false;
        event.preventDefault();
        return true;
      },
      paste: (view, event) => {
        event.preventDefault();
        if (!isReadOnly() && event.clipboardData) insertRichText(view, textIn(event.clipboardData));
        return true;
      },
      drop: (view, event) => {
        if (view.dragging || !event.dataTransfer || event.dataTransfer.files.length > 0) return false;
        event.preventDefault();
        if (!isReadOnly()) insertRichText(view, textIn(event.dataTransfer));
        return true;
      },
    },
  };
};

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta']);

const textIn = (data: DataTransfer): RichText => {
  const fromHtml = richTextFromHtml(data.getData('text/html'));
  return fromHtml.length > 0 ? fromHtml : richTextFromPlain(data.getData('text/plain'));
};
