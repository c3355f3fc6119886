import { type MonthColumns, monthsOf } from '#shared/domain/budget/months.ts';

/** A row that Enter or «Agregar» made and nobody wrote in yet: it says nothing, so nothing is wrong with it. */
export const isBlankAmounts = (row: MonthColumns & { readonly itemCode: string }): boolean =>
  row.itemCode.trim() === '' && monthsOf(row).every((amount) => amount === 0);

/** The same of an entry of spending. */
export const isBlankSpending = (row: { readonly itemCode: string; readonly amount: number }): boolean =>
  row.itemCode.trim() === '' && row.amount === 0;
