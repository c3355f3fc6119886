import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FlowSentence } from '#shared/flowchart/text-equivalent.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    listStyleType: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  item: {
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

type Props = {
  readonly sentences: readonly FlowSentence[];
  readonly selectedActivityId: string | null;
  readonly onSelectActivity: (id: string) => void;
};

/** The course in sentences; each one goes to its activity. */
export const TextView = ({ sentences, selectedActivityId, onSelectActivity }: Props) => {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label="Flujograma en texto">
      {sentences.map(({ activityId, text }) => (
        <li key={activityId}>
          <button
            type="button"
            className={mergeClasses(styles.item, activityId === selectedActivityId && styles.selected)}
            aria-current={activityId === selectedActivityId ? 'true' : undefined}
            onClick={() => onSelectActivity(activityId)}
          >
            {text}
          </button>
        </li>
      ))}
    </ol>
  );
};
