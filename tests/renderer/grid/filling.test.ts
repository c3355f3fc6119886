import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceColumn,
  computedColumn,
  dateColumn,
  decimalColumn,
  moneyColumn,
  textColumn,
} from '#renderer/ui/grid/column-kinds.ts';
import { copiedRows, fillTarget, planFill, planHandle, planPaste, planSame } from '#renderer/ui/grid/fill.ts';
import { gridModel, modelColumns, plannedEdits } from '#renderer/ui/grid/grid-model.ts';
import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import type { Area } from '#renderer/ui/grid/selection.ts';

type Item = { readonly name: string; readonly amount: number | null };

const columns = [
  textColumn<Item>({ key: 'name', title: 'Nombre', width: 100, value: (item) => item.name }),
  moneyColumn<Item>({ key: 'amount', title: 'Importe', width: 100, value: (item) => item.amount }),
  computedColumn<Item>({ key: 'double', title: 'Doble', width: 100, centavos: (item) => (item.amount ?? 0) * 2 }),
];

/** Three lines with a subtotal after the second. */
const rows: readonly GridRow<Item>[] = [
  { kind: 'data', id: 'a', data: { name: 'uno', amount: 100 } },
  { kind: 'data', id: 'b', data: { name: 'dos', amount: 200 } },
  { kind: 'group', id: 's', level: 1, cells: { name: 'Subtotal', amount: '3.00' } },
  { kind: 'data', id: 'c', data: { name: 'tres', amount: null } },
];
const model = gridModel(columns, modelColumns(columns), rows, false);
const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

const places = (plan: ReturnType<typeof planPaste>) =>
  plan.ok ? plan.texts.map(({ row, column, text }) => `${row},${column}=${text}`) : plan.message;

describe('a pasted block', () => {
  it('goes once from the corner on, over subtotals and beyond the last row', () => {
    const plan = planPaste(
      [
        ['x', '1'],
        ['y', '2'],
        ['z', '3'],
        ['w', '4'],
      ],
      area(1, 0),
      model,
    );
    expect(places(plan)).toEqual(['1,0=x', '1,1=1', '3,0=y', '3,1=2', '4,0=z', '4,1=3', '5,0=w', '5,1=4']);
    expect(plan.ok && plan.newRows).toBe(2);
    expect(plan.ok && plan.area).toEqual(area(1, 0, 5, 1));
  });

  it('of one value fills the selection, and of a row each of its rows', () => {
    expect(places(planPaste([['9']], area(0, 0, 3, 1), model))).toHaveLength(6);
    expect(places(planPaste([['p', 'q']], area(0, 0, 1, 1), model))).toEqual(['0,0=p', '0,1=q', '1,0=p', '1,1=q']);
  });

  it('whose selection is no multiple of it goes once', () => {
    expect(places(planPaste([['p'], ['q']], area(0, 0, 3, 0), model))).toEqual(['0,0=p', '1,0=q']);
  });

  it('asks for no rows that would stay empty, and clears those that are there', () => {
    const plan = planPaste([['x'], [''], [''], ['']], area(1, 0), model);
    expect(places(plan)).toEqual(['1,0=x', '3,0=']);
  });

  it('that is empty, too wide or too large is refused with the reason', () => {
    expect(places(planPaste([], area(0, 0), model))).toContain('No hay nada que pegar');
    expect(places(planPaste([['1', '2', '3']], area(0, 1), model))).toContain(
      'tiene 3 columnas y desde aquí solo caben 2',
    );
    expect(places(planPaste([['1', '2']], area(0, 0), model, 1))).toContain('de una vez se pegan hasta 1');
  });

  it('never writes on a subtotal or outside of the columns', () => {
    const cell = fc.constantFrom('', '1', 'a');
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 2 }),
        (block, top, left) => {
          const plan = planPaste(block, area(top, left), model);
          for (const { row, column } of plan.ok ? plan.texts : []) {
            expect(row !== 2 && row >= top && column >= left && column < 3).toBe(true);
          }
        },
      ),
    );
  });
});

describe('filling', () => {
  it('down takes the first row of a range, or the row above a single one', () => {
    expect(planFill(area(0, 0, 3, 0), 'down', model).map((t) => `${t.row}=${t.text}`)).toEqual(['1=uno', '3=uno']);
    expect(planFill(area(3, 1), 'down', model)).toEqual([{ row: 3, column: 1, text: '2.00' }]);
    expect(planFill(area(0, 0), 'down', model)).toEqual([]);
  });

  it('right takes the first column of a range, or the one before', () => {
    expect(planFill(area(0, 0, 0, 1), 'right', model)).toEqual([{ row: 0, column: 1, text: 'uno' }]);
    expect(planFill(area(0, 0), 'right', model)).toEqual([]);
  });

  it('by the handle repeats the block away from it, upwards too', () => {
    const target = fillTarget(area(0, 0, 1, 0), { row: 3, column: 0 });
    expect(target).toEqual(area(2, 0, 3, 0));
    expect(planHandle(area(0, 0, 1, 0), area(2, 0, 3, 0), model)).toEqual([{ row: 3, column: 0, text: 'uno' }]);
    expect(planHandle(area(3, 0), area(0, 0, 1, 0), model).map((t) => t.text)).toEqual(['tres', 'tres']);
    expect(planHandle(area(0, 0), area(0, 1), model)).toEqual([{ row: 0, column: 1, text: 'uno' }]);
    expect(fillTarget(area(0, 0, 1, 1), { row: 1, column: 0 })).toBeNull();
  });

  it('with one text leaves subtotals out', () => {
    expect(planSame(area(0, 0, 3, 0), 'x', model).map((t) => t.row)).toEqual([0, 1, 3]);
  });

  it('copies lines without the subtotals between them, and a subtotal alone', () => {
    expect(copiedRows(area(0, 0, 3, 0), model)).toEqual([0, 1, 3]);
    expect(copiedRows(area(2, 0, 2, 1), model)).toEqual([2]);
  });
});

describe('texts become edits', () => {
  it('read, without what is so already, counting what nobody writes', () => {
    const texts = [
      { row: 0, column: 0, text: 'uno' },
      { row: 0, column: 1, text: '$1,234.5' },
      { row: 0, column: 2, text: '5' },
      { row: 4, column: 0, text: 'nuevo' },
    ];
    expect(plannedEdits(texts, model, ['n'])).toEqual({
      edits: [
        { rowId: 'a', columnKey: 'amount', text: '123450' },
        { rowId: 'n', columnKey: 'name', text: 'nuevo' },
      ],
      problems: [],
      readOnly: 1,
    });
  });

  it('or problems that name their cell', () => {
    const { problems } = plannedEdits([{ row: 3, column: 1, text: 'abc' }], model, []);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 3, column: 1 });
    expect(problems[0]?.message).toContain('contiene letras');
  });
});

describe('a kind of column', () => {
  const one = { name: '', amount: null };

  it('of amounts shows commas, copies plain and keeps centavos', () => {
    const amount = columns[1];
    expect(amount?.shown?.({ name: '', amount: -123_450 })).toBe('-1,234.50');
    expect(amount?.text({ name: '', amount: -123_450 })).toBe('-1234.50');
    expect(amount?.parse?.(' (1,234.50) ', one)).toEqual({ ok: true, value: '-123450' });
    expect(amount?.parse?.('', one)).toEqual({ ok: true, value: '' });
    expect(amount?.parse?.('16%', one).ok).toBe(false);
  });

  it('of amounts reads back every amount that it copies', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
        const copied = columns[1]?.text({ name: '', amount: value }) ?? '';
        expect(columns[1]?.parse?.(copied, one)).toEqual({ ok: true, value: String(value === 0 ? 0 : value) });
      }),
    );
  });

  it('of choices takes label or value, without accents or case', () => {
    const choice = choiceColumn<Item>({
      key: 'c',
      title: 'C',
      width: 90,
      value: () => 'N',
      options: [
        { value: 'S', label: 'Sí' },
        { value: 'N', label: 'No' },
      ],
    });
    expect(choice.text(one)).toBe('No');
    expect(choice.parse?.(' si ', one)).toEqual({ ok: true, value: 'S' });
    expect(choice.parse?.('n', one)).toEqual({ ok: true, value: 'N' });
    expect(choice.parse?.('quizá', one)).toMatchObject({ ok: false });
  });

  it('of days and quantities reads what people write, and checks it', () => {
    const day = dateColumn<Item>({ key: 'd', title: 'D', width: 90, value: () => '2026-12-31' });
    expect(day.text(one)).toBe('31/12/2026');
    expect(day.parse?.('1 de enero de 2026', one)).toEqual({ ok: true, value: '2026-01-01' });
    expect(day.parse?.('31/02/2026', one)).toMatchObject({ ok: false });
    const quantity = decimalColumn<Item>({
      key: 'q',
      title: 'Q',
      width: 90,
      value: () => '1234567.5',
      check: (value) => (value === '0' ? 'No puede ser cero.' : undefined),
    });
    expect(quantity.shown?.(one)).toBe('1,234,567.5');
    expect(quantity.parse?.('50%', one)).toEqual({ ok: true, value: '0.5' });
    expect(quantity.parse?.('0', one)).toEqual({ ok: false, message: 'No puede ser cero.' });
  });
});
