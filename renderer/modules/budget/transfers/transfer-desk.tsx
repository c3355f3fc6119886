import { Button, MessageBar, MessageBarBody, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { type Ref, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { AmountRow } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { AmountGrid } from '#renderer/modules/budget/amounts/amount-grid.tsx';
import { FindingsStrip } from '#renderer/modules/budget/amounts/findings-strip.tsx';
import { RecordButton } from '#renderer/modules/budget/amounts/record-button.tsx';
import { useSectionFindings } from '#renderer/modules/budget/amounts/section-notes.ts';
import { useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { ViewSwitch } from '#renderer/modules/budget/amounts/view-switch.tsx';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { EffectGrid } from '#renderer/modules/budget/transfers/effect-grid.tsx';
import { TransferForm } from '#renderer/modules/budget/transfers/transfer-form.tsx';
import { TRANSFER_HELP } from '#renderer/modules/budget/transfers/transfer-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import type { GridHandle, GridPlace } from '#renderer/ui/grid/grid-types.ts';
import { insertAmounts } from '#shared/domain/budget/amount-edits.ts';
import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import type { Transfer } from '#shared/domain/budget/budget.ts';
import { recordTransfer } from '#shared/domain/budget/budget-acts.ts';
import { insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { transferSums } from '#shared/domain/budget/transfer-effect.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  sums: { fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
  off: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

type View = 'movements' | 'effect';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'movements', label: 'Movimientos' },
  { value: 'effect', label: 'Antes y después' },
];

/** Why it was not recorded, and as what it stood then. */
type Refused = { readonly failure: Failure; readonly transfer: Transfer; readonly rows: readonly AmountRow[] };

type Props = {
  readonly ref: Ref<GridHandle>;
  readonly transfer: Transfer;
  readonly rows: readonly AmountRow[];
  readonly goTo: (place: GridPlace) => void;
  readonly onDelete: (id: string) => void;
  readonly onRecorded: () => void;
};

/** One transfer: what it says, what it moves, what it leaves, and what stands in the way of recording it. */
export const TransferDesk = ({ ref, transfer, rows, goTo, onDelete, onRecorded }: Props) => {
  const styles = useStyles();
  const tab = useTabStyles();
  const { session, newId, readOnly, rulesContext, budgetId } = useBudget();
  const [view, setView] = useState<View>('movements');
  const [refused, setRefused] = useState<Refused | null>(null);
  // What was in the way may be put right by the next key.
  const failure = refused?.transfer === transfer && refused.rows === rows ? refused.failure : null;
  const setFailure = (of: Failure | null) => setRefused(of && { failure: of, transfer, rows });
  const ids = new Set([transfer.id, ...rows.map(({ id }) => id)]);
  const findings = useSectionFindings('transfers').filter(({ place }) => ids.has(place.rowId ?? ''));
  const closed = readOnly || transfer.state === 'recorded';
  const { given, taken, net } = transferSums({ movement: session.getState().content.movement }, transfer.id);
  const mustBeZero = transfer.kind === 'transfer' || transfer.kind === 'rescheduling';

  const addRow = () => {
    setView('movements');
    const waiting = rows.find(isBlankAmounts);
    if (waiting) return goTo({ rowId: waiting.id, columnKey: 'itemCode' });
    const owner = { transferId: transfer.id };
    const changes = insertAmounts(session.getState().content, 'movement', null, 1, owner, newId);
    session.edit(changes, 'Agregar un movimiento');
    const [rowId] = insertedBudgetIds(changes, 'movement');
    if (rowId !== undefined) goTo({ rowId, columnKey: 'itemCode' });
  };

  return (
    <>
      <TransferForm key={transfer.id} transfer={transfer} readOnly={closed} />
      {transfer.state === 'recorded' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            Esta adecuación está registrada: ya cuenta en el presupuesto modificado y no se modifica ni se borra. Para
            corregirla, capture otra adecuación.
          </MessageBarBody>
        </MessageBar>
      )}
      {failure && (
        <ErrorNotice title="No se registró la adecuación" failure={failure} onDismiss={() => setFailure(null)} />
      )}
      <div className={tab.row}>
        <ViewSwitch label="Qué se muestra de la adecuación" views={VIEWS} value={view} onChange={setView} />
        <span className={tab.spacer} />
        {!closed && (
          <>
            <Button icon={<AddRegular />} onClick={addRow}>
              Agregar movimiento
            </Button>
            <Tooltip relationship="label" content="Eliminar borrador">
              <Button icon={<DeleteRegular />} appearance="subtle" onClick={() => onDelete(transfer.id)} />
            </Tooltip>
            <RecordButton
              label="Registrar adecuación"
              title={`¿Registrar la adecuación ${transfer.number}?`}
              done="Se registró la adecuación"
              blocked={() => {
                const result = recordTransfer(session.getState().content, transfer.id, rulesContext);
                return result.ok ? undefined : result.error;
              }}
              ask={() => call('budget.recordTransfer', { budgetId, transferId: transfer.id })}
              onFailure={setFailure}
              onDone={onRecorded}
            >
              <p>
                {TRANSFER_HELP[transfer.kind].name} del {formatLongDate(transfer.date)}: da {formatMoney(given)} y quita{' '}
                {formatMoney(taken)}.
              </p>
              <p>
                Desde este momento cuenta en el presupuesto modificado y ya no se modifica ni se borra. Lo autorizado
                queda como estaba. Si hubo un error, se corrige con otra adecuación.
              </p>
            </RecordButton>
          </>
        )}
      </div>
      <Text className={styles.sums} aria-live="polite">
        Da {formatMoney(given)} · Quita {formatMoney(taken)} ·{' '}
        <span className={mustBeZero && net !== 0 ? styles.off : undefined}>Diferencia {formatMoney(net)}</span>
      </Text>
      {!closed && <FindingsStrip label="Lo que falta para registrar la adecuación" findings={findings} />}
      <div className={tab.grid}>
        {view === 'effect' ? (
          <EffectGrid transferId={transfer.id} />
        ) : (
          <AmountGrid
            ref={ref}
            label="Movimientos por partida y mes"
            entity="movement"
            owner={{ transferId: transfer.id }}
            rows={rows}
            department
            readOnly={closed}
            empty={
              <EmptyState title="Sin movimientos">
                Un renglón por cada partida que cambia: lo que recibe en positivo, lo que se le quita con signo menos.
              </EmptyState>
            }
          />
        )}
      </div>
    </>
  );
};
