import type { ChartSpec } from '#shared/documents/chart.ts';
import type { FlowPage } from '#shared/flowchart/flowchart.ts';
import type { TreePage } from '#shared/trees/tree-drawing.ts';

/**
 * What a document says, in blocks, before anybody knows whether it becomes DOCX or PDF. Composed from domain data
 * by compose/<document>.ts, written by electron/documents. Lengths are millimetres unless the name says otherwise.
 */
export type DocumentModel = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'es-MX';
  /** Printed across every page; null where the document is final. */
  readonly watermark: string | null;
  readonly sections: readonly DocumentSection[];
  /** Bytes are given to the writer beside the model, by SHA-256. */
  readonly images: readonly ImageAsset[];
  /** Data that the DOCX carries for lossless re-import; null for none. `json` is canonical JSON. */
  readonly embedded: { readonly type: string; readonly schemaVersion: number; readonly json: string } | null;
};

export type ImageAsset = {
  readonly sha: string;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
};

/** Letter size always (215.9 × 279.4 mm). A change of orientation or of header starts a section, on a new page. */
export type DocumentSection = {
  readonly orientation: 'portrait' | 'landscape';
  readonly header: RunningHeader | null;
  readonly footer: RunningFooter | null;
  readonly blocks: readonly Block[];
};

/** Rows of cells right of the logo. Cell texts may hold the fields `{page}` and `{pages}`. */
export type RunningHeader = { readonly logoSha: string | null; readonly rows: readonly (readonly string[])[] };
export type RunningFooter = { readonly left: string; readonly center: string; readonly right: string };

export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

export type ParagraphStyle =
  | 'body'
  | 'cover-title'
  | 'cover-subtitle'
  | 'subheading'
  | 'note'
  | 'caption'
  | 'empty-notice';

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly align: Alignment;
  readonly runs: readonly Run[];
};

/** Stands in the contents list (levels 1–3) and becomes a bookmark. `id` is unique in the document, ASCII. */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** Number as printed, with its punctuation («1.-»), or ''. */
  readonly number: string;
  readonly text: string;
};

export type ListBlock = {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list that goes on after an interruption; 1 where it isn't said. */
  readonly start?: number;
  readonly items: readonly { readonly level: number; readonly runs: readonly Run[] }[];
};

export type TableCell = {
  readonly blocks: readonly Block[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Row or column header: bold, shaded, tagged as header. */
  readonly header?: 'column' | 'row';
  readonly align?: Alignment;
  /** Ground of a sum: of a part, or of everything; or of a traffic light, whose word stands in the cell. */
  readonly tone?: 'subtotal' | 'total' | 'green' | 'yellow' | 'red';
};

export type TableBlock = {
  readonly kind: 'table';
  readonly id: string;
  /** What the table shows, for people who can't see it. */
  readonly summary: string;
  /** Fractions of the available width; they sum to 1. */
  readonly columns: readonly number[];
  /** How many of `rows` repeat at the top of every page. */
  readonly headerRows: number;
  readonly rows: readonly {
    readonly cells: readonly TableCell[];
    readonly keepTogether: boolean;
    /** Stands on the page of the next row, where the writer can see to it (Word). */
    readonly keepWithNext?: boolean;
  }[];
  readonly borders: 'grid' | 'outer' | 'none';
  /** A table of many figures: tight cells and type of this size in points, in PDF and DOCX alike. */
  readonly dense?: { readonly textSize: number };
};

/** One page of a flowchart: native shapes in Word, vector in PDF. */
export type FlowchartBlock = {
  readonly kind: 'flowchart';
  readonly id: string;
  readonly page: FlowPage;
  readonly alt: string;
  readonly caption: string;
};

/** A problem or objectives tree: vector in PDF, native shapes in Word. `alt` tells it as an outline in words. */
export type TreeBlock = {
  readonly kind: 'tree';
  readonly id: string;
  readonly page: TreePage;
  /** Points, of the text as the page's lines break it. */
  readonly textSize: number;
  readonly alt: string;
  readonly caption: string;
};

export type ImageBlock = {
  readonly kind: 'image';
  readonly sha: string;
  readonly alt: string;
  readonly caption: string;
  /** Largest size on paper; the image keeps its proportions. */
  readonly maxWidthMm: number;
  readonly maxHeightMm: number;
};

/** A chart: vector in PDF, a picture in Word. Its exact figures stand in a table nearby; `alt` tells them too. */
export type ChartBlock = {
  readonly kind: 'chart';
  readonly id: string;
  readonly spec: ChartSpec;
  readonly alt: string;
  readonly caption: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

export type ContentsBlock = { readonly kind: 'contents'; readonly title: string; readonly levels: 1 | 2 | 3 };

/** Signature lines in a row (wrapping by three): room to sign, name, position. */
export type SignaturesBlock = {
  readonly kind: 'signatures';
  readonly id: string;
  readonly people: readonly { readonly role: string; readonly name: string; readonly position: string }[];
};

export type PageBreakBlock = { readonly kind: 'page-break' };
export type SpacerBlock = { readonly kind: 'spacer'; readonly heightMm: number };

export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | TableBlock
  | FlowchartBlock
  | TreeBlock
  | ImageBlock
  | ChartBlock
  | ContentsBlock
  | SignaturesBlock
  | PageBreakBlock
  | SpacerBlock;
