import type { CellText, Ground } from '#renderer/ui/grid/fill.ts';
import type { CellEdit, CellKind, GridColumn, GridOption, GridRow, Parsed } from '#renderer/ui/grid/grid-types.ts';

/** Rows and columns by position, without the type of what a row holds. */
export type GridModel = Ground & {
  readonly columnList: readonly ModelColumn[];
  readonly rowId: (row: number) => string | undefined;
  /** What a row is drawn from: the same as long as it needn't be drawn again. */
  readonly source: (row: number) => unknown;
  readonly groupLevel: (row: number) => number;
  readonly shown: (row: number, column: number) => string;
  readonly canWrite: (row: number, column: number) => boolean;
  readonly parse: (row: number, column: number, typed: string) => Parsed;
  readonly centavos: (row: number, column: number) => number | null;
  readonly indexOfRow: (rowId: string) => number;
};

export type ModelColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: CellKind;
  readonly align: 'start' | 'center' | 'end';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly search?: ((typed: string) => readonly GridOption[]) | undefined;
};

export const modelColumns = <R>(columns: readonly GridColumn<R>[]): readonly ModelColumn[] =>
  columns.map(({ key, title, kind, align, options, search }) => ({
    key,
    title,
    kind,
    align: align ?? (kind === 'money' || kind === 'decimal' ? 'end' : 'start'),
    options: options ?? [],
    search,
  }));

export const gridModel = <R>(
  columns: readonly GridColumn<R>[],
  columnList: readonly ModelColumn[],
  rows: readonly GridRow<R>[],
  readOnly: boolean,
): GridModel => {
  let positions: ReadonlyMap<string, number> | null = null;
  const data = (row: number): R | undefined => {
    const found = rows[row];
    return found?.kind === 'data' ? found.data : undefined;
  };
  const cell = (row: number, column: number, read: (column: GridColumn<R>, data: R) => string): string => {
    const found = rows[row];
    const at = columns[column];
    if (!found || !at) return '';
    return found.kind === 'data' ? read(at, found.data) : (found.cells[at.key] ?? '');
  };
  return {
    rows: rows.length,
    columns: columns.length,
    columnList,
    rowId: (row) => rows[row]?.id,
    source: (row) => {
      const found = rows[row];
      return found?.kind === 'data' ? found.data : found?.cells;
    },
    groupLevel: (row) => {
      const found = rows[row];
      return found?.kind === 'group' ? found.level : 0;
    },
    isDataRow: (row) => rows[row]?.kind === 'data',
    text: (row, column) => cell(row, column, (at, found) => at.text(found)),
    shown: (row, column) => cell(row, column, (at, found) => (at.shown ?? at.text)(found)),
    canWrite: (row, column) => {
      const at = columns[column];
      if (readOnly || !at?.parse) return false;
      if (row >= rows.length) return true;
      const found = rows[row];
      return found?.kind === 'data' && !at.readOnly?.(found.data);
    },
    parse: (row, column, typed) => columns[column]?.parse?.(typed, data(row)) ?? { ok: false, message: READ_ONLY },
    centavos: (row, column) => {
      const found = data(row);
      return found === undefined ? null : (columns[column]?.centavos?.(found) ?? null);
    },
    indexOfRow: (rowId) => {
      positions ??= new Map(rows.map((row, index) => [row.id, index]));
      return positions.get(rowId) ?? -1;
    },
  };
};

export type CellProblem = { readonly row: number; readonly column: number; readonly message: string };

export type PlannedEdits = {
  readonly edits: readonly CellEdit[];
  readonly problems: readonly CellProblem[];
  /** Cells that nobody writes in, and would have changed. */
  readonly readOnly: number;
};

/** Texts as edits: what is already so is left out, what can't be read is a problem, read-only cells are only counted. */
export const plannedEdits = (
  texts: readonly CellText[],
  model: GridModel,
  newRowIds: readonly string[],
): PlannedEdits => {
  const edits: CellEdit[] = [];
  const problems: CellProblem[] = [];
  let readOnly = 0;
  for (const { row, column, text } of texts) {
    const isNew = row >= model.rows;
    const known = isNew ? '' : model.text(row, column);
    if (text === known) continue;
    if (!model.canWrite(row, column)) {
      readOnly += 1;
      continue;
    }
    const rowId = isNew ? newRowIds[row - model.rows] : model.rowId(row);
    const columnKey = model.columnList[column]?.key;
    if (rowId === undefined || columnKey === undefined) continue;
    const parsed = model.parse(row, column, text);
    if (parsed.ok) edits.push({ rowId, columnKey, text: parsed.value });
    else problems.push({ row, column, message: parsed.message });
  }
  return { edits, problems, readOnly };
};

const READ_ONLY = 'Esta celda no se escribe: se calcula con las demás o está cerrada.';
