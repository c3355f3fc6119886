import type { FlowNode, ParagraphNode } from '#electron/documents/docx/flow-node.ts';
import { paragraphNode } from '#electron/documents/docx/paragraph-node.ts';
import { runsXml } from '#electron/documents/docx/run-xml.ts';
import { CONTENTS_TITLE_STYLE } from '#electron/documents/docx/styles.ts';
import { ptToTwips } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { ContentsBlock } from '#shared/documents/model.ts';

export type ContentsEntry = { readonly level: 1 | 2 | 3; readonly text: string; readonly bookmark: string };

/** Room that dots and page number keep free at the right, in points. */
const NUMBER_ROOM = 26;

/**
 * The contents list as a field that Word can renew, already filled in and clean: Word shows it as it stands and asks
 * nothing.
 */
export const contentsNodes = (
  block: ContentsBlock,
  entries: readonly ContentsEntry[],
  width: number,
): readonly FlowNode[] => {
  const listed = entries.filter((entry) => entry.level <= block.levels);
  const title = paragraphNode(runsXml([{ text: block.title }]), [{ text: block.title }], {
    style: CONTENTS_TITLE_STYLE,
    size: LOOK.contents.titleSize,
    before: 0,
    after: 8,
    width,
    bold: true,
  });
  return [
    title,
    {
      kind: 'contents',
      entries: listed.map((entry) => measured(entry, width)),
      render: (pageOf) => fieldXml(block, listed, width, pageOf),
    },
  ];
};

const measured = ({ level, text }: ContentsEntry, width: number): ParagraphNode =>
  paragraphNode('', [{ text }], {
    style: `TOC${level}`,
    size: LOOK.contents.size,
    before: level === 1 ? CONTENTS_BEFORE : 0,
    after: LOOK.contents.after,
    width: width - (level - 1) * LOOK.contents.indentPerLevel - NUMBER_ROOM,
  });

/** Points above an entry of the first level, as its style has them. */
export const CONTENTS_BEFORE = 3;

const fieldXml = (
  block: ContentsBlock,
  entries: readonly ContentsEntry[],
  width: number,
  pageOf: (bookmark: string) => number | undefined,
): string => {
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">TOC \\o "1-${block.levels}" \\h \\z \\u</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const paragraphs = entries.map((entry, index) => {
    const page = pageOf(entry.bookmark);
    const properties = `<w:pPr><w:pStyle w:val="TOC${entry.level}"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${ptToTwips(width)}"/></w:tabs></w:pPr>`;
    const number = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${entry.bookmark} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${page ?? ''}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    return `<w:p>${properties}${index === 0 ? begin : ''}<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${runsXml([{ text: entry.text }])}<w:r><w:tab/></w:r>${number}</w:hyperlink>${index === entries.length - 1 ? end : ''}</w:p>`;
  });
  if (entries.length === 0) paragraphs.push(`<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${begin}${end}</w:p>`);
  return `<w:sdt><w:sdtPr><w:alias w:val="${encodeXml(block.title)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraphs.join('')}</w:sdtContent></w:sdt>`;
};
