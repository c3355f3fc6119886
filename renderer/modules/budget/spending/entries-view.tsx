import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { useEffect, useMemo, useRef } from 'react';
import { useSectionNotes } from '#renderer/modules/budget/amounts/section-notes.ts';
import { useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useGoTo } from '#renderer/modules/budget/amounts/use-go-to.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { spendingPatches, useEntryColumns } from '#renderer/modules/budget/spending/entry-columns.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { isBlankSpending } from '#shared/domain/budget/blank-rows.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { editSpending, insertSpending } from '#shared/domain/budget/spending-edits.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

type Props = { readonly arrived: FindingPlace | null };

/** What is committed, accrued, exercised and paid, entry by entry. */
export const EntriesView = ({ arrived }: Props) => {
  const styles = useTabStyles();
  const { session, newId, readOnly } = useBudget();
  const entries = useContent((content) => content.spending);
  const { columns, read } = useEntryColumns(entries);
  const notes = useSectionNotes('spending', 'amount');
  const grid = useRef<GridHandle>(null);
  const goTo = useGoTo(grid);
  const rows = useMemo(
    () => entries.map((data): GridRow<SpendingEntry> => ({ kind: 'data', id: data.id, data })),
    [entries],
  );
  useEffect(() => {
    if (arrived?.rowId !== undefined) goTo({ rowId: arrived.rowId, columnKey: arrived.field ?? 'amount' });
  }, [arrived, goTo]);

  const add = () => {
    const waiting = entries.find(isBlankSpending);
    if (waiting) return goTo({ rowId: waiting.id, columnKey: 'date' });
    const changes = insertSpending(session.getState().content, null, 1, newId);
    session.edit(changes, 'Agregar un gasto');
    const [rowId] = insertedBudgetIds(changes, 'spending');
    if (rowId !== undefined) goTo({ rowId, columnKey: 'date' });
  };
  const addButton = !readOnly && (
    <Button appearance={rows.length === 0 ? 'primary' : 'secondary'} icon={<AddRegular />} onClick={add}>
      Agregar gasto
    </Button>
  );
  if (rows.length === 0) {
    return (
      <div className={styles.main}>
        <EmptyState icon={<ReceiptMoneyRegular />} title="Aún no se ha gastado nada" actions={addButton}>
          Anote aquí cada momento del gasto: se compromete al firmar el contrato o el pedido, se devenga al recibir el
          bien o servicio, se ejerce con la cuenta por liquidar y se paga. Lo disponible es lo modificado menos lo
          comprometido.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.main}>
      <div className={styles.row}>{addButton}</div>
      <div className={styles.grid}>
        <Grid<SpendingEntry>
          ref={grid}
          label="Registro del gasto"
          columns={columns}
          rows={rows}
          frozen={2}
          notes={notes}
          readOnly={readOnly}
          rowNames={['gasto', 'gastos']}
          newRowId={newId}
          onEdit={(edits, label, newRowIds) =>
            session.edit(editSpending(session.getState().content, spendingPatches(edits, read), newRowIds), label)
          }
          onInsertRows={(before, count) =>
            session.edit(insertSpending(session.getState().content, before, count, newId), 'Insertar gastos')
          }
          onDeleteRows={(ids) =>
            session.edit(deleteBudgetRows(session.getState().content, 'spending', ids), 'Eliminar gastos')
          }
        />
      </div>
    </div>
  );
};
