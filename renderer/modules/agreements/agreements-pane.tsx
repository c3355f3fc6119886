import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useAgreements, useAgreementsState, usePlace } from '#renderer/modules/agreements/agreements-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

type Props = {
  readonly kind: PaneKind;
  /** Of the agreement that is open, or of all. */
  readonly findings: readonly Finding[];
  readonly onKind: (kind: PaneKind | null) => void;
};

/** One pane beside the list or the agreement and what it shows. */
export const AgreementsPane = ({ kind, findings, onKind }: Props) => (
  <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
    <PaneBody kind={kind} findings={findings} />
  </DocumentPane>
);

const PaneBody = ({ kind, findings }: Omit<Props, 'onKind'>) => {
  const { agreementsId, jump } = useAgreements();
  const { agreementId } = usePlace();
  const revision = useAgreementsState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden seguir"
          empty="La revisión no encontró partes, fechas, compromisos, dinero ni entregas por corregir."
        />
      );
    case 'page':
      return agreementId === null ? (
        <EmptyState icon={<DocumentTextRegular />} title="Abra un convenio">
          Cada uno tiene su texto: ábralo para ver sus páginas tal como se imprimen.
        </EmptyState>
      ) : (
        <PreviewPane key={agreementId} target={{ kind: 'agreement', agreementsId, agreementId }} revision={revision} />
      );
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('agreements.history', { agreementsId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
