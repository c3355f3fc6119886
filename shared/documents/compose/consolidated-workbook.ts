import type { ConsolidatedInput } from '#shared/documents/compose/consolidated.ts';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import { blankCells, headingRow, MONTH_TITLES, printOf, sheetHead } from '#shared/documents/compose/workbook-parts.ts';
import {
  type CellLook,
  codeCell,
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { GOAL_FIELDS, type GoalColumns, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import type { Amounts } from '#shared/domain/budget/totals.ts';
import { NO_AMOUNTS } from '#shared/domain/budget/totals.ts';
import { chapterOf } from '#shared/domain/classifier/item-code.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import {
  consolidatedTotals,
  departmentSums,
  filterChoices,
  MONEY_VIEW_NAMES,
  MONEY_VIEWS,
  programSums,
  restOf,
  type ViewSums,
  viewSums,
} from '#shared/domain/consolidated/consolidated-totals.ts';
import {
  courseWords,
  heldWords,
  holderWords,
  openWords,
  REVIEWED_NAMES,
  standingWords,
} from '#shared/domain/consolidated/standing-words.ts';

/** The year to be filtered, turned and added up: a row for each item and month, one for each programme, and the rest. */
export const composeConsolidatedWorkbook = (input: ConsolidatedInput): WorkbookModel => {
  const title = `Consolidado ${input.consolidated.fiscalYear}`;
  return {
    title,
    author: input.institution.name.trim(),
    sheets: [itemSheet(input), programSheet(input), departmentSheet(input), goalSheet(input), stateSheet(input)],
  };
};

const VIEW_TITLES = MONEY_VIEWS.map((view) => MONEY_VIEW_NAMES[view]);
const VIEW_WIDTHS = MONEY_VIEWS.map(() => 18);

const headOf = ({ consolidated, institution, asOf }: ConsolidatedInput, title: string): readonly WorkbookRow[] =>
  sheetHead(
    `Consolidado ${consolidated.fiscalYear}: ${title}`,
    [institution.name.trim(), ...filterChoices(consolidated).directorates].filter((text) => text !== '').join(' · '),
    {
      draft: false,
      words: `Como están los expedientes después del cambio del ${formatLongDate(asOf.slice(0, 10))}. Cada peso se cuenta una vez.`,
    },
    [],
  );

type Table = {
  readonly name: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly frozenColumns: number;
  /** Rows from the line (1-based) where the first of them stands. */
  readonly rows: (first: number) => readonly WorkbookRow[];
};

const sheetOf = (
  input: ConsolidatedInput,
  { name, title, titles, widths, frozenColumns, rows }: Table,
): WorkbookSheet => {
  const head = headOf(input, title);
  const heading = head.length + 1;
  return {
    name,
    columns: widths,
    rows: [...head, headingRow(titles), ...rows(heading + 1)],
    frozen: { rows: heading, columns: frozenColumns },
    merges: [],
    print: printOf(heading, false, `Consolidado ${input.consolidated.fiscalYear} · ${title}`),
  };
};

/** Adds up what a filter leaves in sight. `from` is the column of the first sum, 1-based. */
const totalRow = (
  words: string,
  {
    before,
    from,
    first,
    last,
  }: { readonly before: number; readonly from: number; readonly first: number; readonly last: number },
  values: readonly Centavos[],
): WorkbookRow => ({
  cells: [
    textCell(words, 'total'),
    ...blankCells(before - 1, 'total'),
    ...values.map((value, index) => {
      const column = columnLetters(from + index);
      return last < first
        ? moneyCell(value, 'total')
        : formulaCell(`SUBTOTAL(9,${column}${first}:${column}${last})`, value, 'total');
    }),
  ],
});

const moneyCells = (sums: ViewSums | null, look: CellLook = 'body'): readonly WorkbookCell[] =>
  MONEY_VIEWS.map((view) => (sums ? moneyCell(sums[view], look) : textCell('', look)));

const valuesOf = (sums: ViewSums): readonly Centavos[] => MONEY_VIEWS.map((view) => sums[view]);

const itemSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const names = new Map(all.items.map(({ code, name }) => [code, name]));
  const byView = MONEY_VIEWS.map((view) => consolidatedTotals(all, view).byItem);
  const codes = [...new Set(byView.flatMap((items) => [...items.keys()]))].sort();
  const rowOf = (
    code: string,
    number: string,
    month: string,
    amountIn: (amounts: Amounts) => Centavos,
  ): WorkbookRow => ({
    cells: [
      codeCell(/^[1-9]\d{3,4}$/.test(code) ? chapterOf(code) : ''),
      codeCell(code),
      textCell(code.trim() === '' ? 'Sin partida' : (names.get(code) ?? 'No está en el clasificador')),
      codeCell(number),
      textCell(month),
      ...byView.map((items) => moneyCell(amountIn(items.get(code) ?? NO_AMOUNTS))),
    ],
  });
  const rows = codes.flatMap((code) => [
    ...MONTH_TITLES.map((month, index) =>
      rowOf(code, String(index + 1).padStart(2, '0'), month, ({ months }) => months[index] ?? 0),
    ),
    // So that the year stays exact where a line's months don't add up to it.
    ...(byView.some((items) => restOf(items.get(code)) !== 0)
      ? [rowOf(code, '', 'sin mes', (amounts) => restOf(amounts))]
      : []),
  ]);
  return sheetOf(input, {
    name: 'Partidas y meses',
    title: 'presupuesto por partida y mes',
    titles: ['Capítulo', 'Partida', 'Denominación', 'Núm. de mes', 'Mes', ...VIEW_TITLES],
    widths: [10, 10, 50, 8, 12, ...VIEW_WIDTHS],
    frozenColumns: 2,
    rows: (first) => [
      ...rows,
      totalRow('Total', { before: 5, from: 6, first, last: first + rows.length - 1 }, valuesOf(viewSums(all))),
    ],
  });
};

const programSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const programs = programSums(all);
  const used = programs.reduce((sum, row) => sum + (row.used ?? 0), 0);
  return sheetOf(input, {
    name: 'Programas',
    title: 'presupuesto por programa',
    titles: ['Programa', 'Dirección', 'Cómo se cuenta', ...VIEW_TITLES, 'En actividades'],
    widths: [46, 34, 44, ...VIEW_WIDTHS, 18],
    frozenColumns: 1,
    rows: (first) => [
      ...programs.map((row): WorkbookRow => {
        const shared = row.kind === 'shared-budget';
        return {
          cells: [
            wrapped(shared ? `Presupuesto compartido: ${row.name}` : row.name),
            wrapped(row.directorate),
            wrapped(
              [
                ...(shared ? ['Una vez, para los programas que siguen'] : []),
                ...(row.kind === 'sharing-program' ? ['En el presupuesto compartido de arriba'] : []),
                ...(row.within === null ? [] : [`En «${row.within}»`]),
              ].join('. '),
            ),
            ...moneyCells(row.sums),
            row.used === null ? textCell('') : moneyCell(row.used),
          ],
        };
      }),
      totalRow('Total', { before: 3, from: 4, first, last: first + programs.length - 1 }, [
        ...valuesOf(viewSums(all)),
        used,
      ]),
    ],
  });
};

const departmentSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const all = input.consolidated;
  const departments = departmentSums(all);
  return sheetOf(input, {
    name: 'Departamentos',
    title: 'presupuesto por departamento',
    titles: ['Dirección', 'Departamento', ...VIEW_TITLES],
    widths: [40, 40, ...VIEW_WIDTHS],
    frozenColumns: 2,
    rows: (first) => [
      ...departments.map(
        (row): WorkbookRow => ({
          cells: [
            wrapped(row.directorate || 'Sin dirección'),
            wrapped(row.name || 'Sin departamento'),
            ...moneyCells(row.sums),
          ],
        }),
      ),
      totalRow('Total', { before: 2, from: 3, first, last: first + departments.length - 1 }, valuesOf(viewSums(all))),
    ],
  });
};

/** Goals stand beside each other and have no total: people and units of two programmes don't add up. */
const goalSheet = (input: ConsolidatedInput): WorkbookSheet => {
  const rows = input.consolidated.dossiers.flatMap(({ programName, indicators, activities }) => [
    ...indicators.map(
      (row): WorkbookRow => ({
        cells: [
          wrapped(programName),
          textCell(row.level === null ? 'Indicador' : `Indicador de ${RESULT_LEVEL_NAMES[row.level].toLowerCase()}`),
          wrapped(row.name),
          textCell(row.unit),
          textCell(INDICATOR_WORDS.frequency[row.frequency]),
          quantityCell(row.annualGoal),
        ],
      }),
    ),
    ...activities.map(
      (row): WorkbookRow => ({
        cells: [
          wrapped(programName),
          textCell('Actividad'),
          wrapped(row.name),
          textCell(row.unit),
          textCell(''),
          quantityCell(yearOf(row)),
          ...GOAL_FIELDS.map((field) => quantityCell(row[field])),
        ],
      }),
    ),
  ]);
  return sheetOf(input, {
    name: 'Metas',
    title: 'metas, sin sumar entre programas',
    titles: ['Programa', 'Qué es', 'Indicador o actividad', 'Unidad', 'Frecuencia', 'Meta del año', ...MONTH_TITLES],
    widths: [40, 22, 46, 16, 14, 14, ...MONTH_TITLES.map(() => 12)],
    frozenColumns: 1,
    rows: () => rows,
  });
};

const yearOf = (row: GoalColumns): string => {
  const sum = sumOfGoals(row);
  return sum === undefined ? '' : String(sum);
};

/** A row for each document of each dossier. */
const stateSheet = (input: ConsolidatedInput): WorkbookSheet =>
  sheetOf(input, {
    name: 'Estado',
    title: 'estado de los expedientes',
    titles: [
      'Programa',
      'Dónde va',
      'Quién responde',
      'Documento',
      'Validación',
      'Desde',
      'Por contestar',
      'Dónde está',
      'Quién tiene qué',
    ],
    widths: [40, 40, 34, 18, 34, 12, 26, 40, 60],
    frozenColumns: 1,
    rows: () =>
      input.consolidated.dossiers.flatMap((dossier) =>
        dossier.documents.map(
          (row): WorkbookRow => ({
            cells: [
              wrapped(dossier.programName),
              wrapped(courseWords(dossier)),
              wrapped(dossier.current ? holderWords(dossier.current) : ''),
              textCell(REVIEWED_NAMES[row.kind]),
              wrapped(standingWords(row)),
              codeCell(row.since),
              textCell(openWords(row)),
              wrapped(heldWords(row)),
              wrapped(dossier.held.map(({ document, ...holder }) => `${document}: ${holderWords(holder)}`).join('; ')),
            ],
          }),
        ),
      ),
  });

const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text, look: 'body', wrap: true });
const quantityCell = (text: string): WorkbookCell => ({ kind: 'quantity', text, look: 'body' });
