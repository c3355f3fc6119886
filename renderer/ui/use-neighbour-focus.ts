import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where an undo takes away the entry that has the focus, its neighbour gets it, or else the button that adds one.
 * Entries carry their id as `data-row` and are written in a textarea.
 * @param stood the entry that one stood in last
 */
export const useNeighbourFocus = (
  root: RefObject<HTMLElement | null>,
  items: readonly { readonly id: string }[],
  stood: string | null,
): void => {
  const before = useRef(items);
  useEffect(() => {
    const index = before.current.findIndex(({ id }) => id === stood);
    before.current = items;
    if (index < 0 || items.some(({ id }) => id === stood) || document.activeElement !== document.body) return;
    const near = items[Math.min(index, items.length - 1)]?.id ?? '';
    const box = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(near)}"] textarea`);
    (box ?? root.current?.querySelector('button'))?.focus();
  });
};
