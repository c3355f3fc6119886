import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '#shared/domain/common/result.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: T };

/**
 * Loads something when the component appears and whenever `key` changes; an answer that comes too late is dropped.
 * While it loads again after `reload`, the former value stays on screen.
 * @param first an answer that is there already: shown at once, and not asked for again until `key` changes
 */
export const useLoaded = <T>(key: string, load: () => Promise<Result<T>>, first?: Result<T>) => {
  const [loaded, setLoaded] = useState<Loaded<T>>(() => (first ? toLoaded(first) : { state: 'loading' }));
  const hasFirst = useRef(first !== undefined);
  const newest = useRef(load);
  newest.current = load;
  const turn = useRef(0);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const result = await newest.current();
    if (mine !== turn.current) return;
    setLoaded(toLoaded(result));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything `load` closes over
  useEffect(() => {
    if (!hasFirst.current) void reload();
    hasFirst.current = false;
    return () => {
      turn.current += 1;
    };
  }, [key, reload]);

  const put = useCallback((value: T) => {
    turn.current += 1;
    setLoaded({ state: 'ready', value });
  }, []);

  return { loaded, reload, put } as const;
};

const toLoaded = <T>(result: Result<T>): Loaded<T> =>
  result.ok ? { state: 'ready', value: result.value } : { state: 'failed', failure: result.error };
