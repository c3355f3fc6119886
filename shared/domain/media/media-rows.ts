import type { Row } from '#shared/domain/common/changes.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { type RankedRow, ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { MediaPlanChange, MediaPlanContent, MediaPlanEntities } from '#shared/domain/media/media-plan.ts';

export type MediaEntity = keyof MediaPlanEntities;
export type MediaRow<E extends MediaEntity> = Row<MediaPlanEntities, E>;
/** Entities whose rows a person orders. */
export type RankedMediaEntity = Exclude<MediaEntity, 'mediaPlan' | 'lineDays'>;
export type NewMediaRow<E extends RankedMediaEntity> = Omit<MediaRow<E>, 'id' | 'rank'>;

/** Change of one field of one row. */
export const setMediaField = <E extends MediaEntity, F extends Exclude<keyof MediaRow<E>, 'id'> & string>(
  entity: E,
  id: string,
  field: F,
  value: MediaRow<E>[F],
): MediaPlanChange => ({ op: 'update', entity, id, field, value }) as unknown as MediaPlanChange;

export const removeMediaRow = (entity: MediaEntity, id: string): MediaPlanChange => ({ op: 'delete', entity, id });

/** Inserts rows as a block at `index` (0-based in the collection's order; beyond the end: last). */
export const insertMediaRows = <E extends RankedMediaEntity>(
  content: MediaPlanContent,
  entity: E,
  values: readonly NewMediaRow<E>[],
  index: number,
  newId: IdSource,
): readonly MediaPlanChange[] => {
  const { ranks, reranked } = ranksAt(content[entity] as readonly RankedRow[], index, values.length);
  return [
    ...reranked.map(({ id, rank }) => rankChange(entity, id, rank)),
    ...values.map(
      (row, position) =>
        ({ op: 'insert', entity, row: { ...row, id: newId(), rank: ranks[position] } }) as unknown as MediaPlanChange,
    ),
  ];
};

/** One row more after the last one of the collection. */
export const appendMediaRow = <E extends RankedMediaEntity>(
  content: MediaPlanContent,
  entity: E,
  value: NewMediaRow<E>,
  newId: IdSource,
): readonly MediaPlanChange[] => insertMediaRows(content, entity, [value], content[entity].length, newId);

/** Id of the first row of `entity` that the changes insert. */
export const insertedMediaId = (changes: readonly MediaPlanChange[], entity: MediaEntity): string | undefined => {
  for (const change of changes) if (change.op === 'insert' && change.entity === entity) return change.row.id;
  return undefined;
};

const rankChange = (entity: RankedMediaEntity, id: string, rank: string): MediaPlanChange =>
  ({ op: 'update', entity, id, field: 'rank', value: rank }) as unknown as MediaPlanChange;
