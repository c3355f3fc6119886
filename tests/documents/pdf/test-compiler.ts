import { resolve } from 'node:path';
import { chartDrawings } from '#electron/documents/chart/chart-pictures.ts';
import { type DocumentAssets, loadDocumentAssets } from '#electron/documents/document-assets.ts';
import { writePdf } from '#electron/documents/pdf/pdf-writer.ts';
import { createPdfCompiler, type PdfCompiler } from '#electron/documents/pdf/typst-compiler.ts';
import type { DocumentModel } from '#shared/documents/model.ts';

export const RESOURCES = resolve(import.meta.dirname, '../../../resources');

export const CREATED_AT = '2025-03-03T15:00:00.000Z';

let assets: Promise<DocumentAssets> | undefined;
let compiler: Promise<PdfCompiler> | undefined;

export const testAssets = (): Promise<DocumentAssets> => {
  assets ??= loadDocumentAssets(RESOURCES);
  return assets;
};

/** The compiler that the program uses, warm, once per test file. */
export const testCompiler = (): Promise<PdfCompiler> => {
  compiler ??= testAssets().then(({ typst, fonts }) =>
    createPdfCompiler(
      typst,
      fonts.map((font) => font.bytes),
    ),
  );
  return compiler;
};

export const pdfOf = async (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> =>
  writePdf(model, images, {
    compiler: await testCompiler(),
    createdAt: CREATED_AT,
    charts: await chartDrawings(model),
  });
