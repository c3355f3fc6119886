import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

type PdfJs = typeof import('pdfjs-dist');

/** A page that can be drawn, with its size at 100 % in CSS pixels (96 an inch). */
export type PdfPage = { readonly proxy: PDFPageProxy; readonly width: number; readonly height: number };

export type OpenPdf = {
  readonly pages: readonly PdfPage[];
  /** Lower-case hex, of the very bytes that are drawn. */
  readonly sha256: string;
  readonly close: () => void;
};

/** CSS pixels of a typographic point. */
const PX_PER_POINT = 96 / 72;

/**
 * Opens a PDF for drawing. The library comes at the first call; its thread starts once and stays.
 * @throws Error when the bytes are no PDF
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  // The library takes the bytes away into its thread: the fingerprint comes first, from the same copy.
  const own = bytes.slice();
  const [sha256, { pdfjs, worker }] = await Promise.all([fingerprint(own), engine()]);
  const task = pdfjs.getDocument({
    data: own,
    worker,
    // Our files embed all they need; nothing may be fetched, and WebAssembly is not allowed on the page.
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
  });
  const document = await task.promise;
  const pages = await allPages(document);
  return { pages, sha256, close: () => void task.destroy() };
};

/** Draws the text of a page, invisible, for selection and for screen readers; furniture and watermark stay out. */
export const drawText = async (page: PdfPage, container: HTMLElement, scale: number): Promise<void> => {
  const { pdfjs } = await engine();
  const content = await page.proxy.getTextContent({ includeMarkedContent: true });
  container.style.setProperty('--total-scale-factor', String(scale * PX_PER_POINT));
  const layer = new pdfjs.TextLayer({
    textContentSource: { ...content, items: withoutArtifacts(content.items) },
    container,
    viewport: page.proxy.getViewport({ scale: scale * PX_PER_POINT }),
  });
  await layer.render();
};

/** Draws a page; the returned canvas is as wide as the page at this scale. Cancel by the signal. */
export const drawPage = async (page: PdfPage, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement> => {
  // Small letters are drawn twice as fine and scaled down by the browser: legible at half size on an ordinary screen.
  const fine = Math.max(window.devicePixelRatio || 1, scale < 1 ? 2 : 1);
  const density = Math.min(fine, MOST_PIXELS / (page.width * page.height * scale * scale));
  const viewport = page.proxy.getViewport({ scale: scale * PX_PER_POINT * Math.max(0.5, density) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.proxy.render({ canvas, viewport });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return canvas;
};

/** What the pictures of a page say to people who can't see them. */
export const altTexts = async (page: PdfPage): Promise<readonly string[]> => {
  const found: string[] = [];
  collectAlt(await page.proxy.getStructTree(), found);
  return found;
};

/** 24 million dots are as much as a canvas needs on any screen, and keep memory in bounds at 300 %. */
const MOST_PIXELS = 24_000_000;

let started: Promise<{ readonly pdfjs: PdfJs; readonly worker: PDFWorker }> | undefined;

const engine = () => {
  started ??= start().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
};

const start = async () => {
  const pdfjs = await import('pdfjs-dist');
  const port = new Worker(trustedUrl() as string, { type: 'module', name: 'pdf' });
  // The library's own declaration of `port` forgets what it is for.
  return { pdfjs, worker: new pdfjs.PDFWorker({ port: port as unknown as null }) };
};

/** Under Trusted Types a worker's address must come from the one policy that the page allows; it can be made once. */
const trustedUrl = (): unknown => {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return workerUrl;
  policy ??= trustedTypes.createPolicy('cauce', {
    createScriptURL: (candidate) => {
      if (candidate === workerUrl) return candidate;
      throw new TypeError('Only the preview worker may be started');
    },
  });
  return policy.createScriptURL(workerUrl);
};

type TrustedPolicy = { readonly createScriptURL: (url: string) => unknown };
type TrustedTypes = {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => TrustedPolicy;
};

let policy: TrustedPolicy | undefined;

const fingerprint = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const allPages = async (document: PDFDocumentProxy): Promise<readonly PdfPage[]> =>
  Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const proxy = await document.getPage(index + 1);
      const { width, height } = proxy.getViewport({ scale: PX_PER_POINT });
      return { proxy, width, height };
    }),
  );

type TextItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** Running header, footer and watermark are marked as artifacts in the file. */
const withoutArtifacts = (items: TextItems): TextItems => {
  const kept: TextItems = [];
  const open: boolean[] = [];
  for (const item of items) {
    const hidden = open.includes(true);
    if ('type' in item && item.type.startsWith('beginMarkedContent')) {
      const artifact = (item as { readonly tag?: unknown }).tag === 'Artifact';
      open.push(artifact);
      if (hidden || artifact) continue;
    } else if ('type' in item && item.type === 'endMarkedContent') {
      const artifact = open.pop();
      if (artifact || open.includes(true)) continue;
    } else if (hidden) continue;
    kept.push(item);
  }
  return kept;
};

const collectAlt = (node: unknown, found: string[]): void => {
  if (typeof node !== 'object' || node === null) return;
  const { alt, children } = node as { readonly alt?: unknown; readonly children?: unknown };
  if (typeof alt === 'string' && alt.trim() !== '') found.push(alt);
  if (Array.isArray(children)) for (const child of children) collectAlt(child, found);
};
