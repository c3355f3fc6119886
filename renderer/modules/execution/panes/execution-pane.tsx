import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import {
  useExecution,
  useExecutionState,
  useFindings,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the part and what it shows. */
export const ExecutionPane = ({ kind, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { executionId, jump } = useExecution();
  const { upTo } = usePlace();
  const findings = useFindings();
  const revision = useExecutionState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden exportar el informe"
          empty="La revisión no encontró nada que corregir: las entradas tienen fecha, cantidad y evidencia, y lo planeado hasta hoy está hecho o explicado."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'progress', executionId, upTo }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('execution.history', { executionId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
