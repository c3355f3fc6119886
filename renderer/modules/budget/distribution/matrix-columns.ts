import { computedColumn, moneyColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellEdit, GridColumn, GridRow, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { DistributionMatrix, MatrixRow, ShareEdit } from '#shared/domain/budget/distribution-matrix.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

type Names = {
  readonly departments: BudgetContent['department'];
  readonly sources: BudgetContent['fundingSource'];
  readonly itemName: (code: string) => string;
};

/** Items against departments; what is left stands beside what there is, where it can't scroll away. */
export const matrixColumns = (
  { departments, sources, itemName }: Names,
  month: number | null,
  check: (centavos: string) => string | undefined,
): readonly GridColumn<MatrixRow>[] => {
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return [
    computedColumn<MatrixRow>({
      key: 'itemCode',
      title: 'Partida',
      width: 230,
      value: (row) => [row.itemCode, itemName(row.itemCode)].filter((word) => word !== '').join(' '),
    }),
    computedColumn<MatrixRow>({
      key: 'source',
      title: 'Fuente',
      width: 120,
      value: (row) => (row.fundingSourceId === null ? '' : (names.get(row.fundingSourceId) ?? 'Fuente borrada')),
    }),
    computedColumn<MatrixRow>({
      key: 'there',
      title: 'Hay',
      width: 124,
      centavos: (row) => amountAt(row.there, month),
    }),
    computedColumn<MatrixRow>({
      key: 'rest',
      title: 'Por repartir',
      width: 124,
      centavos: (row) => amountAt(row.rest, month),
    }),
    ...departments.map(({ id, name }) =>
      moneyColumn<MatrixRow>({
        key: id,
        title: name.trim() === '' ? 'Departamento sin nombre' : name,
        width: 150,
        value: (row) => {
          const share = row.shares.get(id);
          return share ? amountAt(share, month) : null;
        },
        check,
      }),
    ),
  ];
};

export const matrixRows = ({ rows }: DistributionMatrix): readonly GridRow<MatrixRow>[] =>
  rows.map((data) => ({ kind: 'data', id: matrixRowId(data), data }));

export const matrixRowId = ({ itemCode, fundingSourceId }: Pick<MatrixRow, 'itemCode' | 'fundingSourceId'>): string =>
  `${itemCode}/${fundingSourceId ?? ''}`;

export const matrixTotals = ({ total }: DistributionMatrix, month: number | null): readonly GridTotals[] => {
  const shares = [...total.shares].map(([id, amounts]) => [id, formatMoney(amountAt(amounts, month), false)]);
  return [
    {
      id: 'total',
      cells: {
        itemCode: 'Total',
        there: formatMoney(amountAt(total.there, month), false),
        rest: formatMoney(amountAt(total.rest, month), false),
        ...Object.fromEntries(shares),
      },
    },
  ];
};

/** What was written, in the domain's terms. */
export const shareEdits = (
  { rows }: DistributionMatrix,
  edits: readonly CellEdit[],
  month: number | null,
): readonly ShareEdit[] => {
  const byId = new Map(rows.map((row) => [matrixRowId(row), row]));
  return edits.flatMap(({ rowId, columnKey, text }) => {
    const row = byId.get(rowId);
    if (!row) return [];
    const { itemCode, fundingSourceId } = row;
    return [{ itemCode, fundingSourceId, departmentId: columnKey, month, amount: text === '' ? 0 : Number(text) }];
  });
};

export const amountAt = ({ annual, months }: Amounts, month: number | null): number =>
  month === null ? annual : (months[month - 1] ?? 0);
