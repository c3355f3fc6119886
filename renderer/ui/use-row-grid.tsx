import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { ContextMenu, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { FocusKeeper } from '#renderer/ui/focus-keeper.tsx';

/** What can be done with a row. The key that `keys` names does it too: what the menu says is what happens. */
export type RowAction<A extends string> = {
  readonly action: A;
  readonly label: string;
  /** As people read it: «Entrar», «Supr», «F2». */
  readonly keys?: string;
};

type Options<R, A extends string> = {
  readonly rows: readonly R[];
  /** What a row is called. */
  readonly titleOf: (row: R) => string;
  /** In the order of its menu. */
  readonly actionsFor: (row: R) => readonly RowAction<A>[];
  readonly onAction: (action: A, row: R) => void;
};

type RowProps = {
  readonly tabIndex: number;
  readonly 'aria-label': string;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
};

type RowGrid<R> = {
  /** Of the `tbody` whose rows these are. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Of its `tr`. */
  readonly rowProps: (row: R, index: number) => RowProps;
  /** Opens the menu of a row at an element: its «…» button. */
  readonly openMenu: (row: R, element: HTMLElement) => void;
  /** Stands after the table: who keeps the focus when a row goes, and the menu while it is open. */
  readonly after: ReactNode;
};

/**
 * Rows that one walks with the arrow keys: one of them is in the round of Tab; the keys of its actions do them; the menu key
 * and the right button show them all.
 */
export const useRowGrid = <R, A extends string>({ rows, titleOf, actionsFor, onAction }: Options<R, A>): RowGrid<R> => {
  const [at, setAt] = useState(0);
  const [menu, setMenu] = useState<{ readonly row: R; readonly place: MenuPlace } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(at, rows.length - 1);

  const focusRow = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setAt(next);
    body.current?.querySelectorAll('tr')[next]?.focus();
  };

  /** False where no action of the row has the key. */
  const press = (words: string | undefined, row: R): boolean => {
    const wanted = actionsFor(row).find(({ keys }) => keys !== undefined && keys === words);
    if (wanted) onAction(wanted.action, row);
    return wanted !== undefined;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number, row: R) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'PageDown') focusRow(index + PAGE);
    else if (event.key === 'PageUp') focusRow(index - PAGE);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows.length - 1);
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      setMenu({ row, place: { kind: 'element', element: event.currentTarget } });
    } else if (!press(KEY_WORDS[event.key], row)) return;
    event.preventDefault();
  };

  return {
    body,
    openMenu: (row, element) => setMenu({ row, place: { kind: 'element', element } }),
    rowProps: (row, index) => ({
      tabIndex: index === current ? 0 : -1,
      'aria-label': titleOf(row),
      onFocus: () => setAt(index),
      onKeyDown: (event) => onKeyDown(event, index, row),
      onDoubleClick: () => press(KEY_WORDS.Enter, row),
      onContextMenu: (event) => {
        event.preventDefault();
        setAt(index);
        setMenu({ row, place: { kind: 'point', x: event.clientX, y: event.clientY } });
      },
    }),
    after: (
      <>
        <FocusKeeper rows={rows} at={current} body={body} />
        {menu && (
          <ContextMenu
            label={`Acciones: ${titleOf(menu.row)}`}
            place={menu.place}
            items={actionsFor(menu.row).map(({ action, label, keys }) => ({
              key: action,
              label,
              ...(keys === undefined ? {} : { keys }),
              run: () => onAction(action, menu.row),
            }))}
            onClose={() => {
              setMenu(null);
              focusRow(rows.indexOf(menu.row));
            }}
          />
        )}
      </>
    ),
  };
};

const PAGE = 10;

/** Keys of a row by the words that people read for them. */
const KEY_WORDS: Readonly<Record<string, string>> = { Enter: 'Entrar', Delete: 'Supr', F2: 'F2' };
