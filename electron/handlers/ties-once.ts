import { type LooseChange, readRows, type ScopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** By entity: the fields that no two rows have alike, and what is said where they would. */
export type OnceTies = Readonly<Record<string, { readonly fields: readonly string[]; readonly twice: string }>>;

/**
 * What ties a row to something else is there once: of two answers to one question nobody could tell which counts. Looks at
 * the rows as they stand after the changes.
 * @throws DomainError invalid-input from the function that it gives back
 */
export const tiesOnce =
  (tables: ScopeTables, ties: OnceTies) =>
  (db: ReadableDb, documentId: string, changes: readonly LooseChange[]): void => {
    for (const [entity, { fields, twice }] of Object.entries(ties)) {
      const written = new Set(
        changes.flatMap((change) => (change.entity === entity ? writtenRow(change, fields) : [])),
      );
      if (written.size === 0) continue;
      const tied = Map.groupBy(readRows(db, tableOf(tables, entity), documentId), (row) =>
        fields.map((field) => row[field]).join(' '),
      );
      for (const rows of tied.values()) {
        if (rows.length > 1 && rows.some(({ id }) => written.has(id))) {
          throw new DomainError('invalid-input', `No se guardó el cambio: ${twice}`);
        }
      }
    }
  };

/** The row that a change makes, or ties to something else. */
const writtenRow = (change: LooseChange, fields: readonly string[]): readonly string[] => {
  if (change.op === 'insert') return [change.row.id];
  return change.op === 'update' && fields.includes(change.field) ? [change.id] : [];
};
