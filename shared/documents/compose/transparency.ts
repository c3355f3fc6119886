import { heading, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { shortDate } from '#shared/documents/compose/media-words.ts';
import {
  figureCell,
  nothing,
  type PlanFrame,
  planModel,
  planTable,
  planTitle,
} from '#shared/documents/compose/plan-parts.ts';
import { printedNumber } from '#shared/documents/compose/printed-quantities.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { confidenceWords } from '#shared/domain/review/guideline.ts';
import type { Uncontracted } from '#shared/domain/transparency/quarter-spending.ts';
import type { TransparencyRegime } from '#shared/domain/transparency/transparency-formats.ts';
import { uncontractedWords } from '#shared/domain/transparency/transparency-rules.ts';
import {
  quarterWords,
  type TransparencyCell,
  type TransparencyPeriod,
  type TransparencySaid,
  type TransparencyTable,
} from '#shared/domain/transparency/transparency-source.ts';

export type TransparencyInput = {
  readonly period: TransparencyPeriod;
  readonly regime: TransparencyRegime;
  readonly tables: readonly TransparencyTable[];
  /** Exercised in the quarter and borne by no contract: rows lack it. */
  readonly uncontracted: readonly Uncontracted[];
  /** What a person says of the quarter. */
  readonly said: TransparencySaid;
  readonly programName: string;
  readonly institution: Institution;
};

/** The rows of a quarter on paper, each as a list of what it says, to be looked over before they are published. */
export const composeTransparency = (input: TransparencyInput): DocumentModel => {
  const { period, programName, institution, regime, tables } = input;
  const frame: PlanFrame = {
    title: 'Filas de transparencia',
    name: quarterWords(period),
    programName,
    fiscalYear: period.fiscalYear,
    institution,
    watermark: false,
  };
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...planTitle(frame),
        paragraph(`${regime.name}. ${confidenceWords(regime.confidence)}.`),
        ...(regime.note === '' ? [] : [paragraph(regime.note, 'note', 'left')]),
        ...uncontractedBlocks(input.uncontracted),
        ...tables.flatMap((table, at) => tableBlocks(table, at + 1)),
      ],
    },
  ]);
};

/** Before the rows: who reads only them would think that there was no such spending. */
const uncontractedBlocks = (uncontracted: readonly Uncontracted[]): readonly Block[] =>
  uncontracted.length === 0
    ? []
    : [
        heading('transparencia_sin_contrato', 1, '', 'Gasto sin contrato'),
        paragraph(uncontractedWords(uncontracted)),
        ...planTable({
          id: 'transparencia_sin_contrato_tabla',
          summary: 'Gasto ejercido en el trimestre sin contrato: documento, partida e importe',
          titles: ['Documento', 'Partida', 'Ejercido en el trimestre'],
          shares: [0.5, 0.2, 0.3],
          rows: uncontracted.map(({ document, itemCode, amount }) => ({
            cells: [textCell(document || 'Sin documento'), textCell(itemCode), figureCell(formatMoney(amount))],
          })),
        }),
      ];

const tableBlocks = (table: TransparencyTable, number: number): readonly Block[] => {
  const { format, rows } = table;
  const blank = blankColumns(table);
  return [
    heading(`transparencia_${number}`, 1, '', format.name),
    ...(rows.length === 0 ? [nothing('Sin filas en el trimestre.')] : []),
    ...rows.flatMap(({ id, cells }, at) => [
      ...(rows.length === 1 && id === null ? [] : [paragraph(`Fila ${id ?? at + 1}`, 'subheading')]),
      ...factsTable(
        format.columns.flatMap(({ key, label }) => {
          const text = cellWords(cells[key]);
          return text === '' ? [] : [{ label, text }];
        }),
        `transparencia_${number}_${at + 1}`,
        `${format.name}, fila ${id ?? at + 1}`,
      ),
    ]),
    ...(blank.length === 0 ? [] : [paragraph(`En blanco: ${blank.join(', ')}.`, 'note', 'left')]),
  ];
};

const cellWords = (cell: TransparencyCell | undefined): string => {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'money':
      return formatMoney(cell.centavos);
    case 'number':
      return cell.value > 1_900 && cell.value < 2_200 ? String(cell.value) : printedNumber(cell.value);
    case 'date':
      return shortDate(cell.date);
    default:
      return assertNever(cell);
  }
};

/** Labels of the columns that some row, or each, leaves blank; 0 isn't blank. */
export const blankColumns = ({ format, rows }: TransparencyTable): readonly string[] =>
  format.columns.filter(({ key }) => rows.some(({ cells }) => cellWords(cells[key]) === '')).map(({ label }) => label);

/** «3 filas», or that there are none. */
export const rowCount = ({ rows }: TransparencyTable): string =>
  rows.length === 0 ? 'Sin filas en el trimestre' : rows.length === 1 ? '1 fila' : `${rows.length} filas`;
