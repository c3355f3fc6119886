import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CourseRow } from '#renderer/modules/dossier/course/course-row.tsx';
import { stepWords } from '#renderer/modules/dossier/course-words.ts';
import { ContextMenu, type ContextMenuItem, type MenuPlace } from '#renderer/ui/context-menu.tsx';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import { ACTIVITY_STATE_WORDS } from '#shared/domain/dossier/course-states.ts';

const useStyles = makeStyles({
  // What stands over others inside the table must not stand over the menu.
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', isolation: 'isolate' },
  head: {
    position: 'sticky',
    top: 0,
    // Above the circles of the steps, which stand over their line.
    zIndex: 2,
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px 0 ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: { width: '3.25rem' },
  post: { width: '28%' },
  state: { width: '11rem' },
  row: {
    outline: 'none',
    scrollMarginTop: '36px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  selected: { boxShadow: `inset -3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
});

type Props = {
  readonly activities: readonly CourseActivity[];
  readonly selectedId: string | null;
  readonly onSelect: (activityId: string) => void;
  /** Enter: on to what the activity holds. */
  readonly onEnter: () => void;
  readonly menuOf: (activity: CourseActivity) => readonly ContextMenuItem[];
};

/** The activities of the procedure as steps one walks with the arrow keys; the panel beside shows the one chosen. */
export const CourseTable = ({ activities, selectedId, onSelect, onEnter, menuOf }: Props) => {
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const [menu, setMenu] = useState<{ readonly activity: CourseActivity; readonly place: MenuPlace } | null>(null);
  const at = Math.max(
    0,
    activities.findIndex((activity) => activity.activityId === selectedId),
  );

  // What was chosen elsewhere (an act, a finding) is brought into sight.
  useEffect(() => {
    body.current?.querySelectorAll('tr')[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const go = (index: number) => {
    const next = Math.min(activities.length - 1, Math.max(0, index));
    const activity = activities[next];
    if (!activity) return;
    onSelect(activity.activityId);
    body.current?.querySelectorAll('tr')[next]?.focus();
  };

  const keys = (event: KeyboardEvent<HTMLElement>, index: number, activity: CourseActivity) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    if (event.key === 'ArrowDown') go(index + 1);
    else if (event.key === 'ArrowUp') go(index - 1);
    else if (event.key === 'PageDown') go(index + 5);
    else if (event.key === 'PageUp') go(index - 5);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(activities.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') {
      onSelect(activity.activityId);
      onEnter();
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      onSelect(activity.activityId);
      setMenu({ activity, place: { kind: 'element', element: event.currentTarget } });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows take the focus, which only a grid says */}
      <table className={styles.table} role="grid" aria-label="Curso del expediente">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              Núm.
            </th>
            <th scope="col" className={styles.head}>
              Actividad
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.post)}>
              Responsable
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.state)}>
              Cómo va
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {activities.map((activity, index) => (
            <tr
              key={activity.activityId}
              className={mergeClasses(
                styles.row,
                activity.state === 'current' && styles.current,
                index === at && styles.selected,
                index === at && activity.state !== 'current' && styles.chosen,
              )}
              data-activity={activity.number}
              tabIndex={index === at ? 0 : -1}
              aria-selected={index === at}
              aria-current={activity.state === 'current' ? 'step' : undefined}
              aria-label={`${stepWords(activity)}, ${ACTIVITY_STATE_WORDS[activity.state].toLowerCase()}`}
              onClick={() => onSelect(activity.activityId)}
              onDoubleClick={onEnter}
              onKeyDown={(event) => keys(event, index, activity)}
              onContextMenu={(event) => {
                event.preventDefault();
                onSelect(activity.activityId);
                setMenu({ activity, place: { kind: 'point', x: event.clientX, y: event.clientY } });
              }}
            >
              <CourseRow activity={activity} first={index === 0} last={index === activities.length - 1} />
            </tr>
          ))}
        </tbody>
      </table>
      {menu && (
        <ContextMenu
          label={`Acciones de la actividad ${menu.activity.number}`}
          place={menu.place}
          items={menuOf(menu.activity)}
          onClose={() => {
            setMenu(null);
            body.current?.querySelectorAll('tr')[menu.activity.number - 1]?.focus();
          }}
        />
      )}
    </>
  );
};
