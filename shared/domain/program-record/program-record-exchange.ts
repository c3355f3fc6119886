import { z } from 'zod';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { byRank } from '#shared/domain/common/changes.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import {
  type ProgramRecord,
  programRecord,
  RECORD_SCHEMA_VERSION,
} from '#shared/domain/program-record/program-record.ts';

/** Marks the exchanged form of a programme record: inside a DOCX, in a package, as a frozen snapshot. */
export const RECORD_EXCHANGE_TYPE = 'cauce.program-record';

/** The content with what it is and the version of its shape, as canonical JSON. */
export const recordToExchange = (content: ProgramRecord): string =>
  canonicalJson({ type: RECORD_EXCHANGE_TYPE, schemaVersion: RECORD_SCHEMA_VERSION, content });

const envelope = z.object({ type: z.string(), schemaVersion: z.number().int(), content: z.unknown() });

/**
 * Reads what `recordToExchange` wrote. Nothing is trusted: rows are parsed, ids must be unique, and a link to a row that
 * isn't there is untied. Failures: `invalid-input`, `store-newer` (written by a newer Cauce).
 */
export const parseRecordExchange = (json: string): Result<ProgramRecord> => {
  const outer = envelope.safeParse(parseJson(json));
  if (!outer.success || outer.data.type !== RECORD_EXCHANGE_TYPE) {
    return fail(
      'invalid-input',
      'Los datos no son una ficha de programa de Cauce. El archivo pudo modificarse con otro programa. Pida de nuevo el archivo original.',
    );
  }
  if (outer.data.schemaVersion > RECORD_SCHEMA_VERSION) {
    return fail(
      'store-newer',
      'La ficha se escribió con una versión más nueva de Cauce. Actualice este programa y vuelva a abrirla.',
    );
  }
  const content = programRecord.safeParse(outer.data.content);
  if (!content.success || hasRepeatedId(content.data)) {
    return fail(
      'invalid-input',
      'Los datos de la ficha están dañados. El archivo pudo modificarse con otro programa. Pida de nuevo el archivo original.',
    );
  }
  return ok(inOrder(content.data));
};

/** The same content under new ids: for an import or a copy, which must not share rows with what it came from. */
export const withFreshRecordIds = (
  content: ProgramRecord,
  newId: () => string,
  recordId: string = newId(),
): ProgramRecord => {
  const fresh = new Map<string, string>();
  const renamed = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => {
      const id = newId();
      fresh.set(row.id, id);
      return { ...row, id };
    });
  const value = renamed(content.value);
  const contact = renamed(content.contact);
  const phone = renamed(content.phone);
  const email = renamed(content.email);
  return {
    record: content.record.map((row) => ({ ...row, id: recordId })),
    value,
    contact,
    phone,
    email,
    link: renamed(content.link).map((row) => ({ ...row, targetId: fresh.get(row.targetId ?? '') ?? null })),
    period: renamed(content.period),
    leftover: renamed(content.leftover),
  };
};

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const hasRepeatedId = (content: ProgramRecord): boolean =>
  Object.values(content).some((rows) => new Set(rows.map((row) => row.id)).size !== rows.length);

const inOrder = (content: ProgramRecord): ProgramRecord => {
  const ids = new Set([content.value, content.contact, content.phone, content.email].flat().map((row) => row.id));
  const sorted = Object.fromEntries(
    Object.entries(content).map(([entity, rows]) => [entity, [...(rows as readonly { id: string }[])].sort(byRank)]),
  ) as unknown as ProgramRecord;
  return {
    ...sorted,
    link: sorted.link.map((row) => (row.targetId === null || ids.has(row.targetId) ? row : { ...row, targetId: null })),
  };
};
