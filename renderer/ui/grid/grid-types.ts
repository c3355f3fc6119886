import type { ReactNode } from 'react';

export type CellKind = 'text' | 'money' | 'decimal' | 'choice' | 'date' | 'computed';

/** What was typed, as the caller keeps it; or why it can't be, in words that name problem, cause and remedy. */
export type Parsed = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string };

export type GridOption = { readonly value: string; readonly label: string };

/**
 * One column. Build it with `text-column.ts` and its siblings in `column-kinds.ts`; keep the array the same between
 * renders, or every row is drawn again.
 */
export type GridColumn<R> = {
  readonly key: string;
  readonly title: string;
  readonly kind: CellKind;
  /** Pixels, until the person drags it. */
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
  /** The cell as it is typed and copied: numbers plain with a decimal point, a choice by its label, days as 31/12/2026. */
  readonly text: (row: R) => string;
  /** What is drawn, where it differs: `1,234.50`. */
  readonly shown?: (row: R) => string;
  /** Absent: nobody types here. */
  readonly parse?: (typed: string, row: R | undefined) => Parsed;
  readonly options?: readonly GridOption[];
  /**
   * Of a choice whose options are too many to draw, or are found by more than their label: what fits what was typed ('':
   * the list was only opened), best first, at most a hundred.
   */
  readonly search?: (typed: string) => readonly GridOption[];
  /** Whole centavos, summed for a selection; null where there is no amount. */
  readonly centavos?: (row: R) => number | null;
  readonly readOnly?: (row: R) => boolean;
};

/** A line that people write, or one between them that only tells (heading, subtotal) with its cells as drawn. */
export type GridRow<R> =
  | { readonly kind: 'data'; readonly id: string; readonly data: R }
  | {
      readonly kind: 'group';
      readonly id: string;
      /** 1 is the outermost. */
      readonly level: number;
      readonly cells: Readonly<Record<string, string>>;
    };

/** Totals under the rows, as drawn. */
export type GridTotals = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

export type CellNote = { readonly severity: 'error' | 'warning'; readonly message: string };
/** By row, then by column key. Keep a row's record the same while its notes are. */
export type GridNotes = ReadonlyMap<string, Readonly<Record<string, CellNote>>>;

/** `text` is what the column's `parse` returned. */
export type CellEdit = { readonly rowId: string; readonly columnKey: string; readonly text: string };

export type GridPlace = { readonly rowId: string; readonly columnKey: string };

export type GridSelection = {
  readonly active: GridPlace;
  readonly rowIds: readonly string[];
  readonly columnKeys: readonly string[];
};

export type GridHandle = {
  readonly focus: () => void;
  /** Goes to a cell, scrolls it into view and gives it the focus; false where there is no such cell. */
  readonly goTo: (place: GridPlace) => boolean;
};

export type GridProps<R> = {
  /** What the table is, for people who can't see it. */
  readonly label: string;
  readonly columns: readonly GridColumn<R>[];
  readonly rows: readonly GridRow<R>[];
  /** Columns at the left that stay while the rest scrolls; at most six. */
  readonly frozen?: number;
  readonly totals?: readonly GridTotals[];
  readonly notes?: GridNotes;
  readonly readOnly?: boolean;
  /** What one row is, in the singular and the plural. */
  readonly rowNames?: readonly [string, string];
  /**
   * One call for each thing a person does, so that one undo takes it back: `label` says what it was. `newRowIds` are
   * rows to append at the end first, in this order, because a paste went beyond the last one.
   */
  readonly onEdit?: (edits: readonly CellEdit[], label: string, newRowIds: readonly string[]) => void;
  /** Gives the id of a row that isn't there yet. Absent: a paste can't go beyond the last row. */
  readonly newRowId?: () => string;
  /** Before this row; at the end where null. */
  readonly onInsertRows?: (beforeRowId: string | null, count: number) => void;
  readonly onDeleteRows?: (rowIds: readonly string[]) => void;
  readonly onSelectionChange?: (selection: GridSelection | null) => void;
  readonly widths?: Readonly<Record<string, number>>;
  readonly onResizeColumn?: (columnKey: string, width: number) => void;
  readonly busy?: boolean;
  readonly problem?: { readonly message: string; readonly onRetry?: () => void } | null;
  /** Stands in place of the rows where there are none. */
  readonly empty?: ReactNode;
};
