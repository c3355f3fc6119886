import type { LineField } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';

/** A column of the lines as the grid, the sheets and the errors know it. */
export type LineColumn = {
  readonly field: LineField;
  readonly title: string;
  readonly kind: 'item' | 'department' | 'source' | 'text' | 'quantity' | 'money' | 'month';
};

/** The columns in their usual order; a paste runs along whatever order it is given. */
export const LINE_COLUMNS: readonly LineColumn[] = [
  { field: 'itemCode', title: 'partida', kind: 'item' },
  { field: 'departmentId', title: 'departamento', kind: 'department' },
  { field: 'fundingSourceId', title: 'fuente de financiamiento', kind: 'source' },
  { field: 'description', title: 'descripción', kind: 'text' },
  { field: 'unit', title: 'unidad', kind: 'text' },
  { field: 'quantity', title: 'cantidad', kind: 'quantity' },
  { field: 'unitCost', title: 'costo unitario', kind: 'money' },
  { field: 'times', title: 'veces', kind: 'quantity' },
  { field: 'annual', title: 'importe anual', kind: 'money' },
  ...MONTH_FIELDS.map((field, index): LineColumn => ({ field, title: monthName(index + 1), kind: 'month' })),
];
