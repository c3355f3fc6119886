import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useArrival, useBudget, useContent, useFindings } from '#renderer/modules/budget/budget-context.tsx';
import { ImportDialog } from '#renderer/modules/budget/import/import-dialog.tsx';
import { useLineColumns } from '#renderer/modules/budget/lines/line-columns.ts';
import { columnOfField, lineNotes } from '#renderer/modules/budget/lines/line-notes.ts';
import { lineRows, totalRow } from '#renderer/modules/budget/lines/line-rows.ts';
import { type LineView, useLineView } from '#renderer/modules/budget/lines/line-view.ts';
import { LinesEmpty } from '#renderer/modules/budget/lines/lines-empty.tsx';
import { LinesProblems } from '#renderer/modules/budget/lines/lines-problems.tsx';
import { LinesToolbar } from '#renderer/modules/budget/lines/lines-toolbar.tsx';
import { useLineActions } from '#renderer/modules/budget/lines/use-line-actions.ts';
import { useRememberedWidths } from '#renderer/modules/budget/use-remembered-widths.ts';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridNotes, GridSelection } from '#renderer/ui/grid/grid-types.ts';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  grid: {
    flex: '1 1 0',
    minHeight: 0,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** «Renglones»: what the directorate asks for, typed as in a spreadsheet. */
export const LinesTab = ({ view }: { readonly view: LineView }) => {
  const styles = useStyles();
  const { readOnly, classifierIndex } = useBudget();
  const grid = useRef<GridHandle>(null);
  const lines = useContent((content) => content.line);
  const departments = useContent((content) => content.department);
  const grouping = useLineView(view, (state) => state.grouping);
  const department = useLineView(view, (state) => state.department);
  const columns = useLineColumns();
  const remembered = useRememberedWidths('lines');
  const [importing, setImporting] = useState(false);

  const names = useMemo(
    () => ({ item: (code: string) => classifierIndex?.find(code)?.name, departments }),
    [classifierIndex, departments],
  );
  const shown = useMemo(
    () =>
      department === null
        ? lines
        : lines.filter((line) => line.departmentId === (department === 'none' ? null : department)),
    [lines, department],
  );
  const rows = useMemo(() => lineRows(shown, grouping, names), [shown, grouping, names]);
  const totals = useMemo(() => {
    const all = totalRow('total', 'Total', lines);
    return shown === lines ? [all] : [totalRow('shown', 'De lo mostrado', shown), all];
  }, [lines, shown]);

  const notes = useNotes(view);
  const { onEdit, insertRows, deleteRows, append, duplicate, problems, dismissProblems } = useLineActions(view, rows);

  // A row that an act makes is gone to once it is there.
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const rowId = wanted.current;
    if (
      rowId !== null &&
      rows.some((row) => row.id === rowId) &&
      grid.current?.goTo({ rowId, columnKey: 'itemCode' })
    ) {
      wanted.current = null;
    }
  }, [rows]);
  const addLine = useCallback(() => {
    wanted.current = append();
  }, [append]);

  useArrival('lines', (place: FindingPlace) => {
    const target = { rowId: place.rowId ?? '', columnKey: columnOfField(place.field) };
    if (grid.current?.goTo(target) || !lines.some((line) => line.id === target.rowId)) return;
    // It is there, but of a department that isn't shown.
    view.set({ department: null });
    requestAnimationFrame(() => grid.current?.goTo(target));
  });

  // Coming back from another tab one stands where one was.
  useEffect(() => {
    const { active } = view.get();
    if (active) grid.current?.goTo(active);
  }, [view]);

  const onSelectionChange = useCallback(
    (selection: GridSelection | null) =>
      view.set({ active: selection?.active ?? null, selectedIds: selection?.rowIds ?? [] }),
    [view],
  );
  useShortcuts({ 'Ctrl+Shift+D': duplicate }, !readOnly);

  return (
    <div className={styles.root} data-help="budget.lines">
      <LinesToolbar
        view={view}
        onAdd={addLine}
        onDuplicate={duplicate}
        onDelete={() => deleteRows(view.get().selectedIds)}
        onImport={() => setImporting(true)}
      />
      <LinesProblems problems={problems} onClose={dismissProblems} />
      <div className={styles.grid}>
        <Grid
          ref={grid}
          label="Renglones del presupuesto"
          columns={columns}
          rows={rows}
          frozen={1}
          totals={totals}
          notes={notes}
          readOnly={readOnly}
          rowNames={ROW_NAMES}
          {...(readOnly
            ? {}
            : { onEdit, onInsertRows: insertRows, onDeleteRows: deleteRows, newRowId: insertRows.newId })}
          onSelectionChange={onSelectionChange}
          widths={remembered.widths}
          onResizeColumn={remembered.remember}
          empty={<LinesEmpty filtered={lines.length > 0} onAdd={addLine} onImport={() => setImporting(true)} />}
        />
      </div>
      {importing && <ImportDialog target={{ kind: 'lines' }} onClose={() => setImporting(false)} />}
    </div>
  );
};

const ROW_NAMES = ['renglón', 'renglones'] as const;

const NO_NOTES: GridNotes = new Map();

const useNotes = (view: LineView): GridNotes => {
  const findings = useFindings();
  const activeId = useDeferredValue(useLineView(view, (state) => state.active?.rowId ?? null));
  const before = useRef<GridNotes>(NO_NOTES);
  return useMemo(() => {
    before.current = lineNotes(findings, activeId, before.current);
    return before.current;
  }, [findings, activeId]);
};
