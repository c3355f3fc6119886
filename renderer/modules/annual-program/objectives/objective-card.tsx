import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { StrategyList } from '#renderer/modules/annual-program/objectives/strategy-list.tsx';
import {
  useContent,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { deleteObjective } from '#shared/domain/annual-program/program-edits.ts';
import { moveProgramRow, type ProgramRow, setProgramField } from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'start' },
  tools: { whiteSpace: 'nowrap', paddingTop: '22px' },
});

/** One objective and its strategies. */
export const ObjectiveCard = ({ objective }: { readonly objective: ProgramRow<'objective'> }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { places } = useProgram();
  const edit = useProgramEdit();
  const objectives = useContent((content) => content.objective);
  const strategies = useContent((content) => content.strategy);
  const ids = objectives.map(({ id }) => id);
  const index = ids.indexOf(objective.id);
  const specific = objectives.filter(({ kind }) => kind === 'specific').indexOf(objective);
  const name = objective.kind === 'general' ? 'Objetivo general' : `Objetivo específico ${specific + 1}`;
  const move = (to: number) => {
    if (to < 0 || to >= ids.length) return;
    edit((content) => moveProgramRow(content, 'objective', objective.id, ids, to), `Mover el ${name.toLowerCase()}`);
  };
  return (
    <li className={styles.root} data-row={objective.id} aria-label={name}>
      <div className={styles.row}>
        <Field label={name} data-fields="text">
          <DraftTextarea
            value={objective.text}
            maxLength={20_000}
            rows={2}
            resize="vertical"
            readOnly={readOnly}
            onCommit={(text) =>
              edit(
                () => [setProgramField('objective', objective.id, 'text', text)],
                `Escribir el ${name.toLowerCase()}`,
                `${objective.id} text`,
              )
            }
          />
        </Field>
        {!readOnly && (
          <span className={styles.tools}>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={`Subir ${name.toLowerCase()}`}
              title="Subir"
              disabledFocusable={index === 0}
              onClick={() => move(index - 1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={`Bajar ${name.toLowerCase()}`}
              title="Bajar"
              disabledFocusable={index === ids.length - 1}
              onClick={() => move(index + 1)}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Quitar ${name.toLowerCase()}`}
              title="Quitar: sus estrategias se quedan, sin objetivo"
              onClick={() => {
                edit((content) => deleteObjective(content, objective.id), `Quitar el ${name.toLowerCase()}`);
                places.set({ wish: { section: 'objectives' } });
              }}
            />
          </span>
        )}
      </div>
      <StrategyList
        objectiveId={objective.id}
        strategies={strategies.filter(({ objectiveId }) => objectiveId === objective.id)}
      />
    </li>
  );
};
