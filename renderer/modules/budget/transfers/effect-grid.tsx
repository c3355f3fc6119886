import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { monthTitle } from '#renderer/modules/budget/amounts/amount-columns.ts';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { transferEffect } from '#shared/domain/budget/transfer-effect.ts';

type Step = { readonly what: string; readonly amounts: Amounts };

/** What the modified budget of each item is before the transfer and after it, month by month. */
export const EffectGrid = ({ transferId }: { readonly transferId: string }) => {
  const { classifierIndex } = useBudget();
  const content = useContent((whole) => whole);
  const effects = useMemo(() => transferEffect(content, transferId), [content, transferId]);
  const rows = useMemo(
    () =>
      effects.flatMap((effect): readonly GridRow<Step>[] => [
        {
          kind: 'group',
          id: effect.itemCode,
          level: 1,
          cells: { what: `${effect.itemCode} ${classifierIndex?.find(effect.itemCode)?.name ?? ''}`.trim() },
        },
        ...(
          [
            ['Antes', effect.before],
            ['Cambio', effect.change],
            ['Después', effect.after],
          ] as const
        ).map(
          ([what, amounts]): GridRow<Step> => ({
            kind: 'data',
            id: `${effect.itemCode} ${what}`,
            data: { what, amounts },
          }),
        ),
      ]),
    [effects, classifierIndex],
  );
  return (
    <Grid<Step>
      label="Presupuesto modificado antes y después de la adecuación"
      columns={COLUMNS}
      rows={rows}
      frozen={1}
      readOnly
      rowNames={['fila', 'filas']}
      empty={<Text>Capture los movimientos y aquí verá cómo queda cada partida, mes por mes.</Text>}
    />
  );
};

const COLUMNS: readonly GridColumn<Step>[] = [
  computedColumn<Step>({ key: 'what', title: 'Partida', width: 230, value: ({ what }) => what }),
  computedColumn<Step>({ key: 'annual', title: 'Año', width: 124, centavos: ({ amounts }) => amounts.annual }),
  ...MONTH_FIELDS.map((field, index) =>
    computedColumn<Step>({
      key: field,
      title: monthTitle(index + 1),
      width: 108,
      centavos: ({ amounts }) => amounts.months[index] ?? 0,
    }),
  ),
];
