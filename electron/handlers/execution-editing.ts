import type { AppContext } from '#electron/handlers/app-context.ts';
import { type PlanDocument, planEditing } from '#electron/handlers/plan-editing.ts';
import { tiesOnce } from '#electron/handlers/ties-once.ts';
import { executionTables } from '#electron/storage/execution-tables.ts';
import type { LooseChange } from '#electron/storage/journal/entity-tables.ts';
import { countExecutionRows, readExecutionRow } from '#electron/storage/repositories/execution-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ExecutionChange, executionChange, MOST_EXECUTION_ROWS } from '#shared/domain/execution/execution.ts';

export type ExecutionEditing = ReturnType<typeof executionEditing>;

/** What is typed into a log and taken back (`typed`), and what the application writes of files and money (`written`). */
export const executionEditing = (context: AppContext) => {
  const document = {
    kind: null,
    tables: executionTables,
    change: executionChange,
    ownEntity: 'execution',
    fixedFields: new Set(['dossierId', 'fiscalYear']),
    dossierOf: (db, executionId) => readExecutionRow(db, executionId).dossierId,
    countRows: (db, executionId, entity) =>
      countExecutionRows(db, executionId, entity as keyof typeof MOST_EXECUTION_ROWS),
    mostRows: MOST_EXECUTION_ROWS,
    called: 'una bitácora',
    requireSound: requireOnce,
  } satisfies PlanDocument<ExecutionChange>;
  return {
    typed: planEditing(context, { ...document, refuse: refuseFileRow }),
    written: planEditing(context, document),
  };
};

/** A file's row says what is kept under its hash: nobody types that. Its caption, its place and its entry may change. */
const refuseFileRow = (change: LooseChange): void => {
  if (change.entity !== 'entryEvidence' || change.op === 'delete') return;
  if (change.op === 'update' && TYPED_OF_FILES.has(change.field)) return;
  throw new DomainError(
    'invalid-input',
    'No se guardó el cambio: una evidencia se agrega con su archivo. Use «Agregar evidencia» y elija el archivo.',
  );
};

const TYPED_OF_FILES: ReadonlySet<string> = new Set(['caption', 'rank', 'entryId']);

const requireOnce = tiesOnce(executionTables, {
  entryPeople: {
    fields: ['entryId', 'segmentId'],
    twice: 'la entrada ya dice cuántas personas de ese grupo. Cambie el número que hay.',
  },
  entrySpending: {
    fields: ['entryId', 'spendingId'],
    twice: 'la entrada ya está ligada a ese gasto. Elija otro.',
  },
  indicatorResult: {
    fields: ['indicatorId', 'month'],
    twice: 'ese indicador ya tiene su valor de ese mes. Cambie el que hay.',
  },
  publication: {
    fields: ['quarter'],
    twice: 'ese trimestre ya tiene sus datos para transparencia. Cambie los que hay.',
  },
});
