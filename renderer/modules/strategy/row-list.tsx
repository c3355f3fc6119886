import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  group: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  button: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  name: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  note: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  blocking: { display: 'flex', alignItems: 'center', color: tokens.colorStatusDangerForeground3 },
  warning: { display: 'flex', alignItems: 'center', color: tokens.colorStatusWarningForeground3 },
});

export type ListedRow = {
  readonly id: string;
  readonly name: string;
  /** Its dates, its kind: what tells it from another; '' for nothing. */
  readonly note: string;
  readonly blocking: number;
  readonly warnings: number;
};

type Props = {
  readonly label: string;
  /** Rows under a heading; '' for none. */
  readonly groups: readonly { readonly key: string; readonly title: string; readonly rows: readonly ListedRow[] }[];
  /** Id of the row that is shown beside the list. */
  readonly at: string;
  readonly onChoose: (id: string) => void;
  /** To its fields. */
  readonly onOpen: (id: string) => void;
  /** Among the rows of its group; absent where nothing may be moved. */
  readonly onMove?: (id: string, step: 1 | -1) => void;
  readonly onDelete?: (id: string) => void;
};

/**
 * Rows of which one is shown beside the list. Up and down go through them, Enter goes to the fields, Alt with the arrows
 * moves, Ctrl+Delete takes away.
 */
export const RowList = ({ label, groups, at, onChoose, onOpen, onMove, onDelete }: Props) => {
  const styles = useStyles();
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const keys = (event: KeyboardEvent<HTMLElement>, id: string) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && event.altKey) {
      event.preventDefault();
      onMove?.(id, step);
    } else if (step !== 0 && !event.ctrlKey) {
      event.preventDefault();
      const next = ids[ids.indexOf(id) + step];
      if (next === undefined) return;
      onChoose(next);
      event.currentTarget
        .closest('[data-list]')
        ?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(next)}"]`)
        ?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(id);
    } else if (event.key === 'Delete' && event.ctrlKey && onDelete) {
      event.preventDefault();
      onDelete(id);
    }
  };
  return (
    <nav data-list aria-label={label}>
      {groups.map(({ key, title, rows }) => (
        <div key={key}>
          {title !== '' && <h3 className={styles.group}>{title}</h3>}
          <ul className={styles.list}>
            {rows.map(({ id, name, note, blocking, warnings }) => (
              <li key={id}>
                <button
                  type="button"
                  className={mergeClasses(styles.button, id === at && styles.here)}
                  aria-current={id === at ? 'true' : undefined}
                  aria-label={[name, note, words(blocking, warnings)].filter(Boolean).join(', ')}
                  data-entry={id}
                  tabIndex={id === at ? 0 : -1}
                  onClick={() => onChoose(id)}
                  onKeyDown={(event) => keys(event, id)}
                >
                  <span className={styles.name} title={name}>
                    {name}
                  </span>
                  {blocking > 0 ? (
                    <span className={styles.blocking} aria-hidden>
                      <ErrorCircle16Filled />
                    </span>
                  ) : (
                    warnings > 0 && (
                      <span className={styles.warning} aria-hidden>
                        <Warning16Regular />
                      </span>
                    )
                  )}
                  {note !== '' && <span className={styles.note}>{note}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};

const words = (blocking: number, warnings: number): string =>
  [
    blocking > 0 ? `${blocking} que ${blocking === 1 ? 'impide' : 'impiden'} enviar` : '',
    warnings > 0 ? `${warnings} por corregir` : '',
  ]
    .filter(Boolean)
    .join(', ');
