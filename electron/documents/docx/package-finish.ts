import { embeddedParts } from '#electron/documents/docx/embedded-model.ts';
import { type FontFace, fontParts } from '#electron/documents/docx/font-parts.ts';
import { numberingXml } from '#electron/documents/docx/numbering-xml.ts';
import { type PackedPart, packPart, writeZip } from '#electron/documents/docx/zip.ts';
import type { DocumentModel } from '#shared/documents/model.ts';

export type BodyImage = {
  /** Relationship id in the document part. */
  readonly id: string;
  readonly sha: string;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
};

export type PackageFacts = {
  readonly documentXml: string;
  /** First numbers of the ordered lists. */
  readonly listStarts: readonly number[];
  /** Images of the body; those of headers are among the parts already. */
  readonly images: readonly BodyImage[];
  readonly embedded: DocumentModel['embedded'];
  readonly fonts: readonly FontFace[];
  /** ISO instant that stands as created and modified. */
  readonly createdAt: string;
};

/** Completes the library's parts (body, lists, images, fonts, dates, carried data) and zips them, the same bytes every time. */
export const finishPackage = (parts: ReadonlyMap<string, string | Uint8Array>, facts: PackageFacts): Uint8Array => {
  const { documentXml, images } = facts;
  const embedded = facts.embedded ? embeddedParts(facts.embedded, documentXml) : [];
  const font = fontParts(facts.fonts);
  const relationships = [
    ...images.map((image) => [image.id, 'image', mediaPath(image).replace('word/', '')] as const),
    ...(embedded.length > 0 ? [['rIdDatos', 'customXml', '../customXml/item1.xml'] as const] : []),
  ];
  const changed = new Map<string, string | Uint8Array>([
    ['word/document.xml', documentXml],
    ['word/numbering.xml', numberingXml(facts.listStarts)],
    ...[...parts.keys()]
      .filter((path) => /^word\/header\d+\.xml$/.test(path))
      .map((path, index) => [path, withStableIds(textOf(parts, path), index + 1)] as const),
    ['docProps/core.xml', withDates(textOf(parts, 'docProps/core.xml'), facts.createdAt)],
    ['word/styles.xml', withWordsHeadings(textOf(parts, 'word/styles.xml'))],
    ['word/settings.xml', withSettings(textOf(parts, 'word/settings.xml'))],
    ['word/fontTable.xml', font.table],
    ['word/_rels/fontTable.xml.rels', font.relationships],
    ['[Content_Types].xml', withContentTypes(textOf(parts, '[Content_Types].xml'), embedded.length > 0)],
    ['word/_rels/document.xml.rels', withRelationships(textOf(parts, 'word/_rels/document.xml.rels'), relationships)],
    ...images.map((image) => [mediaPath(image), image.bytes] as const),
    ...embedded,
  ]);
  const all = new Map<string, PackedPart>();
  for (const [path, data] of parts) all.set(path, packPart(changed.get(path) ?? data));
  for (const [path, data] of changed) if (!all.has(path)) all.set(path, packPart(data));
  for (const [path, packed] of font.files) all.set(path, packed);
  return writeZip(inPackageOrder(all));
};

const mediaPath = ({ sha, mime }: BodyImage): string => `word/media/${sha}.${mime === 'image/png' ? 'png' : 'jpg'}`;

/** Readers that stream a package want the content types first. */
const inPackageOrder = (parts: ReadonlyMap<string, PackedPart>): (readonly [string, PackedPart])[] => {
  const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
  const rank = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);
  return [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
};

const textOf = (parts: ReadonlyMap<string, string | Uint8Array>, path: string): string => {
  const part = parts.get(path);
  if (typeof part !== 'string') throw new Error(`docx made no ${path}`);
  return part;
};

/** The library counts drawings over the life of the process and ends the watermark's name at random. */
const withStableIds = (xml: string, index: number): string => {
  let drawings = 0;
  return xml
    .replace(/PowerPlusWaterMarkObject[\w-]*/g, `PowerPlusWaterMarkObject${index}`)
    .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+/g, (_all, start: string) => {
      drawings += 1;
      return `${start}${drawings}`;
    });
};

/** Headings under the names that Word itself gives them, and never hyphenated, whatever the document is set to. */
const withWordsHeadings = (xml: string): string =>
  xml.replace(/<w:style [^>]*w:styleId="Heading[1-3]">.*?<\/w:style>/gs, (style) =>
    style
      .replace('<w:name w:val="Heading ', '<w:name w:val="heading ')
      .replace('<w:spacing ', '<w:suppressAutoHyphens/><w:spacing '),
  );

const withDates = (xml: string, createdAt: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${createdAt}`);

/** The file carries its fonts, and its theme speaks Spanish too. Order as the schema demands. */
const withSettings = (xml: string): string =>
  xml
    // A justified line that ends with a line break isn't drawn apart.
    .replace('<w:compat>', '<w:compat><w:doNotExpandShiftReturn/>')
    .replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:embedTrueTypeFonts/>')
    .replace('</w:settings>', '<w:themeFontLang w:val="es-MX"/></w:settings>');

const withContentTypes = (xml: string, embedded: boolean): string =>
  embedded
    ? xml.replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
      )
    : xml;

const withRelationships = (xml: string, added: readonly (readonly [string, string, string])[]): string =>
  xml.replace(
    '</Relationships>',
    `${added.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
  );
