import { useEffect } from 'react';
import type { ProcedureSession } from '#renderer/modules/procedure/procedure-session.ts';
import { useReportSave } from '#renderer/ui/save-status.tsx';

/** Tells the frame how saving stands, and saves what is left when the screen or the window goes away. */
export const useSessionLife = (session: ProcedureSession): void => {
  const report = useReportSave();

  useEffect(() => {
    const tell = () => {
      const { save, version } = session.getState();
      if (version.stage !== 'draft') report({ kind: 'idle' });
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
  }, [session, report]);

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
    window.addEventListener('beforeunload', close);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('blur', focusOut);
    return () => {
      window.removeEventListener('beforeunload', close);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('blur', focusOut);
      void session.flush();
    };
  }, [session]);
};
