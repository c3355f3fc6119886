import { describe, expect, it } from 'vitest';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { importLines } from '#shared/domain/budget/import-lines.ts';
import type { BudgetImport } from '#shared/domain/budget/import-rows.ts';
import { boundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { readCells } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { type SheetTable, tableOfRows } from '#shared/domain/common/sheet-table.ts';
import { budgetWith, classifier, countingIds } from '#tests/domain/budget/budget-builder.ts';
import { shippedBoundaries } from '#tests/domain/classifier/shipped-catalogues.ts';

const content = budgetWith({});
const context = () => ({
  classifier,
  otherYears: [],
  boundaries: boundaryCheck(shippedBoundaries),
  newId: countingIds(),
});
const tableOf = (text: string, extra: Partial<SheetTable> = {}): SheetTable => ({
  ...tableOfRows(readCells(text, '\t').rows),
  ...extra,
});
const read = (table: SheetTable, into: BudgetContent = content): BudgetImport => {
  const result = importLines(into, table, context());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const states = (result: BudgetImport) => result.rows.map((row) => `${row.line} ${row.state}`);
const said = (result: BudgetImport, line: number) =>
  result.rows.find((row) => row.line === line)?.problems.map((problem) => `${problem.severity} ${problem.message}`) ??
  [];
const linesOf = (result: BudgetImport) => applyChanges(content, result.changes).line;

const MONTHS = 'Ene\tFeb\tMar\tAbr\tMay\tJun\tJul\tAgo\tSep\tOct\tNov\tDic';

describe('the heading', () => {
  it('is found below titles, by usual names, and says what each column is taken for', () => {
    const result = read(
      tableOf(
        `Instituto Ficticio\nAnteproyecto 2026\nClave\tConcepto\tÁrea\t${MONTHS}\tTotal\tNotas\n3611\tEspots\tPromoción\t${'100\t'.repeat(12)}1200\tx`,
      ),
    );
    expect(states(result)).toEqual(['1 skipped', '2 skipped', '3 skipped', '4 new']);
    expect(result.columns.map(({ heading, title }) => `${heading}: ${title}`).slice(0, 5)).toEqual([
      'Clave: partida',
      'Concepto: descripción',
      'Área: departamento',
      'Ene: enero',
      'Feb: febrero',
    ]);
    expect(result.columns.slice(-2).map(({ title }) => title)).toEqual(['importe anual', 'no se usa']);
    expect(result.total).toBe(120_000);
  });
  it('of two rows, months under «calendario»', () => {
    const result = read(
      tableOf(`Partida\tDescripción\tCalendario\n\t\t${MONTHS}\n3611\tEspots\t1\t\t\t\t\t\t\t\t\t\t\t2`),
    );
    expect(states(result)).toEqual(['1 skipped', '2 skipped', '3 new']);
    expect(linesOf(result)[0]).toMatchObject({ m01: 100, m12: 200, annual: 300 });
  });
  it('whose «partida» heads the names and «clave» the codes', () => {
    const result = read(tableOf('Partida\tClave\tImporte\nDifusión\t3611\t12'));
    expect(result.columns.map(({ title }) => title)).toEqual(['no se usa', 'partida', 'importe anual']);
  });
  it('is missing: refused with the remedy', () => {
    const result = importLines(content, tableOf('3611\tEspots\t12'), context());
    expect(result.ok ? '' : result.error.message).toMatch(/No se encontró el encabezado.*Ponga/);
  });
});

describe('rows that aren’t lines', () => {
  const result = read(
    tableOf(
      [
        'Partida\tDescripción\tImporte',
        '3000\tServicios generales\t300.00',
        '3600\tComunicación social\t300.00',
        '3611\tEspots\t100.00',
        '3612\tLonas\t200.00',
        'Subtotal 3600\t\t300.00',
        'Partida\tDescripción\tImporte',
        '2111\tHojas\t50.00',
        '2000\tMateriales\t999.00',
        '\tTOTAL GENERAL\t350.00',
        'Elaboró: fulana\t\t',
      ].join('\n'),
    ),
  );
  it('headings of chapters, subtotals, totals, repeated headings and notes are skipped, visibly', () => {
    expect(states(result)).toEqual([
      '1 skipped',
      '2 skipped',
      '3 skipped',
      '4 new',
      '5 new',
      '6 skipped',
      '7 skipped',
      '8 new',
      '9 skipped',
      '10 skipped',
      '11 skipped',
    ]);
    expect(said(result, 2)[0]).toContain('es el encabezado o el subtotal del capítulo 3000');
    expect(said(result, 10)[0]).toContain('es un total');
    expect(said(result, 11)[0]).toContain('no trae partida ni importes');
    expect([result.taken, result.skipped, result.refused, result.total]).toEqual([3, 8, 0, 35_000]);
  });
  it('a chapter that nothing in the sheet makes up is refused, not skipped', () => {
    const lone = read(tableOf('Partida\tImporte\n3000\t5'));
    expect(said(lone, 2).join()).toContain('A2: 3000 es un capítulo');
    expect(lone.refused).toBe(1);
  });
});

describe('what can’t be taken is named by its cell', () => {
  it.each([
    ['an unknown item', '9999\tx\t12', /A2: La partida «9999» no existe.*Corrija/],
    ['letters', '3611\tx\tdoce', /C2: «doce» no es un importe/],
    ['more than 15 digits', '3611\tx\t99999999999999999', /C2: .*15 cifras/],
    ['a negative amount', '3611\tx\t-12', /C2: -\$12\.00 es negativo.*Escriba/],
    ['an error of Excel', '3611\tx\t#REF!', /C2: «#REF!» no es un importe: es un error de Excel/],
    ['no item', '\tx\t12', /A2: Falta la partida/],
  ])('%s', (_name, row, message) => {
    const result = read(tableOf(`Partida\tDescripción\tImporte\n${row}`));
    expect(states(result)).toEqual(['1 skipped', '2 refused']);
    expect(said(result, 2).join('\n')).toMatch(message);
    expect(result.changes).toEqual([]);
  });
  it('months that don’t sum', () => {
    const result = read(tableOf(`Partida\tTotal\t${MONTHS}\n3611\t13\t${'1\t'.repeat(12)}`));
    expect(said(result, 2).join('\n')).toContain(
      'B2: Los meses suman $12.00 y el importe anual es $13.00: faltan $1.00.',
    );
    expect(result.refused).toBe(1);
  });
  it('what reading the file found in a column that is used', () => {
    const result = read(
      tableOf('Partida\tDescripción\tImporte\tOtra\n3611\tx\t\ty\n3612\tx\t5\ty', {
        merges: [],
        problems: [
          { line: 2, column: 3, severity: 'blocking', message: 'es una fórmula sin resultado guardado.' },
          { line: 3, column: 4, severity: 'blocking', message: 'es un error.' },
        ],
      }),
    );
    expect(said(result, 2)).toContain('blocking C2: es una fórmula sin resultado guardado.');
    expect(states(result)).toEqual(['1 skipped', '2 refused', '3 new']);
  });
});

describe('lines', () => {
  it('an item in merged cells counts for all their rows; an amount doesn’t', () => {
    const result = read(
      tableOf('Partida\tDescripción\tImporte\n3611\ta\t5\n\tb\t6\n\tc\t7', {
        merges: [{ left: 1, right: 1, top: 2, bottom: 3 }],
      }),
    );
    expect(states(result)).toEqual(['1 skipped', '2 new', '3 new', '4 refused']);
    expect(linesOf(result).map((line) => [line.itemCode, line.annual])).toEqual([
      ['3611', 500],
      ['3611', 600],
    ]);
  });
  it('pasted cells, whose merges nobody knows, take the item above and say so', () => {
    const result = read(tableOf('Partida\tDescripción\tImporte\n3611\ta\t5\n\tb\t6'));
    expect(said(result, 3)[0]).toMatch(/^warning A3: la partida está en blanco; se tomó «3611»/);
    expect(result.taken).toBe(2);
  });
  it('new departments and sources are added and named', () => {
    const result = read(tableOf('Partida\tDepartamento\tFuente\tImporte\n3611\tLogística\tRecurso propio\t5'));
    const after = applyChanges(content, result.changes);
    expect(after.department.map((row) => row.name)).toContain('Logística');
    expect(after.line[0]?.departmentId).toBe(after.department.at(-1)?.id);
    expect(result.notices.join()).toContain('Se agregará el departamento «Logística»');
  });
  it('a 362 without its words warns', () => {
    const result = read(tableOf('Partida\tDescripción\tImporte\n3621\tDifusión del programa de becas\t5'));
    expect(said(result, 2).join()).toMatch(/warning A2: .*362/);
  });
  it('a year that its factors don’t give is taken as written and said', () => {
    const result = read(tableOf('Partida\tCantidad\tCosto unitario\tImporte\n3611\t3\t10\t31'));
    expect(linesOf(result)[0]).toMatchObject({ basis: 'free', annual: 3_100, quantity: '3' });
    expect(said(result, 2).join()).toContain('D2: cantidad × costo × veces da $30.00 y el importe dice $31.00');
  });
  it('an equal line that is there already is said', () => {
    const sheet = 'Partida\tDescripción\tImporte\n3611\tEspots\t5';
    const once = applyChanges(content, read(tableOf(sheet)).changes);
    expect(said(read(tableOf(sheet), once), 2).join()).toContain('ya hay un renglón igual');
  });
});
