import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetChange, BudgetContent, Spreading } from '#shared/domain/budget/budget.ts';
import { spreadLines } from '#shared/domain/budget/budget-edits.ts';
import { budgetRow } from '#shared/domain/budget/budget-rows.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import type { LineField, LinePatch } from '#shared/domain/budget/line-values.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';

/** Key of the grid's column that says how a year is spread; its edits carry what `spreadingKey` gives. */
export const SPREADING_COLUMN = 'spreading';

export type LineEdits = {
  /** One list, so that one thing a person does is one undo. */
  readonly changes: readonly BudgetChange[];
  /** What could not be taken as it was written, in words. */
  readonly problems: readonly string[];
};

/**
 * What a person did in the grid of lines as changes: cells as `pasteLines` reads them, with what follows from them, and
 * lines to append.
 * @param defaults what a new line gets where nothing is written
 */
export const lineEdits = (
  content: BudgetContent,
  edits: readonly CellEdit[],
  newRowIds: readonly string[],
  context: { readonly classifier: ClassifierIndex | undefined; readonly defaults: LinePatch },
): LineEdits => {
  const written = new Map<string, Map<string, string>>();
  for (const id of newRowIds) written.set(id, new Map());
  for (const { rowId, columnKey, text } of edits) {
    const cells = written.get(rowId) ?? new Map<string, string>();
    cells.set(columnKey, text);
    written.set(rowId, cells);
  }
  const columns = LINE_COLUMNS.map(({ field }) => field).filter((field) =>
    edits.some((edit) => edit.columnKey === field),
  );
  const isNew = new Set(newRowIds);
  // Rows that are there first: what lies beyond the last one is appended.
  const ids = [...written.keys()].filter((id) => !isNew.has(id)).concat(newRowIds);
  const block = ids.map((id) => rowOf(written.get(id), columns, isNew.has(id)));
  let next = 0;
  const pasted = pasteLines(
    content,
    block,
    { lineIds: ids, columns, keepBlank: true },
    {
      classifier: context.classifier,
      newId: () => {
        const id = newRowIds[next];
        next += 1;
        if (id === undefined) throw new Error('More new lines than the grid gave ids for');
        return id;
      },
    },
  );
  const changes = pasted.changes.map((change) => withDefaults(change, context.defaults));
  const problems = pasted.errors.map((error) => error.message);
  const spread = spreadEdits(content, changes, edits);
  return { changes: [...changes, ...spread.changes], problems: [...problems, ...spread.problems] };
};

/** What stands in a cell of the spreading column: a pattern by its id, the rest by their names. */
export const spreadingKey = (spreading: Spreading, patternId: string | null): string =>
  spreading === 'pattern' ? `pattern:${patternId ?? ''}` : spreading;

/** The other way round. */
export const spreadingOf = (key: string): { readonly spreading: Spreading; readonly patternId: string | null } =>
  key.startsWith('pattern:')
    ? { spreading: 'pattern', patternId: key.slice('pattern:'.length) || null }
    : { spreading: key === 'quarterly' || key === 'manual' ? key : 'even', patternId: null };

/** A cell of a line that is there and wasn't touched stays; of a new line it is as blank as it was copied. */
const rowOf = (
  cells: ReadonlyMap<string, string> | undefined,
  columns: readonly LineField[],
  isNew: boolean,
): readonly (string | undefined)[] => {
  const untouched = isNew && cells !== undefined && columns.some((field) => cells.has(field)) ? '' : undefined;
  return columns.map((field) => cells?.get(field) ?? untouched);
};

const withDefaults = (change: BudgetChange, defaults: LinePatch): BudgetChange => {
  if (change.op !== 'insert' || change.entity !== 'line') return change;
  const { departmentId = null, fundingSourceId = null, itemCode = '' } = defaults;
  const { row } = change;
  return {
    ...change,
    row: {
      ...row,
      itemCode: row.itemCode === '' ? itemCode : row.itemCode,
      departmentId: row.departmentId ?? departmentId,
      fundingSourceId: row.fundingSourceId ?? fundingSourceId,
    },
  };
};

const spreadEdits = (
  content: BudgetContent,
  before: readonly BudgetChange[],
  edits: readonly CellEdit[],
): LineEdits => {
  const byKey = new Map<string, string[]>();
  for (const { rowId, columnKey, text } of edits) {
    if (columnKey !== SPREADING_COLUMN) continue;
    const ids = byKey.get(text);
    if (ids) ids.push(rowId);
    else byKey.set(text, [rowId]);
  }
  if (byKey.size === 0) return { changes: [], problems: [] };
  const after = before.length === 0 ? content : applyChanges(content, before);
  const changes: BudgetChange[] = [];
  const problems: string[] = [];
  for (const [key, ids] of byKey) {
    const { spreading, patternId } = spreadingOf(key);
    const spread = spreadLines(
      after,
      ids.filter((id) => budgetRow(after, 'line', id)),
      spreading,
      patternId,
    );
    if (spread.ok) changes.push(...spread.value);
    else problems.push(spread.error.message);
  }
  return { changes, problems };
};
