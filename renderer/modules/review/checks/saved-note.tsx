import { Textarea, type TextareaProps } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

type Own = { readonly value: string; readonly onCommit: (value: string) => void };

const PAUSE_MS = 900;

/**
 * A text that is stored without the blanks at its ends: handed over after a pause and when the focus leaves. What comes
 * back is shown only where nobody is typing, so that the blank after a word isn't taken away under the hand.
 */
export const SavedNote = ({
  value,
  onCommit,
  ...textarea
}: Own & Omit<TextareaProps, 'value' | 'onChange' | 'onBlur' | 'onFocus'>) => {
  const [draft, setDraft] = useState(value);
  const state = useRef({ value, draft: value, handed: value, typing: false, onCommit });
  state.current.value = value;
  state.current.onCommit = onCommit;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useRef(() => {
    clearTimeout(timer.current);
    const { draft: text, handed } = state.current;
    if (text.trim() === handed.trim()) return;
    state.current.handed = text;
    state.current.onCommit(text.trim());
  }).current;

  useEffect(() => {
    if (state.current.typing) return;
    state.current.draft = value;
    state.current.handed = value;
    setDraft(value);
  }, [value]);
  useEffect(() => flush, [flush]);

  return (
    <Textarea
      {...textarea}
      value={draft}
      onChange={(_, data) => {
        state.current.draft = data.value;
        setDraft(data.value);
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, PAUSE_MS);
      }}
      onFocus={() => {
        state.current.typing = true;
      }}
      onBlur={() => {
        state.current.typing = false;
        flush();
      }}
    />
  );
};
