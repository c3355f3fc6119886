import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { FindingsPane } from '#renderer/modules/procedure/panes/findings-pane.tsx';
import { FlowchartPane } from '#renderer/modules/procedure/panes/flowchart-pane.tsx';
import { HistoryPane } from '#renderer/modules/procedure/panes/history-pane.tsx';
import { PaneHost } from '#renderer/modules/procedure/panes/pane-host.tsx';
import { useSession } from '#renderer/modules/procedure/session-context.tsx';
import type { Drawing } from '#renderer/modules/procedure/use-derived.ts';
import type { PaneKind } from '#renderer/modules/procedure/workspace/layout-memory.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

type Props = {
  readonly kind: PaneKind;
  readonly findings: readonly Finding[];
  readonly drawing: Drawing | null;
  readonly selectedActivityId: string | null;
  readonly onSelectActivity: (id: string) => void;
  readonly compact: boolean;
  readonly onKind: (kind: PaneKind) => void;
  readonly onClose: () => void;
  readonly onBeside: (() => void) | undefined;
};

/** One pane with what it shows. */
export const WorkspacePane = (props: Props) => (
  <PaneHost
    kind={props.kind}
    findings={props.findings.length}
    compact={props.compact}
    onKind={props.onKind}
    onClose={props.onClose}
    onBeside={props.onBeside}
  >
    <PaneBody {...props} />
  </PaneHost>
);

const PaneBody = ({ kind, findings, drawing, selectedActivityId, onSelectActivity }: Props) => {
  switch (kind) {
    case 'flow':
      return (
        <FlowchartPane drawing={drawing} selectedActivityId={selectedActivityId} onSelectActivity={onSelectActivity} />
      );
    case 'page':
      return <PagePane />;
    case 'findings':
      return <FindingsPane findings={findings} />;
    case 'history':
      return <HistoryPane />;
    default:
      return assertNever(kind);
  }
};

/** The very PDF; asked for again after each commit. */
const PagePane = () => {
  const versionId = useSession((state) => state.about.version.id);
  const revision = useSession((state) => state.revision);
  return <PreviewPane target={{ kind: 'procedure', versionId }} revision={revision} />;
};
