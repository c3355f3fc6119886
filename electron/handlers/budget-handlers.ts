import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { budgetEditing } from '#electron/handlers/budget-editing.ts';
import { budgetImports } from '#electron/handlers/budget-imports.ts';
import { budgetRulesContext, readBudgetClassifiers } from '#electron/handlers/budget-rules-context.ts';
import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { whyReadOnly } from '#electron/handlers/why-read-only.ts';
import { closedYearOf } from '#electron/handlers/year-closed.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { readBudgetContent, readBudgetHeadlines } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { countDossiersOfBudget, isBudgetArchived } from '#electron/storage/repositories/dossier-repository.ts';
import type { WritableDb } from '#electron/storage/store-handle.ts';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { recordLetter, recordTransfer } from '#shared/domain/budget/budget-acts.ts';
import { budgetRow } from '#shared/domain/budget/budget-rows.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { TRANSFER_NAMES } from '#shared/domain/budget/transfer-rules.ts';
import { DomainError, type Result } from '#shared/domain/common/result.ts';
import type { budgetChannels } from '#shared/ipc/budget-channels.ts';

/** Budgets: the list, the editor's commands, the acts, import. */
export const budgetHandlers = (context: AppContext): Handlers<keyof typeof budgetChannels> => ({
  ...budgetShelf(context),
  ...budgetEditing(context),
  ...budgetActs(context),
  ...budgetImports(context),
});

const budgetShelf = (context: AppContext): Handlers<'budget.list' | 'budget.open' | 'budget.findings'> => {
  const { store } = context;
  return {
    'budget.list': () =>
      readBudgetHeadlines(store.read, null).map((budget) => ({
        ...budget,
        closed: closedYearOf(store.read, 'budget', budget.budgetId) !== undefined,
      })),
    'budget.open': ({ budgetId }) => {
      const content = readBudgetContent(store.read, budgetId);
      const history = historyStateOf(store.read, { kind: 'budget', id: budgetId });
      const archived = isBudgetArchived(store.read, budgetId);
      const ofDossier = countDossiersOfBudget(store.read, budgetId) > 0;
      return {
        content,
        ...readBudgetClassifiers(store.read, content),
        archived,
        whyReadOnly: whyReadOnly(() => requireBudgetInUse(store.read, budgetId)),
        whyPlanReadOnly: whyReadOnly(() => requireDocumentEditable(store.read, 'budget', budgetId)),
        ofDossier,
        history,
      };
    },
    'budget.findings': ({ budgetId }) => {
      const content = readBudgetContent(store.read, budgetId);
      return [...checkBudget(content, budgetRulesContext(context, store.read, content))];
    },
  };
};

const budgetActs = (context: AppContext): Handlers<'budget.recordLetter' | 'budget.recordTransfer'> => {
  const { store } = context;
  const act = (db: WritableDb, budgetId: string, label: string, wanted: Result<readonly BudgetChange[]>) => {
    if (!wanted.ok) throw new DomainError(wanted.error.code, wanted.error.message);
    const saved = runCommand(db, budgetTables, {
      scopeId: budgetId,
      kind: 'act',
      label,
      coalesce: null,
      who: readAuthor(db),
      at: context.now(),
      changes: wanted.value,
    });
    return { changes: wanted.value, saved };
  };
  return {
    'budget.recordLetter': ({ budgetId, letterId }) =>
      store.write((db) => {
        const content = readBudgetContent(db, budgetId);
        requireBudgetInUse(db, budgetId);
        const number = budgetRow(content, 'letter', letterId)?.number ?? '';
        const rules = budgetRulesContext(context, db, content);
        return act(db, budgetId, `Registrar el oficio ${number}`.trim(), recordLetter(content, letterId, rules));
      }),
    'budget.recordTransfer': ({ budgetId, transferId }) =>
      store.write((db) => {
        const content = readBudgetContent(db, budgetId);
        requireBudgetInUse(db, budgetId);
        const transfer = budgetRow(content, 'transfer', transferId);
        const kind = transfer ? ` (${TRANSFER_NAMES[transfer.kind]})` : '';
        const label = `Registrar la adecuación ${transfer?.number ?? ''}`.trim() + kind;
        const rules = budgetRulesContext(context, db, content);
        return act(db, budgetId, label, recordTransfer(content, transferId, rules));
      }),
  };
};
