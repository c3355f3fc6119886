import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TargetArrowRegular } from '@fluentui/react-icons/svg/target-arrow';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { ObjectiveCard } from '#renderer/modules/annual-program/objectives/objective-card.tsx';
import { StrategyList } from '#renderer/modules/annual-program/objectives/strategy-list.tsx';
import {
  useAbout,
  useContent,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { objectivesFromTree } from '#shared/domain/annual-program/program-edits.ts';
import { appendProgramRow, insertedProgramId } from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  findings: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '1.4em' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** Objectives with the strategies under each, and the findings of the diagnosis that these answer. */
export const ObjectivesSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { places } = useProgram();
  const edit = useProgramEdit();
  const notify = useNotify();
  const { diagnosis } = useAbout();
  const objectives = useContent((content) => content.objective);
  const strategies = useContent((content) => content.strategy);
  const known = new Set(objectives.map(({ id }) => id));
  const loose = strategies.filter(({ objectiveId }) => objectiveId === null || !known.has(objectiveId));
  const hasGeneral = objectives.some(({ kind }) => kind === 'general');

  const add = (kind: 'general' | 'specific') => {
    const changes = edit(
      (content) => appendProgramRow(content, 'objective', { kind, text: '' }, newId),
      kind === 'general' ? 'Agregar el objetivo general' : 'Agregar un objetivo específico',
    );
    const rowId = insertedProgramId(changes, 'objective');
    if (rowId !== undefined) places.set({ wish: { section: 'objectives', rowId, field: 'text' } });
  };
  const bring = () => {
    const changes = edit(
      (content) => objectivesFromTree(content, diagnosis, newId),
      'Traer los objetivos del árbol del diagnóstico',
    );
    if (changes.length === 0) {
      notify({
        intent: 'info',
        key: 'no-tree',
        title: 'No hay nada que traer',
        body: 'El árbol de objetivos del diagnóstico está vacío, o sus objetivos ya están aquí.',
      });
    }
  };
  const actions = readOnly ? undefined : (
    <>
      {!hasGeneral && (
        <Button icon={<AddRegular />} onClick={() => add('general')}>
          Objetivo general
        </Button>
      )}
      <Button icon={<AddRegular />} onClick={() => add('specific')}>
        Objetivo específico
      </Button>
      <Button onClick={bring}>Traer del árbol de objetivos</Button>
    </>
  );
  return (
    <SectionFrame section={section} actions={objectives.length + strategies.length > 0 ? actions : undefined}>
      <OpenFindings />
      {objectives.length + strategies.length === 0 ? (
        <EmptyState icon={<TargetArrowRegular />} title="Todavía no hay objetivos" actions={actions}>
          Un objetivo general dice qué se quiere lograr en el año; los específicos, con qué pasos. Las estrategias de
          cada uno responden a los hallazgos del diagnóstico. Si el diagnóstico tiene árbol de objetivos, tráigalos de
          ahí.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Objetivos">
          {objectives.map((objective) => (
            <ObjectiveCard key={objective.id} objective={objective} />
          ))}
        </ul>
      )}
      {loose.length > 0 && (
        <section aria-label="Estrategias sin objetivo">
          <h3 className={styles.heading}>Estrategias sin objetivo</h3>
          <StrategyList objectiveId={null} strategies={loose} />
        </section>
      )}
    </SectionFrame>
  );
};

/** Findings of the diagnosis that no strategy answers. */
const OpenFindings = () => {
  const styles = useStyles();
  const { diagnosis } = useAbout();
  const { dossierId, navigate } = useProgram();
  const answers = useContent((content) => content.strategyAnswer);
  const answered = new Set(answers.map(({ conclusionId }) => conclusionId));
  const open = diagnosis.conclusion.filter(({ id }) => !answered.has(id));
  const diagnosisId = diagnosis.diagnosis[0]?.id;
  if (diagnosis.conclusion.length === 0) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>El diagnóstico todavía no tiene conclusiones (hallazgos)</MessageBarTitle>
          Las estrategias responden a lo que el diagnóstico encontró.{' '}
          {diagnosisId && (
            <Button
              size="small"
              onClick={() =>
                navigate({ screen: 'diagnosis', diagnosisId, dossierId, place: { section: 'conclusions' } })
              }
            >
              Abrir el diagnóstico
            </Button>
          )}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (open.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {open.length === 1 ? 'Un hallazgo sin estrategia' : `${open.length} hallazgos sin estrategia`}
        </MessageBarTitle>
        <ul className={styles.findings}>
          {open.map(({ id, text }) => (
            <li key={id} data-row={id} tabIndex={-1}>
              <Text>{text.trim() || 'Hallazgo sin texto'}</Text>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
