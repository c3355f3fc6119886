import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type OpenPdf, openPdf } from '#renderer/documents/pdf-engine.ts';
import { PdfPages } from '#renderer/documents/pdf-pages.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  root: { width: '100%', height: '100%', minHeight: 0 },
  centre: { display: 'grid', placeItems: 'center', gridTemplateRows: 'minmax(0, 1fr)' },
  image: { maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' },
});

type ReadFile = { readonly bytes: Uint8Array; readonly mime: string };

type Props = {
  readonly name: string;
  /** Tells this file from another: shown anew where it changes. */
  readonly fileKey: string;
  readonly ask: () => Promise<Result<ReadFile>>;
};

/** A file of the store as large as its place lets it: a photograph, or the pages of a PDF. */
export const FileView = ({ name, fileKey, ask }: Props) => {
  const styles = useStyles();
  const gone = useRef(false);
  const { loaded, reload } = useLoaded(fileKey, async () => {
    const made = await toShow(ask);
    // Whoever went on before it was read never sees it, and nobody else would close it.
    if (gone.current && made.ok) made.value.close();
    return made;
  });
  const shown = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => () => shown?.close(), [shown]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  if (loaded.state === 'loading') return <Loading label="Leyendo el archivo…" />;
  if (loaded.state === 'failed') {
    return <ErrorNotice title="No se puede ver aquí" failure={loaded.failure} onRetry={() => void reload()} />;
  }
  return loaded.value.kind === 'pdf' ? (
    <div className={styles.root}>
      <PdfPages pdf={loaded.value.pdf} />
    </div>
  ) : (
    <div className={`${styles.root} ${styles.centre}`}>
      <img className={styles.image} src={loaded.value.address} alt={name} />
    </div>
  );
};

type Shown =
  | { readonly kind: 'pdf'; readonly pdf: OpenPdf; readonly close: () => void }
  | { readonly kind: 'image'; readonly address: string; readonly close: () => void };

const toShow = async (ask: Props['ask']): Promise<Result<Shown>> => {
  const read = await ask();
  if (!read.ok) return read;
  const { bytes, mime } = read.value;
  if (mime !== 'application/pdf') {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
    return ok({ kind: 'image', address, close: () => URL.revokeObjectURL(address) });
  }
  try {
    const pdf = await openPdf(bytes);
    return ok({ kind: 'pdf', pdf, close: pdf.close });
  } catch {
    return fail(
      'file-rejected',
      'Este PDF no se puede dibujar: está dañado o protegido. Guarde una copia y ábrala con su programa.',
    );
  }
};
