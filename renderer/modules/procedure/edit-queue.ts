import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { ProcedureChange } from '#shared/domain/procedure/procedure.ts';

/** An edit that was applied on screen and waits for its commit. */
export type PendingEdit = {
  readonly label: string;
  readonly coalesce: string | null;
  readonly changes: readonly ProcedureChange[];
};

/** The queue with one more edit. Typing in one field stays one edit; order is never changed. */
export const enqueue = (queue: readonly PendingEdit[], edit: PendingEdit): readonly PendingEdit[] => {
  const last = queue.at(-1);
  if (!last || edit.coalesce === null || last.coalesce !== edit.coalesce) return [...queue, edit];
  return [...queue.slice(0, -1), { ...edit, changes: compact([...last.changes, ...edit.changes]) }];
};

/** Of several updates of the same field only the last counts, as long as nothing was inserted or deleted between. */
const compact = (changes: readonly ProcedureChange[]): readonly ProcedureChange[] => {
  if (changes.some((change) => change.op !== 'update')) return changes;
  const latest = new Map<string, ProcedureChange>();
  for (const change of changes) latest.set(keyOf(change), change);
  return [...latest.values()];
};

const keyOf = (change: ProcedureChange): string => {
  switch (change.op) {
    case 'update':
      return `${change.entity} ${change.id} ${change.field}`;
    case 'insert':
    case 'delete':
      return change.op;
    default:
      return assertNever(change);
  }
};
