import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useDiagnosis, useDiagnosisState, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the sections and what it shows. */
export const DiagnosisPane = ({ kind, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { diagnosisId, places } = useDiagnosis();
  const revision = useDiagnosisState((state) => state.revision);
  const findings = useFindings();
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={places.jump}
          blockingTitle="Impiden enviar"
          empty="La revisión no encontró nada que corregir. Se repite sola con cada cambio."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'diagnosis', diagnosisId }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('diagnosis.history', { diagnosisId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
