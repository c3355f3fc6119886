import type { FlowNodeKind, FlowPage, PlacedEdge, PlacedNode } from '#shared/flowchart/flowchart.ts';
import { arrowHead, edgePath, LEADING, linesIn, n, shapePaths, textLines } from '#shared/flowchart/shapes.ts';
import { flowchartText } from '#shared/flowchart/text-equivalent.ts';

export type FlowSvgOptions = {
  /** Read by screen readers; «Flujograma» where nothing better is known. */
  readonly title?: string;
  /** The drawing in words; derived from the page where it isn't given. */
  readonly description?: string;
  /** Free margin around the drawing in points, for files that stand alone. */
  readonly margin?: number;
};

/**
 * A page of a flowchart as a standalone SVG file: plain shapes and text, light colours for paper, no styles, no
 * scripts, nothing fetched. Lengths are points.
 */
export const flowPageSvg = (page: FlowPage, options: FlowSvgOptions = {}): string => {
  const margin = options.margin ?? 1;
  const width = page.width + 2 * margin;
  const height = page.height + 2 * margin;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}pt" height="${n(height)}pt" viewBox="${n(-margin)} ${n(-margin)} ${n(width)} ${n(height)}" role="img" font-family="${FONT}" text-anchor="middle">`,
    `<title>${escapeXml(options.title ?? 'Flujograma')}</title>`,
    `<desc>${escapeXml(options.description ?? flowchartText(page))}</desc>`,
    `<rect x="${n(-margin)}" y="${n(-margin)}" width="${n(width)}" height="${n(height)}" fill="#ffffff"/>`,
    ...page.lanes.map((_, index) => laneSvg(page, index)),
    ...page.edges.map(edgeSvg),
    ...page.nodes.map(nodeSvg),
    ...page.edges.map(labelSvg),
    '</svg>',
  ];
  return parts.filter((part) => part !== '').join('\n');
};

const FONT = "'Noto Sans', 'Segoe UI', sans-serif";
export const INK = '#17282b';
export const LINE = '#35484c';
export const BACK = '#a3420f';

/** Fill and stroke by symbol: light enough for a grey printer, apart in shape before colour. */
export const SYMBOL_LOOK = {
  start: { fill: '#d8ece9', stroke: '#0f6c6d', weight: 600 },
  end: { fill: '#d8ece9', stroke: '#0f6c6d', weight: 600 },
  activity: { fill: '#f6fafa', stroke: '#0f6c6d', weight: 400 },
  'predefined-process': { fill: '#f6fafa', stroke: '#0f6c6d', weight: 400 },
  decision: { fill: '#fff6df', stroke: '#8a6410', weight: 400 },
  document: { fill: '#ffffff', stroke: '#4d5f78', weight: 400 },
  multidocument: { fill: '#ffffff', stroke: '#4d5f78', weight: 400 },
  archive: { fill: '#eceff4', stroke: '#4d5f78', weight: 600 },
  connector: { fill: '#ffffff', stroke: '#35484c', weight: 600 },
  'off-page-connector': { fill: '#eef1f2', stroke: '#35484c', weight: 600 },
} as const satisfies Record<FlowNodeKind, { readonly fill: string; readonly stroke: string; readonly weight: number }>;

const laneSvg = (page: FlowPage, index: number): string => {
  const lane = page.lanes[index];
  if (!lane) return '';
  const { x, y, width, height, titleHeight, fontSize } = lane;
  const texts = linesIn(lane.titleLines, { x, y, width, height: titleHeight }, fontSize).map(
    (line) =>
      `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(fontSize)}" font-weight="600" fill="${INK}">${escapeXml(line.text)}</text>`,
  );
  return [
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="#ffffff" stroke="#8aa5a6" stroke-width="0.75"/>`,
    `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(titleHeight)}" fill="#e4efee" stroke="#8aa5a6" stroke-width="0.75"/>`,
    ...texts,
  ].join('');
};

const edgeSvg = (edge: PlacedEdge): string => {
  const association = edge.kind === 'association';
  const color = edge.kind === 'back' ? BACK : association ? '#4d5f78' : LINE;
  const dash = association ? ' stroke-dasharray="2.5 2"' : '';
  const line = `<path d="${edgePath(edge.points)}" fill="none" stroke="${color}" stroke-width="${association ? 0.8 : 1}"${dash}/>`;
  return association ? line : `${line}<path d="${arrowHead(edge.points)}" fill="${color}"/>`;
};

const nodeSvg = (node: PlacedNode): string => {
  const look = SYMBOL_LOOK[node.kind];
  const { outline, details } = shapePaths(node);
  const shape = [
    ...(node.kind === 'multidocument' ? details : []).map((d) => detailSvg(d, look.stroke)),
    `<path d="${outline}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="1"/>`,
    ...(node.kind === 'multidocument' ? [] : details).map((d) => detailSvg(d, look.stroke)),
  ];
  const texts = textLines(node).map((line, index) => {
    const prefix = index === 0 && node.label !== '' ? `${node.label}.` : '';
    const small = node.kind === 'off-page-connector' && index > 0;
    const size = small ? node.fontSize * 0.9 : node.fontSize;
    const content =
      prefix !== '' && line.text.startsWith(prefix)
        ? `<tspan font-weight="700">${escapeXml(prefix)}</tspan>${escapeXml(line.text.slice(prefix.length))}`
        : escapeXml(line.text);
    const weight = look.weight === 400 || small ? '' : ` font-weight="${look.weight}"`;
    return `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(size)}"${weight} fill="${INK}">${content}</text>`;
  });
  return [...shape, ...texts].join('');
};

const detailSvg = (d: string, stroke: string): string =>
  `<path d="${d}" fill="#ffffff" stroke="${stroke}" stroke-width="1"/>`;

const labelSvg = (edge: PlacedEdge): string => {
  if (!edge.labelBox) return '';
  const lines = edge.label.split('\n');
  const size = edge.labelBox.height / lines.length / LEADING;
  return linesIn(lines, edge.labelBox, size)
    .map(
      (line) =>
        `<text x="${n(line.x)}" y="${n(line.y)}" font-size="${n(size)}" font-weight="600" fill="${edge.kind === 'back' ? BACK : INK}">${escapeXml(line.text)}</text>`,
    )
    .join('');
};

/** XML 1.0 allows no other control characters, not even escaped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
