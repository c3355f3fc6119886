import { ROW_STATES } from '#renderer/modules/budget/import/import-words.ts';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellNote, GridColumn, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { BudgetImportPreview } from '#shared/ipc/budget-channels.ts';

export type PreviewRow = BudgetImportPreview['rows'][number];

/** The sheet's own row number, what happens to it, and its cells under the sheet's own letters. */
export const previewColumns = (preview: BudgetImportPreview): readonly GridColumn<PreviewRow>[] => {
  const width = preview.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return [
    computedColumn<PreviewRow>({
      key: 'line',
      title: 'Fila',
      width: 60,
      align: 'end',
      value: ({ line }) => String(line),
    }),
    computedColumn<PreviewRow>({
      key: 'state',
      title: 'Qué pasará',
      width: 110,
      value: ({ state }) => ROW_STATES[state],
    }),
    computedColumn<PreviewRow>({
      key: 'why',
      title: 'Por qué',
      width: 260,
      value: ({ problems }) => problems.map(({ message }) => message).join(' '),
    }),
    ...Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) =>
      computedColumn<PreviewRow>({
        key: columnLetters(at + 1),
        title: columnLetters(at + 1),
        width: 120,
        value: ({ cells }) => cells[at] ?? '',
      }),
    ),
  ];
};

/** Each problem at its cell; those of a whole row at what happens to it. */
export const previewNotes = ({ rows }: BudgetImportPreview): GridNotes => {
  const notes = new Map<string, Readonly<Record<string, CellNote>>>();
  for (const { line, problems } of rows) {
    const cells: Record<string, CellNote> = {};
    for (const { cell, severity, message } of problems) {
      if (severity === 'info') continue;
      const key = cell === null ? 'state' : cell.replace(/\d+$/, '');
      if (cells[key]?.severity === 'error') continue;
      cells[key] = { severity: severity === 'blocking' ? 'error' : 'warning', message };
    }
    if (Object.keys(cells).length > 0) notes.set(String(line), cells);
  }
  return notes;
};

const MOST_COLUMNS = 60;
