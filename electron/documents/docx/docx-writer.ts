import { type BaseParts, baseParts } from '#electron/documents/docx/base-parts.ts';
import type { ImageData } from '#electron/documents/docx/block-context.ts';
import { type BodyContext, bodyNodes, cellNodes, type HeadingMark } from '#electron/documents/docx/body-nodes.ts';
import type { ContentsEntry } from '#electron/documents/docx/contents-node.ts';
import type { FlowNode } from '#electron/documents/docx/flow-node.ts';
import type { FontFace } from '#electron/documents/docx/font-parts.ts';
import { type BodyImage, finishPackage } from '#electron/documents/docx/package-finish.ts';
import { estimatePages } from '#electron/documents/docx/page-estimate.ts';
import { gapNode } from '#electron/documents/docx/paragraph-node.ts';
import { sectionRoom } from '#electron/documents/docx/section-room.ts';
import { LOOK } from '#shared/documents/look.ts';
import type { DocumentModel, HeadingBlock } from '#shared/documents/model.ts';
import { bodyArea, mmToPt } from '#shared/documents/page-geometry.ts';
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
  { createdAt, pageNumbers, onProgress, signal }: DocxOptions,
): Promise<Uint8Array> => {
  const step = (fraction: number, text: string): void => {
    if (signal?.aborted) throw new DomainError('cancelled', 'La exportación se canceló.');
    onProgress?.(fraction, text);
  };
  step(0.05, 'Preparando el documento');
  const image = imageSource(model, images);
  const base = baseParts(model, image);
  step(0.2, 'Componiendo las páginas');
  const body = composeBody(model, image);
  step(0.6, 'Calculando las páginas');
  const pages = pageNumbers
    ? estimatePages(
        model.sections.map((section, index) => ({ nodes: body.sections[index] ?? [], room: sectionRoom(section) })),
      )
    : new Map<string, number>();
  const documentXml = joinSections(base, body.sections, (bookmark) => pages.get(bookmark));
  step(0.8, 'Guardando el archivo');
  return finishPackage(base.parts, {
    documentXml,
    listStarts: body.listStarts,
    images: body.images,
    embedded: model.embedded,
    fonts: fonts.filter((font) => documentXml.includes(`"${font.family}"`) || font.family === LOOK.font),
    createdAt,
  });
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

type Body = {
  readonly sections: readonly (readonly FlowNode[])[];
  readonly listStarts: readonly number[];
  readonly images: readonly BodyImage[];
};

const composeBody = (model: DocumentModel, image: (sha: string) => ImageData): Body => {
  const listStarts: number[] = [];
  const relations = new Map<string, BodyImage>();
  let drawings = 0;
  const headings = model.sections.flatMap((section) =>
    section.blocks.filter((block): block is HeadingBlock => block.kind === 'heading'),
  );
  const marks = headingMarks(headings);
  const contents = headings.map(({ id, level, number, text }): ContentsEntry => {
    return { level, text: `${number} ${text}`.trim(), bookmark: marks.get(id)?.name ?? '' };
  });
  const sections = model.sections.map((section) => {
    const context: BodyContext = {
      image,
      imageRelation: (sha) => {
        const known = relations.get(sha) ?? { id: `rIdImagen${relations.size + 1}`, ...image(sha) };
        relations.set(sha, known);
        return known.id;
      },
      nextDrawing: () => {
        drawings += 1;
        return drawings;
      },
      newList: (start) => listStarts.push(start) + 1,
      width: mmToPt(bodyArea(section.orientation).widthMm),
      depth: 0,
      bold: false,
      gapAfter: 0,
      keepNext: false,
      cellNodes,
      marks,
      contents,
    };
    return bodyNodes(section.blocks, context);
  });
  return { sections, listStarts, images: [...relations.values()] };
};

/** Names as Word gives them to what its contents list points to; ids count from 1. */
const headingMarks = (headings: readonly HeadingBlock[]): ReadonlyMap<string, HeadingMark> =>
  new Map(
    headings.map(
      ({ id }, index) => [id, { id: index + 1, name: `_Toc${String(index + 1).padStart(9, '0')}` }] as const,
    ),
  );

/** A section's properties stand in its last paragraph, the last section's at the end of the body. */
const joinSections = (
  base: BaseParts,
  sections: readonly (readonly FlowNode[])[],
  pageOf: (bookmark: string) => number | undefined,
): string => {
  const pieces = [base.opening];
  for (const [index, nodes] of sections.entries()) {
    const properties = base.sectionProperties[index] ?? '';
    const isLast = index === sections.length - 1;
    const last = nodes.at(-1);
    // What ends a section is no more than a hair high: room below a table must not open an empty page.
    const all =
      last?.kind === 'paragraph'
        ? last.gap
          ? [...nodes.slice(0, -1), gapNode(0.5)]
          : nodes
        : [...nodes, gapNode(0.5)];
    for (const [position, node] of all.entries()) {
      const xml = node.kind === 'contents' ? node.render(pageOf) : node.xml;
      pieces.push(
        !isLast && position === all.length - 1 ? xml.replace('</w:pPr>', () => `${properties}</w:pPr>`) : xml,
      );
    }
    if (isLast) pieces.push(properties);
  }
  pieces.push('</w:body></w:document>');
  return pieces.join('');
};
