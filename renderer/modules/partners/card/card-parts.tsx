import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId } from 'react';
import { usePartners, usePlace } from '#renderer/modules/partners/partners-context.tsx';

const useStyles = makeStyles({
  fold: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
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
  title: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  note: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorNeutralForeground2 },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type FoldProps = {
  readonly rowId: string;
  /** The person, or what was spoken of. */
  readonly title: string;
  /** What tells it from another while it is folded. */
  readonly notes: readonly string[];
  /** When something of it is due, in words; `late` where that day has come. */
  readonly due?: { readonly words: string; readonly late: boolean };
  readonly children: ReactNode;
};

/** A row of a card that is read in two lines and unfolds to its fields. */
export const Fold = ({ rowId, title, notes, due, children }: FoldProps) => {
  const styles = useStyles();
  const id = useId();
  const { places } = usePartners();
  const { open } = usePlace();
  const isOpen = open.has(rowId);
  const toggle = () => {
    const next = new Set(open);
    if (!next.delete(rowId)) next.add(rowId);
    places.set({ open: next });
  };
  return (
    <div className={styles.fold} data-row={rowId}>
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
            <Text key={note} size={200} className={styles.note}>
              {note}
            </Text>
          ))}
        </span>
        {due && (
          <Text size={200} className={mergeClasses(due.late ? styles.late : styles.soon)}>
            {due.words}
          </Text>
        )}
      </button>
      {isOpen && (
        <div id={id} className={styles.inside}>
          {children}
        </div>
      )}
    </div>
  );
};

type ToolsProps = { readonly children: ReactNode };

const useToolStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** Buttons at the end of a card's row. */
export const RowTools = ({ children }: ToolsProps) => {
  const styles = useToolStyles();
  return <div className={styles.root}>{children}</div>;
};

type RemoveProps = { readonly label: string; readonly onClick: () => void };

/** Takes a row away; undo brings it back. */
export const RemoveButton = ({ label, onClick }: RemoveProps) => (
  <Button size="small" appearance="subtle" title="Ctrl+Z lo devuelve" onClick={onClick}>
    {label}
  </Button>
);
