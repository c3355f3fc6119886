import { type PreviewRow, ROW_STATES } from '#renderer/modules/classifier/import/import-words.ts';
import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellNote, GridColumn, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { ClassifierImportPreview } from '#shared/ipc/classifier-channels.ts';

const MOST_COLUMNS = 30;

/** The list's own row number, what happens to it, what it was read as, and its cells as they stand in the list. */
export const previewColumns = (preview: ClassifierImportPreview): readonly GridColumn<PreviewRow>[] => {
  const width = preview.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const column = (key: string, title: string, wide: number, value: (row: PreviewRow) => string) =>
    computedColumn<PreviewRow>({ key, title, width: wide, value });
  return [
    computedColumn<PreviewRow>({
      key: 'line',
      title: 'Fila',
      width: 60,
      align: 'end',
      value: ({ line }) => String(line),
    }),
    column('state', 'Qué pasará', 130, ({ state }) => ROW_STATES[state]),
    column('code', 'Clave', 90, ({ code }) => code),
    column('name', 'Denominación', 300, ({ name }) => name),
    column('restricted', 'Restringida', 110, ({ state, restricted }) =>
      state === 'skipped' ? '' : restricted ? 'sí' : 'no',
    ),
    ...Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) =>
      column(columnLetters(at + 1), `Columna ${columnLetters(at + 1)}`, 140, ({ cells }) => cells[at] ?? ''),
    ),
  ];
};

/** Each problem at its cell in the list; those of a whole row at what happens to it. */
export const previewNotes = ({ rows }: ClassifierImportPreview): GridNotes => {
  const notes = new Map<string, Readonly<Record<string, CellNote>>>();
  for (const { line, problems } of rows) {
    const cells: Record<string, CellNote> = {};
    for (const { cell, severity, message } of problems) {
      if (severity === 'info') continue;
      const key = cell === null ? 'state' : columnLetters(cell);
      if (cells[key]?.severity === 'error') continue;
      cells[key] = { severity: severity === 'blocking' ? 'error' : 'warning', message };
    }
    if (Object.keys(cells).length > 0) notes.set(String(line), cells);
  }
  return notes;
};
