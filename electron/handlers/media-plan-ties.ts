import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { mediaPlanTables } from '#electron/storage/media-plan-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/**
 * What ties a line to something else is there once: of two answers to one blackout nobody could tell which counts.
 * @throws DomainError invalid-input
 */
export const requireTiesOnce = (db: ReadableDb, mediaPlanId: string, changes: readonly LooseChange[]): void => {
  for (const [entity, { fields, twice }] of Object.entries(TIES)) {
    const written = new Set(changes.flatMap((change) => (change.entity === entity ? writtenRow(change, fields) : [])));
    if (written.size === 0) continue;
    const tied = Map.groupBy(readRows(db, tableOf(mediaPlanTables, entity), mediaPlanId), (row) =>
      fields.map((field) => row[field]).join(' '),
    );
    for (const rows of tied.values()) {
      if (rows.length > 1 && rows.some(({ id }) => written.has(id))) {
        throw new DomainError('invalid-input', `No se guardó el cambio: ${twice}`);
      }
    }
  }
};

const TIES = {
  lineSegment: {
    fields: ['lineId', 'segmentId'],
    twice: 'el renglón ya tiene ese grupo. Elija otro.',
  },
  lineCommitment: {
    fields: ['lineId', 'spendingId'],
    twice: 'el renglón ya está ligado a ese compromiso. Elija otro compromiso, o quite antes la liga que hay.',
  },
  blackoutAnswer: {
    fields: ['blackoutId', 'lineId'],
    twice: 'el renglón ya tiene su respuesta para esa veda. Cambie la que hay.',
  },
} as const satisfies Readonly<Record<string, { readonly fields: readonly string[]; readonly twice: string }>>;

/** The row that a change makes, or ties to something else. */
const writtenRow = (change: LooseChange, fields: readonly string[]): readonly string[] => {
  if (change.op === 'insert') return [change.row.id];
  return change.op === 'update' && fields.includes(change.field) ? [change.id] : [];
};
