import { createHash } from 'node:crypto';
import { type PackedPart, packPart } from '#electron/documents/docx/zip.ts';

/** A font file that documents carry, so that they look the same on a computer without it. */
export type FontFace = {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly data: Uint8Array;
};

export type FontParts = {
  /** word/fontTable.xml and its relationships. */
  readonly table: string;
  readonly relationships: string;
  /** Obfuscated font files by path. */
  readonly files: readonly (readonly [string, PackedPart])[];
};

/** Font table with every face embedded (ECMA-376 Part 4, 2.8.1); the keys come from the fonts, so they never vary. */
export const fontParts = (fonts: readonly FontFace[]): FontParts => {
  const families = [...new Set(fonts.map((font) => font.family))];
  const faces = fonts.map((font, index) => ({ ...font, id: `rId${index + 1}`, ...packedFont(font.data) }));
  const table = families
    .map((family) => {
      const embeds = FACES.flatMap(({ tag, bold, italic }) => {
        const face = faces.find((one) => one.family === family && one.bold === bold && one.italic === italic);
        return face ? [`<w:${tag} r:id="${face.id}" w:fontKey="{${face.key}}"/>`] : [];
      });
      return `<w:font w:name="${family}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${embeds.join('')}</w:font>`;
    })
    .join('');
  return {
    table: `${DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${table}</w:fonts>`,
    relationships: `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${faces
      .map(
        ({ id }, index) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font${index + 1}.odttf"/>`,
      )
      .join('')}</Relationships>`,
    files: faces.map(({ packed }, index) => [`word/fonts/font${index + 1}.odttf`, packed] as const),
  };
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** In the order that the schema wants. */
const FACES = [
  { tag: 'embedRegular', bold: false, italic: false },
  { tag: 'embedBold', bold: true, italic: false },
  { tag: 'embedItalic', bold: false, italic: true },
  { tag: 'embedBoldItalic', bold: true, italic: true },
] as const;

type PackedFont = { readonly key: string; readonly packed: PackedPart };

/** Deflating two megabytes of fonts costs more than a short document: done once for the life of the worker. */
const cache = new WeakMap<Uint8Array, PackedFont>();

const packedFont = (data: Uint8Array): PackedFont => {
  const known = cache.get(data);
  if (known) return known;
  const digest = createHash('sha256').update(data).digest('hex').toUpperCase();
  const key = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}`;
  const mask = Buffer.from(digest.slice(0, 32), 'hex').reverse();
  const hidden = Uint8Array.from(data);
  for (let index = 0; index < 32; index += 1) hidden[index] = (hidden[index] ?? 0) ^ (mask[index % 16] ?? 0);
  const made = { key, packed: packPart(hidden) };
  cache.set(data, made);
  return made;
};
