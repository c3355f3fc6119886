/**
 * What the body of a document is made of, twice over: as XML, and as heights that the page estimate counts with. One
 * function makes both, so that they can't drift apart. Lengths are points.
 */
export type FlowNode = ParagraphNode | TableNode | ContentsNode;

export type ParagraphNode = {
  readonly kind: 'paragraph';
  readonly xml: string;
  readonly before: number;
  readonly after: number;
  /** Height of each line; asked for only when pages are counted. */
  readonly lines: () => readonly number[];
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly breakBefore: boolean;
  /** Only keeps its neighbours apart. */
  readonly gap: boolean;
  /** Name of the heading's bookmark. */
  readonly bookmark: string | null;
};

export type TableRowNode = {
  readonly cells: readonly (readonly FlowNode[])[];
  readonly keepTogether: boolean;
  readonly keepNext: boolean;
};

export type TableNode = {
  readonly kind: 'table';
  readonly xml: string;
  readonly headerRows: number;
  readonly rows: readonly TableRowNode[];
  /** What each row adds to its highest cell: padding and line. */
  readonly rowExtra: number;
  /** Thickness of the line that closes the table. */
  readonly lineBelow: number;
};

/** The contents list: its paragraphs are known before its page numbers are. */
export type ContentsNode = {
  readonly kind: 'contents';
  readonly entries: readonly ParagraphNode[];
  readonly render: (pageOf: (bookmark: string) => number | undefined) => string;
};
