import { executionTables } from '#electron/storage/execution-tables.ts';
import { type LooseChange, readRows, tableOf } from '#electron/storage/journal/entity-tables.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import type { Row } from '#shared/domain/common/changes.ts';
import type { Id } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ExecutionContent, executionEntities } from '#shared/domain/execution/execution.ts';

const entityNames = Object.keys(executionEntities) as readonly (keyof ExecutionContent)[];

/** A log as its rows stand now, each collection in its order. @throws DomainError not-found */
export const readExecutionContent = (db: ReadableDb, executionId: string): ExecutionContent => {
  const content = Object.fromEntries(
    entityNames.map((entity) => [entity, readRows(db, tableOf(executionTables, entity), executionId)]),
  ) as unknown as ExecutionContent;
  if (content.execution.length !== 1) throw noSuchExecution();
  return content;
};

/** Only the document's own row. @throws DomainError not-found */
export const readExecutionRow = (db: ReadableDb, executionId: string): Row<typeof executionEntities, 'execution'> => {
  const row = readRows(db, tableOf(executionTables, 'execution'), executionId)[0];
  if (!row) throw noSuchExecution();
  return row as unknown as Row<typeof executionEntities, 'execution'>;
};

/** The document of a dossier, where it has one. */
export const findExecutionOf = (db: ReadableDb, dossierId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT id FROM execution WHERE dossier_id = ?', dossierId)?.id;

/** The dossier that it belongs to; undefined where there is no such document. */
export const findDossierOfExecution = (db: ReadableDb, executionId: string): Id | undefined =>
  db.get<{ id: Id }>('SELECT dossier_id AS id FROM execution WHERE id = ?', executionId)?.id;

export const countExecutionRows = (db: ReadableDb, executionId: string, entity: keyof ExecutionContent): number =>
  entity === 'execution'
    ? 1
    : (db.get<{ n: number }>(
        `SELECT count(*) AS n FROM ${tableOf(executionTables, entity).name} WHERE execution_id = ?`,
        executionId,
      )?.n ?? 0);

/** The changes that write a whole document where there is none yet. */
export const executionInserts = (content: ExecutionContent): readonly LooseChange[] =>
  entityNames.flatMap((entity) => content[entity].map((row) => ({ op: 'insert' as const, entity, row })));

/** The changes that take every row of it away. */
export const executionDeletes = (content: ExecutionContent): readonly LooseChange[] =>
  [...entityNames]
    .reverse()
    .flatMap((entity) => content[entity].map(({ id }) => ({ op: 'delete' as const, entity, id })));

const noSuchExecution = (): DomainError =>
  new DomainError(
    'not-found',
    'No se encontró la bitácora de ejecución: ya no está en este almacén, o la dirección es de otra. Vuelva al expediente y ábrala desde ahí.',
  );
