import { paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import { type Fact, NO_DATA } from '#shared/documents/compose/program-record-tables.ts';
import type { TableBlock, TableCell } from '#shared/documents/model.ts';

/** Label and text, one row each, in tight type: for sheets that are read on one page. No table where there are none. */
export const denseFacts = (facts: readonly Fact[], id: string, summary: string): readonly TableBlock[] =>
  facts.length === 0
    ? []
    : [
        {
          kind: 'table',
          id,
          summary: `${summary}: datos`,
          columns: [0.22, 0.78],
          headerRows: 0,
          borders: 'grid',
          dense: { textSize: TEXT_SIZE },
          rows: facts.map(({ label, text }) => ({
            keepTogether: text.length < 1_500,
            cells: [rowHeaderCell(label), dataCell(text)],
          })),
        },
      ];

/** The same with two labels and their texts in each row; a text is given by its lines. */
export const densePairs = (
  pairs: readonly (readonly [label: string, lines: readonly string[]])[],
  id: string,
  summary: string,
): TableBlock => ({
  kind: 'table',
  id,
  summary,
  columns: [0.13, 0.37, 0.13, 0.37],
  headerRows: 0,
  borders: 'grid',
  dense: { textSize: TEXT_SIZE },
  rows: pairs
    .flatMap((pair, index) => (index % 2 === 0 ? [[pair, pairs[index + 1] ?? NO_PAIR] as const] : []))
    .map((two) => ({
      keepTogether: true,
      cells: two.flatMap(([label, lines]) => [
        rowHeaderCell(label),
        textCell(lines.filter((text) => text.trim() !== '').join('\n')),
      ]),
    })),
});

const TEXT_SIZE = 9;
const NO_PAIR = ['', []] as const;

const dataCell = (text: string): TableCell =>
  text.trim() === '' ? { blocks: [paragraph([{ text: NO_DATA, italic: true }], 'body', 'left')] } : textCell(text);
