import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { type KeyboardEvent, useRef, useState } from 'react';
import { PreviewPage } from '#renderer/documents/preview-page.tsx';
import { PreviewStatus } from '#renderer/documents/preview-status.tsx';
import { PreviewToolbar } from '#renderer/documents/preview-toolbar.tsx';
import { usePages } from '#renderer/documents/use-pages.ts';
import { usePreview } from '#renderer/documents/use-preview.ts';
import { type Zoom, zoomStep } from '#renderer/documents/zoom.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

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
  readonly target: DocumentTarget;
  /** Changes with every edit: the pages are made again after a quiet moment. */
  readonly revision: number | string;
};

/** The very PDF that an export would write, drawn page by page; `data-pdf-sha256` is that of the bytes it drew. */
export const PreviewPane = ({ target, revision }: Props) => {
  const styles = useStyles();
  const preview = usePreview(target, revision);
  const [zoom, setZoom] = useState<Zoom>('width');
  const pane = useRef<HTMLElement>(null);
  const pages = preview.pdf?.pages ?? NO_PAGES;
  const view = usePages(pane, pages, zoom);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event, view.scale);
    if (action === undefined) return;
    event.preventDefault();
    setZoom(action);
  };

  return (
    <div className={styles.root} data-pdf-sha256={preview.pdf?.sha256} data-stale={preview.stale || undefined}>
      {pages.length > 0 && (
        <PreviewToolbar
          page={view.current}
          count={pages.length}
          zoom={zoom}
          scale={view.scale}
          busy={preview.progress !== null}
          onPage={view.goTo}
          onZoom={setZoom}
          onRefresh={preview.refresh}
        />
      )}
      <PreviewStatus {...preview} />
      <section
        ref={pane}
        className={styles.pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label="Páginas del documento"
        aria-busy={preview.progress !== null}
        onKeyDown={onKeyDown}
      >
        {preview.pdf ? (
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
          <div className={styles.centre}>
            {preview.failure ? (
              <EmptyState icon={<DocumentPdfRegular />} title="Todavía no hay vista previa">
                Aquí se ven las páginas tal como se exportan y se imprimen.
              </EmptyState>
            ) : (
              <Loading label="Componiendo las páginas…" />
            )}
          </div>
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
