import { Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { PeriodSelect } from '#renderer/modules/budget/amounts/period-select.tsx';
import { useTabStyles } from '#renderer/modules/budget/amounts/tab-layout.tsx';
import { ViewSwitch } from '#renderer/modules/budget/amounts/view-switch.tsx';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import { momentTitle } from '#renderer/modules/budget/spending/entry-columns.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { CellNote, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { type Balance, balancesOf, MOMENTS, sumBalances } from '#shared/domain/budget/balance.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { monthList } from '#shared/domain/budget/budget-reading.ts';
import { type BalanceFigures, balanceFigures } from '#shared/domain/budget/spending-edits.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type From = 'authorised' | 'distribution';
const VIEWS: readonly { readonly value: From; readonly label: string }[] = [
  { value: 'authorised', label: 'Dirección' },
  { value: 'distribution', label: 'Departamentos' },
];

type Row = { readonly balance: Balance; readonly figures: BalanceFigures; readonly department: string };

/** How every item stands: authorised, modified, each moment of spending, and what is left. */
export const BalancesView = () => {
  const styles = useTabStyles();
  const { classifierIndex } = useBudget();
  const content = useContent((whole) => whole);
  const [from, setFrom] = useState<From>('authorised');
  const [month, setMonth] = useState<number | null>(null);
  const { availability } = budgetOf(content);
  const balances = useMemo(() => balancesOf(content, { from }), [content, from]);
  const rows = useMemo(() => {
    const names = new Map(content.department.map(({ id, name }) => [id, name]));
    return balances.map((balance): GridRow<Row> => {
      const department = balance.departmentId === null ? '' : (names.get(balance.departmentId) ?? '');
      const figures = balanceFigures(balance, month, availability);
      return { kind: 'data', id: idOf(balance), data: { balance, figures, department } };
    });
  }, [balances, month, availability, content.department]);
  const columns = useMemo(
    () => [
      computedColumn<Row>({
        key: 'itemCode',
        title: 'Partida',
        width: 250,
        value: ({ balance }) =>
          balance.itemCode === ''
            ? 'Sin partida'
            : `${balance.itemCode} ${classifierIndex?.find(balance.itemCode)?.name ?? ''}`.trim(),
      }),
      ...(from === 'distribution'
        ? [
            computedColumn<Row>({
              key: 'department',
              title: 'Departamento',
              width: 170,
              value: (row) => row.department,
            }),
          ]
        : []),
      figureColumn('available', 'Disponible'),
      figureColumn('authorised', from === 'authorised' ? 'Autorizado' : 'Techo'),
      figureColumn('modified', 'Modificado'),
      ...MOMENTS.map((moment) => figureColumn(moment, momentTitle(moment))),
    ],
    [from, classifierIndex],
  );
  const notes = useMemo(
    () =>
      new Map(
        balances.flatMap((balance) => {
          const short = balance.available.flatMap((amount, index) => (amount < 0 ? [index] : []));
          if (short.length === 0) return [];
          const message = `Se comprometió más de lo que hay en ${monthList(short)}.`;
          const note: CellNote = { severity: 'error', message };
          return [[idOf(balance), { available: note }] as const];
        }),
      ),
    [balances],
  );
  const total = balanceFigures(sumBalances(balances, availability), month, availability);
  return (
    <div className={styles.main}>
      <div className={styles.row}>
        <ViewSwitch label="De quién son los saldos" views={VIEWS} value={from} onChange={setFrom} />
        <PeriodSelect
          label="Se muestra"
          month={month}
          accumulated={availability === 'accumulated'}
          onChange={setMonth}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Todavía no hay saldos">
          <Text>
            {from === 'authorised'
              ? 'Aquí verá cuánto queda de cada partida cuando se registre un oficio de autorización.'
              : 'Aquí verá cuánto le queda a cada departamento cuando se registre un oficio de distribución.'}
          </Text>
        </EmptyState>
      ) : (
        <div className={styles.grid}>
          <Grid<Row>
            label={from === 'authorised' ? 'Saldos por partida' : 'Saldos por partida y departamento'}
            columns={columns}
            rows={rows}
            frozen={from === 'authorised' ? 2 : 3}
            totals={[{ id: 'total', cells: { itemCode: 'Total', ...shownFigures(total) } }]}
            notes={notes}
            readOnly
            rowNames={['partida', 'partidas']}
          />
        </div>
      )}
    </div>
  );
};

const figureColumn = (key: keyof BalanceFigures, title: string) =>
  computedColumn<Row>({ key, title, width: 126, centavos: ({ figures }) => figures[key] });

const idOf = ({ itemCode, departmentId }: Balance): string => `${itemCode}/${departmentId ?? ''}`;

const shownFigures = (figures: BalanceFigures): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(figures).map(([key, amount]) => [key, formatMoney(amount, false)]));
