import { type LooseChange, scopeTables, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { Author } from '#electron/storage/journal/journal-writer.ts';
import { readStoreMeta } from '#electron/storage/repositories/store-repository.ts';
import * as schema from '#electron/storage/schema/desk-schema.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import {
  type DeskUser,
  emptyInstitution,
  type Institution,
  institution as institutionSchema,
} from '#shared/domain/institution/institution.ts';
import type { DeskPerson, Theme } from '#shared/ipc/desk-channels.ts';

/** The desk and the people known to it, as one document of the journal under the store's id. */
export const deskTables = scopeTables(
  'desk',
  {
    office: { table: schema.office, scope: 'id' },
    officer: { table: schema.officer, scope: 'id' },
    post: { table: schema.deskPost, scope: 'id' },
    desk: { table: schema.desk, scope: 'id' },
    institution: { table: schema.institution, scope: 'id', schema: institutionSchema },
  },
  { searchable: true },
);

/** Who sits at the desk; null before the first start was completed. */
export const readDeskUser = (db: ReadableDb): DeskUser | null =>
  db.get<DeskUser>(
    `SELECT o.id AS officerId, o.name AS officerName, p.id AS postId, p.name AS postName, f.name AS officeName
     FROM desk d JOIN officer o ON o.id = d.officer_id JOIN desk_post p ON p.id = d.post_id JOIN office f ON f.id = p.office_id`,
  ) ?? null;

/** Who signs the journal: the person at the desk, or nobody by name before there is one. */
export const readAuthor = (db: ReadableDb): Author =>
  readDeskUser(db) ?? { officerId: null, postId: null, officerName: 'Sin identificar', postName: '', officeName: '' };

export const readTheme = (db: ReadableDb): Theme =>
  db.get<{ theme: Theme }>('SELECT theme FROM desk')?.theme ?? 'system';

export const readInstitution = (db: ReadableDb): Institution => {
  const table = tableOf(deskTables, 'institution');
  const { storeId } = readStoreMeta(db);
  const row = db.get(table.selectSql, storeId, storeId);
  if (!row) return emptyInstitution;
  const { id: _, ...institution } = table.rowFromSql(row);
  return institution as unknown as Institution;
};

export type DeskName = { readonly id: string; readonly what: 'officer' | 'post' | 'office'; readonly name: string };

/** Everybody and everything that the desk knows by a name. */
export const readDeskNames = (db: ReadableDb): readonly DeskName[] =>
  db.all<DeskName>(
    `SELECT id, 'officer' AS what, name FROM officer UNION ALL SELECT id, 'post', name FROM desk_post
     UNION ALL SELECT id, 'office', name FROM office ORDER BY 2, 3, 1`,
  );

/** The changes that seat somebody: people, posts and offices already known keep their rows. */
export const seatingChanges = (db: ReadableDb, person: DeskPerson, newId: IdSource): readonly LooseChange[] => {
  const changes: LooseChange[] = [];
  const known = (sql: string, ...params: string[]) => db.get<{ id: string }>(sql, ...params)?.id;
  const add = (entity: string, row: Readonly<Record<string, unknown>>): string => {
    const id = newId();
    changes.push({ op: 'insert', entity, row: { ...row, id } });
    return id;
  };
  const { officerName, postName, officeName } = person;
  const officerId =
    known('SELECT id FROM officer WHERE name = ?', officerName) ?? add('officer', { name: officerName });
  const officeId = known('SELECT id FROM office WHERE name = ?', officeName) ?? add('office', { name: officeName });
  const postId =
    known('SELECT id FROM desk_post WHERE name = ? AND office_id = ?', postName, officeId) ??
    add('post', { name: postName, officeId });
  return [...changes, ...deskChanges(db, { officerId, postId })];
};

/** The changes that set fields of the desk's one row, which the first of them makes. */
export const deskChanges = (
  db: ReadableDb,
  fields: { readonly officerId?: string; readonly postId?: string; readonly theme?: Theme },
): readonly LooseChange[] =>
  setFields(db, 'desk', 'SELECT 1 FROM desk', { officerId: null, postId: null, theme: 'system' }, fields);

export const institutionChanges = (db: ReadableDb, institution: Institution): readonly LooseChange[] =>
  setFields(db, 'institution', 'SELECT 1 FROM institution', emptyInstitution, institution);

const setFields = (
  db: ReadableDb,
  entity: string,
  existsSql: string,
  empty: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>>,
): readonly LooseChange[] => {
  const id = readStoreMeta(db).storeId;
  if (!db.get(existsSql)) return [{ op: 'insert', entity, row: { ...empty, ...fields, id } }];
  return Object.entries(fields).map(([field, value]) => ({ op: 'update', entity, id, field, value }));
};
