import { useMemo } from 'react';
import { useContent } from '#renderer/modules/budget/budget-context.tsx';
import { SPREADING_COLUMN, spreadingKey } from '#renderer/modules/budget/lines/line-edits.ts';
import { lineColumn, readable, usePositionColumns } from '#renderer/modules/budget/position-columns.ts';
import { choiceColumn, decimalColumn, moneyColumn, textColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn, GridOption } from '#renderer/ui/grid/grid-types.ts';
import type { BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import type { CellReader } from '#shared/domain/budget/line-cells.ts';
import { LINE_COLUMNS, type LineColumn } from '#shared/domain/budget/line-columns.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/**
 * The columns of the lines, in the order in which sheets carry them, so that a row copied from a sheet lands where it
 * belongs; how the year is spread comes after the months for the same reason.
 */
export const useLineColumns = (): readonly GridColumn<BudgetLine>[] => {
  const position = usePositionColumns<BudgetLine>();
  const patterns = useContent((content) => content.pattern);
  return useMemo(() => {
    const { read } = position;
    const columns = LINE_COLUMNS.map((column) => {
      switch (column.kind) {
        case 'item':
          return position.item;
        case 'department':
          return position.department;
        case 'source':
          return position.source;
        case 'text':
          return { ...textColumn<BudgetLine>(wordsOf(column)), parse: readable(read, column) };
        case 'quantity':
          return { ...decimalColumn<BudgetLine>(wordsOf(column)), parse: readable(read, column) };
        case 'money':
        case 'month':
          return amountColumn(column, read);
        default:
          return assertNever(column.kind);
      }
    });
    return [...columns, spreadingColumn(patterns)];
  }, [position, patterns]);
};

/** How a year may be spread, as people call it. */
export const spreadingOptions = (patterns: BudgetContent['pattern']): readonly GridOption[] => [
  { value: 'even', label: 'En partes iguales' },
  { value: 'quarterly', label: 'Por trimestre' },
  ...patterns.map(({ id, name }, index) => ({
    value: spreadingKey('pattern', id),
    label: name.trim() === '' ? `Patrón ${index + 1}` : name,
  })),
  { value: 'manual', label: 'A mano' },
];

const WIDTHS: Readonly<Record<string, number>> = {
  description: 164,
  unit: 68,
  quantity: 70,
  unitCost: 92,
  times: 50,
  annual: 104,
};

const wordsOf = ({ field, title }: LineColumn) => ({
  key: field,
  title: capitalised(title),
  width: WIDTHS[field] ?? 96,
  value: (line: BudgetLine): string => String(line[field] ?? ''),
});

/** Nothing is written where there is nothing: a sheet full of zeros can't be read. */
const amountColumn = ({ field, title }: LineColumn, read: CellReader): GridColumn<BudgetLine> => ({
  ...moneyColumn<BudgetLine>({
    key: field,
    title: capitalised(title),
    width: WIDTHS[field] ?? 96,
    value: (line) => {
      const amount = line[field];
      return typeof amount === 'number' && amount !== 0 ? amount : null;
    },
  }),
  parse: readable(read, lineColumn(field)),
  // What follows from quantity, cost and times is changed there.
  ...(field === 'annual' ? { readOnly: isWorkedOut } : {}),
});

/** Whether the year follows from its factors. */
export const isWorkedOut = (line: Pick<BudgetLine, 'basis' | 'quantity'>): boolean =>
  line.basis === 'calculation' && line.quantity !== '';

const spreadingColumn = (patterns: BudgetContent['pattern']): GridColumn<BudgetLine> =>
  choiceColumn<BudgetLine>({
    key: SPREADING_COLUMN,
    title: 'Reparto',
    width: 150,
    options: spreadingOptions(patterns),
    value: (line) => spreadingKey(line.spreading, line.patternId),
  });

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
