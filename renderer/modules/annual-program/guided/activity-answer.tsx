import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { ActivityGantt } from '#renderer/modules/annual-program/activities/activity-gantt.tsx';
import { ActivityLines } from '#renderer/modules/annual-program/activities/activity-lines.tsx';
import {
  ActivityDescription,
  ActivityName,
  ActivityPost,
  ActivitySegments,
  ActivityStrategy,
  ActivityTerritories,
  ActivityUnit,
  nameOfActivity,
} from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useContent, useProgramEdit } from '#renderer/modules/annual-program/program-context.tsx';
import { deleteActivity } from '#shared/domain/annual-program/program-edits.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // The year is wider than the column of a question.
  gantt: { minWidth: 0, overflowX: 'auto' },
  unit: { maxWidth: '20rem' },
});

/** One question about one activity. */
export const ActivityAnswer = ({ activityId, part }: { readonly activityId: string; readonly part: string }) => {
  const styles = useStyles();
  const edit = useProgramEdit();
  const activity = useContent((content) => content.activity.find(({ id }) => id === activityId));
  if (!activity) return null;
  switch (part) {
    case 'what':
      return (
        <div className={styles.stack}>
          <ActivityName activity={activity} />
          <ActivityDescription activity={activity} />
          <ActivityStrategy activity={activity} />
          <div>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              onClick={() =>
                edit(
                  (content) => deleteActivity(content, activity.id),
                  `Quitar la actividad «${nameOfActivity(activity)}»`,
                )
              }
            >
              Quitar esta actividad
            </Button>
          </div>
        </div>
      );
    case 'who':
      return <ActivityPost activity={activity} />;
    case 'where':
      return <ActivityTerritories activity={activity} />;
    case 'whom':
      return <ActivitySegments activity={activity} />;
    case 'when':
      return (
        <div className={styles.stack}>
          <div className={styles.unit}>
            <ActivityUnit activity={activity} />
          </div>
          <div className={styles.gantt} data-own-enter>
            <ActivityGantt
              onlyId={activity.id}
              activeId={activity.id}
              onActive={() => undefined}
              onOpen={() => undefined}
            />
          </div>
        </div>
      );
    case 'money':
      return <ActivityLines activity={activity} />;
    default:
      return null;
  }
};
