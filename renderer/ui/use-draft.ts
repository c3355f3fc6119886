import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

/**
 * What is being typed, apart from what is stored: handed over 300 ms after the last key and when the focus leaves.
 * A stored value that changes from outside (undo) replaces the draft; its own echo doesn't. What is longer than it may be
 * stays on screen with what is wrong with it (`problem`), and what was stored stays too.
 * @param most letters
 */
export const useDraft = (value: string, onCommit: (value: string) => void, most = Number.POSITIVE_INFINITY) => {
  const [draft, setDraft] = useState(value);
  const known = useRef(value);
  const current = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const commit = useRef(onCommit);
  commit.current = onCommit;
  const limit = useRef(most);
  limit.current = most;

  if (value !== known.current) {
    known.current = value;
    current.current = value;
    clearTimeout(timer.current);
    if (draft !== value) setDraft(value);
  }

  const flush = useRef(() => {
    clearTimeout(timer.current);
    if (current.current === known.current || current.current.length > limit.current) return;
    known.current = current.current;
    commit.current(current.current);
  }).current;

  const type = (next: string) => {
    current.current = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };

  useEffect(() => flush, [flush]);

  const problem =
    draft.length > most ? `El texto tiene más de ${most.toLocaleString('es-MX')} letras. Acórtelo.` : null;
  return { draft, type, flush, problem } as const;
};
