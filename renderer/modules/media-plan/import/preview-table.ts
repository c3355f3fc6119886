import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { CellNote, GridColumn, GridNotes } from '#renderer/ui/grid/grid-types.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { MediaImportPreview } from '#shared/ipc/media-plan-channels.ts';

export type PreviewRow = MediaImportPreview['rows'][number];

/** What happens to a row of the sheet. */
const ROW_STATES = {
  new: 'Se carga',
  refused: 'No se carga',
  skipped: 'Se salta',
} as const satisfies Readonly<Record<PreviewRow['state'], string>>;

/** The sheet's own row number, what happens to it and why, and its cells under the sheet's own letters. */
export const previewColumns = (preview: MediaImportPreview): readonly GridColumn<PreviewRow>[] => {
  const width = preview.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return [
    computedColumn<PreviewRow>({
      key: 'line',
      title: 'Fila',
      width: 56,
      align: 'end',
      value: ({ line }) => String(line),
    }),
    computedColumn<PreviewRow>({
      key: 'state',
      title: 'Qué pasará',
      width: 104,
      value: ({ state }) => ROW_STATES[state],
    }),
    computedColumn<PreviewRow>({
      key: 'why',
      title: 'Por qué',
      width: 420,
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
export const previewNotes = ({ rows }: MediaImportPreview): GridNotes => {
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

const MOST_COLUMNS = 90;
