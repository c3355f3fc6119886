import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import { DescribedTable } from '#electron/documents/docx/described-table.ts';
import { textRuns } from '#electron/documents/docx/runs.ts';
import { CELL_STYLE, TIGHT_STYLE } from '#electron/documents/docx/styles.ts';
import { hex, mmToTwips, ptToEighths, ptToHalf } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { SignaturesBlock } from '#shared/documents/model.ts';

/** Rows of three signatures: role, room to sign, line, name, position. A short row stands centred. */
export const signatureTables = (block: SignaturesBlock, context: BlockContext): readonly (Table | Paragraph)[] => {
  const { perRow } = LOOK.signatures;
  const rows = Array.from({ length: Math.ceil(block.people.length / perRow) }, (_, index) =>
    block.people.slice(index * perRow, (index + 1) * perRow),
  );
  return rows.flatMap((people) => [signatureRow(people, context), gapParagraph()]);
};

type Person = SignaturesBlock['people'][number];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const signatureRow = (people: readonly Person[], context: BlockContext): Table => {
  const { perRow, maxWidthMm, gapMm } = LOOK.signatures;
  const width = Math.min(mmToTwips(maxWidthMm + gapMm), Math.floor(context.widthTwips / perRow));
  const margin = Math.round(mmToTwips(gapMm) / 2);
  return new DescribedTable(
    {
      width: { size: width * people.length, type: WidthType.DXA },
      columnWidths: people.map(() => width),
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      margins: { marginUnitType: WidthType.DXA, left: margin, right: margin, top: 0, bottom: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          children: people.map(
            (person) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children: signature(person),
              }),
          ),
        }),
      ],
    },
    `Firmas: ${people.map((person) => person.role).join(', ')}`,
  );
};

const signature = ({ role, name, position }: Person): Paragraph[] => {
  const { roomMm, size, roleSize } = LOOK.signatures;
  const base = { style: CELL_STYLE.cell, alignment: AlignmentType.CENTER, keepNext: true };
  return [
    new Paragraph({
      ...base,
      children: textRuns([{ text: role }], { size: ptToHalf(roleSize), color: hex(LOOK.color.muted) }),
    }),
    new Paragraph({
      style: TIGHT_STYLE,
      keepNext: true,
      spacing: { line: mmToTwips(roomMm), lineRule: LineRuleType.EXACT },
    }),
    new Paragraph({
      ...base,
      border: {
        top: {
          style: BorderStyle.SINGLE,
          size: ptToEighths(LOOK.stroke.sign),
          color: hex(LOOK.color.signLine),
          space: 4,
        },
      },
      children: textRuns([{ text: name, bold: true }], { size: ptToHalf(size) }),
    }),
    new Paragraph({ ...base, keepNext: false, children: textRuns([{ text: position }], { size: ptToHalf(size) }) }),
  ];
};

const gapParagraph = (): Paragraph =>
  new Paragraph({ style: TIGHT_STYLE, spacing: { line: mmToTwips(6), lineRule: LineRuleType.EXACT } });
