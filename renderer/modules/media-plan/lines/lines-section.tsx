import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ImportDialog } from '#renderer/modules/media-plan/import/import-dialog.tsx';
import { useLineColumns } from '#renderer/modules/media-plan/lines/line-columns.ts';
import { LineEditor } from '#renderer/modules/media-plan/lines/line-editor.tsx';
import { columnOfField, lineNotes } from '#renderer/modules/media-plan/lines/line-notes.ts';
import { useLineView } from '#renderer/modules/media-plan/lines/line-view.ts';
import { LinesEmpty } from '#renderer/modules/media-plan/lines/lines-empty.tsx';
import { LinesToolbar } from '#renderer/modules/media-plan/lines/lines-toolbar.tsx';
import { UnitPicker } from '#renderer/modules/media-plan/lines/unit-picker.tsx';
import { useLineActions } from '#renderer/modules/media-plan/lines/use-line-actions.ts';
import { useLineRows, useLineTotals } from '#renderer/modules/media-plan/lines/use-line-rows.ts';
import { useArrival, useFindings, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridHandle, GridNotes, GridPlace, GridSelection } from '#renderer/ui/grid/grid-types.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)', columnGap: '8px' },
  grid: { minWidth: 0, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  editor: {
    minWidth: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** «Renglones»: media and direct dissemination, typed as in a spreadsheet, with the whole line beside them. */
export const LinesSection = () => {
  const styles = useStyles();
  const { readOnly, lineView } = useMediaPlan();
  const grid = useRef<GridHandle>(null);
  const columns = useLineColumns();
  const rows = useLineRows();
  const totals = useLineTotals();
  const notes = useNotes();
  const { onEdit, insert, remove, duplicate, move } = useLineActions();
  const [picking, setPicking] = useState(false);
  const [importing, setImporting] = useState(false);
  const editor = useLineView(lineView, (state) => state.editor);

  // A row that an act makes, or that a place means, is gone to once it is there.
  const wanted = useRef<GridPlace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that are drawn changed
  useLayoutEffect(() => {
    if (wanted.current && grid.current?.goTo(wanted.current)) wanted.current = null;
  }, [rows]);
  const goTo = useCallback((place: GridPlace) => {
    if (!grid.current?.goTo(place)) wanted.current = place;
  }, []);
  useArrival('lines', ({ rowId = '', field }) => {
    // A campaign without lines is named here too.
    if (!rows.some(({ id }) => id === rowId)) return;
    goTo({ rowId, columnKey: columnOfField(field) });
    if (field !== undefined && columnOfField(field) === 'mediumKey' && field !== 'mediumKey') {
      lineView.set({ editor: true });
      setTimeout(
        () =>
          document
            .querySelector<HTMLElement>(
              `[data-line-editor] [data-fields~="${CSS.escape(field)}"] :is(input, select, textarea, button)`,
            )
            ?.focus(),
        0,
      );
    }
  });

  // Coming back from another part one stands where one was.
  useEffect(() => {
    const { active } = lineView.get();
    if (active) grid.current?.goTo(active);
  }, [lineView]);

  const onSelectionChange = useCallback(
    (selection: GridSelection | null) =>
      lineView.set({ active: selection?.active ?? null, selectedIds: selection?.rowIds ?? [] }),
    [lineView],
  );
  const onInsertRows = useCallback(
    (beforeRowId: string | null, count: number) => {
      const rowId = insert(beforeRowId, count);
      if (rowId !== null) goTo({ rowId, columnKey: 'mediumKey' });
    },
    [insert, goTo],
  );
  const add = (mediumKey: string) => {
    setPicking(false);
    const rowId = insert(null, 1, mediumKey);
    if (rowId !== null) wanted.current = { rowId, columnKey: 'outlet' };
  };
  const copy = () => {
    const rowId = duplicate();
    if (rowId !== null) goTo({ rowId, columnKey: 'outlet' });
  };
  const toggleEditor = () => lineView.set({ editor: !lineView.get().editor });
  useShortcuts(
    {
      'Alt+N': () => setPicking(true),
      'Ctrl+Shift+D': copy,
      'Alt+Shift+ArrowUp': () => move(-1),
      'Alt+Shift+ArrowDown': () => move(1),
    },
    !readOnly,
  );
  useShortcuts({ 'Alt+E': toggleEditor });

  return (
    <SectionLayout
      title="Renglones"
      about="Qué se difunde o se hace, dónde, a qué precio y quién lo paga. Las inserciones se pintan en el calendario."
      help="media-plan.lines"
      actions={
        <LinesToolbar
          onAdd={() => setPicking(true)}
          onDuplicate={copy}
          onDelete={() => remove(lineView.get().selectedIds)}
          onMove={move}
          onImport={() => setImporting(true)}
        />
      }
    >
      <div
        className={styles.root}
        style={{ gridTemplateColumns: editor && rows.length > 0 ? 'minmax(0, 1fr) 21.5rem' : 'minmax(0, 1fr)' }}
      >
        <div className={styles.grid}>
          <Grid
            ref={grid}
            label="Renglones del plan de medios"
            columns={columns}
            rows={rows}
            frozen={editor ? 1 : 2}
            totals={totals}
            notes={notes}
            readOnly={readOnly}
            rowNames={ROW_NAMES}
            {...(readOnly ? {} : { onEdit, onInsertRows, onDeleteRows: remove, newRowId: newId })}
            onSelectionChange={onSelectionChange}
            empty={<LinesEmpty onAdd={() => setPicking(true)} onImport={() => setImporting(true)} />}
          />
        </div>
        {editor && rows.length > 0 && (
          <div className={styles.editor}>
            <LineEditor />
          </div>
        )}
      </div>
      {picking && <UnitPicker title="¿Qué se va a difundir o hacer?" onPick={add} onClose={() => setPicking(false)} />}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </SectionLayout>
  );
};

const ROW_NAMES = ['renglón', 'renglones'] as const;

const NO_NOTES: GridNotes = new Map();

const useNotes = (): GridNotes => {
  const { lineView } = useMediaPlan();
  const findings = useFindings();
  const activeId = useDeferredValue(useLineView(lineView, (state) => state.active?.rowId ?? null));
  const before = useRef<GridNotes>(NO_NOTES);
  return useMemo(() => {
    before.current = lineNotes(findings, activeId, before.current);
    return before.current;
  }, [findings, activeId]);
};
