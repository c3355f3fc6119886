import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import {
  fillRange,
  type GanttCell,
  type GanttEdit,
  type GanttRange,
  type GanttRow,
  isWritten,
  moved,
  paint,
  toggleRange,
} from '#renderer/ui/gantt/gantt-model.ts';
import type { Result } from '#shared/domain/common/result.ts';

/** What a person did to the figures; edits of one `gesture` are one step to undo. */
export type GanttAct = {
  readonly kind: 'paint' | 'empty' | 'write';
  readonly edits: readonly GanttEdit[];
  readonly gesture: string;
};

/** `cell` is being typed into; `problem` is why what was typed can't be taken. */
export type GanttTyping = { readonly cell: GanttCell; readonly text: string; readonly problem: string | null };

type Options = {
  readonly rows: readonly GanttRow[];
  readonly columns: number;
  readonly readOnly: boolean;
  readonly activeRowId: string | null;
  readonly read: (typed: string) => Result<string>;
  readonly onAct: (act: GanttAct) => void;
  readonly onActiveRow: (rowId: string) => void;
  /** Enter on the name of a row. */
  readonly onOpenRow: (rowId: string) => void;
};

/** Selection, keys and pointer of a Gantt; it keeps no figures. */
export const useGantt = (root: RefObject<HTMLElement | null>, options: Options) => {
  const { rows, columns, readOnly, activeRowId, read, onAct, onActiveRow, onOpenRow } = options;
  const [range, setRange] = useState<GanttRange>(() => {
    const cell = {
      row: Math.max(
        0,
        rows.findIndex(({ id }) => id === activeRowId),
      ),
      column: -1,
    };
    return { anchor: cell, head: cell };
  });
  const [typing, setTyping] = useState<GanttTyping | null>(null);
  /** What the pointer is painting and hasn't let go of. */
  const [preview, setPreview] = useState<readonly GanttEdit[]>([]);
  const gesture = useRef<{ readonly name: string; readonly base: readonly GanttRow[] } | null>(null);
  // Moves of the pointer are drawn a moment later: what counts when it lets go is kept here.
  const drag = useRef<{ readonly range: GanttRange; readonly edits: readonly GanttEdit[] } | null>(null);
  const wantsFocus = useRef(false);
  // Taking the input away makes it lose the focus, which commits too: what is committed is committed once.
  const open = useRef(typing);
  open.current = typing;

  const begin = (): { readonly name: string; readonly base: readonly GanttRow[] } => {
    gesture.current ??= { name: freshGesture(), base: rows };
    return gesture.current;
  };
  const go = (next: GanttRange, focus = true) => {
    wantsFocus.current = focus;
    setRange(next);
    const row = rows[next.head.row];
    if (row && row.id !== activeRowId) onActiveRow(row.id);
  };
  const at = (cell: GanttCell) => go({ anchor: cell, head: cell });
  const act = (kind: GanttAct['kind'], edits: readonly GanttEdit[], name = freshGesture()) => {
    if (!readOnly && edits.length > 0) onAct({ kind, edits, gesture: name });
  };

  // The row chosen elsewhere (a finding, a list) is where the keyboard goes on.
  useEffect(() => {
    const row = rows.findIndex(({ id }) => id === activeRowId);
    setRange((before) => {
      if (row < 0 || before.head.row === row) return before;
      const cell = { row, column: before.head.column };
      return { anchor: cell, head: cell };
    });
  }, [activeRowId, rows]);

  useEffect(() => {
    if (!wantsFocus.current || typing) return;
    wantsFocus.current = false;
    const { row, column } = range.head;
    root.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus();
  }, [range, typing, root]);

  const startTyping = (cell: GanttCell, text: string) => {
    if (!readOnly && cell.column >= 0) setTyping({ cell, text, problem: null });
  };
  /** True where nothing is left half-typed. */
  const commitTyping = (then: GanttCell | null): boolean => {
    const typing = open.current;
    if (!typing) return true;
    const typed = typing.text.trim();
    const result = typed === '' ? ({ ok: true, value: '' } as const) : read(typed);
    if (!result.ok) {
      setTyping({ ...typing, problem: result.error.message });
      return false;
    }
    const { head } = range;
    const inside = head.row === typing.cell.row && head.column === typing.cell.column;
    open.current = null;
    act('write', fillRange(rows, inside ? range : { anchor: typing.cell, head: typing.cell }, result.value));
    setTyping(null);
    if (then) at(then);
    return true;
  };

  /** Who sends the focus to a cell (a finding, an undo) sends the selection there too. */
  const focused = (event: FocusEvent) => {
    const [row, column] = ((event.target as HTMLElement).dataset.at ?? '').split(':').map(Number);
    if (row === undefined || column === undefined || (row === range.head.row && column === range.head.column)) return;
    setRange({ anchor: { row, column }, head: { row, column } });
  };

  const keys = (event: KeyboardEvent) => {
    if (typing || event.altKey || event.metaKey || rows.length === 0) return;
    const { head } = range;
    const control = event.ctrlKey;
    const to = moved(head, event.key, control, { rows: rows.length, columns });
    if (to && event.shiftKey && head.column >= 0) {
      event.preventDefault();
      const next = { anchor: range.anchor, head: { ...to, column: Math.max(0, to.column) } };
      const { name, base } = begin();
      go(next);
      act('paint', paint(base, rows, next), name);
      return;
    }
    if (event.key !== 'Shift') gesture.current = null;
    if (to) {
      event.preventDefault();
      at(to);
      return;
    }
    if (control) return;
    if (event.key === 'Enter' && head.column < 0) {
      event.preventDefault();
      const row = rows[head.row];
      if (row) onOpenRow(row.id);
    } else if ((event.key === ' ' || event.key === 'Enter') && head.column >= 0) {
      event.preventDefault();
      const edits = toggleRange(rows, range);
      act(edits.some(({ text }) => text !== '') ? 'paint' : 'empty', edits);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && head.column >= 0) {
      event.preventDefault();
      act('empty', fillRange(rows, range, ''));
    } else if (event.key === 'F2') {
      event.preventDefault();
      startTyping(head, rows[head.row]?.cells[head.column] ?? '');
    } else if (head.column >= 0 && !readOnly && isWritten(event.key)) {
      event.preventDefault();
      startTyping(head, event.key);
    } else if (event.key === 'Escape' && (range.anchor.row !== head.row || range.anchor.column !== head.column)) {
      event.preventDefault();
      at(head);
    }
  };

  const typingKeys = (event: KeyboardEvent) => {
    // Keys of the whole window (undo, the next question) go on to it.
    if (!typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    const { row, column } = typing.cell;
    if (event.key === 'Escape') {
      event.preventDefault();
      open.current = null;
      setTyping(null);
      at(typing.cell);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      const step = event.shiftKey ? -1 : 1;
      commitTyping({ row, column: Math.max(0, Math.min(columns - 1, column + step)) });
    }
  };

  const pointerDown = (event: PointerEvent) => {
    const cell = cellUnder(event);
    if (!cell || event.button !== 0 || (event.target instanceof HTMLInputElement && typing)) return;
    if (typing && !commitTyping(null)) return;
    event.preventDefault();
    gesture.current = null;
    if (cell.column < 0) {
      at(cell);
      return;
    }
    const anchor = event.shiftKey && range.anchor.column >= 0 ? range.anchor : cell;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragTo({ anchor, head: cell });
  };
  const dragTo = (next: GanttRange) => {
    const edits = readOnly ? [] : paint(rows, rows, next);
    drag.current = { range: next, edits };
    setPreview(edits);
    go(next);
  };
  const pointerMove = (event: PointerEvent) => {
    const held = drag.current?.range;
    const under = held && cellUnder(event);
    if (!held || !under) return;
    const head = { row: under.row, column: Math.max(0, under.column) };
    if (head.row !== held.head.row || head.column !== held.head.column) dragTo({ anchor: held.anchor, head });
  };
  const pointerUp = () => {
    const edits = drag.current?.edits ?? [];
    pointerCancel();
    act('paint', edits);
  };
  const pointerCancel = () => {
    drag.current = null;
    setPreview([]);
  };
  const doubleClick = (event: { readonly clientX: number; readonly clientY: number }) => {
    const cell = cellUnder(event);
    if (cell) startTyping(cell, textAt(rows, cell));
  };

  return {
    range,
    typing,
    preview,
    type: (text: string) => typing && setTyping({ ...typing, text, problem: null }),
    commitTyping: () => commitTyping(null),
    focused,
    keys,
    typingKeys,
    pointer: { pointerDown, pointerMove, pointerUp, pointerCancel, doubleClick },
  } as const;
};

/** Names gestures apart from each other, on this screen and since it was opened. */
let count = 0;
const freshGesture = (): string => {
  count += 1;
  return `${Date.now()}-${count}`;
};

const textAt = (rows: readonly GanttRow[], { row, column }: GanttCell): string => rows[row]?.cells[column] ?? '';

const cellUnder = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): GanttCell | null => {
  const place = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-at]')?.dataset.at?.split(':');
  return place ? { row: Number(place[0]), column: Number(place[1]) } : null;
};
