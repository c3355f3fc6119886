import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import {
  useAbout,
  useContent,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import type { MatrixCell } from '#renderer/modules/annual-program/segments/segment-matrix.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import { placesOf, SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { goalsOf, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { toggleSegment } from '#shared/domain/annual-program/program-edits.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground3 },
});

/** What reaches a group: where, when and how much of each activity that names it, and what is missing. */
export const ReachDetails = ({ cell: { segmentId, activityId } }: { readonly cell: MatrixCell }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { diagnosis } = useAbout();
  const { jump } = useProgram();
  const edit = useProgramEdit();
  const content = useContent((all) => all);
  const segment = diagnosis.segment.find(({ id }) => id === segmentId);
  if (!segment) return null;
  const name = segment.name.trim() || 'Grupo sin nombre';
  const named = new Set(
    content.activitySegment.filter((row) => row.segmentId === segmentId).map((row) => row.activityId),
  );
  const only = content.activity.find(({ id }) => id === activityId);
  const shown = only ? [only] : content.activity.filter(({ id }) => named.has(id));
  return (
    <section className={styles.root} aria-label={`Qué alcanza a ${name}`}>
      <h3 className={styles.title}>
        {only ? `${name} y la actividad «${nameOfActivity(only)}»` : `Qué alcanza a «${name}»`}
      </h3>
      {shown.length === 0 && (
        <Text>
          Ninguna actividad se dirige a este grupo. Elija en la tabla la columna de una actividad y oprima Espacio, o
          marque el grupo en la actividad.
        </Text>
      )}
      <ul className={styles.list}>
        {shown.map((activity) => {
          const missing = missingOf(activity, content.activityTerritory);
          return (
            <li key={activity.id} className={styles.item}>
              <span className={styles.words}>
                <Text weight="semibold">
                  {content.activity.indexOf(activity) + 1}. {nameOfActivity(activity)}
                </Text>
                <Text size={200} className={styles.quiet}>
                  {placesOf(activity.id, content, diagnosis) || 'Sin territorio'} · {monthsOf(activity) || 'sin meses'}{' '}
                  · {printedNumber(sumOfGoals(activity)) || 'sin meta'} {activity.unit}
                </Text>
                {missing.length > 0 && (
                  <Text size={200} className={styles.missing}>
                    No alcanza todavía: falta {missing.join(', ')}.
                  </Text>
                )}
              </span>
              <Button size="small" onClick={() => jump({ section: 'activities', rowId: activity.id, field: 'name' })}>
                Ver la actividad
              </Button>
              {!readOnly && (
                <Button
                  size="small"
                  onClick={() =>
                    edit(
                      (now) => toggleSegment(now, activity.id, segmentId, newId),
                      `${named.has(activity.id) ? 'Quitar' : 'Agregar'} el grupo «${name}» en la actividad «${nameOfActivity(activity)}»`,
                    )
                  }
                >
                  {named.has(activity.id) ? 'Ya no se dirige a él' : 'Dirigirla a este grupo'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const missingOf = (
  activity: PlannedActivity,
  territories: readonly { readonly activityId: string }[],
): readonly string[] => [
  ...(territories.some(({ activityId }) => activityId === activity.id) ? [] : ['dónde']),
  ...((sumOfGoals(activity) ?? 0) > 0 ? [] : ['en qué meses y cuánto']),
  ...(activity.unit.trim() === '' ? ['qué se cuenta'] : []),
];

const monthsOf = (activity: PlannedActivity): string =>
  goalsOf(activity)
    .flatMap((goal, month) => (goal !== undefined && goal > 0 ? [SHORT_MONTHS[month] ?? ''] : []))
    .join(', ');
