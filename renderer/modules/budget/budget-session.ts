import { call } from '#renderer/api.ts';
import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { BudgetContent, BudgetEntities } from '#shared/domain/budget/budget.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { OpenedBudget } from '#shared/ipc/budget-channels.ts';

/** What comes with the budget and isn't edited here: classifiers, and whether the dossier that it belongs to is closed. */
export type BudgetAbout = {
  readonly classifier: Frozen<ClassifierContent> | null;
  readonly otherYears: readonly Frozen<ClassifierContent>[];
  readonly readOnly: boolean;
};
export type BudgetSession = DocumentSession<BudgetEntities, BudgetAbout>;

/** The budget in memory for as long as its screen stands. */
export const startBudgetSession = (budgetId: string, opened: OpenedBudget, readOnly: boolean): BudgetSession =>
  startDocumentSession<BudgetEntities, BudgetAbout>(present(opened, readOnly), {
    edit: (edit) => call('budget.edit', { budgetId, ...edit }),
    undo: () => call('budget.undo', { budgetId }),
    redo: () => call('budget.redo', { budgetId }),
    open: async (): Promise<Result<ReturnType<typeof present>>> => {
      const again = await call('budget.open', { budgetId });
      return again.ok ? ok(present(again.value, readOnly)) : again;
    },
    mayEdit: (about) => !about.readOnly,
  });

const present = ({ content, history, classifier, otherYears }: OpenedBudget, readOnly: boolean) => ({
  content: content as BudgetContent,
  history,
  about: { classifier, otherYears, readOnly },
});
