import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { DiagnosisChange, DiagnosisContent, DiagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';

export type DiagnosisEntity = keyof DiagnosisEntities;
/** Entities whose rows a person orders. */
export type RankedDiagnosisEntity = Exclude<DiagnosisEntity, 'diagnosis'>;
export type DiagnosisRow<E extends DiagnosisEntity> = Row<DiagnosisEntities, E>;
export type NewDiagnosisRow<E extends RankedDiagnosisEntity> = Omit<DiagnosisRow<E>, 'id' | 'rank'>;

/** Writes fields of a row; no change for those that are so already, nor where the row is gone. */
export const patchDiagnosisRow = <E extends DiagnosisEntity>(
  content: DiagnosisContent,
  entity: E,
  id: string,
  patch: Partial<Omit<DiagnosisRow<E>, 'id'>>,
): readonly DiagnosisChange[] => {
  const row = (content[entity] as readonly { readonly id: string }[]).find((one) => one.id === id) as
    | Readonly<Record<string, unknown>>
    | undefined;
  if (!row) return [];
  return Object.entries(patch).flatMap(([field, value]) =>
    JSON.stringify(row[field]) === JSON.stringify(value)
      ? []
      : [{ op: 'update', entity, id, field, value } as unknown as DiagnosisChange],
  );
};

/**
 * Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). Where no order key fits
 * between the neighbours the others get new ones first.
 */
export const insertDiagnosisRows = <E extends RankedDiagnosisEntity>(
  content: DiagnosisContent,
  entity: E,
  values: readonly NewDiagnosisRow<E>[],
  index: number,
  newId: IdSource,
): readonly DiagnosisChange[] => {
  const { ranks, reranked } = ranksAt(content[entity] as readonly RankedRow[], index, values.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...values.map(
      (row, position) =>
        ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[position] } }) as unknown as DiagnosisChange,
    ),
  ];
};

/** Puts a row where another one of its collection stands, the others making room. */
export const moveDiagnosisRow = (
  content: DiagnosisContent,
  entity: RankedDiagnosisEntity,
  id: string,
  toWhereId: string,
): readonly DiagnosisChange[] => {
  const rows = content[entity] as readonly RankedRow[];
  const index = rows.findIndex((row) => row.id === toWhereId);
  if (index < 0 || !rows.some((row) => row.id === id) || id === toWhereId) return [];
  const { ranks, reranked } = ranksAt(
    rows.filter((row) => row.id !== id),
    index,
    1,
  );
  return [...reranked.map((row) => rankChange(entity, row.id, row.rank)), rankChange(entity, id, ranks[0] ?? '')];
};

/** What else names rows that are going to be deleted. */
export type DiagnosisUses = {
  /** Goes with them: a figure of nobody known is worth nothing, and «toda la población» would be another figure. */
  readonly figures: number;
  readonly habits: number;
  /** Stay, without what they named. */
  readonly others: number;
};

export const usesOfRows = (
  content: DiagnosisContent,
  entity: RankedDiagnosisEntity,
  ids: readonly string[],
): DiagnosisUses => {
  const changes = followingChanges(content, entity, new Set(ids));
  const deleted = (of: DiagnosisEntity) => changes.filter((change) => change.op === 'delete' && change.entity === of);
  return {
    figures: deleted('figure').length,
    habits: deleted('mediaHabit').length,
    others: changes.filter((change) => change.op === 'update').length,
  };
};

/**
 * Deletes rows with what can't be without them: figures of a territory or a segment, media habits of a segment. Places
 * of a deleted territory move up to what contained it; whatever else named a row names nothing afterwards.
 */
export const deleteDiagnosisRows = (
  content: DiagnosisContent,
  entity: RankedDiagnosisEntity,
  ids: readonly string[],
): readonly DiagnosisChange[] => {
  const present = new Set((content[entity] as readonly RankedRow[]).map(({ id }) => id));
  const gone = new Set(ids.filter((id) => present.has(id)));
  return [...followingChanges(content, entity, gone), ...[...gone].map((id) => remove(entity, id))];
};

/** Ids of the rows of `entity` that the changes insert, in order. */
export const insertedDiagnosisIds = (changes: readonly DiagnosisChange[], entity: DiagnosisEntity): readonly string[] =>
  changes.flatMap((change) => (change.op === 'insert' && change.entity === entity ? [change.row.id] : []));

const followingChanges = (
  content: DiagnosisContent,
  entity: RankedDiagnosisEntity,
  gone: ReadonlySet<string>,
): readonly DiagnosisChange[] => {
  switch (entity) {
    case 'territory': {
      const parents = new Map(content.territory.map(({ id, parentId }) => [id, parentId]));
      return [
        ...content.territory
          .filter(({ id, parentId }) => parentId !== null && gone.has(parentId) && !gone.has(id))
          .map(({ id, parentId }) => set('territory', id, 'parentId', keptParent(parentId, parents, gone))),
        ...content.figure.filter(({ territoryId }) => named(territoryId, gone)).map(({ id }) => remove('figure', id)),
        ...cleared(content.conclusion, 'conclusion', 'territoryId', gone),
      ];
    }
    case 'segment':
      return [
        ...content.figure.filter(({ segmentId }) => named(segmentId, gone)).map(({ id }) => remove('figure', id)),
        ...content.mediaHabit.filter(({ segmentId }) => gone.has(segmentId)).map(({ id }) => remove('mediaHabit', id)),
        ...cleared(content.conclusion, 'conclusion', 'segmentId', gone),
      ];
    case 'source':
      return [
        ...cleared(content.figure, 'figure', 'sourceId', gone),
        ...cleared(content.mediaHabit, 'mediaHabit', 'sourceId', gone),
        ...cleared(content.pastResult, 'pastResult', 'sourceId', gone),
      ];
    default:
      return [];
  }
};

const keptParent = (
  parentId: string | null,
  parents: ReadonlyMap<string, string | null>,
  gone: ReadonlySet<string>,
): string | null => {
  let at = parentId;
  for (let steps = 0; at !== null && gone.has(at) && steps <= parents.size; steps += 1) at = parents.get(at) ?? null;
  return at !== null && gone.has(at) ? null : at;
};

const cleared = <K extends string>(
  rows: readonly ({ readonly id: string } & Readonly<Record<K, string | null>>)[],
  entity: RankedDiagnosisEntity,
  field: K,
  gone: ReadonlySet<string>,
): readonly DiagnosisChange[] =>
  rows.filter((row) => named(row[field], gone)).map(({ id }) => set(entity, id, field, null));

const named = (id: string | null, gone: ReadonlySet<string>): boolean => id !== null && gone.has(id);

const remove = (entity: RankedDiagnosisEntity, id: string): DiagnosisChange => ({ op: 'delete', entity, id });

const set = (entity: RankedDiagnosisEntity, id: string, field: string, value: string | null): DiagnosisChange =>
  ({ op: 'update', entity, id, field, value }) as unknown as DiagnosisChange;

const rankChange = (entity: RankedDiagnosisEntity, id: string, rank: string): DiagnosisChange =>
  set(entity, id, 'rank', rank);
