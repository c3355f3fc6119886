import { expect, test } from 'vitest';
import { monthsOf } from '#shared/domain/budget/months.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import { addBudget, contentOf, desk } from '#tests/handlers/budget-desk.ts';
import { madeWorkbook } from '#tests/imports/workbook/made-workbook.ts';

const texts = (row: number, words: readonly string[]): string =>
  words.map((word, at) => `<c r="${columnLetters(at + 1)}${row}" t="inlineStr"><is><t>${word}</t></is></c>`).join('');

/** Item, twelve months as numbers of a formula, and a year. */
const workbook = (months: readonly string[], year: string): Promise<Uint8Array> => {
  const heading = ['Partida', ...months.map((_, at) => monthName(at + 1)), 'Importe anual'];
  const cells = months.map((value, at) => `<c r="${columnLetters(at + 2)}2"><f>1000000/12</f><v>${value}</v></c>`);
  return madeWorkbook([
    {
      name: 'Autorizado',
      data: `<row r="1">${texts(1, heading)}</row><row r="2">${texts(2, ['3611'])}${cells.join('')}<c r="N2"><v>${year}</v></c></row>`,
    },
  ]);
};

const preview = async (months: readonly string[], year: string) => {
  const { app } = await desk();
  const budgetId = addBudget(app, { letterState: 'draft' });
  const letterId = (await contentOf(app, budgetId)).letter[0]?.id ?? '';
  const source = { kind: 'file', name: 'autorizado.xlsx', bytes: await workbook(months, year) } as const;
  const read = await app.ask('budget.importPreview', { budgetId, source, target: { kind: 'authorised', letterId } });
  const problems = read.rows.flatMap((row) => row.problems);
  return { app, budgetId, read, problems };
};

const third = Array.from({ length: 12 }, () => '83333.333333333328');

test('a formula’s months are taken to the centavo, with a warning at each cell', async () => {
  const { app, budgetId, read, problems } = await preview(third, '999999.96');
  expect(read).toMatchObject({ taken: 1, refused: 0, total: 99_999_996 });
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ cell }) => cell)).toEqual(third.map((_, at) => `${columnLetters(at + 2)}2`));
  expect(warnings[0]?.message).toMatch(/^B2: vale 83333\.333333333\d* y se redondeó al centavo: \$83,333\.33\./);
  await app.ask('budget.importConfirm', { token: read.token });
  expect((await contentOf(app, budgetId)).authorised.map(monthsOf)).toEqual([third.map(() => 8_333_333)]);
});

test('half a centavo goes away from zero', async () => {
  const { read } = await preview(['0.125', '0.134999', ...Array.from({ length: 10 }, () => '0')], '0.26');
  expect(read).toMatchObject({ taken: 1, total: 26 });
});

test('months that no longer add up to the year say by how much and how to put it right', async () => {
  const { read, problems } = await preview(third, '1000000');
  expect(read).toMatchObject({ taken: 0, refused: 1 });
  expect(problems.filter(({ severity }) => severity === 'blocking').map(({ message }) => message)).toEqual([
    'N2: los meses suman $999,999.96 y el importe dice $1,000,000.00: faltan $0.04. Los meses se redondearon al centavo: sume o reste la diferencia en uno de ellos, por ejemplo en diciembre.',
  ]);
});

test('text with more decimals is still doubtful', async () => {
  const { app } = await desk();
  const budgetId = addBudget(app, { letterState: 'draft' });
  const letterId = (await contentOf(app, budgetId)).letter[0]?.id ?? '';
  const source = { kind: 'text', text: 'Partida\tEnero\n3611\t83333.333' } as const;
  const read = await app.ask('budget.importPreview', { budgetId, source, target: { kind: 'authorised', letterId } });
  expect(read.refused).toBe(1);
});
