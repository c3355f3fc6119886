import { type RefObject, useRef } from 'react';
import type { DocumentSession } from '#renderer/editing/document-session.ts';
import { useUndoKeys } from '#renderer/editing/use-document.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { usePaneRound } from '#renderer/ui/use-pane-round.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

type Keys<M extends EntitySchemas, About> = {
  readonly session: DocumentSession<M, About>;
  readonly readOnly: boolean;
  /** Holds the panes that F6 goes round. */
  readonly root: RefObject<HTMLElement | null>;
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly jump: (place: FindingPlace) => void;
  readonly onPage: () => void;
  /** To the next section (1) or the one before (-1). */
  readonly onSection: (step: 1 | -1) => void;
};

/** The keys that work anywhere in a document: save, page, undo, panes, findings and sections one after the other. */
export const useDocumentKeys = <M extends EntitySchemas, About>({
  session,
  readOnly,
  root,
  findings,
  jump,
  onPage,
  onSection,
}: Keys<M, About>): void => {
  const notify = useNotify();
  const round = usePaneRound(root);
  const at = useRef(-1);
  const nextFinding = (step: 1 | -1) => {
    if (findings.length === 0) return;
    at.current = (at.current + step + findings.length) % findings.length;
    const finding = findings[at.current] ?? findings[0];
    if (finding) jump(finding.place);
  };
  const sayItIsSaved = async () => {
    if (readOnly || !(await session.flush())) return;
    notify({
      intent: 'success',
      key: 'all-saved',
      title: 'Todo está guardado',
      body: 'Cauce guarda solo cada cambio.',
    });
  };
  useUndoKeys(session);
  useShortcuts({
    'Ctrl+S': () => void sayItIsSaved(),
    'Ctrl+P': () => {
      void session.flush();
      onPage();
    },
    F6: () => round(1),
    'Shift+F6': () => round(-1),
    F8: () => nextFinding(1),
    'Shift+F8': () => nextFinding(-1),
    'Alt+PageDown': () => onSection(1),
    'Alt+PageUp': () => onSection(-1),
  });
};
