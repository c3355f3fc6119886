import { createHash } from 'node:crypto';
import { type PngAssets, writePng } from '#electron/documents/png/png-writer.ts';
import type { Block, ChartBlock, DocumentModel, ImageAsset } from '#shared/documents/model.ts';
import { mmToPt } from '#shared/documents/page-geometry.ts';

/** The SVG of each of a model's charts by the block's id; the library that draws them is loaded with the first one. */
export const chartDrawings = async (model: DocumentModel): Promise<ReadonlyMap<string, string>> => {
  const blocks = chartsOf(model);
  if (blocks.length === 0) return new Map();
  const { chartSvg } = await import('#electron/documents/chart/chart-svg.ts');
  return new Map(
    blocks.map(({ id, spec, widthMm, heightMm }) => [
      id,
      chartSvg(spec, { width: mmToPt(widthMm), height: mmToPt(heightMm) }),
    ]),
  );
};

/**
 * The model with each chart as a picture, for writers that hold no vectors in our own font (Word draws an SVG in
 * whatever letter the computer has). The same model gives the same bytes.
 */
export const withChartPictures = async (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array>,
  assets: PngAssets,
): Promise<{ readonly model: DocumentModel; readonly images: ReadonlyMap<string, Uint8Array> }> => {
  const drawings = await chartDrawings(model);
  if (drawings.size === 0) return { model, images };
  const pictures = new Map<string, ImageAsset>();
  const bytes = new Map(images);
  for (const block of chartsOf(model)) {
    const png = await writePng(
      drawings.get(block.id) ?? '',
      Math.round((block.widthMm / 25.4) * DOTS_PER_INCH),
      assets,
    );
    const sha = createHash('sha256').update(png).digest('hex');
    bytes.set(sha, png);
    // At 96 to the inch, which is how writers count an image's size: the picture itself is finer.
    pictures.set(block.id, {
      sha,
      mime: 'image/png',
      widthPx: Math.round((block.widthMm / 25.4) * 96),
      heightPx: Math.round((block.heightMm / 25.4) * 96),
    });
  }
  return { model: withPictures(model, pictures), images: bytes };
};

/** As fine as an office printer shows. */
const DOTS_PER_INCH = 240;

/** Charts stand in the flow, never inside a table. */
const chartsOf = (model: DocumentModel): readonly ChartBlock[] =>
  model.sections.flatMap(({ blocks }) => blocks.filter((block): block is ChartBlock => block.kind === 'chart'));

const withPictures = (model: DocumentModel, pictures: ReadonlyMap<string, ImageAsset>): DocumentModel => ({
  ...model,
  images: [...model.images, ...new Map([...pictures.values()].map((asset) => [asset.sha, asset])).values()],
  sections: model.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      const picture = block.kind === 'chart' ? pictures.get(block.id) : undefined;
      return block.kind !== 'chart' || !picture
        ? block
        : {
            kind: 'image',
            sha: picture.sha,
            alt: block.alt,
            caption: block.caption,
            maxWidthMm: block.widthMm,
            maxHeightMm: block.heightMm,
          };
    }),
  })),
});
