import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { useContent, useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import { Gantt } from '#renderer/ui/gantt/gantt.tsx';
import type { GanttRow } from '#renderer/ui/gantt/gantt-model.ts';
import type { GanttAct } from '#renderer/ui/gantt/use-gantt.ts';
import { printedNumber, printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { setProgramField } from '#shared/domain/annual-program/program-rows.ts';
import { MONTH_NAMES } from '#shared/domain/common/dates.ts';
import { parseQuantity } from '#shared/domain/common/typed-numbers.ts';

const MONTHS = MONTH_NAMES.map((name, index) => ({ name, short: SHORT_MONTHS[index] ?? name }));

type Props = {
  /** One activity alone; all of them where absent. */
  readonly onlyId?: string;
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
};

/** The schedule of the year: what is planned in each month, painted with keyboard or mouse. */
export const ActivityGantt = ({ onlyId, activeId, onActive, onOpen }: Props) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const activities = useContent((content) => content.activity);
  const rows = (onlyId === undefined ? activities : activities.filter(({ id }) => id === onlyId)).map(ganttRow);
  const act = ({ kind, edits, gesture }: GanttAct) => {
    const [first] = edits;
    const activity = activities.find(({ id }) => id === first?.rowId);
    const several = new Set(edits.map(({ rowId }) => rowId)).size > 1;
    const where = several || !activity ? 'varias actividades' : `la actividad «${nameOfActivity(activity)}»`;
    edit(
      () =>
        edits.flatMap(({ rowId, column, text }) => {
          const field = GOAL_FIELDS[column];
          return field ? [setProgramField('activity', rowId, field, text)] : [];
        }),
      `${VERBS[kind]} de ${where}`,
      `gantt ${gesture}`,
    );
  };
  return (
    <Gantt
      label="Cronograma por mes"
      nameTitle={onlyId === undefined ? 'Actividad y responsable' : 'Actividad'}
      columns={MONTHS}
      rows={rows}
      activeRowId={activeId}
      readOnly={readOnly}
      narrow={onlyId !== undefined}
      read={parseQuantity}
      shown={printedQuantity}
      onAct={act}
      onActiveRow={onActive}
      onOpenRow={onOpen}
    />
  );
};

const VERBS: Readonly<Record<GanttAct['kind'], string>> = {
  paint: 'Pintar meses',
  empty: 'Vaciar meses',
  write: 'Escribir metas por mes',
};

const cache = new WeakMap<PlannedActivity, GanttRow>();

/** The same object for the same activity, so that only changed rows are drawn again. */
const ganttRow = (activity: PlannedActivity): GanttRow => {
  const known = cache.get(activity);
  if (known) return known;
  const row: GanttRow = {
    id: activity.id,
    label: activity.name.trim() || 'Actividad sin nombre',
    detail: activity.responsiblePost.trim(),
    unit: activity.unit.trim(),
    cells: GOAL_FIELDS.map((field) => activity[field]),
    total: printedNumber(sumOfGoals(activity)),
  };
  cache.set(activity, row);
  return row;
};
