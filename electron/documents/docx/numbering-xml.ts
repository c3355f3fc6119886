import { BULLETS_ID } from '#electron/documents/docx/styles.ts';
import { ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';

/**
 * word/numbering.xml: bullets, and one list for each of the document's ordered lists, so that each counts for itself.
 * @param starts first number of each ordered list; the list's id is its index + 2
 */
export const numberingXml = (starts: readonly number[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstractXml(0, (level) => levelXml(level, 'bullet', LOOK.list.bullets[level] ?? LOOK.list.bullets.at(-1) ?? '•'))}${abstractXml(1, (level) => levelXml(level, FORMATS[level % FORMATS.length] ?? 'decimal', `%${level + 1}.`))}<w:num w:numId="${BULLETS_ID}"><w:abstractNumId w:val="0"/></w:num>${starts
    .map(
      (start, index) =>
        `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    )
    .join('')}</w:numbering>`;

const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

const abstractXml = (id: number, level: (level: number) => string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${[0, 1, 2, 3, 4].map(level).join('')}</w:abstractNum>`;

const levelXml = (level: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${ptToTwips((level + 1) * LOOK.list.indent)}" w:hanging="${ptToTwips(LOOK.list.hanging)}"/></w:pPr><w:rPr><w:rFonts w:ascii="${LOOK.font}" w:hAnsi="${LOOK.font}" w:cs="${LOOK.font}"/></w:rPr></w:lvl>`;
