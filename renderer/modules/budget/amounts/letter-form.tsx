import { Field, makeStyles } from '@fluentui/react-components';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { type BudgetRow, updateRow } from '#shared/domain/budget/budget-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', gap: '12px', alignItems: 'flex-start', flexShrink: 0, flexWrap: 'wrap' },
  number: { flex: '0 1 13rem', minWidth: 0 },
  subject: { flex: '1 1 14rem', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
});

type Letter = BudgetRow<'letter'>;
type Props = { readonly letter: Letter; readonly readOnly: boolean };

/** Number, date and subject, as the paper says them. */
export const LetterForm = ({ letter, readOnly }: Props) => {
  const styles = useStyles();
  const { session } = useBudget();
  const write = (field: 'number' | 'date' | 'subject', value: string, label: string) =>
    session.edit(
      [updateRow('letter', letter.id, field, value)],
      label,
      field === 'date' ? null : `letter.${letter.id}.${field}`,
    );
  return (
    <div className={styles.root}>
      <Field label="Número de oficio" className={styles.number}>
        <DraftInput
          className={styles.input}
          value={letter.number}
          maxLength={200}
          readOnly={readOnly}
          placeholder="Como viene en el papel"
          onCommit={(value) => write('number', value, 'Escribir el número del oficio')}
        />
      </Field>
      <DateField
        label="Fecha del oficio"
        value={letter.date}
        readOnly={readOnly}
        onCommit={(value) => write('date', value, 'Escribir la fecha del oficio')}
      />
      <Field label="Asunto" className={styles.subject}>
        <DraftInput
          className={styles.input}
          value={letter.subject}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(value) => write('subject', value, 'Escribir el asunto del oficio')}
        />
      </Field>
    </div>
  );
};
