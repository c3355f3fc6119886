import { type RefObject, useEffect, useRef } from 'react';
import {
  areaWishes,
  brushed,
  copiedText,
  groundOf,
  wishesOf,
} from '#renderer/modules/media-plan/calendar/calendar-board.ts';
import type { CalendarKit } from '#renderer/modules/media-plan/calendar/calendar-kit.ts';
import { cellWords } from '#renderer/modules/media-plan/calendar/use-calendar-edits.ts';
import { parseHtmlTable } from '#renderer/ui/grid/clipboard-html.ts';
import { type Block, parseTable, tableHtml, tableText } from '#renderer/ui/grid/clipboard-table.ts';
import { copiedRows, planPaste } from '#renderer/ui/grid/fill.ts';
import { areaOf, areaSize, selectArea } from '#renderer/ui/grid/selection.ts';

/** Most text that is read from the clipboard at once. */
const MOST_CHARACTERS = 2_000_000;

/** Copy, cut and paste as the system does them, while the calendar has the focus and no number is being written. */
export const useCalendarClipboard = (kit: CalendarKit, scroller: RefObject<HTMLDivElement | null>): void => {
  const now = useRef(kit);
  now.current = kit;
  /** What was copied here, exactly: a cell without bonus insertions takes them away where it is pasted. */
  const own = useRef<{ readonly text: string; readonly layer: string; readonly block: Block } | null>(null);

  useEffect(() => {
    const isOurs = () => scroller.current !== null && document.activeElement === scroller.current;
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      event.preventDefault();
      const { board, selection, edits } = now.current;
      const area = areaOf(selection);
      const ground = groundOf(board);
      const { columns } = areaSize(area);
      const rows = copiedRows(area, ground);
      const block = (textOf: (row: number, column: number) => string): Block =>
        rows.map((row) => Array.from({ length: columns }, (_, at) => textOf(row, area.left + at)));
      const shown = block((row, column) => copiedText(board, { row, column }));
      const text = tableText(shown);
      own.current = { text, layer: board.layer, block: block(ground.text) };
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData(
        'text/html',
        tableHtml(shown, (row, column) => /^\d+$/.test(shown[row]?.[column] ?? '')),
      );
      const wishes = areaWishes(board.rows, area, brushed({ count: 0, layer: board.layer }, true));
      if (event.type === 'cut') edits.write(wishes, `Cortar ${cellWords(wishes.length)}`);
      else edits.announce(`Se copió: ${cellWords(wishes.length)}.`);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      event.preventDefault();
      const { board, selection, select, edits } = now.current;
      const refuse = (lines: readonly string[]) => edits.showNotice({ title: 'No se pegó nada', lines });
      const text = event.clipboardData.getData('text/plain');
      const html = event.clipboardData.getData('text/html');
      if (text.length + html.length > MOST_CHARACTERS) {
        return refuse(['Lo copiado es demasiado grande. Péguelo por partes.']);
      }
      const copied = own.current;
      const isOwn = copied !== null && copied.layer === board.layer && lines(copied.text) === lines(text);
      const block = isOwn ? copied.block : ((html === '' ? null : parseHtmlTable(html)) ?? parseTable(text));
      const plan = planPaste(block, areaOf(selection), groundOf(board));
      if (!plan.ok) return refuse([plan.message]);
      if (plan.newRows > 0) {
        return refuse([
          `El bloque pasa del último renglón: ${plan.newRows === 1 ? 'falta 1 renglón' : `faltan ${plan.newRows} renglones`}. Agréguelos en «Renglones», o copie menos.`,
        ]);
      }
      const { wishes, problems } = wishesOf(board, plan.texts);
      if (problems.length > 0) return refuse(problems.slice(0, MOST_PROBLEMS));
      edits.write(wishes, `Pegar ${cellWords(wishes.length)}`, true);
      select(selectArea(plan.area), false);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [scroller]);
};

const MOST_PROBLEMS = 5;

/** The system's clipboard may change line ends. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
