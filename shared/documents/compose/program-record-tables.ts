import { headerCell, paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { formatPartialDate } from '#shared/domain/program-record/partial-date.ts';
import {
  contactsOf,
  type ProgramRecord,
  printedValue,
  valuesOf,
} from '#shared/domain/program-record/program-record.ts';
import type { RecordDefinitions, RecordField } from '#shared/domain/program-record/record-definitions.ts';

/** Printed where nothing was written, so that nobody takes the field for forgotten. */
export const NO_DATA = 'Sin dato';

export type Fact = { readonly label: string; readonly text: string };

/** More values than these stand in columns of a table of their own. */
export const MOST_IN_A_CELL = 6;
const VALUE_COLUMNS = 3;

/** Label and text, one row each; no table where there are none. */
export const factsTable = (facts: readonly Fact[], id: string, summary: string): readonly Block[] =>
  facts.length === 0
    ? []
    : [
        {
          kind: 'table',
          id,
          summary: `${summary}: datos`,
          columns: [0.3, 0.7],
          headerRows: 0,
          borders: 'grid',
          rows: facts.map(({ label, text }) => ({
            keepTogether: text.length < 600,
            cells: [rowHeaderCell(label), dataCell(text)],
          })),
        },
      ];

/** Fields of many values, such as the groups: in columns under a heading of their own. */
export const longValueTables = (fields: readonly RecordField[], content: ProgramRecord, id: string): readonly Block[] =>
  fields
    .filter((field) => field.entity === 'value')
    .map((field) => ({ field, values: valuesOf(content, field.key).map(printedValue) }))
    .filter(({ values }) => values.length > MOST_IN_A_CELL)
    .map(({ field, values }) => columnsTable(field.label, values, `${id}_${field.key}`));

/** Read down the columns, as a list is. */
const columnsTable = (label: string, values: readonly string[], id: string): TableBlock => {
  const perColumn = Math.ceil(values.length / VALUE_COLUMNS);
  const title = `${label} (${values.length})`;
  return {
    kind: 'table',
    id,
    summary: title,
    columns: Array.from({ length: VALUE_COLUMNS }, () => 1 / VALUE_COLUMNS),
    headerRows: 1,
    borders: 'grid',
    rows: [
      { keepTogether: true, cells: [headerCell(title, { colSpan: VALUE_COLUMNS })] },
      ...Array.from({ length: perColumn }, (_, row) => ({
        keepTogether: true,
        cells: Array.from({ length: VALUE_COLUMNS }, (__, column) => textCell(values[column * perColumn + row] ?? '')),
      })),
    ],
  };
};

/** Who gives information and who answers for the programme. */
export const peopleTable = (content: ProgramRecord, id: string): readonly Block[] => {
  const people = [
    ...contactsOf(content, 'contact').map((row) => ({ row, function: 'Contacto' })),
    ...contactsOf(content, 'official').map((row) => ({ row, function: 'Responsable oficial' })),
  ];
  return [
    {
      kind: 'table',
      id,
      summary: 'Contacto y responsable oficial: nombre, cargo y organismo',
      columns: [0.17, 0.25, 0.33, 0.25],
      headerRows: 1,
      borders: 'grid',
      rows: [
        {
          keepTogether: true,
          cells: ['Función', 'Nombre', 'Cargo', 'Área u organismo'].map((title) => headerCell(title)),
        },
        ...(people.length === 0
          ? [{ keepTogether: true, cells: [dataCell('', { colSpan: 4 })] }]
          : people.map(({ row, function: label }) => ({
              keepTogether: true,
              cells: [
                rowHeaderCell(label),
                dataCell(row.person),
                dataCell(row.post),
                textCell([row.area, row.organisation].map((part) => part.trim()).join('\n')),
              ],
            }))),
      ],
    },
  ];
};

/** «33 5550 1234 ext. 120» */
export const phoneText = (row: ProgramRecord['phone'][number]): string => {
  const number = [row.areaCode, row.number].map((part) => part.trim()).filter((part) => part !== '');
  const extension = row.extension.trim();
  return [...number, ...(extension === '' ? [] : [`ext. ${extension}`])].join(' ');
};

export const periodsTable = (content: ProgramRecord, id: string): TableBlock => ({
  kind: 'table',
  id,
  summary: 'Instituciones que han llevado el programa, con sus fechas, actos y fuentes',
  columns: [0.25, 0.15, 0.15, 0.45],
  headerRows: 1,
  borders: 'grid',
  rows: [
    {
      keepTogether: true,
      cells: ['Institución o programa', 'Desde', 'Hasta', 'Acto y fuente'].map((title) => headerCell(title)),
    },
    ...content.period.map((row) => ({
      keepTogether: true,
      cells: [
        rowHeaderCell(row.institution.trim()),
        textCell(dateText(row.startedOn, 's/f'), { align: 'center' }),
        textCell(dateText(row.endedOn, '—'), { align: 'center' }),
        {
          blocks: [
            ...textCell(row.act).blocks,
            ...(row.source.trim() === '' ? [] : [paragraph(`Fuente: ${row.source.trim()}`, 'note', 'left')]),
          ],
        },
      ],
    })),
  ],
});

/** A whole or partial date in words, or `unknown` where none was written. */
export const dateText = (date: string, unknown: string): string =>
  date.trim() === '' ? unknown : formatPartialDate(date.trim());

/** The numbered links of the published page, with the field that each of them stood in. */
export const linksTable = (content: ProgramRecord, definitions: RecordDefinitions, id: string): readonly Block[] => {
  if (content.link.length === 0) return [];
  const labels = new Map(definitions.fields.map((field) => [field.key, field.label]));
  return [
    {
      kind: 'table',
      id,
      summary: 'Enlaces de la ficha publicada: número, campo y dirección',
      columns: [0.08, 0.24, 0.68],
      headerRows: 1,
      borders: 'grid',
      rows: [
        { keepTogether: true, cells: ['Núm.', 'Campo', 'Dirección'].map((title) => headerCell(title)) },
        ...content.link.map((row) => ({
          keepTogether: true,
          cells: [
            textCell(row.number === null ? '—' : `[${row.number}]`, { align: 'center' }),
            textCell(labels.get(row.fieldKey) ?? '—'),
            dataCell(row.url),
          ],
        })),
      ],
    },
  ];
};

const dataCell = (text: string, more: Omit<TableCell, 'blocks'> = {}): TableCell =>
  text.trim() === ''
    ? { ...more, blocks: [paragraph([{ text: NO_DATA, italic: true }], 'body', 'left')] }
    : textCell(text, more);
