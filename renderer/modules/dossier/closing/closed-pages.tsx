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
import { call } from '#renderer/api.ts';
import { FileView } from '#renderer/documents/file-view.tsx';
import { useDossier } from '#renderer/modules/dossier/dossier-context.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { ClosedDocument } from '#shared/domain/dossier/year-closing.ts';

const useStyles = makeStyles({
  surface: { width: 'min(72rem, 94vw)', maxWidth: 'none', height: '92vh' },
  body: { height: '100%', gridTemplateRows: 'auto minmax(0, 1fr) auto', maxHeight: 'none' },
  content: { minHeight: 0, padding: 0, overflow: 'hidden' },
});

type Props = { readonly file: ClosedDocument; readonly onClose: () => void };

/** The very pages that were kept. */
export const ClosedPages = ({ file, onClose }: Props) => {
  const styles = useStyles();
  const { dossierId } = useDossier();
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} data-help="dossier.close">
        <DialogBody className={styles.body}>
          <DialogTitle>{file.title}, como se guardó al cerrar</DialogTitle>
          <DialogContent className={styles.content}>
            <FileView
              name={file.name}
              fileKey={file.id}
              ask={() => call('dossier.readClosedDocument', { dossierId, documentId: file.id })}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cerrar</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
