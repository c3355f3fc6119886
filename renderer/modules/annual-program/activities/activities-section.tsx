import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { useRef } from 'react';
import { ActivityCard } from '#renderer/modules/annual-program/activities/activity-card.tsx';
import { ActivityGantt } from '#renderer/modules/annual-program/activities/activity-gantt.tsx';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import {
  useContent,
  usePlace,
  useProgram,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { blankActivity, deleteActivity } from '#shared/domain/annual-program/program-edits.ts';
import { appendProgramRow, insertedProgramId, moveProgramRow } from '#shared/domain/annual-program/program-rows.ts';

/** The year as a Gantt, and below it the card of the activity one stands on. */
export const ActivitiesSection = ({ section }: { readonly section: ProfileSection }) => {
  const root = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { places } = useProgram();
  const { activityId } = usePlace();
  const activities = useContent((content) => content.activity);
  const index = Math.max(
    0,
    activities.findIndex(({ id }) => id === activityId),
  );
  const activity = activities[index];
  const choose = (id: string | null) => places.set({ activityId: id });

  const add = () => {
    const changes = edit(
      (content) => appendProgramRow(content, 'activity', blankActivity(), newId),
      'Agregar una actividad',
    );
    const rowId = insertedProgramId(changes, 'activity');
    if (rowId !== undefined) places.set({ activityId: rowId, wish: { section: 'activities', rowId, field: 'name' } });
  };
  useShortcuts({ 'Alt+N': add }, !readOnly);

  const open = (id: string) => {
    places.set({ activityId: id, wish: { section: 'activities', rowId: id, field: 'name' } });
  };
  const remove = () => {
    if (!activity) return;
    edit((content) => deleteActivity(content, activity.id), `Quitar la actividad «${nameOfActivity(activity)}»`);
    choose((activities[index + 1] ?? activities[index - 1])?.id ?? null);
    if (activities.length > 1) root.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
    else places.set({ wish: { section: 'activities' } });
  };
  const move = (to: number) => {
    if (!activity) return;
    edit(
      (content) =>
        moveProgramRow(
          content,
          'activity',
          activity.id,
          content.activity.map(({ id }) => id),
          to,
        ),
      `Mover la actividad «${nameOfActivity(activity)}»`,
    );
  };
  const addButton = (
    <Button appearance="primary" icon={<AddRegular />} title="Alt+N" onClick={add}>
      Agregar actividad
    </Button>
  );
  return (
    <SectionFrame section={section} actions={!readOnly && activities.length > 0 ? addButton : undefined}>
      {activity ? (
        <div ref={root} style={{ display: 'contents' }}>
          <ActivityGantt activeId={activity.id} onActive={choose} onOpen={open} />
          <ActivityCard
            key={activity.id}
            activity={activity}
            index={index}
            count={activities.length}
            onMove={move}
            onDelete={remove}
          />
        </div>
      ) : (
        <EmptyState
          icon={<CalendarRegular />}
          title="Todavía no hay actividades"
          actions={readOnly ? undefined : addButton}
        >
          Cada actividad dice qué se hará, quién responde, dónde, para quién, en qué meses, cuánto y con qué renglones
          del presupuesto. El cronograma se pinta con el teclado o con el ratón.
        </EmptyState>
      )}
    </SectionFrame>
  );
};
