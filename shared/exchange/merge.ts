import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { applyChanges, type Change, type Collections, type EntitySchemas } from '#shared/domain/common/changes.ts';

/**
 * Two copies of one document that went apart, brought together field by field. `ours` is the copy that takes in, `theirs`
 * the one that arrived, `base` what both began with. Nothing is decided for anybody: what only one side touched is taken,
 * what both touched differently is a conflict, and a conflict waits for a person.
 */
export type MergeConflict = {
  /** Stable within one merge: «line:<id>:amount», or «line:<id>» for a row. */
  readonly key: string;
  readonly entity: string;
  readonly rowId: string;
  /** Null where one side deleted the row and the other changed it, or both brought one of the same id. */
  readonly field: string | null;
  /** Undefined where that side has no such row. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
};

export type MergeChoice = 'ours' | 'theirs';

export type Merge<M extends EntitySchemas> = {
  /** What `theirs` brings that nobody here touched: applies to `ours` as it is. */
  readonly changes: readonly Change<M>[];
  readonly conflicts: readonly MergeConflict[];
};

/** What coming together means, before anything is applied. */
export const mergeCopies = <M extends EntitySchemas>(
  base: Collections<M>,
  ours: Collections<M>,
  theirs: Collections<M>,
): Merge<M> => {
  const changes: LooseChange[] = [];
  const conflicts: MergeConflict[] = [];
  for (const entity of Object.keys(ours)) {
    const rows = { base: byId(base, entity), ours: byId(ours, entity), theirs: byId(theirs, entity) };
    for (const id of new Set([...rows.base.keys(), ...rows.ours.keys(), ...rows.theirs.keys()])) {
      mergeRow(entity, id, rows.base.get(id), rows.ours.get(id), rows.theirs.get(id), changes, conflicts);
    }
  }
  return { changes: ordered(changes) as unknown as readonly Change<M>[], conflicts };
};

/**
 * The changes to `ours` once every conflict is chosen.
 * @throws Error where a conflict has no choice: a broken invariant, the screen asks for each
 */
export const resolveMerge = <M extends EntitySchemas>(
  merge: Merge<M>,
  choices: ReadonlyMap<string, MergeChoice>,
): readonly Change<M>[] => {
  const taken = merge.conflicts.flatMap((conflict): readonly LooseChange[] => {
    const choice = choices.get(conflict.key);
    if (!choice) throw new Error(`No choice for ${conflict.key}`);
    return choice === 'ours' ? [] : changesFor(conflict);
  });
  return ordered([
    ...(merge.changes as unknown as readonly LooseChange[]),
    ...taken,
  ]) as unknown as readonly Change<M>[];
};

/** `ours` after the merge. */
export const mergedContent = <M extends EntitySchemas>(
  ours: Collections<M>,
  merge: Merge<M>,
  choices: ReadonlyMap<string, MergeChoice>,
): Collections<M> => applyChanges(ours, resolveMerge(merge, choices));

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };
type LooseChange =
  | { readonly op: 'insert'; readonly entity: string; readonly row: LooseRow }
  | {
      readonly op: 'update';
      readonly entity: string;
      readonly id: string;
      readonly field: string;
      readonly value: unknown;
    }
  | { readonly op: 'delete'; readonly entity: string; readonly id: string };

const byId = (content: unknown, entity: string): ReadonlyMap<string, LooseRow> => {
  const rows = (content as Readonly<Record<string, readonly LooseRow[]>>)[entity] ?? [];
  return new Map(rows.map((row) => [row.id, row]));
};

const mergeRow = (
  entity: string,
  id: string,
  base: LooseRow | undefined,
  ours: LooseRow | undefined,
  theirs: LooseRow | undefined,
  changes: LooseChange[],
  conflicts: MergeConflict[],
): void => {
  const rowConflict = () =>
    conflicts.push({ key: `${entity}:${id}`, entity, rowId: id, field: null, base, ours, theirs });
  if (ours && theirs) {
    if (base) mergeFields(entity, base, ours, theirs, changes, conflicts);
    else if (!same(ours, theirs)) rowConflict();
    return;
  }
  if (theirs) {
    // Gone here, or never here.
    if (!base) changes.push({ op: 'insert', entity, row: theirs });
    else if (!same(base, theirs)) rowConflict();
    return;
  }
  if (ours && base) {
    if (same(base, ours)) changes.push({ op: 'delete', entity, id });
    else rowConflict();
  }
};

const mergeFields = (
  entity: string,
  base: LooseRow,
  ours: LooseRow,
  theirs: LooseRow,
  changes: LooseChange[],
  conflicts: MergeConflict[],
): void => {
  for (const field of Object.keys(ours)) {
    const [before, here, there] = [base[field], ours[field], theirs[field]];
    if (same(here, there) || same(before, there)) continue;
    if (same(before, here)) changes.push({ op: 'update', entity, id: ours.id, field, value: there });
    else {
      const key = `${entity}:${ours.id}:${field}`;
      conflicts.push({ key, entity, rowId: ours.id, field, base: before, ours: here, theirs: there });
    }
  }
};

const changesFor = ({ entity, rowId, field, ours, theirs }: MergeConflict): readonly LooseChange[] => {
  if (field !== null) return [{ op: 'update', entity, id: rowId, field, value: theirs }];
  const gone: readonly LooseChange[] = ours === undefined ? [] : [{ op: 'delete', entity, id: rowId }];
  return theirs === undefined ? gone : [...gone, { op: 'insert', entity, row: theirs as LooseRow }];
};

/** Rows come before what fills them and go after: a list of changes never names a row that isn't there. */
const ordered = (changes: readonly LooseChange[]): readonly LooseChange[] => {
  const deleted = changes.filter(({ op }) => op === 'delete');
  const inserted = changes.filter(({ op }) => op === 'insert');
  const updated = changes.filter(({ op }) => op === 'update');
  return [...deleted, ...inserted, ...updated];
};

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));
