import { describe, expect, it } from 'vitest';
import { budgetContent } from '#shared/domain/budget/budget.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import { pasteAmounts } from '#shared/domain/budget/paste-amounts.ts';
import { clipboardBlock } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { budgetWith, classifier, countingIds, ENROLMENT, each } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

describe('pasting amounts by item and month', () => {
  const content = budgetWith({ distribution: [['3611', each(100)]], letterState: 'draft' });
  const paste = (text: string, columns: Parameters<typeof pasteAmounts>[3]['columns'], from = 0) => {
    const result = pasteAmounts(
      content,
      'distribution',
      clipboardBlock(text),
      { rowIds: content.distribution.slice(from).map((row) => row.id), columns, owner: { letterId: idAt(7_002) } },
      { classifier, newId: countingIds(9_000) },
    );
    const after = applyChanges(content, result.changes);
    budgetContent.parse(after);
    return { ...result, rows: after.distribution };
  };

  it('writes into rows and makes new ones of the letter', () => {
    const { rows, errors, insertedRows } = paste('3611\tInscripción\t$5.00\n3612\tIN\t(7.00)\n', [
      'itemCode',
      'departmentId',
      'm01',
    ]);
    expect(errors).toEqual([]);
    expect(insertedRows).toBe(1);
    expect(rows.map((row) => [row.itemCode, row.departmentId === ENROLMENT, row.m01, row.m02])).toEqual([
      ['3611', true, 500, 100],
      ['3612', true, -700, 0],
    ]);
    expect(rows[1]?.letterId).toBe(idAt(7_002));
  });

  it('names cell by cell what it could not take', () => {
    const { rows, errors } = paste('x\t10%\t1\t2', ['m01', 'm02', 'm03']);
    expect(errors.map((error) => error.message)).toEqual([
      'Renglón 1, enero: «x» no es un importe: contiene letras. Escríbalo con cifras, por ejemplo 1,234.50.',
      'Renglón 1, febrero: «10%» es un porcentaje y este renglón no tiene importe anual del que calcularlo. Escriba la cantidad en pesos.',
      'Renglón 1: «2» no cabe, porque el bloque tiene más columnas que la tabla. Copie menos columnas o péguelo más a la izquierda.',
    ]);
    expect(monthsOf(rows[0] as never).slice(0, 3)).toEqual([100, 100, 100]);
  });

  it('refuses more than 15 digits and leaves the row as it was', () => {
    const { changes, errors } = paste('9,999,999,999,999.99', ['m01']);
    expect(changes).toEqual([]);
    expect(errors[0]?.message).toContain('más de 15 cifras');
  });
});
