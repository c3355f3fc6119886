import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { memo } from 'react';
import { StateBadge } from '#renderer/modules/dossier/course/state-badge.tsx';
import { outcomeWords, roundWords, visitDates } from '#renderer/modules/dossier/course-words.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  // The line that joins the steps, from circle to circle.
  step: { position: 'relative', padding: `${tokens.spacingVerticalS} 0`, textAlign: 'center', verticalAlign: 'top' },
  above: {
    '::before': {
      content: '""',
      position: 'absolute',
      left: 'calc(50% - 1px)',
      top: 0,
      height: tokens.spacingVerticalS,
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  below: {
    '::after': {
      content: '""',
      position: 'absolute',
      left: 'calc(50% - 1px)',
      top: `calc(${tokens.spacingVerticalS} + 28px)`,
      bottom: 0,
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  circle: {
    position: 'relative',
    zIndex: 1,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  done: {
    border: `2px solid ${tokens.colorPaletteGreenBorderActive}`,
    color: tokens.colorPaletteGreenForeground1,
  },
  returned: {
    border: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    color: tokens.colorStatusWarningForeground1,
  },
  current: {
    border: `2px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  description: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  now: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  rounds: { listStyleType: 'none', margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0 },
  visit: { display: 'block', marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly activity: CourseActivity; readonly first: boolean; readonly last: boolean };

/** The cells of one activity: its number on the line of steps, what is done, by whom, and how it went. */
export const CourseRow = memo(({ activity, first, last }: Props) => {
  const styles = useStyles();
  const { state, visits } = activity;
  const lastVisit = visits.at(-1);
  const outcomes = visits.filter((visit) => outcomeWords(visit) !== '');
  return (
    <>
      <td className={mergeClasses(styles.step, !first && styles.above, !last && styles.below)}>
        <span
          className={mergeClasses(
            styles.circle,
            state === 'done' && styles.done,
            state === 'returned' && styles.returned,
            state === 'current' && styles.current,
          )}
        >
          {state === 'done' ? <CheckmarkRegular aria-hidden /> : activity.number}
        </span>
      </td>
      <td className={styles.cell}>
        <span
          className={mergeClasses(styles.description, state === 'current' && styles.now)}
          title={activity.description}
        >
          {activity.number}. {activity.description || 'Sin descripción'}
        </span>
        {outcomes.length > 0 && (
          <ul className={styles.rounds} aria-label="Qué se decidió">
            {outcomes.map((visit) => (
              <li key={visit.stepId}>
                <Text size={200} className={styles.quiet}>
                  {visits.length > 1 ? `${roundWords(visit.round)}: ` : ''}
                  {activity.question.trim() === '' ? '' : `${activity.question.trim()} `}
                  {outcomeWords(visit)}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className={styles.cell}>
        {(lastVisit?.postName || activity.postName) === ''
          ? 'Sin responsable'
          : lastVisit?.postName || activity.postName}
        <Text size={200} className={styles.quiet}>
          {lastVisit?.officerName || activity.officerName}
        </Text>
      </td>
      <td className={styles.cell}>
        <StateBadge state={state} />
        {visits.map((visit) => (
          <Text key={visit.stepId} size={200} className={styles.visit}>
            {visits.length > 1 ? `${roundWords(visit.round)}: ` : ''}
            {visitDates(visit)}
          </Text>
        ))}
      </td>
    </>
  );
});
