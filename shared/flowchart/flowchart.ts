/**
 * The flowchart of a procedure: derived from the activities table, never drawn by hand. Pure geometry on plain
 * points; lengths are typographic points (1/72 inch), the origin is the page's top left corner, y grows downwards.
 */

export type FlowNodeKind =
  | 'start'
  | 'end'
  | 'activity'
  | 'decision'
  | 'document'
  | 'multidocument'
  | 'archive'
  | 'predefined-process'
  | 'connector'
  | 'off-page-connector';

export type FlowEdgeKind = 'sequence' | 'branch' | 'back' | 'association';

/** What is drawn, before geometry. `text` is the full text; the layout wraps and shortens it. */
export type FlowNode = {
  /** Stable: derived from the activity's or the document's id. */
  readonly id: string;
  readonly kind: FlowNodeKind;
  readonly lane: number;
  readonly text: string;
  /** Printed number of the activity, '' for others. */
  readonly label: string;
  /** The activity this node stands for or belongs to; null for start and end. */
  readonly activityId: string | null;
};

export type FlowEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowEdgeKind;
  /** Answer of a branch («Sí»); '' for none. */
  readonly label: string;
};

export type FlowLane = { readonly id: string; readonly title: string };

export type FlowGraph = {
  readonly lanes: readonly FlowLane[];
  /** In course order. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
};

export type Point = { readonly x: number; readonly y: number };
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type PlacedNode = Rect & {
  readonly id: string;
  readonly kind: FlowNodeKind;
  readonly label: string;
  readonly activityId: string | null;
  /** Text already wrapped to the shape, at `fontSize`. */
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly fullText: string;
};

export type PlacedEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowEdgeKind;
  /** Orthogonal polyline; the arrow head is at the last point (associations have none). */
  readonly points: readonly Point[];
  /** Its lines are separated by `\n`, already wrapped to `labelBox`. */
  readonly label: string;
  /** Where the label stands (its box), null where there is none. */
  readonly labelBox: Rect | null;
};

export type PlacedLane = Rect & {
  readonly id: string;
  readonly title: string;
  /** The title wrapped to the lane. */
  readonly titleLines: readonly string[];
  readonly titleHeight: number;
  readonly fontSize: number;
};

export type FlowPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
};

export type FlowLayout = { readonly pages: readonly FlowPage[]; readonly orientation: 'portrait' | 'landscape' };

/** `pageWidth` and `pageHeight` are the printable area in points. `continuous` never breaks (screen). */
export type FlowLayoutOptions = {
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly mode: 'paged' | 'continuous';
};
