import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { DomainError } from '#shared/domain/common/result.ts';

/** What the rasteriser needs besides the drawing; read by the caller, so that a worker touches no disk. */
export type PngAssets = { readonly wasm: Uint8Array; readonly fonts: readonly Uint8Array[] };

/**
 * Draws an SVG as a PNG, with the bundled fonts only.
 * @param widthPx width of the image in pixels, 16 to 12,000; the height follows
 * @throws DomainError `invalid-input` for a width out of bounds, `internal` for an SVG that can't be read
 */
export const writePng = async (svg: string, widthPx: number, assets: PngAssets): Promise<Uint8Array> => {
  if (!Number.isFinite(widthPx) || widthPx < 16 || widthPx > 12_000) {
    throw new DomainError(
      'invalid-input',
      `No se puede dibujar una imagen de ${widthPx} pixeles de ancho. Elija un ancho entre 16 y 12 000.`,
    );
  }
  await startRasteriser(assets.wasm);
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'width', value: Math.round(widthPx) },
      font: { fontBuffers: [...assets.fonts], defaultFontFamily: 'Noto Sans', loadSystemFonts: false },
      background: '#ffffff',
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch (cause) {
    throw new DomainError(
      'internal',
      'No se pudo dibujar la imagen del flujograma. El dibujo resultó demasiado grande o contiene datos que no se pueden leer; exporte a SVG o PDF.',
      { cause },
    );
  }
};

/** The library can be started only once in a process. */
let started: Promise<{ readonly Resvg: typeof Resvg }> | undefined;

/** The rasteriser, ready for drawings and for photographs. */
export const startRasteriser = (wasm: Uint8Array): Promise<{ readonly Resvg: typeof Resvg }> => {
  started ??= initWasm(wasm.slice().buffer).then(() => ({ Resvg }));
  return started;
};
