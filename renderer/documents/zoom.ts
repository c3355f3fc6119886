/** How large pages are drawn: to the pane's width, one whole page, or a factor (1 is 100 %). */
export type Zoom = 'width' | 'page' | number;

export const ZOOM_STEPS = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3] as const;

type Size = { readonly width: number; readonly height: number };

/** Free room around pages, in pixels. */
export const PAGE_GAP = 16;

/**
 * The factor that a zoom means in this pane.
 * @param widest the widest page at 100 %, with its height
 */
export const zoomScale = (zoom: Zoom, pane: Size, widest: Size): number => {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (pane.width - 2 * PAGE_GAP) / widest.width;
  const byHeight = (pane.height - 2 * PAGE_GAP) / widest.height;
  return Math.min(3, Math.max(0.2, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight)));
};

/** The next larger or smaller step from a factor; the last one stays. */
export const zoomStep = (scale: number, direction: 1 | -1): number => {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  const next = steps.find((step) => (direction === 1 ? step > scale + 0.005 : step < scale - 0.005));
  return next ?? steps.at(-1) ?? 1;
};

/** Top edge of every page in a column of pages, and the height of the whole. */
export const pageTops = (
  pages: readonly Size[],
  scale: number,
): { readonly tops: readonly number[]; readonly total: number } => {
  const tops: number[] = [];
  let y = PAGE_GAP;
  for (const page of pages) {
    tops.push(y);
    y += page.height * scale + PAGE_GAP;
  }
  return { tops, total: y };
};

/** Index of the page that a line at `y` crosses. */
export const pageAt = (tops: readonly number[], y: number): number => {
  let index = 0;
  for (const [candidate, top] of tops.entries()) if (top <= y) index = candidate;
  return index;
};
