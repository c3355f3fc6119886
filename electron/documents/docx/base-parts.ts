import { Document, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { ImageData } from '#electron/documents/docx/block-context.ts';
import { compileParts } from '#electron/documents/docx/compiled-parts.ts';
import { runningFooter, runningHeader } from '#electron/documents/docx/running-parts.ts';
import { documentStyles } from '#electron/documents/docx/styles.ts';
import { mmToTwips } from '#electron/documents/docx/units.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import type { DocumentModel, DocumentSection } from '#shared/documents/model.ts';
import { bodyArea, PAGE } from '#shared/documents/page-geometry.ts';

export type BaseParts = {
  readonly parts: Map<string, string | Uint8Array>;
  /** word/document.xml up to and with `<w:body>`. */
  readonly opening: string;
  /** Properties of each section, in order. */
  readonly sectionProperties: readonly string[];
};

/** Everything of the package but its body: styles, running headers and footers, settings, theme, relationships. */
export const baseParts = (model: DocumentModel, image: (sha: string) => ImageData): BaseParts => {
  const document = new Document({
    // The library writes what it is given: a noncharacter in a title would make XML that no program reads.
    title: printable(model.title),
    subject: printable(model.subject),
    creator: printable(model.author),
    lastModifiedBy: printable(model.author),
    styles: documentStyles(),
    sections: model.sections.map((section): ISectionOptions => {
      const widthTwips = mmToTwips(bodyArea(section.orientation).widthMm);
      const running = { image, widthTwips, watermark: model.watermark };
      return {
        properties: pageProperties(section),
        headers: { default: runningHeader(section, running) },
        footers: { default: runningFooter(section, running) },
        children: [],
      };
    }),
  });
  const parts = compileParts(document);
  const xml = String(parts.get('word/document.xml') ?? '');
  const body = xml.indexOf('<w:body>');
  const sectionProperties = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  if (body < 0 || sectionProperties.length !== model.sections.length)
    throw new Error('docx changed how it writes sections');
  return { parts, opening: xml.slice(0, body + '<w:body>'.length), sectionProperties };
};

const pageProperties = ({ orientation, header }: DocumentSection) => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: {
      // The library turns the paper itself: width and height are those of the upright sheet.
      width: mmToTwips(PAGE.widthMm),
      height: mmToTwips(PAGE.heightMm),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mmToTwips(header ? PAGE.marginTopMm : PAGE.marginTopBareMm),
      bottom: mmToTwips(PAGE.marginBottomMm),
      left: mmToTwips(PAGE.marginLeftMm),
      right: mmToTwips(PAGE.marginRightMm),
      header: mmToTwips(PAGE.headerTopMm),
      footer: mmToTwips(PAGE.footerBottomMm),
    },
  },
});
