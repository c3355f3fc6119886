import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
  },
  icon: { paddingTop: '2px', color: tokens.colorStatusDangerForeground1 },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands in the way, each with the way to its place. */
export const BlockingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const styles = useStyles();
  const { jump, readOnly } = useReview();
  return (
    <ul className={styles.list} aria-label="Impiden enviar y autorizar">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings of one place may say the same
        <li key={`${finding.code} ${finding.place.rowId ?? ''} ${index}`} className={styles.item}>
          <span className={styles.icon} aria-hidden>
            <ErrorCircle16Filled />
          </span>
          <span className={styles.words}>
            <Text>
              <strong>{finding.where}.</strong> {finding.message}
            </Text>
            <Text size={200} className={styles.quiet}>
              {finding.remedy}
            </Text>
          </span>
          {!readOnly && (
            <Button size="small" aria-label={`Ir al lugar: ${finding.where}`} onClick={() => jump(finding.place)}>
              Ir al lugar
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
