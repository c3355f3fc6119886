import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { planSame } from '#renderer/ui/grid/fill.ts';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import { areaOf, type Selection } from '#renderer/ui/grid/selection.ts';
import type { Edits } from '#renderer/ui/grid/use-grid-edits.ts';

/** `replace`: arrows leave the cell, as after typing over it. `change`: they move in the text, as after F2. */
export type EditMode = 'replace' | 'change';

export type Editing = {
  readonly rowId: string;
  readonly column: number;
  readonly initial: string;
  readonly mode: EditMode;
  readonly listOpen: boolean;
  readonly error: string | null;
};

export type CellEditing = {
  readonly editing: Editing | null;
  /** Opens the active cell; false where nobody writes in it. */
  readonly open: (mode: EditMode, how?: { readonly empty?: boolean; readonly list?: boolean }) => boolean;
  readonly isOpen: () => boolean;
  readonly setDraft: (text: string) => void;
  /** Keeps what was typed; true where the cell is closed now. */
  readonly commit: (how?: CommitOptions) => boolean;
  /** The row that the last commit appended; once. */
  readonly takeAppended: () => string | null;
  readonly cancel: () => void;
};

export type CommitOptions = {
  /** Into every selected cell. */
  readonly whole?: boolean;
  /** False where the focus went elsewhere on its own. */
  readonly focus?: boolean;
  /** With a new row at the end, in the same step, where the caller makes rows and something was written. */
  readonly append?: boolean;
};

/** The cell that is being written. Once it was committed or cancelled, a late blur finds nothing to commit. */
export const useCellEditing = (
  model: GridModel,
  selection: Selection,
  edits: Edits,
  scroller: RefObject<HTMLDivElement | null>,
): CellEditing => {
  const [editing, setEditing] = useState<Editing | null>(null);
  const open_ = useRef<Editing | null>(null);
  const draft = useRef('');
  const appended = useRef<string | null>(null);
  const now = useRef({ model, selection, edits });
  now.current = { model, selection, edits };

  const put = useCallback((next: Editing | null) => {
    open_.current = next;
    setEditing(next);
  }, []);

  const open = useCallback<CellEditing['open']>(
    (mode, how = {}) => {
      const { row, column } = now.current.selection.active;
      const rowId = now.current.model.rowId(row);
      if (rowId === undefined || !now.current.model.canWrite(row, column)) {
        now.current.edits.announce('Esta celda no se escribe.');
        return false;
      }
      const initial = how.empty ? '' : now.current.model.text(row, column);
      draft.current = initial;
      // The key that opened the cell is still on its way: the field must have the focus before it arrives.
      flushSync(() => put({ rowId, column, initial, mode, listOpen: how.list ?? false, error: null }));
      return true;
    },
    [put],
  );

  const close = useCallback(
    (focus: boolean) => {
      open_.current = null;
      if (focus) scroller.current?.focus({ preventScroll: true });
      setEditing(null);
    },
    [scroller],
  );

  const commit = useCallback<CellEditing['commit']>(
    ({ whole = false, focus = true, append = false } = {}) => {
      const at = open_.current;
      if (!at) return true;
      const { model: known, edits: writer, selection: selected } = now.current;
      const row = known.indexOfRow(at.rowId);
      const typed = draft.current;
      const title = known.columnList[at.column]?.title ?? '';
      if (row >= 0 && (whole || typed !== known.text(row, at.column))) {
        if (!known.canWrite(row, at.column)) {
          put({ ...at, error: 'Ahora no se puede escribir: la tabla está ocupada. Espere un momento y oprima Enter.' });
          return false;
        }
        const parsed = known.parse(row, at.column, typed);
        if (!parsed.ok) {
          put({ ...at, error: parsed.message });
          return false;
        }
        close(focus);
        const texts = whole ? planSame(areaOf(selected), typed, known) : [{ row, column: at.column, text: typed }];
        const label = whole ? 'Llenar la selección' : `Escribir en «${title}»`;
        const ids = writer.write(texts, label, append && writer.canAppend ? 1 : 0);
        appended.current = ids?.[0] ?? null;
        return true;
      }
      close(focus);
      // Typing what stands there already, and going on, is going on all the same.
      if (append && writer.canAppend && at.mode === 'replace' && typed !== '') {
        appended.current = writer.write([], 'Agregar al final', 1)?.[0] ?? null;
      }
      return true;
    },
    [close, put],
  );

  const cancel = useCallback(() => close(true), [close]);
  const isOpen = useCallback(() => open_.current !== null, []);
  const setDraft = useCallback(
    (text: string) => {
      draft.current = text;
      const at = open_.current;
      if (at?.error) put({ ...at, error: null });
    },
    [put],
  );
  const takeAppended = useCallback(() => {
    const id = appended.current;
    appended.current = null;
    return id;
  }, []);

  // The row went away under the field.
  useEffect(() => {
    if (editing !== null && model.indexOfRow(editing.rowId) < 0) close(true);
  }, [editing, model, close]);
  return { editing, takeAppended, open, isOpen, setDraft, commit, cancel };
};
