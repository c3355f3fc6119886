import { agreementsTables } from '#electron/storage/agreements-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type AgreementsContent, agreementsEntities } from '#shared/domain/agreements/agreements.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const entityNames = Object.keys(agreementsEntities) as readonly (keyof AgreementsContent)[];

/** A dossier's agreements as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readAgreementsContent = (db: ReadableDb, agreementsId: string): AgreementsContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(agreementsTables, entity), agreementsId)]),
  ) as unknown as AgreementsContent;
  if (content.agreements.length !== 1) throw noSuchAgreements();
  return content;
};

/** Only the document's own row. @throws DomainError not-found */
export const readAgreementsRow = (
  db: ReadableDb,
  agreementsId: string,
): Row<typeof agreementsEntities, 'agreements'> => {
  const row = readRows(db, tableOf(agreementsTables, 'agreements'), agreementsId)[0];
  if (!row) throw noSuchAgreements();
  return row as unknown as Row<typeof agreementsEntities, 'agreements'>;
};

/** The document of a dossier, where it has one. */
export const findAgreementsOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM agreements WHERE dossier_id = ?', dossierId)?.id;

/** The dossier that it belongs to; undefined where there is no such document. */
export const findDossierOfAgreements = (db: ReadableDb, agreementsId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM agreements WHERE id = ?', agreementsId)?.id;

export const countAgreementsRows = (db: ReadableDb, agreementsId: string, entity: keyof AgreementsContent): number =>
  entity === 'agreements'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(agreementsTables, entity).name} WHERE agreements_id = ?`,
        agreementsId,
      )?.n ?? 0);

/** The changes that write a whole document where there is none yet. */
export const agreementsInserts = (content: AgreementsContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const agreementsDeletes = (content: AgreementsContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchAgreements = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontraron los convenios: ya no están en este almacén, o la dirección es de otro. Vuelva al expediente y ábralos desde ahí.',
  );
