import { blackoutName, publishedInBlackouts } from '#shared/documents/compose/media-blackouts.ts';
import { mediaTie } from '#shared/documents/compose/media-budget.ts';
import { type MediaPaper, outletWords, unknownWords } from '#shared/documents/compose/media-paper.ts';
import {
  countCell,
  dateCell,
  isDraft,
  mediaHead,
  mediaSheet,
  type SheetColumn,
  sumCell,
  wrapped,
} from '#shared/documents/compose/media-sheet-parts.ts';
import { allDayWords } from '#shared/documents/compose/media-words.ts';
import { headingRow, highEnough, MONTH_TITLES, printOf } from '#shared/documents/compose/workbook-parts.ts';
import { codeCell, moneyCell, textCell, type WorkbookRow, type WorkbookSheet } from '#shared/documents/workbook.ts';
import { EXCEPTION_NAMES } from '#shared/domain/media/blackouts.ts';
import type { TieRow } from '#shared/domain/media/budget-tie.ts';

const CONCEPTS = ['Disponible', 'Plan por comprometer', 'Queda'] as const;
type TieLine = { readonly row: TieRow; readonly concept: (typeof CONCEPTS)[number] };

/** «Presupuesto»: of each item what is available, what the plan still commits, and what is left, as a formula. */
export const budgetSheet = (paper: MediaPaper): WorkbookSheet => {
  const tie = mediaTie(paper);
  const amounts = ({ row, concept }: TieLine): readonly number[] => {
    const { available, planned, left, annual } = row;
    if (concept === 'Disponible') return [...available, annual.available];
    return concept === 'Queda' ? [...left, annual.left] : [...planned, annual.planned];
  };
  return mediaSheet(paper, {
    name: 'Presupuesto',
    title: 'Presupuesto del plan de medios',
    notes: [
      'El plan cuenta con IVA, comisión y producción. Disponible es lo modificado menos lo comprometido; lo contratado ya no cuenta como plan.',
      ...[unknownWords(paper.totals)].filter((words) => words !== ''),
      tie.availability === 'monthly' ? 'Cada mes se compara con el suyo.' : 'Los meses están acumulados desde enero.',
    ],
    frozen: 4,
    columns: [
      { title: 'Partida', width: 10, cell: ({ row }) => codeCell(row.itemCode) },
      { title: 'Nombre', width: 44, cell: ({ row }) => wrapped(paper.input.itemNames.get(row.itemCode) ?? '') },
      { title: 'Departamento', width: 24, cell: ({ row }) => wrapped(paper.names.department(row.departmentId)) },
      { title: 'Concepto', width: 22, cell: ({ concept }) => textCell(concept) },
      ...[...MONTH_TITLES, 'Año'].map(
        (title, at): SheetColumn<TieLine> => ({
          title,
          width: at === 12 ? 17 : 15,
          cell: (one, line, column) => {
            const value = amounts(one)[at] ?? 0;
            const letters = column(title);
            return one.concept === 'Queda'
              ? sumCell('money', `${letters}${line - 2}-${letters}${line - 1}`, value, 'subtotal')
              : moneyCell(value);
          },
        }),
      ),
      { title: 'Modificado', width: 17, cell: (one) => yearCell(one, one.row.annual.modified) },
      { title: 'Comprometido', width: 17, cell: (one) => yearCell(one, one.row.annual.committed) },
    ],
    rows: tie.rows.flatMap((row) => CONCEPTS.map((concept): TieLine => ({ row, concept }))),
    totals: () => [],
  }).sheet;
};

/** Said once for an item. */
const yearCell = ({ concept }: TieLine, value: number) => (concept === 'Disponible' ? moneyCell(value) : textCell(''));

const WINDOW_TITLES = ['Proceso', 'Acuerdo', 'Alcance', 'Del', 'Al'];
const PUBLISHED_TITLES = [
  'Veda',
  'Renglón',
  'Días',
  'Núm.',
  'Número de días',
  'Excepción declarada',
  'Justificación',
  'Revisó',
  'Fecha',
];
const WIDTHS = [36, 34, 40, 12, 12, 24, 44, 26, 12];

/** «Vedas»: the windows, and what is published during them with its answer. */
export const blackoutSheet = (paper: MediaPaper): WorkbookSheet => {
  const { calendar } = paper.reading.costs;
  const title = 'Vedas';
  const { blackout } = paper.input.content;
  const windows = blackout.map(
    (row): WorkbookRow => ({
      cells: [
        wrapped(blackoutName(row)),
        wrapped(row.agreement.trim()),
        wrapped(row.scope.trim()),
        dateCell(row.startDate),
        dateCell(row.endDate),
      ],
    }),
  );
  const published = publishedInBlackouts(paper).map(
    ({ row, found, answer }): WorkbookRow => ({
      cells: [
        wrapped(blackoutName(found.blackout)),
        wrapped(outletWords(row)),
        wrapped(allDayWords(calendar, found.days)),
        countCell(row.number),
        countCell(found.days.length),
        wrapped(answer?.exception ? EXCEPTION_NAMES[answer.exception] : ''),
        wrapped(answer?.justification.trim() ?? ''),
        wrapped(answer?.reviewer.trim() ?? ''),
        dateCell(answer?.reviewedOn ?? ''),
      ],
    }),
  );
  const head = mediaHead(paper, title);
  return {
    name: title,
    columns: WIDTHS,
    rows: [
      ...head,
      headingRow(WINDOW_TITLES),
      ...(windows.length === 0 ? [{ cells: [textCell('No se ha anotado ninguna veda.', 'note')] }] : windows),
      { cells: [] },
      headingRow(PUBLISHED_TITLES),
      ...(published.length === 0
        ? [{ cells: [textCell('Ningún renglón se difunde en días de veda.', 'note')] }]
        : published),
    ].map((row) => highEnough(row, WIDTHS)),
    frozen: { rows: head.length + 1, columns: 1 },
    merges: [],
    print: printOf(head.length + 1, isDraft(paper), title),
  };
};
