/**
 * One line of `npm run bench`. `ours` and `peer` are medians (milliseconds unless `unit` says otherwise) of
 * interleaved runs in the same process run; `peer` null where the other program isn't installed or the bound is absolute.
 */
export type BenchRow = {
  readonly name: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerName: string;
  readonly unit: 'ms' | 'count';
  /** `ratio`: ours ≤ bound × peer. `absolute`: ours ≤ bound. `difference`: ours − peer ≤ bound. `none`: told, not judged. */
  readonly bound: { readonly kind: 'ratio' | 'absolute' | 'difference' | 'none'; readonly value: number };
  readonly note: string;
};

/** Every tests/benchmarks/*.bench.ts exports `bench`. Run by scripts/bench.ts under the project's Node. */
export type Bench = () => Promise<readonly BenchRow[]>;

/** Middle value; the mean of the two middle ones for an even count. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

/** Runs the sides in turn, `rounds` times each, and gives the median of each in milliseconds. */
export const interleave = async (
  rounds: number,
  sides: readonly (() => Promise<void> | void)[],
): Promise<readonly number[]> => {
  const times: number[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const start = performance.now();
      await side();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
};
