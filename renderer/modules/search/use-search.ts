import { useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { SearchKind } from '#shared/domain/search/search-kinds.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { SearchHit } from '#shared/ipc/search-channels.ts';

export type FoundGroup = ChannelOutput<'search.groups'>[number];

export type Found = { readonly query: string; readonly groups: readonly FoundGroup[] };

export type Search = {
  /** What the newest answer found; null before there is one, and for nothing typed. */
  readonly found: Found | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
  /** Brings more of one kind, as many as a list can be walked. */
  readonly more: (kind: SearchKind) => Promise<void>;
};

const PAUSE_MS = 120;
/** Of each kind at first, and once more of one are asked for. */
const FIRST = 5;
const MOST = 200;

/** Asks while somebody types; an answer that comes after the next question is dropped. */
export const useSearch = (sought: string): Search => {
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again is asking the same once more
  useEffect(() => {
    if (sought === '') {
      setFound(null);
      setFailure(null);
      return;
    }
    let old = false;
    const timer = setTimeout(async () => {
      const result = await call('search.groups', { query: sought, limit: FIRST });
      if (old) return;
      setFailure(result.ok ? null : result.error);
      setFound(result.ok ? { query: sought, groups: result.value } : null);
    }, PAUSE_MS);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [sought, tries]);

  const more = async (kind: SearchKind) => {
    const result = await call('search.find', { query: sought, limit: MOST, kinds: [kind] });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const hits = [...result.value];
    setFound((now) => (now?.query === sought ? withHits(now, kind, hits) : now));
  };
  return { found, failure, retry: () => setTries((n) => n + 1), more };
};

const withHits = (found: Found, kind: SearchKind, hits: readonly SearchHit[]): Found => ({
  ...found,
  groups: found.groups.map((group) => (group.kind === kind ? { ...group, hits } : group)),
});
