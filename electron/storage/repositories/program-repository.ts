import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import { programTables } from '#electron/storage/program-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ProgramRecord, type RecordRow, recordEntities } from '#shared/domain/program-record/program-record.ts';

const entityNames = Object.keys(recordEntities) as readonly (keyof ProgramRecord)[];

/** The record of a programme as its rows stand now. @throws DomainError not-found */
export const readProgramRecord = (db: ReadableDb, programId: string): ProgramRecord => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(programTables, entity), programId)]),
  ) as unknown as ProgramRecord;
  if (content.record.length !== 1) throw noSuchProgram();
  return content;
};

/** The changes that write a whole record into an empty programme. */
export const recordInserts = (content: ProgramRecord): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** What a list says about a programme. */
export type ProgramHeadline = {
  readonly programId: string;
  readonly archived: boolean;
  readonly name: string;
  readonly agency: string;
  readonly recordNumber: string;
  /** Texts of an import that wait for their place. */
  readonly leftovers: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

/** By name; `programId` null lists all. */
export const readProgramHeadlines = (db: ReadableDb, programId: string | null): readonly ProgramHeadline[] =>
  db
    .all<ProgramHeadline & { archived: number | boolean }>(
      `SELECT p.id AS programId, p.archived, r.name, r.agency, r.record_number AS recordNumber,
         (SELECT count(*) FROM program_leftover l WHERE l.program_id = p.id) AS leftovers,
         coalesce(j.at, p.created_at) AS changedAt, coalesce(j.officer_name, '') AS changedBy
       FROM program p JOIN program_record r ON r.program_id = p.id
       LEFT JOIN journal_command j ON j.sequence =
         (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'program' AND scope_id = p.id)
       WHERE ? IS NULL OR p.id = ? ORDER BY r.name, p.id`,
      programId,
      programId,
    )
    .map((row) => ({ ...row, archived: Boolean(row.archived) }));

/** @throws DomainError not-found */
export const readProgramHeadline = (db: ReadableDb, programId: string): ProgramHeadline => {
  const headline = readProgramHeadlines(db, programId)[0];
  if (!headline) throw noSuchProgram();
  return headline;
};

/** Names of the programmes on the shelf that were taken from the same publication: its address, or its number. */
export const readSameRecord = (db: ReadableDb, record: RecordRow): readonly string[] =>
  db
    .all<{ name: string }>(
      `SELECT r.name FROM program_record r JOIN program p ON p.id = r.program_id
       WHERE p.archived = 0 AND ((r.source_url <> '' AND r.source_url = ?)
         OR (r.portal <> '' AND r.record_number <> '' AND r.portal = ? AND r.record_number = ?))
       ORDER BY r.name, p.id`,
      record.sourceUrl,
      record.portal,
      record.recordNumber,
    )
    .map(({ name }) => name);

export type DeskCatalogueValue = {
  readonly id: string;
  readonly catalogue: string;
  readonly value: string;
  readonly label: string;
};

/** What the desk added, by catalogue, in the order it was added. */
export const readDeskValues = (db: ReadableDb): readonly DeskCatalogueValue[] =>
  db.all<DeskCatalogueValue>('SELECT id, catalogue, value, label FROM record_catalogue_value ORDER BY catalogue, id');

const noSuchProgram = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el programa: ya no está en este almacén, o la dirección es de otro. Vuelva a la lista de programas y ábralo desde ahí.',
  );
