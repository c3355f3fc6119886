import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { strategyTables } from '#electron/storage/strategy-tables.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type Strategy, type StrategyContent, strategyEntities } from '#shared/domain/strategy/strategy.ts';

const entityNames = Object.keys(strategyEntities) as readonly (keyof StrategyContent)[];

/** A strategy as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readStrategyContent = (db: ReadableDb, strategyId: string): StrategyContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(strategyTables, entity), strategyId)]),
  ) as unknown as StrategyContent;
  if (content.strategy.length !== 1) throw noSuchStrategy();
  return content;
};

/** Only the strategy's own row. @throws DomainError not-found */
export const readStrategyRow = (db: ReadableDb, strategyId: string): Strategy => {
  const row = readRows(db, tableOf(strategyTables, 'strategy'), strategyId)[0];
  if (!row) throw noSuchStrategy();
  return row as unknown as Strategy;
};

/** The strategy of a dossier, where it has one. */
export const findStrategyOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM strategy WHERE dossier_id = ?', dossierId)?.id;

/** The dossier that a strategy belongs to; undefined where there is no such strategy. */
export const findDossierOfStrategy = (db: ReadableDb, strategyId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM strategy WHERE id = ?', strategyId)?.id;

export const countStrategyRows = (db: ReadableDb, strategyId: string, entity: keyof StrategyContent): number =>
  entity === 'strategy'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(strategyTables, entity).name} WHERE document_id = ?`,
        strategyId,
      )?.n ?? 0);

/** The changes that write a whole strategy where there is none yet. */
export const strategyInserts = (content: StrategyContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const strategyDeletes = (content: StrategyContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchStrategy = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró la estrategia de comunicación: ya no está en este almacén, o la dirección es de otra. Vuelva al expediente y ábrala desde ahí.',
  );
