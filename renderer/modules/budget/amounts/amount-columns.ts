import { useMemo } from 'react';
import { lineColumn, type PositionColumns, usePositionColumns } from '#renderer/modules/budget/position-columns.ts';
import { moneyColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellEdit, GridColumn } from '#renderer/ui/grid/grid-types.ts';
import type { AmountEdit } from '#shared/domain/budget/amount-edits.ts';
import { MONTH_FIELDS, type MonthColumns, sumOfMonths } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';

/** A row of any table of amounts by item and month. */
export type AmountRow = MonthColumns & {
  readonly id: string;
  readonly itemCode: string;
  readonly departmentId: string | null;
  readonly fundingSourceId: string | null;
};

type Options = {
  readonly department: boolean;
  /** Movements take away; what is authorised or distributed never does. */
  readonly negative: boolean;
};

/** The columns of a table of amounts: where the money stands, the year, January to December. */
export const useAmountColumns = ({
  department,
  negative,
}: Options): { readonly columns: readonly GridColumn<AmountRow>[]; readonly positions: PositionColumns<AmountRow> } => {
  const positions = usePositionColumns<AmountRow>();
  const columns = useMemo(() => {
    const check = negative ? undefined : notNegative;
    return [
      { ...positions.item, width: 210 },
      ...(department ? [{ ...positions.department, width: 170 }] : []),
      positions.source,
      amountColumn('annual', 'Año', 124, sumOfMonths, check),
      ...MONTH_FIELDS.map((field, index) =>
        amountColumn(field, monthTitle(index + 1), 108, (row) => row[field], check),
      ),
    ];
  }, [positions, department, negative]);
  return { columns, positions };
};

/** «Marzo», as the head of a column. */
export const monthTitle = (month: number): string => {
  const name = monthName(month);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** What the grid's edits say, in the domain's terms. */
export const amountEdits = (
  edits: readonly CellEdit[],
  read: PositionColumns<AmountRow>['read'],
): readonly AmountEdit[] =>
  edits.map(({ rowId, columnKey, text }) => {
    if (columnKey === 'itemCode' || columnKey === 'departmentId' || columnKey === 'fundingSourceId') {
      return { rowId, field: columnKey, value: read(lineColumn(columnKey), text).value ?? null };
    }
    return { rowId, field: columnKey as AmountEdit['field'], value: text === '' ? 0 : Number(text) };
  });

export const notNegative = (centavos: string): string | undefined =>
  centavos.startsWith('-')
    ? 'Aquí no van importes negativos: se autoriza o se reparte, no se quita. Escriba el importe sin signo; lo que se quita después va en una adecuación.'
    : undefined;

const amountColumn = (
  key: string,
  title: string,
  width: number,
  value: (row: AmountRow) => number,
  check: ((centavos: string) => string | undefined) | undefined,
): GridColumn<AmountRow> =>
  moneyColumn<AmountRow>({
    key,
    title,
    width,
    // Twelve zeros in a row say less than twelve blanks.
    value: (row) => (value(row) === 0 && key !== 'annual' ? null : value(row)),
    ...(check ? { check } : {}),
  });
