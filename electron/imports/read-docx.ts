import JSZip from 'jszip';
import mammoth from 'mammoth';
import { OFFICE_LIMITS, readArchive } from '#electron/imports/archive-guard.ts';
import { readHtml } from '#electron/imports/read-html.ts';
import type { SourceBlock } from '#electron/imports/source-blocks.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type ReadDocx = {
  readonly blocks: readonly SourceBlock[];
  /** Lines of the running headers, which Word keeps outside the body. */
  readonly headerTexts: readonly string[];
};

/**
 * A Word document → blocks. Opened within limits first; macros, external content and document type declarations are
 * refused, so that nothing is ever fetched or run.
 * @throws DomainError `file-rejected`, `too-large`
 */
export const readDocx = async (bytes: Uint8Array): Promise<ReadDocx> => {
  const entries = await readArchive(bytes, OFFICE_LIMITS);
  refuseHostile(entries);
  const images: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    images.push(await image.readAsBuffer());
    return { src: `image:${images.length - 1}` };
  });
  // mammoth opens the archive with another library: it gets only entries that were measured.
  const { value } = await mammoth.convertToHtml(
    { buffer: await repack(entries) },
    {
      convertImage,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      ignoreEmptyParagraphs: false,
      styleMap: STYLE_MAP,
    },
  );
  const imageOf = (src: string) => images[Number(/^image:(\d+)$/.exec(src)?.[1] ?? -1)] ?? null;
  return { blocks: readHtml(value, imageOf), headerTexts: headerTexts(entries) };
};

/** A printed contents list is no content; titles are headings. */
const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((level) => [
    `p[style-name='toc ${level}'] => !`,
    `p[style-name='TOC ${level}'] => !`,
  ]),
  "p[style-name='TOC Heading'] => !",
  "p[style-name='Contents Heading'] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  'u => u',
];

const refuseHostile = (entries: ReadonlyMap<string, Buffer>): void => {
  if (!entries.has('word/document.xml')) throw notWord(entries);
  for (const [name, content] of entries) {
    if (/vbaProject\.bin$|vbaData\.xml$/i.test(name))
      throw refused('contiene macros', 'Guárdelo como «Documento de Word (.docx)», sin macros');
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = content.toString('latin1');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
      throw refused('declara entidades de XML, que Word nunca escribe', 'Pídalo de nuevo a quien lo hizo');
    if (name.endsWith('.rels') && hasExternalContent(text)) {
      throw refused(
        'enlaza contenido que está fuera de él (imágenes, plantillas u objetos de otra parte)',
        'Incruste las imágenes, quite la plantilla o los vínculos y guárdelo de nuevo',
      );
    }
  }
};

/** Hyperlinks only name an address; every other external relationship would bring content in. */
const hasExternalContent = (rels: string): boolean =>
  [...rels.matchAll(/<Relationship\b[^>]*>/gi)].some(
    ([tag]) => /TargetMode\s*=\s*["']External["']/i.test(tag) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(tag),
  );

const notWord = (entries: ReadonlyMap<string, Buffer>): DomainError =>
  entries.has('xl/workbook.xml')
    ? refused('es un libro de Excel', 'Copie la tabla en Excel y péguela como texto')
    : refused('no es un documento de Word', 'Ábralo en su programa y guárdelo como .docx, o copie su texto y péguelo');

const refused = (why: string, remedy: string): DomainError =>
  new DomainError('file-rejected', `El archivo no se puede leer porque ${why}. ${remedy}.`);

const repack = async (entries: ReadonlyMap<string, Buffer>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, content] of entries) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
};

const headerTexts = (entries: ReadonlyMap<string, Buffer>): readonly string[] => {
  const lines = new Set<string>();
  for (const [name, content] of entries) {
    if (!/^word\/header\d*\.xml$/.test(name)) continue;
    for (const [paragraph] of content.toString('utf8').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)) {
      const text = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
        .map((match) => match[1] ?? ' ')
        .join('');
      const line = decode(text).replace(/\s+/g, ' ').trim();
      if (line !== '') lines.add(line);
    }
  }
  return [...lines];
};

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
