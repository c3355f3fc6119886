import { useEffect, useRef } from 'react';

/** Gives the focus back to where it was once something that took it (a dialog, a panel) is closed. */
export const useReturnFocus = (open = true): void => {
  const before = useRef<Element | null>(null);
  if (open && before.current === null) before.current = openerOf(document.activeElement);
  useEffect(() => {
    if (!open) return;
    return () => {
      const element = before.current;
      before.current = null;
      setTimeout(() => {
        if (element instanceof HTMLElement && element.isConnected && isFocusLost()) element.focus();
      }, 0);
    };
  }, [open]);
};

/** The entry of a menu goes away with its menu: the button that opened it stays. */
const openerOf = (element: Element | null): Element | null =>
  element?.closest('[role="menu"]')
    ? (document.querySelector('[aria-haspopup="menu"][aria-expanded="true"]') ?? element)
    : element;

/** True where nobody else took the focus on purpose meanwhile. */
const isFocusLost = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.closest('[role="dialog"], [role="alertdialog"]') !== null
  );
};
