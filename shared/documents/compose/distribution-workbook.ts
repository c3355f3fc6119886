import {
  amountFormulas,
  type BudgetWorkbookInput,
  blankCells,
  distinctNames,
  headingRow,
  itemCells,
  MONTH_TITLES,
  MONTH_WIDTHS,
  printOf,
  sheetHead,
} from '#shared/documents/compose/workbook-parts.ts';
import {
  codeCell,
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { isBlankAmounts } from '#shared/domain/budget/blank-rows.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import { isDistributionFinal } from '#shared/domain/budget/distribution-final.ts';
import { monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import { recordedRows } from '#shared/domain/budget/recorded-rows.ts';
import { type Amounts, NO_AMOUNTS, totalsOf } from '#shared/domain/budget/totals.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';

/**
 * «Distribución por partidas» as a workbook: what each department received by item and month, with subtotals by
 * department; and how it stands: modified, committed, accrued, exercised, paid, available.
 */
export const composeDistributionWorkbook = (input: BudgetWorkbookInput): WorkbookModel => {
  const { content, classifier } = input;
  const budget = budgetOf(content);
  const title = `Distribución por partidas ${budget.fiscalYear}`;
  const draft = !isDistributionFinal(content, classifier);
  const words = {
    title,
    subtitle: [budget.directorate, budget.title].filter((text) => text.trim() !== '').join(' · '),
    state: {
      draft,
      words: draft ? draftWords(content) : 'Distribución registrada con sus oficios.',
    },
    footer: `${title} · ${budget.directorate}`,
  };
  return { title, author: budget.directorate, sheets: [sharesSheet(input, words), courseSheet(input, words)] };
};

const draftWords = (content: BudgetContent): string => {
  const isRecorded = recordedRows(content);
  if (!content.authorised.some(isRecorded)) return 'no hay ningún oficio de autorización registrado.';
  if (!content.distribution.some(isRecorded)) return 'no hay ningún oficio de distribución registrado.';
  return [...content.authorised, ...content.distribution].every((row) => isBlankAmounts(row) || isRecorded(row))
    ? 'lo distribuido tiene errores que corregir.'
    : 'hay importes cuyo oficio no se ha registrado.';
};

type Words = {
  readonly title: string;
  readonly subtitle: string;
  readonly state: { readonly draft: boolean; readonly words: string };
  readonly footer: string;
};

const SHARES_YEAR_AT = 6;

const sharesSheet = (input: BudgetWorkbookInput, words: Words): WorkbookSheet => {
  const { content, classifier } = input;
  const head = sheetHead(words.title, words.subtitle, words.state, input.programs);
  const heading = head.length + 1;
  const first = heading + 1;
  const letters = new Map(
    content.letter.map(({ id, number, state }) => [id, state === 'recorded' ? number : `${number} (borrador)`.trim()]),
  );
  const sources = distinctNames(content.fundingSource);
  const totals = totalsOf(content.distribution);
  const rows: WorkbookRow[] = [];
  for (const [departmentId, name] of departmentsOf(content)) {
    const own = content.distribution
      .filter((row) => departmentKey(content, row.departmentId) === departmentId)
      .sort((a, b) => (a.itemCode < b.itemCode ? -1 : a.itemCode > b.itemCode ? 1 : 0));
    if (own.length === 0) continue;
    const from = first + rows.length;
    for (const row of own) {
      const line = first + rows.length;
      rows.push({
        outline: 1,
        cells: [
          ...itemCells(row.itemCode, classifier, 'body'),
          textCell(departmentId === '' ? '' : name),
          textCell(sources.get(row.fundingSourceId ?? '') ?? ''),
          textCell(letters.get(row.letterId ?? '') ?? ''),
          formulaCell(`SUM(G${line}:R${line})`, sumOfMonths(row), 'body'),
          ...monthsOf(row).map((amount) => moneyCell(amount)),
        ],
      });
    }
    const to = first + rows.length - 1;
    rows.push({
      cells: [
        ...blankCells(1, 'subtotal'),
        textCell(`Subtotal ${name}`, 'subtotal'),
        ...blankCells(3, 'subtotal'),
        ...amountFormulas(
          SHARES_YEAR_AT,
          totalsOf(own).total,
          'subtotal',
          (column) => `SUBTOTAL(9,${column}${from}:${column}${to})`,
        ),
      ],
    });
  }
  const last = first + rows.length - 1;
  const total: Amounts = totals.cells.length === 0 ? NO_AMOUNTS : totals.total;
  rows.push({
    cells: [
      ...blankCells(1, 'total'),
      textCell('Total distribuido', 'total'),
      ...blankCells(3, 'total'),
      ...(last < first
        ? [total.annual, ...total.months].map((amount) => moneyCell(amount, 'total'))
        : amountFormulas(SHARES_YEAR_AT, total, 'total', (column) => `SUBTOTAL(9,${column}${first}:${column}${last})`)),
    ],
  });
  return {
    name: 'Distribución',
    columns: [10, 44, 26, 24, 16, 16, ...MONTH_WIDTHS],
    rows: [
      ...head,
      headingRow([
        'Partida',
        'Denominación',
        'Departamento',
        'Fuente de financiamiento',
        'Oficio',
        'Importe anual',
        ...MONTH_TITLES,
      ]),
      ...rows,
    ],
    frozen: { rows: heading, columns: 1 },
    merges: [],
    print: printOf(heading, words.state.draft, words.footer),
  };
};

const COURSE = ['Distribuido', 'Modificado', 'Comprometido', 'Devengado', 'Ejercido', 'Pagado', 'Disponible'];
/** Columns of the course, 1-based: modified and committed give what is available. */
const COURSE_AT = 4;

const courseSheet = (input: BudgetWorkbookInput, words: Words): WorkbookSheet => {
  const { content, classifier } = input;
  const { availability } = budgetOf(content);
  const head = sheetHead(`${words.title}: avance`, words.subtitle, stateOfCourse(words.state), input.programs);
  const heading = head.length + 1;
  const first = heading + 1;
  const balances = balancesOf(content, { from: 'distribution' });
  const names = departmentsOf(content);
  const rows: WorkbookRow[] = [];
  for (const [departmentId, name] of names) {
    const own = balances.filter((balance) => departmentKey(content, balance.departmentId) === departmentId);
    if (own.length === 0) continue;
    const from = first + rows.length;
    for (const balance of own) {
      const line = first + rows.length;
      const { annual } = balance;
      rows.push({
        outline: 1,
        cells: [
          ...itemCells(balance.itemCode, classifier, 'body'),
          textCell(name),
          ...[annual.authorised, annual.modified, annual.committed, annual.accrued, annual.exercised, annual.paid].map(
            (amount) => moneyCell(amount),
          ),
          formulaCell(`E${line}-F${line}`, annual.available, 'body'),
        ],
      });
    }
    const to = first + rows.length - 1;
    rows.push(sumRow(`Subtotal ${name}`, sumBalances(own, availability).annual, 'subtotal', from, to));
  }
  const last = first + rows.length - 1;
  rows.push(sumRow('Total', sumBalances(balances, availability).annual, 'total', first, last));
  return {
    name: 'Avance',
    columns: [10, 44, 26, ...COURSE.map(() => 17)],
    rows: [...head, headingRow(['Partida', 'Denominación', 'Departamento', ...COURSE]), ...rows],
    frozen: { rows: heading, columns: 1 },
    merges: [],
    print: printOf(heading, words.state.draft, words.footer),
  };
};

/** Money that no recorded letter gives stands in the first sheet and not in the balances. */
const stateOfCourse = (state: Words['state']): Words['state'] =>
  state.draft ? { draft: true, words: `${state.words} Aquí solo cuentan los oficios registrados.` } : state;

const sumRow = (
  words: string,
  annual: ReturnType<typeof sumBalances>['annual'],
  look: 'subtotal' | 'total',
  from: number,
  to: number,
): WorkbookRow => {
  const values = [
    annual.authorised,
    annual.modified,
    annual.committed,
    annual.accrued,
    annual.exercised,
    annual.paid,
    annual.available,
  ];
  return {
    cells: [
      codeCell('', look),
      textCell(words, look),
      ...blankCells(1, look),
      ...values.map((value, index) => {
        const column = columnLetters(COURSE_AT + index);
        return to < from
          ? moneyCell(value, look)
          : formulaCell(`SUBTOTAL(9,${column}${from}:${column}${to})`, value, look);
      }),
    ],
  };
};

/** In the budget's order; '' holds what has no department, or one that is gone. */
const departmentsOf = (content: BudgetContent): ReadonlyMap<string, string> =>
  new Map([...distinctNames(content.department), ['', 'Sin departamento']]);

const departmentKey = (content: BudgetContent, id: string | null): string =>
  id !== null && content.department.some((row) => row.id === id) ? id : '';
