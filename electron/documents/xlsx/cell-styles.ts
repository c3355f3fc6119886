import type { CellLook } from '#shared/documents/workbook.ts';

/** What a cell's number format is for. `guarded`: text that a spreadsheet would take for a formula when edited. */
export type CellFormat = 'text' | 'wrapped' | 'guarded' | 'code' | 'money' | 'quantity' | 'quotient' | 'date';

const LOOKS: readonly CellLook[] = ['title', 'subtitle', 'draft', 'heading', 'body', 'subtotal', 'total', 'note'];
const FORMATS: readonly CellFormat[] = ['text', 'wrapped', 'guarded', 'code', 'money', 'quantity', 'quotient', 'date'];

/** The number of the style in the workbook; 0 is the default one. */
export const styleOf = (look: CellLook, format: CellFormat): number =>
  1 + LOOKS.indexOf(look) * FORMATS.length + FORMATS.indexOf(format);

const BRAND = 'FF0F6C6D';

const FONTS: Readonly<Record<CellLook, string>> = {
  title: font(16, true),
  subtitle: font(11, false),
  draft: font(14, true, 'FFB3261E'),
  heading: font(10, true, 'FFFFFFFF'),
  body: font(10, false),
  subtotal: font(10, true),
  total: font(11, true),
  note: font(9, false, 'FF595959'),
};

/** Numbers of the fills below. */
const FILL_OF: Readonly<Partial<Record<CellLook, number>>> = { heading: 2, subtotal: 3, total: 4 };
const FILLS = ['', '', BRAND, 'FFEAF2F2', 'FFD3E5E5'];

const MONEY_FORMAT = 164;
const QUANTITY_FORMAT = 165;
const DATE_FORMAT = 166;

/** The whole part; the same for every workbook. */
export const stylesPart = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    // A zero is a dash: in twelve columns of months most of them are zeros.
    `<numFmts count="3"><numFmt numFmtId="${MONEY_FORMAT}" formatCode="#,##0.00;\\-#,##0.00;&quot;–&quot;"/><numFmt numFmtId="${QUANTITY_FORMAT}" formatCode="General"/><numFmt numFmtId="${DATE_FORMAT}" formatCode="dd/mm/yyyy"/></numFmts>`,
    `<fonts count="${LOOKS.length + 1}">${font(10, false)}${LOOKS.map((look) => FONTS[look]).join('')}</fonts>`,
    `<fills count="${FILLS.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${FILLS.slice(
      2,
    )
      .map(
        (color) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`,
      )
      .join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${[
      'left',
      'right',
      'top',
      'bottom',
    ]
      .map((side) => `<${side} style="thin"><color rgb="FFBFCFCF"/></${side}>`)
      .join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${LOOKS.length * FORMATS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
    LOOKS.map((look, index) => FORMATS.map((format) => styleXml(look, index + 1, format)).join('')).join(''),
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');

function font(size: number, bold: boolean, color = 'FF1F1F1F'): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${color}"/><name val="Calibri"/><family val="2"/></font>`;
}

const FORMAT_IDS: Readonly<Record<CellFormat, number>> = {
  text: 0,
  wrapped: 0,
  guarded: 49,
  code: 49,
  money: MONEY_FORMAT,
  quantity: QUANTITY_FORMAT,
  quotient: 49,
  date: DATE_FORMAT,
};

const styleXml = (look: CellLook, fontId: number, format: CellFormat): string => {
  const boxed = look === 'heading' || look === 'body' || look === 'subtotal' || look === 'total';
  const wrap = look === 'heading' || format === 'wrapped' || (format === 'guarded' && look === 'body');
  const horizontal = look === 'heading' ? ' horizontal="center"' : format === 'quotient' ? ' horizontal="right"' : '';
  const vertical = look === 'heading' ? 'center' : 'top';
  return `<xf numFmtId="${FORMAT_IDS[format]}" fontId="${fontId}" fillId="${FILL_OF[look] ?? 0}" borderId="${boxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${format === 'guarded' ? ' quotePrefix="1"' : ''}><alignment vertical="${vertical}"${horizontal}${wrap ? ' wrapText="1"' : ''}/></xf>`;
};
