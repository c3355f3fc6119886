import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import { type ComparisonRow, compareAsked, comparisonTotal } from '#shared/domain/budget/asked-and-given.ts';
import { draftAmount } from '#shared/domain/budget/recorded-rows.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

const STATE_WORDS = {
  same: 'Igual a lo solicitado',
  less: 'Menos de lo solicitado',
  more: 'Más de lo solicitado',
  'not-given': 'No se autorizó',
  'not-asked': 'No se había solicitado',
} as const satisfies Readonly<Record<ComparisonRow['state'], string>>;

/** «Solicitado contra autorizado», item by item. */
export const Comparison = () => {
  const styles = useTabStyles();
  const { classifierIndex } = useBudget();
  const content = useContent((whole) => whole);
  const rows = useMemo(() => compareAsked(content, 'authorised'), [content]);
  const columns = useMemo(
    () => [
      computedColumn<ComparisonRow>({ key: 'itemCode', title: 'Partida', width: 90, value: (row) => row.itemCode }),
      computedColumn<ComparisonRow>({
        key: 'name',
        title: 'Nombre',
        width: 330,
        value: (row) => classifierIndex?.find(row.itemCode)?.name ?? '',
      }),
      computedColumn<ComparisonRow>({
        key: 'asked',
        title: 'Solicitado',
        width: 140,
        centavos: (row) => row.asked.annual,
      }),
      computedColumn<ComparisonRow>({
        key: 'given',
        title: 'Autorizado',
        width: 140,
        centavos: (row) => row.given.annual,
      }),
      computedColumn<ComparisonRow>({
        key: 'difference',
        title: 'Diferencia',
        width: 140,
        centavos: (row) => row.difference,
      }),
      computedColumn<ComparisonRow>({
        key: 'share',
        title: '% de lo solicitado',
        width: 130,
        align: 'end',
        value: (row) => (row.permille === null ? '—' : `${Math.trunc(row.permille / 10)}.${row.permille % 10} %`),
      }),
      computedColumn<ComparisonRow>({
        key: 'state',
        title: 'Resultado',
        width: 190,
        value: (row) => STATE_WORDS[row.state],
      }),
    ],
    [classifierIndex],
  );
  const gridRows = useMemo(
    () => rows.map((data): GridRow<ComparisonRow> => ({ kind: 'data', id: data.itemCode, data })),
    [rows],
  );
  const total = comparisonTotal(content, 'authorised');
  if (rows.length === 0) {
    return (
      <div className={styles.main}>
        <EmptyState title="Nada que comparar todavía">
          Aquí verá, partida por partida, cuánto se solicitó, cuánto se autorizó y la diferencia. Capture primero los
          renglones del anteproyecto y el oficio de autorización.
        </EmptyState>
      </div>
    );
  }
  const draft = draftAmount(content, 'authorised');
  const different = rows.filter(({ state }) => state !== 'same').length;
  return (
    <div className={styles.main}>
      <Text>
        {different === 0
          ? 'Se autorizó lo que se solicitó en todas las partidas.'
          : `${different} de ${rows.length} partidas se autorizaron distinto de lo solicitado.`}
        {draft !== 0 &&
          ` De lo que aquí se compara, ${formatMoney(draft)} está en oficios en borrador: todavía no es dinero autorizado.`}
      </Text>
      <div className={styles.grid}>
        <Grid<ComparisonRow>
          label="Solicitado contra autorizado por partida"
          columns={columns}
          rows={gridRows}
          frozen={1}
          readOnly
          rowNames={['partida', 'partidas']}
          totals={[
            {
              id: 'total',
              cells: {
                itemCode: 'Total',
                asked: formatMoney(total.asked, false),
                given: formatMoney(total.given, false),
                difference: formatMoney(total.difference, false),
              },
            },
          ]}
        />
      </div>
    </div>
  );
};
