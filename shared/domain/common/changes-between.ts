import type { Change, Collections, EntitySchemas } from '#shared/domain/common/changes.ts';

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The changes that turn `before` into `after`: rows gone are deleted, new ones inserted, and of the others only the
 * fields that differ are updated. Rows are the same where entity and id are.
 */
export const changesBetween = <M extends EntitySchemas>(
  before: Collections<M>,
  after: Collections<M>,
): readonly Change<M>[] => {
  const rowsOf = (collections: Collections<M>, entity: string) =>
    (collections as unknown as Readonly<Record<string, readonly LooseRow[]>>)[entity] ?? [];
  const changes: unknown[] = [];
  for (const entity of Object.keys(after)) {
    const old = new Map(rowsOf(before, entity).map((row) => [row.id, row]));
    const wanted = rowsOf(after, entity);
    const kept = new Set(wanted.map((row) => row.id));
    for (const id of old.keys()) if (!kept.has(id)) changes.push({ op: 'delete', entity, id });
    for (const row of wanted) {
      const present = old.get(row.id);
      if (!present) changes.push({ op: 'insert', entity, row });
      else changes.push(...fieldChanges(entity, present, row));
    }
  }
  return changes as readonly Change<M>[];
};

const fieldChanges = (entity: string, before: LooseRow, after: LooseRow): readonly unknown[] =>
  Object.entries(after)
    .filter(([field, value]) => field !== 'id' && JSON.stringify(value) !== JSON.stringify(before[field]))
    .map(([field, value]) => ({ op: 'update', entity, id: after.id, field, value }));
