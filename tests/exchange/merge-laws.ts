import fc from 'fast-check';
import { expect } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges, type Change, type Collections, type EntitySchemas } from '#shared/domain/common/changes.ts';
import { type Merge, type MergeChoice, mergedContent } from '#shared/exchange/merge.ts';
import type { MergeContent, MergeRules } from '#shared/exchange/merge-rules.ts';
import { goesAlong, withoutDangling } from '#shared/exchange/merge-settle.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Content = Collections<EntitySchemas>;

export const rowsOf = (content: unknown, entity: string): readonly Row[] =>
  (content as Readonly<Record<string, readonly Row[]>>)[entity] ?? [];
const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const rowOf = (content: unknown, entity: string, id: string) => rowsOf(content, entity).find((row) => row.id === id);

export const chosen = (merge: Pick<Merge<EntitySchemas>, 'conflicts'>, choice: MergeChoice) =>
  new Map(merge.conflicts.map(({ key }) => [key, choice]));

/** One thing that a person does. */
export type Edit = {
  readonly kind: 'set' | 'delete' | 'insert' | 'insert-own';
  readonly entity: string;
  readonly pick: number;
  readonly seed: number;
};

export const editsOf = (rules: MergeRules) =>
  fc.array(
    fc.record<Edit>({
      kind: fc.constantFrom('set', 'set', 'set', 'delete', 'insert', 'insert-own', 'insert-own'),
      entity: fc.constantFrom(...Object.keys(rules.entities)),
      pick: fc.nat(1_000),
      seed: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

/**
 * A copy after a person worked on it, as the store would let it be: nothing names what is gone, and the document's own row
 * stays. `side` tells apart what each person makes.
 */
export const edited = <M extends EntitySchemas>(
  base: Collections<M>,
  edits: readonly Edit[],
  rules: MergeRules,
  side: 0 | 1,
): Collections<M> => {
  const own = Object.keys(rules.entities)[0];
  let content = base;
  for (const edit of edits) {
    if (edit.entity === own && edit.kind !== 'set') continue;
    const change = changeOf(content, edit, rules, side);
    if (change) content = withoutDangling(applyChanges(content, [change as Change<M>]), rules);
  }
  return content;
};

const changeOf = (content: unknown, { kind, entity, pick, seed }: Edit, rules: MergeRules, side: 0 | 1): unknown => {
  const rows = rowsOf(content, entity);
  const row = rows[pick % Math.max(1, rows.length)];
  if (!row) return undefined;
  if (kind === 'delete') return { op: 'delete', entity, id: row.id };
  const other = (field: string) => otherValue(content, entity, field, row[field], seed, rules);
  if (kind === 'set') {
    const fields = Object.keys(row).filter((name) => name !== 'id');
    const field = fields[pick % fields.length] ?? '';
    return { op: 'update', entity, id: row.id, field, value: other(field) };
  }
  const id = kind === 'insert' ? idAt(50_000 + seed) : idAt(51_000 + 2 * seed + side);
  if (rows.some((one) => one.id === id)) return undefined;
  // A new row stands for something new, which the other person may have thought of, too.
  const key = Object.fromEntries((rules.keys[entity] ?? []).map((field) => [field, other(field)]));
  return { op: 'insert', entity, row: { ...row, ...key, id } };
};

/** Another value that the field accepts: of a reference, a row that is there. */
const otherValue = (
  content: unknown,
  entity: string,
  field: string,
  value: unknown,
  seed: number,
  rules: MergeRules,
): unknown => {
  const reference = rules.references.find((one) => one.entity === entity && one.field === field);
  if (reference) {
    const there = reference.to.flatMap((to) => rowsOf(content, to)).map(({ id }) => id);
    return there[seed % Math.max(1, there.length)] ?? value;
  }
  const schema = rules.entities[entity]?.shape[field];
  const words = ['even', 'manual', 'transfer', 'increase', 'recorded', 'paid', 'percent', 'above', 'meets', 'a0', ''];
  const candidates = [
    seed,
    `${seed}`,
    idAt(40_000 + seed),
    [{ kind: 'paragraph', runs: [{ text: `${seed}` }] }],
    ...words,
  ];
  return (
    candidates.find((candidate) => candidate !== value && schema && z.safeParse(schema, candidate).success) ?? value
  );
};

/**
 * What must hold however two copies were written. Nothing that either wrote vanishes without being asked; nothing names what
 * is gone; nothing stands twice that stood once; what says something only together comes from one hand; and both sides are
 * asked the same, and agree once they chose the same.
 */
export const expectLawful = (
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', Content>>,
  merge: Merge<EntitySchemas>,
  back: Merge<EntitySchemas>,
  choice: MergeChoice,
): Content => {
  const { rules, pieces } = merge;
  const after = mergedContent(ours, merge, chosen(merge, choice));
  // Every piece that people decide is a row of its own here, whatever row keeps it.
  const apart = (content: Content) => pieces.apart(content as unknown as MergeContent) as unknown as Content;
  const sides = {
    base: apart(base),
    ours: apart(ours),
    theirs: apart(theirs),
    after: withoutDangling(apart(after), pieces.rules),
    merge: { ...merge, rules: pieces.rules },
    choice,
  };
  for (const entity of Object.keys(pieces.rules.entities)) {
    const ids = [sides.base, sides.ours, sides.theirs, sides.after].flatMap((content) =>
      rowsOf(content, entity).map(({ id }) => id),
    );
    for (const id of new Set(ids)) {
      if (isAsked(merge, entity, id)) expectChosen(sides, entity, id);
      else for (const side of [sides.ours, sides.theirs]) expectKept(sides, side, entity, id);
      expectOneHand(sides, entity, id);
    }
    expectOnce(sides, entity);
  }
  expect(withoutDangling(after, rules)).toEqual(after);
  const keys = (one: typeof merge) => one.conflicts.map(({ key }) => key).toSorted();
  expect(keys(back)).toEqual(keys(merge));
  expect(mergedContent(theirs, back, chosen(back, choice === 'ours' ? 'theirs' : 'ours'))).toEqual(after);
  return after;
};

type Sides = {
  readonly base: Content;
  readonly ours: Content;
  readonly theirs: Content;
  readonly after: Content;
  readonly merge: Merge<EntitySchemas>;
  readonly choice: MergeChoice;
};

const isAsked = (
  { conflicts }: Pick<Sides['merge'], 'conflicts'>,
  entity: string,
  id: string,
  field?: string,
): boolean =>
  conflicts.some(
    (one) =>
      one.entity === entity &&
      one.rowIds.includes(id) &&
      (one.fields === null || (field !== undefined && one.fields.includes(field))),
  );

/** Gone because a person chose so: the row itself, or one that it belongs to. */
const isGoneRightly = (sides: Sides, entity: string, id: string): boolean => {
  if (rowOf(sides.after, entity, id)) return false;
  if (isAsked(sides.merge, entity, id)) return true;
  return sides.merge.rules.references.some(
    (reference) =>
      reference.entity === entity &&
      goesAlong(reference, sides.merge.rules) &&
      [sides.ours, sides.theirs].some((side) => {
        const named = rowOf(side, entity, id)?.[reference.field];
        return typeof named === 'string' && reference.to.some((to) => isGoneRightly(sides, to, named));
      }),
  );
};

const isUnnamedRightly = (sides: Sides, entity: string, field: string, value: unknown): boolean =>
  sides.merge.rules.references.some(
    (reference) =>
      reference.entity === entity &&
      reference.field === field &&
      reference.to.some((to) => isGoneRightly(sides, to, String(value))),
  );

const expectFields = (sides: Sides, entity: string, wanted: Row, now: Row | undefined, fields: readonly string[]) => {
  for (const field of fields) {
    if (now?.[field] === null && isUnnamedRightly(sides, entity, field, wanted[field])) continue;
    expect([entity, field, now?.[field]]).toEqual([entity, field, wanted[field]]);
  }
};

const expectChosen = (sides: Sides, entity: string, id: string): void => {
  const [wanted, now] = [rowOf(sides[sides.choice], entity, id), rowOf(sides.after, entity, id)];
  if (!wanted) return void expect(now).toBeUndefined();
  const belongs = sides.merge.rules.references.filter(
    (one) => one.entity === entity && goesAlong(one, sides.merge.rules),
  );
  if (!now && belongs.some(({ field }) => isUnnamedRightly(sides, entity, field, wanted[field]))) return;
  expectFields(sides, entity, wanted, now, Object.keys(wanted));
};

/** What one side did to a row is there afterwards, or was asked for. */
const expectKept = (sides: Sides, side: Content, entity: string, id: string): void => {
  const [was, row, now] = [rowOf(sides.base, entity, id), rowOf(side, entity, id), rowOf(sides.after, entity, id)];
  if (same(was, row)) return;
  if (!row) return void expect([entity, now]).toEqual([entity, undefined]);
  if (!now && (isGoneRightly(sides, entity, id) || isThereUnderAnotherId(sides.after, entity, row))) return;
  const changed = Object.keys(row).filter(
    (field) => !same(was?.[field], row[field]) && !isAsked(sides.merge, entity, id, field),
  );
  expectFields(sides, entity, row, now, changed);
};

const isThereUnderAnotherId = (after: Content, entity: string, row: Row): boolean =>
  rowsOf(after, entity).some((one) => same({ ...one, id: '', rank: '' }, { ...row, id: '', rank: '' }));

/** Fields that say something only together are as one of the two wrote them. */
const expectOneHand = ({ ours, theirs, after, merge }: Sides, entity: string, id: string): void => {
  const [here, there, now] = [ours, theirs, after].map((content) => rowOf(content, entity, id));
  if (!here || !there || !now) return;
  for (const fields of merge.rules.together[entity] ?? []) {
    const of = (row: Row) => fields.map((field) => row[field]);
    const isReference = (field: string) =>
      merge.rules.references.some((one) => one.entity === entity && one.field === field);
    const isWhole = [here, there].some((row) => fields.every((f) => isReference(f) || same(row[f], now[f])));
    if (!isWhole) expect([of(here), of(there)]).toContainEqual(of(now));
  }
};

/** What stands for one thing stands as often as in one of the copies. */
const expectOnce = ({ ours, theirs, after, merge }: Sides, entity: string): void => {
  const fields = merge.rules.keys[entity];
  if (!fields) return;
  const keysOf = (content: Content) =>
    rowsOf(content, entity)
      .filter((row) => row[fields[0] ?? ''] !== '')
      .map((row) => canonicalJson(fields.map((field) => row[field])));
  const [here, there] = [keysOf(ours), keysOf(theirs)];
  const count = (keys: readonly string[], key: string) => keys.filter((one) => one === key).length;
  for (const key of new Set(keysOf(after))) {
    const most = Math.max(1, count(here, key), count(there, key));
    expect([entity, key, count(keysOf(after), key) <= most]).toEqual([entity, key, true]);
  }
};
