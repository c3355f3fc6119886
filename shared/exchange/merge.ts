import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges, type Change, type Collections, type EntitySchemas } from '#shared/domain/common/changes.ts';
import { changesBetween } from '#shared/domain/common/changes-between.ts';
import { collidingRows, type DecidedRows, neededRows } from '#shared/exchange/merge-coherence.ts';
import type { MergeContent, MergePieces, MergeRules, MergeSides } from '#shared/exchange/merge-rules.ts';
import { withoutDangling } from '#shared/exchange/merge-settle.ts';

/**
 * Two copies of one document that went apart, brought together field by field. `ours` is the copy that takes in, `theirs`
 * the one that arrived, `base` what both began with. Nothing is decided for anybody: what only one side touched is taken,
 * what both touched differently is a conflict, and a conflict waits for a person. So is what the document can't hold at
 * once although no field was touched twice: two rows that stand for the same thing, or a row gone that another needs.
 */
export type MergeConflict = {
  /** Stable within one merge, and the same on both sides: «line:<id>:annual», or «line:<id>» for whole rows. */
  readonly key: string;
  readonly entity: string;
  /** Rows that are decided together. */
  readonly rowIds: readonly string[];
  /** The fields of the one row that are decided together; null where rows are taken whole. */
  readonly fields: readonly string[] | null;
  /** Those rows as each side has them; none where it has none. */
  readonly base: readonly MergeRow[];
  readonly ours: readonly MergeRow[];
  readonly theirs: readonly MergeRow[];
};

export type MergeRow = Readonly<Record<string, unknown>> & { readonly id: string };
export type MergeChoice = 'ours' | 'theirs';

export type Merge<M extends EntitySchemas> = {
  /** What `theirs` brings that nobody here touched: applies to `ours` as it is. */
  readonly changes: readonly Change<M>[];
  readonly conflicts: readonly MergeConflict[];
  readonly rules: MergeRules;
  /** In what pieces changes and conflicts are told. */
  readonly pieces: MergePieces;
};

/** What coming together means, before anything is applied. */
export const mergeCopies = <M extends EntitySchemas>(
  base: Collections<M>,
  ours: Collections<M>,
  theirs: Collections<M>,
  rules: MergeRules,
): Merge<M> => {
  const copies = { base, ours, theirs } as unknown as MergeSides;
  const pieces = rules.inPieces?.(rules, copies) ?? asKept(rules);
  const apart = {
    base: pieces.apart(copies.base),
    ours: pieces.apart(copies.ours),
    theirs: pieces.apart(copies.theirs),
  };
  const sides: Sides = { base: indexed(apart.base), ours: indexed(apart.ours), theirs: indexed(apart.theirs) };
  let decided: readonly DecidedRows[] = [];
  for (;;) {
    const plan = planOf(sides, decided, pieces.rules);
    const merge = { ...plan, rules, pieces } as unknown as Merge<M>;
    const outcomes = (['ours', 'theirs'] as const).map((side) => applied(apart.ours, merge, () => side));
    const seen = { ...apart, outcomes, conflicts: plan.conflicts, rules: pieces.rules };
    const more = [...collidingRows(seen), ...neededRows(seen)];
    if (more.length === 0) return merge;
    decided = joinedGroups([...decided, ...more]);
  }
};

/**
 * The changes to `ours` once every conflict is chosen. What names a row that was chosen to go goes with it, or names none.
 * @throws Error where a conflict has no choice: a broken invariant, the screen asks for each
 */
export const resolveMerge = <M extends EntitySchemas>(
  ours: Collections<M>,
  merge: Merge<M>,
  choices: ReadonlyMap<string, MergeChoice>,
): readonly Change<M>[] => changesBetween(ours, mergedContent(ours, merge, choices));

/** `ours` after the merge. */
export const mergedContent = <M extends EntitySchemas>(
  ours: Collections<M>,
  merge: Merge<M>,
  choices: ReadonlyMap<string, MergeChoice>,
): Collections<M> => {
  const { apart, whole } = merge.pieces;
  const after = applied(apart(ours as unknown as MergeContent), merge, ({ key }) => {
    const choice = choices.get(key);
    if (!choice) throw new Error(`No choice for ${key}`);
    return choice;
  });
  return withoutDangling(whole(after) as unknown as Collections<M>, merge.rules);
};

const asKept = (rules: MergeRules): MergePieces => ({ rules, apart: (content) => content, whole: (after) => after });

type LooseChange =
  | { readonly op: 'insert'; readonly entity: string; readonly row: MergeRow }
  | {
      readonly op: 'update';
      readonly entity: string;
      readonly id: string;
      readonly field: string;
      readonly value: unknown;
    }
  | { readonly op: 'delete'; readonly entity: string; readonly id: string };
type Indexed = ReadonlyMap<string, ReadonlyMap<string, MergeRow>>;
type Sides = { readonly base: Indexed; readonly ours: Indexed; readonly theirs: Indexed };
type Plan = { readonly changes: LooseChange[]; readonly conflicts: MergeConflict[] };
type RowSides = {
  readonly base: MergeRow | undefined;
  readonly ours: MergeRow | undefined;
  readonly theirs: MergeRow | undefined;
};

const indexed = (content: MergeContent): Indexed =>
  new Map(
    Object.entries(content as Readonly<Record<string, readonly MergeRow[]>>).map(([entity, rows]) => [
      entity,
      new Map(rows.map((row) => [row.id, row])),
    ]),
  );

const NO_ROWS: ReadonlyMap<string, MergeRow> = new Map();

/** Row by row, and the rows that are decided whole as one question. */
const planOf = ({ base, ours, theirs }: Sides, decided: readonly DecidedRows[], rules: MergeRules): Plan => {
  const plan: Plan = { changes: [], conflicts: [] };
  for (const [entity, here] of ours) {
    const [was, there] = [base.get(entity) ?? NO_ROWS, theirs.get(entity) ?? NO_ROWS];
    const groups = decided.filter((group) => group.entity === entity);
    const apart = new Set(groups.flatMap(({ rowIds }) => rowIds));
    for (const id of new Set([...was.keys(), ...here.keys(), ...there.keys()])) {
      if (apart.has(id)) continue;
      mergeRow(plan, entity, id, { base: was.get(id), ours: here.get(id), theirs: there.get(id) }, rules);
    }
    for (const { rowIds } of groups) {
      const among = (rows: ReadonlyMap<string, MergeRow>) => rowIds.flatMap((id) => rows.get(id) ?? []);
      mergeRows(plan, entity, rowIds, { base: among(was), ours: among(here), theirs: among(there) }, rules);
    }
  }
  return plan;
};

const mergeRow = (plan: Plan, entity: string, id: string, sides: RowSides, rules: MergeRules): void => {
  const { base, ours, theirs } = sides;
  const ask = () => plan.conflicts.push(wholeRows(entity, [id], listed(sides)));
  if (ours && theirs) {
    if (base) mergeFields(plan, entity, { base, ours, theirs }, rules);
    else if (!same(ours, theirs)) ask();
    return;
  }
  if (theirs) {
    // Gone here, or never here.
    if (!base) plan.changes.push({ op: 'insert', entity, row: theirs });
    else if (!same(base, theirs)) ask();
    return;
  }
  if (ours && base) {
    if (same(base, ours)) plan.changes.push({ op: 'delete', entity, id });
    else ask();
  }
};

const mergeFields = (
  plan: Plan,
  entity: string,
  { base, ours, theirs }: { readonly [S in keyof RowSides]: MergeRow },
  rules: MergeRules,
): void => {
  for (const fields of groupsOf(entity, Object.keys(ours), rules)) {
    const differ = (a: MergeRow, b: MergeRow) => fields.filter((field) => !same(a[field], b[field]));
    const apart = differ(ours, theirs);
    if (apart.length === 0 || differ(base, theirs).length === 0) continue;
    if (differ(base, ours).length === 0) {
      for (const field of apart) plan.changes.push({ op: 'update', entity, id: ours.id, field, value: theirs[field] });
      continue;
    }
    plan.conflicts.push({
      key: `${entity}:${ours.id}:${fields[0]}`,
      entity,
      rowIds: [ours.id],
      fields: apart,
      base: [base],
      ours: [ours],
      theirs: [theirs],
    });
  }
};

/** The fields of a row, those that say something only together as one. */
const groupsOf = (entity: string, fields: readonly string[], rules: MergeRules): readonly (readonly string[])[] => {
  const key = rules.keys[entity];
  const together = [...(rules.together[entity] ?? []), ...(key ? [key] : [])];
  const grouped = new Set(together.flat());
  return [...together, ...fields.filter((field) => !grouped.has(field)).map((field) => [field])];
};

type RowsOfSides = Pick<MergeConflict, 'base' | 'ours' | 'theirs'>;

/** Rows that are decided whole. Both sides made the same one: it needs no question, only one of its two ids. */
const mergeRows = (
  plan: Plan,
  entity: string,
  rowIds: readonly string[],
  sides: RowsOfSides,
  { references }: MergeRules,
): void => {
  const [[here], [there]] = [sides.ours, sides.theirs];
  const isTwice = here && there && rowIds.length === 2 && sides.base.length === 0 && saysTheSame(here, there);
  if (!isTwice || references.some(({ to }) => to.includes(entity))) {
    plan.conflicts.push(wholeRows(entity, rowIds, sides));
  } else if (there.id < here.id) {
    plan.changes.push({ op: 'delete', entity, id: here.id }, { op: 'insert', entity, row: there });
  }
};

const saysTheSame = (a: MergeRow, b: MergeRow): boolean => same({ ...a, id: '', rank: '' }, { ...b, id: '', rank: '' });

const wholeRows = (entity: string, rowIds: readonly string[], sides: RowsOfSides): MergeConflict => ({
  key: `${entity}:${[...rowIds].sort()[0]}`,
  entity,
  rowIds,
  fields: null,
  ...sides,
});

const listed = ({ base, ours, theirs }: RowSides): RowsOfSides => ({
  base: base ? [base] : [],
  ours: ours ? [ours] : [],
  theirs: theirs ? [theirs] : [],
});

/** Groups that share a row are one. */
const joinedGroups = (groups: readonly DecidedRows[]): readonly DecidedRows[] =>
  groups.reduce<readonly DecidedRows[]>((known, group) => {
    const touches = (other: DecidedRows) =>
      other.entity === group.entity && other.rowIds.some((id) => group.rowIds.includes(id));
    const rowIds = new Set([...known.filter(touches), group].flatMap((one) => one.rowIds));
    return [...known.filter((other) => !touches(other)), { entity: group.entity, rowIds: [...rowIds].sort() }];
  }, []);

const applied = <M extends EntitySchemas>(
  ours: MergeContent,
  { changes, conflicts }: Merge<M>,
  choose: (conflict: MergeConflict) => MergeChoice,
): MergeContent => {
  const taken = conflicts.flatMap((conflict) => (choose(conflict) === 'ours' ? [] : changesFor(conflict)));
  const all = [...(changes as unknown as readonly LooseChange[]), ...taken];
  return applyChanges(
    ours as unknown as Collections<EntitySchemas>,
    ordered(all) as unknown as readonly Change<EntitySchemas>[],
  ) as unknown as MergeContent;
};

const changesFor = ({ entity, fields, ours, theirs }: MergeConflict): readonly LooseChange[] =>
  fields === null
    ? [
        ...ours.map(({ id }) => ({ op: 'delete' as const, entity, id })),
        ...theirs.map((row) => ({ op: 'insert' as const, entity, row })),
      ]
    : theirs.flatMap((row) =>
        fields.map((field) => ({ op: 'update' as const, entity, id: row.id, field, value: row[field] })),
      );

/** A row that is replaced goes before it comes. */
const ordered = (changes: readonly LooseChange[]): readonly LooseChange[] =>
  (['delete', 'insert', 'update'] as const).flatMap((op) => changes.filter((change) => change.op === op));

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));
