import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons/svg/comment-add';
import { memo } from 'react';
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
  words: { minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
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
  open: { alignSelf: 'start' },
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
        <Text className={styles.name}>{row.name}</Text>
        {alone ? facts : <Text>{row.summary}</Text>}
        {!alone && row.facts.length > 2 && (
          <details>
            <summary className={mergeClasses(styles.summary)}>Todos sus datos</summary>
            {facts}
          </details>
        )}
      </div>
      {onObserve && (
        <Button
          className={styles.open}
          size="small"
          appearance="subtle"
          icon={<CommentAddRegular />}
          aria-label={`Observar: ${row.name}`}
          onClick={() => onObserve(row.rowId)}
        >
          Observar
        </Button>
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
