import type { IdSource } from '#shared/domain/common/ids.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { procedureReferences } from '#shared/domain/procedure/procedure-snapshot.ts';

type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The same content under new ids, references included: for a duplicate, an import or the sample, which must not share
 * rows with what they came from. A reference into nothing becomes null.
 * @param versionId the id of the version that the content belongs to: the cover row's id
 */
export const withFreshIds = (
  content: ProcedureContent,
  newId: IdSource,
  versionId: string = newId(),
): ProcedureContent => {
  const collections = Object.entries(content as unknown as Readonly<Record<string, readonly LooseRow[]>>);
  const fresh = new Map<string, string>();
  for (const [entity, rows] of collections) {
    for (const row of rows) fresh.set(keyOf(entity, row.id), entity === 'cover' ? versionId : newId());
  }
  const renamed = collections.map(([entity, rows]) => {
    const references = procedureReferences.filter((reference) => reference.entity === entity);
    return [
      entity,
      rows.map((row) => {
        const copy: Record<string, unknown> = { ...row, id: fresh.get(keyOf(entity, row.id)) };
        for (const { field, into } of references) {
          const target = row[field];
          if (target === null) continue;
          const collection = into.find((name) => fresh.has(keyOf(name, String(target))));
          copy[field] = collection ? fresh.get(keyOf(collection, String(target))) : null;
        }
        return copy;
      }),
    ];
  });
  return Object.fromEntries(renamed) as ProcedureContent;
};

const keyOf = (entity: string, id: string): string => `${entity} ${id}`;
