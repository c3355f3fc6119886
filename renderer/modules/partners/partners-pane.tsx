import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useAbout, useFindings, usePartners, usePartnersState } from '#renderer/modules/partners/partners-context.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the card and what it shows. */
export const PartnersPane = ({ kind, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { jump } = usePartners();
  const { directoryId } = useAbout();
  const findings = useFindings();
  const revision = usePartnersState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden exportar"
          empty="La revisión no encontró nombres, sectores, teléfonos ni seguimientos por corregir, ni organismos repetidos."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'directory', directoryId }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('directory.history', { directoryId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
