import { useRef } from 'react';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

type Keys = {
  /** In the order in which F8 walks them. */
  readonly findings: readonly Finding[];
  readonly jump: (place: FindingPlace) => void;
  readonly round: (step: 1 | -1) => void;
  readonly showPage: () => void;
  readonly nameSnapshot: () => void;
};

/** The editor's own keys, beside undo and redo. */
export const useWorkspaceKeys = ({ findings, jump, round, showPage, nameSnapshot }: Keys): void => {
  const { session, readOnly } = useEditor();
  const notify = useNotify();
  const at = useRef(-1);
  const nextFinding = (step: 1 | -1) => {
    if (findings.length === 0) return;
    at.current = (at.current + step + findings.length) % findings.length;
    const finding = findings[at.current] ?? findings[0];
    if (finding) jump(finding.place);
  };
  // Hands press Ctrl+S by habit: it must reassure and never stand in the way of the next key.
  const sayItIsSaved = async () => {
    if (readOnly || !(await session.flush())) return;
    notify({
      intent: 'success',
      key: 'all-saved',
      title: 'Todo está guardado',
      body: 'Cauce guarda solo cada cambio. Con Ctrl+Mayús+S puede ponerle nombre a este momento para volver a él.',
    });
  };
  useUndoKeys(session);
  useShortcuts({
    'Ctrl+P': () => {
      void session.flush();
      showPage();
    },
    'Ctrl+S': () => void sayItIsSaved(),
    'Ctrl+Shift+S': () => {
      void session.flush();
      nameSnapshot();
    },
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    F8: () => nextFinding(1),
    'Shift+F8': () => nextFinding(-1),
  });
};
