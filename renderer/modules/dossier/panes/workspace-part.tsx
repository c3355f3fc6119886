import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { MediaPart } from '#renderer/modules/dossier/panes/media-part.tsx';
import { PartnersPart } from '#renderer/modules/dossier/panes/partners-part.tsx';
import { ReviewPart } from '#renderer/modules/dossier/panes/review-part.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

/** Where the activity is worked: its workspace and the guided mode, or here with notes and files. */
export const WorkspacePart = ({ activity }: { readonly activity: CourseActivity }) => {
  const styles = useStyles();
  const { open } = useOpenWorkspace(activity.activityId);
  const { workspace } = activity;
  if (workspace === null) {
    return (
      <div className={styles.root}>
        <Text className={styles.text}>
          Actividad libre: se trabaja aquí mismo, con las notas y los archivos que usted agregue.
        </Text>
      </div>
    );
  }
  if (workspace === 'review') return <ReviewPart activityId={activity.activityId} />;
  if (workspace === 'partners') return <PartnersPart activityId={activity.activityId} />;
  if (workspace === 'media-plan') return <MediaPart activityId={activity.activityId} />;
  if (workspace === 'agreements') {
    return (
      <div className={styles.root}>
        <Text className={styles.text}>
          Se trabaja en <strong>Convenios</strong>: con quién se acuerda qué, lo que cada parte da y lo que ya se
          entregó. Aquí van también los contratos y los convenios modificatorios.
        </Text>
        <Button icon={<OpenRegular />} onClick={() => open('agreements')}>
          Abrir los convenios
        </Button>
      </div>
    );
  }
  if (workspace === 'execution') {
    return (
      <div className={styles.root}>
        <Text className={styles.text}>
          Se trabaja en la <strong>Ejecución</strong>, donde se anota lo que se hizo, con sus fotografías y lo que se
          gastó, y en los <strong>Boletines</strong> que se envían a la prensa.
        </Text>
        <Button icon={<OpenRegular />} onClick={() => open('execution')}>
          Abrir la ejecución
        </Button>
        <Button icon={<OpenRegular />} onClick={() => open('bulletins')}>
          Abrir los boletines
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Text className={styles.text}>
        Se trabaja en <strong>{WORKSPACE_NAMES[workspace]}</strong>. El modo guiado le pregunta una cosa a la vez y
        llena lo mismo.
      </Text>
      <Button icon={<OpenRegular />} onClick={() => open(workspace)}>
        Abrir {OPEN_WORDS[workspace]}
      </Button>
      <Button icon={<TaskListSquareLtrRegular />} onClick={() => open(workspace, { guided: true })}>
        Modo guiado
      </Button>
    </div>
  );
};

const OPEN_WORDS = {
  record: 'la ficha',
  budget: 'el presupuesto',
  diagnosis: 'el diagnóstico',
  'annual-program': 'el programa anual',
} as const;
