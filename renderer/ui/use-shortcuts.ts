import { useEffect, useRef } from 'react';

/** `Ctrl+K`, `F1`, `Alt+ArrowLeft`, `Ctrl+Shift+Z`: modifiers in this order, then the key's name. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Keys that work anywhere in the window while the component is on screen. A key that somebody nearer already took
 * (`preventDefault`) is left alone.
 */
export const useShortcuts = (shortcuts: Shortcuts, enabled = true): void => {
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = newest.current[keyName(event)];
      if (!action) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The name of a key press as `Shortcuts` spells it; letters are upper case. */
export const keyName = (event: Pressed): string =>
  [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ]
    .filter((part) => part !== '')
    .join('+');
