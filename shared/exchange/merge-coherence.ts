import type { MergeConflict, MergeRow } from '#shared/exchange/merge.ts';
import type { MergeRules } from '#shared/exchange/merge-rules.ts';

/** Rows of one entity that a person decides together, whole. */
export type DecidedRows = { readonly entity: string; readonly rowIds: readonly string[] };

/** A merge as it stands: both copies, and what comes of it where everything is chosen from one side or the other. */
type Standing = {
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly outcomes: readonly unknown[];
  readonly conflicts: readonly MergeConflict[];
  readonly rules: MergeRules;
};

/**
 * Rows of both sides that stand for the same thing and could end up side by side, although neither copy has both. What a
 * copy itself has twice is its own affair.
 */
export const collidingRows = ({ ours, theirs, outcomes, conflicts, rules }: Standing): readonly DecidedRows[] =>
  Object.entries(rules.keys).flatMap(([entity, fields]) => {
    const [here, there] = [idsByKey(ours, entity, fields), idsByKey(theirs, entity, fields)];
    const found: DecidedRows[] = [];
    for (const [key, ids] of joinedKeys(outcomes.map((content) => idsByKey(content, entity, fields)))) {
      if (ids.size < 2) continue;
      const [inOurs, inTheirs] = [here.get(key) ?? NONE, there.get(key) ?? NONE];
      const rowIds = [...ids].filter((id) => !inOurs.has(id) || !inTheirs.has(id)).sort();
      const isMixed = rowIds.some((id) => !inOurs.has(id)) && rowIds.some((id) => !inTheirs.has(id));
      if (isMixed && !isDecided(conflicts, entity, rowIds)) found.push({ entity, rowIds });
    }
    return found;
  });

/** Rows that one side deleted and that something of the other side needs. */
export const neededRows = (standing: Standing & { readonly base: unknown }): readonly DecidedRows[] => {
  const { base, ours, theirs, outcomes, conflicts, rules } = standing;
  const found = new Map<string, DecidedRows>();
  const ids = (content: unknown, entity: string) => rowsOf(content, entity).map(({ id }) => id);
  for (const { entity, field, to } of rules.references) {
    const gone = new Map<string, string>();
    for (const target of to) {
      for (const content of [base, ours, theirs]) for (const id of ids(content, target)) gone.set(id, target);
    }
    for (const target of to) for (const id of outcomes.flatMap((content) => ids(content, target))) gone.delete(id);
    for (const conflict of conflicts)
      if (to.includes(conflict.entity)) for (const id of conflict.rowIds) gone.delete(id);
    if (gone.size === 0) continue;
    for (const row of outcomes.flatMap((content) => rowsOf(content, entity))) {
      const target = gone.get(String(row[field]));
      if (target) found.set(`${target}:${row[field]}`, { entity: target, rowIds: [String(row[field])] });
    }
  }
  return [...found.values()];
};

const NONE: ReadonlySet<string> = new Set();

const isDecided = (conflicts: readonly MergeConflict[], entity: string, rowIds: readonly string[]): boolean =>
  conflicts.some(
    (conflict) =>
      conflict.entity === entity && conflict.fields === null && rowIds.every((id) => conflict.rowIds.includes(id)),
  );

const rowsOf = (content: unknown, entity: string): readonly MergeRow[] =>
  (content as Readonly<Record<string, readonly MergeRow[]>>)[entity] ?? [];

type Keyed = ReadonlyMap<string, ReadonlySet<string>>;

const idsByKey = (content: unknown, entity: string, fields: readonly string[]): Keyed => {
  const found = new Map<string, Set<string>>();
  for (const row of rowsOf(content, entity)) {
    const values = fields.map((field) => plain(row[field]));
    if (values[0] === '') continue;
    const key = JSON.stringify(values);
    found.set(key, (found.get(key) ?? new Set()).add(row.id));
  }
  return found;
};

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value);

const joinedKeys = (all: readonly Keyed[]): Keyed => {
  const joined = new Map<string, Set<string>>();
  for (const [key, ids] of all.flatMap((keyed) => [...keyed])) {
    const known = joined.get(key) ?? new Set();
    for (const id of ids) known.add(id);
    joined.set(key, known);
  }
  return joined;
};
