import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { BudgetSummary } from '#shared/ipc/budget-channels.ts';

type Props = {
  /** Those of the year that was chosen. */
  readonly budgets: readonly BudgetSummary[];
  readonly year: number | null;
  /** The budget that is shared; null for one of its own. */
  readonly value: string | null;
  readonly onChange: (budgetId: string | null) => void;
};

/** A budget of the dossier's own, or one that another dossier of the year began. */
export const BudgetField = ({ budgets, year, value, onChange }: Props) => {
  const first = budgets[0];
  return (
    <>
      <Field
        label="Presupuesto"
        hint={
          first
            ? 'Los programas de una misma dirección pueden compartir su presupuesto.'
            : `Todavía no hay otro presupuesto${year === null ? '' : ` de ${year}`} que compartir.`
        }
      >
        <RadioGroup
          layout="horizontal"
          value={value === null ? 'new' : 'shared'}
          onChange={(_, data) => onChange(data.value === 'shared' && first ? first.budgetId : null)}
        >
          <Radio value="new" label="Uno propio" />
          <Radio value="shared" label="Compartir uno del mismo año" disabled={!first} />
        </RadioGroup>
      </Field>
      {value !== null && (
        <SelectField label="Presupuesto que se comparte" value={value} onChange={onChange}>
          {budgets.map((budget) => (
            <option key={budget.budgetId} value={budget.budgetId}>
              {[budget.title.trim() || 'Presupuesto sin título', budget.directorate.trim()]
                .filter((part) => part !== '')
                .join(' — ')}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
};
