import { Document, PageOrientation, SectionType } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { BlockContext, ImageData } from '#electron/documents/docx/block-context.ts';
import { bodyChildren, cellChildren } from '#electron/documents/docx/body-blocks.ts';
import { compileParts } from '#electron/documents/docx/compiled-parts.ts';
import type { FontFace } from '#electron/documents/docx/font-parts.ts';
import { finishPackage } from '#electron/documents/docx/package-finish.ts';
import { runningFooter, runningHeader } from '#electron/documents/docx/running-parts.ts';
import { documentNumbering, documentStyles } from '#electron/documents/docx/styles.ts';
import { mmToTwips } from '#electron/documents/docx/units.ts';
import type { Block, DocumentModel, DocumentSection } from '#shared/documents/model.ts';
import { bodyArea, PAGE } from '#shared/documents/page-geometry.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type DocxOptions = {
  /** ISO instant for the file's metadata; injected so that the same input gives the same bytes. */
  readonly createdAt: string;
  /** Whether the contents list gets page numbers; they cost a layout of the whole document. */
  readonly pageNumbers: boolean;
  /** `fraction` 0–1, `step` in Spanish. */
  readonly onProgress?: (fraction: number, step: string) => void;
  readonly signal?: AbortSignal;
};

/**
 * A Word file of the model: real styles, filled contents list, flowcharts as native shapes, embedded fonts. The same
 * model, images, fonts and instant give the same bytes.
 * @param images bytes of the model's images by SHA-256
 * @throws DomainError `internal` when an image's bytes are missing, `cancelled` when the signal is aborted
 */
export const writeDocx = async (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array>,
  fonts: readonly FontFace[],
  options: DocxOptions,
): Promise<Uint8Array> => {
  const { createdAt, pageNumbers, onProgress, signal } = options;
  const step = (fraction: number, text: string): void => {
    if (signal?.aborted) throw new DomainError('cancelled', 'La exportación se canceló.');
    onProgress?.(fraction, text);
  };
  step(0.05, 'Preparando el documento');
  const document = wordDocument(model, imageSource(model, images), fonts, pageNumbers);
  step(0.3, pageNumbers ? 'Calculando las páginas' : 'Componiendo las páginas');
  const parts = compileParts(document);
  step(0.8, 'Guardando el archivo');
  return finishPackage(parts, { model, fonts, createdAt });
};

const imageSource =
  (model: DocumentModel, images: ReadonlyMap<string, Uint8Array>) =>
  (sha: string): ImageData => {
    const asset = model.images.find((image) => image.sha === sha);
    const bytes = images.get(sha);
    if (!asset || !bytes) {
      throw new DomainError(
        'internal',
        'No se pudo hacer el documento de Word: falta una de sus imágenes en el almacén. Vuelva a insertar el logotipo o la imagen del anexo y exporte de nuevo.',
      );
    }
    return { ...asset, bytes };
  };

const wordDocument = (
  model: DocumentModel,
  image: (sha: string) => ImageData,
  fonts: readonly FontFace[],
  pageNumbers: boolean,
): Document => {
  let lists = 0;
  const nextList = (): number => {
    lists += 1;
    return lists;
  };
  return new Document({
    title: model.title,
    subject: model.subject,
    creator: model.author,
    lastModifiedBy: model.author,
    styles: documentStyles(),
    numbering: documentNumbering(listStarts(model.sections.flatMap((section) => section.blocks))),
    ...(pageNumbers
      ? {
          pageNumbers: estimatePageNumbersWith({
            guess: true,
            fonts: fonts.map(({ family, data }) => ({ data, name: family })),
          }),
        }
      : {}),
    sections: model.sections.map((section) => {
      const widthTwips = mmToTwips(bodyArea(section.orientation).widthMm);
      const context: BlockContext = { image, widthTwips, depth: 0, bold: false, gapAfter: 0, nextList, cellChildren };
      const running = { image, widthTwips, watermark: model.watermark };
      return {
        properties: pageProperties(section),
        headers: { default: runningHeader(section, running) },
        footers: { default: runningFooter(section, running) },
        children: bodyChildren(section.blocks, context),
      };
    }),
  });
};

const pageProperties = ({ orientation, header }: DocumentSection) => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: {
      // The library turns the paper itself: width and height are those of the upright sheet.
      width: mmToTwips(PAGE.widthMm),
      height: mmToTwips(PAGE.heightMm),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mmToTwips(header ? PAGE.marginTopMm : PAGE.marginTopBareMm),
      bottom: mmToTwips(PAGE.marginBottomMm),
      left: mmToTwips(PAGE.marginLeftMm),
      right: mmToTwips(PAGE.marginRightMm),
      header: mmToTwips(PAGE.headerTopMm),
      footer: mmToTwips(PAGE.footerBottomMm),
    },
  },
});

/** First numbers of all ordered lists, tables included. */
const listStarts = (blocks: readonly Block[]): ReadonlySet<number> => {
  const starts = new Set<number>();
  const visit = (block: Block): void => {
    if (block.kind === 'list' && block.ordered) starts.add(block.start ?? 1);
    if (block.kind !== 'table') return;
    for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return starts;
};
