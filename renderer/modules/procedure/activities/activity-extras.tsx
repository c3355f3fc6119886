import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { isLost } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { CourseField } from '#renderer/modules/procedure/activities/course-field.tsx';
import { SmallSelect } from '#renderer/modules/procedure/fields/small-select.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { type Activity, type WorkspaceKind, workspaceKind } from '#shared/domain/procedure/procedure.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';
import { FREE_ACTIVITY, WORKSPACE_NAMES } from '#shared/domain/procedure/workspace-names.ts';

/** What an activity can have besides its words; shown when it has it or when a person asked for it. */
export type ExtraKind = 'course' | 'procedure' | 'workspace';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px',
    margin: '0 6px 4px',
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground2, paddingTop: '6px' },
  icon: { minWidth: '24px', padding: '2px' },
});

type Props = {
  readonly activity: Activity;
  readonly number: number;
  readonly hasBranches: boolean;
  readonly asked: ExtraKind | null;
};

/** Where an activity without decision goes, the procedure it sends to, and the workspace where it is done. */
export const ActivityExtras = ({ activity, number, hasBranches, asked }: Props) => {
  const styles = useStyles();
  const { readOnly } = useEditor();
  const edit = useEdit();
  const { id } = activity;
  const lost = useContent((content) => !hasBranches && isLost(content, id, activity));
  const line = (name: string, content: ReactNode, clear: ReactNode = null) => (
    <div className={styles.line}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      {content}
      {!readOnly && clear}
    </div>
  );
  const clearButton = (label: string, onClick: () => void) => (
    <Button
      className={styles.icon}
      size="small"
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );

  return (
    <>
      {!hasBranches &&
        (activity.nextKind !== 'next' || lost || asked === 'course') &&
        line(
          'Después:',
          <CourseField
            entity="activity"
            rowId={id}
            activityId={id}
            course={activity}
            label={`A dónde va la actividad ${number}`}
            editLabel={`Elegir a dónde va la actividad ${number}`}
          />,
        )}
      {(activity.predefinedProcedure !== '' || asked === 'procedure') &&
        line(
          'Procedimiento:',
          <TextField
            label={`Procedimiento al que remite la actividad ${number}`}
            value={activity.predefinedProcedure}
            placeholder="Nombre del otro procedimiento"
            rowId={id}
            field="predefinedProcedure"
            readOnly={readOnly}
            singleLine
            maxLength={2_000}
            onChange={(value) =>
              edit(
                (content) => setField(content, 'activity', id, 'predefinedProcedure', value),
                `Escribir el procedimiento de la actividad ${number}`,
                `activity ${id} predefinedProcedure`,
              )
            }
          />,
          clearButton('Quitar el procedimiento', () =>
            edit(
              (content) => setField(content, 'activity', id, 'predefinedProcedure', ''),
              `Quitar el procedimiento de la actividad ${number}`,
            ),
          ),
        )}
      {(activity.workspace !== null || asked === 'workspace') &&
        line(
          'Se trabaja en:',
          <SmallSelect
            label={`Espacio de trabajo de la actividad ${number}`}
            value={activity.workspace ?? 'none'}
            options={WORKSPACES}
            rowId={id}
            field="workspace"
            readOnly={readOnly}
            onChange={(workspace) =>
              edit(
                (content) => setField(content, 'activity', id, 'workspace', workspace === 'none' ? null : workspace),
                `Cambiar el espacio de trabajo de la actividad ${number}`,
              )
            }
          />,
        )}
    </>
  );
};

const WORKSPACES: readonly { readonly value: WorkspaceKind | 'none'; readonly text: string }[] = [
  { value: 'none', text: FREE_ACTIVITY },
  ...workspaceKind.options.map((value) => ({ value, text: WORKSPACE_NAMES[value] })),
];
