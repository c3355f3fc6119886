import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { requireBudgetInUse } from '#electron/handlers/budget-archived.ts';
import { refuseBudgetEdit, requireBudgetRoom } from '#electron/handlers/budget-changes.ts';
import { budgetHistoryWords } from '#electron/handlers/budget-history-words.ts';
import { requireDocumentEditable } from '#electron/handlers/review-standing.ts';
import { budgetTables } from '#electron/storage/budget-tables.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { readBudgetContent, readBudgetRow } from '#electron/storage/repositories/budget-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { budgetChange } from '#shared/domain/budget/budget.ts';
import { touchesPlan } from '#shared/domain/budget/budget-plan.ts';

type EditingChannel = 'budget.edit' | 'budget.undo' | 'budget.redo' | 'budget.history';

/**
 * What is typed into a budget, taken back and told again. Recording a letter or a transfer is an act, which empties the
 * undo stack, and no edit touches what is recorded: so nothing that could be taken back does.
 */
export const budgetEditing = (context: AppContext): Handlers<EditingChannel> => {
  const { store } = context;
  const takeBack = (budgetId: string, direction: 'undo' | 'redo') =>
    store.write((db) => {
      readBudgetRow(db, budgetId);
      requireBudgetInUse(db, budgetId);
      const undone = runUndo(db, budgetTables, budgetId, direction, readAuthor(db), context.now());
      const changes = undone.changes.map((change) => budgetChange.parse(change));
      // What was typed before the sending may be on the stack: refused here, the whole step is taken back.
      if (changes.some(touchesPlan)) requireDocumentEditable(db, 'budget', budgetId);
      return { ...undone, changes };
    });
  return {
    'budget.edit': ({ budgetId, label, coalesce, changes }) =>
      store.write((db) => {
        readBudgetRow(db, budgetId);
        requireBudgetInUse(db, budgetId);
        refuseBudgetEdit(db, budgetId, changes);
        const command = { scopeId: budgetId, kind: 'edit', label, coalesce, changes } as const;
        const saved = runCommand(db, budgetTables, { ...command, who: readAuthor(db), at: context.now() });
        requireBudgetRoom(db, budgetId, changes);
        return saved;
      }),
    'budget.undo': ({ budgetId }) => takeBack(budgetId, 'undo'),
    'budget.redo': ({ budgetId }) => takeBack(budgetId, 'redo'),
    'budget.history': ({ budgetId, before, limit }) => {
      const content = readBudgetContent(store.read, budgetId);
      return readHistory(store.read, { kind: 'budget', id: budgetId }, before, limit).map((step) =>
        budgetHistoryWords(step, content),
      );
    },
  };
};
