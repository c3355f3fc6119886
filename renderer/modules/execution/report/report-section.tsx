import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import {
  useAbout,
  useContent,
  useExecution,
  useExecutionState,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { partWords } from '#renderer/modules/execution/execution-sections.ts';
import { MonthChoice } from '#renderer/modules/execution/month-choice.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';

const useStyles = makeStyles({
  page: {
    height: '100%',
    minHeight: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
});

/** «Informe de avance» up to a month, page by page, and out. */
export const ReportSection = () => {
  const styles = useStyles();
  const { executionId, places } = useExecution();
  const { upTo } = usePlace();
  const revision = useExecutionState((state) => state.revision);
  const entries = useContent((content) => content.entry.length);
  const { program, mediaPlan } = useAbout();
  const { title, about } = partWords('report');
  return (
    <SectionLayout
      title={title}
      about={about}
      help="ejecucion.informe"
      actions={<MonthChoice label="Avance a" value={upTo} onChange={(month) => places.set({ upTo: month })} />}
    >
      {entries === 0 && program === null && mediaPlan === null ? (
        <EmptyState icon={<DocumentTextRegular />} title="El informe todavía no tiene qué decir">
          El informe reúne lo anotado en la bitácora, sus fotografías, el avance de lo planeado, los indicadores y el
          gasto. Anote lo primero que se hizo y aquí se verá página por página.
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <PreviewPane target={{ kind: 'progress', executionId, upTo }} revision={revision} />
        </div>
      )}
    </SectionLayout>
  );
};
