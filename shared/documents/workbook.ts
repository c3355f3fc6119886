import type { Centavos } from '#shared/domain/common/money.ts';

/**
 * A workbook as its writer needs it and nothing of how a file keeps it: sheets of cells that are text, money, quantities
 * or formulas. A formula always comes with its value, so that a reader that computes nothing shows the same.
 */
export type WorkbookModel = {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly WorkbookSheet[];
};

/** How a cell looks; what it holds gives its number format. */
export type CellLook = 'title' | 'subtitle' | 'draft' | 'heading' | 'body' | 'subtotal' | 'total' | 'note';

export type WorkbookCell =
  /** Stays text whatever it begins with. */
  | { readonly kind: 'text'; readonly text: string; readonly look: CellLook; readonly wrap?: boolean }
  /** An item's code: figures that are text, also after somebody edits the cell. */
  | { readonly kind: 'code'; readonly text: string; readonly look: CellLook }
  | { readonly kind: 'money'; readonly amount: Centavos; readonly look: CellLook }
  /** An ISO day, as a date that is sorted and filtered by. */
  | { readonly kind: 'date'; readonly date: string; readonly look: CellLook }
  /** A `quantityText`; quotients («40/30») and what a spreadsheet would round stay text. */
  | { readonly kind: 'quantity'; readonly text: string; readonly look: CellLook }
  /** Without the equals sign, in English names; `value` in centavos, or how many there are where it is a count. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly value: Centavos;
      readonly look: CellLook;
      readonly count?: true;
    };

export type WorkbookRow = {
  /** From column A on; null is an empty cell. */
  readonly cells: readonly (WorkbookCell | null)[];
  /** Points; what the text needs where it isn't given. */
  readonly height?: number;
  /** Depth in the outline that folds rows, 0 to 7. */
  readonly outline?: number;
};

export type WorkbookSheet = {
  /** Made fit for a spreadsheet by the writer: 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in letters. */
  readonly columns: readonly number[];
  readonly rows: readonly WorkbookRow[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Joined cells, 1-based and inclusive. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly print: {
    /** 1-based rows on every page; null for none. */
    readonly repeated: { readonly from: number; readonly to: number } | null;
    /** Large, above every page; '' for none. */
    readonly stamp: string;
    readonly footer: string;
  };
};

export const textCell = (text: string, look: CellLook = 'body'): WorkbookCell => ({ kind: 'text', text, look });
export const codeCell = (text: string, look: CellLook = 'body'): WorkbookCell => ({ kind: 'code', text, look });
export const moneyCell = (amount: Centavos, look: CellLook = 'body'): WorkbookCell => ({ kind: 'money', amount, look });
export const formulaCell = (formula: string, value: Centavos, look: CellLook): WorkbookCell => ({
  kind: 'formula',
  formula,
  value,
  look,
});

/** A formula whose value is how many there are, not an amount. */
export const countFormulaCell = (formula: string, value: number, look: CellLook): WorkbookCell => ({
  kind: 'formula',
  formula,
  value,
  look,
  count: true,
});
