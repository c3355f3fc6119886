import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { OpenPdf } from '#renderer/documents/pdf-engine.ts';
import { PreviewPage } from '#renderer/documents/preview-page.tsx';
import { PreviewToolbar } from '#renderer/documents/preview-toolbar.tsx';
import { usePages } from '#renderer/documents/use-pages.ts';
import { type Zoom, zoomStep } from '#renderer/documents/zoom.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  pane: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { position: 'relative', minWidth: '100%' },
  centre: { display: 'grid', placeContent: 'center', height: '100%' },
});

type Props = {
  /** null until there is one. */
  readonly pdf: OpenPdf | null;
  /** Another is being made. */
  readonly busy?: boolean;
  /** What is on screen is behind. */
  readonly stale?: boolean;
  /** Missing where the pages never change. */
  readonly onRefresh?: () => void;
  /** Above the pages: how the making goes. */
  readonly status?: ReactNode;
  /** What stands there while there are no pages. */
  readonly waiting?: ReactNode;
};

/** The pages of a PDF, drawn as they come into sight; `data-pdf-sha256` is that of the bytes they were drawn from. */
export const PdfPages = ({ pdf, busy = false, stale = false, onRefresh, status, waiting }: Props) => {
  const styles = useStyles();
  const [zoom, setZoom] = useState<Zoom>('width');
  const pane = useRef<HTMLElement>(null);
  const pages = pdf?.pages ?? NO_PAGES;
  const view = usePages(pane, pages, zoom);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, view.scale);
    if (action === undefined) return;
    event.preventDefault();
    setZoom(action);
  };

  return (
    <div className={styles.root} data-pdf-sha256={pdf?.sha256} data-stale={stale || undefined}>
      {pages.length > 0 && (
        <PreviewToolbar
          page={view.current}
          count={pages.length}
          zoom={zoom}
          scale={view.scale}
          busy={busy}
          onPage={view.goTo}
          onZoom={setZoom}
          onRefresh={onRefresh}
        />
      )}
      {status}
      <section
        ref={pane}
        className={styles.pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label="Páginas del documento"
        aria-busy={busy}
        onKeyDown={onKeyDown}
      >
        {pdf ? (
          <div
            className={styles.column}
            style={{ height: view.total, width: Math.max(...pages.map((page) => page.width)) * view.scale }}
          >
            {pages.slice(view.first, view.last + 1).map((page, offset) => {
              const index = view.first + offset;
              return (
                <PreviewPage
                  key={index}
                  page={page}
                  number={index + 1}
                  count={pages.length}
                  top={view.tops[index] ?? 0}
                  scale={view.scale}
                />
              );
            })}
          </div>
        ) : (
          <div className={styles.centre}>{waiting}</div>
        )}
      </section>
    </div>
  );
};

const NO_PAGES: readonly never[] = [];

/** Ctrl with plus, minus and zero, as everywhere in Windows. */
const keyAction = (event: KeyboardEvent, scale: number): Zoom | undefined => {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  if (event.key === '+' || event.key === '=') return zoomStep(scale, 1);
  if (event.key === '-') return zoomStep(scale, -1);
  if (event.key === '0') return 'width';
  return undefined;
};
