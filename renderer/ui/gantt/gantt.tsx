// biome-ignore-all lint/a11y/useSemanticElements: rows are grids of their own, so that those out of sight aren't laid out
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time can have the focus; headings and sums never
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { type GanttRow, isInRange } from '#renderer/ui/gantt/gantt-model.ts';
import { type GanttColumn, GanttRowView, ganttCellName } from '#renderer/ui/gantt/gantt-row.tsx';
import { ganttColumns, useGanttStyles } from '#renderer/ui/gantt/gantt-styles.ts';
import { type GanttAct, useGantt } from '#renderer/ui/gantt/use-gantt.ts';
import type { Result } from '#shared/domain/common/result.ts';

type Props = {
  /** What the table is, for people who can't see it. */
  readonly label: string;
  /** Heading over the names. */
  readonly nameTitle: string;
  readonly columns: readonly GanttColumn[];
  readonly rows: readonly GanttRow[];
  readonly activeRowId: string | null;
  readonly readOnly?: boolean;
  /** For one row in a narrow place. */
  readonly narrow?: boolean;
  /** A figure as people type it to the one kept, or why it can't be. */
  readonly read: (typed: string) => Result<string>;
  /** A figure as it is drawn. */
  readonly shown: (text: string) => string;
  readonly onAct: (act: GanttAct) => void;
  readonly onActiveRow: (rowId: string) => void;
  readonly onOpenRow: (rowId: string) => void;
};

/**
 * Who does what in which month, as bars that carry their figures. Arrows move, Space and Enter begin or end a month,
 * Shift with arrows or the dragged pointer paint over empty ones (figures that are there stay), a typed figure is written
 * into all that is selected, Delete empties it. Give the changed rows back at once: the next key reads them.
 */
export const Gantt = (props: Props) => {
  const { label, nameTitle, columns, rows, activeRowId, readOnly = false, narrow = false, shown } = props;
  const styles = useGanttStyles();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const gantt = useGantt(root, { ...props, columns: columns.length, readOnly });
  const { range, typing, preview, pointer } = gantt;
  const template = ganttColumns(columns.length, narrow);
  const painted = new Map(preview.map(({ rowId, column, text }) => [`${rowId} ${column}`, text]));
  const { head } = range;
  const said = useSaid(rows, columns, head, shown);

  return (
    <div className={styles.root}>
      <div className={styles.scroll}>
        <div
          ref={root}
          role="grid"
          aria-label={label}
          aria-describedby={`${id}-keys`}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 2}
          aria-readonly={readOnly}
          aria-multiselectable
          className={mergeClasses(styles.table, narrow && styles.narrow)}
          onKeyDown={gantt.keys}
          onFocus={gantt.focused}
          onPointerDown={pointer.pointerDown}
          onPointerMove={pointer.pointerMove}
          onPointerUp={pointer.pointerUp}
          onPointerCancel={pointer.pointerCancel}
          onDoubleClick={pointer.doubleClick}
          tabIndex={-1}
        >
          <div
            role="row"
            aria-rowindex={1}
            className={mergeClasses(styles.row, styles.head)}
            style={{ gridTemplateColumns: template }}
          >
            <div role="columnheader" className={styles.headName}>
              {nameTitle}
            </div>
            {columns.map(({ short, name }) => (
              <div key={name} role="columnheader" aria-label={name} title={name} className={styles.headCell}>
                {short}
              </div>
            ))}
            <div role="columnheader" className={styles.headCell}>
              Total
            </div>
          </div>
          {rows.map((row, index) => {
            const cells = row.cells.map((text, column) => painted.get(`${row.id} ${column}`) ?? text);
            return (
              <GanttRowView
                key={row.id}
                row={row}
                cells={preview.length > 0 ? cells : row.cells}
                index={index}
                columns={columns}
                template={template}
                chosen={row.id === activeRowId}
                focusColumn={head.row === index ? head.column : null}
                selected={selectedIn(range, index, columns.length)}
                readOnly={readOnly}
                shown={shown}
                typing={typing?.cell.row === index ? typing : null}
                onType={gantt.type}
                onTypingKey={gantt.typingKeys}
                onTyped={gantt.commitTyping}
              />
            );
          })}
        </div>
      </div>
      {typing?.problem && (
        <div role="alert" className={styles.problem}>
          {typing.problem}
        </div>
      )}
      <div id={`${id}-keys`} className={styles.keys}>
        {readOnly ? KEYS_READ_ONLY : KEYS}
      </div>
      <div role="status" className={styles.unseen}>
        {said}
      </div>
    </div>
  );
};

const KEYS =
  'Espacio o Entrar: empieza o termina el mes · Mayús+flechas o arrastrar: pinta varios · una cifra: la escribe · Supr: vacía · F2: corrige';
const KEYS_READ_ONLY = 'Flechas para recorrer los meses. Aquí solo se lee.';

/** Primitive, so that a row whose part of the selection stays isn't drawn again. */
const selectedIn = (range: Parameters<typeof isInRange>[0], row: number, columns: number): string => {
  const [from, to] = [
    Math.min(range.anchor.column, range.head.column),
    Math.max(range.anchor.column, range.head.column),
  ];
  return to >= 0 && from < columns && isInRange(range, row, to) ? `${from}-${to}` : '';
};

/** What changed under the focus without its moving, for who can't see it. */
const useSaid = (
  rows: readonly GanttRow[],
  columns: Props['columns'],
  { row, column }: { readonly row: number; readonly column: number },
  shown: (text: string) => string,
): string => {
  const here = rows[row];
  const text = here?.cells[column] ?? '';
  const place = `${here?.id} ${column}`;
  const before = useRef({ place, text });
  const [said, setSaid] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the figure changes
  useEffect(() => {
    const changed = before.current.place === place && before.current.text !== text;
    before.current = { place, text };
    const month = columns[column];
    if (changed && here && month) setSaid(ganttCellName(month.name, text, here, shown));
  }, [place, text]);
  return said;
};
