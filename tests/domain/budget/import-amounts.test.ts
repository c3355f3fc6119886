import { describe, expect, it } from 'vitest';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { importAmounts } from '#shared/domain/budget/import-amounts.ts';
import type { BudgetImport } from '#shared/domain/budget/import-rows.ts';
import { sumOfMonths } from '#shared/domain/budget/months.ts';
import { readCells } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { tableOfRows } from '#shared/domain/common/sheet-table.ts';
import { budgetWith, classifier, countingIds, PROMOTION } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const AUTHORISED = { entity: 'authorised', letterId: idAt(7001) } as const;
const DISTRIBUTED = { entity: 'distribution', letterId: idAt(7002) } as const;
const content = budgetWith({ letterState: 'draft' });

const read = (
  text: string,
  target: typeof AUTHORISED | typeof DISTRIBUTED = AUTHORISED,
  into: BudgetContent = content,
  firstId = 5_000,
): BudgetImport => {
  const result = importAmounts(into, target, tableOfRows(readCells(text, '\t').rows), {
    classifier,
    otherYears: [],
    boundaries: () => undefined,
    newId: countingIds(firstId),
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const said = (result: BudgetImport) =>
  result.rows.flatMap((row) => row.problems.map(({ message }) => message)).join('\n');

describe('amounts of a letter', () => {
  it('fill it by item and month; a year without months is spread evenly, and said', () => {
    const result = read('Partida\tAutorizado\n3611\t12.00\n2111\t0.13\nTotal\t12.13');
    expect([result.taken, result.skipped, result.total]).toEqual([2, 2, 1_213]);
    expect(said(result)).toContain('B2: los meses están en blanco: el importe se reparte en partes iguales.');
    const rows = applyChanges(content, result.changes).authorised;
    expect(rows.map((row) => [row.itemCode, row.letterId, row.m01, row.m12, sumOfMonths(row)])).toEqual([
      ['3611', AUTHORISED.letterId, 100, 100, 1_200],
      ['2111', AUTHORISED.letterId, 2, 1, 13],
    ]);
  });
  it('of the same item replace what the draft said', () => {
    const once = applyChanges(content, read('Partida\tEnero\n3611\t5').changes);
    const again = read('Partida\tEnero\n3611\t7\n3612\t1', AUTHORISED, once, 6_000);
    expect(said(again)).toContain('Renglón 2: reemplaza lo que el oficio decía de esta partida, $5.00.');
    expect(applyChanges(once, again.changes).authorised.map((row) => [row.itemCode, row.m01])).toEqual([
      ['3611', 700],
      ['3612', 100],
    ]);
  });
  it('that a sheet names twice are both taken, and said', () => {
    const result = read('Partida\tEnero\n3611\t5\n3611\t6');
    expect(said(result)).toContain('A3: repite la partida del renglón 2. Las dos cantidades se suman.');
    expect(applyChanges(content, result.changes).authorised).toHaveLength(2);
  });
  it.each([
    ['an unknown item', 'Partida\tEnero\n9999\t5', 'A2: La partida «9999» no existe'],
    ['a negative amount', 'Partida\tEnero\n3611\t-5', 'B2: -$5.00 es negativo'],
    ['a percent', 'Partida\tEnero\n3611\t50%', 'B2: «50%» es un porcentaje'],
    [
      'months that don’t sum',
      'Partida\tTotal\tEnero\tFebrero\n3611\t12\t5\t6',
      'B2: los meses suman $11.00 y el importe dice $12.00: faltan $1.00.',
    ],
    ['no amount', 'Partida\tEnero\n3611\t', 'Renglón 2: no trae ningún importe'],
  ])('%s is named by its cell and refused', (_name, text, words) => {
    const result = read(text);
    expect(result.refused).toBe(1);
    expect(said(result)).toContain(words);
    expect(result.changes).toEqual([]);
  });
});

describe('a distribution', () => {
  it('says whose it is, by the department’s name', () => {
    const result = read('Partida\tDepartamento\tEnero\n3611\tpromocion y afiliacion\t5', DISTRIBUTED);
    expect(applyChanges(content, result.changes).distribution[0]).toMatchObject({ departmentId: PROMOTION, m01: 500 });
  });
  it('to nobody is refused', () => {
    expect(said(read('Partida\tDepartamento\tEnero\n3611\t\t5', DISTRIBUTED))).toContain(
      'B2: no se dice a qué departamento',
    );
  });
});
