import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { altTexts, drawPage, drawText, type PdfPage } from '#renderer/documents/pdf-engine.ts';

const useStyles = makeStyles({
  page: {
    position: 'absolute',
    left: '50%',
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow8,
    transform: 'translateX(-50%)',
    '& canvas': { display: 'block', width: '100%', height: '100%' },
  },
  // What the library's own text layer needs: its spans carry their measures as variables.
  text: {
    position: 'absolute',
    inset: 0,
    overflow: 'clip',
    lineHeight: 1,
    textAlign: 'initial',
    letterSpacing: 'normal',
    wordSpacing: 'normal',
    forcedColorAdjust: 'none',
    transformOrigin: '0 0',
    '--min-font-size': '1',
    '--text-scale-factor': 'calc(var(--total-scale-factor) * var(--min-font-size))',
    '--min-font-size-inv': 'calc(1 / var(--min-font-size))',
    '& span, & br': {
      color: 'transparent',
      position: 'absolute',
      whiteSpace: 'pre',
      cursor: 'text',
      transformOrigin: '0% 0%',
      userSelect: 'text',
    },
    '& .markedContent': { display: 'contents' },
    '& span:not(.markedContent)': {
      fontSize: 'calc(var(--text-scale-factor) * var(--font-height, 0))',
      transform: 'rotate(var(--rotate, 0deg)) scaleX(var(--scale-x, 1)) scale(var(--min-font-size-inv))',
    },
    '& ::selection': { backgroundColor: 'rgb(15 108 109 / 0.35)' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

type Props = {
  readonly page: PdfPage;
  readonly number: number;
  readonly count: number;
  readonly top: number;
  readonly scale: number;
};

/** One page: its picture, its text for selection and screen readers, its pictures in words. */
export const PreviewPage = ({ page, number, count, top, scale }: Props) => {
  const styles = useStyles();
  const picture = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [alts, setAlts] = useState<readonly string[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const draw = async () => {
      // Drawn aside and put in place when it is ready, so that an edit doesn't make the page blink.
      const canvas = await drawPage(page, scale, signal);
      const layer = document.createElement('div');
      await drawText(page, layer, scale);
      const described = await altTexts(page);
      if (signal.aborted) return;
      picture.current?.replaceChildren(canvas);
      text.current?.style.setProperty('--total-scale-factor', layer.style.getPropertyValue('--total-scale-factor'));
      text.current?.style.setProperty('--min-font-size', layer.style.getPropertyValue('--min-font-size') || '1');
      text.current?.replaceChildren(...layer.childNodes);
      setAlts(described);
    };
    draw().catch((error: unknown) => {
      // A cancelled drawing rejects; anything else concerns this page only and shows as a blank sheet.
      if (!signal.aborted) picture.current?.replaceChildren(String(error instanceof Error ? error.message : error));
    });
    return () => controller.abort();
  }, [page, scale]);

  return (
    <section
      className={styles.page}
      style={{ top, width: page.width * scale, height: page.height * scale }}
      aria-label={`Página ${number} de ${count}`}
      data-page={number}
    >
      <div ref={picture} aria-hidden style={{ width: '100%', height: '100%' }} />
      <div ref={text} className={styles.text} lang="es-MX" />
      {alts.map((alt) => (
        <p key={alt} className={styles.hidden}>
          Figura: {alt}
        </p>
      ))}
    </section>
  );
};
