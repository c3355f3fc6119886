import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IBorderOptions,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { ImageData } from '#electron/documents/docx/block-context.ts';
import { fieldRuns } from '#electron/documents/docx/field-runs.ts';
import { FOOTER_STYLE, HEADER_STYLE, TIGHT_STYLE } from '#electron/documents/docx/styles.ts';
import { gridOf } from '#electron/documents/docx/table-node.ts';
import { hex, mmToPx, mmToTwips, ptToEighths, ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { DocumentSection } from '#shared/documents/model.ts';

export type RunningContext = {
  readonly image: (sha: string) => ImageData;
  readonly widthTwips: number;
  readonly watermark: string | null;
};

/** The running header of a section; one without rows still carries the watermark. */
export const runningHeader = (section: DocumentSection, context: RunningContext): Header => {
  const rows = section.header?.rows ?? [];
  return new Header({
    children: [
      ...(rows.length > 0 ? [headerTable(rows, section.header?.logoSha ?? null, context)] : []),
      new Paragraph({
        style: TIGHT_STYLE,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        children: context.watermark ? [watermark(context.watermark)] : [],
      }),
    ],
  });
};

export const runningFooter = (section: DocumentSection, context: RunningContext): Footer =>
  new Footer({
    children: section.footer
      ? [
          footerTable(section.footer, context),
          new Paragraph({ style: TIGHT_STYLE, spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
        ]
      : [new Paragraph({ style: FOOTER_STYLE })],
  });

const LINE: IBorderOptions = {
  style: BorderStyle.SINGLE,
  size: ptToEighths(LOOK.stroke.table),
  color: hex(LOOK.color.line),
};
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const headerTable = (rows: readonly (readonly string[])[], logoSha: string | null, context: RunningContext): Table => {
  const { cellPaddingX, cellPaddingY, logoWidthMm } = LOOK.header;
  // The rows have different numbers of cells; a grid that all of them divide lets each span whole columns.
  const units = rows.reduce((multiple, row) => leastCommonMultiple(multiple, Math.max(1, row.length)), 1);
  const logoWidth = logoSha ? mmToTwips(logoWidthMm) : 0;
  const grid = gridOf(new Array<number>(units).fill(1 / units), context.widthTwips - logoWidth);
  return new Table({
    width: { size: context.widthTwips, type: WidthType.DXA },
    columnWidths: [...(logoSha ? [logoWidth] : []), ...grid],
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: {
      marginUnitType: WidthType.DXA,
      left: ptToTwips(cellPaddingX),
      right: ptToTwips(cellPaddingX),
      top: ptToTwips(cellPaddingY),
      bottom: ptToTwips(cellPaddingY),
    },
    rows: rows.map((row, index) => {
      const span = units / Math.max(1, row.length);
      return new TableRow({
        cantSplit: true,
        children: [
          ...(logoSha && index === 0 ? [logoCell(logoSha, rows.length, logoWidth, context)] : []),
          ...row.map(
            (text, column) =>
              new TableCell({
                ...(span > 1 ? { columnSpan: span } : {}),
                width: {
                  size: grid.slice(column * span, (column + 1) * span).reduce((sum, part) => sum + part, 0),
                  type: WidthType.DXA,
                },
                verticalAlign: VerticalAlignTable.CENTER,
                ...(row.length === 1
                  ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(LOOK.color.headerFill) } }
                  : {}),
                children: [
                  new Paragraph({
                    style: HEADER_STYLE,
                    alignment: AlignmentType.CENTER,
                    children: fieldRuns(text, row.length === 1 ? { bold: true } : {}),
                  }),
                ],
              }),
          ),
        ],
      });
    }),
  });
};

const logoCell = (sha: string, rowSpan: number, width: number, context: RunningContext): TableCell => {
  const { bytes, mime, widthPx, heightPx } = context.image(sha);
  const room = ((width - 2 * ptToTwips(LOOK.header.cellPaddingX)) / 1440) * 96;
  const scale = Math.min(room / Math.max(1, widthPx), mmToPx(LOOK.header.logoMaxHeightMm) / Math.max(1, heightPx));
  return new TableCell({
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: HEADER_STYLE,
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type: mime === 'image/png' ? 'png' : 'jpg',
            data: Buffer.from(bytes),
            transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
            altText: { name: 'Logotipo', description: 'Logotipo de la institución' },
          }),
        ],
      }),
    ],
  });
};

const footerTable = (footer: NonNullable<DocumentSection['footer']>, context: RunningContext): Table => {
  const columns = gridOf([0.4, 0.3, 0.3], context.widthTwips);
  const cell = (
    text: string,
    index: number,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  ): TableCell =>
    new TableCell({
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      children: [new Paragraph({ style: FOOTER_STYLE, alignment, children: fieldRuns(text) })],
    });
  return new Table({
    width: { size: context.widthTwips, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: ptToTwips(3), bottom: 0 },
    rows: [
      new TableRow({
        children: [
          cell(footer.left, 0, AlignmentType.LEFT),
          cell(footer.center, 1, AlignmentType.CENTER),
          cell(footer.right, 2, AlignmentType.RIGHT),
        ],
      }),
    ],
  });
};

const watermark = (text: string): TextWatermark =>
  new TextWatermark({
    text,
    font: LOOK.font,
    bold: true,
    color: hex(LOOK.color.watermark),
    opacity: 1,
    rotation: 360 - LOOK.watermark.angleDegrees,
    width: 480,
    height: LOOK.watermark.size,
  });

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
