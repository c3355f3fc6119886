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
import { useAgreements } from '#renderer/modules/agreements/agreements-context.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';

const useStyles = makeStyles({
  surface: { width: 'min(94vw, 68rem)', maxWidth: 'none', height: '92vh', maxHeight: 'none' },
  body: { height: '100%', gridTemplateRows: 'auto minmax(0, 1fr) auto' },
  content: { minHeight: 0, height: '100%', overflow: 'hidden' },
});

type Props = { readonly file: AgreementsContent['file'][number]; readonly onClose: () => void };

/** A kept file to be looked at. */
export const FileDialog = ({ file, onClose }: Props) => {
  const styles = useStyles();
  const { agreementsId } = useAgreements();
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} data-help="convenios.archivos">
        <DialogBody className={styles.body}>
          <DialogTitle>{file.name}</DialogTitle>
          <DialogContent className={styles.content}>
            <FileView
              name={file.name}
              fileKey={file.sha}
              ask={() => call('agreements.readFile', { agreementsId, fileId: file.id })}
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
