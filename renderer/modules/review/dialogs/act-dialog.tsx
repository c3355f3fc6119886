import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '44rem' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Props = {
  readonly title: string;
  readonly help: string;
  /** The verb of what happens: «Enviar». */
  readonly verb: string;
  /** What it says where it was refused: «No se envió». */
  readonly refusedTitle: string;
  /** What a notice says once it is done. */
  readonly doneTitle: string;
  /** Whether everything is filled in; false shows what isn't, and nothing is asked. */
  readonly check: () => boolean | Promise<boolean>;
  readonly perform: () => Promise<Result<OpenedReview>>;
  readonly onDone?: (opened: OpenedReview) => void;
  readonly onClose: () => void;
  /** Something stands in the way that this dialog can't mend: it only tells. */
  readonly barred?: boolean;
  readonly children: ReactNode;
};

/** The frame of every act: fields checked in place, the answer awaited, a refusal shown where it was asked. */
export const ActDialog = ({
  title,
  help,
  verb,
  refusedTitle,
  doneTitle,
  check,
  perform,
  onDone,
  onClose,
  barred = false,
  children,
}: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const { write } = useReview();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async () => {
    if (busy || barred) return;
    setFailure(null);
    setBusy(true);
    const complete = await check();
    if (!complete) {
      setBusy(false);
      return;
    }
    const done = await write(perform);
    setBusy(false);
    if (!done.ok) {
      setFailure(done.error);
      return;
    }
    notify({ intent: 'success', title: doneTitle });
    onDone?.(done.value);
    onClose();
  };

  return (
    <FormDialog help={help} className={styles.surface} busy={busy} onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          {children}
          {failure && (
            <div ref={showIt}>
              <ErrorNotice title={refusedTitle} failure={failure} />
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={busy}>
            {barred ? 'Cerrar' : 'Cancelar'}
          </Button>
          {!barred && (
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {verb}
            </Button>
          )}
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};

/** In a dialog that scrolls, a refusal at its end would go unseen. */
const showIt = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'nearest' });
