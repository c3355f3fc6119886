import { embeddedParts } from '#electron/documents/docx/embedded-model.ts';
import { type FontFace, fontParts } from '#electron/documents/docx/font-parts.ts';
import { type PackedPart, packPart, writeZip } from '#electron/documents/docx/zip.ts';
import type { DocumentModel } from '#shared/documents/model.ts';

export type PackageFacts = {
  readonly model: DocumentModel;
  readonly fonts: readonly FontFace[];
  /** ISO instant that stands as created and modified. */
  readonly createdAt: string;
};

/** Completes the library's parts (fonts, dates, language, embedded data) and zips them, the same bytes every time. */
export const finishPackage = (
  parts: ReadonlyMap<string, string | Uint8Array>,
  { model, fonts, createdAt }: PackageFacts,
): Uint8Array => {
  const documentXml = renumbered(textOf(parts, 'word/document.xml'));
  const embedded = model.embedded ? embeddedParts(model.embedded, documentXml) : [];
  const font = fontParts(fonts);
  const changed = new Map<string, string>([
    ['word/document.xml', documentXml],
    ...[...parts.keys()]
      .filter((path) => /^word\/header\d+\.xml$/.test(path))
      .map((path, index) => [path, withWatermarkId(textOf(parts, path), index + 1)] as const),
    ['docProps/core.xml', withDates(textOf(parts, 'docProps/core.xml'), createdAt)],
    ['word/settings.xml', withSettings(textOf(parts, 'word/settings.xml'))],
    ['word/fontTable.xml', font.table],
    ['word/_rels/fontTable.xml.rels', font.relationships],
    ['[Content_Types].xml', withContentTypes(textOf(parts, '[Content_Types].xml'), embedded.length > 0)],
    ...(embedded.length > 0
      ? ([['word/_rels/document.xml.rels', withRelationship(textOf(parts, 'word/_rels/document.xml.rels'))]] as const)
      : []),
    ...embedded,
  ]);
  const all = new Map<string, PackedPart>();
  for (const [path, data] of parts) all.set(path, packPart(changed.get(path) ?? data));
  for (const [path, data] of changed) if (!all.has(path)) all.set(path, packPart(data));
  for (const [path, packed] of font.files) all.set(path, packed);
  return writeZip(inPackageOrder(all));
};

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

/**
 * The library counts bookmarks, drawings and contents entries over the life of the process; numbered anew from 1, the
 * same document has the same ids.
 */
const renumbered = (xml: string): string => {
  const numbers = new Map<string, number>();
  const next = (space: string, id: string): number => {
    const key = `${space}${id}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  const named = xml.replace(/_Toc(\d+)/g, (_all, id: string) => `_Toc${next('t', id)}`);
  return named
    .replace(/ name="Canvas \d+"/g, ' name="Lienzo"')
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)|(<(?:wp:docPr|\w+:cNvPr|a:stCxn|a:endCxn)\b[^>]*?\bid=")(\d+)/g,
      (_all, mark?: string, markId?: string, drawn?: string, drawnId?: string) =>
        mark !== undefined ? `${mark}${next('b', markId ?? '')}` : `${drawn}${next('d', drawnId ?? '')}`,
    );
};

/** Word knows a watermark by this name; its end is random otherwise. */
const withWatermarkId = (xml: string, index: number): string =>
  xml.replace(/PowerPlusWaterMarkObject[\w-]*/g, `PowerPlusWaterMarkObject${index}`);

const withDates = (xml: string, createdAt: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${createdAt}`);

/** The file carries its fonts, and its theme speaks Spanish too. Order as the schema demands. */
const withSettings = (xml: string): string =>
  xml
    .replace('<w:displayBackgroundShape/>', '<w:displayBackgroundShape/><w:embedTrueTypeFonts/>')
    .replace('</w:settings>', '<w:themeFontLang w:val="es-MX"/></w:settings>');

const withContentTypes = (xml: string, embedded: boolean): string =>
  embedded
    ? xml.replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/></Types>',
      )
    : xml;

const withRelationship = (xml: string): string =>
  xml.replace(
    '</Relationships>',
    '<Relationship Id="rIdCauce" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
