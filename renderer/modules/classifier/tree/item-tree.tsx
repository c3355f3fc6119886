import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { ItemRow } from '#renderer/modules/classifier/tree/item-row.tsx';
import type { TreeRow } from '#renderer/modules/classifier/tree/tree-rows.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    outline: 'none',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // The tree has the focus; the row that is active shows it.
    '&:focus-visible [aria-selected="true"]': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  rows: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

const ROW_HEIGHT = 32;
const FOUND_HEIGHT = 48;

type Props = {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
  readonly onOpen: (code: string, open: boolean) => void;
  /** Enter: on to what is said of the item. */
  readonly onEnter: () => void;
  readonly onDelete: (code: string) => void;
  /** A letter typed in the tree goes to the search. */
  readonly onType: (letter: string) => void;
  readonly treeRef: { current: HTMLDivElement | null };
};

/** The items as a tree that one walks with the keyboard; only the rows in sight are drawn. */
export const ItemTree = ({ label, rows, selected, onSelect, onOpen, onEnter, onDelete, onType, treeRef }: Props) => {
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement | null>(null);
  const found = rows.some((row) => row.path !== '');
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (found ? FOUND_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.item.code ?? index,
    overscan: 12,
  });
  const at = rows.findIndex((row) => row.item.code === selected);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of rows asks for new measures
  useEffect(() => virtualizer.measure(), [found]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item is scrolled to, not another drawing
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [selected, at]);

  const go = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row) onSelect(row.item.code);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows[at];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at < 0 ? rows.length - 1 : at - 1);
    else if (event.key === 'PageDown') go(at + page);
    else if (event.key === 'PageUp') go(at - page);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'ArrowRight' && row?.open === false) onOpen(row.item.code, true);
    else if (event.key === 'ArrowRight' && row?.open) go(at + 1);
    else if (event.key === 'ArrowLeft' && row?.open) onOpen(row.item.code, false);
    else if (event.key === 'ArrowLeft' && row?.item.parent !== undefined) {
      go(rows.findIndex((other) => other.item.code === row.item.parent));
    } else if (event.key === 'Enter' && row) onEnter();
    else if (event.key === 'Delete' && row) onDelete(row.item.code);
    else if (event.key.length === 1 && event.key !== ' ') onType(event.key);
    else return;
    event.preventDefault();
  };

  const active = rows[at];
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        treeRef.current = element;
      }}
      className={styles.root}
      role="tree"
      aria-label={label}
      tabIndex={0}
      {...(active ? { 'aria-activedescendant': `${id}-${active.item.code}` } : {})}
      onKeyDown={keys}
      onFocus={() => at < 0 && go(0)}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map((virtual) => {
          const row = rows[virtual.index];
          if (!row) return null;
          return (
            <div
              key={virtual.key}
              className={mergeClasses(styles.row)}
              style={{ height: virtual.size, transform: `translateY(${virtual.start}px)` }}
              role="presentation"
            >
              <ItemRow
                id={`${id}-${row.item.code}`}
                row={row}
                selected={row.item.code === selected}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
};
