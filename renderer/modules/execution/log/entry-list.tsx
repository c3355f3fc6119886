import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Attach16Regular } from '@fluentui/react-icons/svg/attach';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { People16Regular } from '@fluentui/react-icons/svg/people';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalS}` },
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  button: {
    width: '100%',
    height: '100%',
    display: 'grid',
    gridTemplateColumns: '2.5rem minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  date: { display: 'flex', flexDirection: 'column', alignItems: 'center', lineHeight: 1.1 },
  day: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  month: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'center' },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', fontVariantNumeric: 'tabular-nums' },
  fact: { display: 'inline-flex', alignItems: 'center', gap: '2px', whiteSpace: 'nowrap' },
  blocking: { display: 'flex', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'flex', color: tokens.colorStatusWarningForeground3 },
});

export type ListedEntry = {
  readonly id: string;
  readonly day: string;
  readonly month: string;
  /** Took several days. */
  readonly isSpan: boolean;
  readonly name: string;
  readonly note: string;
  readonly people: string;
  readonly evidence: number;
  readonly money: string;
  /** The worst that the checks say of it. */
  readonly worst: 'blocking' | 'warning' | null;
};

const HEIGHT = 64;

type Props = {
  readonly label: string;
  readonly entries: readonly ListedEntry[];
  /** Id of the one whose card is shown. */
  readonly at: string | null;
  readonly onChoose: (id: string) => void;
  /** To its fields. */
  readonly onOpen: (id: string) => void;
  readonly onDelete?: (id: string) => void;
};

/**
 * A long list of which one is shown beside it; only those in sight are drawn. Arrows go through it, Enter goes to the
 * fields, Ctrl+Delete takes away.
 */
export const EntryList = ({ label, entries, at, onChoose, onOpen, onDelete }: Props) => {
  const styles = useStyles();
  const scroller = useRef<HTMLElement | null>(null);
  const wanted = useRef<string | null>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
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
    onChoose(next.id);
  };
  const keys = (event: KeyboardEvent<HTMLElement>, id: string, here: number) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / HEIGHT) - 1);
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
          const { id, worst } = entry;
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
                <Drawn entry={entry} />
                {worst !== null && (
                  <span className={styles[worst]} aria-hidden>
                    {worst === 'blocking' ? <ErrorCircle16Filled /> : <Warning16Regular />}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

const Drawn = ({ entry }: { readonly entry: ListedEntry }) => {
  const styles = useStyles();
  const { day, month, isSpan, name, note, people, evidence, money } = entry;
  return (
    <>
      <span className={styles.date} aria-hidden>
        {day !== '' && (
          <span className={styles.day}>
            {day}
            {isSpan && '→'}
          </span>
        )}
        <span className={styles.month}>{month}</span>
      </span>
      <span className={styles.words} aria-hidden>
        <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
        <span className={mergeClasses(styles.line, styles.note)}>{note}</span>
        <span className={mergeClasses(styles.line, styles.note, styles.facts)}>
          {people !== '' && (
            <span className={styles.fact}>
              <People16Regular /> {people}
            </span>
          )}
          <span className={styles.fact}>
            <Attach16Regular /> {evidence}
          </span>
          {money !== '' && <span>{money}</span>}
        </span>
      </span>
    </>
  );
};

/** The row as it is read aloud. */
const spoken = ({ day, month, name, note, people, evidence, money, worst }: ListedEntry): string =>
  [
    name,
    day === '' ? month : `${day} ${month}`,
    note,
    people === '' ? '' : `${people} personas`,
    evidence === 0 ? 'sin evidencia' : evidence === 1 ? '1 evidencia' : `${evidence} evidencias`,
    money,
    worst === 'blocking' ? 'con un error' : worst === 'warning' ? 'con un aviso' : '',
  ]
    .filter(Boolean)
    .join(', ');
