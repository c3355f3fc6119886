import { type PdfCompiler, TypstError } from '#electron/documents/pdf/typst-compiler.ts';
import { typstSource } from '#electron/documents/pdf/typst-source.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type PdfOptions = {
  readonly compiler: PdfCompiler;
  /** ISO instant for the file's metadata. */
  readonly createdAt: string;
  readonly onProgress?: (fraction: number, step: string) => void;
  /** Drawings of the model's charts by the block's id. */
  readonly charts?: ReadonlyMap<string, string>;
};

/**
 * A tagged PDF of the model. The same model, images and instant give the same bytes.
 * @throws DomainError `file-rejected` when an image can't be drawn, `internal` when one is missing or the typesetter refuses the document
 */
export const writePdf = async (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array>,
  { compiler, createdAt, onProgress, charts }: PdfOptions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> => {
  onProgress?.(0.05, 'Preparando el documento');
  const source = typstSource(model, images, createdAt, charts);
  onProgress?.(0.15, 'Componiendo las páginas');
  try {
    const bytes = compiler.compile(source);
    return { bytes, pages: pageCount(bytes) };
  } catch (error) {
    if (!(error instanceof TypstError)) throw error;
    if (error.diagnostics.some((diagnostic) => diagnostic.includes('failed to decode image'))) throw brokenImage(error);
    throw new DomainError(
      'internal',
      `No se pudo componer el PDF: el programa de composición rechazó el documento (${error.diagnostics[0] ?? 'sin detalle'}). Exporte a DOCX y avise a soporte técnico.`,
      { cause: error },
    );
  }
};

const brokenImage = (cause: TypstError): DomainError =>
  new DomainError(
    'file-rejected',
    'No se pudo componer el PDF: una imagen del documento (de un anexo, o el logotipo de la institución) está dañada. Ábrala en un programa de imágenes, guárdela de nuevo y vuelva a insertarla.',
    { cause },
  );

/** Typst writes one page tree; its root counts all pages. */
export const pageCount = (pdf: Uint8Array): number => {
  const counts = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g),
  ];
  return Math.max(0, ...counts.map((match) => Number(match[1])));
};
