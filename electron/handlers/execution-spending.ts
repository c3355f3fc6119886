import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { refuseBudgetEdit, requireBudgetRoom } from '#electron/handlers/budget-changes.ts';
import type { ExecutionEditing } from '#electron/handlers/execution-editing.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readDossierHeadline } from '#electron/storage/repositories/dossier-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { MOMENTS } from '#shared/domain/budget/balance.ts';
import { MOMENT_NAMES } from '#shared/domain/budget/spending-rules.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { tieSpending } from '#shared/domain/execution/execution-edits.ts';
import { type MomentSaid, recordMoments } from '#shared/domain/execution/spending-moments.ts';

/**
 * Money that happened: rows of the budget under the budget's own guards, and their ties to the log, all or nothing. Acts on
 * both sides: neither undo takes away what the other document still names.
 */
export const executionSpending = (
  context: AppContext,
  editing: ExecutionEditing,
): Handlers<'execution.recordMoments'> => ({
  'execution.recordMoments': ({ executionId, entryId, ...said }) =>
    context.store.write((db) => {
      const content = readExecutionContent(db, executionId);
      if (entryId !== null && !content.entry.some(({ id }) => id === entryId)) throw noSuchEntry();
      const { budgetId } = readDossierHeadline(db, executionOf(content).dossierId);
      const recorded = recordMoments(readBudgetContent(db, budgetId), said, context.newId);
      if (!recorded.ok) throw new DomainError(recorded.error.code, recorded.error.message);
      requireBudgetInUse(db, budgetId);
      refuseBudgetEdit(db, budgetId, recorded.value);
      const label = labelOf(said);
      runCommand(db, budgetTables, {
        ...{ scopeId: budgetId, kind: 'act', label, coalesce: null, changes: recorded.value },
        ...{ who: readAuthor(db), at: context.now() },
      });
      requireBudgetRoom(db, budgetId, recorded.value);
      const changes = entryId === null ? [] : [...tieSpending(content, entryId, recorded.value, context.newId)];
      // Without an entry nothing is written into the log; who may not write there records no money for it either.
      const saved =
        entryId === null
          ? editing.written.editIn(db, { documentId: executionId, label, coalesce: null, changes })
          : editing.written.actIn(db, executionId, label, changes);
      return { changes, saved, budget: readBudgetContent(db, budgetId) };
    }),
});

/** «Registrar gasto devengado y pagado, $1,200.00, Factura 7». */
const labelOf = ({ moments, amount, document }: MomentSaid): string => {
  const inOrder = MOMENTS.filter((moment) => moment !== 'committed' && moments.includes(moment));
  const names = new Intl.ListFormat('es-MX').format(inOrder.map((moment) => MOMENT_NAMES[moment]));
  const what = amount < 0 ? 'Cancelar gasto' : 'Registrar gasto';
  return `${what} ${names}, ${formatMoney(amount)}, ${document.trim()}`.slice(0, 300);
};

const noSuchEntry = (): DomainError =>
  new DomainError(
    'not-found',
    'No se registró el gasto: la entrada de la bitácora a la que se liga ya no está. Vuelva a abrir la bitácora y elija otra.',
  );
