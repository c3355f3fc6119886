import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { ContextMenu, type ContextMenuItem, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import { FocusKeeper } from '#renderer/ui/focus-keeper.tsx';

type Options<R> = {
  readonly rows: readonly R[];
  /** What a row is called to who can't see it. */
  readonly titleOf: (row: R) => string;
  readonly onOpen: (row: R) => void;
  readonly onDelete?: (row: R) => void;
  /** What the menu of a row offers; none where it has no menu. */
  readonly actionsFor?: (row: R) => readonly ContextMenuItem[];
};

type RowProps = {
  readonly tabIndex: number;
  readonly 'aria-label': string;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
};

export type RowGrid<R> = {
  /** Of the `tbody` whose rows these are. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly rowProps: (row: R, index: number) => RowProps;
  /** Opens the menu of a row at an element: its «…» button. */
  readonly openMenu: (row: R, element: HTMLElement) => void;
  /** Stands beside the table: the menu while it is open, and who keeps the focus when a row goes. */
  readonly beside: ReactNode;
};

/**
 * Rows that one walks with the arrow keys: one of them is in the round of Tab; Enter opens, Delete asks, the menu key and
 * the right button show the rest.
 */
export const useRowGrid = <R,>({ rows, titleOf, onOpen, onDelete, actionsFor }: Options<R>): RowGrid<R> => {
  const [at, setAt] = useState(0);
  const [menu, setMenu] = useState<{ readonly row: R; readonly place: MenuPlace } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const current = Math.min(at, rows.length - 1);

  const focusRow = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setAt(next);
    body.current?.querySelectorAll('tr')[next]?.focus();
  };

  const showMenu = (row: R, place: MenuPlace) => {
    if (actionsFor) setMenu({ row, place });
  };

  const keys = (event: KeyboardEvent<HTMLElement>, index: number, row: R) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') focusRow(index + 1);
    else if (event.key === 'ArrowUp') focusRow(index - 1);
    else if (event.key === 'PageDown') focusRow(index + PAGE);
    else if (event.key === 'PageUp') focusRow(index - PAGE);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows.length - 1);
    else if (event.key === 'Enter') onOpen(row);
    else if (event.key === 'Delete' && onDelete) onDelete(row);
    else if (actionsFor && (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))) {
      showMenu(row, { kind: 'element', element: event.currentTarget });
    } else return;
    event.preventDefault();
  };

  return {
    body,
    openMenu: (row, element) => showMenu(row, { kind: 'element', element }),
    rowProps: (row, index) => ({
      tabIndex: index === current ? 0 : -1,
      'aria-label': titleOf(row),
      onFocus: () => setAt(index),
      onKeyDown: (event) => keys(event, index, row),
      onDoubleClick: () => onOpen(row),
      onContextMenu: (event) => {
        if (!actionsFor) return;
        event.preventDefault();
        setAt(index);
        showMenu(row, { kind: 'point', x: event.clientX, y: event.clientY });
      },
    }),
    beside: (
      <>
        <FocusKeeper rows={rows} at={current} body={body} />
        {menu && actionsFor && (
          <ContextMenu
            label={`Acciones: ${titleOf(menu.row)}`}
            place={menu.place}
            items={actionsFor(menu.row)}
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
