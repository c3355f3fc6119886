import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { STANDING_COLORS, standingWords } from '#renderer/modules/dossier/document-words.ts';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const PARTS = ['strategy', 'media-plan'] as const;

const OPEN_WORDS = { strategy: 'la estrategia', 'media-plan': 'el plan de medios' } as const;

/** The one activity with two documents: the strategy says what is told, the media plan spreads it. */
export const MediaPart = ({ activityId }: { readonly activityId: string }) => {
  const styles = useStyles();
  const { open, openWorkspace } = useOpenWorkspace(activityId);
  const documents = useDossierState((state) => state.about.summary.documents);
  return (
    <div className={styles.root}>
      <Text className={styles.quiet}>
        Se trabaja en <strong>{WORKSPACE_NAMES['media-plan']}</strong>. La estrategia dice qué campañas habrá; el plan
        de medios las difunde. El modo guiado empieza por la estrategia mientras no tenga campañas.
      </Text>
      <ul className={styles.list} aria-label="Documentos de la actividad">
        {PARTS.map((kind) => {
          const one = documents.find((document) => document.kind === kind);
          const begun = one !== undefined && one.documentId !== null;
          return (
            <li key={kind} className={styles.row}>
              <Button icon={<OpenRegular />} onClick={() => open(kind)}>
                {begun ? 'Abrir' : 'Empezar'} {OPEN_WORDS[kind]}
              </Button>
              <Text className={styles.quiet}>{REVIEWED_NAMES[kind]}</Text>
              {one && (
                <Badge appearance="tint" color={begun ? STANDING_COLORS[one.state] : 'subtle'}>
                  {standingWords(one)}
                </Badge>
              )}
            </li>
          );
        })}
      </ul>
      <Button icon={<TaskListSquareLtrRegular />} onClick={() => openWorkspace('media-plan', { guided: true })}>
        Modo guiado
      </Button>
    </div>
  );
};
