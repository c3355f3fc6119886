/** Paper and margins of every document, one truth for compose, DOCX and PDF. Letter, as Mexican offices print. */
export const PAGE = {
  widthMm: 215.9,
  heightMm: 279.4,
  marginLeftMm: 22,
  marginRightMm: 20,
  /** Body starts here; the running header stands above. */
  marginTopMm: 38,
  /** The same on pages without running header: covers. */
  marginTopBareMm: 20,
  marginBottomMm: 24,
  headerTopMm: 10,
  footerBottomMm: 10,
} as const;

/** Printable body area in millimetres. */
export const bodyArea = (
  orientation: 'portrait' | 'landscape',
): { readonly widthMm: number; readonly heightMm: number } => {
  const width = orientation === 'portrait' ? PAGE.widthMm : PAGE.heightMm;
  const height = orientation === 'portrait' ? PAGE.heightMm : PAGE.widthMm;
  return {
    widthMm: width - PAGE.marginLeftMm - PAGE.marginRightMm,
    heightMm: height - PAGE.marginTopMm - PAGE.marginBottomMm,
  };
};

export const mmToPt = (mm: number): number => (mm * 72) / 25.4;
