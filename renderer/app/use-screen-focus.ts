import { type RefObject, useEffect, useRef } from 'react';

/** A screen that is still being fetched gets this long to show its heading. */
const MOST_TRIES = 180;

/**
 * After another screen was opened the focus stands on its heading, where readers of the screen begin and Tab goes on
 * from. A screen that puts the focus somewhere itself keeps it.
 * @param key of the screen; the first one is left alone
 */
export const useScreenFocus = (key: string, root: RefObject<HTMLElement | null>): void => {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    let frame = 0;
    let tries = 0;
    const look = () => {
      const { activeElement } = document;
      if (root.current?.contains(activeElement) || activeElement?.closest('[role="dialog"], [role="alertdialog"]'))
        return;
      const heading = root.current?.querySelector<HTMLElement>('h1');
      if (heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        return;
      }
      tries += 1;
      if (tries < MOST_TRIES) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [key, root]);
};
