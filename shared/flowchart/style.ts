import type { FlowLayoutOptions } from '#shared/flowchart/flowchart.ts';

/** Sizes of one page, in points: the fewer lanes it shows, the larger its text. */
export type FlowStyle = {
  readonly fontSize: number;
  readonly smallFontSize: number;
  readonly titleFontSize: number;
  /** Line distance as a multiple of the font size. */
  readonly leading: number;
  readonly padX: number;
  readonly padY: number;
  /** Documents stand beside their activity; below it where lanes are narrow. */
  readonly documents: 'side' | 'below';
  /** Widest and narrowest document beside an activity. */
  readonly documentWidth: number;
  readonly minDocumentWidth: number;
  readonly documentGap: number;
  readonly maxMainWidth: number;
  readonly minMainHeight: number;
  /** Text beyond this height is shortened with «…». */
  readonly maxMainHeight: number;
  readonly gutter: number;
  readonly connectorWidth: number;
  readonly connectorHeight: number;
  readonly pillHeight: number;
  /** Vertical room between two rows that nothing else needs: the arrow. */
  readonly gap: number;
  readonly trackGap: number;
};

/** Lanes beyond which paper is turned. */
export const PORTRAIT_LANES = 4;

/** Sizes for a sheet of paper that shows so many lanes. */
export const paperStyle = (lanes: number, options: Pick<FlowLayoutOptions, 'pageWidth' | 'pageHeight'>): FlowStyle => {
  const lane = options.pageWidth / Math.max(1, lanes);
  const maxMainHeight = Math.max(70, Math.min(150, options.pageHeight * 0.34));
  if (lane >= 150) return { ...PAPER, ...WIDE, maxMainHeight };
  if (lane >= 105) return { ...PAPER, maxMainHeight };
  if (lane >= 70) return { ...NARROW, maxMainHeight };
  return { ...NARROW, ...NARROWEST, maxMainHeight };
};

const PAPER = {
  fontSize: 7.5,
  smallFontSize: 6.5,
  titleFontSize: 8,
  leading: 1.24,
  padX: 5,
  padY: 4,
  documents: 'side',
  documentWidth: 60,
  minDocumentWidth: 42,
  documentGap: 10,
  maxMainWidth: 176,
  minMainHeight: 26,
  gutter: 13,
  connectorWidth: 28,
  connectorHeight: 25,
  pillHeight: 16,
  gap: 13,
  trackGap: 6,
} as const;

const WIDE = { fontSize: 8, smallFontSize: 7, documentWidth: 84, maxMainWidth: 190 } as const;

const NARROW = {
  ...PAPER,
  fontSize: 6.8,
  smallFontSize: 6,
  titleFontSize: 7,
  padX: 3,
  padY: 3.5,
  documents: 'below',
  documentWidth: 0,
  minDocumentWidth: 0,
  documentGap: 7,
  gutter: 9,
  connectorWidth: 22,
  connectorHeight: 22,
  pillHeight: 14,
  gap: 12,
  trackGap: 5,
} as const;

const NARROWEST = {
  fontSize: 6.2,
  smallFontSize: 5.6,
  titleFontSize: 6.2,
  padX: 2,
  gutter: 6.5,
  connectorWidth: 18,
  connectorHeight: 20,
} as const;

export const SCREEN_STYLE: FlowStyle = {
  ...PAPER,
  fontSize: 9,
  smallFontSize: 8,
  titleFontSize: 9.5,
  padX: 7,
  padY: 6,
  documentWidth: 86,
  minDocumentWidth: 86,
  documentGap: 16,
  maxMainWidth: 160,
  minMainHeight: 34,
  maxMainHeight: 170,
  gutter: 18,
  connectorWidth: 30,
  connectorHeight: 24,
  pillHeight: 20,
  gap: 18,
  trackGap: 7,
};
