import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { useMemo, useRef, useState } from 'react';
import { type Act, ActList } from '#renderer/modules/budget/amounts/act-list.tsx';
import { TabLayout, TabMain, useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useGoTo } from '#renderer/modules/budget/amounts/use-go-to.ts';
import { useArrival, useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { TransferDesk } from '#renderer/modules/budget/transfers/transfer-desk.tsx';
import { TRANSFER_HELP } from '#renderer/modules/budget/transfers/transfer-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-types.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Movement, Transfer } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows } from '#shared/domain/budget/budget-rows.ts';
import { transferSums, transfersInOrder } from '#shared/domain/budget/transfer-effect.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** «Adecuaciones»: the only way to modify what was authorised, in the order in which they count. */
export const TransfersTab = () => {
  const styles = useTabStyles();
  const { session, newId, readOnly } = useBudget();
  const notify = useNotify();
  const transfers = useContent((content) => content.transfer);
  const movements = useContent((content) => content.movement);
  const order = useMemo(() => transfersInOrder({ transfer: transfers }), [transfers]);
  const byTransfer = useMemo(() => Map.groupBy(movements, ({ transferId }) => transferId), [movements]);
  const [wanted, setWanted] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<GridHandle>(null);
  const goTo = useGoTo(grid);
  const chosen = order.find(({ id }) => id === wanted) ?? order.find(({ state }) => state === 'draft') ?? order.at(-1);

  useArrival('transfers', ({ rowId, field }) => {
    const movement = movements.find(({ id }) => id === rowId);
    setWanted(movement?.transferId ?? rowId ?? null);
    if (movement) goTo({ rowId: movement.id, columnKey: field ?? 'itemCode' });
  });

  const add = () => {
    const id = newId();
    const { content } = session.getState();
    const blank = { kind: 'transfer', number: '', date: '', justification: '', state: 'draft' } as const;
    session.edit(
      insertBudgetRows(content, 'transfer', [blank], content.transfer.length, () => id),
      'Agregar una adecuación',
    );
    setWanted(id);
    setTimeout(() => root.current?.querySelector('select')?.focus(), 50);
  };
  const remove = (id: string) => {
    if (readOnly || transfers.find((transfer) => transfer.id === id)?.state !== 'draft') return;
    session.edit(deleteBudgetRows(session.getState().content, 'transfer', [id]), 'Eliminar una adecuación en borrador');
    notify({
      intent: 'info',
      title: 'Se eliminó la adecuación en borrador',
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };

  const addButton = !readOnly && (
    <Button appearance={order.length === 0 ? 'primary' : 'secondary'} icon={<AddRegular />} onClick={add}>
      Nueva adecuación
    </Button>
  );
  if (!chosen) {
    return (
      <TabLayout help="budget.transfers">
        <div className={styles.main}>
          <EmptyState icon={<ArrowSwapRegular />} title="Aún no hay adecuaciones" actions={addButton}>
            Lo autorizado no se reescribe: cuando cambia, se captura aquí con el oficio que lo permite. Una ampliación
            suma, una reducción resta, un traspaso pasa dinero de una partida a otra y una recalendarización lo cambia
            de mes.
          </EmptyState>
        </div>
      </TabLayout>
    );
  }
  return (
    <TabLayout help="budget.transfers">
      <div ref={root} className={styles.body}>
        <ActList
          label="Adecuaciones"
          acts={order.map((transfer) => actOf(transfer, movements))}
          chosen={chosen.id}
          onChoose={setWanted}
          {...(readOnly ? {} : { onDelete: remove })}
          foot={addButton}
        />
        <TabMain>
          <TransferDesk
            key={chosen.id}
            ref={grid}
            transfer={chosen}
            rows={byTransfer.get(chosen.id) ?? NO_ROWS}
            goTo={goTo}
            onDelete={remove}
            onRecorded={() =>
              root.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus()
            }
          />
        </TabMain>
      </div>
    </TabLayout>
  );
};

const NO_ROWS: readonly Movement[] = [];

const actOf = (transfer: Transfer, movement: readonly Movement[]): Act => {
  const { given, taken } = transferSums({ movement }, transfer.id);
  return {
    id: transfer.id,
    title: `${TRANSFER_HELP[transfer.kind].shortName} ${transfer.number.trim() === '' ? 'sin número' : transfer.number}`,
    meta: transfer.date === '' ? 'Sin fecha' : formatLongDate(transfer.date),
    amount: formatMoney(Math.max(given, taken)),
    state: transfer.state,
  };
};
