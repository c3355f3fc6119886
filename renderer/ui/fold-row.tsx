import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  summary: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
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
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  readonly rowId: string;
  readonly title: string;
  /** What tells it from another while it is folded; '' is left out. */
  readonly notes: readonly string[];
  /** At its right. */
  readonly aside: ReactNode;
  /** Ids of the rows that are unfolded. */
  readonly open: ReadonlySet<string>;
  readonly onOpen: (open: ReadonlySet<string>) => void;
  readonly children: ReactNode;
};

/** A row that is read in a few lines and unfolds to its fields. */
export const FoldRow = ({ rowId, title, notes, aside, open, onOpen, children }: Props) => {
  const styles = useStyles();
  const id = useId();
  const isOpen = open.has(rowId);
  const toggle = () => {
    const next = new Set(open);
    if (!next.delete(rowId)) next.add(rowId);
    onOpen(next);
  };
  return (
    <div className={styles.root} data-row={rowId}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <span aria-hidden>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {notes.filter(Boolean).map((note) => (
            <span key={note} className={styles.note}>
              {note}
            </span>
          ))}
        </span>
        {aside}
      </button>
      {isOpen && (
        <div id={id} className={styles.inside}>
          {children}
        </div>
      )}
    </div>
  );
};
