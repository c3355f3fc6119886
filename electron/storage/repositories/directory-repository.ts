import { directoryTables } from '#electron/storage/directory-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type DirectoryContent, directoryEntities } from '#shared/domain/partners/directory.ts';

const entityNames = Object.keys(directoryEntities) as readonly (keyof DirectoryContent)[];

/** The desk's directory; undefined until somebody opened it. */
export const findDirectory = (db: ReadableDb): Id | undefined => db.get<{ id: Id }>('SELECT id FROM directory')?.id;

/** The directory as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readDirectoryContent = (db: ReadableDb, directoryId: string): DirectoryContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(directoryTables, entity), directoryId)]),
  ) as unknown as DirectoryContent;
  if (content.directory.length !== 1) throw noSuchDirectory();
  return content;
};

/** @throws DomainError not-found */
export const requireDirectory = (db: ReadableDb, directoryId: string): void => {
  if (findDirectory(db) !== directoryId) throw noSuchDirectory();
};

export const countDirectoryRows = (db: ReadableDb, directoryId: string, entity: keyof DirectoryContent): number =>
  entity === 'directory'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(directoryTables, entity).name} WHERE directory_id = ?`,
        directoryId,
      )?.n ?? 0);

/** The changes that write a whole directory where there is none yet. */
export const directoryInserts = (content: DirectoryContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

export type OpenFollowUp = {
  readonly encounterId: Id;
  readonly partnerName: string;
  readonly followUpOn: string;
  /** What is to be done, or what it was about. */
  readonly note: string;
};

/** What was promised for a day and isn't done, the oldest first; about a dossier, or all of it where that is null. */
export const readOpenFollowUps = (db: ReadableDb, dossierId: string | null): readonly OpenFollowUp[] =>
  db.all<OpenFollowUp>(
    `SELECT e.id AS encounterId, p.name AS partnerName, e.follow_up_on AS followUpOn,
       CASE WHEN trim(e.follow_up_note) = '' THEN e.subject ELSE e.follow_up_note END AS note
     FROM directory_encounter e JOIN directory_partner p ON p.directory_id = e.directory_id AND p.id = e.partner_id
     WHERE (? IS NULL OR e.dossier_id = ?) AND e.follow_up_on <> '' AND e.follow_up_done_on = ''
     ORDER BY e.follow_up_on, e.id LIMIT 500`,
    dossierId,
    dossierId,
  );

const noSuchDirectory = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el directorio: no es el de este almacén. Ábralo de nuevo desde «Directorio».',
  );
