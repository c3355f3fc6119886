/** A task of some thread as the browser's trace tells it; `tdur` is the processor's time, in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Milliseconds of processor that the longest task of the page's main thread took: what other programs do on the machine
 * doesn't count.
 * @param least tasks that the trace must hold at least
 */
export const longestTaskOf = (trace: Buffer, least = 10): number => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => /RunTask$/.test(name) && tdur !== undefined && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length <= least) throw new Error('the trace holds too few tasks of the page');
  return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000);
};
