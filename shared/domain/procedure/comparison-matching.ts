import { stemsOf } from '#shared/domain/common/spanish-words.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { Activity } from '#shared/domain/procedure/procedure.ts';

/** Which row of the later version is which row of the earlier one. */
export type Pairs<T> = {
  readonly oldOf: ReadonlyMap<string, T>;
  readonly newOf: ReadonlyMap<string, T>;
  /** Ids of later rows that changed places among those that stayed in order. */
  readonly moved: ReadonlySet<string>;
};

type WithId = { readonly id: string };

/** Pairs rows by id, then by an equal key (rows without words among themselves), each once and from the top. */
export const matchBy = <T extends WithId>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (row: T) => string,
): Pairs<T> => {
  const pairing = startPairing(before, after);
  pairing.byKey(keyOf);
  return pairing.done();
};

/** How much of their words two descriptions must share to be one activity that was reworded. */
const ALIKE = 0.5;

/** Pairs activities by id, then by the same description, then by the most similar one. */
export const matchActivities = (before: readonly Activity[], after: readonly Activity[]): Pairs<Activity> => {
  const pairing = startPairing(before, after);
  pairing.byKey((activity) => foldText(activity.description));
  const oldStems = pairing.freeOld().map((row) => ({ row, stems: stemsOf(row.description) }));
  const newStems = pairing.freeNew().map((row) => ({ row, stems: stemsOf(row.description) }));
  const scored = newStems.flatMap((fresh) =>
    oldStems
      .map((old) => ({ fresh: fresh.row, old: old.row, score: likeness(old.stems, fresh.stems) }))
      .filter((candidate) => candidate.score >= ALIKE),
  );
  for (const { fresh, old } of scored.sort((a, b) => b.score - a.score)) pairing.join(old, fresh);
  return pairing.done();
};

/** Shared words against all words of both, 0 to 1 (Dice). */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const stem of a) if (b.has(stem)) common += 1;
  return (2 * common) / (a.size + b.size);
};

const startPairing = <T extends WithId>(before: readonly T[], after: readonly T[]) => {
  const oldOf = new Map<string, T>();
  const newOf = new Map<string, T>();
  const join = (old: T, fresh: T): void => {
    if (newOf.has(old.id) || oldOf.has(fresh.id)) return;
    oldOf.set(fresh.id, old);
    newOf.set(old.id, fresh);
  };
  const byId = new Map(before.map((row) => [row.id, row]));
  for (const fresh of after) {
    const old = byId.get(fresh.id);
    if (old) join(old, fresh);
  }
  const freeOld = () => before.filter((row) => !newOf.has(row.id));
  const freeNew = () => after.filter((row) => !oldOf.has(row.id));
  return {
    join,
    freeOld,
    freeNew,
    byKey: (keyOf: (row: T) => string): void => {
      const waiting = new Map<string, T[]>();
      for (const row of freeOld()) waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), row]);
      for (const fresh of freeNew()) {
        const old = waiting.get(keyOf(fresh))?.shift();
        if (old) join(old, fresh);
      }
    },
    done: (): Pairs<T> => {
      const place = new Map(before.map((row, index) => [row.id, index]));
      const paired = after.filter((row) => oldOf.has(row.id));
      const kept = longestRise(paired.map((row) => place.get(oldOf.get(row.id)?.id ?? '') ?? 0));
      return { oldOf, newOf, moved: new Set(paired.filter((_, index) => !kept.has(index)).map((row) => row.id)) };
    },
  };
};

/** Positions of one longest increasing run: what stayed in order; the rest moved. */
const longestRise = (values: readonly number[]): ReadonlySet<number> => {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
};
