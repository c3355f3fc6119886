/**
 * How every document looks, one truth for DOCX and PDF. Sizes and distances are typographic points unless the name
 * says otherwise; colours are `#rrggbb` and keep at least 4.5:1 against the ground they stand on.
 */
export const LOOK = {
  font: 'Noto Sans',
  /** Draws what Noto Sans lacks (arrows, boxes, checks). Nothing else is set in it. */
  symbolFont: 'Cauce Symbols',

  color: {
    ink: '#1c2326',
    /** Captions, notes, furniture. */
    muted: '#55636a',
    /** Headings, rules under headings, cover title. */
    brand: '#0b5253',
    /** Ground of header cells and of the running header's labels. */
    headerFill: '#e2eeee',
    /** Ground of a row's header cell (first column). */
    rowHeaderFill: '#f1f6f6',
    /** Table and running header lines. */
    line: '#7f9a9b',
    /** Hairlines: contents leaders, outer rule of notes. */
    faintLine: '#c3d1d1',
    /** Lines on which people sign. */
    signLine: '#1c2326',
    /** Opaque, behind the text (Word). */
    watermark: '#e3eaea',
    noticeFill: '#fdf6e3',
    noticeInk: '#6b4e00',
    /** Ground of a traffic light; its word stands on it in ink. */
    greenFill: '#c9e7cf',
    yellowFill: '#fbe9a9',
    redFill: '#f6c9c4',
  },

  /** Thickness of table lines and of the hairlines. */
  stroke: { table: 0.6, hair: 0.4, heading: 0.8, sign: 0.6 },

  /** `size`, space before and after a block, and whether it keeps with what follows. */
  paragraph: {
    body: { size: 10, before: 0, after: 6, bold: false, italic: false, keepWithNext: false },
    'cover-title': { size: 22, before: 0, after: 10, bold: true, italic: false, keepWithNext: true },
    'cover-subtitle': { size: 13, before: 0, after: 6, bold: false, italic: false, keepWithNext: true },
    subheading: { size: 10.5, before: 6, after: 4, bold: true, italic: false, keepWithNext: true },
    note: { size: 8.5, before: 0, after: 4, bold: false, italic: false, keepWithNext: false },
    caption: { size: 8.5, before: 3, after: 8, bold: false, italic: true, keepWithNext: false },
    'empty-notice': { size: 10, before: 0, after: 6, bold: false, italic: true, keepWithNext: false },
  },

  /** Line height as a multiple of the size, as Word's «exact multiple» and CSS count it. */
  lineHeight: 1.3,

  /** Level 1 stands over a rule in the brand colour; level 2 and 3 don't. All bold, never hyphenated. */
  heading: {
    1: { size: 14, before: 16, after: 8 },
    2: { size: 11.5, before: 12, after: 5 },
    3: { size: 10.5, before: 9, after: 4 },
  },

  list: {
    /** Bullet of each level; deeper levels repeat the last. */
    bullets: ['•', '–', '·'],
    /** Number format of each level of an ordered list. */
    numbers: ['1.', 'a)', 'i)'],
    /** Indent of the text per level, and hanging distance of the mark. */
    indent: 16,
    hanging: 12,
    itemAfter: 3,
  },

  table: {
    size: 9,
    /** Nested tables and tables of many columns. */
    nestedSize: 8.5,
    cellPaddingX: 5,
    cellPaddingY: 3.5,
    before: 4,
    after: 8,
    /** Space between the blocks of one cell. */
    blockGap: 3,
    /** Of tables of many figures. */
    dense: { cellPaddingX: 2.5, cellPaddingY: 2, blockGap: 1 },
  },

  contents: { titleSize: 14, size: 10, indentPerLevel: 14, after: 4 },

  /** Rows of cells right of the logo; the cells of a row share the width equally, a single cell is a bold title. */
  header: { size: 8, cellPaddingX: 4, cellPaddingY: 2, logoWidthMm: 28, logoMaxHeightMm: 18 },
  footer: { size: 7.5, ruleAbove: true },

  /** Room to sign above the line, widest signature, gap between signatures in a row. */
  signatures: { perRow: 3, roomMm: 18, maxWidthMm: 58, gapMm: 6, size: 9, roleSize: 8.5 },

  /** Diagonal, on every page. `ink` and its transparency: where it is drawn over the page (PDF), so that no drawing hides it. */
  watermark: { size: 110, angleDegrees: 45, ink: '#0b5253', transparencyPercent: 91 },
} as const;
