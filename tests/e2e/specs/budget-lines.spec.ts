import { type BudgetContent, emptyBudget } from '#shared/domain/budget/budget.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { type Amounts, quartersOf, subtotalRows, totalsOfLines } from '#shared/domain/budget/totals.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { countingIds } from '#tests/domain/budget/budget-builder.ts';
import { REALISTIC_BLOCK, REALISTIC_ITEMS } from '#tests/domain/budget/realistic-lines.ts';
import { classifierOf, idAt, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';
import { type CauceApp, expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { type BudgetPage, openBudget, type ScreenRow } from '#tests/e2e/pages/budget-page.ts';
import { makeBudget, YEAR } from '#tests/e2e/pages/budget-setup.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';
import { pdfRows, rowsWith, sheetRows, wordRows } from '#tests/e2e/pages/document-figures.ts';

// Forty-five lines are typed key by key, and three documents are made of them.
test.describe.configure({ timeout: 300_000 });

const DEPARTMENTS = [
  { id: idAt(1), rank: 'a0', code: 'PA', name: 'Promoción y Afiliación' },
  { id: idAt(2), rank: 'a1', code: 'IN', name: 'Inscripción' },
] as const;
const SOURCES = [{ id: idAt(3), rank: 'a0', code: '11', name: 'Recursos estatales' }] as const;
const classifier = indexClassifier(classifierOf(REALISTIC_ITEMS), shippedBase);

/** The same lines, worked out by the rules alone. */
const expected = ((): BudgetContent => {
  const start: BudgetContent = {
    ...emptyBudget({
      id: idAt(9),
      title: '',
      directorate: '',
      fiscalYear: YEAR,
      classifierId: null,
      availability: 'monthly',
    }),
    department: DEPARTMENTS,
    fundingSource: SOURCES,
  };
  const columns = LINE_COLUMNS.map(({ field }) => field);
  const pasted = pasteLines(start, REALISTIC_BLOCK, { lineIds: [], columns }, { classifier, newId: countingIds() });
  return applyChanges(start, pasted.changes);
})();
const totals = totalsOfLines(expected);

const year = ({ annual, months }: Amounts) => [annual, ...months].map((amount) => formatMoney(amount, false));
const months = ({ annual, months: all }: Amounts) => [...all, annual].map((amount) => formatMoney(amount, false));
const quarters = (amounts: Amounts) => [...quartersOf(amounts), amounts.annual].map((n) => formatMoney(n, false));
const named = (code: string) => `${code} ${classifier.find(code)?.name}`;
const byCode = (sums: ReadonlyMap<string, Amounts>, figures: (amounts: Amounts) => readonly string[]) =>
  [...sums].map(([code, amounts]): ScreenRow => ({ label: named(code), figures: figures(amounts) }));
const byDepartment = (figures: (amounts: Amounts) => readonly string[]) =>
  DEPARTMENTS.map(({ id, name }): ScreenRow => {
    const amounts = totals.byDepartment.get(id);
    if (!amounts) throw new Error(`Nothing of ${name}`);
    return { label: name, figures: figures(amounts) };
  });

test('a directorate’s year is typed by keyboard alone, adds up everywhere, and prints the same to the centavo', async ({
  page,
  cauce,
}) => {
  await openDesk(page, 'sample', 'Expedientes');
  const budget = await openBudget(page, await makeBudget(page, REALISTIC_ITEMS));

  await test.step('departments and the source, by keyboard', async () => {
    await budget.pressByKeyboard(page.getByRole('button', { name: 'Agregar departamento' }));
    for (const [index, { code, name }] of DEPARTMENTS.entries()) {
      await expect(page.getByLabel(`Clave, departamento ${index + 1}`)).toBeFocused();
      await page.keyboard.type(code);
      await page.keyboard.press('Tab');
      await page.keyboard.type(name);
      if (index < DEPARTMENTS.length - 1) await page.keyboard.press('Enter');
    }
    await budget.pressByKeyboard(page.getByRole('button', { name: 'Agregar fuente' }));
    await expect(page.getByLabel('Clave, fuente 1')).toBeFocused();
    await page.keyboard.type('11');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Recursos estatales');
  });

  await test.step('forty-five lines, by keyboard', async () => {
    await budget.tab('Renglones');
    await budget.pressByKeyboard(page.getByRole('button', { name: 'Agregar el primer renglón' }));
    await expect(budget.grid).toBeFocused();
    for (const [index, cells] of REALISTIC_BLOCK.entries()) {
      // Items are found by their words as well as by their codes.
      const [item = '', ...rest] = cells;
      const typed = item === '3691' ? 'monitoreo' : item === '3661' ? 'contenido internet' : item;
      await budget.typeLine([typed, ...rest], index === REALISTIC_BLOCK.length - 1 ? 'Shift+Enter' : 'Enter');
    }
    await expect(budget.grid).toHaveAttribute('aria-rowcount', String(REALISTIC_BLOCK.length + 2));
    await budget.saved();
    expect(await budget.total()).toEqual(year(totals.total));
    expect((await budget.total())[0]).toBe('2,843,945.50');
  });

  await test.step('only the planted 362 warns, and the screen goes there', async () => {
    await page.keyboard.press('F8');
    const planted = budget.line(32).getByRole('gridcell', { name: /^3621/ });
    await expect(planted).toHaveAttribute('data-note', 'warning');
    await expect(planted).toHaveAttribute('data-active', '');
    await expect(page.getByRole('region', { name: 'Renglón' })).toContainText('3621 Publicidad comercial');
    await expect(page.getByRole('list', { name: 'Avisos del renglón' })).toContainText('Aviso.');
    expect(await budget.grid.locator('[data-note]').count()).toBe(1);
  });

  await test.step('subtotals in the lines: by item, concept, chapter and department', async () => {
    expect(await budget.subtotals('Por partida')).toEqual(byCode(totals.byItem, year));
    expect(await budget.subtotals('Por concepto')).toEqual(byCode(totals.byConcept, year));
    expect(await budget.subtotals('Por capítulo')).toEqual(byCode(totals.byChapter, year));
    expect(await budget.subtotals('Por departamento')).toEqual(byDepartment(year));
    await page.getByLabel('Agrupar los renglones').selectOption({ label: 'Sin agrupar' });
  });

  await test.step('one thing done is one step back and forward', () => undoAndRedo(budget));

  const screen = await test.step('the same sums in the summary', () => readSummary(budget));

  await test.step('Word says what the screen says', async () => {
    const { name, bytes } = await exported(budget, cauce, 'Documento de Word');
    expect(name).toMatch(/\.docx$/);
    const rows = await wordRows(bytes);
    for (const row of screen) expectRow(rows, row);
    expectLines((figures, label) => rowsWith(rows, figures).some(([first = '']) => first.startsWith(label)));
  });

  await test.step('Excel says what the screen says', async () => {
    const { name, bytes } = await exported(budget, cauce, 'Libro de Excel');
    expect(name).toMatch(/\.xlsx$/);
    const rows = await sheetRows(bytes);
    // There the year stands before its months.
    expectLines((figures, label) => {
      const [annual = '', ...all] = [figures.at(-1) ?? '', ...figures.slice(0, -1)];
      return rowsWith(rows, [annual, ...all]).some((row) => row.includes(label.replace(/^\d+\. /, '')));
    });
    for (const { label, figures } of screen) {
      const yearFirst = [figures.at(-1) ?? '', ...figures.slice(0, -1)];
      const isNamed = (cell: string) => cell !== '' && (label.endsWith(cell) || cell.startsWith(label));
      const there = rowsWith(rows, yearFirst).some((row) => row.some(isNamed));
      expect(there, `${label}: ${figures.join(' ')}`).toBe(true);
    }
  });

  await test.step('the PDF says what the screen says', async () => {
    const { name, bytes } = await exported(budget, cauce, 'PDF');
    expect(name).toMatch(/\.pdf$/);
    test.skip(!installed('pdftotext'), 'pdftotext is not installed: the figures of the PDF were not read');
    const rows = pdfRows(bytes);
    for (const { label, figures } of screen) {
      expect(rowsWith(rows, figures).length, `${label}: ${figures.join(' ')}`).toBeGreaterThan(0);
    }
    expectLines((figures) => rowsWith(rows, figures).length > 0);
  });
});

/** Ctrl+D over a range, and a block copied and pasted past the end, are one step each. */
const undoAndRedo = async ({ page, grid, total, saved }: BudgetPage): Promise<void> => {
  const before = year(totals.total);
  await grid.focus();
  // Quantity of the first line into the next four.
  await page.keyboard.press('Control+Home');
  for (let column = 0; column < 5; column += 1) await page.keyboard.press('ArrowRight');
  for (let row = 0; row < 4; row += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(total).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(total).toEqual(before);

  await page.keyboard.press('Control+Home');
  for (let row = 0; row < 9; row += 1) await page.keyboard.press('Shift+ArrowDown');
  for (let column = 0; column < 7; column += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+v');
  // Onto the last line, and nine more.
  await expect(grid).toHaveAttribute('aria-rowcount', String(REALISTIC_BLOCK.length + 11));
  const pasted = await total();
  await page.keyboard.press('Control+z');
  await expect(grid).toHaveAttribute('aria-rowcount', String(REALISTIC_BLOCK.length + 2));
  await expect.poll(total).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect.poll(total).toEqual(pasted);
  await page.keyboard.press('Control+z');
  await expect.poll(total).toEqual(before);
  await saved();
};

/** Every sum of the summary, checked against the rules; as twelve months and the year. */
const readSummary = async ({ tab, sums }: BudgetPage): Promise<readonly ScreenRow[]> => {
  await tab('Resumen');
  const total = (figures: readonly string[]): ScreenRow => ({ label: 'Total', figures });
  const tree = (figures: (amounts: Amounts) => readonly string[]) =>
    subtotalRows(totals).map(({ code, amounts }) => ({ label: named(code), figures: figures(amounts) }));
  const codes = 'Por capítulo, concepto y partida';
  expect(await sums('Solicitado', codes, 'Por trimestre')).toEqual([...tree(quarters), total(quarters(totals.total))]);
  expect(await sums('Solicitado', 'Por departamento', 'Por trimestre')).toEqual([
    ...byDepartment(quarters),
    total(quarters(totals.total)),
  ]);
  const departments = await sums('Solicitado', 'Por departamento', 'Por mes');
  expect(departments).toEqual([...byDepartment(months), total(months(totals.total))]);
  const all = await sums('Solicitado', codes, 'Por mes');
  expect(all).toEqual([...tree(months), total(months(totals.total))]);
  // Generic items that are divided print inside their concept.
  const printed = new Set([...totals.byChapter.keys(), ...totals.byConcept.keys(), ...totals.byItem.keys()].map(named));
  return [...all.filter(({ label }) => label === 'Total' || printed.has(label)), ...departments.slice(0, -1)];
};

/** The document in a format, as it was handed over. */
const exported = async ({ page }: BudgetPage, cauce: CauceApp, format: string) => {
  const file = await saveFrom(page, cauce, async () => {
    await page.getByRole('button', { name: 'Exportar anteproyecto' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click();
  return file;
};

const expectRow = (rows: readonly (readonly string[])[], { label, figures }: ScreenRow): void => {
  const found = rowsWith(rows, figures).some(([first = '']) => first.includes(label));
  expect(found, `${label}: ${figures.join(' ')}`).toBe(true);
};

/** Each line with its year and months; `isThere` looks for them in a document. */
const expectLines = (isThere: (figures: readonly string[], label: string) => boolean): void => {
  for (const [index, line] of expected.line.entries()) {
    const { annual, m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12 } = line;
    const figures = months({ annual, months: [m01, m02, m03, m04, m05, m06, m07, m08, m09, m10, m11, m12] });
    const label = `${index + 1}. ${line.description}`;
    expect(isThere(figures, label), `${label}: ${figures.join(' ')}`).toBe(true);
  }
};
