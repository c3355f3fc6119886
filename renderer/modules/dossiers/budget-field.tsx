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
  const open = budgets.filter(({ closed }) => !closed);
  const [first] = open;
  return (
    <>
      <Field label="Presupuesto" hint={hintOf(open.length, budgets.length - open.length, year)}>
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
          {open.map((budget) => (
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

/** Where one that somebody looks for isn't offered, why. */
const hintOf = (open: number, closed: number, year: number | null): string => {
  const ofYear = year === null ? '' : ` de ${year}`;
  if (open === 0 && closed === 0) return `Todavía no hay otro presupuesto${ofYear} que compartir.`;
  if (open === 0) return `Los presupuestos${ofYear} son de ejercicios que ya se cerraron, y no se comparten.`;
  const shared = 'Los programas de una misma dirección pueden compartir su presupuesto.';
  return closed === 0 ? shared : `${shared} No se ofrecen los de ejercicios que ya se cerraron.`;
};
