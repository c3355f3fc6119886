import { makeStyles, tokens } from '@fluentui/react-components';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ActivityCommands } from '#renderer/modules/procedure/activities/activity-commands.ts';
import type { ExtraKind } from '#renderer/modules/procedure/activities/activity-extras.tsx';
import { groupByActivity } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { ActivityRow, TABLE_COLUMNS } from '#renderer/modules/procedure/activities/activity-row.tsx';
import { useRowDrag } from '#renderer/modules/procedure/activities/drag-rows.ts';
import { rowCommandOf, walkRows } from '#renderer/modules/procedure/fields/row-keyboard.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  root: { position: 'relative', minWidth: '380px' },
  table: { display: 'block' },
  top: { display: 'block', position: 'sticky', top: 0, zIndex: 1 },
  title: { display: 'block', textAlign: 'left', padding: '4px 6px' },
  head: {
    display: 'grid',
    gridTemplateColumns: TABLE_COLUMNS,
    alignItems: 'end',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  line: {
    display: 'none',
    position: 'absolute',
    left: 0,
    right: 0,
    height: '2px',
    backgroundColor: tokens.colorCompoundBrandStroke,
    pointerEvents: 'none',
    zIndex: 2,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** So many rows stand at once; the rest follows without holding the window up. */
const FIRST_ROWS = 30;

type Props = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly selectedId: string | null;
  readonly asked: { readonly id: string; readonly kind: ExtraKind } | null;
  readonly commands: ActivityCommands;
  readonly onSelect: (id: string) => void;
  readonly onMenu: (id: string, button: HTMLElement) => void;
};

/** The activities table: what is typed in a row draws that row alone. */
export const ActivityTable = ({ label, columns, selectedId, asked, commands, onSelect, onMenu }: Props) => {
  const styles = useStyles();
  const { readOnly } = useEditor();
  const activities = useContent(activitiesOf);
  const branches = useGroups(useContent(branchesIn));
  const documents = useGroups(useContent(documentsIn));
  const [shown, setShown] = useState(FIRST_ROWS);
  const table = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  useRowDrag(table, line, commands.moveTo);

  useEffect(() => startTransition(() => setShown(Number.MAX_SAFE_INTEGER)), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const command = rowCommandOf(event);
    const id = activityOf(event.target);
    if (command === null || id === null) {
      walkRows(event.nativeEvent);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (!readOnly) commands.run(command, id);
  };
  const onFocus = (event: FocusEvent) => {
    const id = activityOf(event.target);
    if (id !== null) onSelect(id);
  };
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-row-menu]');
    const id = activityOf(event.target);
    if (id === null) return;
    if (button) onMenu(id, button);
    onSelect(id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the fields inside are heard here once
    <div ref={table} className={styles.root} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick}>
      <table className={styles.table} aria-label={label}>
        <thead className={styles.top}>
          <tr className={styles.head}>
            <th className={styles.title}>{columns[0] ?? 'No.'}</th>
            <th className={styles.title}>{columns[1] ?? 'Responsable'}</th>
            <th className={styles.title}>{columns[2] ?? 'Descripción'}</th>
            <th className={styles.title}>
              <span className={styles.hidden}>Acciones</span>
            </th>
          </tr>
        </thead>
        <tbody className={styles.table}>
          {activities.slice(0, shown).map((activity, index) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              number={index + 1}
              branches={branches.get(activity.id) ?? NONE}
              documents={documents.get(activity.id) ?? NONE}
              selected={activity.id === selectedId}
              asked={asked?.id === activity.id ? asked.kind : null}
            />
          ))}
        </tbody>
      </table>
      <div ref={line} className={styles.line} aria-hidden />
    </div>
  );
};

const NONE: readonly never[] = [];

const activitiesOf = (content: ProcedureContent) => content.activity;
const branchesIn = (content: ProcedureContent) => content.branch;
const documentsIn = (content: ProcedureContent) => content.activityDocument;

const activityOf = (target: EventTarget): string | null =>
  (target as Element).closest<HTMLElement>('[data-activity]')?.dataset.activity ?? null;

const useGroups = <T extends { readonly activityId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const before = useRef<{ readonly rows: readonly T[]; readonly groups: ReadonlyMap<string, readonly T[]> }>({
    rows: [],
    groups: new Map(),
  });
  if (before.current.rows !== rows) {
    before.current = { rows, groups: groupByActivity(rows, before.current.groups) };
  }
  return before.current.groups;
};
