import { useCallback, useMemo, useRef, useState } from 'react';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import { lineEdits } from '#renderer/modules/budget/lines/line-edits.ts';
import type { LineView } from '#renderer/modules/budget/lines/line-view.ts';
import type { CellEdit, GridRow } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { deleteBudgetRows, duplicateLines } from '#shared/domain/budget/budget-edits.ts';
import { insertBudgetRows } from '#shared/domain/budget/budget-rows.ts';
import { BLANK_LINE, type LinePatch } from '#shared/domain/budget/line-values.ts';

/** What can be done with lines, each one step of the history. */
export const useLineActions = (view: LineView, rows: readonly GridRow<BudgetLine>[]) => {
  const { session, classifierIndex, newId } = useBudget();
  const [problems, setProblems] = useState<readonly string[]>(NO_PROBLEMS);
  const shown = useRef(rows);
  shown.current = rows;

  const onEdit = useCallback(
    (edits: readonly CellEdit[], label: string, newRowIds: readonly string[]) => {
      const { content } = session.getState();
      const defaults = newLineDefaults(content, view);
      const { changes, problems: said } = lineEdits(content, edits, newRowIds, {
        classifier: classifierIndex,
        defaults,
      });
      session.edit(changes, labelOf(label, edits, content));
      setProblems(said.length > 0 ? said : NO_PROBLEMS);
    },
    [session, classifierIndex, view],
  );

  const insertAt = useCallback(
    (index: number, count: number, values: LinePatch) => {
      const { content } = session.getState();
      const line = { ...BLANK_LINE, ...newLineDefaults(content, view), ...values };
      const added = Array.from({ length: count }, () => line);
      const changes = insertBudgetRows(content, 'line', added, index, newId);
      session.edit(changes, count === 1 ? 'Agregar un renglón' : `Agregar ${count} renglones`);
      return changes.findLast((change) => change.op === 'insert')?.row.id ?? null;
    },
    [session, view, newId],
  );

  const insertRows = useMemo(() => {
    const insert = (beforeRowId: string | null, count: number): void => {
      const { content } = session.getState();
      // A heading of a group takes no lines itself: they go above the first line under it.
      const from = shown.current.findIndex((row) => row.id === beforeRowId);
      const before = from < 0 ? undefined : shown.current.slice(from).find((row) => row.kind === 'data');
      const index = before ? content.line.findIndex((line) => line.id === before.id) : content.line.length;
      insertAt(index, count, before ? neighbourValues(before.data, view) : {});
    };
    return Object.assign(insert, { newId });
  }, [session, view, insertAt, newId]);

  const deleteRows = useCallback(
    (ids: readonly string[]) => {
      const changes = deleteBudgetRows(session.getState().content, 'line', ids);
      const count = changes.length;
      session.edit(changes, count === 1 ? 'Eliminar un renglón' : `Eliminar ${count} renglones`);
    },
    [session],
  );

  const append = useCallback(() => insertAt(session.getState().content.line.length, 1, {}), [session, insertAt]);

  const duplicate = useCallback(() => {
    const changes = duplicateLines(session.getState().content, view.get().selectedIds, newId);
    const count = changes.filter((change) => change.op === 'insert').length;
    session.edit(changes, count === 1 ? 'Duplicar un renglón' : `Duplicar ${count} renglones`);
  }, [session, view, newId]);

  const dismissProblems = useCallback(() => setProblems(NO_PROBLEMS), []);
  return { onEdit, insertRows, deleteRows, append, duplicate, problems, dismissProblems } as const;
};

const NO_PROBLEMS: readonly string[] = [];

/** Of the department that is shown; and where there is only one department or source, it is that one. */
const newLineDefaults = (content: BudgetContent, view: LineView): LinePatch => {
  const { department } = view.get();
  const only = (list: readonly { readonly id: string }[]) => (list.length === 1 ? (list[0]?.id ?? null) : null);
  return {
    departmentId: department === 'none' ? null : (department ?? only(content.department)),
    fundingSourceId: only(content.fundingSource),
  };
};

/** A line that is inserted into a group belongs to it. */
const neighbourValues = (line: BudgetLine, view: LineView): LinePatch => {
  const { grouping } = view.get();
  if (grouping === 'none') return {};
  return grouping === 'department' ? { departmentId: line.departmentId } : { itemCode: line.itemCode };
};

const labelOf = (label: string, edits: readonly CellEdit[], content: BudgetContent): string => {
  const rowIds = new Set(edits.map((edit) => edit.rowId));
  const [only] = rowIds;
  const index = rowIds.size === 1 ? content.line.findIndex((line) => line.id === only) : -1;
  return index < 0 ? label : `${label}, renglón ${index + 1}`;
};
