import { Button } from '@fluentui/react-components';
import { CalendarView } from '#renderer/modules/media-plan/calendar/calendar-view.tsx';
import { useMediaPlan, useScenarioLines } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** The weeks of the year with the insertions of every line: painted, typed, copied, and added up at once. */
export const CalendarSection = () => {
  const lines = useScenarioLines();
  const { places, readOnly } = useMediaPlan();
  if (lines.length > 0) return <CalendarView lines={lines} />;
  return (
    <EmptyState
      title="Todavía no hay renglones que calendarizar"
      actions={
        !readOnly && (
          <Button appearance="primary" onClick={() => places.jump({ section: 'lines' })}>
            Ir a los renglones
          </Button>
        )
      }
    >
      Cada renglón del plan es una fila del calendario. Agregue primero los renglones, con su soporte, plaza y tarifa;
      aquí pinte después sus inserciones, semana por semana.
    </EmptyState>
  );
};
