import { blankColumns, rowCount, type TransparencyInput } from '#shared/documents/compose/transparency.ts';
import { highEnough } from '#shared/documents/compose/workbook-parts.ts';
import {
  moneyCell,
  textCell,
  type WorkbookCell,
  type WorkbookModel,
  type WorkbookRow,
  type WorkbookSheet,
} from '#shared/documents/workbook.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { confidenceWords } from '#shared/domain/review/guideline.ts';
import { uncontractedWords } from '#shared/domain/transparency/transparency-rules.ts';
import {
  quarterWords,
  type TransparencyCell,
  type TransparencyTable,
} from '#shared/domain/transparency/transparency-source.ts';

/**
 * A sheet for each format and table of the year, its columns as the format calls them from the first line on, so that it is
 * copied as it stands; before them one that says which is which and what stays blank.
 */
export const composeTransparencyWorkbook = (input: TransparencyInput): WorkbookModel => ({
  title: `Transparencia, ${quarterWords(input.period)}`,
  author: input.institution.name.trim(),
  sheets: [indexSheet(input), ...input.tables.map((table) => tableSheet(input, table))],
});

const INDEX_WIDTHS = [26, 62, 12, 26, 70] as const;

const indexSheet = (input: TransparencyInput): WorkbookSheet => {
  const { period, programName, institution, regime, tables } = input;
  const head: readonly WorkbookRow[] = [
    { cells: [textCell(`Filas de transparencia: ${quarterWords(period)}`, 'title')], height: 24 },
    {
      cells: [
        textCell(
          [institution.name.trim(), programName.trim(), `Ejercicio fiscal ${period.fiscalYear}`]
            .filter((text) => text !== '')
            .join(' · '),
          'subtitle',
        ),
      ],
    },
    { cells: [textCell(`${regime.name}. ${confidenceWords(regime.confidence)}.`, 'subtitle')] },
    ...(regime.note === '' ? [] : [{ cells: [textCell(regime.note, 'note')] }]),
    {
      cells: [
        textCell(
          'Importes en pesos, con IVA. Lo pagado y lo ejercido se cuentan desde enero: los trimestres se leen, no se suman.',
          'note',
        ),
      ],
    },
    {
      cells: [
        textCell(
          'Las columnas que empiezan con una flecha dicen el ID de la fila de su tabla. Lo que ningún documento sabe queda en blanco para quien publica.',
          'note',
        ),
      ],
    },
    ...(input.uncontracted.length === 0 ? [] : [{ cells: [textCell(uncontractedWords(input.uncontracted), 'note')] }]),
    { cells: [] },
  ];
  const titles = ['Hoja', 'Formato o tabla', 'Número', 'Filas', 'Columnas en blanco, en todas o algunas filas'];
  return {
    name: INDEX,
    columns: INDEX_WIDTHS,
    rows: [
      ...head,
      { cells: titles.map((title) => textCell(title, 'heading')), height: 30 },
      ...tables.map((table) =>
        highEnough(
          {
            cells: [
              textCell(table.format.sheet),
              wrapped(table.format.name),
              textCell(table.format.table),
              textCell(rowCount(table)),
              wrapped(blankColumns(table).join(', ')),
            ],
          },
          INDEX_WIDTHS,
        ),
      ),
    ],
    frozen: { rows: head.length + 1, columns: 0 },
    merges: [],
    print: { repeated: null, stamp: '', footer: `Transparencia, ${quarterWords(period)}` },
  };
};

const INDEX = 'Índice';

const tableSheet = ({ period }: TransparencyInput, { format, rows }: TransparencyTable): WorkbookSheet => {
  const isTable = format.of !== '';
  const widths = [
    ...(isTable ? [8] : []),
    ...format.columns.map(({ label }) => Math.max(18, Math.min(34, label.length))),
  ];
  return {
    name: format.sheet,
    columns: widths,
    rows: [
      {
        cells: [
          ...(isTable ? [textCell('ID', 'heading')] : []),
          ...format.columns.map(({ label }) => textCell(label, 'heading')),
        ],
        height: 45,
      },
      ...rows.map(({ id, cells }) =>
        highEnough(
          {
            cells: [...(isTable ? [numberCell(id)] : []), ...format.columns.map(({ key }) => cellOf(cells[key]))],
          },
          widths,
        ),
      ),
    ],
    frozen: { rows: 1, columns: isTable ? 1 : 0 },
    merges: [],
    print: {
      repeated: { from: 1, to: 1 },
      stamp: '',
      footer: `${format.name} · ${quarterWords(period)}`,
    },
  };
};

const cellOf = (cell: TransparencyCell | undefined): WorkbookCell => {
  if (!cell) return textCell('');
  switch (cell.kind) {
    case 'text':
      return wrapped(cell.text);
    case 'money':
      return moneyCell(cell.centavos);
    case 'number':
      return numberCell(cell.value);
    case 'date':
      return { kind: 'date', date: cell.date, look: 'body' };
    default:
      return assertNever(cell);
  }
};

const numberCell = (value: number | null): WorkbookCell =>
  value === null ? textCell('') : { kind: 'quantity', text: String(value), look: 'body' };

const wrapped = (text: string): WorkbookCell => ({
  kind: 'text',
  text: text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text,
  look: 'body',
  wrap: true,
});

/** No spreadsheet takes more in a cell. */
const MOST_LETTERS = 32_767;
