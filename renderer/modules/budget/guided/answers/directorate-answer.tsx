import { Field } from '@fluentui/react-components';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';

/** Whose budget it is, and of which year. */
export const DirectorateAnswer = () => {
  const { session, readOnly } = useBudget();
  const { id, directorate, fiscalYear } = useContent(budgetOf);
  return (
    <Field label="Dirección" hint={`Es el presupuesto del ejercicio ${fiscalYear}.`}>
      <DraftInput
        value={directorate}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(value) =>
          session.edit([updateRow('budget', id, 'directorate', value.trim())], 'Escribir la dirección', 'directorate')
        }
      />
    </Field>
  );
};
