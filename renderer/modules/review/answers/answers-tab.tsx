import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { ObservationCard } from '#renderer/modules/review/answers/observation-card.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { answeredOf, whoWords } from '#renderer/modules/review/review-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { openObservations, standingOf } from '#shared/domain/review/review-state.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
  },
  round: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '60rem',
    marginBottom: tokens.spacingVerticalXXL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Every return with its observations, the newest first; those of the last are answered here. */
export const AnswersTab = () => {
  const styles = useStyles();
  const { opened } = useReview();
  const { act, observation } = opened.content;
  const returns = act
    .flatMap((row, index) =>
      row.act === 'return' ? [{ row, standing: standingOf({ act: act.slice(0, index + 1) }) }] : [],
    )
    .toReversed();
  if (returns.length === 0) {
    return (
      <div className={styles.root}>
        <EmptyState icon={<CommentRegular />} title="Sin observaciones">
          Cuando quien valida devuelve el documento, sus observaciones aparecen aquí para contestarlas una por una.
        </EmptyState>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.root} aria-label="Observaciones" tabIndex={0}>
      {returns.map(({ row, standing }, index) => {
        const own = observation.filter(({ actId }) => actId === row.id);
        const open = index === 0 && opened.state === 'returned';
        const left = openObservations({ observation: own }).length;
        return (
          <div key={row.id} className={styles.round}>
            <div>
              <h2 className={styles.heading}>
                Versión {standing.version}, ronda {standing.round}: {answeredOf(own.length - left, own.length)}
              </h2>
              <Text size={200} className={styles.quiet}>
                Devolvió {whoWords(row)}, el {formatLongDate(row.on)}
              </Text>
            </div>
            <Text className={styles.reason}>
              <strong>Motivo.</strong> {row.reason}
            </Text>
            {own.length === 0 && (
              <Text className={styles.quiet}>Se devolvió solo con el motivo, sin observaciones.</Text>
            )}
            {own.map((one, at) => (
              <ObservationCard key={one.id} observation={one} number={at + 1} open={open} />
            ))}
          </div>
        );
      })}
    </section>
  );
};
