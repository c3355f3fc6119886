// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, useLayoutEffect, useRef } from 'react';
import { CellEditor, type EditorActions } from '#renderer/ui/grid/cell-editor.tsx';
import { ROW_HEIGHT } from '#renderer/ui/grid/geometry.ts';
import type { GridModel, ModelColumn } from '#renderer/ui/grid/grid-model.ts';
import { useCellStyles, useGridStyles, useMarkStyles } from '#renderer/ui/grid/grid-styles.ts';
import type { CellNote } from '#renderer/ui/grid/grid-types.ts';
import type { Editing } from '#renderer/ui/grid/use-cell-editing.ts';

/** From and to; -1, -2 where nothing of the row is meant. */
export type Span = { readonly from: number; readonly to: number };

type Props = {
  readonly gridId: string;
  readonly index: number;
  readonly model: GridModel;
  /** Stands for what the row's cells say: the row is drawn again when it changes. */
  readonly source: unknown;
  readonly columns: readonly ModelColumn[];
  readonly cellClasses: readonly string[];
  readonly readOnly: boolean;
  readonly activeColumn: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly fillFrom: number;
  readonly fillTo: number;
  readonly handleColumn: number;
  readonly notes: Readonly<Record<string, CellNote>> | undefined;
  readonly editing: Editing | null;
  readonly editor: EditorActions;
};

const Row = (props: Props) => {
  const { gridId, index, model, columns, cellClasses, notes, editing, activeColumn } = props;
  const styles = useGridStyles();
  const cells = useCellStyles();
  const marks = useMarkStyles();
  const row = useRef<HTMLDivElement>(null);
  const level = model.groupLevel(index);

  useLayoutEffect(() => {
    if (row.current) row.current.style.top = `${index * ROW_HEIGHT}px`;
  }, [index]);

  return (
    <div ref={row} role="row" aria-rowindex={index + 2} className={mergeClasses(styles.row, styles.bodyRow)}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(cells.cell, cells.gutter)}
        data-marked={props.selectedTo >= 0 ? '' : undefined}
      >
        {index + 1}
      </div>
      {columns.map((column, at) => {
        const note = notes?.[column.key];
        const isActive = at === activeColumn;
        const writes = editing?.column === at ? editing : null;
        const open = level === 0 && model.canWrite(index, at);
        return (
          <div
            key={column.key}
            id={cellId(gridId, index, at)}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={at >= props.selectedFrom && at <= props.selectedTo}
            aria-readonly={open ? undefined : true}
            aria-invalid={note?.severity === 'error' ? true : undefined}
            data-active={isActive ? '' : undefined}
            data-writing={writes ? '' : undefined}
            data-closed={!open && level === 0 && !props.readOnly ? '' : undefined}
            data-filling={at >= props.fillFrom && at <= props.fillTo ? '' : undefined}
            data-note={note?.severity}
            data-level={level > 0 ? level : undefined}
            title={note?.message}
            className={level > 0 ? mergeClasses(cellClasses[at], cells.group) : cellClasses[at]}
          >
            {writes ? (
              <CellEditor column={column} row={index} editing={writes} actions={props.editor} />
            ) : (
              model.shown(index, at)
            )}
            {note && (
              <>
                <span aria-hidden className={mergeClasses(marks.note, marks[note.severity])} />
                <span className={marks.unseen}>
                  {` ${note.severity === 'error' ? 'Error' : 'Aviso'}: ${note.message}`}
                </span>
              </>
            )}
            {isActive && !writes && open && column.kind === 'choice' && (
              <span aria-hidden className={marks.choose} data-choose="">
                <ChevronDownRegular />
              </span>
            )}
            {at === props.handleColumn && !editing && <span aria-hidden className={marks.handle} data-fill="" />}
          </div>
        );
      })}
    </div>
  );
};

/** `model` is another one after each change of any row; what this row shows depends on `source` alone. */
export const GridRowView = memo(Row, (before, after) =>
  (Object.keys(after) as (keyof Props)[]).every((name) => name === 'model' || Object.is(before[name], after[name])),
);

export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`;
