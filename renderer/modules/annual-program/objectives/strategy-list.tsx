import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import {
  useAbout,
  useContent,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { deleteStrategy, toggleAnswer } from '#shared/domain/annual-program/program-edits.ts';
import {
  appendProgramRow,
  insertedProgramId,
  type ProgramRow,
  setProgramField,
} from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  strategy: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'start' },
  tool: { marginTop: '22px' },
  select: { maxWidth: '24rem', '& > select': { minWidth: 0, width: '100%' } },
});

type Strategy = ProgramRow<'strategy'>;
type Props = { readonly objectiveId: string | null; readonly strategies: readonly Strategy[] };

/** The strategies of an objective, each with the findings that it answers. */
export const StrategyList = ({ objectiveId, strategies }: Props) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { places } = useProgram();
  const edit = useProgramEdit();
  const add = () => {
    const changes = edit(
      (content) => appendProgramRow(content, 'strategy', { objectiveId, text: '' }, newId),
      'Agregar una estrategia',
    );
    const rowId = insertedProgramId(changes, 'strategy');
    if (rowId !== undefined) places.set({ wish: { section: 'objectives', rowId, field: 'text' } });
  };
  return (
    <div className={styles.root}>
      {strategies.length > 0 && (
        <ul className={styles.list} aria-label="Estrategias">
          {strategies.map((strategy) => (
            <StrategyCard key={strategy.id} strategy={strategy} />
          ))}
        </ul>
      )}
      {!readOnly && objectiveId !== null && (
        <div>
          <Button size="small" icon={<AddRegular />} onClick={add}>
            Agregar estrategia
          </Button>
        </div>
      )}
    </div>
  );
};

const StrategyCard = ({ strategy }: { readonly strategy: Strategy }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { places } = useProgram();
  const edit = useProgramEdit();
  const objectives = useContent((content) => content.objective);
  const number = useContent((content) => content.strategy.findIndex(({ id }) => id === strategy.id)) + 1;
  return (
    <li className={styles.strategy} data-row={strategy.id} aria-label={`Estrategia ${number}`}>
      <div className={styles.row}>
        <StrategyText strategy={strategy} number={number} />
        {!readOnly && (
          <Button
            className={styles.tool}
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Quitar estrategia ${number}`}
            title="Quitar: sus actividades se quedan, sin estrategia"
            onClick={() => {
              edit((content) => deleteStrategy(content, strategy.id), `Quitar la estrategia ${number}`);
              places.set({ wish: { section: 'objectives' } });
            }}
          />
        )}
      </div>
      {strategy.objectiveId === null && objectives.length > 0 && (
        <Field label="Objetivo al que sirve" data-fields="objectiveId">
          <Select
            className={styles.select}
            value=""
            disabled={readOnly}
            onChange={(_, data) =>
              edit(
                () => [setProgramField('strategy', strategy.id, 'objectiveId', data.value === '' ? null : data.value)],
                `Cambiar el objetivo de la estrategia ${number}`,
              )
            }
          >
            <option value="">Ninguno todavía</option>
            {objectives.map(({ id, text }) => (
              <option key={id} value={id}>
                {text.trim() || 'Objetivo sin texto'}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <StrategyAnswers strategy={strategy} number={number} />
    </li>
  );
};

const StrategyText = ({ strategy, number }: { readonly strategy: Strategy; readonly number: number }) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  return (
    <Field label={`Estrategia ${number}`} data-fields="text">
      <DraftTextarea
        value={strategy.text}
        maxLength={20_000}
        rows={2}
        resize="vertical"
        readOnly={readOnly}
        onCommit={(text) =>
          edit(
            () => [setProgramField('strategy', strategy.id, 'text', text)],
            `Escribir la estrategia ${number}`,
            `${strategy.id} text`,
          )
        }
      />
    </Field>
  );
};

const StrategyAnswers = ({ strategy, number }: { readonly strategy: Strategy; readonly number: number }) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { diagnosis } = useAbout();
  const answers = useContent((content) => content.strategyAnswer);
  const chosen = new Set(answers.filter(({ strategyId }) => strategyId === strategy.id).map((row) => row.conclusionId));
  const known = new Set(diagnosis.conclusion.map(({ id }) => id));
  const choices = [
    ...diagnosis.conclusion.map(({ id, text }, index) => ({
      id,
      label: `${index + 1}. ${text.trim() || 'Hallazgo sin texto'}`,
    })),
    ...[...chosen].filter((id) => !known.has(id)).map((id) => ({ id, label: 'Hallazgo borrado', lost: true })),
  ];
  if (choices.length === 0) return null;
  return (
    <ChoiceList
      legend="Hallazgos del diagnóstico que atiende"
      fields="conclusions"
      choices={choices}
      chosen={chosen}
      readOnly={readOnly}
      onToggle={(id) =>
        edit(
          (content) => toggleAnswer(content, strategy.id, id, newId),
          `${chosen.has(id) ? 'Quitar' : 'Agregar'} un hallazgo en la estrategia ${number}`,
        )
      }
    />
  );
};
