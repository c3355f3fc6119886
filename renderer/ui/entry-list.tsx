import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalS}` },
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  button: {
    width: '100%',
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

type Props<T> = {
  readonly label: string;
  readonly entries: readonly T[];
  /** Pixels of each. */
  readonly height: number;
  /** What a row looks like; only what `spoken` says of it is read aloud. */
  readonly drawn: (entry: T, isHere: boolean) => ReactNode;
  readonly spoken: (entry: T) => string;
  /** Id of the one whose card is shown. */
  readonly at: string | null;
  /** Gives back `false` where one has to stay with what is shown. */
  readonly onChoose: (id: string) => unknown;
  /** To its fields. */
  readonly onOpen: (id: string) => void;
  readonly onDelete?: (id: string) => void;
};

/**
 * A long list of which one is shown beside it; only those in sight are drawn. Arrows go through it, Enter goes to the
 * fields, Ctrl+Delete takes away.
 */
export const EntryList = <T extends { readonly id: string }>({
  label,
  entries,
  height,
  drawn,
  spoken,
  at,
  onChoose,
  onOpen,
  onDelete,
}: Props<T>) => {
  const styles = useStyles();
  const scroller = useRef<HTMLElement | null>(null);
  const wanted = useRef<string | null>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 10,
  });
  const index = entries.findIndex(({ id }) => id === at);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another entry is scrolled to, not another drawing
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [at, index]);

  // What one walks to is drawn first and gets the focus then.
  useEffect(() => {
    if (wanted.current === null) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(wanted.current)}"]`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const go = (to: number) => {
    const next = entries[Math.min(entries.length - 1, Math.max(0, to))];
    if (!next) return;
    wanted.current = next.id;
    if (onChoose(next.id) === false) wanted.current = null;
  };
  const keys = (event: KeyboardEvent<HTMLElement>, id: string, here: number) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    if (event.ctrlKey && event.key === 'Delete' && onDelete) onDelete(id);
    else if (event.ctrlKey) return;
    else if (event.key === 'ArrowDown') go(here + 1);
    else if (event.key === 'ArrowUp') go(here - 1);
    else if (event.key === 'PageDown') go(here + page);
    else if (event.key === 'PageUp') go(here - page);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(entries.length - 1);
    else if (event.key === 'Enter') onOpen(id);
    else return;
    event.preventDefault();
  };
  return (
    <nav ref={scroller} className={styles.root} aria-label={label} data-list>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const entry = entries[virtual.index];
          if (!entry) return null;
          const { id } = entry;
          return (
            <li
              key={virtual.key}
              className={styles.row}
              style={{ height: virtual.size, transform: `translateY(${virtual.start}px)` }}
            >
              <button
                type="button"
                className={mergeClasses(styles.button, id === at && styles.here)}
                aria-current={id === at ? 'true' : undefined}
                aria-label={spoken(entry)}
                data-entry={id}
                tabIndex={id === at || (index < 0 && virtual.index === 0) ? 0 : -1}
                onClick={() => onChoose(id)}
                onKeyDown={(event) => keys(event, id, virtual.index)}
              >
                {drawn(entry, id === at)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
