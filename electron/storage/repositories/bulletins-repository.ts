import { bulletinsTables } from '#electron/storage/bulletins-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type BulletinsContent, bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const entityNames = Object.keys(bulletinsEntities) as readonly (keyof BulletinsContent)[];

/** A dossier's bulletins as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readBulletinsContent = (db: ReadableDb, bulletinsId: string): BulletinsContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(bulletinsTables, entity), bulletinsId)]),
  ) as unknown as BulletinsContent;
  if (content.bulletins.length !== 1) throw noSuchBulletins();
  return content;
};

/** Only the document's own row. @throws DomainError not-found */
export const readBulletinsRow = (db: ReadableDb, bulletinsId: string): Row<typeof bulletinsEntities, 'bulletins'> => {
  const row = readRows(db, tableOf(bulletinsTables, 'bulletins'), bulletinsId)[0];
  if (!row) throw noSuchBulletins();
  return row as unknown as Row<typeof bulletinsEntities, 'bulletins'>;
};

/** The document of a dossier, where it has one. */
export const findBulletinsOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM bulletins WHERE dossier_id = ?', dossierId)?.id;

export const countBulletinsRows = (db: ReadableDb, bulletinsId: string, entity: keyof BulletinsContent): number =>
  entity === 'bulletins'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(bulletinsTables, entity).name} WHERE bulletins_id = ?`,
        bulletinsId,
      )?.n ?? 0);

/** The changes that write a whole document where there is none yet. */
export const bulletinsInserts = (content: BulletinsContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const bulletinsDeletes = (content: BulletinsContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchBulletins = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontraron los boletines: ya no están en este almacén, o la dirección es de otro. Vuelva al expediente y ábralos desde ahí.',
  );
