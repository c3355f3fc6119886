import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { StateBadge } from '#renderer/modules/dossier/course/state-badge.tsx';
import { stepWords } from '#renderer/modules/dossier/course-words.ts';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { ActivityNote } from '#renderer/modules/dossier/panes/activity-note.tsx';
import { ActivityVisits } from '#renderer/modules/dossier/panes/activity-visits.tsx';
import { EvidenceList } from '#renderer/modules/dossier/panes/evidence-list.tsx';
import { WorkspacePart } from '#renderer/modules/dossier/panes/workspace-part.tsx';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import type { ActivityDocument } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outline: 'none' },
  description: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const FLOW: Readonly<Record<ActivityDocument['flow'], string>> = {
  receives: 'Recibe',
  produces: 'Genera',
  files: 'Archiva',
};

type Props = {
  readonly activity: CourseActivity;
  /** Takes the focus when one goes on from the table. */
  readonly title: RefObject<HTMLHeadingElement | null>;
};

/** Everything about one activity: what is done, where it is worked, its documents, visits, note and files. */
export const ActivityPane = ({ activity, title }: Props) => {
  const styles = useStyles();
  const all = useDossierState((state) => state.about.procedure.activityDocument);
  const documents = all.filter((row) => row.activityId === activity.activityId);
  return (
    <div className={styles.root} data-help="dossier.activity">
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {stepWords(activity)}
        </h2>
        <StateBadge state={activity.state} />
        <Text className={styles.quiet}>{activity.postName || 'Sin responsable'}</Text>
      </div>
      <p className={styles.description}>{activity.description || 'Sin descripción'}</p>
      <WorkspacePart activity={activity} />
      {documents.length > 0 && (
        <section>
          <h3 className={styles.heading}>Documentos</h3>
          <ul className={styles.list}>
            {documents.map((row) => (
              <li key={row.id}>
                {FLOW[row.flow]}: {row.title}
                {row.copies > 1 ? ` (${row.copies} tantos)` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
      {activity.visits.length > 0 && (
        <section>
          <h3 className={styles.heading}>Qué pasó</h3>
          <ActivityVisits activity={activity} />
        </section>
      )}
      <section>
        <h3 className={styles.heading}>Notas</h3>
        <ActivityNote key={activity.activityId} activity={activity} />
      </section>
      <section>
        <h3 className={styles.heading}>Archivos</h3>
        <EvidenceList key={activity.activityId} activity={activity} />
      </section>
    </div>
  );
};
