import { encodeJpeg } from '#electron/documents/photographs/jpeg-encoder.ts';
import { startRasteriser } from '#electron/documents/png/png-writer.ts';
import type { ImageHeader } from '#shared/domain/common/image-header.ts';
import type { ImageOrientation } from '#shared/domain/common/image-orientation.ts';
import { DomainError } from '#shared/domain/common/result.ts';

/** A photograph as it goes to paper: upright, small, on white. */
type PaperPhotograph = { readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number };

/**
 * A camera's picture scaled for print, as a JPEG of some tens of kilobytes; never larger than it was.
 * @param mostPx of its longer side, on paper
 * @throws DomainError `file-rejected` where it can't be drawn: broken, or of colours for the press
 */
export const writePhotograph = async (
  bytes: Uint8Array,
  header: ImageHeader,
  orientation: ImageOrientation,
  mostPx: number,
  wasm: Uint8Array,
): Promise<PaperPhotograph> => {
  const { Resvg } = await startRasteriser(wasm);
  const lying = orientation >= 5;
  const [width, height] = lying ? [header.heightPx, header.widthPx] : [header.widthPx, header.heightPx];
  const scale = Math.min(1, mostPx / Math.max(width, height));
  const widthPx = Math.max(1, Math.round(width * scale));
  const heightPx = Math.max(1, Math.round(height * scale));
  // The rasteriser picks single dots of what it makes much smaller: drawn larger first, then averaged.
  const times = scale > 0.7 ? 1 : Math.min(3, Math.ceil(1 / scale / 2));
  const drawing = new Resvg(
    svgOf(header, orientation, { width: widthPx * times, height: heightPx * times, times }),
    NO_FONTS,
  );
  try {
    for (const address of drawing.imagesToResolve()) drawing.resolveImage(String(address), bytes);
    const image = drawing.render();
    const pixels = averaged(image.pixels, widthPx, heightPx, times);
    image.free();
    if (!pixels) throw rejected();
    return { bytes: encodeJpeg(pixels, widthPx, heightPx, QUALITY), widthPx, heightPx };
  } finally {
    drawing.free();
  }
};

const QUALITY = 82;
const NO_FONTS = { font: { loadSystemFonts: false } } as const;

const rejected = (): DomainError =>
  new DomainError('file-rejected', 'La fotografía está dañada o incompleta, y no se puede dibujar.');

const svgOf = (
  { widthPx, heightPx }: ImageHeader,
  orientation: ImageOrientation,
  { width, height, times }: { readonly width: number; readonly height: number; readonly times: number },
): string => {
  const [w, h] = [widthPx, heightPx];
  const turned = {
    1: '1 0 0 1 0 0',
    2: `-1 0 0 1 ${w} 0`,
    3: `-1 0 0 -1 ${w} ${h}`,
    4: `1 0 0 -1 0 ${h}`,
    5: '0 1 1 0 0 0',
    6: `0 1 -1 0 ${h} 0`,
    7: `0 -1 -1 0 ${h} ${w}`,
    8: `0 -1 1 0 0 ${w}`,
  }[orientation];
  // Nine dots that are averaged need no smoothing of their own, which takes most of the time.
  const rendering = times > 2 ? 'optimizeSpeed' : 'optimizeQuality';
  const [viewWidth, viewHeight] = orientation >= 5 ? [h, w] : [w, h];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${viewWidth} ${viewHeight}" preserveAspectRatio="none"><g transform="matrix(${turned})"><image image-rendering="${rendering}" width="${w}" height="${h}" preserveAspectRatio="none" href="https://foto.invalid/1"/></g></svg>`;
};

/** Squares of `times` by `times` dots as one, on white; undefined where nothing was drawn at all: a broken picture. */
const averaged = (drawn: Uint8Array, width: number, height: number, times: number): Uint8Array | undefined => {
  const out = new Uint8Array(width * height * 4);
  const stride = width * times * 4;
  const dots = times * times;
  let seen = false;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let down = 0; down < times; down += 1) {
        let at = (y * times + down) * stride + x * times * 4;
        for (let right = 0; right < times; right += 1, at += 4) {
          // Colours are given already multiplied by how opaque they are.
          red += drawn[at] ?? 0;
          green += drawn[at + 1] ?? 0;
          blue += drawn[at + 2] ?? 0;
          alpha += drawn[at + 3] ?? 0;
        }
      }
      if (alpha > 0) seen = true;
      const white = 255 * dots - alpha;
      const to = (y * width + x) * 4;
      out[to] = Math.min(255, (red + white) / dots);
      out[to + 1] = Math.min(255, (green + white) / dots);
      out[to + 2] = Math.min(255, (blue + white) / dots);
      out[to + 3] = 255;
    }
  }
  return seen ? out : undefined;
};
