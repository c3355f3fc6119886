import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PdfPage } from '#renderer/documents/pdf-engine.ts';
import { pageAt, pageTops, type Zoom, zoomScale } from '#renderer/documents/zoom.ts';

export type PagesView = {
  readonly scale: number;
  readonly tops: readonly number[];
  readonly total: number;
  /** Pages near the pane; only these are drawn. */
  readonly first: number;
  readonly last: number;
  /** 1-based number of the page in sight. */
  readonly current: number;
  readonly goTo: (page: number) => void;
};

/** Geometry of a column of pages in a scrolling pane. Keeps the place one reads when zoom, width or document change. */
export const usePages = (pane: RefObject<HTMLElement | null>, pages: readonly PdfPage[], zoom: Zoom): PagesView => {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scrollTop, setScrollTop] = useState(0);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const onScroll = () => setScrollTop(element.scrollTop);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [pane]);

  const widest = pages.reduce((best, page) => (page.width > best.width ? page : best), pages[0] ?? LETTER);
  const scale = size.width === 0 ? 1 : zoomScale(zoom, size, zoom === 'page' ? (pages[0] ?? LETTER) : widest);
  const { tops, total } = pageTops(pages, scale);
  const current = pageAt(tops, scrollTop + size.height / 3);

  // The place is kept as a page and a share of its height, which no zoom changes.
  const place = useRef({ scale, page: 0, share: 0 });
  useLayoutEffect(() => {
    const element = pane.current;
    const before = place.current;
    if (!element || before.scale === scale) return;
    const height = (pages[before.page]?.height ?? 0) * scale;
    element.scrollTop = (tops[before.page] ?? 0) + before.share * height - element.clientHeight / 3;
    place.current = { ...before, scale };
  }, [scale, tops, pages, pane]);
  useEffect(() => {
    const page = pages[current];
    // Without pages nobody reads anywhere yet: the first ones begin at their beginning.
    const share = page ? (scrollTop + size.height / 3 - (tops[current] ?? 0)) / (page.height * scale) : 0;
    place.current = { scale, page: current, share };
  }, [scrollTop, size.height, current, scale, tops, pages]);

  const goTo = useCallback(
    (page: number) => {
      const top = tops[Math.min(tops.length, Math.max(1, Math.round(page))) - 1];
      if (top !== undefined) pane.current?.scrollTo({ top: top - 8 });
    },
    [tops, pane],
  );

  return {
    scale,
    tops,
    total,
    first: Math.max(0, pageAt(tops, scrollTop) - 1),
    last: Math.min(pages.length - 1, pageAt(tops, scrollTop + size.height) + 1),
    current: current + 1,
    goTo,
  };
};

/** Letter at 100 %, until a document is there. */
const LETTER = { width: 816, height: 1056 };
