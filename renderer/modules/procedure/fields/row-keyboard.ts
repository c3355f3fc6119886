/** What a row of any list can be asked by keyboard. */
export type RowCommand = 'insert-above' | 'insert-below' | 'move-up' | 'move-down' | 'delete' | 'duplicate';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Ctrl+Enter, Ctrl+Shift+Enter, Alt+Up, Alt+Down, Ctrl+Del, Ctrl+D; null for any other key. */
export const rowCommandOf = (event: Pressed): RowCommand | null => {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && !event.altKey && event.key === 'Enter') return event.shiftKey ? 'insert-above' : 'insert-below';
  if (ctrl && !event.altKey && !event.shiftKey && event.key === 'Delete') return 'delete';
  if (ctrl && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'd') return 'duplicate';
  if (event.altKey && !ctrl && !event.shiftKey && event.key === 'ArrowUp') return 'move-up';
  if (event.altKey && !ctrl && !event.shiftKey && event.key === 'ArrowDown') return 'move-down';
  return null;
};

/** The keys of the row commands, as tooltips and menus show them. */
export const ROW_KEYS: Readonly<Record<RowCommand, string>> = {
  'insert-above': 'Ctrl+Mayús+Entrar',
  'insert-below': 'Ctrl+Entrar',
  'move-up': 'Alt+Arriba',
  'move-down': 'Alt+Abajo',
  delete: 'Ctrl+Supr',
  duplicate: 'Ctrl+D',
};

/**
 * Up and down go to the same field of the next row once the caret stands on the first or last line. Rows carry
 * `data-row-holder`, fields `data-field`.
 */
export const walkRows = (event: KeyboardEvent): void => {
  const down = event.key === 'ArrowDown';
  if ((!down && event.key !== 'ArrowUp') || event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) {
    return;
  }
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const next = neighbour(field, down ? 1 : -1);
  if (!next) return;
  const oneLine = field instanceof HTMLInputElement || field.clientHeight < 2 * lineHeight(field);
  if (oneLine) {
    event.preventDefault();
    enter(next, down);
    return;
  }
  // How lines wrap is known to the browser alone: a caret that didn't move was on the outermost line.
  const before = field.selectionStart;
  setTimeout(() => {
    if (document.activeElement === field && field.selectionStart === before) enter(next, down);
  }, 0);
};

const lineHeight = (field: HTMLElement): number => Number.parseFloat(getComputedStyle(field).lineHeight) || 20;

const neighbour = (field: HTMLElement, step: 1 | -1): HTMLElement | null => {
  const name = field.dataset.field ?? '';
  for (let row = holderOf(field); row; row = holderOf(row.parentElement)) {
    for (let other = sibling(row, step); other; other = sibling(other, step)) {
      const target = other.querySelector<HTMLElement>(`textarea[data-field="${name}"], input[data-field="${name}"]`);
      if (target) return target;
    }
  }
  return null;
};

const holderOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-row-holder]') ?? null;

const sibling = (row: HTMLElement, step: 1 | -1): HTMLElement | null =>
  (step === 1 ? row.nextElementSibling : row.previousElementSibling) as HTMLElement | null;

const enter = (target: HTMLElement, atStart: boolean): void => {
  target.focus();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    const at = atStart ? 0 : target.value.length;
    target.setSelectionRange(at, at);
  }
};
