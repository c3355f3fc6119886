// biome-ignore-all lint/a11y/useSemanticElements: rows are grids of their own, so that those out of sight aren't laid out
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time can have the focus; headings and sums never
import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { type GanttRow, isFilled } from '#renderer/ui/gantt/gantt-model.ts';
import { useGanttStyles } from '#renderer/ui/gantt/gantt-styles.ts';
import type { GanttTyping } from '#renderer/ui/gantt/use-gantt.ts';

export type GanttColumn = { readonly short: string; readonly name: string };

type RowProps = {
  readonly row: GanttRow;
  readonly cells: readonly string[];
  readonly index: number;
  readonly columns: readonly GanttColumn[];
  readonly template: string;
  readonly chosen: boolean;
  readonly focusColumn: number | null;
  /** «2-5»; '' where nothing of the row is selected. */
  readonly selected: string;
  readonly readOnly: boolean;
  readonly shown: (text: string) => string;
  readonly typing: GanttTyping | null;
  readonly onType: (text: string) => void;
  readonly onTypingKey: (event: KeyboardEvent) => void;
  readonly onTyped: () => void;
};

/** One row: its name, its months, their sum. */
export const GanttRowView = memo(
  (props: RowProps) => {
    const { row, cells, index, columns, template, chosen, focusColumn, selected, readOnly, shown, typing } = props;
    const styles = useGanttStyles();
    const [from = -2, to = -2] = selected === '' ? [] : selected.split('-').map(Number);
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        data-gantt-row={row.id}
        className={styles.row}
        style={{ gridTemplateColumns: template }}
      >
        <div
          role="rowheader"
          data-at={`${index}:-1`}
          tabIndex={focusColumn === -1 ? 0 : -1}
          aria-current={chosen ? 'true' : undefined}
          title={row.label}
          className={mergeClasses(styles.name, styles.focusable, chosen && styles.chosen)}
        >
          <span className={styles.words}>
            {index + 1}. {row.label}
          </span>
          {row.detail !== '' && <span className={mergeClasses(styles.words, styles.detail)}>{row.detail}</span>}
        </div>
        {columns.map(({ name }, column) => {
          const text = cells[column] ?? '';
          const filled = isFilled(text);
          const isSelected = column >= from && column <= to;
          return (
            <div
              key={name}
              role="gridcell"
              data-at={`${index}:${column}`}
              data-filled={filled}
              tabIndex={focusColumn === column ? 0 : -1}
              aria-selected={isSelected}
              aria-label={ganttCellName(name, text, row, shown)}
              title={filled ? ganttCellName(name, text, row, shown) : undefined}
              className={mergeClasses(
                styles.cell,
                styles.focusable,
                readOnly && styles.still,
                isSelected && from !== to && styles.selected,
              )}
            >
              {typing?.cell.column === column ? (
                <TypingInput name={`${name}, ${row.label}`} {...props} typing={typing} />
              ) : filled ? (
                <span
                  className={mergeClasses(
                    styles.bar,
                    !isFilled(cells[column - 1] ?? '') && styles.begins,
                    !isFilled(cells[column + 1] ?? '') && styles.ends,
                  )}
                >
                  {shown(text)}
                </span>
              ) : (
                text
              )}
            </div>
          );
        })}
        <div role="gridcell" aria-label={`total: ${row.total || 'nada'}`} className={styles.total}>
          {row.total}
        </div>
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.cells === after.cells &&
    before.index === after.index &&
    before.chosen === after.chosen &&
    before.focusColumn === after.focusColumn &&
    before.selected === after.selected &&
    before.readOnly === after.readOnly &&
    before.typing === after.typing,
);

const TypingInput = ({
  name,
  typing,
  onType,
  onTypingKey,
  onTyped,
}: Pick<RowProps, 'onType' | 'onTypingKey' | 'onTyped'> & { readonly name: string; readonly typing: GanttTyping }) => {
  const styles = useGanttStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <input
      ref={input}
      className={styles.input}
      aria-label={`Cifra de ${name}`}
      aria-invalid={typing.problem !== null}
      inputMode="decimal"
      value={typing.text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onTypingKey}
      onBlur={onTyped}
    />
  );
};

/** A month as it is said: «marzo: 40 pláticas». */
export const ganttCellName = (
  month: string,
  text: string,
  { unit }: Pick<GanttRow, 'unit'>,
  shown: (text: string) => string,
): string => (isFilled(text) ? `${month}: ${shown(text)} ${unit}`.trim() : `${month}: sin actividad`);
