import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { memo } from 'react';
import { CourseField } from '#renderer/modules/procedure/activities/course-field.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit, useEditAndFocus } from '#renderer/modules/procedure/use-edit.ts';
import { addBranch, deleteBranch, removeDecision } from '#shared/domain/procedure/branch-edits.ts';
import type { Activity, Branch } from '#shared/domain/procedure/procedure.ts';
import { insertedIds, setField } from '#shared/domain/procedure/row-edits.ts';

const useStyles = makeStyles({
  root: {
    margin: '2px 6px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, 34%) minmax(0, 1fr) 28px',
    alignItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, 34%) minmax(0, 1fr) 28px',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  thenTitle: { padding: '3px 6px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  foot: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: '1px' },
  icon: { minWidth: '24px', padding: '2px' },
});

type Props = { readonly activity: Activity; readonly number: number; readonly branches: readonly Branch[] };

/** The decision of an activity as it prints inside its row: question | then, one line an answer. */
export const DecisionTable = memo(({ activity, number, branches }: Props) => {
  const styles = useStyles();
  const { profile, readOnly, newId } = useEditor();
  const edit = useEdit();
  const editAndFocus = useEditAndFocus();
  const { id } = activity;

  const add = () =>
    editAndFocus(
      (content) => addBranch(content, id, newId),
      `Agregar una respuesta a la decisión de la actividad ${number}`,
      (changes) => ({ rowId: insertedIds(changes, 'branch')[0] ?? '', field: 'answer' }),
    );
  const removeAll = () =>
    editAndFocus(
      (content) => removeDecision(content, id),
      `Quitar la decisión de la actividad ${number}`,
      () => ({ rowId: id, field: 'description' }),
    );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields inside a table cell, not a form's fieldset
    <div className={styles.root} role="group" aria-label={`Decisión de la actividad ${number}`}>
      <div className={styles.head}>
        <TextField
          label={`Pregunta de la decisión de la actividad ${number}`}
          value={activity.question}
          placeholder="¿Autoriza?"
          rowId={id}
          field="question"
          readOnly={readOnly}
          singleLine
          strong
          maxLength={2_000}
          onChange={(question) =>
            edit(
              (content) => setField(content, 'activity', id, 'question', question),
              `Escribir la pregunta de la actividad ${number}`,
              `activity ${id} question`,
            )
          }
        />
        <span className={styles.thenTitle}>{profile.wording.thenColumn}</span>
        {!readOnly && (
          <Button
            className={styles.icon}
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`Quitar la decisión de la actividad ${number}`}
            title="Quitar la decisión"
            onClick={removeAll}
          />
        )}
      </div>
      {branches.map((branch, index) => (
        <BranchLine key={branch.id} branch={branch} number={number} position={index + 1} />
      ))}
      {!readOnly && (
        <div className={styles.foot}>
          <Button size="small" appearance="transparent" icon={<AddRegular />} onClick={add}>
            Agregar respuesta
          </Button>
        </div>
      )}
    </div>
  );
});

type LineProps = { readonly branch: Branch; readonly number: number; readonly position: number };

const BranchLine = memo(({ branch, number, position }: LineProps) => {
  const styles = useStyles();
  const { readOnly } = useEditor();
  const edit = useEdit();
  const editAndFocus = useEditAndFocus();
  const name = `respuesta ${position} de la actividad ${number}`;
  const write = (field: 'answer' | 'outcome', value: string) =>
    edit(
      (content) => setField(content, 'branch', branch.id, field, value),
      `Escribir la ${name}`,
      `branch ${branch.id} ${field}`,
    );
  return (
    <div className={styles.line} data-row-holder={branch.id}>
      <TextField
        label={`Respuesta: ${name}`}
        value={branch.answer}
        placeholder="Sí / No"
        rowId={branch.id}
        field="answer"
        readOnly={readOnly}
        singleLine
        maxLength={2_000}
        onChange={(value) => write('answer', value)}
      />
      <div>
        <TextField
          label={`Qué se hace: ${name}`}
          value={branch.outcome}
          placeholder="Qué se hace en este caso"
          rowId={branch.id}
          field="outcome"
          readOnly={readOnly}
          onChange={(value) => write('outcome', value)}
        />
        <CourseField
          entity="branch"
          rowId={branch.id}
          activityId={branch.activityId}
          course={branch}
          label={`A dónde va: ${name}`}
          editLabel={`Elegir a dónde va la ${name}`}
        />
      </div>
      {!readOnly && (
        <Button
          className={styles.icon}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Quitar la ${name}`}
          title="Quitar esta respuesta"
          onClick={() =>
            editAndFocus(
              (content) => deleteBranch(content, branch.id),
              `Quitar la ${name}`,
              () => ({ rowId: branch.activityId, field: 'question' }),
            )
          }
        />
      )}
    </div>
  );
});
