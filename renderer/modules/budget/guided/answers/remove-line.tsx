import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useBudgetEdit } from '#renderer/modules/budget/guided/use-line-edit.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { ok } from '#shared/domain/common/result.ts';

/** Takes the line away again; Ctrl+Z brings it back. */
export const RemoveLine = ({ line }: { readonly line: BudgetLine }) => {
  const edit = useBudgetEdit();
  const notify = useNotify();
  return (
    <div>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        onClick={() => {
          edit((content) => ok(deleteBudgetRows(content, 'line', [line.id])), 'Quitar un renglón');
          notify({ intent: 'info', title: 'Renglón quitado', body: 'Con Ctrl+Z regresa tal como estaba.' });
        }}
      >
        Ya no lo necesito: quitar este renglón
      </Button>
    </div>
  );
};
