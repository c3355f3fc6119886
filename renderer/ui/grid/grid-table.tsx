// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { EditorActions } from '#renderer/ui/grid/cell-editor.tsx';
import { GUTTER_WIDTH, HEADER_HEIGHT, type Layout, MOST_FROZEN, ROW_HEIGHT } from '#renderer/ui/grid/geometry.ts';
import { GridHeader, GridTotalsView } from '#renderer/ui/grid/grid-header.tsx';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import { cellId, GridRowView } from '#renderer/ui/grid/grid-row.tsx';
import { useCellStyles, useGridStyles } from '#renderer/ui/grid/grid-styles.ts';
import type { GridNotes, GridTotals } from '#renderer/ui/grid/grid-types.ts';
import { OWN_TAB } from '#renderer/ui/grid/own-tab.ts';
import { type Area, areaOf, type Selection } from '#renderer/ui/grid/selection.ts';
import type { Editing } from '#renderer/ui/grid/use-cell-editing.ts';

type Handlers = Pick<
  ComponentProps<'div'>,
  | 'onKeyDown'
  | 'onPointerDown'
  | 'onPointerMove'
  | 'onPointerUp'
  | 'onPointerCancel'
  | 'onDoubleClick'
  | 'onContextMenu'
>;

type Props = {
  readonly gridId: string;
  readonly label: string;
  readonly describedBy: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly model: GridModel;
  readonly layout: Layout;
  readonly totals: readonly GridTotals[];
  readonly notes: GridNotes | undefined;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly selection: Selection;
  readonly fillArea: Area | null;
  readonly dragging: string | null;
  readonly editing: Editing | null;
  readonly editor: EditorActions;
  readonly handlers: Handlers;
};

const OVERSCAN = 8;

/** The table itself: one element with the focus, the header, the rows near the visible ones, the totals. */
export const GridTable = (props: Props) => {
  const { gridId, scroller, model, layout, selection, editing, totals } = props;
  const styles = useGridStyles();
  const body = useRef<HTMLDivElement>(null);
  const columns = model.columnList;
  const cellClasses = useCellClasses(columns, layout.frozen);
  const { active } = selection;
  const area = areaOf(selection);
  const rowCount = model.rows;

  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => model.rowId(index) ?? index, [model]),
    overscan: OVERSCAN,
    initialRect: { width: 1280, height: 640 },
    // The active cell is named by aria-activedescendant, and may hold the field: it is always there.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (active.row >= rowCount || (active.row >= (shown[0] ?? 0) && active.row <= (shown.at(-1) ?? -1)))
          return shown;
        return active.row < (shown[0] ?? 0) ? [active.row, ...shown] : [...shown, active.row];
      },
      [active.row, rowCount],
    ),
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.style.setProperty('--grid-columns', `${GUTTER_WIDTH}px ${layout.widths.map((w) => `${w}px`).join(' ')}`);
    element.style.setProperty('--grid-width', `${layout.lefts.at(-1) ?? 0}px`);
    for (let i = 0; i < MOST_FROZEN; i += 1) element.style.setProperty(`--grid-left-${i}`, `${layout.lefts[i] ?? 0}px`);
    const covered = layout.lefts[layout.frozen] ?? 0;
    element.style.scrollPadding = `${HEADER_HEIGHT}px 0 ${totals.length * ROW_HEIGHT}px ${covered}px`;
  }, [layout, totals.length, scroller]);

  useLayoutEffect(() => {
    if (body.current) body.current.style.height = `${rowCount * ROW_HEIGHT}px`;
  }, [rowCount]);

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={mergeClasses(
        styles.table,
        props.dragging === 'resize' && styles.resizing,
        props.dragging === 'fill' && styles.filling,
      )}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={rowCount + 1 + totals.length}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-readonly={props.readOnly ? true : undefined}
      aria-busy={props.busy}
      aria-activedescendant={rowCount > 0 ? cellId(gridId, active.row, active.column) : undefined}
      data-tabster={OWN_TAB}
      {...props.handlers}
    >
      <GridHeader
        columns={columns}
        cellClasses={cellClasses}
        markedFrom={rowCount > 0 ? area.left : -1}
        markedTo={rowCount > 0 ? area.right : -2}
      />
      {rowCount > 0 && (
        <div ref={body} role="rowgroup" className={styles.body}>
          {virtualizer.getVirtualItems().map(({ index, key }) => {
            const selected = index >= area.top && index <= area.bottom;
            const fill = props.fillArea;
            const fills = fill !== null && index >= fill.top && index <= fill.bottom;
            const rowId = model.rowId(index);
            return (
              <GridRowView
                key={String(key)}
                gridId={gridId}
                index={index}
                model={model}
                source={model.source(index)}
                columns={columns}
                cellClasses={cellClasses}
                readOnly={props.readOnly}
                activeColumn={index === active.row ? active.column : -1}
                selectedFrom={selected ? area.left : -1}
                selectedTo={selected ? area.right : -2}
                fillFrom={fills ? fill.left : -1}
                fillTo={fills ? fill.right : -2}
                handleColumn={index === area.bottom && !props.readOnly ? area.right : -1}
                notes={rowId === undefined ? undefined : props.notes?.get(rowId)}
                editing={editing !== null && editing.rowId === rowId ? editing : null}
                editor={props.editor}
              />
            );
          })}
        </div>
      )}
      {totals.length > 0 && (
        <GridTotalsView totals={totals} columns={columns} cellClasses={cellClasses} rowsBefore={rowCount + 1} />
      )}
    </div>
  );
};

/** One class list a column, made once: a row has sixteen cells and a screen forty rows. */
const useCellClasses = (columns: GridModel['columnList'], frozen: number): readonly string[] => {
  const cells = useCellStyles();
  return useMemo(() => {
    const places = [cells.frozen0, cells.frozen1, cells.frozen2, cells.frozen3, cells.frozen4, cells.frozen5];
    return columns.map((column, index) =>
      mergeClasses(
        cells.cell,
        column.align === 'end' && cells.end,
        column.align === 'center' && cells.center,
        index < frozen && places[index],
        index === frozen - 1 && cells.lastFrozen,
      ),
    );
  }, [cells, columns, frozen]);
};
