import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import { groupsOf, placesOf, SHORT_MONTHS } from '#shared/documents/compose/program-schedule.ts';
import { headingRow, highEnough, printOf, sheetHead } from '#shared/documents/compose/workbook-parts.ts';
import {
  formulaCell,
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import type { AnnualProgramContent, Indicator } from '#shared/domain/annual-program/annual-program.ts';
import { activityCosts } from '#shared/domain/annual-program/budget-tie.ts';
import { GOAL_FIELDS, type GoalColumns, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { columnLetters } from '#shared/domain/common/sheet-table.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';

export type ProgramWorkbookInput = {
  readonly content: AnnualProgramContent;
  readonly diagnosis: DiagnosisContent;
  readonly programName: string;
  readonly author: string;
  readonly final: boolean;
};

/** The schedule and the indicators of an annual programme, to be worked on in a spreadsheet. */
export const composeProgramWorkbook = (input: ProgramWorkbookInput): WorkbookModel => ({
  title: `Programa anual: ${titleOf(input)}`,
  author: input.author,
  sheets: [scheduleSheet(input), indicatorSheet(input), cardSheet(input)],
});

const titleOf = ({ content, programName }: ProgramWorkbookInput): string =>
  content.annualProgram[0]?.title.trim() || programName.trim() || 'Programa sin nombre';

const headOf = (title: string, input: ProgramWorkbookInput): readonly WorkbookRow[] =>
  sheetHead(
    title,
    `${titleOf(input)} · Ejercicio fiscal ${input.content.annualProgram[0]?.fiscalYear ?? ''}`,
    { draft: !input.final, words: input.final ? 'Programa autorizado' : 'programa sin autorizar' },
    input.programName.trim() === '' ? [] : [input.programName.trim()],
  );

const SCHEDULE_TITLES = ['Núm.', 'Actividad', 'Responsable', 'Territorios', 'Grupos', 'Unidad', ...SHORT_MONTHS];

const scheduleSheet = (input: ProgramWorkbookInput): WorkbookSheet => {
  const { content, diagnosis } = input;
  const costs = activityCosts(content);
  const head = headOf('Actividades y calendario', input);
  const columns = [6, 42, 28, 28, 28, 14, ...SHORT_MONTHS.map(() => 9), 10, 16];
  const rows = content.activity.map((activity, index): WorkbookRow => {
    const row: WorkbookRow = {
      cells: [
        quantityCell(String(index + 1)),
        wrapped(activity.name),
        wrapped(activity.responsiblePost),
        wrapped(placesOf(activity.id, content, diagnosis)),
        wrapped(groupsOf(activity.id, content, diagnosis)),
        textCell(activity.unit),
        ...goalCells(activity),
        quantityCell(textOf(sumOfGoals(activity))),
        moneyCell(costs.get(activity.id) ?? 0),
      ],
    };
    return highEnough(row, columns);
  });
  const first = head.length + 2;
  const last = head.length + 1 + rows.length;
  const column = columnLetters(SCHEDULE_TITLES.length + 2);
  const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  return {
    name: 'Calendario',
    columns,
    rows: [
      ...head,
      headingRow([...SCHEDULE_TITLES, 'Total', 'Costo']),
      ...rows,
      ...(rows.length === 0
        ? []
        : [
            {
              cells: [
                ...SCHEDULE_TITLES.map((_, index) => textCell(index === 1 ? 'Costo de las actividades' : '', 'total')),
                // Units differ: quantities of different activities aren't added up.
                textCell('', 'total'),
                formulaCell(`SUM(${column}${first}:${column}${last})`, total, 'total'),
              ],
            } satisfies WorkbookRow,
          ]),
    ],
    frozen: { rows: head.length + 1, columns: 2 },
    merges: [],
    print: printOf(head.length + 1, !input.final, 'Actividades y calendario'),
  };
};

const INDICATOR_TITLES = [
  'Nivel',
  'Indicador',
  'Unidad',
  'Frecuencia',
  'Sentido',
  'Línea base',
  'Año base',
  ...SHORT_MONTHS,
  'Meta del año',
  'Verde desde %',
  'Amarillo desde %',
  'Responsable',
];
const INDICATOR_WIDTHS = [12, 40, 14, 12, 13, 11, 10, ...SHORT_MONTHS.map(() => 9), 12, 10, 12, 28];

/** What is measured and what is aimed at, month by month. */
const indicatorSheet = (input: ProgramWorkbookInput): WorkbookSheet =>
  tableSheet(input, 'Indicadores', INDICATOR_TITLES, INDICATOR_WIDTHS, (row) => [
    textCell(row.level === null ? '' : RESULT_LEVEL_NAMES[row.level]),
    wrapped(row.name),
    textCell(row.unit),
    textCell(INDICATOR_WORDS.frequency[row.frequency]),
    textCell(INDICATOR_WORDS.sense[row.sense]),
    quantityCell(row.baseline),
    textCell(row.baselineYear),
    ...goalCells(row),
    quantityCell(row.annualGoal),
    quantityCell(row.greenFrom),
    quantityCell(row.yellowFrom),
    wrapped(row.responsiblePost),
  ]);

const CARD_TITLES = [
  'Nivel',
  'Indicador',
  'Resumen narrativo',
  'Definición',
  'Método de cálculo',
  'Numerador',
  'Denominador',
  'Tipo',
  'Dimensión',
  'Medios de verificación',
  'Supuestos',
];
const CARD_WIDTHS = [12, 36, 36, 36, 28, 22, 22, 12, 12, 32, 32];

/** The sentences of each indicator's card, in the same order. */
const cardSheet = (input: ProgramWorkbookInput): WorkbookSheet =>
  tableSheet(input, 'Fichas', CARD_TITLES, CARD_WIDTHS, (row) => [
    textCell(row.level === null ? '' : RESULT_LEVEL_NAMES[row.level]),
    wrapped(row.name),
    wrapped(row.narrative),
    wrapped(row.definition),
    wrapped(row.method),
    wrapped(row.numerator),
    wrapped(row.denominator),
    textCell(INDICATOR_WORDS.kind[row.kind]),
    textCell(INDICATOR_WORDS.dimension[row.dimension]),
    wrapped(row.verification),
    wrapped(row.assumptions),
  ]);

const tableSheet = (
  input: ProgramWorkbookInput,
  name: string,
  titles: readonly string[],
  columns: readonly number[],
  cellsOf: (row: Indicator) => readonly WorkbookCell[],
): WorkbookSheet => {
  const head = headOf(name === 'Fichas' ? 'Fichas de los indicadores' : 'Indicadores', input);
  return {
    name,
    columns,
    rows: [
      ...head,
      headingRow(titles),
      ...input.content.indicator.map((row) => highEnough({ cells: cellsOf(row) }, columns)),
    ],
    frozen: { rows: head.length + 1, columns: 2 },
    merges: [],
    print: printOf(head.length + 1, !input.final, name),
  };
};

const goalCells = (row: GoalColumns): readonly WorkbookCell[] => GOAL_FIELDS.map((field) => quantityCell(row[field]));

const quantityCell = (text: string): WorkbookCell =>
  text === '' ? textCell('') : { kind: 'quantity', text, look: 'body' };

const wrapped = (text: string): WorkbookCell => ({ kind: 'text', text, look: 'body', wrap: true });

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
