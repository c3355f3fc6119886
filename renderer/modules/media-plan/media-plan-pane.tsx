import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useFindings, useMediaPlan, useMediaPlanState } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** What stands beside the sections of the plan. */
export const MediaPlanPane = ({ kind, onKind }: Props) => (
  <DocumentPane kind={kind} findings={useFindings().length} onKind={onKind}>
    <PaneBody kind={kind} />
  </DocumentPane>
);

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { mediaPlanId, places } = useMediaPlan();
  const revision = useMediaPlanState((state) => state.revision);
  const findings = useFindings();
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={places.jump}
          blockingTitle="Impiden enviar y autorizar"
          empty="La revisión no encontró nada que corregir. Se repite sola con cada cambio."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'media-plan', mediaPlanId }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('mediaPlan.history', { mediaPlanId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
