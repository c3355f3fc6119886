import type { Direction } from '#renderer/ui/grid/navigation.ts';

/** What a key asks for while no cell is being written. */
export type GridCommand =
  | { readonly kind: 'move'; readonly direction: Direction; readonly far: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'row-end'; readonly end: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'corner'; readonly corner: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly order: 'rows' | 'columns'; readonly backwards: boolean }
  | { readonly kind: 'select'; readonly what: 'all' | 'columns' | 'rows' }
  | { readonly kind: 'edit' }
  /** The key itself goes into the cell, which is emptied first. */
  | { readonly kind: 'type' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' }
  | { readonly kind: 'insert-rows' }
  | { readonly kind: 'delete-rows' }
  | { readonly kind: 'resize'; readonly by: 1 | -1 }
  | { readonly kind: 'menu' }
  | { readonly kind: 'leave' };

export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** AltGr writes characters: it isn't Ctrl+Alt. */
  readonly altGraph?: boolean;
};

/** The command of a key press; null where the key is none of ours (Ctrl+C, Ctrl+S, F5 …). */
export const gridCommand = (pressed: Pressed): GridCommand | null => {
  const { key, shiftKey: shift, altKey: alt } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altGraph && key.length === 1) return { kind: 'type' };
  const direction = ARROWS[key];
  if (alt && shift && (direction === 'left' || direction === 'right')) {
    return { kind: 'resize', by: direction === 'right' ? 1 : -1 };
  }
  if (alt) return key === 'ArrowDown' ? { kind: 'choose' } : null;
  if (direction) return { kind: 'move', direction, far: ctrl, extend: shift };
  if (ctrl) return withCtrl(key, shift);
  switch (key) {
    case 'Home':
    case 'End':
      return { kind: 'row-end', end: key === 'Home' ? 'first' : 'last', extend: shift };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend: shift };
    case 'Enter':
      return { kind: 'advance', order: 'columns', backwards: shift };
    case 'Tab':
      return { kind: 'advance', order: 'rows', backwards: shift };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'leave' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return shift ? { kind: 'menu' } : null;
    case ' ':
      return shift ? { kind: 'select', what: 'rows' } : { kind: 'type' };
    default:
      // A dead key (´, ¨) or an input method begins a character in the cell.
      return key.length === 1 || key === 'Dead' || key === 'Process' ? { kind: 'type' } : null;
  }
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const withCtrl = (key: string, shift: boolean): GridCommand | null => {
  switch (key) {
    case 'Home':
    case 'End':
      return { kind: 'corner', corner: key === 'Home' ? 'first' : 'last', extend: shift };
    case 'a':
    case 'A':
      return shift ? null : { kind: 'select', what: 'all' };
    case ' ':
      return { kind: 'select', what: shift ? 'all' : 'columns' };
    case 'd':
    case 'D':
      return shift ? null : { kind: 'fill', direction: 'down' };
    case 'r':
    case 'R':
      return shift ? null : { kind: 'fill', direction: 'right' };
    // «+» and «*» stand on the same key of the Latin American keyboard.
    case '+':
    case '*':
      return { kind: 'insert-rows' };
    case '-':
    case '_':
      return { kind: 'delete-rows' };
    default:
      return null;
  }
};
