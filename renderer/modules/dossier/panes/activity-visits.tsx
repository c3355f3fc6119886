import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { StateBadge } from '#renderer/modules/dossier/course/state-badge.tsx';
import { outcomeWords, roundWords, visitDates } from '#renderer/modules/dossier/course-words.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  visit: { borderLeft: `3px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  note: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Each time the course was here: when, with whom, what was decided, and what was noted on leaving. */
export const ActivityVisits = ({ activity }: { readonly activity: CourseActivity }) => {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={`Vueltas de la actividad ${activity.number}`}>
      {activity.visits.map((visit) => (
        <li key={visit.stepId} className={styles.visit} data-row={visit.stepId} tabIndex={-1}>
          <span className={styles.line}>
            <Text weight="semibold">{roundWords(visit.round)}</Text>
            <StateBadge state={visit.state} />
            <Text>{visitDates(visit)}</Text>
          </span>
          <Text size={200} className={styles.quiet}>
            {[visit.officerName || 'Sin persona anotada', visit.postName].filter((part) => part !== '').join(', ')}
          </Text>
          {outcomeWords(visit) !== '' && (
            <Text size={200} className={styles.quiet}>
              {activity.question.trim() === '' ? '' : `${activity.question.trim()} `}
              {outcomeWords(visit)}
            </Text>
          )}
          {visit.note !== '' && <Text className={styles.note}>{visit.note}</Text>}
        </li>
      ))}
    </ol>
  );
};
