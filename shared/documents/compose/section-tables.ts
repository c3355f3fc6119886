import { headerCell, richBlocks, rowHeaderCell, textCell, withNumberColumn } from '#shared/documents/compose/blocks.ts';
import type { Block, TableBlock, TableCell } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { codeWords, type Wording } from '#shared/domain/procedure/course-wording.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

type Rows = TableBlock['rows'];

/** One table per document of the organisation manual: its name over the functions it gives the unit. */
export const responsibilityTables = (
  content: ProcedureContent,
  section: ProfileSection,
  id: string,
): readonly Block[] => {
  const [document = 'Documento', functions = 'Funciones'] = section.columns;
  return content.responsibility.map((row, index) => ({
    kind: 'table',
    id: `${id}_${index + 1}`,
    summary: `${section.title}: documento y funciones`,
    columns: [0.18, 0.82],
    headerRows: 0,
    borders: 'grid',
    rows: [
      { keepTogether: true, cells: [rowHeaderCell(document), textCell(row.document)] },
      { keepTogether: false, cells: [rowHeaderCell(functions), { blocks: filled(richBlocks(row.functions, 'left')) }] },
    ],
  }));
};

/** Who advised and who collaborated, each group under its own header. */
export const collaboratorsTable = (
  content: ProcedureContent,
  section: ProfileSection,
  wording: Wording,
  id: string,
): TableBlock => {
  const { advisor, advisorLabel, unit } = wording.collaboratorGroups;
  const advisors = content.collaborator.filter((row) => row.group === 'advisor');
  const members = content.collaborator.filter((row) => row.group === 'unit');
  const rows: Rows = [
    ...(advisors.length > 0
      ? [
          { keepTogether: true, cells: [headerCell(advisor, { colSpan: 2 })] },
          ...advisors.map((row) => ({ keepTogether: true, cells: [rowHeaderCell(advisorLabel), person(row)] })),
        ]
      : []),
    ...(members.length > 0
      ? [
          { keepTogether: true, cells: [headerCell(unit, { colSpan: 2 })] },
          ...pairs(members).map(([left, right]) => ({
            keepTogether: true,
            cells: right ? [person(left), person(right)] : [{ ...person(left), colSpan: 2 }],
          })),
        ]
      : []),
  ];
  return { kind: 'table', id, summary: section.title, columns: [0.5, 0.5], headerRows: 0, borders: 'grid', rows };
};

export const definitionsTable = (content: ProcedureContent, section: ProfileSection, id: string): TableBlock =>
  plainTable(
    id,
    section,
    [0.32, 0.68],
    ['Término', 'Definición'],
    content.definition.map((row) => [textCell(row.term), textCell(row.meaning, { align: 'justify' })]),
  );

/** Reference documents and formats share one shape: code, «without code» where there is none, and title. */
export const codedTable = (
  rows: readonly { readonly code: string; readonly title: string }[],
  section: ProfileSection,
  wording: Wording,
  id: string,
): TableBlock =>
  plainTable(
    id,
    section,
    [0.28, 0.72],
    ['Código', 'Documento'],
    rows.map((row) => [textCell(codeWords(row.code, wording), { align: 'center' }), textCell(row.title)]),
  );

export const revisionsTable = (content: ProcedureContent, section: ProfileSection, id: string): TableBlock =>
  plainTable(
    id,
    section,
    withNumberColumn(section.columns[0] ?? 'No.', [0.22, 0.25, 0.45]),
    ['No.', 'Fecha', 'Referencia', 'Descripción'],
    content.revision.map((row, index) => [
      textCell(`${index + 1}.`, { align: 'center' }),
      textCell(formatLongDate(row.date.trim()), { align: 'center' }),
      textCell(row.subject),
      textCell(row.summary),
    ]),
  );

const plainTable = (
  id: string,
  section: ProfileSection,
  columns: readonly number[],
  titles: readonly string[],
  rows: readonly (readonly TableCell[])[],
): TableBlock => ({
  kind: 'table',
  id,
  summary: section.title,
  columns,
  headerRows: 1,
  borders: 'grid',
  rows: [
    { keepTogether: true, cells: titles.map((title, index) => headerCell(section.columns[index] ?? title)) },
    ...rows.map((cells) => ({ keepTogether: true, cells })),
  ],
});

const person = ({ name, role }: { readonly name: string; readonly role: string }): TableCell =>
  textCell([name, role].map((line) => line.trim()).join('\n'), { align: 'center' });

const pairs = <T>(rows: readonly T[]): readonly (readonly [T, T | undefined])[] =>
  rows.flatMap((row, index) => (index % 2 === 0 ? [[row, rows[index + 1]] as const] : []));

const filled = (blocks: readonly Block[]): readonly Block[] => (blocks.length > 0 ? blocks : textCell('').blocks);
