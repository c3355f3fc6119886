import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { UnitList } from '#renderer/modules/media-plan/lines/unit-list.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, 92vw)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

type Props = {
  readonly title: string;
  readonly onPick: (mediumKey: string) => void;
  readonly onClose: () => void;
};

/** The catalogue to choose a medium or a way of direct dissemination from. */
export const UnitPicker = ({ title, onPick, onClose }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} data-help="media-plan.lines">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <UnitList onPick={onPick} autoFocus />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Cancelar</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
