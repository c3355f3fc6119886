import { makeStyles, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons/svg/comment-add';
import { memo, useState } from 'react';
import type { ReviewReading } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
  },
  words: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6rem, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', fontVariantNumeric: 'tabular-nums' },
  },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink },
  // A light button: there is one in each of a thousand rows.
  observe: {
    alignSelf: 'start',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    '& svg': { fontSize: '20px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

type Row = ReviewReading['groups'][number]['rows'][number];

type Props = {
  readonly row: Row;
  /** undefined where nothing can be observed now. */
  readonly onObserve: ((rowId: string) => void) | undefined;
};

/** One row of the document as it is read: what it says in one line, and everything that it holds. */
export const ReadingRow = memo(({ row, onObserve }: Props) => {
  const styles = useStyles();
  const alone = row.summary === '';
  // Two dozen data of each of a thousand lines are drawn only for the one that somebody opens.
  const [open, setOpen] = useState(alone);
  const facts = (
    <dl className={styles.facts}>
      {row.facts.map(({ title, value }) => (
        <Fact key={title} title={title} value={value} />
      ))}
    </dl>
  );
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <span className={styles.name}>{row.name}</span>
        {alone ? facts : <span>{row.summary}</span>}
        {!alone && row.facts.length > 2 && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className={styles.summary}>Todos sus datos</summary>
            {open && facts}
          </details>
        )}
      </div>
      {onObserve && (
        <button
          type="button"
          className={styles.observe}
          aria-label={`Observar: ${row.name}`}
          onClick={() => onObserve(row.rowId)}
        >
          <CommentAddRegular aria-hidden />
          Observar
        </button>
      )}
    </div>
  );
});

const Fact = ({ title, value }: { readonly title: string; readonly value: string }) => (
  <>
    <dt>{title.charAt(0).toUpperCase() + title.slice(1)}</dt>
    <dd>{value}</dd>
  </>
);
