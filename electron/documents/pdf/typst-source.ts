import { keepTogetherFits, tableKeepsWhole } from '#electron/documents/pdf/row-height.ts';
import { rowHeights } from '#electron/documents/pdf/row-heights.ts';
import { TYPST_TEMPLATE } from '#electron/documents/pdf/template.ts';
import { listTree, runsData } from '#electron/documents/pdf/typst-runs.ts';
import { printable } from '#shared/documents/glyph-coverage.ts';
import { withBreaks } from '#shared/documents/long-words.ts';
import { LOOK } from '#shared/documents/look.ts';
import type {
  Block,
  DocumentModel,
  DocumentSection,
  ImageAsset,
  ParagraphBlock,
  RunningHeader,
  TableBlock,
  TableCell,
} from '#shared/documents/model.ts';
import { bodyArea, mmToPt, PAGE } from '#shared/documents/page-geometry.ts';
import { cellWidths, HYPHENATE_BELOW_MM, tableTextSize } from '#shared/documents/table-size.ts';
import { treeSvg } from '#shared/documents/tree-svg.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { flowPageSvg } from '#shared/flowchart/svg.ts';

/** Everything the compiler reads: the fixed template, the document as JSON beside it, images and drawings by path. */
export type TypstSource = { readonly main: string; readonly files: ReadonlyMap<string, Uint8Array> };

/**
 * Turns a model into what the template draws. Pure: the same model, images and instant give the same bytes.
 * @param createdAt ISO instant for the file's metadata
 * @param charts drawings of the model's charts (SVG) by the block's id
 * @throws DomainError `internal` when an image of the model is missing among `images`
 */
export const typstSource = (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array>,
  createdAt: string,
  charts: ReadonlyMap<string, string> = new Map(),
): TypstSource => {
  const files = new Map<string, Uint8Array>();
  for (const asset of model.images) {
    const bytes = images.get(asset.sha);
    if (!bytes) throw missingImage(asset.sha);
    files.set(imagePath(asset), bytes);
  }
  const context: Context = { assets: new Map(model.images.map((asset) => [asset.sha, asset])), files, charts };
  const date = new Date(createdAt);
  const data = {
    title: printable(model.title) || 'Documento',
    subject: printable(model.subject),
    author: printable(model.author),
    watermark: model.watermark === null ? null : printable(model.watermark),
    date: [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      date.getUTCHours(),
      date.getUTCMinutes(),
      date.getUTCSeconds(),
    ],
    look: LOOK,
    paper: PAGE,
    sections: model.sections.map((section) => sectionData(section, context)),
  };
  files.set('/data.json', new TextEncoder().encode(JSON.stringify(data)));
  return { main: TYPST_TEMPLATE, files };
};

type Context = {
  readonly assets: ReadonlyMap<string, ImageAsset>;
  readonly files: Map<string, Uint8Array>;
  readonly charts: ReadonlyMap<string, string>;
};

const sectionData = (section: DocumentSection, context: Context) => ({
  flipped: section.orientation === 'landscape',
  header: section.header && headerData(section.header, context),
  footer: section.footer && {
    left: fieldParts(section.footer.left),
    center: fieldParts(section.footer.center),
    right: fieldParts(section.footer.right),
  },
  blocks: section.blocks.map((block) => blockData(block, context, bodyArea(section.orientation).widthMm)),
});

/** Rows of different lengths share one grid: its columns are the least common multiple. */
const headerData = (header: RunningHeader, context: Context) => {
  const columns = header.rows.reduce((all, row) => leastCommonMultiple(all, Math.max(1, row.length)), 1);
  const logo = header.logoSha === null ? undefined : context.assets.get(header.logoSha);
  if (header.logoSha !== null && !logo) throw missingImage(header.logoSha);
  return {
    columns,
    logo: logo
      ? {
          path: imagePath(logo),
          ...scaledTo(logo, LOOK.header.logoWidthMm - 3, LOOK.header.logoMaxHeightMm),
        }
      : null,
    rows: header.rows.map((row) =>
      row.map((cell) => ({ span: columns / Math.max(1, row.length), parts: fieldParts(cell) })),
    ),
  };
};

/** `width` is what the block has at its disposal, in millimetres; `depth` counts the cells around it. */
const blockData = (block: Block, context: Context, width: number, depth = 0, dense = false): object => {
  switch (block.kind) {
    case 'paragraph':
      return {
        kind: 'paragraph',
        style: block.style,
        align: block.align,
        // Ragged lines need no hyphen unless a long word may be wider than its column.
        hyphenate: block.align === 'justify' || width < HYPHENATE_BELOW_MM,
        dense,
        runs: runsData(block.runs),
      };
    case 'heading':
      return {
        kind: 'heading',
        id: block.id,
        level: block.level,
        number: printable(block.number),
        text: withBreaks(printable(block.text)),
      };
    case 'list':
      return { kind: 'list', ordered: block.ordered, start: block.start ?? 1, items: listTree(block.items) };
    case 'table':
      return tableData(block, context, width, depth);
    case 'flowchart': {
      const path = `/flow/${block.id}.svg`;
      context.files.set(path, new TextEncoder().encode(printable(flowPageSvg(block.page, { margin: DRAWING_MARGIN }))));
      return {
        kind: 'figure',
        path,
        format: 'svg',
        width: block.page.width + 2 * DRAWING_MARGIN,
        height: block.page.height + 2 * DRAWING_MARGIN,
        alt: printable(block.alt),
        caption: printable(block.caption),
      };
    }
    case 'tree': {
      const path = `/tree/${block.id}.svg`;
      context.files.set(path, new TextEncoder().encode(printable(treeSvg(block, DRAWING_MARGIN))));
      return {
        kind: 'figure',
        path,
        format: 'svg',
        width: block.page.width + 2 * DRAWING_MARGIN,
        height: block.page.height + 2 * DRAWING_MARGIN,
        alt: printable(block.alt),
        caption: printable(block.caption),
      };
    }
    case 'image': {
      const asset = context.assets.get(block.sha);
      if (!asset) throw missingImage(block.sha);
      const size = scaledTo(asset, Math.min(block.maxWidthMm, width), block.maxHeightMm);
      return {
        kind: 'figure',
        path: imagePath(asset),
        format: asset.mime === 'image/png' ? 'png' : 'jpg',
        width: (size.widthMm * 72) / 25.4,
        height: (size.heightMm * 72) / 25.4,
        alt: printable(block.alt),
        caption: printable(block.caption),
      };
    }
    case 'chart': {
      const drawing = context.charts.get(block.id);
      if (drawing === undefined) throw new Error(`The chart ${block.id} was not drawn`);
      const path = `/chart/${block.id}.svg`;
      context.files.set(path, new TextEncoder().encode(drawing));
      return {
        kind: 'figure',
        path,
        format: 'svg',
        width: mmToPt(Math.min(width, block.widthMm)),
        height: mmToPt(block.heightMm) * Math.min(1, width / block.widthMm),
        alt: printable(block.alt),
        caption: printable(block.caption),
      };
    }
    case 'contents':
      return { kind: 'contents', title: printable(block.title), levels: block.levels };
    case 'signatures':
      return {
        kind: 'signatures',
        people: block.people.map((person) => ({
          role: printable(person.role),
          name: printable(person.name),
          position: printable(person.position),
        })),
      };
    case 'page-break':
      return { kind: 'page-break' };
    case 'spacer':
      return { kind: 'spacer', heightMm: block.heightMm };
    default:
      return assertNever(block);
  }
};

/** Points around a drawing, so that its outermost lines keep their full thickness. */
const DRAWING_MARGIN = 1;

const tableData = (block: TableBlock, context: Context, width: number, depth: number) => {
  const size = tableTextSize(block, width, depth);
  return {
    kind: 'table',
    size,
    heights: rowHeights(block, width, size) ?? null,
    columns: block.columns,
    headerRows: block.headerRows,
    borders: block.borders,
    dense: block.dense !== undefined,
    keep: depth === 0 && tableKeepsWhole(block, width),
    // Without lines and headers it only arranges things: a reader shall not announce a table.
    layout:
      block.borders === 'none' &&
      block.headerRows === 0 &&
      block.rows.every((row) => row.cells.every((cell) => !cell.header)),
    rows: block.rows.map((row) => ({
      keepTogether: row.keepTogether && keepTogetherFits(row, block, width),
      cells: cellWidths(row.cells, block, width).map(([cell, cellWidth]) => ({
        colSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        header: cell.header ?? null,
        tone: cell.tone ?? null,
        align: cell.align ?? 'left',
        ...(block.dense && cell.blocks.every(isOneRun)
          ? figuresData(cell)
          : {
              blocks: cell.blocks.map((inner) =>
                blockData(inner, context, cellWidth, depth + 1, block.dense !== undefined),
              ),
            }),
      })),
    })),
  };
};

/** Thousands of figures as mere lines: laying each of them out as a paragraph takes four times as long. */
const isOneRun = (block: Block): block is ParagraphBlock =>
  block.kind === 'paragraph' && block.runs.length === 1 && block.runs[0]?.italic !== true;

/** A single figure as a bare string: nearly all cells are one, and every function called for a cell is felt. */
const figuresData = ({ blocks, header }: TableCell) => {
  const lines = blocks.filter(isOneRun).map(lineData);
  const [only] = lines;
  return only &&
    lines.length === 1 &&
    header === undefined &&
    !only.bold &&
    !only.quiet &&
    !/[\n\u200b]/.test(only.text)
    ? { plain: only.text }
    : { lines };
};

const lineData = (block: ParagraphBlock) => {
  const run = block.runs[0];
  return { text: withBreaks(printable(run?.text ?? '')), bold: run?.bold ?? false, quiet: block.style === 'note' };
};

/** `Página {page} de {pages}` → texts and fields. */
const fieldParts = (text: string) =>
  text
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}'
        ? { field: 'page', text: '' }
        : part === '{pages}'
          ? { field: 'pages', text: '' }
          : { field: null, text: printable(part) },
    );

const imagePath = (asset: ImageAsset): string => `/img/${asset.sha}.${asset.mime === 'image/png' ? 'png' : 'jpg'}`;

/** Largest size within the limits that keeps the proportions; never above 96 pixels an inch magnified. */
const scaledTo = (asset: ImageAsset, maxWidthMm: number, maxHeightMm: number) => {
  const naturalWidth = (asset.widthPx / 96) * 25.4;
  const naturalHeight = (asset.heightPx / 96) * 25.4;
  const scale = Math.min(1, maxWidthMm / naturalWidth, maxHeightMm / naturalHeight);
  return { widthMm: naturalWidth * scale, heightMm: naturalHeight * scale };
};

const leastCommonMultiple = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
};

const missingImage = (sha: string): DomainError =>
  new DomainError(
    'internal',
    `Falta una imagen del documento (${sha.slice(0, 12)}…): no está en el almacén. Vuelva a insertarla y repita la exportación.`,
  );
