import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { memo } from 'react';
import type { TreeRow } from '#renderer/modules/classifier/tree/tree-rows.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '100%',
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  toggle: { display: 'flex', width: '20px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  code: {
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    flexShrink: 0,
    minWidth: '3.2em',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: 1 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  path: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  outer: { fontWeight: tokens.fontWeightSemibold },
  own: { color: tokens.colorBrandForeground1 },
  lock: { display: 'flex', flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly id: string;
  readonly row: TreeRow;
  readonly selected: boolean;
  readonly onSelect: (code: string) => void;
  readonly onOpen: (code: string, open: boolean) => void;
};

/** One item: its code, its name, and whether it is restricted. The tree around it has the keys. */
export const ItemRow = memo(({ id, row, selected, onSelect, onOpen }: Props) => {
  const styles = useStyles();
  const { item, level, open, path } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the row that is active
    <div
      id={id}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-label={`${item.code} ${item.name}, ${LEVEL_NAMES[item.level]}${item.restricted ? ', restringida' : ''}`}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      className={mergeClasses(styles.root, selected && styles.selected)}
      style={{ paddingLeft: `${(level - 1) * 18 + 4}px` }}
      title={item.name}
      onClick={() => onSelect(item.code)}
      onDoubleClick={() => open !== undefined && onOpen(item.code, !open)}
    >
      <span
        className={styles.toggle}
        aria-hidden
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          onOpen(item.code, !open);
        }}
      >
        {open === undefined ? null : open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={mergeClasses(styles.code, item.origin === 'scheme' && styles.own)}>{item.code}</span>
      <span className={styles.words}>
        <span className={mergeClasses(styles.name, path === '' && level < 3 && styles.outer)}>
          {item.name.trim() === '' ? 'Sin denominación' : item.name}
        </span>
        {path !== '' && <span className={styles.path}>{path}</span>}
      </span>
      {item.restricted && (
        <span className={styles.lock} title="Restringida" aria-hidden>
          <LockClosed16Regular />
        </span>
      )}
    </div>
  );
});
