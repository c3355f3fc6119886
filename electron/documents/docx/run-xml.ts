import { hex, ptToHalf } from '#electron/documents/docx/units.ts';
import { encodeXml } from '#electron/documents/docx/xml-text.ts';
import { glyphFont, printable } from '#shared/documents/glyph-coverage.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { Run } from '#shared/documents/model.ts';

export type RunLook = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
};

/** The runs of a paragraph; `\n` breaks the line, and what the text font lacks is set in the symbol font. */
export const runsXml = (runs: readonly Run[], look: RunLook = {}): string => {
  let xml = '';
  for (const run of runs) {
    const own = {
      ...look,
      bold: look.bold === true || run.bold === true,
      italic: look.italic === true || run.italic === true,
    };
    for (const [index, line] of printable(run.text).split('\n').entries()) {
      if (index > 0) xml += '<w:r><w:br/></w:r>';
      for (const { text, symbols } of byFont(line)) {
        if (text !== '')
          xml += `<w:r>${propertiesXml(own, symbols)}<w:t xml:space="preserve">${encodeXml(text)}</w:t></w:r>`;
      }
    }
  }
  return xml;
};

/** Order as the schema demands: fonts, bold, italic, colour, size. */
const propertiesXml = ({ bold, italic, size, color }: RunLook, symbols: boolean): string => {
  let xml = '';
  if (symbols) xml += `<w:rFonts w:ascii="${LOOK.symbolFont}" w:hAnsi="${LOOK.symbolFont}" w:cs="${LOOK.symbolFont}"/>`;
  if (bold) xml += '<w:b/><w:bCs/>';
  if (italic) xml += '<w:i/><w:iCs/>';
  if (color !== undefined) xml += `<w:color w:val="${hex(color)}"/>`;
  if (size !== undefined) xml += `<w:sz w:val="${ptToHalf(size)}"/><w:szCs w:val="${ptToHalf(size)}"/>`;
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`;
};

/** Stretches of a line by the font that draws them. */
export const byFont = (line: string): readonly { readonly text: string; readonly symbols: boolean }[] => {
  // Nearly every text is plain Spanish: one stretch, no walk over its characters.
  if (/^[\u0020-\u017f\u2010-\u2027\u20ac]*$/.test(line)) return [{ text: line, symbols: false }];
  const parts: { text: string; symbols: boolean }[] = [];
  for (const character of line) {
    const symbols = glyphFont(character.codePointAt(0) ?? 0) === 'symbols';
    const last = parts.at(-1);
    if (last && last.symbols === symbols) last.text += character;
    else parts.push({ text: character, symbols });
  }
  return parts;
};
