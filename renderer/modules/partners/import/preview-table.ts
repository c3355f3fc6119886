import { computedColumn } from '#renderer/ui/grid/column-kinds.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { DirectoryImportPreview } from '#shared/ipc/partner-channels.ts';

export type PreviewRow = DirectoryImportPreview['rows'][number];

/** What happens to a row of the sheet. */
const ROW_STATES = {
  new: 'Nuevo',
  joins: 'Se completa',
  present: 'Ya está',
  doubtful: 'Por decidir',
  refused: 'No se toma',
} as const satisfies Readonly<Record<PreviewRow['state'], string>>;

/** The sheet's own row number, what happens to it and why, and its cells under the sheet's own letters. */
export const previewColumns = (preview: DirectoryImportPreview): readonly GridColumn<PreviewRow>[] => {
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
    computedColumn<PreviewRow>({ key: 'why', title: 'Por qué', width: 420, value: ({ words }) => words }),
    ...Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) =>
      computedColumn<PreviewRow>({
        key: columnLetters(at + 1),
        title: columnLetters(at + 1),
        width: 140,
        value: ({ cells }) => cells[at] ?? '',
      }),
    ),
  ];
};

const MOST_COLUMNS = 60;
