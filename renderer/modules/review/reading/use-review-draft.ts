import { useCallback, useEffect, useMemo, useState } from 'react';
import { newId } from '#renderer/ui/new-id.ts';

/** An observation that is still being written: only a return hands it over. */
export type DraftObservation = {
  readonly id: string;
  readonly section: string;
  readonly rowId: string | null;
  readonly text: string;
};

export type ReviewDraft = {
  /** Sections that were read and ticked off. */
  readonly read: readonly string[];
  readonly observations: readonly DraftObservation[];
};

export type ReviewDraftTools = ReviewDraft & {
  readonly tick: (section: string, read: boolean) => void;
  /** @returns the id of the new observation */
  readonly observe: (section: string, rowId: string | null) => string;
  readonly write: (id: string, text: string) => void;
  readonly drop: (id: string) => void;
  /** After it was handed over. */
  readonly clear: () => void;
};

const EMPTY: ReviewDraft = { read: [], observations: [] };

/** What is noted while one sending is reviewed. @param sending id of the act that sent it; null where nothing waits */
export const useReviewDraft = (sending: string | null): ReviewDraftTools => {
  const [draft, setDraft] = useState<ReviewDraft>(() => drafts.get(sending ?? '') ?? EMPTY);
  useEffect(() => setDraft(drafts.get(sending ?? '') ?? EMPTY), [sending]);
  const change = useCallback(
    (next: (draft: ReviewDraft) => ReviewDraft) =>
      setDraft((known) => {
        const made = next(known);
        if (sending !== null) drafts.set(sending, made);
        return made;
      }),
    [sending],
  );
  return useMemo(
    () => ({
      ...draft,
      tick: (section, read) =>
        change((known) => ({
          ...known,
          read: read
            ? [...known.read.filter((one) => one !== section), section]
            : known.read.filter((one) => one !== section),
        })),
      observe: (section, rowId) => {
        const id = newId();
        change((known) => ({ ...known, observations: [...known.observations, { id, section, rowId, text: '' }] }));
        return id;
      },
      write: (id, text) =>
        change((known) => ({
          ...known,
          observations: known.observations.map((one) => (one.id === id ? { ...one, text } : one)),
        })),
      drop: (id) => change((known) => ({ ...known, observations: known.observations.filter((one) => one.id !== id) })),
      clear: () => change(() => EMPTY),
    }),
    [draft, change],
  );
};

/** For as long as the window is open. */
const drafts = new Map<string, ReviewDraft>();
