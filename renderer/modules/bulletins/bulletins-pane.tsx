import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useBulletins, useBulletinsState, useFindings } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

type Props = {
  readonly kind: PaneKind;
  /** Whose page is shown; null where none is chosen. */
  readonly bulletinId: string | null;
  readonly onKind: (kind: PaneKind | null) => void;
};

/** One pane beside the bulletin and what it shows. */
export const BulletinsPane = ({ kind, bulletinId, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} bulletinId={bulletinId} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind, bulletinId }: Omit<Props, 'onKind'>) => {
  const { bulletinsId, jump } = useBulletins();
  const findings = useFindings();
  const revision = useBulletinsState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden difundir"
          empty="La revisión no encontró nada que corregir en los textos, los enlaces ni las listas de distribución. Se repite sola con cada cambio."
        />
      );
    case 'page':
      return bulletinId === null ? (
        <EmptyState title="Elija un boletín">Aquí se ve cómo se imprime el que elija en la lista.</EmptyState>
      ) : (
        <PreviewPane target={{ kind: 'bulletin', bulletinsId, bulletinId }} revision={revision} />
      );
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('bulletins.history', { bulletinsId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
