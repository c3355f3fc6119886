import { Button, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useMediaPlan, useScenarioLines } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { FiguresView } from '#renderer/modules/media-plan/totals/figures-view.tsx';
import { LineFiguresView } from '#renderer/modules/media-plan/totals/line-figures-view.tsx';
import { SumsView } from '#renderer/modules/media-plan/totals/sums-view.tsx';
import { TOTALS_VIEWS, type TotalsView } from '#renderer/modules/media-plan/totals/totals-views.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';

/** What the copy that is shown adds up to, by whatever one asks for, and what it gives for its money. */
export const TotalsSection = () => {
  const [view, setView] = useState<TotalsView>('medium');
  const { places } = useMediaPlan();
  const lines = useScenarioLines();
  return (
    <SectionLayout
      title="Totales"
      about="Lo que suman los renglones de esta copia, al centavo, con IVA, comisión y producción."
      help="media-plan.totals"
      scrolls
      actions={
        <TabList
          size="small"
          appearance="subtle-circular"
          aria-label="Cómo se suma"
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(TOTALS_VIEWS.find((one) => one.view === value)?.view ?? 'medium')}
        >
          {TOTALS_VIEWS.map((one) => (
            <Tab key={one.view} value={one.view}>
              {one.label}
            </Tab>
          ))}
        </TabList>
      }
    >
      {lines.length === 0 ? (
        <EmptyState
          title="Todavía no hay nada que sumar"
          actions={<Button onClick={() => places.jump({ section: 'lines' })}>Ir a los renglones</Button>}
        >
          Aquí se ve lo que cuesta y a quién llega el plan, por medio, mes, semana, partida, grupo y campaña. Agregue
          renglones y pinte sus inserciones en el calendario.
        </EmptyState>
      ) : view === 'figures' ? (
        <FiguresView />
      ) : view === 'lines' ? (
        <LineFiguresView />
      ) : (
        <SumsView view={view} />
      )}
    </SectionLayout>
  );
};
