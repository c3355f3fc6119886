import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { hex, ptToEighths, ptToHalf, ptToTwips } from '#electron/documents/docx/units.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { ParagraphStyle } from '#shared/documents/model.ts';

/** Style ids as they stand in the file; headings, captions and contents use Word's own. */
export const STYLE = {
  body: 'CauceCuerpo',
  'cover-title': 'CaucePortadaTitulo',
  'cover-subtitle': 'CaucePortadaSubtitulo',
  subheading: 'CauceSubtitulo',
  note: 'CauceNota',
  caption: 'Caption',
  'empty-notice': 'CauceAviso',
} as const satisfies Record<ParagraphStyle, string>;

export const CELL_STYLE = { cell: 'CauceCelda', nested: 'CauceCeldaInterior' } as const;
export const LIST_STYLE = 'CauceLista';
export const TIGHT_STYLE = 'CauceSeparador';
export const HEADER_STYLE = 'Header';
export const FOOTER_STYLE = 'Footer';
export const CONTENTS_TITLE_STYLE = 'CauceContenidoTitulo';
/** Numbering ids: bullets are 1, each ordered list gets its own from 2. */
export const BULLETS_ID = 1;

const NAMES: Readonly<Record<Exclude<ParagraphStyle, 'caption'>, string>> = {
  body: 'Cauce Cuerpo',
  'cover-title': 'Cauce Portada Título',
  'cover-subtitle': 'Cauce Portada Subtítulo',
  subheading: 'Cauce Subtítulo',
  note: 'Cauce Nota',
  'empty-notice': 'Cauce Aviso',
};

const BRANDED: ReadonlySet<ParagraphStyle> = new Set(['cover-title', 'cover-subtitle', 'subheading']);
const MUTED: ReadonlySet<ParagraphStyle> = new Set(['note', 'caption', 'empty-notice']);

const paragraphStyle = (style: ParagraphStyle) => {
  const look = LOOK.paragraph[style];
  return {
    run: {
      size: ptToHalf(look.size),
      bold: look.bold,
      italics: look.italic,
      color: hex(BRANDED.has(style) ? LOOK.color.brand : MUTED.has(style) ? LOOK.color.muted : LOOK.color.ink),
    },
    paragraph: {
      spacing: { before: ptToTwips(look.before), after: ptToTwips(look.after) },
      ...(look.keepWithNext ? { keepNext: true } : {}),
      widowControl: true,
    },
  };
};

const headingStyle = (level: 1 | 2 | 3) => {
  const look = LOOK.heading[level];
  return {
    run: { font: LOOK.font, size: ptToHalf(look.size), bold: true, italics: false, color: hex(LOOK.color.brand) },
    paragraph: {
      spacing: { before: ptToTwips(look.before), after: ptToTwips(look.after) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      ...(level === 1
        ? {
            border: {
              bottom: {
                style: BorderStyle.SINGLE,
                size: ptToEighths(LOOK.stroke.heading),
                color: hex(LOOK.color.brand),
                space: 3,
              },
            },
          }
        : {}),
    },
  };
};

const contentsStyle = (level: 1 | 2 | 3): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  uiPriority: 39,
  run: { size: ptToHalf(LOOK.contents.size) },
  paragraph: {
    indent: { left: ptToTwips((level - 1) * LOOK.contents.indentPerLevel) },
    spacing: { before: level === 1 ? ptToTwips(3) : 0, after: ptToTwips(LOOK.contents.after) },
  },
});

const plain = (id: string, name: string, size: number, color: string, after: number): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: ptToHalf(size), color: hex(color) },
  paragraph: { spacing: { before: 0, after: ptToTwips(after) } },
});

/** Every look of a document as real, named styles, so that an office can restyle the file in Word. */
export const documentStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: LOOK.font,
        size: ptToHalf(LOOK.paragraph.body.size),
        color: hex(LOOK.color.ink),
        language: { value: 'es-MX', eastAsia: 'es-MX', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    caption: paragraphStyle('caption'),
  },
  paragraphStyles: [
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((style) => ({
      id: STYLE[style],
      name: NAMES[style],
      basedOn: 'Normal',
      quickFormat: true,
      ...paragraphStyle(style),
    })),
    plain(CELL_STYLE.cell, 'Cauce Celda', LOOK.table.size, LOOK.color.ink, 0),
    plain(CELL_STYLE.nested, 'Cauce Celda Interior', LOOK.table.nestedSize, LOOK.color.ink, 0),
    plain(LIST_STYLE, 'Cauce Lista', LOOK.paragraph.body.size, LOOK.color.ink, LOOK.list.itemAfter),
    plain(TIGHT_STYLE, 'Cauce Separador', 1, LOOK.color.ink, 0),
    plain(HEADER_STYLE, 'header', LOOK.header.size, LOOK.color.ink, 0),
    plain(FOOTER_STYLE, 'footer', LOOK.footer.size, LOOK.color.muted, 0),
    {
      ...plain(CONTENTS_TITLE_STYLE, 'Cauce Contenido Título', LOOK.contents.titleSize, LOOK.color.brand, 8),
      run: { size: ptToHalf(LOOK.contents.titleSize), bold: true, color: hex(LOOK.color.brand) },
    },
    contentsStyle(1),
    contentsStyle(2),
    contentsStyle(3),
  ],
});
