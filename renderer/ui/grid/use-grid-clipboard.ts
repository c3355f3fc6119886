import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { parseHtmlTable } from '#renderer/ui/grid/clipboard-html.ts';
import { parseTable, tableHtml, tableText, withoutFormula } from '#renderer/ui/grid/clipboard-table.ts';
import { copiedRows, planPaste, planSame } from '#renderer/ui/grid/fill.ts';
import type { GridModel } from '#renderer/ui/grid/grid-model.ts';
import { areaOf, type Selection, selectArea } from '#renderer/ui/grid/selection.ts';
import { cellCount, type Edits } from '#renderer/ui/grid/use-grid-edits.ts';
import type { SelectionState } from '#renderer/ui/grid/use-grid-selection.ts';

/** Most text that is read from the clipboard at once. */
const MOST_CHARACTERS = 40_000_000;

/** Copy, cut and paste as the system does them, while the table has the focus and no cell is being written. */
export const useGridClipboard = (
  model: GridModel,
  { selection, select, selectWhenThere }: SelectionState,
  edits: Edits,
  scroller: RefObject<HTMLDivElement | null>,
): void => {
  const now = useRef({ model, selection, edits });
  now.current = { model, selection, edits };

  const paste = useCallback(
    (data: DataTransfer) => {
      const { model: known, selection: selected, edits: writer } = now.current;
      const text = data.getData('text/plain');
      const html = data.getData('text/html');
      if (text.length + html.length > MOST_CHARACTERS) {
        writer.showNotice({ title: 'No se pegó nada', lines: ['Lo copiado es demasiado grande. Péguelo por partes.'] });
        return;
      }
      const block = (html === '' ? null : parseHtmlTable(html)) ?? parseTable(text);
      const plan = planPaste(block, areaOf(selected), known);
      if (!plan.ok) {
        writer.showNotice({ title: 'No se pegó nada', lines: [plan.message] });
        return;
      }
      const ids = writer.write(plan.texts, `Pegar ${cellCount(plan.texts.length)}`, plan.newRows);
      if (!ids) return;
      const { top, left, right, bottom } = plan.area;
      const first = known.rowId(top) ?? ids[0];
      const last = known.rowId(bottom) ?? ids.at(-1);
      if (plan.newRows === 0) select(selectArea(plan.area), 'none');
      else if (first !== undefined && last !== undefined) selectWhenThere(first, last, left, right);
    },
    [select, selectWhenThere],
  );

  useEffect(() => {
    const isOurs = () => scroller.current !== null && document.activeElement === scroller.current;
    const onCopy = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      event.preventDefault();
      const { model: known, selection: selected, edits: writer } = now.current;
      const copied = copiedTexts(known, selected);
      event.clipboardData.setData('text/plain', tableText(copied.rows));
      event.clipboardData.setData('text/html', tableHtml(copied.rows, copied.isNumber));
      if (event.type === 'copy') writer.announce(`Se copió: ${cellCount(copied.rows.length * copied.columns)}.`);
      else
        writer.write(planSame(areaOf(selected), '', known), `Cortar ${cellCount(copied.rows.length * copied.columns)}`);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData || event.defaultPrevented) return;
      event.preventDefault();
      paste(event.clipboardData);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [paste, scroller]);
};

/** Numbers plain with a decimal point; texts so that no spreadsheet runs them. */
const copiedTexts = (model: GridModel, selection: Selection) => {
  const area = areaOf(selection);
  const places = copiedRows(area, model);
  const columns = area.right - area.left + 1;
  const isNumeric = (column: number) => {
    const kind = model.columnList[area.left + column]?.kind;
    return kind === 'money' || kind === 'decimal' || kind === 'computed';
  };
  const rows = places.map((row) =>
    Array.from({ length: columns }, (_, offset) => {
      const text = model.text(row, area.left + offset);
      return isNumeric(offset) && PLAIN_NUMBER.test(text) ? text : withoutFormula(text);
    }),
  );
  return { rows, columns, isNumber: (_row: number, column: number) => isNumeric(column) };
};

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
