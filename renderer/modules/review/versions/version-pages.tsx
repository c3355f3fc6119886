import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import { type OpenPdf, openPdf } from '#renderer/documents/pdf-engine.ts';
import { PdfPages } from '#renderer/documents/pdf-pages.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  surface: { width: 'min(72rem, 94vw)', maxWidth: 'none', height: '92vh' },
  body: { height: '100%', gridTemplateRows: 'auto minmax(0, 1fr) auto', maxHeight: 'none' },
  content: { minHeight: 0, padding: 0, overflow: 'hidden' },
});

type Props = { readonly versionId: string; readonly number: number; readonly onClose: () => void };

/** The very pages that were authorised. */
export const VersionPages = ({ versionId, number, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let alive = true;
    let opened: OpenPdf | null = null;
    const load = async () => {
      const result = await call('review.versionPdf', { versionId });
      if (!alive) return;
      if (!result.ok) {
        setFailure(result.error);
        return;
      }
      opened = await openPdf(result.value.bytes);
      if (alive) setPdf(opened);
      else opened.close();
    };
    load().catch(() => alive && setFailure(CANT_DRAW));
    return () => {
      alive = false;
      opened?.close();
    };
  }, [versionId]);

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} data-help="review.versions">
        <DialogBody className={styles.body}>
          <DialogTitle>Versión {number}, como se autorizó</DialogTitle>
          <DialogContent className={styles.content}>
            {failure && <ErrorNotice title="No se pudieron abrir las páginas" failure={failure} />}
            {!failure && !pdf && <Loading label="Abriendo las páginas…" />}
            {pdf && <PdfPages pdf={pdf} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cerrar</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const CANT_DRAW: Failure = {
  code: 'internal',
  message: 'El archivo está completo, pero no se pudo dibujar en la pantalla. Guárdelo y ábralo con otro programa.',
};
