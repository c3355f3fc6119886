import { applyChanges, type Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import type {
  ProcedureChange,
  ProcedureContent,
  ProcedureEntities,
  ProcedureEntity,
} from '#shared/domain/procedure/procedure.ts';

/** Entities whose rows a person orders. */
export type RankedEntity = Exclude<ProcedureEntity, 'cover' | 'coverField' | 'sectionText'>;
export type ProcedureRow<E extends ProcedureEntity> = Row<ProcedureEntities, E>;
export type NewRow<E extends RankedEntity> = Omit<ProcedureRow<E>, 'id' | 'rank'>;

/** Change of one field of one row. */
export const update = <E extends ProcedureEntity, F extends Exclude<keyof ProcedureRow<E>, 'id'> & string>(
  entity: E,
  id: string,
  field: F,
  value: ProcedureRow<E>[F],
): ProcedureChange => ({ op: 'update', entity, id, field, value }) as unknown as ProcedureChange;

export const insert = <E extends ProcedureEntity>(entity: E, row: ProcedureRow<E>): ProcedureChange =>
  ({ op: 'insert', entity, row }) as unknown as ProcedureChange;

export const remove = (entity: ProcedureEntity, id: string): ProcedureChange => ({ op: 'delete', entity, id });

/** The row, or undefined where it is gone. */
export const rowOf = <E extends ProcedureEntity>(
  content: ProcedureContent,
  entity: E,
  id: string,
): ProcedureRow<E> | undefined =>
  (content[entity] as readonly ProcedureRow<E>[]).find((row) => (row as { readonly id: string }).id === id);

/** Sets a field; no change at all where the value is already there. */
export const setField = <E extends ProcedureEntity, F extends Exclude<keyof ProcedureRow<E>, 'id'> & string>(
  content: ProcedureContent,
  entity: E,
  id: string,
  field: F,
  value: ProcedureRow<E>[F],
): readonly ProcedureChange[] => {
  const row = rowOf(content, entity, id);
  return !row || row[field] === value ? [] : [update(entity, id, field, value)];
};

/** The rows that share an order with `row`: those of the same activity for branches and documents, else all. */
const siblingsOf = <E extends RankedEntity>(
  content: ProcedureContent,
  entity: E,
  row: Partial<ProcedureRow<E>>,
): readonly ProcedureRow<E>[] => {
  const rows = content[entity] as readonly ProcedureRow<E>[];
  const owner = (row as { readonly activityId?: string }).activityId;
  return owner === undefined ? rows : rows.filter((other) => (other as { activityId?: string }).activityId === owner);
};

/** Inserts a row at `index` (0-based, among its siblings; beyond the end: last). The new row's change comes last. */
export const insertRow = <E extends RankedEntity>(
  content: ProcedureContent,
  entity: E,
  values: NewRow<E>,
  index: number,
  newId: IdSource,
): readonly ProcedureChange[] => {
  const siblings = siblingsOf(content, entity, values as Partial<ProcedureRow<E>>) as unknown as readonly RankedRow[];
  const { ranks, reranked } = ranksAt(siblings, index, 1);
  return [
    ...rerank(entity, reranked),
    insert(entity, { ...values, id: newId(), rank: ranks[0] } as unknown as ProcedureRow<E>),
  ];
};

/** Moves rows, which keep their order among themselves, so that the first of them stands at `index` (0-based). */
export const moveRows = <E extends RankedEntity>(
  content: ProcedureContent,
  entity: E,
  ids: readonly string[],
  index: number,
): readonly ProcedureChange[] => {
  const first = rowOf(content, entity, ids[0] ?? '');
  if (!first) return [];
  const siblings = siblingsOf(content, entity, first) as unknown as readonly RankedRow[];
  const moved = siblings.filter((row) => ids.includes(row.id));
  const rest = siblings.filter((row) => !ids.includes(row.id));
  const at = Math.max(0, Math.min(index, rest.length));
  const wanted = [...rest.slice(0, at), ...moved, ...rest.slice(at)];
  if (wanted.every((row, position) => row.id === siblings[position]?.id)) return [];
  const { ranks, reranked } = ranksAt(rest, at, moved.length);
  return [
    ...rerank(entity, reranked),
    ...moved.map((row, position) => rankChange(entity, row.id, ranks[position] ?? row.rank)),
  ];
};

/**
 * Deletes rows of a collection together with the links to them: a post's activities stay without responsible, a
 * document linked to a reference or form stays unlinked. Activities have their own `deleteActivities`.
 */
export const deleteRows = (
  content: ProcedureContent,
  entity: Exclude<RankedEntity, 'activity'>,
  ids: readonly string[],
): readonly ProcedureChange[] => {
  const gone = new Set(ids.filter((id) => rowOf(content, entity, id)));
  const unlinked: ProcedureChange[] = [];
  if (entity === 'post') {
    for (const activity of content.activity) {
      if (activity.postId !== null && gone.has(activity.postId))
        unlinked.push(update('activity', activity.id, 'postId', null));
    }
  }
  if (entity === 'reference' || entity === 'form') {
    for (const document of content.activityDocument) {
      if (document.sourceId !== null && gone.has(document.sourceId)) {
        unlinked.push(update('activityDocument', document.id, 'sourceId', null));
      }
    }
  }
  return [...unlinked, ...[...gone].map((id) => remove(entity, id))];
};

/** Ids of the rows of `entity` that the changes insert, in order: where the editor puts the focus afterwards. */
export const insertedIds = (changes: readonly ProcedureChange[], entity: ProcedureEntity): readonly string[] =>
  changes.flatMap((change) => (change.op === 'insert' && change.entity === entity ? [change.row.id] : []));

/** Collects changes while keeping the content that they lead to, for edits that take several steps. */
export type Draft = {
  readonly content: () => ProcedureContent;
  readonly add: (changes: readonly ProcedureChange[]) => void;
  readonly changes: () => readonly ProcedureChange[];
};

export const draftOf = (start: ProcedureContent): Draft => {
  let content = start;
  const collected: ProcedureChange[] = [];
  return {
    content: () => content,
    add: (changes) => {
      content = applyChanges(content, changes);
      collected.push(...changes);
    },
    changes: () => collected,
  };
};

const rankChange = (entity: RankedEntity, id: string, rank: string): ProcedureChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as ProcedureChange;

const rerank = (entity: RankedEntity, rows: readonly RankedRow[]): readonly ProcedureChange[] =>
  rows.map((row) => rankChange(entity, row.id, row.rank));
