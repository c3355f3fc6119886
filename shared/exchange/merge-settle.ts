import { z } from 'zod';
import type { Collections, EntitySchemas } from '#shared/domain/common/changes.ts';
import type { MergeRules } from '#shared/exchange/merge-rules.ts';

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };
type Loose = Readonly<Record<string, readonly LooseRow[]>>;

/** The content without names of rows that were chosen to go: what belongs to them goes, too, everything else names none. */
export const withoutDangling = <M extends EntitySchemas>(
  content: Collections<M>,
  rules: MergeRules,
): Collections<M> => {
  let after = content as unknown as Loose;
  for (;;) {
    const next = rules.references.reduce((loose, reference) => settled(loose, reference, rules), after);
    if (next === after) return after as unknown as Collections<M>;
    after = next;
  }
};

/** Whether a row goes with the one that it names. */
export const goesAlong = ({ entity, field }: MergeRules['references'][number], rules: MergeRules): boolean =>
  rules.belongs.includes(`${entity}.${field}`) || !mayBeEmpty(rules, entity, field);

const settled = (content: Loose, reference: MergeRules['references'][number], rules: MergeRules): Loose => {
  const { entity, field, to } = reference;
  const rows = content[entity] ?? [];
  const present = new Set(to.flatMap((target) => (content[target] ?? []).map(({ id }) => id)));
  const isWhole = (row: LooseRow) => row[field] === null || present.has(String(row[field]));
  if (rows.every(isWhole)) return content;
  const kept = goesAlong(reference, rules)
    ? rows.filter(isWhole)
    : rows.map((row) => (isWhole(row) ? row : { ...row, [field]: null }));
  return { ...content, [entity]: kept };
};

const mayBeEmpty = (rules: MergeRules, entity: string, field: string): boolean => {
  const schema = rules.entities[entity]?.shape[field];
  return schema !== undefined && z.safeParse(schema, null).success;
};
