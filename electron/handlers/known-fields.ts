import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';

/**
 * A record whose values all belong to fields that this program has. What a file brings for another field (of a newer
 * Cauce, or altered by hand) would never show nor print: it waits as a leftover under the same id.
 */
export const withKnownFields = (content: ProgramRecord, definitions: RecordDefinitions): ProgramRecord => {
  const keys = new Set(definitions.fields.map((field) => field.key));
  const valueKeys = new Set(definitions.fields.filter((field) => field.entity === 'value').map((field) => field.key));
  const foreign = content.value.filter((row) => !valueKeys.has(row.fieldKey));
  const moved = new Set(foreign.map((row) => row.id));
  const { ranks, reranked } = ranksAt(content.leftover, content.leftover.length, foreign.length);
  const fresh = new Map(reranked.map((row) => [row.id, row.rank]));
  return {
    ...content,
    value: content.value.filter((row) => !moved.has(row.id)),
    link: content.link.map((row) => ({
      ...row,
      fieldKey: keys.has(row.fieldKey) ? row.fieldKey : '',
      targetId: row.targetId !== null && moved.has(row.targetId) ? null : row.targetId,
    })),
    leftover: [
      ...content.leftover.map((row) => ({ ...row, rank: fresh.get(row.id) ?? row.rank })),
      ...foreign.map((row, index) => ({
        id: row.id,
        rank: ranks[index] ?? '',
        text: row.value,
        hint: `Campo «${row.fieldKey}», que esta versión de Cauce no tiene`,
      })),
    ],
  };
};
