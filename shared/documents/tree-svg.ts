import type { TreeBlock } from '#shared/documents/model.ts';
import { arrowHead, edgePath, n } from '#shared/flowchart/shapes.ts';
import { escapeXml, INK, LINE } from '#shared/flowchart/svg.ts';
import type { TreeBox } from '#shared/trees/tree-drawing.ts';

/** Fill and stroke of a tree's boxes on paper: what leads to the core and what follows from it differ in more than colour. */
export const TREE_LOOK = {
  core: { fill: '#d8ece9', stroke: '#0f6c6d', width: 1.6, bold: true },
  below: { fill: '#ffffff', stroke: '#4d5f78', width: 0.8, bold: false },
  above: { fill: '#f6fafa', stroke: '#0f6c6d', width: 0.8, bold: false },
} as const satisfies Record<
  TreeBox['side'],
  { readonly fill: string; readonly stroke: string; readonly width: number; readonly bold: boolean }
>;

/**
 * A tree as a standalone SVG file: plain shapes and text, nothing fetched. Lengths are points.
 * @param margin free around the drawing
 */
export const treeSvg = ({ page, textSize, alt, caption }: TreeBlock, margin: number): string => {
  const width = page.width + 2 * margin;
  const height = page.height + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}pt" height="${n(height)}pt" viewBox="${n(-margin)} ${n(-margin)} ${n(width)} ${n(height)}" role="img" font-family="'Noto Sans', 'Segoe UI', sans-serif" text-anchor="middle">`,
    `<title>${escapeXml(caption)}</title>`,
    `<desc>${escapeXml(alt)}</desc>`,
    ...page.lines.map(({ points }) => {
      const line = points.map(([x, y]) => ({ x, y }));
      return `<path d="${edgePath(line)}" fill="none" stroke="${LINE}" stroke-width="0.9"/><path d="${arrowHead(line)}" fill="${LINE}"/>`;
    }),
    ...page.boxes.map((box) => boxSvg(box, textSize)),
    '</svg>',
  ].join('\n');
};

const boxSvg = (box: TreeBox, textSize: number): string => {
  const { fill, stroke, width, bold } = TREE_LOOK[box.side];
  const leading = textSize * LINE_HEIGHT;
  const first = box.y + (box.height - box.lines.length * leading) / 2 + textSize * BASELINE;
  const texts = box.lines.map(
    (line, index) =>
      `<text x="${n(box.x + box.width / 2)}" y="${n(first + index * leading)}" font-size="${n(textSize)}"${bold ? ' font-weight="600"' : ''} fill="${INK}">${escapeXml(line)}</text>`,
  );
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>${texts.join('')}`;
};

/** As the layout counts them: eleven points a line of eight and a half. */
const LINE_HEIGHT = 11 / 8.5;
const BASELINE = 0.98;
