import { chartDrawings, withChartPictures } from '#electron/documents/chart/chart-pictures.ts';
import type { DocumentAssets } from '#electron/documents/document-assets.ts';
import type { RenderRequest } from '#electron/documents/document-service.ts';
import { writePdf } from '#electron/documents/pdf/pdf-writer.ts';
import { createPdfCompiler } from '#electron/documents/pdf/typst-compiler.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { imageOrientation } from '#shared/domain/common/image-orientation.ts';

/** All writers, warm, behind one call. Lives in the worker; works the same without one. */
export type Renderer = {
  readonly render: (
    request: RenderRequest,
    onProgress: (fraction: number, step: string) => void,
  ) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  /** WebAssembly memory, which never shrinks. */
  readonly memoryBytes: () => number;
};

export const createRenderer = async (assets: DocumentAssets): Promise<Renderer> => {
  const fontBytes = assets.fonts.map((font) => font.bytes);
  const compiler = await createPdfCompiler(assets.typst, fontBytes);
  // A DOCX carries the four cuts that bold and italic ask for, and the symbols where it shows any.
  const faces = assets.fonts
    .filter((font) => font.weight !== 600)
    .map((font) => ({ family: font.family, bold: font.weight === 700, italic: font.italic, data: font.bytes }));
  return {
    memoryBytes: compiler.memoryBytes,
    render: async (request, onProgress) => {
      switch (request.format) {
        case 'pdf': {
          const charts = await chartDrawings(request.model);
          return writePdf(request.model, request.images, {
            compiler,
            createdAt: request.createdAt,
            onProgress,
            charts,
          });
        }
        // The other writers come with their first document, so that the thread is warm for the preview sooner.
        case 'docx': {
          const { writeDocx } = await import('#electron/documents/docx/docx-writer.ts');
          const { createdAt } = request;
          const { model, images } = await withChartPictures(request.model, request.images, {
            wasm: assets.resvg,
            fonts: fontBytes,
          });
          const options = { createdAt, pageNumbers: true, onProgress };
          return { bytes: await writeDocx(model, images, faces, options), pages: 0 };
        }
        case 'xlsx': {
          const { writeWorkbook } = await import('#electron/documents/xlsx/workbook-writer.ts');
          onProgress(0.2, 'Escribiendo el libro');
          return { bytes: writeWorkbook(request.workbook, request.createdAt), pages: 0 };
        }
        case 'png': {
          const { writePng } = await import('#electron/documents/png/png-writer.ts');
          onProgress(0.2, 'Dibujando la imagen');
          const { svg, widthPx } = request;
          return { bytes: await writePng(svg, widthPx, { wasm: assets.resvg, fonts: fontBytes }), pages: 0 };
        }
        case 'photograph': {
          const { writePhotograph } = await import('#electron/documents/photographs/photograph-writer.ts');
          const { photograph, header, mostPx } = request;
          const { bytes } = await writePhotograph(
            photograph,
            header,
            imageOrientation(photograph),
            mostPx,
            assets.resvg,
          );
          return { bytes, pages: 0 };
        }
        default:
          return assertNever(request);
      }
    },
  };
};
