// biome-ignore-all lint/a11y/useSemanticElements: a grid of cells that the keyboard walks, not a table to read
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time can have the focus; headings never
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useContent, useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { toggleSegment } from '#shared/domain/annual-program/program-edits.ts';
import type { SegmentRow } from '#shared/domain/annual-program/segment-matrix.ts';

const useStyles = makeStyles({
  root: {
    maxHeight: '42vh',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  grid: { display: 'grid', width: 'max-content', minWidth: '100%' },
  row: { display: 'contents' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 4px',
    textAlign: 'center',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { left: 0, zIndex: 2, textAlign: 'left', padding: '6px 8px' },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '30px',
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: {
    position: 'sticky',
    left: 0,
    justifyContent: 'flex-start',
    padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  reached: { color: tokens.colorStatusSuccessForeground3, fontWeight: tokens.fontWeightSemibold },
  missed: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  full: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
  },
  part: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  keys: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A group and an activity; all that reaches the group where `activityId` is null. */
export type MatrixCell = { readonly segmentId: string; readonly activityId: string | null };

type Props = {
  readonly rows: readonly SegmentRow[];
  readonly at: MatrixCell;
  readonly onOpen: (cell: MatrixCell) => void;
};

/** Groups by activities. Arrows walk, Enter opens what is there, Space says whether the activity speaks to the group. */
export const SegmentMatrix = ({ rows, at, onOpen }: Props) => {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const activities = useContent((content) => content.activity);
  const columns: readonly (string | null)[] = [null, ...activities.map(({ id }) => id)];
  const many = activities.length > MOST_NAMED;
  const rowAt = Math.max(
    0,
    rows.findIndex(({ segmentId }) => segmentId === at.segmentId),
  );
  const columnAt = Math.max(0, columns.indexOf(at.activityId));

  const focus = (row: number, column: number) => {
    const segment = rows[row];
    const activityId = columns[column];
    if (!segment || activityId === undefined) return;
    onOpen({ segmentId: segment.segmentId, activityId });
    root.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`)?.focus();
  };
  const toggle = () => {
    const segment = rows[rowAt];
    const activity = activities[columnAt - 1];
    if (!segment || !activity || readOnly) return;
    const named = segment.named.some(({ activityId }) => activityId === activity.id);
    edit(
      (content) => toggleSegment(content, activity.id, segment.segmentId, newId),
      `${named ? 'Quitar' : 'Agregar'} el grupo «${segment.name}» en la actividad «${nameOfActivity(activity)}»`,
    );
  };
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const [down, right] = step;
      focus(
        Math.max(0, Math.min(rows.length - 1, rowAt + down)),
        Math.max(0, Math.min(columns.length - 1, columnAt + right)),
      );
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle();
    }
  };
  return (
    <>
      <div className={styles.root}>
        <div
          ref={root}
          role="grid"
          aria-label="Grupos y actividades"
          aria-readonly={readOnly}
          className={styles.grid}
          style={{
            gridTemplateColumns: `minmax(11rem, 20rem) 7.5rem repeat(${activities.length}, ${many ? '3rem' : 'minmax(2.8rem, 1fr)'})`,
          }}
          tabIndex={-1}
          onKeyDown={keys}
        >
          <div role="row" className={styles.row}>
            <div role="columnheader" className={mergeClasses(styles.head, styles.corner)}>
              Grupo
            </div>
            <div role="columnheader" className={styles.head}>
              ¿Se alcanza?
            </div>
            {activities.map((activity, index) => (
              <div
                key={activity.id}
                role="columnheader"
                className={styles.head}
                title={nameOfActivity(activity)}
                aria-label={`Actividad ${index + 1}, ${nameOfActivity(activity)}`}
              >
                {many ? index + 1 : `${index + 1}. ${nameOfActivity(activity)}`}
              </div>
            ))}
          </div>
          {rows.map((row, rowIndex) => (
            <div key={row.segmentId} role="row" className={styles.row} data-row={row.segmentId}>
              <div
                role="rowheader"
                className={mergeClasses(styles.cell, styles.name, rowIndex === rowAt && styles.here)}
                onPointerDown={() => onOpen({ segmentId: row.segmentId, activityId: null })}
              >
                {row.name.trim() || 'Grupo sin nombre'}
              </div>
              {columns.map((activityId, column) => {
                const focusable = rowIndex === rowAt && column === columnAt;
                const reach = row.named.find((one) => one.activityId === activityId);
                const common = {
                  'data-at': `${rowIndex}:${column}`,
                  tabIndex: focusable ? 0 : -1,
                  'aria-selected': focusable,
                  onClick: () => focus(rowIndex, column),
                } as const;
                return activityId === null ? (
                  <div
                    key="reached"
                    role="gridcell"
                    {...common}
                    className={mergeClasses(styles.cell, row.reached ? styles.reached : styles.missed)}
                  >
                    {row.reached ? 'Sí' : row.named.length > 0 ? 'No, incompleta' : 'No'}
                  </div>
                ) : (
                  <div
                    key={activityId}
                    role="gridcell"
                    {...common}
                    aria-label={`Actividad ${column}: ${reach ? (reach.complete ? 'lo alcanza' : 'lo nombra, incompleta') : 'no'}`}
                    className={mergeClasses(styles.cell, reach && (reach.complete ? styles.full : styles.part))}
                  >
                    {reach ? (reach.complete ? '●' : '○') : ''}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <span className={styles.keys}>
        ● la alcanza · ○ la nombra y está incompleta
        {readOnly ? '' : ' · Espacio dirige la actividad al grupo, o lo quita'}
      </span>
    </>
  );
};

/** Beyond this the columns carry the numbers of the schedule; a name comes under the pointer. */
const MOST_NAMED = 6;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -10_000],
  End: [0, 10_000],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};
