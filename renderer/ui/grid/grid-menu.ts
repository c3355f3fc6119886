import type { ContextMenuItem } from '#renderer/ui/context-menu.tsx';
import { planFill, planSame } from '#renderer/ui/grid/fill.ts';
import { areaOf } from '#renderer/ui/grid/selection.ts';
import { cellCount } from '#renderer/ui/grid/use-grid-edits.ts';
import type { KeyContext } from '#renderer/ui/grid/use-grid-keys.ts';

const PASTE_BY_KEY = {
  title: 'Para pegar, oprima Ctrl+V',
  lines: ['Un menú no puede leer el portapapeles; el teclado sí.'],
} as const;

/** What can be done with the selection, with the keys that do the same. `focus` gives the table the focus back. */
export const gridMenuItems = (
  { model, state, edits, rows, editing }: KeyContext,
  focus: () => void,
): readonly ContextMenuItem[] => {
  const area = areaOf(state.selection);
  const { row, column } = state.selection.active;
  const writable = model.canWrite(row, column);
  const item = (key: string, label: string, keys: string, act: () => void): ContextMenuItem => ({
    key,
    label,
    keys,
    run: () => {
      focus();
      act();
    },
  });
  const write = (texts: ReturnType<typeof planSame>, label: string) =>
    edits.write(texts, `${label} ${cellCount(texts.length)}`);
  return [
    ...(writable ? [item('cut', 'Cortar', 'Ctrl+X', () => document.execCommand('cut'))] : []),
    // The clipboard may be written by a page that was asked to; it is read only by the keys.
    item('copy', 'Copiar', 'Ctrl+C', () => document.execCommand('copy')),
    ...(writable
      ? [
          item('paste', 'Pegar', 'Ctrl+V', () => edits.showNotice(PASTE_BY_KEY)),
          item('edit', 'Escribir en la celda', 'F2', () => editing.open('change')),
          item('clear', 'Borrar el contenido', 'Supr', () => write(planSame(area, '', model), 'Borrar')),
          item('down', 'Llenar hacia abajo', 'Ctrl+D', () =>
            write(planFill(area, 'down', model), 'Llenar hacia abajo'),
          ),
          item('right', 'Llenar a la derecha', 'Ctrl+R', () =>
            write(planFill(area, 'right', model), 'Llenar a la derecha'),
          ),
        ]
      : []),
    ...(rows.canInsert ? [item('insert', 'Insertar filas arriba', 'Ctrl++', rows.insert)] : []),
    ...(rows.canRemove ? [item('remove', 'Eliminar las filas', 'Ctrl+-', rows.remove)] : []),
  ];
};
