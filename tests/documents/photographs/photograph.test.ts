import { expect, test } from 'vitest';
import { encodeJpeg } from '#electron/documents/photographs/jpeg-encoder.ts';
import { writePhotograph } from '#electron/documents/photographs/photograph-writer.ts';
import { startRasteriser } from '#electron/documents/png/png-writer.ts';
import { imageHeader } from '#shared/domain/common/image-header.ts';
import { type ImageOrientation, imageOrientation } from '#shared/domain/common/image-orientation.ts';
import { testAssets } from '#tests/documents/pdf/test-compiler.ts';
import { withOrientation } from '#tests/documents/photographs/with-orientation.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { pngOf } from '#tests/photographs/png-of.ts';

const { resvg } = await testAssets();

/** RGBA of a JPEG or PNG as the rasteriser draws it. */
const pixelsOf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { Resvg } = await startRasteriser(resvg);
  const { widthPx, heightPx } = headerOf(bytes);
  const drawing = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><image width="${widthPx}" height="${heightPx}" href="https://x.invalid/"/></svg>`,
  );
  for (const address of drawing.imagesToResolve()) drawing.resolveImage(String(address), bytes);
  return drawing.render().pixels;
};

const headerOf = (bytes: Uint8Array) => {
  const header = imageHeader(bytes);
  if (!header) throw new Error('No image');
  return header;
};

/** Mean of how far each sample is from the other's, out of 255. */
const difference = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;

test('a photograph is written so that others read it, of any size, nearly as it was and much smaller', async () => {
  for (const [width, height] of [
    [333, 251],
    [16, 16],
    [1, 1],
    [17, 40],
  ] as const) {
    const { pixels: scene } = drawnScene(3, width, height);
    const pixels = new Uint8Array(width * height * 4).map((_, at) =>
      at % 4 === 3 ? 255 : (scene[Math.floor(at / 4) * 3 + (at % 4)] ?? 0),
    );
    const jpeg = encodeJpeg(pixels, width, height, 90);
    expect(imageHeader(jpeg)).toEqual({ mime: 'image/jpeg', widthPx: width, heightPx: height });
    expect(difference(await pixelsOf(jpeg), pixels)).toBeLessThan(6);
    expect(encodeJpeg(pixels, width, height, 90)).toEqual(jpeg);
    if (width > 100) expect(jpeg.length).toBeLessThan(pixels.length / 5);
  }
});

const RED = [200, 30, 30];
const GREEN = [30, 160, 60];
const BLUE = [40, 60, 200];
const WHITE = [240, 240, 240];
const CORNERS = { R: RED, G: GREEN, B: BLUE, W: WHITE } as const;

/** Red, green / blue, white: 120 by 80. */
const quartered = jpegOf({
  widthPx: 120,
  heightPx: 80,
  pixels: Uint8Array.from({ length: 120 * 80 * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % 120, Math.floor(at / 3 / 120)];
    return (y < 40 ? (x < 60 ? RED : GREEN) : x < 60 ? BLUE : WHITE)[at % 3] ?? 0;
  }),
});

/** The four corners as they stand upright, for each orientation of EXIF. */
const UPRIGHT = ['RGBW', 'GRWB', 'WBGR', 'BWRG', 'RBGW', 'BRWG', 'WGBR', 'GWRB'] as const;

test('a telephone held any way gives an upright photograph, scaled to what paper needs', async () => {
  for (const [index, corners] of UPRIGHT.entries()) {
    const orientation = (index + 1) as ImageOrientation;
    const taken = withOrientation(quartered, orientation);
    expect(imageOrientation(taken)).toBe(orientation);
    const paper = await writePhotograph(taken, headerOf(taken), orientation, 60, resvg);
    const [width, height] = orientation >= 5 ? [40, 60] : [60, 40];
    expect([paper.widthPx, paper.heightPx]).toEqual([width, height]);
    const pixels = await pixelsOf(paper.bytes);
    const told = [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ].map(([x = 0, y = 0]) => {
      const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
      const near = (colour: readonly number[]) =>
        colour.reduce((sum, value, channel) => sum + Math.abs(value - (pixels[at + channel] ?? 0)), 0);
      return Object.entries(CORNERS).toSorted(([, a], [, b]) => near(a) - near(b))[0]?.[0];
    });
    expect([orientation, told.join('')]).toEqual([orientation, corners]);
  }
  expect([imageOrientation(quartered), imageOrientation(pngOf(drawnScene(1, 8, 8)))]).toEqual([1, 1]);
  // A damaged note of the camera says nothing rather than something wrong.
  const cut = withOrientation(quartered, 6).slice(0, 30);
  expect(imageOrientation(cut)).toBe(1);
});

test('what can’t be drawn is refused, what is small stays as it is, and see-through stands on white', async () => {
  const broken = quartered.slice(0, 400);
  await expect(writePhotograph(broken, headerOf(quartered), 1, 60, resvg)).rejects.toMatchObject({
    code: 'file-rejected',
  });
  const small = await writePhotograph(quartered, headerOf(quartered), 1, 640, resvg);
  expect([small.widthPx, small.heightPx]).toEqual([120, 80]);
  const { Resvg } = await startRasteriser(resvg);
  const half = '<rect width="32" height="32" fill="#ff0000" fill-opacity="0.5"/>';
  const glass = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="64">${half}</svg>`)
    .render()
    .asPng();
  const paper = await pixelsOf((await writePhotograph(glass, headerOf(glass), 1, 640, resvg)).bytes);
  const at = (y: number): readonly number[] => [...paper.slice((y * 32 + 16) * 4, (y * 32 + 16) * 4 + 3)];
  for (const [channel, value] of [255, 127, 127].entries())
    expect(Math.abs((at(12)[channel] ?? 0) - value)).toBeLessThan(9);
  for (const value of at(52)) expect(value).toBeGreaterThan(248);
});
