import type { BudgetChange, BudgetContent } from '#shared/domain/budget/budget.ts';
import { type BudgetReading, itemFault, readBudget } from '#shared/domain/budget/budget-reading.ts';
import { type BudgetRow, insertBudgetRows, type NewBudgetRow, rowChanges } from '#shared/domain/budget/budget-rows.ts';
import type { ImportContext } from '#shared/domain/budget/import-lines.ts';
import { addNames } from '#shared/domain/budget/import-names.ts';
import {
  type BudgetImport,
  type DataRow,
  type ImportProblem,
  problemAt,
  sortRows,
} from '#shared/domain/budget/import-rows.ts';
import { type CellReader, cellReader } from '#shared/domain/budget/line-cells.ts';
import type { LineColumn } from '#shared/domain/budget/line-columns.ts';
import { isMonthField } from '#shared/domain/budget/line-values.ts';
import { NO_MONTHS, sumOfMonths } from '#shared/domain/budget/months.ts';
import { spread } from '#shared/domain/budget/spreading.ts';
import { formatMoney, MAX_CENTAVOS, tooLarge } from '#shared/domain/common/money.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';

/** The draft letter that the amounts fill. */
export type AmountsTarget = { readonly entity: 'authorised' | 'distribution'; readonly letterId: string };

type AmountRow = NewBudgetRow<'authorised'>;

/**
 * The rows of a sheet as amounts of a letter: a row whose item, department and source the letter has already replaces
 * it, the others are new. Rows that can't be taken whole are refused, cell by cell; totals are skipped, visibly.
 * @returns `invalid-input` where the sheet has no heading, `too-large` beyond 20,000 rows
 */
export const importAmounts = (
  content: BudgetContent,
  target: AmountsTarget,
  table: SheetTable,
  context: ImportContext,
): Result<BudgetImport> => {
  const sorted = sortRows(
    table,
    ({ kind, field }) => kind !== 'text' && kind !== 'quantity' && field !== 'unitCost',
    context.classifier,
  );
  if (!sorted.ok) return sorted;
  const { used, columns, rows } = sorted.value;
  const names = addNames(content, sorted.value, context.newId);
  const read = cellReader(names.content, context.classifier);
  const reading = readBudget(names.content, context);
  const waiting = Map.groupBy(
    (content[target.entity] as readonly BudgetRow<'authorised'>[]).filter((row) => row.letterId === target.letterId),
    positionKey,
  );
  const fresh: AmountRow[] = [];
  const changes: BudgetChange[] = [];
  const firstAt = new Map<string, number>();
  let taken = 0;
  let total = 0;
  const imported = rows.map((sortedRow) => {
    if (sortedRow.kind === 'skipped') return sortedRow.row;
    const { data } = sortedRow;
    const { row, problems } = readAmounts(data, used, read, reading, target);
    const refused = !row || problems.some((problem) => problem.severity === 'blocking');
    if (row && !refused) {
      const key = positionKey(row);
      const first = firstAt.get(key);
      if (first !== undefined) {
        problems.push(
          problemAt(
            data,
            'itemCode',
            'warning',
            `repite la partida del renglón ${first}. Las dos cantidades se suman.`,
          ),
        );
      } else firstAt.set(key, data.row.line);
      const present = waiting.get(key)?.shift();
      if (present) {
        const changed = rowChanges(target.entity, present, { ...present, ...row });
        changes.push(...changed);
        problems.push(
          problemAt(
            data,
            undefined,
            'info',
            changed.length === 0
              ? 'el oficio ya dice lo mismo de esta partida.'
              : `reemplaza lo que el oficio decía de esta partida, ${formatMoney(sumOfMonths(present))}.`,
          ),
        );
      } else fresh.push(row);
      taken += 1;
      total += sumOfMonths(row);
    }
    return {
      line: data.row.line,
      cells: data.row.cells,
      state: refused ? ('refused' as const) : ('new' as const),
      problems,
    };
  });
  const count = (state: 'refused' | 'skipped'): number => imported.filter((row) => row.state === state).length;
  return ok({
    columns,
    rows: imported,
    taken,
    refused: count('refused'),
    skipped: count('skipped'),
    total,
    notices: [...sorted.value.notices, ...(taken > 0 ? names.notices : [])],
    changes:
      taken === 0
        ? []
        : [
            ...names.changes,
            ...changes,
            ...(fresh.length === 0
              ? []
              : insertBudgetRows(names.content, target.entity, fresh, content[target.entity].length, context.newId)),
          ],
  });
};

const positionKey = (row: Pick<AmountRow, 'itemCode' | 'departmentId' | 'fundingSourceId'>): string =>
  JSON.stringify([row.itemCode, row.departmentId, row.fundingSourceId]);

const readAmounts = (
  data: DataRow,
  used: readonly LineColumn[],
  read: CellReader,
  reading: BudgetReading,
  target: AmountsTarget,
): { readonly row: AmountRow | undefined; readonly problems: ImportProblem[] } => {
  const problems: ImportProblem[] = [...data.problems];
  const values: Record<string, unknown> = {};
  const say = (field: string | undefined, severity: ImportProblem['severity'], message: string): void => {
    problems.push(problemAt(data, field, severity, message));
  };
  let year: number | undefined;
  let writtenMonths = false;
  for (const column of used) {
    const text = data.text(column);
    const cell = read(column, text);
    if (cell.share !== undefined) {
      say(column.field, 'blocking', `«${text}» es un porcentaje y aquí van pesos. Escriba la cantidad en pesos.`);
    }
    if (cell.message !== undefined && !(column.kind === 'item' && cell.value !== undefined)) {
      say(column.field, 'blocking', cell.message);
    }
    if (typeof cell.value === 'number' && cell.value < 0) {
      say(
        column.field,
        'blocking',
        `${formatMoney(cell.value)} es negativo. Corrija el importe; lo que se quita después va en una adecuación.`,
      );
    }
    if (column.field === 'annual') {
      if (text !== '' && typeof cell.value === 'number') year = cell.value;
    } else if (cell.value !== undefined) values[column.field] = cell.value;
    if (isMonthField(column.field) && text !== '') writtenMonths = true;
  }
  let row: AmountRow = {
    itemCode: '',
    departmentId: null,
    fundingSourceId: null,
    ...NO_MONTHS,
    ...values,
    letterId: target.letterId,
  };
  if (!writtenMonths && year !== undefined) {
    row = { ...row, ...spread(year, 'even', undefined) };
    say('annual', 'info', 'los meses están en blanco: el importe se reparte en partes iguales.');
  }
  const sum = sumOfMonths(row);
  if (Math.abs(sum) > MAX_CENTAVOS) {
    say(undefined, 'blocking', tooLarge('La suma de los meses'));
    return { row: undefined, problems };
  }
  if (writtenMonths && year !== undefined && sum !== year) {
    const gap = year - sum;
    say(
      'annual',
      'blocking',
      `los meses suman ${formatMoney(sum)} y el importe dice ${formatMoney(year)}: ${gap > 0 ? 'faltan' : 'sobran'} ${formatMoney(Math.abs(gap))}. ${data.isRounded ? 'Los meses se redondearon al centavo: sume o reste la diferencia en uno de ellos, por ejemplo en diciembre.' : 'Corrija el mes o el importe.'}`,
    );
  }
  if (!writtenMonths && year === undefined)
    say(undefined, 'blocking', 'no trae ningún importe. Escríbalo, o quite el renglón.');
  const fault = itemFault(reading, row.itemCode);
  if (fault) say('itemCode', fault.severity, `${fault.message} ${fault.remedy}`);
  if (target.entity === 'distribution' && row.departmentId === null) {
    say(
      'departmentId',
      'blocking',
      'no se dice a qué departamento se le distribuye. Escriba el departamento en la hoja.',
    );
  }
  return { row, problems };
};
