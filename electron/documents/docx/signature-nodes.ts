import type { BlockContext } from '#electron/documents/docx/block-context.ts';
import type { FlowNode, ParagraphNode, TableNode } from '#electron/documents/docx/flow-node.ts';
import { gapNode, paragraphNode } from '#electron/documents/docx/paragraph-node.ts';
import { runsXml } from '#electron/documents/docx/run-xml.ts';
import { CELL_STYLE } from '#electron/documents/docx/styles.ts';
import { NO_BORDERS, tablePropertiesXml } from '#electron/documents/docx/table-node.ts';
import { hex, ptToEighths, ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { SignaturesBlock } from '#shared/documents/model.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';

/** Rows of three signatures: role, room to sign, line, name, position. A short row stands centred. */
export const signatureNodes = (block: SignaturesBlock, context: BlockContext): readonly FlowNode[] => {
  const { perRow } = LOOK.signatures;
  const rows = Array.from({ length: Math.ceil(block.people.length / perRow) }, (_, index) =>
    block.people.slice(index * perRow, (index + 1) * perRow),
  );
  return rows.flatMap((people) => [signatureRow(people, context), gapNode(mmToPt(6))]);
};

type Person = SignaturesBlock['people'][number];

const signatureRow = (people: readonly Person[], context: BlockContext): TableNode => {
  const { perRow, maxWidthMm, gapMm } = LOOK.signatures;
  const width = Math.min(mmToPt(maxWidthMm + gapMm), context.width / perRow);
  const cells = people.map((person) => signature(person, width - mmToPt(gapMm)));
  const tableXml = tablePropertiesXml({
    columns: people.map(() => ptToTwips(width)),
    borders: NO_BORDERS,
    margins: [0, mmToPt(gapMm) / 2],
    summary: `Firmas: ${people.map((person) => person.role).join(', ')}`,
    centred: true,
  });
  const cellsXml = cells.map(
    (nodes) =>
      `<w:tc><w:tcPr><w:tcW w:w="${ptToTwips(width)}" w:type="dxa"/></w:tcPr>${nodes.map((node) => node.xml).join('')}</w:tc>`,
  );
  return {
    kind: 'table',
    xml: `<w:tbl>${tableXml}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellsXml.join('')}</w:tr></w:tbl>`,
    headerRows: 0,
    rows: [{ cells, keepTogether: true, keepNext: false }],
    rowExtra: 0,
    lineBelow: 0,
  };
};

const signature = ({ role, name, position }: Person, width: number): readonly ParagraphNode[] => {
  const { roomMm, size, roleSize } = LOOK.signatures;
  const { signLine, muted } = LOOK.color;
  const look = { style: CELL_STYLE.cell, before: 0, after: 0, width, align: 'center', keepNext: true } as const;
  const line = `<w:pBdr><w:top w:val="single" w:sz="${ptToEighths(LOOK.stroke.sign)}" w:space="4" w:color="${hex(signLine)}"/></w:pBdr>`;
  const text = (words: string, bold: boolean, more: { readonly border?: string; readonly keepNext?: boolean } = {}) =>
    paragraphNode(runsXml([{ text: words }], { size, bold }), [{ text: words }], {
      ...look,
      size,
      bold,
      ...(more.border ? { border: more.border, extra: 4 } : {}),
      keepNext: more.keepNext ?? true,
    });
  return [
    paragraphNode(runsXml([{ text: role }], { size: roleSize, color: muted }), [{ text: role }], {
      ...look,
      size: roleSize,
    }),
    gapNode(mmToPt(roomMm), { keepNext: true }),
    text(name, true, { border: line }),
    text(position, false, { keepNext: false }),
  ];
};
