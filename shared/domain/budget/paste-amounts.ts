import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { type BudgetRow, insertBudgetRows, type NewBudgetRow, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import { cellReader } from '#shared/domain/budget/line-cells.ts';
import { LINE_COLUMNS, type LineColumn } from '#shared/domain/budget/line-columns.ts';
import { type MonthField, NO_MONTHS, sumOfMonths } from '#shared/domain/budget/months.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { isBlankRow } from '#shared/domain/common/cells.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { MAX_CENTAVOS, tooLarge } from '#shared/domain/common/money.ts';

/** Tables of amounts by item and month, which have no year of their own. */
export type AmountEntity = 'authorised' | 'distribution' | 'movement';
export type AmountField = 'itemCode' | 'departmentId' | 'fundingSourceId' | MonthField;

/** What new rows belong to: the letter of an authorisation or distribution, the transfer of a movement. */
export type AmountOwner = { readonly letterId: string | null } | { readonly transferId: string };

export type AmountPaste = {
  readonly changes: readonly BudgetChange[];
  readonly errors: readonly {
    /** 1-based, of the block. */
    readonly row: number;
    readonly column: number;
    readonly field: AmountField | null;
    /** «Renglón 3, marzo: …»: problem, cause and remedy. */
    readonly message: string;
  }[];
  readonly insertedRows: number;
};

/**
 * Pastes a block of cells into a table of amounts, or imports the rows of a sheet into it; rows beyond the last are new
 * ones. Cells that can't be read are named and left as they were. The changes still pass `refuseBudgetChanges`.
 */
export const pasteAmounts = (
  content: BudgetContent,
  entity: AmountEntity,
  block: readonly (readonly string[])[],
  target: { readonly rowIds: readonly string[]; readonly columns: readonly AmountField[]; readonly owner: AmountOwner },
  context: { readonly classifier: ClassifierIndex | undefined; readonly newId: IdSource },
): AmountPaste => {
  const read = cellReader(content, context.classifier);
  const rows = content[entity] as readonly BudgetRow<AmountEntity>[];
  const byId = new Map(rows.map((row, index) => [row.id, { row, number: index + 1 }]));
  const columns = target.columns.map((field) => LINE_COLUMNS.find((column) => column.field === field));
  const changes: BudgetChange[] = [];
  const fresh: NewBudgetRow<AmountEntity>[] = [];
  const errors: AmountPaste['errors'][number][] = [];
  for (const [at, cells] of block.entries()) {
    const present = byId.get(target.rowIds[at] ?? '');
    if (!present && isBlankRow(cells)) continue;
    const number = present?.number ?? rows.length + fresh.length + 1;
    const values: Record<string, unknown> = {};
    for (const [index, text] of cells.entries()) {
      const column = columns[index];
      const message = column ? readInto(values, column, text, read) : offTable(text);
      if (message === undefined) continue;
      errors.push({
        row: at + 1,
        column: index + 1,
        field: (column?.field as AmountField | undefined) ?? null,
        message: `Renglón ${number}${column ? `, ${column.title}` : ''}: ${message}`,
      });
    }
    const start = present?.row ?? { ...BLANK_AMOUNTS, ...target.owner };
    const next = { ...start, ...values } as BudgetRow<AmountEntity>;
    if (Math.abs(sumOfMonths(next)) > MAX_CENTAVOS) {
      errors.push({
        row: at + 1,
        column: 1,
        field: null,
        message: `Renglón ${number}: ${tooLarge('La suma de los meses')}`,
      });
    } else if (!present) fresh.push(next);
    else for (const change of rowChanges(entity, present.row, next)) changes.push(change);
  }
  if (fresh.length > 0) changes.push(...insertBudgetRows(content, entity, fresh, rows.length, context.newId));
  return { changes, errors, insertedRows: fresh.length };
};

const BLANK_AMOUNTS = { itemCode: '', departmentId: null, fundingSourceId: null, ...NO_MONTHS };

const readInto = (
  values: Record<string, unknown>,
  column: LineColumn,
  text: string,
  read: ReturnType<typeof cellReader>,
): string | undefined => {
  const cell = read(column, text);
  if (cell.share !== undefined) {
    return `«${text.trim()}» es un porcentaje y este renglón no tiene importe anual del que calcularlo. Escriba la cantidad en pesos.`;
  }
  if (cell.value !== undefined) values[column.field] = cell.value;
  return cell.message;
};

const offTable = (text: string): string | undefined =>
  text.trim() === ''
    ? undefined
    : `«${text.trim().slice(0, 40)}» no cabe, porque el bloque tiene más columnas que la tabla. Copie menos columnas o péguelo más a la izquierda.`;
