import { z } from 'zod';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { byRank } from '#shared/domain/common/changes.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import {
  PROCEDURE_SCHEMA_VERSION,
  type ProcedureContent,
  procedureContent,
} from '#shared/domain/procedure/procedure.ts';

/** Marks the exchanged form of a procedure: inside a DOCX, in a package, as a frozen snapshot. */
export const PROCEDURE_EXCHANGE_TYPE = 'cauce.procedure';

/** The content with what it is and the version of its shape, as canonical JSON. */
export const procedureToExchange = (content: ProcedureContent): string =>
  canonicalJson({ type: PROCEDURE_EXCHANGE_TYPE, schemaVersion: PROCEDURE_SCHEMA_VERSION, content });

const envelope = z.object({ type: z.string(), schemaVersion: z.number().int(), content: z.unknown() });

/**
 * Reads what `procedureToExchange` wrote. Nothing is trusted: the rows are parsed, references are checked and brought
 * into order by rank. Failures: `invalid-input` (no JSON, other type, broken rows), `store-newer` (written by a newer
 * Cauce).
 */
export const parseExchange = (json: string): Result<ProcedureContent> => {
  const outer = envelope.safeParse(parseJson(json));
  if (!outer.success || outer.data.type !== PROCEDURE_EXCHANGE_TYPE) {
    return fail(
      'invalid-input',
      'Los datos no son un procedimiento de Cauce. El archivo pudo modificarse con otro programa. Pida de nuevo el archivo original.',
    );
  }
  if (outer.data.schemaVersion > PROCEDURE_SCHEMA_VERSION) {
    return fail(
      'store-newer',
      'El procedimiento se guardó con una versión más nueva de Cauce. Actualice Cauce en esta computadora y vuelva a abrirlo.',
    );
  }
  const content = procedureContent.safeParse(outer.data.content);
  const problem = content.success
    ? brokenReference(content.data)
    : `${content.error.issues[0]?.path.join('.') ?? ''}: ${content.error.issues[0]?.message ?? ''}`;
  if (!content.success || problem !== null) {
    return fail(
      'invalid-input',
      `Los datos del procedimiento están dañados (${problem}). El archivo pudo modificarse con otro programa. Pida de nuevo el archivo original.`,
    );
  }
  return ok(inRankOrder(content.data));
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** Every collection in display order: by rank, then by id. */
const inRankOrder = (content: ProcedureContent): ProcedureContent =>
  Object.fromEntries(
    Object.entries(content).map(([entity, rows]) => [entity, [...(rows as readonly { id: string }[])].sort(byRank)]),
  ) as unknown as ProcedureContent;

/**
 * Fields that point to another row, and the collections they point into. A lost target is null, never a dangling id:
 * an id that leads nowhere means a damaged file.
 */
export const procedureReferences = [
  { entity: 'activity', field: 'postId', into: ['post'] },
  { entity: 'activity', field: 'targetId', into: ['activity'] },
  { entity: 'branch', field: 'activityId', into: ['activity'] },
  { entity: 'branch', field: 'targetId', into: ['activity'] },
  { entity: 'activityDocument', field: 'activityId', into: ['activity'] },
  { entity: 'activityDocument', field: 'sourceId', into: ['reference', 'form'] },
] as const;

/** Describes the first id used twice or the first reference into nothing; null for a sound content. */
const brokenReference = (content: ProcedureContent): string | null => {
  const collections = content as unknown as Record<string, readonly Record<string, unknown>[]>;
  const idsOf = new Map<string, Set<unknown>>();
  for (const [entity, rows] of Object.entries(collections)) {
    const ids = new Set(rows.map((row) => row.id));
    if (ids.size !== rows.length) return `${entity}: un identificador está repetido`;
    idsOf.set(entity, ids);
  }
  for (const { entity, field, into } of procedureReferences) {
    for (const row of collections[entity] ?? []) {
      const target = row[field];
      if (target === null) continue;
      if (!into.some((collection) => idsOf.get(collection)?.has(target))) return `${entity}.${field} no lleva a nada`;
    }
  }
  return null;
};
