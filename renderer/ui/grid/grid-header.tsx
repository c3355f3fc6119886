// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only near the visible ones; a table element can't say so
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus and names its active cell (aria-activedescendant)
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { ModelColumn } from '#renderer/ui/grid/grid-model.ts';
import { useCellStyles, useGridStyles, useMarkStyles } from '#renderer/ui/grid/grid-styles.ts';
import type { GridTotals } from '#renderer/ui/grid/grid-types.ts';

type HeaderProps = {
  readonly columns: readonly ModelColumn[];
  readonly cellClasses: readonly string[];
  /** Columns that the selection touches. */
  readonly markedFrom: number;
  readonly markedTo: number;
};

const Header = ({ columns, cellClasses, markedFrom, markedTo }: HeaderProps) => {
  const styles = useGridStyles();
  const cells = useCellStyles();
  const marks = useMarkStyles();
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.headerRow)}>
        <div role="columnheader" aria-colindex={1} className={mergeClasses(cells.cell, cells.gutter, cells.heading)}>
          <span className={marks.unseen}>Número de fila</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + 2}
            data-marked={index >= markedFrom && index <= markedTo ? '' : undefined}
            title={column.title}
            className={mergeClasses(cellClasses[index], cells.heading)}
          >
            {column.title}
            <span aria-hidden className={marks.resizer} data-resize={index} />
          </div>
        ))}
      </div>
    </div>
  );
};

export const GridHeader = memo(Header);

type TotalsProps = {
  readonly totals: readonly GridTotals[];
  readonly columns: readonly ModelColumn[];
  readonly cellClasses: readonly string[];
  /** Rows above, the header counted. */
  readonly rowsBefore: number;
};

const Totals = ({ totals, columns, cellClasses, rowsBefore }: TotalsProps) => {
  const styles = useGridStyles();
  const cells = useCellStyles();
  const marks = useMarkStyles();
  return (
    <div role="rowgroup" className={styles.totals}>
      {totals.map((total, index) => (
        <div key={total.id} role="row" aria-rowindex={rowsBefore + index + 1} className={styles.row}>
          <div role="rowheader" aria-colindex={1} className={mergeClasses(cells.cell, cells.gutter, cells.total)}>
            <span className={marks.unseen}>Total</span>
          </div>
          {columns.map((column, at) => (
            <div
              key={column.key}
              role="gridcell"
              aria-colindex={at + 2}
              aria-readonly
              className={mergeClasses(cellClasses[at], cells.total)}
            >
              {total.cells[column.key] ?? ''}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};

/** Totals that stay under the rows. */
export const GridTotalsView = memo(Totals);
