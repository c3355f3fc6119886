import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useFindings, useStrategy, useStrategyState } from '#renderer/modules/strategy/strategy-context.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the part and what it shows. */
export const StrategyPane = ({ kind, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { strategyId, jump } = useStrategy();
  const findings = useFindings();
  const revision = useStrategyState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden enviar y autorizar"
          empty="La revisión no encontró nada que corregir en objetivos, campañas, públicos ni materiales. Se repite sola con cada cambio."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'strategy', strategyId }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('strategy.history', { strategyId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
