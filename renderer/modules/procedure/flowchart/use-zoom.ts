import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const SMALLEST = 0.25;
const LARGEST = 3;
/** Below this, text on the screen is too small: a wider drawing scrolls instead. */
const SMALLEST_FIT = 0.75;

export type Zoom = {
  /** Pixels for each point of the drawing. */
  readonly scale: number;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
};

/** How large the drawing is shown: fitted to the width of its frame until the person chooses otherwise. */
export const useZoom = (frame: RefObject<HTMLElement | null>, drawingWidth: number): Zoom => {
  const [chosen, setChosen] = useState<number | null>(null);
  const [fitted, setFitted] = useState(1);
  /** The point of the drawing that stays under the pointer while zooming. */
  const anchor = useRef<{ readonly x: number; readonly y: number; readonly dx: number; readonly dy: number } | null>(
    null,
  );
  const scale = chosen ?? fitted;

  useEffect(() => {
    const element = frame.current;
    if (!element || drawingWidth <= 0) return;
    const measure = () => {
      const room = element.clientWidth - 2 * FRAME_PADDING;
      setFitted(Math.min(ACTUAL_SIZE, Math.max(SMALLEST_FIT * ACTUAL_SIZE, room / drawingWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, drawingWidth]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const dx = event.clientX - box.left;
      const dy = event.clientY - box.top;
      anchor.current = { x: (element.scrollLeft + dx) / scale, y: (element.scrollTop + dy) / scale, dx, dy };
      setChosen(clamp(scale * Math.exp(-event.deltaY * 0.0015)));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [frame, scale]);

  useLayoutEffect(() => {
    const element = frame.current;
    const kept = anchor.current;
    if (!element || !kept) return;
    anchor.current = null;
    element.scrollLeft = kept.x * scale - kept.dx;
    element.scrollTop = kept.y * scale - kept.dy;
  }, [frame, scale]);

  const larger = useCallback(() => setChosen((now) => clamp((now ?? scale) * STEP)), [scale]);
  const smaller = useCallback(() => setChosen((now) => clamp((now ?? scale) / STEP)), [scale]);
  const fit = useCallback(() => setChosen(null), []);
  return { scale, larger, smaller, fit };
};

/** 96 pixels an inch against 72 points. */
export const ACTUAL_SIZE = 96 / 72;
export const FRAME_PADDING = 8;

const STEP = 1.2;

const clamp = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));
