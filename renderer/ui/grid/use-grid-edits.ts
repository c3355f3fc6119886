import { useCallback, useRef, useState } from 'react';
import type { CellText } from '#renderer/ui/grid/fill.ts';
import { type CellProblem, type GridModel, plannedEdits } from '#renderer/ui/grid/grid-model.ts';
import type { GridProps } from '#renderer/ui/grid/grid-types.ts';

export type GridNotice = { readonly title: string; readonly lines: readonly string[] };

export type Edits = {
  /**
   * Writes all of it or nothing: where a text can't be read, a notice says which and why.
   * @returns the ids of new rows, or null where nothing was written
   */
  readonly write: (texts: readonly CellText[], label: string, newRows?: number) => readonly string[] | null;
  /** Whether the caller makes new rows. */
  readonly canAppend: boolean;
  readonly notice: GridNotice | null;
  readonly showNotice: (notice: GridNotice | null) => void;
  /** What a screen reader says now. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
};

type Callbacks = Pick<GridProps<never>, 'onEdit' | 'newRowId'> & { readonly rowNames: readonly [string, string] };

/** The one way from texts to the caller: one call for each thing a person does. */
export const useGridEdits = (model: GridModel, callbacks: Callbacks): Edits => {
  const [notice, showNotice] = useState<GridNotice | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const now = useRef({ model, callbacks });
  now.current = { model, callbacks };

  // A text that is said twice must differ, or nobody hears it the second time.
  const announce = useCallback(
    (text: string) => setAnnouncement((before) => (before === text ? `${text}\u00a0` : text)),
    [],
  );

  const write = useCallback<Edits['write']>(
    (texts, label, newRows = 0) => {
      const { onEdit, newRowId, rowNames } = now.current.callbacks;
      if (!onEdit) return null;
      if (newRows > 0 && !newRowId) {
        const what = newRows === 1 ? `falta 1 ${rowNames[0]}` : `faltan ${newRows} ${rowNames[1]}`;
        showNotice({
          title: 'No se pegó nada',
          lines: [`El bloque pasa del final: ${what} y aquí no se pueden agregar.`],
        });
        return null;
      }
      const ids = Array.from({ length: newRows }, () => newRowId?.() ?? '');
      const { edits, problems, readOnly } = plannedEdits(texts, now.current.model, ids);
      if (problems.length > 0) {
        showNotice({ title: refused(problems.length), lines: problemLines(problems, now.current.model) });
        return null;
      }
      if (edits.length === 0 && newRows === 0) {
        announce(readOnly > 0 ? 'Nada cambió: estas celdas no se escriben.' : 'Nada cambió.');
        return null;
      }
      showNotice(null);
      onEdit(edits, label, ids);
      const left =
        readOnly === 0
          ? ''
          : ` ${readOnly === 1 ? '1 celda calculada quedó' : `${readOnly} celdas calculadas quedaron`} como estaba${readOnly === 1 ? '' : 'n'}.`;
      announce(`${label}: ${cellCount(edits.length)}.${left}`);
      return ids;
    },
    [announce],
  );
  const canAppend = callbacks.newRowId !== undefined;
  return { write, canAppend, notice, showNotice, announcement, announce };
};

export const cellCount = (count: number): string =>
  count === 1 ? '1 celda' : `${count.toLocaleString('es-MX')} celdas`;

/** Where a cell is, in words. */
export const placeOf = (row: number, column: number, model: GridModel): string =>
  `Fila ${row + 1}, ${model.columnList[column]?.title ?? ''}`;

const MOST_LINES = 5;

const refused = (count: number): string =>
  count === 1
    ? 'No se cambió nada: hay una celda que no se entiende'
    : `No se cambió nada: hay ${count.toLocaleString('es-MX')} celdas que no se entienden`;

const problemLines = (problems: readonly CellProblem[], model: GridModel): readonly string[] => {
  const lines = problems
    .slice(0, MOST_LINES)
    .map(({ row, column, message }) => `${placeOf(row, column, model)}: ${message}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, more === 1 ? 'Y una más.' : `Y ${more.toLocaleString('es-MX')} más.`] : lines;
};
