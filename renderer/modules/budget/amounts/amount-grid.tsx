import { type ReactNode, type Ref, useMemo } from 'react';
import { type AmountRow, amountEdits, useAmountColumns } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { useSectionNotes } from '#renderer/modules/budget/amounts/section-notes.ts';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { editAmounts, insertAmounts } from '#shared/domain/budget/amount-edits.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { AmountEntity, AmountOwner } from '#shared/domain/budget/paste-amounts.ts';
import { totalsOf } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type Props = {
  readonly ref?: Ref<GridHandle>;
  readonly label: string;
  readonly entity: AmountEntity;
  readonly owner: AmountOwner;
  /** Those of the owner. */
  readonly rows: readonly AmountRow[];
  readonly department: boolean;
  readonly readOnly: boolean;
  readonly empty: ReactNode;
};

const SECTIONS = { authorised: 'authorised', distribution: 'distribution', movement: 'transfers' } as const;

/** Amounts by item and month of one letter or transfer, with their total. */
export const AmountGrid = ({ ref, label, entity, owner, rows, department, readOnly, empty }: Props) => {
  const { session, newId } = useBudget();
  const notify = useNotify();
  const { columns, positions } = useAmountColumns({ department, negative: entity === 'movement' });
  const notes = useSectionNotes(SECTIONS[entity], 'itemCode');
  const gridRows = useMemo(
    () => rows.map((row): GridRow<AmountRow> => ({ kind: 'data', id: row.id, data: row })),
    [rows],
  );
  const totals = useMemo(() => {
    const { total } = totalsOf(rows);
    const months = MONTH_FIELDS.map((field, index) => [field, formatMoney(total.months[index] ?? 0, false)]);
    return [
      {
        id: 'total',
        cells: { itemCode: 'Total', annual: formatMoney(total.annual, false), ...Object.fromEntries(months) },
      },
    ];
  }, [rows]);
  return (
    <Grid<AmountRow>
      {...(ref === undefined ? {} : { ref })}
      label={label}
      columns={columns}
      rows={gridRows}
      frozen={1}
      {...(rows.length === 0 ? {} : { totals })}
      notes={notes}
      readOnly={readOnly}
      rowNames={['renglón', 'renglones']}
      empty={empty}
      newRowId={newId}
      onEdit={(edits, what, newRowIds) => {
        const { content } = session.getState();
        const changes = editAmounts(content, entity, amountEdits(edits, positions.read), newRowIds, owner);
        if (changes.ok) session.edit(changes.value, what);
        else notify({ intent: 'error', title: 'No se cambió nada', body: changes.error.message });
      }}
      onInsertRows={(before, count) => {
        session.edit(
          insertAmounts(session.getState().content, entity, before, count, owner, newId),
          'Insertar renglones',
        );
      }}
      onDeleteRows={(ids) =>
        session.edit(deleteBudgetRows(session.getState().content, entity, ids), 'Eliminar renglones')
      }
    />
  );
};
