import { type RefObject, useEffect } from 'react';

const EDGE_PX = 40;
const SCROLL_PX = 12;

/**
 * Moves rows with the mouse by their handle (`data-drag-handle`), with a line where the row would land. Escape leaves it
 * where it was. The keyboard has Alt+Up and Alt+Down.
 * @param onDrop id of the row and the index it takes among the others (0-based, counted without the row itself)
 */
export const useRowDrag = (
  table: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  onDrop: (id: string, index: number) => void,
): void => {
  useEffect(() => {
    const root = table.current;
    if (!root) return;
    let dragged: { readonly id: string; readonly handle: HTMLElement; readonly pointer: number } | null = null;
    let index = -1;

    const rows = () => [...root.querySelectorAll<HTMLElement>('[data-activity]')];
    const stop = () => {
      if (dragged?.handle.hasPointerCapture(dragged.pointer)) dragged.handle.releasePointerCapture(dragged.pointer);
      dragged = null;
      index = -1;
      if (line.current) line.current.style.display = 'none';
    };
    const start = (event: PointerEvent) => {
      const handle = (event.target as Element).closest<HTMLElement>('[data-drag-handle]');
      const id = handle?.closest<HTMLElement>('[data-activity]')?.dataset.activity;
      if (!handle || !id || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      dragged = { id, handle, pointer: event.pointerId };
    };
    const move = (event: PointerEvent) => {
      if (!dragged) return;
      const scroller = root.closest<HTMLElement>('[data-scroller]') ?? root;
      const box = scroller.getBoundingClientRect();
      if (event.clientY < box.top + EDGE_PX) scroller.scrollTop -= SCROLL_PX;
      if (event.clientY > box.bottom - EDGE_PX) scroller.scrollTop += SCROLL_PX;
      const others = rows().filter((row) => row.dataset.activity !== dragged?.id);
      const rects = others.map((row) => row.getBoundingClientRect());
      const found = rects.findIndex((rect) => event.clientY < rect.top + rect.height / 2);
      index = found < 0 ? others.length : found;
      const y = rects[index]?.top ?? rects.at(-1)?.bottom ?? 0;
      if (line.current) {
        line.current.style.display = 'block';
        line.current.style.top = `${y - root.getBoundingClientRect().top - 1}px`;
      }
    };
    const drop = () => {
      if (dragged && index >= 0) onDrop(dragged.id, index);
      stop();
    };
    const cancel = (event: KeyboardEvent) => {
      if (dragged && event.key === 'Escape') stop();
    };
    root.addEventListener('pointerdown', start);
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerup', drop);
    root.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', cancel);
    return () => {
      root.removeEventListener('pointerdown', start);
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerup', drop);
      root.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', cancel);
    };
  }, [table, line, onDrop]);
};
