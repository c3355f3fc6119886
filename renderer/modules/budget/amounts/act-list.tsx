import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  root: {
    width: '264px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    outline: 'none',
  },
  item: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: `2px ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  meta: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  state: { justifySelf: 'end', alignSelf: 'center' },
  foot: { padding: tokens.spacingHorizontalS, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export type Act = {
  readonly id: string;
  readonly title: string;
  readonly meta: string;
  readonly amount: string;
  readonly state: 'draft' | 'recorded' | null;
};

type Props = {
  readonly label: string;
  readonly acts: readonly Act[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Ctrl+Delete. */
  readonly onDelete?: (id: string) => void;
  readonly foot: ReactNode;
};

/** Letters or transfers, one of them chosen; arrow keys walk through them. */
export const ActList = ({ label, acts, chosen, onChoose, onDelete, foot }: Props) => {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    acts.findIndex(({ id }) => id === chosen),
  );

  const choose = (index: number) => {
    const next = Math.max(0, Math.min(acts.length - 1, index));
    const act = acts[next];
    if (!act) return;
    onChoose(act.id);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(acts.length - 1);
    else if (event.key === 'Delete' && event.ctrlKey && onDelete && chosen !== null) onDelete(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.root}>
      <div ref={list} role="listbox" aria-label={label} className={styles.list} tabIndex={-1} onKeyDown={keys}>
        {acts.map((act, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys
          <div
            key={act.id}
            role="option"
            aria-selected={act.id === chosen}
            tabIndex={index === at ? 0 : -1}
            className={mergeClasses(styles.item, act.id === chosen && styles.chosen)}
            onClick={() => choose(index)}
          >
            <Text className={styles.title}>{act.title}</Text>
            {act.state !== null && (
              <Badge
                className={styles.state}
                appearance={act.state === 'recorded' ? 'filled' : 'outline'}
                color={act.state === 'recorded' ? 'brand' : 'informative'}
                size="small"
              >
                {act.state === 'recorded' ? 'Registrado' : 'Borrador'}
              </Badge>
            )}
            <Text size={200} className={styles.meta}>
              {act.meta}
            </Text>
            <Text size={200} className={styles.amount}>
              {act.amount}
            </Text>
          </div>
        ))}
      </div>
      <div className={styles.foot}>{foot}</div>
    </div>
  );
};
