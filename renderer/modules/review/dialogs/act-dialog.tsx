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
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
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
  useReturnFocus();
  const notify = useNotify();
  const { write } = useReview();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || barred) return;
    setFailure(null);
    setBusy(true);
    const complete = await check();
    if (!complete) {
      setBusy(false);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
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
    <Dialog open onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={styles.surface} data-help={help}>
        <form ref={form} onSubmit={submit} noValidate>
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
        </form>
      </DialogSurface>
    </Dialog>
  );
};

/** In a dialog that scrolls, a refusal at its end would go unseen. */
const showIt = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'nearest' });
