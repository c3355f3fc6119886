import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { type KeyboardEvent, useState } from 'react';
import { useAbout, useContent, useProgramEdit } from '#renderer/modules/annual-program/program-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import {
  deleteObjective,
  deleteStrategy,
  objectivesFromTree,
  toggleAnswer,
} from '#shared/domain/annual-program/program-edits.ts';
import {
  appendProgramRow,
  insertedProgramId,
  insertProgramRows,
  moveProgramRow,
  setProgramField,
} from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  add: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  grow: { flex: '1 1 0', minWidth: 0 },
});

/** The general objective; made with the first words. */
export const GeneralObjectiveAnswer = () => {
  const edit = useProgramEdit();
  const general = useContent((content) => content.objective.find(({ kind }) => kind === 'general'));
  return (
    <>
      <Field label="Objetivo general">
        <DraftTextarea
          value={general?.text ?? ''}
          rows={4}
          resize="vertical"
          maxLength={20_000}
          onCommit={(text) =>
            edit(
              (content) => {
                const row = content.objective.find(({ kind }) => kind === 'general');
                return row
                  ? [setProgramField('objective', row.id, 'text', text)]
                  : insertProgramRows(content, 'objective', [{ kind: 'general', text }], 0, newId);
              },
              'Escribir el objetivo general',
              'objective general',
            )
          }
        />
      </Field>
      <FromTree />
    </>
  );
};

/** Brings what the objectives tree of the diagnosis says; offered while it says something that isn't here. */
const FromTree = () => {
  const edit = useProgramEdit();
  const { diagnosis } = useAbout();
  const content = useContent((all) => all);
  if (objectivesFromTree(content, diagnosis, newId).length === 0) return null;
  return (
    <div>
      <Button
        onClick={() =>
          edit((now) => objectivesFromTree(now, diagnosis, newId), 'Traer los objetivos del árbol del diagnóstico')
        }
      >
        Traer del árbol de objetivos
      </Button>
    </div>
  );
};

export const SpecificObjectivesAnswer = () => {
  const edit = useProgramEdit();
  const all = useContent((content) => content.objective);
  const rows = all.filter(({ kind }) => kind === 'specific');
  const ids = rows.map(({ id }) => id);
  return (
    <RowsEditor
      label="Objetivos específicos"
      rowName="objetivo"
      addLabel="Agregar objetivo específico"
      rows={rows}
      columns={[{ key: 'text', title: 'Objetivo específico' }]}
      onInsert={(index) => {
        const before = all.findIndex(({ id }) => id === ids[index]);
        edit(
          (content) =>
            insertProgramRows(
              content,
              'objective',
              [{ kind: 'specific', text: '' }],
              before < 0 ? content.objective.length : before,
              newId,
            ),
          'Agregar un objetivo específico',
        );
      }}
      onDelete={(id) => edit((content) => deleteObjective(content, id), 'Quitar un objetivo específico')}
      onMove={(id, to) =>
        edit((content) => moveProgramRow(content, 'objective', id, ids, to), 'Mover un objetivo específico')
      }
      onChange={(id, field, value) =>
        edit(() => [setProgramField('objective', id, field, value)], 'Escribir un objetivo específico', `${id} text`)
      }
    />
  );
};

/** Which strategies answer a finding: known ones to tick, or a new one. */
export const ConclusionAnswer = ({ conclusionId }: { readonly conclusionId: string }) => {
  const styles = useStyles();
  const edit = useProgramEdit();
  const strategies = useContent((content) => content.strategy);
  const answers = useContent((content) => content.strategyAnswer);
  const general = useContent((content) => content.objective[0]?.id ?? null);
  const [typed, setTyped] = useState('');
  const chosen = new Set(answers.filter((row) => row.conclusionId === conclusionId).map((row) => row.strategyId));
  const add = () => {
    const text = typed.trim();
    if (text === '') return;
    setTyped('');
    edit((content) => {
      const inserted = appendProgramRow(content, 'strategy', { objectiveId: general, text }, newId);
      const strategyId = insertedProgramId(inserted, 'strategy');
      return strategyId === undefined
        ? inserted
        : [...inserted, ...appendProgramRow(content, 'strategyAnswer', { strategyId, conclusionId }, newId)];
    }, `Agregar la estrategia «${text}»`);
  };
  // Enter adds what was typed; with nothing typed it goes on to the next question.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <div className={styles.add}>
        <Field label="Una estrategia nueva" className={styles.grow}>
          <Input
            value={typed}
            maxLength={20_000}
            onChange={(_, data) => setTyped(data.value)}
            onKeyDown={keys}
            {...(typed.trim() === '' ? {} : { 'data-own-enter': true })}
          />
        </Field>
        <Button icon={<AddRegular />} disabledFocusable={typed.trim() === ''} onClick={add}>
          Agregar
        </Button>
      </div>
      {strategies.length > 0 && (
        <ChoiceList
          legend="Estrategias que lo atienden"
          fields="conclusions"
          choices={strategies.map(({ id, text }, index) => ({
            id,
            label: `${index + 1}. ${text.trim() || 'Estrategia sin texto'}`,
          }))}
          chosen={chosen}
          readOnly={false}
          onToggle={(id) =>
            edit(
              (content) => toggleAnswer(content, id, conclusionId, newId),
              'Cambiar qué estrategia atiende un hallazgo',
            )
          }
        />
      )}
    </>
  );
};

/** Strategies where there is no finding to answer. */
export const StrategiesAnswer = () => {
  const edit = useProgramEdit();
  const rows = useContent((content) => content.strategy);
  const first = useContent((content) => content.objective[0]?.id ?? null);
  const ids = rows.map(({ id }) => id);
  return (
    <RowsEditor
      label="Estrategias"
      rowName="estrategia"
      addLabel="Agregar estrategia"
      rows={rows}
      columns={[{ key: 'text', title: 'Estrategia' }]}
      onInsert={(index) =>
        edit(
          (content) => insertProgramRows(content, 'strategy', [{ objectiveId: first, text: '' }], index, newId),
          'Agregar una estrategia',
        )
      }
      onDelete={(id) => edit((content) => deleteStrategy(content, id), 'Quitar una estrategia')}
      onMove={(id, to) => edit((content) => moveProgramRow(content, 'strategy', id, ids, to), 'Mover una estrategia')}
      onChange={(id, field, value) =>
        edit(() => [setProgramField('strategy', id, field, value)], 'Escribir una estrategia', `${id} text`)
      }
    />
  );
};
