import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { memo } from 'react';
import { ActivityExtras, type ExtraKind } from '#renderer/modules/procedure/activities/activity-extras.tsx';
import { DecisionTable } from '#renderer/modules/procedure/activities/decision-table.tsx';
import { DocumentList } from '#renderer/modules/procedure/activities/document-list.tsx';
import { PostField } from '#renderer/modules/procedure/activities/post-field.tsx';
import { TextField } from '#renderer/modules/procedure/fields/text-field.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { activityNumberWords } from '#shared/domain/procedure/course-wording.ts';
import type { Activity, ActivityDocument, Branch } from '#shared/domain/procedure/procedure.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';

/** Columns of the table (whose rows are laid out as grids, so that those out of sight can skip it): head and rows alike: number, responsible, description, menu. */
export const TABLE_COLUMNS = '44px minmax(136px, 27%) minmax(0, 1fr) 32px';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: TABLE_COLUMNS,
    alignItems: 'start',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '3px 0',
    // Rows out of sight cost no layout; their height is remembered once they were seen.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 66px',
    ':hover [data-row-menu]': { opacity: 1 },
  },
  selected: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorSubtleBackgroundHover,
    '& [data-row-menu]': { opacity: 1 },
  },
  dropBefore: { borderTop: `2px solid ${tokens.colorCompoundBrandStroke}` },
  number: {
    display: 'block',
    paddingTop: '5px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
  },
  cell: { display: 'block', minWidth: 0, padding: 0 },
  draggable: { cursor: 'grab', touchAction: 'none' },
  menu: {
    marginTop: '3px',
    width: '26px',
    height: '26px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '18px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    opacity: 0.35,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundPressed, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, opacity: 1 },
  },
});

type Props = {
  readonly activity: Activity;
  readonly number: number;
  readonly branches: readonly Branch[];
  readonly documents: readonly ActivityDocument[];
  readonly selected: boolean;
  readonly asked: ExtraKind | null;
};

/** One activity, drawn again only when something of it changed. Keys, dragging and the menu are the table's. */
export const ActivityRow = memo(({ activity, number, branches, documents, selected, asked }: Props) => {
  const styles = useStyles();
  const { profile, readOnly } = useEditor();
  const edit = useEdit();
  const { id } = activity;
  return (
    <tr className={mergeClasses(styles.root, selected && styles.selected)} data-row-holder={id} data-activity={id}>
      <td
        className={mergeClasses(styles.number, !readOnly && styles.draggable)}
        title={readOnly ? undefined : 'Arrastre para cambiarla de lugar'}
        data-drag-handle={readOnly ? undefined : true}
      >
        {activityNumberWords(number, profile.wording)}
      </td>
      <td className={styles.cell}>
        <PostField activityId={id} postId={activity.postId} number={number} />
      </td>
      <td className={styles.cell}>
        <TextField
          label={`Descripción de la actividad ${number}`}
          value={activity.description}
          placeholder="Qué se hace, con el verbo por delante"
          rowId={id}
          field="description"
          readOnly={readOnly}
          onChange={(description) =>
            edit(
              (content) => setField(content, 'activity', id, 'description', description),
              `Escribir la descripción de la actividad ${number}`,
              `activity ${id} description`,
            )
          }
        />
        {branches.length > 0 && <DecisionTable activity={activity} number={number} branches={branches} />}
        {documents.length > 0 && <DocumentList number={number} documents={documents} />}
        <ActivityExtras activity={activity} number={number} hasBranches={branches.length > 0} asked={asked} />
      </td>
      <td className={styles.cell}>
        {!readOnly && (
          <button
            type="button"
            className={styles.menu}
            data-row-menu={id}
            tabIndex={-1}
            aria-label={`Más para la actividad ${number}`}
            title="Insertar, mover, duplicar, borrar…"
          >
            <MoreHorizontalRegular aria-hidden />
          </button>
        )}
      </td>
    </tr>
  );
});
