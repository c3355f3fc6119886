import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newId } from '#renderer/ui/new-id.ts';
import type { SaveState } from '#renderer/ui/save-status.tsx';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import { EMPTY_REVIEW_DRAFT, type ReviewDraft } from '#shared/domain/review/review-draft.ts';

export type ReviewNotes = Frozen<ReviewDraft>;
/** An observation that is still being written: only a return hands it over. */
export type DraftObservation = ReviewNotes['observations'][number];

export type ReviewDraftTools = ReviewNotes & {
  readonly tick: (section: string, read: boolean) => void;
  /** @returns the id of the new observation */
  readonly observe: (section: string, rowId: string | null) => string;
  readonly write: (id: string, text: string) => void;
  readonly drop: (id: string) => void;
  /** After it was handed over. */
  readonly clear: () => void;
  /** Why the last notes aren't stored. */
  readonly failure: Failure | null;
  readonly retry: () => void;
};

type Store = {
  /** Id of the act that sent what is reviewed; null where nothing waits. */
  readonly sending: string | null;
  readonly known: ReviewNotes;
  readonly save: (sending: string, draft: ReviewNotes) => Promise<Result<unknown>>;
  readonly report: (state: SaveState) => void;
};

/** A moment of quiet, so that typing is stored by the phrase and not by the letter, in milliseconds. */
const QUIET_MS = 500;

/** What is noted while one sending is reviewed: on screen at once, in the store a moment later. */
export const useReviewDraft = ({ sending, known, save, report }: Store): ReviewDraftTools => {
  const [draft, setDraft] = useState<ReviewNotes>(known);
  const [failure, setFailure] = useState<Failure | null>(null);
  const state = useRef({ sending, draft, save, report, unsaved: false, queue: Promise.resolve() as Promise<unknown> });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  state.current.save = save;
  state.current.report = report;

  const store = useRef(() => {
    clearTimeout(timer.current);
    const now = state.current;
    if (!now.unsaved || now.sending === null) return;
    const [to, what] = [now.sending, now.draft];
    now.unsaved = false;
    now.report({ kind: 'saving' });
    now.queue = now.queue.then(async () => {
      const done = await now.save(to, what);
      // What was answered meanwhile has no notes any more.
      if (now.sending !== to) return;
      setFailure(done.ok ? null : done.error);
      now.report(
        done.ok ? { kind: 'saved', at: new Date().toISOString() } : { kind: 'failed', message: done.error.message },
      );
    });
  }).current;

  const change = useCallback(
    (next: (draft: ReviewNotes) => ReviewNotes) => {
      state.current.draft = next(state.current.draft);
      state.current.unsaved = true;
      setDraft(state.current.draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(store, QUIET_MS);
    },
    [store],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    Object.assign(state.current, { draft: EMPTY_REVIEW_DRAFT, unsaved: false });
    setDraft(EMPTY_REVIEW_DRAFT);
    setFailure(null);
  }, []);

  useEffect(() => {
    if (state.current.sending === sending) return;
    state.current.sending = sending;
    clear();
  }, [sending, clear]);
  useEffect(() => () => store(), [store]);

  // The same functions at every keystroke, so that a long reading isn't drawn again for each.
  const acts = useMemo(
    () => ({
      retry: () => change((now) => now),
      tick: (section: string, read: boolean) =>
        change((now) => {
          const others = now.read.filter((one) => one !== section);
          return { ...now, read: read ? [...others, section] : others };
        }),
      observe: (section: string, rowId: string | null) => {
        const id = newId();
        change((now) => ({ ...now, observations: [...now.observations, { id, section, rowId, text: '' }] }));
        return id;
      },
      write: (id: string, text: string) =>
        change((now) => ({
          ...now,
          observations: now.observations.map((one) => (one.id === id ? { ...one, text } : one)),
        })),
      drop: (id: string) =>
        change((now) => ({ ...now, observations: now.observations.filter((one) => one.id !== id) })),
      clear,
    }),
    [change, clear],
  );
  return useMemo(() => ({ ...draft, failure, ...acts }), [draft, failure, acts]);
};
