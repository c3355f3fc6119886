import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreementsEdit, useCurrent, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import type { LogEntry } from '#renderer/modules/agreements/ledger/use-log-entries.ts';
import {
  orNull,
  RowChoice,
  RowDay,
  RowLine,
  RowMoney,
  RowQuantity,
} from '#renderer/modules/agreements/parts/row-fields.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type { AgreementPromise, Delivery } from '#shared/domain/agreements/agreements.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(9rem, 11rem) minmax(6rem, 8rem) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.2fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    border: 'none',
    margin: 0,
    padding: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > *': { minWidth: 0 },
    '& .fui-Input': { minWidth: 0, width: '100%' },
    '& .fui-Input__input': { minWidth: 0, width: '100%' },
    '@media (max-width: 76rem)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  },
  remove: { marginTop: '1.6rem' },
});

type Props = {
  readonly delivery: Delivery;
  readonly promise: AgreementPromise;
  /** 1-based among those of the promise. */
  readonly number: number;
  readonly entries: readonly LogEntry[];
};

/** One thing that was received or given, with who received it and what proves it. */
export const DeliveryRow = ({ delivery, promise, number, entries }: Props) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const readOnly = useReadOnly();
  const edit = useAgreementsEdit();
  const common = (field: keyof Delivery & string, words: string) => ({
    entity: 'delivery' as const,
    rowId: delivery.id,
    field,
    history: `Cambiar ${words} de una entrega del ${callAgreement(agreement)}`,
    readOnly,
  });
  const isLost = delivery.entryId !== null && !entries.some(({ id }) => id === delivery.entryId);
  // What was logged under this agreement comes first.
  const offered = entries.toSorted(
    (a, b) => Number(b.agreementId === agreement.id) - Number(a.agreementId === agreement.id),
  );
  return (
    <fieldset className={styles.root} data-row={delivery.id} aria-label={`Entrega ${number}`}>
      <RowDay {...common('date', 'el día')} label="Día" value={delivery.date} />
      {promise.nature === 'money' ? (
        <RowMoney {...common('amount', 'el importe')} label="Importe" empty={0} value={delivery.amount} />
      ) : (
        <RowQuantity
          {...common('quantity', 'la cantidad')}
          label={promise.unit.trim() === '' ? 'Cantidad' : `Cantidad (${promise.unit.trim()})`}
          value={delivery.quantity}
        />
      )}
      <RowLine {...common('receivedBy', 'quién lo recibió')} label="Quién lo recibió" value={delivery.receivedBy} />
      <RowLine {...common('note', 'la nota')} label="Nota" maxLength={20_000} value={delivery.note} />
      <RowChoice
        {...common('entryId', 'lo que la prueba')}
        label="Lo prueba, en la bitácora"
        value={delivery.entryId ?? ''}
        stored={orNull}
      >
        <option value="">Nada todavía</option>
        {isLost && <option value={delivery.entryId ?? ''}>Una entrada que no está a la vista</option>}
        {offered.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </RowChoice>
      {!readOnly && (
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`Quitar la entrega ${number}`}
          title="Ctrl+Z la devuelve"
          onClick={() =>
            edit(
              () => [agreementRows.remove('delivery', delivery.id)],
              `Quitar una entrega del ${callAgreement(agreement)}`,
            )
          }
        />
      )}
    </fieldset>
  );
};
