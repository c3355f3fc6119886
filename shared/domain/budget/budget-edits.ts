import type { BudgetChange, BudgetContent, BudgetLine, Spreading } from '#shared/domain/budget/budget.ts';
import {
  budgetRow,
  insertBudgetRows,
  type NewBudgetRow,
  type RankedBudgetEntity,
  removeRow,
  rowChanges,
  updateRow,
} from '#shared/domain/budget/budget-rows.ts';
import { BLANK_LINE, type LineField, type LinePatch, writeLine } from '#shared/domain/budget/line-values.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';

type Changes = readonly BudgetChange[];

/** Inserts a line at `index` (0-based), with what follows from the given values. */
export const addLine = (content: BudgetContent, index: number, values: LinePatch, newId: IdSource): Result<Changes> => {
  const written = writeLine({ ...BLANK_LINE, id: '', rank: '' }, values, content.pattern);
  if (!written.ok) return written;
  return ok(insertBudgetRows(content, 'line', [valuesOf(written.value)], index, newId));
};

/** Writes fields of a line, with what follows from them. No change where the line is gone or says so already. */
export const editLine = (content: BudgetContent, id: string, patch: LinePatch): Result<Changes> => {
  const line = budgetRow(content, 'line', id);
  if (!line) return ok([]);
  const written = writeLine(line, patch, content.pattern);
  return written.ok ? ok(rowChanges('line', line, written.value)) : written;
};

/** The same fields into many lines («Ctrl+D», one value to many cells). */
export const editLines = (content: BudgetContent, ids: readonly string[], patch: LinePatch): Result<Changes> => {
  const wanted = new Set(ids);
  const changes: BudgetChange[] = [];
  for (const line of content.line) {
    if (!wanted.has(line.id)) continue;
    const written = writeLine(line, patch, content.pattern);
    if (!written.ok) return written;
    for (const change of rowChanges('line', line, written.value)) changes.push(change);
  }
  return ok(changes);
};

/** «Ctrl+D»: the fields of the first of these lines, as the grid shows them, into the others. */
export const fillDown = (
  content: BudgetContent,
  ids: readonly string[],
  fields: readonly LineField[],
): Result<Changes> => {
  const first = budgetRow(content, 'line', ids[0] ?? '');
  if (!first) return ok([]);
  const patch: LinePatch = Object.fromEntries(fields.map((field) => [field, first[field]]));
  return editLines(content, ids.slice(1), patch);
};

/** Spreads the year of lines anew; `manual` only says that the months are whatever they are. */
export const spreadLines = (
  content: BudgetContent,
  ids: readonly string[],
  spreading: Spreading,
  patternId: string | null = null,
): Result<Changes> => editLines(content, ids, { spreading, patternId: spreading === 'pattern' ? patternId : null });

/** Copies of lines, as a block right after the last of them. */
export const duplicateLines = (content: BudgetContent, ids: readonly string[], newId: IdSource): Changes => {
  const wanted = new Set(ids);
  const originals = content.line.filter((line) => wanted.has(line.id));
  const last = content.line.findLastIndex((line) => wanted.has(line.id));
  return originals.length === 0 ? [] : insertBudgetRows(content, 'line', originals.map(valuesOf), last + 1, newId);
};

/**
 * Deletes rows with what belongs to them: a transfer's or a letter's rows go too; what named a department, a source, a
 * pattern or a commitment stays without it. Recorded acts don't go: see `refuseBudgetChanges`.
 */
export const deleteBudgetRows = (
  content: BudgetContent,
  entity: RankedBudgetEntity,
  ids: readonly string[],
): Changes => {
  const gone = new Set(ids.filter((id) => budgetRow(content, entity, id)));
  const changes: BudgetChange[] = [];
  const unlink = (owner: RankedBudgetEntity, field: string): void => {
    for (const row of content[owner] as readonly { readonly id: string }[]) {
      const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
      if (typeof value === 'string' && gone.has(value))
        changes.push(updateRow(owner, row.id, field as never, null as never));
    }
  };
  const drop = (owner: RankedBudgetEntity, field: string): void => {
    for (const row of content[owner] as readonly { readonly id: string }[]) {
      const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
      if (typeof value === 'string' && gone.has(value)) changes.push(removeRow(owner, row.id));
    }
  };
  if (entity === 'department') for (const owner of POSITIONED) unlink(owner, 'departmentId');
  if (entity === 'fundingSource') for (const owner of POSITIONED) unlink(owner, 'fundingSourceId');
  if (entity === 'pattern') unlink('line', 'patternId');
  if (entity === 'transfer') drop('movement', 'transferId');
  if (entity === 'letter') {
    drop('authorised', 'letterId');
    drop('distribution', 'letterId');
  }
  if (entity === 'spending') {
    for (const row of content.spending) {
      if (row.commitmentId !== null && gone.has(row.commitmentId) && !gone.has(row.id)) {
        changes.push(updateRow('spending', row.id, 'commitmentId', null));
      }
    }
  }
  for (const id of gone) changes.push(removeRow(entity, id));
  return changes;
};

const POSITIONED = ['line', 'authorised', 'distribution', 'ceiling', 'movement', 'spending'] as const;

const valuesOf = ({ id: _id, rank: _rank, ...values }: BudgetLine): NewBudgetRow<'line'> => values;
