import { Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { TRANSFER_HELP } from '#renderer/modules/budget/transfers/transfer-words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { useDraft } from '#renderer/ui/use-draft.ts';
import type { Transfer } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';

const useStyles = makeStyles({
  root: { display: 'flex', gap: '12px', alignItems: 'flex-start', flexShrink: 0, flexWrap: 'wrap' },
  kind: { flex: '0 1 14rem', minWidth: 0, '& select': { minWidth: 0 } },
  number: { flex: '0 1 10rem', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  why: { flex: '1 1 14rem', minWidth: 0 },
  area: { '& textarea': { minHeight: '52px', maxHeight: '120px' } },
});

type Props = { readonly transfer: Transfer; readonly readOnly: boolean };

/** What kind of transfer it is, the letter that authorises it, and why. */
export const TransferForm = ({ transfer, readOnly }: Props) => {
  const styles = useStyles();
  const { session } = useBudget();
  const { id } = transfer;
  const justify = useDraft(transfer.justification, (value) =>
    session.edit(
      [updateRow('transfer', id, 'justification', value)],
      'Escribir la justificación',
      `transfer.${id}.justification`,
    ),
  );
  return (
    <div className={styles.root}>
      <Field label="Tipo" className={styles.kind} hint={TRANSFER_HELP[transfer.kind].short}>
        <Select
          value={transfer.kind}
          disabled={readOnly}
          onChange={(_, data) =>
            session.edit(
              [updateRow('transfer', id, 'kind', data.value as Transfer['kind'])],
              'Cambiar el tipo de la adecuación',
            )
          }
        >
          {Object.entries(TRANSFER_HELP).map(([kind, { name }]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Número de oficio" className={styles.number}>
        <DraftInput
          className={styles.input}
          value={transfer.number}
          maxLength={200}
          readOnly={readOnly}
          onCommit={(value) =>
            session.edit([updateRow('transfer', id, 'number', value)], 'Escribir el número', `transfer.${id}.number`)
          }
        />
      </Field>
      <DateField
        label="Fecha"
        value={transfer.date}
        readOnly={readOnly}
        onCommit={(value) => session.edit([updateRow('transfer', id, 'date', value)], 'Escribir la fecha')}
      />
      <Field label="Justificación" className={styles.why}>
        <Textarea
          className={styles.area}
          value={justify.draft}
          maxLength={20_000}
          readOnly={readOnly}
          placeholder="Por qué se modifica lo autorizado"
          onChange={(_, data) => justify.type(data.value)}
          onBlur={justify.flush}
        />
      </Field>
    </div>
  );
};
