import { describe, expect, it } from 'vitest';
import { type BudgetContent, budgetContent } from '#shared/domain/budget/budget.ts';
import { lineCellText } from '#shared/domain/budget/line-cells.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import type { LineField } from '#shared/domain/budget/line-values.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { type PasteTarget, pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { clipboardBlock, clipboardText } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, classifier, countingIds, ENROLMENT, PROMOTION } from '#tests/domain/budget/budget-builder.ts';

const COLUMNS = LINE_COLUMNS.map((column) => column.field);

const start = budgetWith({
  lines: [
    { itemCode: '3611', description: 'Radio', annual: 120_000 },
    { itemCode: '3612', description: 'Bardas', quantity: '2', unitCost: 100 },
  ],
});

/** Pastes from the line and column on, as the grid does. */
const paste = (
  text: string,
  from: { line: number; field: LineField; selection?: PasteTarget['selection'] },
  content: BudgetContent = start,
) => {
  const result = pasteLines(
    content,
    clipboardBlock(text),
    {
      lineIds: content.line.slice(from.line).map((line) => line.id),
      columns: COLUMNS.slice(COLUMNS.indexOf(from.field)),
      ...(from.selection ? { selection: from.selection } : {}),
    },
    { classifier, newId: countingIds(9_000) },
  );
  const after = applyChanges(content, result.changes);
  budgetContent.parse(after);
  return { ...result, after, messages: result.errors.map((error) => error.message) };
};

describe('pasting from Excel', () => {
  it('takes amounts as Excel writes them and ignores the trailing line break', () => {
    const { after, errors, insertedLines } = paste('$1,234.50\t(1,234.50)\t $ -   \r\n', { line: 0, field: 'm01' });
    expect(errors).toEqual([]);
    expect(insertedLines).toBe(0);
    expect(monthsOf(after.line[0] as never).slice(0, 3)).toEqual([123_450, -123_450, 0]);
    expect(after.line[0]).toMatchObject({ spreading: 'manual', annual: 123_450 - 123_450 + 9 * 10_000 });
  });

  it('makes new lines of the rows beyond the last, and spreads them', () => {
    const text = [
      '3611\tPromoción y Afiliación\tRecursos estatales\tSpots de radio\tspot\t200\t850.00\t1',
      '36-1-2 Medios alternativos\tIN\t25\t"Bardas\nde la campaña"\tbarda\t1,5\t$1,000.00\t2',
    ].join('\r\n');
    const { after, messages, insertedLines } = paste(text, { line: 2, field: 'itemCode' });
    expect(insertedLines).toBe(2);
    expect(after.line[2]).toMatchObject({
      itemCode: '3611',
      departmentId: PROMOTION,
      annual: 17_000_000,
      spreading: 'even',
    });
    expect(after.line[3]).toMatchObject({
      itemCode: '3612',
      departmentId: ENROLMENT,
      description: 'Bardas\nde la campaña',
      unitCost: 100_000,
    });
    expect(messages).toEqual([
      'Renglón 4, cantidad: «1,5» no es una cantidad: la coma separa miles y no deja grupos de tres cifras. Escríbalo con cifras, por ejemplo 13 o 1.5.',
    ]);
  });

  it('names every cell that it could not take, and takes the others', () => {
    const { after, messages } = paste('10\tx\t30\n1\t2\t#N/A', { line: 0, field: 'm03' });
    expect(messages).toEqual([
      'Renglón 1, abril: «x» no es un importe: contiene letras. Escríbalo con cifras, por ejemplo 1,234.50.',
      'Renglón 2, mayo: «#N/A» no es un importe: es un error de Excel. Corrija la fórmula en la hoja de origen, o ensanche la columna, y copie de nuevo.',
    ]);
    expect(after.line[0]).toMatchObject({ m03: 1_000, m04: 10_000, m05: 3_000 });
    expect(after.line[1]).toMatchObject({ m03: 100, m04: 200 });
  });

  it('names an unknown item and keeps what was typed; names an unknown department', () => {
    const { after, messages } = paste('3671\tTesorería', { line: 0, field: 'itemCode' });
    expect(after.line[0]).toMatchObject({ itemCode: '3671', departmentId: PROMOTION });
    expect(messages[0]).toContain('Renglón 1, partida: la partida «3671» no existe en el clasificador 2026');
    expect(messages[1]).toContain('Renglón 1, departamento: no existe el departamento «Tesorería»');
  });

  it('puts one value into every selected cell', () => {
    const { after } = paste('5', { line: 0, field: 'm01', selection: { rows: 2, columns: 12 } });
    expect(after.line.map(sumOfMonths)).toEqual([6_000, 6_000]);
  });

  it('repeats a block that fits into the selection, and no other', () => {
    const twice = paste('1\t2', { line: 0, field: 'm01', selection: { rows: 2, columns: 4 } });
    expect(twice.after.line.map((line) => [line.m01, line.m02, line.m03, line.m04])).toEqual([
      [100, 200, 100, 200],
      [100, 200, 100, 200],
    ]);
    const once = paste('1\t2', { line: 0, field: 'm01', selection: { rows: 2, columns: 3 } });
    expect(once.after.line[0]).toMatchObject({ m01: 100, m02: 200, m03: 10_000, m04: 10_000 });
  });

  it('reads percentages in months as shares of the year that make up the whole year', () => {
    const { after, errors } = paste('33.3333%\t33.3333%\t33.3334%\t0%', { line: 0, field: 'm01' });
    expect(errors).toEqual([]);
    const line = after.line[0];
    expect(line && line.m01 + line.m02 + line.m03).toBe(120_000);
    expect(line?.annual).toBe(120_000);
  });

  it('gives rows under a merged item its item, department and source, and no others', () => {
    const { after } = paste('3611\tPA\t11\tUno\n\t\t\tDos\n3612\t\t\tTres', { line: 2, field: 'itemCode' });
    expect(after.line.slice(2).map((line) => [line.itemCode, line.departmentId === PROMOTION])).toEqual([
      ['3611', true],
      ['3611', true],
      ['3612', false],
    ]);
  });

  it('a whole row copied and pasted is the same row', () => {
    const free = ['3611', '', '', 'Radio', '', '', '', '', '1,200.00', ...Array.from({ length: 12 }, () => '100.00')];
    const { after, errors } = paste(free.join('\t'), { line: 2, field: 'itemCode' });
    expect(errors).toEqual([]);
    expect(after.line[2]).toMatchObject({ basis: 'free', annual: 120_000, spreading: 'even', m07: 10_000 });
  });

  it('lines copied as they are shown and pasted are the same lines', () => {
    const content = budgetWith({
      lines: [
        {
          itemCode: '3611',
          description: 'Radio "en vivo"\ty otros',
          quantity: '40/30',
          unitCost: 825_300,
          spreading: 'quarterly',
        },
        { itemCode: '3612', annual: 99, departmentId: null, fundingSourceId: null },
        { itemCode: '3361', m05: 1_234_567_89 },
      ],
    });
    const text = clipboardText(
      content.line.map((line) => LINE_COLUMNS.map((column) => lineCellText(content, line, column))),
    );
    const { after, errors } = paste(text, { line: 3, field: 'itemCode' }, content);
    expect(errors).toEqual([]);
    const values = after.line.map(({ id: _id, rank: _rank, description, spreading, ...rest }) => ({
      ...rest,
      description: description.replace(/\s/g, ' '),
      even: spreading === 'manual',
    }));
    expect(values.slice(4)).toEqual(values.slice(1, 3).map((value) => ({ ...value, times: '1' })));
    expect({ ...values[3], even: false }).toEqual(values[0]);
    expect(after.line.slice(3).map(sumOfMonths)).toEqual(content.line.map(sumOfMonths));
  });

  it('says where a written year and its factors part; the factors count', () => {
    const { after, messages } = paste('2\t50.00\t3\t999.00', { line: 0, field: 'quantity' });
    expect(after.line[0]).toMatchObject({ annual: 30_000, basis: 'calculation' });
    expect(messages[0]).toMatch(/^Renglón 1, importe anual: se pegó \$999\.00, pero .* \$300\.00/);
  });

  it('clears what blank cells are pasted over', () => {
    const { after } = paste('\t', { line: 0, field: 'description' });
    expect(after.line[0]).toMatchObject({ description: '', unit: '' });
    expect(paste(' ', { line: 0, field: 'annual' }).after.line[0]?.annual).toBe(0);
  });

  it('leaves cells alone that no one wrote in, and keeps a blank line that was asked for', () => {
    const target = { lineIds: [start.line[1]?.id ?? ''], columns: ['quantity', 'unitCost'] as const, keepBlank: true };
    const block = [
      [undefined, '3.00'],
      [undefined, undefined],
    ];
    const { changes, insertedLines } = pasteLines(start, block, target, { classifier, newId: countingIds(9_000) });
    const after = applyChanges(start, changes);
    expect(after.line[1]).toMatchObject({ quantity: '2', unitCost: 300, annual: 600 });
    expect(insertedLines).toBe(1);
    expect(after.line[2]).toMatchObject({ quantity: '', times: '1', basis: 'calculation' });
  });

  it('tells cells that fall off the table and amounts of more than 15 digits', () => {
    expect(paste('1\t2', { line: 0, field: 'm12' }).messages[0]).toContain('más columnas que la tabla');
    const large = paste('9,999,999,999,999.99\t1', { line: 0, field: 'm01' });
    expect(large.messages[0]).toContain('Renglón 1: «La suma de los meses»');
    expect(large.changes).toEqual([]);
  });

  it('a row that a blank line divides from the block makes no empty line', () => {
    expect(paste('3611\n\n\n3612\n', { line: 2, field: 'itemCode' }).insertedLines).toBe(2);
  });
});
