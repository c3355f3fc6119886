import { countLines, lineHeight } from '#electron/documents/docx/text-measure.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { DocumentSection } from '#shared/documents/model.ts';
import { bodyArea, mmToPt, PAGE } from '#shared/documents/page-geometry.ts';

/** Height of the body on a section's pages, in points: a running header or footer of many lines takes some of it. */
export const sectionRoom = (section: DocumentSection): number => {
  const { widthMm, heightMm } = bodyArea(section.orientation);
  const width = mmToPt(widthMm);
  const top = section.header ? PAGE.marginTopMm : PAGE.marginTopBareMm;
  const body = mmToPt(heightMm + PAGE.marginTopMm - top);
  const headerRoom = mmToPt(top - PAGE.headerTopMm);
  const footerRoom = mmToPt(PAGE.marginBottomMm - PAGE.footerBottomMm);
  return (
    body -
    Math.max(0, headerHeight(section, width) - headerRoom) -
    Math.max(0, footerHeight(section, width) - footerRoom)
  );
};

const headerHeight = ({ header }: DocumentSection, width: number): number => {
  if (!header || header.rows.length === 0) return 1;
  const { size, cellPaddingX, cellPaddingY, logoWidthMm } = LOOK.header;
  const cells = width - (header.logoSha ? mmToPt(logoWidthMm) : 0);
  const rows = header.rows.map((row) => {
    const inner = cells / Math.max(1, row.length) - 2 * cellPaddingX;
    const lines = row.map((text) => countLines([{ text }], size, inner, row.length === 1));
    return Math.max(1, ...lines) * lineHeight(size) + 2 * cellPaddingY + LOOK.stroke.table;
  });
  return rows.reduce((sum, row) => sum + row, 0) + 1;
};

const footerHeight = ({ footer }: DocumentSection, width: number): number => {
  if (!footer) return lineHeight(LOOK.footer.size);
  const { size } = LOOK.footer;
  const texts: readonly (readonly [string, number])[] = [
    [footer.left, 0.4],
    [footer.center, 0.3],
    [footer.right, 0.3],
  ];
  const lines = texts.map(([text, share]) => countLines([{ text }], size, width * share));
  return Math.max(...lines) * lineHeight(size) + 4;
};
