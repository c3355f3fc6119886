/** A stretch that a line, or several that lead to the same place, takes in a gutter or a channel. */
export type Stretch = {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  /** Where lines reach it from above and leave it downwards (channels only). */
  readonly above: readonly number[];
  readonly below: readonly number[];
};

/** One stretch a key: what leads to the same place shares a line. */
export const mergeStretches = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const merged = new Map<string, Stretch>();
  for (const stretch of stretches) {
    const known = merged.get(stretch.key);
    merged.set(
      stretch.key,
      known
        ? {
            key: stretch.key,
            low: Math.min(known.low, stretch.low),
            high: Math.max(known.high, stretch.high),
            above: [...known.above, ...stretch.above],
            below: [...known.below, ...stretch.below],
          }
        : stretch,
    );
  }
  return [...merged.values()];
};

/** Tracks of a gutter: shorter stretches nearer to the nodes, so that nested ones don't cross. */
export const gutterTracks = (stretches: readonly Stretch[]): ReadonlyMap<string, number> => {
  const sorted = [...mergeStretches(stretches)].sort(
    (a, b) => a.high - a.low - (b.high - b.low) || a.low - b.low || compare(a.key, b.key),
  );
  const tracks = new Map<string, number>();
  const taken: Stretch[][] = [];
  for (const stretch of sorted) {
    let track = 0;
    while ((taken[track] ?? []).some((other) => other.low <= stretch.high && stretch.low <= other.high)) track += 1;
    taken[track] = [...(taken[track] ?? []), stretch];
    tracks.set(stretch.key, track);
  }
  return tracks;
};

/**
 * Tracks of a channel, 0 at the top. Where one line comes from above at the same x as another leaves downwards, the
 * first must lie higher, or the two would run over each other.
 */
export const channelTracks = (stretches: readonly Stretch[]): ReadonlyMap<string, number> => {
  const waiting = [...mergeStretches(stretches)].sort((a, b) => a.low - b.low || compare(a.key, b.key));
  const tracks = new Map<string, number>();
  const placed: { readonly stretch: Stretch; readonly track: number }[] = [];
  const above = (a: Stretch, b: Stretch): boolean => a.above.some((x) => b.below.some((y) => Math.abs(x - y) < 2));
  while (waiting.length > 0) {
    const ready = waiting.findIndex((stretch) => !waiting.some((other) => other !== stretch && above(other, stretch)));
    const [stretch] = waiting.splice(Math.max(0, ready), 1);
    if (!stretch) break;
    let track = 0;
    for (const other of placed) if (above(other.stretch, stretch)) track = Math.max(track, other.track + 1);
    const clashes = (t: number): boolean =>
      placed.some(
        (other) => other.track === t && other.stretch.low <= stretch.high + 2 && stretch.low <= other.stretch.high + 2,
      );
    while (clashes(track)) track += 1;
    placed.push({ stretch, track });
    tracks.set(stretch.key, track);
  }
  return tracks;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
