import type { Change, EntitySchemas } from '#shared/domain/common/changes.ts';

/** An edit that was applied on screen and waits for its commit. */
export type PendingEdit<M extends EntitySchemas> = {
  readonly label: string;
  readonly coalesce: string | null;
  readonly changes: readonly Change<M>[];
};

/** The queue with one more edit. Typing in one field stays one edit; order is never changed. */
export const enqueue = <M extends EntitySchemas>(
  queue: readonly PendingEdit<M>[],
  edit: PendingEdit<M>,
): readonly PendingEdit<M>[] => {
  const last = queue.at(-1);
  if (!last || edit.coalesce === null || last.coalesce !== edit.coalesce) return [...queue, edit];
  return [...queue.slice(0, -1), { ...edit, changes: compact([...last.changes, ...edit.changes]) }];
};

/** Of several updates of the same field only the last counts, as long as nothing was inserted or deleted between. */
const compact = <M extends EntitySchemas>(changes: readonly Change<M>[]): readonly Change<M>[] => {
  const latest = new Map<string, Change<M>>();
  for (const change of changes) {
    if (change.op !== 'update') return changes;
    latest.set(`${change.entity} ${change.id} ${change.field}`, change);
  }
  return [...latest.values()];
};
