import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { useMemo, useRef } from 'react';
import { useSectionNotes } from '#renderer/modules/budget/amounts/section-notes.ts';
import { TabLayout, useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useGoTo } from '#renderer/modules/budget/amounts/use-go-to.ts';
import { useArrival, useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { ceilingChanges, useCeilingColumns } from '#renderer/modules/budget/ceilings/ceiling-columns.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { deleteBudgetRows } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows, insertedBudgetIds } from '#shared/domain/budget/budget-rows.ts';
import { type CeilingUse, ceilingUses } from '#shared/domain/budget/ceiling-rules.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';

/** The most that may be asked for, and how much of it is asked. */
export const CeilingsTab = () => {
  const styles = useTabStyles();
  const { session, newId, readOnly } = useBudget();
  const grid = useRef<GridHandle>(null);
  const goTo = useGoTo(grid);
  const lines = useContent((content) => content.line);
  const ceilings = useContent((content) => content.ceiling);
  const totals = useMemo(() => totalsOfLines({ line: lines }), [lines]);
  const uses = useMemo(() => ceilingUses({ ceiling: ceilings }, totals), [ceilings, totals]);
  const rows = useMemo(
    () => uses.map((data): GridRow<CeilingUse> => ({ kind: 'data', id: data.ceiling.id, data })),
    [uses],
  );
  const { columns, read } = useCeilingColumns();
  const notes = useSectionNotes('ceilings', 'code');
  useArrival('ceilings', ({ rowId, field }) => {
    if (rowId !== undefined) goTo({ rowId, columnKey: field ?? 'code' });
  });

  const insert = (before: string | null, count: number) => {
    const { content } = session.getState();
    const found = before === null ? -1 : content.ceiling.findIndex(({ id }) => id === before);
    const blank = Array.from({ length: count }, () => ({
      code: '',
      fundingSourceId: null,
      departmentId: null,
      annual: 0,
    }));
    const changes = insertBudgetRows(content, 'ceiling', blank, found < 0 ? content.ceiling.length : found, newId);
    session.edit(changes, 'Agregar un techo');
    const [rowId] = insertedBudgetIds(changes, 'ceiling');
    if (rowId !== undefined) goTo({ rowId, columnKey: 'code' });
  };

  const add = !readOnly && (
    <Button
      icon={<AddRegular />}
      appearance={rows.length === 0 ? 'primary' : 'secondary'}
      onClick={() => insert(null, 1)}
    >
      Agregar techo
    </Button>
  );
  const over = uses.filter((use) => use.over > 0).length;
  return (
    <TabLayout
      help="budget.ceilings"
      bar={
        rows.length > 0 && (
          <>
            {add}
            <span className={styles.spacer} />
            <Text aria-live="polite">
              {over === 0
                ? 'Lo solicitado cabe en todos los techos.'
                : over === 1
                  ? 'Lo solicitado se pasa de 1 techo.'
                  : `Lo solicitado se pasa de ${over} techos.`}
            </Text>
          </>
        )
      }
    >
      <div className={styles.main}>
        {rows.length === 0 ? (
          <EmptyState icon={<TargetRegular />} title="Sin techos de gasto" actions={add}>
            Si Finanzas o su dirección le dijeron cuánto pueden pedir como máximo, anótelo aquí: de todo el presupuesto,
            de un capítulo, de un concepto o de una partida, y si hace falta de una fuente o de un departamento. Cauce
            le avisará cuando los renglones se pasen.
          </EmptyState>
        ) : (
          <div className={styles.grid}>
            <Grid<CeilingUse>
              ref={grid}
              label="Techos de gasto"
              columns={columns}
              rows={rows}
              frozen={2}
              notes={notes}
              readOnly={readOnly}
              rowNames={['techo', 'techos']}
              newRowId={newId}
              onEdit={(edits, label, newRowIds) =>
                session.edit(ceilingChanges(session.getState().content, edits, newRowIds, read), label)
              }
              onInsertRows={insert}
              onDeleteRows={(ids) =>
                session.edit(deleteBudgetRows(session.getState().content, 'ceiling', ids), 'Eliminar techos')
              }
            />
          </div>
        )}
      </div>
    </TabLayout>
  );
};
