import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ActivityLines } from '#renderer/modules/annual-program/activities/activity-lines.tsx';
import {
  ActivityDescription,
  ActivityName,
  ActivityPost,
  ActivitySegments,
  ActivityStrategy,
  ActivityTerritories,
  ActivityUnit,
} from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  // Two lines say which one it is; the whole name stands in its field below.
  title: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  two: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
});

type Props = {
  readonly activity: PlannedActivity;
  /** 0-based among all. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (index: number) => void;
  readonly onDelete: () => void;
};

/** Everything about one activity but its months, which are painted above. */
export const ActivityCard = ({ activity, index, count, onMove, onDelete }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  return (
    <section className={styles.root} aria-label={`Actividad ${index + 1}`} data-row={activity.id} data-card>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {index + 1}. {activity.name.trim() || 'Actividad sin nombre'}
        </h3>
        {!readOnly && (
          <>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label="Subir la actividad"
              title="Subir"
              disabledFocusable={index === 0}
              onClick={() => index > 0 && onMove(index - 1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label="Bajar la actividad"
              title="Bajar"
              disabledFocusable={index === count - 1}
              onClick={() => index < count - 1 && onMove(index + 1)}
            />
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={onDelete}>
              Quitar la actividad
            </Button>
          </>
        )}
      </div>
      <div className={styles.two}>
        <ActivityName activity={activity} />
        <ActivityPost activity={activity} />
        <ActivityUnit activity={activity} />
        <ActivityStrategy activity={activity} />
      </div>
      <ActivityDescription activity={activity} />
      <div className={styles.two}>
        <ActivityTerritories key={`where ${activity.id}`} activity={activity} />
        <ActivitySegments key={`whom ${activity.id}`} activity={activity} />
      </div>
      <ActivityLines key={`lines ${activity.id}`} activity={activity} />
    </section>
  );
};
