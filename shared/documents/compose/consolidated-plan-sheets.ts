import type { ConsolidatedInput } from '#shared/documents/compose/consolidated.ts';
import { sheetOf, wrapped } from '#shared/documents/compose/consolidated-sheet.ts';
import { INDICATOR_WORDS, RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import { MONTH_TITLES } from '#shared/documents/compose/workbook-parts.ts';
import {
  codeCell,
  textCell,
  type WorkbookCell,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { GOAL_FIELDS, type GoalColumns, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import {
  courseWords,
  heldWords,
  holderWords,
  openWords,
  REVIEWED_NAMES,
  standingWords,
} from '#shared/domain/consolidated/standing-words.ts';

/** Goals stand beside each other and have no total: people and units of two programmes don't add up. */
export const goalSheet = (input: ConsolidatedInput): WorkbookSheet => {
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
export const stateSheet = (input: ConsolidatedInput): WorkbookSheet =>
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

const quantityCell = (text: string): WorkbookCell => ({ kind: 'quantity', text, look: 'body' });
