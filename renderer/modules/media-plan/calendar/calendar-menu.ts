import { areaWishes, brushed, groundOf, wishesOf } from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import type { CalendarKit } from '#renderer/modules/media-plan/calendar/calendar-kit.ts';
import { cellWords } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import type { ContextMenuItem } from '#renderer/ui/context-menu.tsx';
import { planFill } from '#renderer/ui/grid/fill.ts';
import { areaOf } from '#renderer/ui/grid/selection.ts';

const PASTE_BY_KEY = {
  title: 'Para pegar, oprima Ctrl+V',
  lines: ['Un menú no puede leer el portapapeles; el teclado sí.'],
} as const;

/** What can be done with the selected weeks, with the keys that do the same. `focus` gives the calendar the focus back. */
export const calendarMenu = (kit: CalendarKit, focus: () => void): readonly ContextMenuItem[] => {
  const { board, selection, brush, edits } = kit;
  const area = areaOf(selection);
  const item = (key: string, label: string, keys: string, act: () => void): ContextMenuItem => ({
    key,
    label,
    keys,
    run: () => {
      focus();
      act();
    },
  });
  const fill = (direction: 'down' | 'right', label: string) => () => {
    const { wishes } = wishesOf(board, planFill(area, direction, groundOf(board)));
    edits.write(wishes, `${label} ${cellWords(wishes.length)}`);
  };
  const paint = (wipes: boolean, label: string) => () => {
    const wishes = areaWishes(board.rows, area, brushed(brush, wipes));
    edits.write(wishes, `${label} ${cellWords(wishes.length)}`);
  };
  // The clipboard may be written by a page that was asked to; it is read only by the keys.
  const copy = item('copy', 'Copiar', 'Ctrl+C', () => document.execCommand('copy'));
  const days = item('days', 'Días de la semana…', 'Entrar', kit.openDays);
  if (kit.readOnly) return [days, copy];
  return [
    item('paint', `Pintar con ${brush.count}`, 'Espacio', paint(false, 'Pintar')),
    item('clear', 'Borrar', 'Supr', paint(true, 'Borrar')),
    days,
    item('cut', 'Cortar', 'Ctrl+X', () => document.execCommand('cut')),
    copy,
    item('paste', 'Pegar', 'Ctrl+V', () => edits.showNotice(PASTE_BY_KEY)),
    item('right', 'Llenar a la derecha', 'Ctrl+R', fill('right', 'Llenar a la derecha')),
    item('down', 'Llenar hacia abajo', 'Ctrl+D', fill('down', 'Llenar hacia abajo')),
  ];
};
