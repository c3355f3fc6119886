import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { areaWishes, type CalendarBoard } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import { parseCell } from '#renderer/modules/media-plan/calendar/cell-text.ts';
import { type CalendarEdits, cellWords } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { areaOf, areaSize, type Selection } from '#renderer/ui/grid/selection.ts';

/** What is being written into the selected cells. */
export type Typed = { readonly text: string; readonly problem: string | null };

export type CalendarTyping = {
  readonly typed: Typed | null;
  readonly isOpen: () => boolean;
  readonly open: (text: string) => void;
  readonly type: (text: string) => void;
  /** Writes it into all that is selected; false where it can't be read, and the field stays. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
};

/** A number that is typed over the selection. The newest state is read by keys that come before the next drawing. */
export const useCalendarTyping = (
  board: CalendarBoard,
  selection: Selection,
  edits: CalendarEdits,
  scroller: RefObject<HTMLDivElement | null>,
): CalendarTyping => {
  const [typed, setTyped] = useState<Typed | null>(null);
  const now = useRef({ board, selection, edits, typed });
  now.current = { ...now.current, board, selection, edits };
  const set = useCallback((next: Typed | null) => {
    now.current = { ...now.current, typed: next };
    setTyped(next);
  }, []);
  const close = useCallback(() => {
    set(null);
    scroller.current?.focus({ preventScroll: true });
  }, [set, scroller]);

  const commit = useCallback((): boolean => {
    const { typed: written, board: known, selection: selected, edits: writer } = now.current;
    if (!written) return true;
    const read = parseCell(written.text, known.layer);
    if (!read.ok) {
      set({ ...written, problem: read.error.message });
      return false;
    }
    close();
    const area = areaOf(selected);
    const { rows, columns } = areaSize(area);
    writer.write(
      areaWishes(known.rows, area, read.value),
      `Escribir ${written.text.trim() === '' ? 'nada' : written.text.trim()} en ${cellWords(rows * columns)}`,
    );
    return true;
  }, [set, close]);

  return useMemo(
    () => ({
      typed,
      isOpen: () => now.current.typed !== null,
      open: (text) => set({ text, problem: null }),
      type: (text) => set({ text, problem: null }),
      commit,
      cancel: close,
    }),
    [typed, set, commit, close],
  );
};
