import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type ClassifierContent, classifierEntities, type Scheme } from '#shared/domain/classifier/classifier.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { FiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';

const entityNames = Object.keys(classifierEntities) as readonly (keyof ClassifierContent)[];

/** A classifier as its rows stand now. @throws DomainError not-found */
export const readClassifierContent = (db: ReadableDb, classifierId: string): ClassifierContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(classifierTables, entity), classifierId)]),
  ) as unknown as ClassifierContent;
  if (content.scheme.length !== 1) throw noSuchClassifier();
  return content;
};

/** Only the scheme's own row: what an edit needs to know. @throws DomainError not-found */
export const readScheme = (db: ReadableDb, classifierId: string): Scheme => {
  const scheme = readRows(db, tableOf(classifierTables, 'scheme'), classifierId)[0];
  if (!scheme) throw noSuchClassifier();
  return scheme as unknown as Scheme;
};

/** The changes that write a whole classifier where there is none yet. */
export const classifierInserts = (content: ClassifierContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** What a list says about a classifier. */
export type ClassifierHeadline = Omit<Scheme, 'id' | 'baseId'> & {
  readonly classifierId: Id;
  /** Specific items of its own. */
  readonly items: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
};

/** The newest year first, then by owner and name; `classifierId` null lists all. */
export const readClassifierHeadlines = (db: ReadableDb, classifierId: string | null): readonly ClassifierHeadline[] =>
  db.all<ClassifierHeadline>(
    `SELECT c.id AS classifierId, c.name, c.owner, c.fiscal_year AS fiscalYear, c.edition, c.width, c.state,
       (SELECT count(*) FROM classifier_item i WHERE i.classifier_id = c.id) AS items,
       j.at AS changedAt, j.officer_name AS changedBy
     FROM classifier c JOIN journal_command j ON j.sequence =
       (SELECT max(sequence) FROM journal_command WHERE scope_kind = 'classifier' AND scope_id = c.id)
     WHERE ? IS NULL OR c.id = ? ORDER BY c.fiscal_year DESC, c.owner, c.name, c.id`,
    classifierId,
    classifierId,
  );

/** @throws DomainError not-found */
export const readClassifierHeadline = (db: ReadableDb, classifierId: string): ClassifierHeadline => {
  const headline = readClassifierHeadlines(db, classifierId)[0];
  if (!headline) throw noSuchClassifier();
  return headline;
};

/** Every scheme, without its items. */
export const readSchemes = (db: ReadableDb): readonly Scheme[] =>
  db.all<Scheme>(
    `SELECT id, name, owner, fiscal_year AS fiscalYear, edition, width, base_id AS baseId, state
     FROM classifier ORDER BY fiscal_year DESC, id`,
  );

/** The classifiers of the same owner in other years, the newest year first. */
export const readOtherYears = (db: ReadableDb, scheme: Scheme): readonly ClassifierContent[] =>
  readSchemes(db)
    .filter((other) => other.owner === scheme.owner && other.fiscalYear !== scheme.fiscalYear)
    .map((other) => readClassifierContent(db, other.id));

/** The open classifier of a year that was made last; undefined where there is none. */
export const readNewestOpenClassifier = (db: ReadableDb, fiscalYear: FiscalYear): Id | undefined =>
  db.get<{ id: string }>(
    "SELECT id FROM classifier WHERE fiscal_year = ? AND state = 'open' ORDER BY id DESC LIMIT 1",
    fiscalYear,
  )?.id;

const noSuchClassifier = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró el clasificador: ya no está en este almacén, o la dirección es de otro. Vuelva a la lista de clasificadores y ábralo desde ahí.',
  );
