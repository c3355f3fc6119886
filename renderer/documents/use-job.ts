import { useEffect, useRef, useState } from 'react';
import { call, subscribe } from '#renderer/api.ts';
import { newId } from '#renderer/ui/new-id.ts';

export type JobProgress = { readonly fraction: number; readonly step: string };

/** Progress of one long task on the main side, and the way to stop it. */
export type Job = {
  readonly progress: JobProgress | null;
  /** A fresh id to send with the request; progress is then told under it. */
  readonly begin: () => string;
  readonly end: () => void;
  /** Asks the main side to stop; the request then answers `cancelled`. */
  readonly cancel: () => void;
};

export const useJob = (): Job => {
  const current = useRef<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.kind === 'job-progress' && event.jobId === current.current)
          setProgress({ fraction: event.fraction, step: event.step });
      }),
    [],
  );

  const [job] = useState(() => ({
    begin: () => {
      const jobId = newId();
      current.current = jobId;
      setProgress({ fraction: 0, step: 'Preparando' });
      return jobId;
    },
    end: () => {
      current.current = null;
      setProgress(null);
    },
    cancel: () => {
      if (current.current !== null) void call('document.cancel', { jobId: current.current });
    },
  }));
  return { ...job, progress };
};
