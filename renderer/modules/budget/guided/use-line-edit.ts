import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { editLine } from '#shared/domain/budget/budget-edits.ts';
import type { LinePatch } from '#shared/domain/budget/line-values.ts';
import type { Result } from '#shared/domain/common/result.ts';

/** Works out changes from the budget as it is at that moment and stores them; says so where they aren't possible. */
export const useBudgetEdit = () => {
  const { session } = useBudget();
  const notify = useNotify();
  return (
    change: (content: BudgetContent) => Result<readonly BudgetChange[]>,
    label: string,
    coalesce: string | null = null,
  ): readonly BudgetChange[] => {
    const changes = change(session.getState().content);
    if (!changes.ok) {
      notify({ intent: 'error', title: 'No se guardó la respuesta', body: changes.error.message });
      return [];
    }
    session.edit(changes.value, label, coalesce);
    return changes.value;
  };
};

/** Writes fields of one line, with what follows from them. */
export const useLineEdit = (lineId: string) => {
  const edit = useBudgetEdit();
  return (patch: LinePatch, label: string, coalesce: string | null = null) =>
    edit((content) => editLine(content, lineId, patch), label, coalesce === null ? null : `${lineId} ${coalesce}`);
};
