import type { RenderOptions } from '#electron/documents/document-service.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';

type RenderJobs = {
  /** Does work that takes a while: its progress is told under the id, and `cancel` stops it. */
  readonly run: <T>(jobId: string, work: (options: Required<RenderOptions>) => Promise<T>) => Promise<T>;
  /** Whether there was such a job. */
  readonly cancel: (jobId: string) => boolean;
};

const known = new WeakMap<AppContext, RenderJobs>();

/** The jobs of one host: whatever renders, an export or the closing of a year, is cancelled by the same channel. */
export const renderJobs = (context: AppContext): RenderJobs => {
  const jobs = known.get(context) ?? startJobs(context);
  known.set(context, jobs);
  return jobs;
};

const startJobs = (context: AppContext): RenderJobs => {
  const jobs = new Map<string, AbortController>();
  return {
    run: async (jobId, work) => {
      const controller = new AbortController();
      jobs.set(jobId, controller);
      try {
        return await work({
          signal: controller.signal,
          onProgress: (fraction, step) => context.emit({ kind: 'job-progress', jobId, fraction, step }),
        });
      } finally {
        if (jobs.get(jobId) === controller) jobs.delete(jobId);
      }
    },
    cancel: (jobId) => {
      const job = jobs.get(jobId);
      job?.abort();
      return job !== undefined;
    },
  };
};
