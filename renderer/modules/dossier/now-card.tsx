import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowTurnUpLeftRegular } from '@fluentui/react-icons/svg/arrow-turn-up-left';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { StateBadge } from '#renderer/modules/dossier/course/state-badge.tsx';
import { shortDate, stepWords } from '#renderer/modules/dossier/course-words.ts';
import { useDossierState } from '#renderer/modules/dossier/dossier-context.tsx';
import { useOpenWorkspace } from '#renderer/modules/dossier/use-open-workspace.ts';
import { type Course, takeBackTargets } from '#shared/domain/dossier/course.ts';
import { WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '@media (max-width: 70rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  description: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly course: Course;
  readonly readOnly: boolean;
  readonly onFinish: () => void;
  readonly onTakeBack: () => void;
};

/** Where the course stands, who has it in hand, and the two acts that move it. */
export const NowCard = ({ course, readOnly, onFinish, onTakeBack }: Props) => {
  const styles = useStyles();
  const { current } = course;
  const { openWorkspace } = useOpenWorkspace(current?.activityId ?? null);
  const left = useDossierState((state) => state.content.step.at(-2)?.id);
  const closed = useDossierState((state) => state.about.summary.closedOn !== '');
  const visit = current?.visits.at(-1);
  if (!current) {
    return (
      <section className={styles.root} aria-label="Dónde va el expediente">
        <div className={styles.words}>
          <h2 className={styles.heading}>El curso terminó</h2>
          <Text className={styles.quiet}>
            {endedOn(course) === '' ? '' : `La última actividad se terminó el ${shortDate(endedOn(course))}. `}
            Puede {closed ? '' : 'cerrar el ejercicio, '}archivar el expediente o, desde la lista, crear el del año
            siguiente.
          </Text>
        </div>
        {!readOnly && (
          <div className={styles.acts}>
            <Button icon={<ArrowTurnUpLeftRegular />} onClick={onTakeBack}>
              Abrirlo otra vez…
            </Button>
          </div>
        )}
      </section>
    );
  }
  const { workspace } = current;
  const cameFrom = current.cameBack ? cameFromWords(course, left) : '';
  const holder = current.officerName || visit?.officerName || '';
  return (
    <section className={styles.root} aria-label="Dónde va el expediente">
      <div className={styles.words}>
        <div className={styles.line}>
          <h2 className={styles.heading}>{stepWords(current)}</h2>
          {closed ? (
            <Badge appearance="tint" color="informative">
              Ejercicio cerrado
            </Badge>
          ) : (
            <StateBadge state={current.cameBack ? 'returned' : 'current'} />
          )}
        </div>
        <Text className={styles.description} title={current.description}>
          {current.description || 'Sin descripción'}
        </Text>
        <Text size={200} className={styles.quiet}>
          {closed ? 'Al cerrar la tenía ' : 'La tiene '}
          <strong>{current.postName || 'nadie: no tiene responsable'}</strong>
          {current.postName !== '' && (holder === '' ? ' (sin persona asignada)' : `, ${holder}`)}
          {visit ? `, desde el ${shortDate(visit.startedOn)}` : ''}
        </Text>
        {cameFrom !== '' && (
          <Text size={200} className={styles.description} title={cameFrom}>
            {cameFrom}
          </Text>
        )}
      </div>
      <div className={styles.acts}>
        {workspace !== null && (
          <Button onClick={() => openWorkspace(workspace)}>Abrir: {WORKSPACE_NAMES[workspace]}</Button>
        )}
        {!readOnly && (
          <>
            {takeBackTargets(course).length > 0 && (
              <Button icon={<ArrowTurnUpLeftRegular />} onClick={onTakeBack}>
                Regresar a…
              </Button>
            )}
            <Button appearance="primary" icon={<CheckmarkRegular />} onClick={onFinish}>
              Terminar actividad…
            </Button>
          </>
        )}
      </div>
    </section>
  );
};

/** From where and why the course came back: «Regresó de la actividad 5: ¿Cumple? No». */
const cameFromWords = (course: Course, stepId: string | undefined): string => {
  const from = course.activities.find(({ visits }) => visits.some((visit) => visit.stepId === stepId));
  const visit = from?.visits.find((one) => one.stepId === stepId);
  if (!from || !visit) return '';
  const why = [visit.branch ? `${from.question} ${visit.branch.answer}`.trim() : '', visit.note.trim()].filter(
    (part) => part !== '',
  );
  return [`Regresó de la actividad ${from.number}`, why.join('. ')].filter((part) => part !== '').join(': ');
};

/** The last day on which anything ended; '' where nothing did. */
const endedOn = (course: Course): string =>
  course.activities
    .flatMap((activity) => activity.visits.map((visit) => visit.endedOn))
    .toSorted()
    .at(-1) ?? '';
