import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { type BudgetRulesContext, readBudget } from '#shared/domain/budget/budget-reading.ts';
import { insertBudgetRows, type NewBudgetRow } from '#shared/domain/budget/budget-rows.ts';
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
import { checkLines } from '#shared/domain/budget/line-rules.ts';
import { BLANK_LINE, isMonthField, type LinePatch, writeLine } from '#shared/domain/budget/line-values.ts';
import { MONTH_FIELDS, type MonthField, monthColumnsOf } from '#shared/domain/budget/months.ts';
import { sharesOfYear, spread } from '#shared/domain/budget/spreading.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import type { SheetTable } from '#shared/domain/common/sheet-table.ts';

export type ImportContext = BudgetRulesContext & { readonly newId: IdSource };

const MAX_LINES = 50_000;

/**
 * The rows of a sheet as new lines of the budget, after its last one. Rows that can't be taken whole are refused, cell by
 * cell; totals, headings and notes are skipped, visibly. Departments and sources that the budget lacks are added.
 * @returns `invalid-input` where the sheet has no heading, `too-large` beyond 20,000 rows or 50,000 lines
 */
export const importLines = (
  content: BudgetContent,
  table: SheetTable,
  context: ImportContext,
): Result<BudgetImport> => {
  const sorted = sortRows(table, () => true, context.classifier);
  if (!sorted.ok) return sorted;
  const { used, columns, rows } = sorted.value;
  const names = addNames(content, sorted.value, context.newId);
  const read = cellReader(names.content, context.classifier);
  const candidates = rows.flatMap((row) =>
    row.kind === 'data' ? [readLine(row.data, used, read, names.content)] : [],
  );
  const findings = findingsOf(names.content, candidates, used, context);
  const present = new Set(content.line.map(likeness));
  const lines: NewBudgetRow<'line'>[] = [];
  let total = 0;
  let at = 0;
  const imported = rows.map((row) => {
    if (row.kind === 'skipped') return row.row;
    const candidate = candidates[at];
    at += 1;
    const { data } = row;
    const problems = [
      ...(candidate?.problems ?? []),
      ...(findings.get(String(data.row.line)) ?? []).map(({ place, severity, message, remedy }) =>
        problemAt(data, place.field, severity, `${message} ${remedy}`),
      ),
    ];
    const refused = !candidate?.line || problems.some((problem) => problem.severity === 'blocking');
    if (candidate?.line && !refused) {
      const { id: _id, rank: _rank, ...values } = candidate.line;
      lines.push(values);
      total += values.annual;
      if (present.has(likeness(candidate.line))) {
        problems.push({
          cell: null,
          severity: 'warning',
          message: `Renglón ${data.row.line}: ya hay un renglón igual en el presupuesto. Si es el mismo, quítelo de la hoja.`,
        });
      }
    }
    return {
      line: data.row.line,
      cells: data.row.cells,
      state: refused ? ('refused' as const) : ('new' as const),
      problems,
    };
  });
  if (content.line.length + lines.length > MAX_LINES) {
    return fail(
      'too-large',
      `El presupuesto tendría ${content.line.length + lines.length} renglones y caben ${MAX_LINES}. Divida la hoja.`,
    );
  }
  const count = (state: 'new' | 'refused' | 'skipped'): number => imported.filter((row) => row.state === state).length;
  return ok({
    columns,
    rows: imported,
    taken: lines.length,
    refused: count('refused'),
    skipped: count('skipped'),
    total,
    notices: [...sorted.value.notices, ...(lines.length > 0 ? names.notices : [])],
    changes:
      lines.length === 0
        ? []
        : [...names.changes, ...insertBudgetRows(names.content, 'line', lines, content.line.length, context.newId)],
  });
};

type Candidate = { readonly line: BudgetLine | undefined; readonly problems: readonly ImportProblem[] };

const likeness = (line: BudgetLine): string =>
  JSON.stringify([line.itemCode, line.departmentId, line.fundingSourceId, line.description, line.annual]);

const readLine = (data: DataRow, used: readonly LineColumn[], read: CellReader, content: BudgetContent): Candidate => {
  const problems: ImportProblem[] = [...data.problems];
  const values: Record<string, unknown> = {};
  const shares = new Map<MonthField, number>();
  const say = (field: string, severity: ImportProblem['severity'], message: string): void => {
    problems.push(problemAt(data, field, severity, message));
  };
  let writtenMonths = false;
  for (const column of used) {
    const text = data.text(column);
    const cell = read(column, text);
    if (cell.share !== undefined && isMonthField(column.field)) shares.set(column.field, cell.share);
    else if (cell.value !== undefined) values[column.field] = cell.value;
    // Of an item that isn't known the line's own check says more.
    if (cell.message !== undefined && !(column.kind === 'item' && cell.value !== undefined)) {
      say(column.field, 'blocking', cell.message);
    }
    if (typeof cell.value === 'number' && cell.value < 0) {
      say(
        column.field,
        'blocking',
        `${formatMoney(cell.value)} es negativo, y en el anteproyecto solo se pide. Escriba importes de cero en adelante.`,
      );
    }
    if (isMonthField(column.field) && text !== '') writtenMonths = true;
  }
  const year = used.find((column) => column.field === 'annual');
  const hasYear = year !== undefined && data.text(year) !== '';
  if (!writtenMonths) for (const field of MONTH_FIELDS) delete values[field];
  if (!hasYear) delete values.annual;
  const patch = values as LinePatch;
  const start: BudgetLine = { ...BLANK_LINE, id: String(data.row.line), rank: '' };
  let written = writeLine(start, patch, content.pattern);
  if (written.ok && patch.annual !== undefined && written.value.annual !== patch.annual) {
    say(
      'annual',
      'warning',
      `cantidad × costo × veces da ${formatMoney(written.value.annual)} y el importe dice ${formatMoney(patch.annual)}. Se toma el importe, como libre; si el cálculo es el bueno, corríjalo en la hoja.`,
    );
    written = writeLine(start, { ...patch, basis: 'free' }, content.pattern);
  }
  if (!written.ok) {
    say('annual', 'blocking', written.error.message);
    return { line: undefined, problems };
  }
  const line = shares.size > 0 ? withShares(written.value, patch, shares) : withSpreading(written.value, content);
  return { line, problems };
};

/** Months as shares of the year; those that the sheet leaves out have nothing. */
const withShares = (line: BudgetLine, patch: LinePatch, shares: ReadonlyMap<MonthField, number>): BudgetLine => ({
  ...line,
  ...monthColumnsOf(MONTH_FIELDS.map((field) => patch[field] ?? 0)),
  ...sharesOfYear(line.annual, shares),
  spreading: 'manual',
});

/** Months that are what a spreading gives anyway, keep following it. */
const withSpreading = (line: BudgetLine, content: BudgetContent): BudgetLine => {
  if (line.spreading !== 'manual') return line;
  const agrees = (months: ReturnType<typeof spread>): boolean =>
    months !== undefined && MONTH_FIELDS.every((field) => months[field] === line[field]);
  if (agrees(spread(line.annual, 'quarterly', undefined))) return { ...line, spreading: 'quarterly' };
  const pattern = content.pattern.find((row) => agrees(spread(line.annual, 'pattern', row)));
  return pattern ? { ...line, spreading: 'pattern', patternId: pattern.id } : line;
};

/** Said cell by cell while reading. */
const SAID = new Set(['line-negative']);
/** Not worth saying of every row where the sheet has no such column. */
const OF_COLUMN: Readonly<Record<string, LineColumn['kind']>> = {
  'line-without-department': 'department',
  'line-without-source': 'source',
};

/** What the checks of the budget will say of the new lines, by row of the sheet. */
const findingsOf = (
  content: BudgetContent,
  candidates: readonly Candidate[],
  used: readonly LineColumn[],
  context: BudgetRulesContext,
): ReadonlyMap<string | undefined, readonly Finding[]> => {
  const line = candidates.flatMap((candidate) => (candidate.line ? [candidate.line] : []));
  const found = checkLines(readBudget({ ...content, line }, context)).filter(({ code }) => {
    const kind = OF_COLUMN[code];
    return !SAID.has(code) && (kind === undefined || used.some((column) => column.kind === kind));
  });
  return Map.groupBy(found, (finding) => finding.place.rowId);
};
