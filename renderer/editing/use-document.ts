import { useEffect, useSyncExternalStore } from 'react';
import type { DocumentSession, DocumentState } from '#renderer/editing/document-session.ts';
import { useReportSave } from '#renderer/ui/save-status.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';

/** A part of a session's state; `select` must give back the same reference while nothing changed. */
export const useDocumentState = <M extends EntitySchemas, About, T>(
  session: DocumentSession<M, About>,
  select: (state: DocumentState<M, About>) => T,
): T => useSyncExternalStore(session.subscribe, () => select(session.getState()));

/** Tells the frame how saving stands, and saves what is left when the screen or the window goes away. */
export const useSessionLife = <M extends EntitySchemas, About>(
  session: DocumentSession<M, About>,
  readOnly: boolean,
): void => {
  const report = useReportSave();

  useEffect(() => {
    const tell = () => {
      const { save } = session.getState();
      if (readOnly) report({ kind: 'idle' });
      else if (save.kind === 'saved') report(save.at === null ? { kind: 'idle' } : { kind: 'saved', at: save.at });
      else if (save.kind === 'saving') report({ kind: 'saving' });
      else report({ kind: 'failed', message: save.failure.message });
    };
    tell();
    let told = session.getState().save;
    const stop = session.subscribe(() => {
      const { save } = session.getState();
      if (save === told) return;
      told = save;
      tell();
    });
    return () => {
      stop();
      report({ kind: 'idle' });
    };
  }, [session, report, readOnly]);

  useEffect(() => {
    const leave = () => {
      // What stands half-typed in a field is handed over by losing the focus.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void session.flush();
    };
    const close = (event: BeforeUnloadEvent) => {
      leave();
      // The browser then asks; text that could not be saved isn't thrown away without a word.
      if (session.getState().save.kind === 'failed') event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void session.flush();
    };
    const focusOut = () => void session.flush();
    const focusIn = () => void session.refresh();
    window.addEventListener('beforeunload', close);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('blur', focusOut);
    window.addEventListener('focus', focusIn);
    return () => {
      window.removeEventListener('beforeunload', close);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('blur', focusOut);
      window.removeEventListener('focus', focusIn);
      void session.flush();
    };
  }, [session]);
};

/**
 * Ctrl+Z and Ctrl+Y anywhere on the screen, also inside a text field: every key is saved, so a field has no undo of its
 * own that could disagree with the history. Dialogs keep theirs: what is typed there isn't saved yet.
 */
export const useUndoKeys = <M extends EntitySchemas, About>(session: DocumentSession<M, About>): void => {
  const undo = (event: KeyboardEvent) => {
    if (!inDialog(event)) void session.undo();
  };
  const redo = (event: KeyboardEvent) => {
    if (!inDialog(event)) void session.redo();
  };
  useShortcuts({ 'Ctrl+Z': undo, 'Ctrl+Y': redo, 'Ctrl+Shift+Z': redo });
};

const inDialog = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]') !== null;
