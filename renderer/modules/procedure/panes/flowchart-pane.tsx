import { makeStyles } from '@fluentui/react-components';
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { memo } from 'react';
import { FlowchartView } from '#renderer/modules/procedure/flowchart-view.tsx';
import { useContent } from '#renderer/modules/procedure/session-context.tsx';
import type { Drawing } from '#renderer/modules/procedure/use-derived.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

const useStyles = makeStyles({ root: { height: '100%', minHeight: 0 } });

type Props = {
  readonly drawing: Drawing | null;
  readonly selectedActivityId: string | null;
  readonly onSelectActivity: (id: string) => void;
};

/** The drawing that follows from the table; a click on a node goes to its activity. */
export const FlowchartPane = memo(({ drawing, selectedActivityId, onSelectActivity }: Props) => {
  const styles = useStyles();
  const empty = useContent((content) => content.activity.length === 0);
  if (empty) {
    return (
      <EmptyState icon={<FlowchartRegular />} title="El flujograma se dibuja solo">
        Escriba las actividades en la tabla: aparecerán aquí con una columna por puesto.
      </EmptyState>
    );
  }
  if (!drawing) return <Loading label="Dibujando…" />;
  return (
    <div className={styles.root}>
      <FlowchartView
        layout={drawing.layout}
        textEquivalent={drawing.text}
        selectedActivityId={selectedActivityId}
        onSelectActivity={onSelectActivity}
      />
    </div>
  );
});
