import { type LooseChange, readRows, scopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import * as schema from '#electron/storage/schema/manual-schema.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ManualContent, manualEntities } from '#shared/domain/manual/manual.ts';

/** A manual, for the journal: its content, and its own row, which tells whether it is archived. */
export const manualTables = scopeTables(
  'manual',
  {
    record: { table: schema.manualRecord, scope: 'id' },
    manual: { table: schema.manualCover, scope: 'manualId', schema: manualEntities.manual },
    member: { table: schema.manualMember, scope: 'manualId' },
    signatory: { table: schema.manualSignatory, scope: 'manualId' },
  },
  { searchable: true },
);

const entityNames = Object.keys(manualEntities) as readonly (keyof ManualContent)[];

/** @throws DomainError not-found */
export const readManualContent = (db: ReadableDb, manualId: string): ManualContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(manualTables, entity), manualId)]),
  ) as unknown as ManualContent;
  if (content.manual.length !== 1) throw noSuchManual();
  return content;
};

export const manualInserts = (content: ManualContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

export type ManualHeadline = {
  readonly manualId: string;
  readonly archived: boolean;
  readonly title: string;
  readonly areaName: string;
  readonly members: number;
  readonly changedAt: Instant;
};

/** By title; `manualId` null lists all. */
export const readManualHeadlines = (db: ReadableDb, manualId: string | null): readonly ManualHeadline[] =>
  db
    .all<ManualHeadline & { archived: number | boolean }>(
      `SELECT r.id AS manualId, r.archived, c.title, c.area_name AS areaName,
         (SELECT count(*) FROM manual_member m WHERE m.manual_id = r.id) AS members,
         coalesce((SELECT at FROM journal_command WHERE scope_kind = 'manual' AND scope_id = r.id
           ORDER BY sequence DESC LIMIT 1), r.created_at) AS changedAt
       FROM manual_record r JOIN manual_cover c ON c.manual_id = r.id
       WHERE ? IS NULL OR r.id = ? ORDER BY c.title, r.id`,
      manualId,
      manualId,
    )
    .map((row) => ({ ...row, archived: Boolean(row.archived) }));

export const noSuchManual = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el manual: ya no está en este almacén, o la dirección es de otro. Vuelva a la lista de manuales y ábralo desde ahí.',
  );
