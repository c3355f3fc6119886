import { AuthoriseDialog } from '#renderer/modules/procedure/dialogs/authorise-dialog.tsx';
import { SnapshotDialog } from '#renderer/modules/procedure/dialogs/snapshot-dialog.tsx';
import { VersionsDialog } from '#renderer/modules/procedure/dialogs/versions-dialog.tsx';
import type { ProcedureNavigate } from '#renderer/modules/procedure/procedure-screen.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

export type DialogName = 'authorise' | 'snapshot' | 'versions';

type Props = {
  readonly name: DialogName | null;
  readonly findings: readonly Finding[];
  readonly navigate: ProcedureNavigate;
  readonly onClose: () => void;
  readonly onOpen: (name: DialogName) => void;
};

/** The dialog that is open, if any. */
export const WorkspaceDialogs = ({ name, findings, navigate, onClose, onOpen }: Props) => {
  const { session } = useEditor();
  const notify = useNotify();
  if (name === null) return null;
  switch (name) {
    case 'authorise':
      return (
        <AuthoriseDialog
          findings={findings}
          onClose={onClose}
          onDone={() => {
            onClose();
            void session.reload();
            notify({ intent: 'success', title: 'Autorizado', body: 'El contenido y su PDF quedaron congelados.' });
          }}
        />
      );
    case 'snapshot':
      return <SnapshotDialog onClose={onClose} />;
    case 'versions':
      return <VersionsDialog navigate={navigate} onClose={onClose} onAuthorise={() => onOpen('authorise')} />;
    default:
      return assertNever(name);
  }
};
