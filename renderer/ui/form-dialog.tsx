import { Dialog, DialogSurface, mergeClasses } from '@fluentui/react-components';
import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

type Props = {
  /** Its help topic. */
  readonly help: string;
  readonly className?: string;
  /** While something is on its way nothing closes it. */
  readonly busy?: boolean;
  /** Shows what is missing by `aria-invalid`, or does it. */
  readonly onSubmit: () => void | Promise<void>;
  readonly onClose: () => void;
  /** Where the dialog goes on to something else: which. What was written of the one before is kept by then. */
  readonly about?: string;
  /** What stands in the place of the form once it is done: nothing is lost any more. */
  readonly done?: ReactNode;
  /** A `DialogBody` with a button of type submit. */
  readonly children: ReactNode;
};

/**
 * A dialog that is filled in. A click beside it doesn't close it, Escape asks once something was written, and what is
 * missing takes the focus.
 */
export const FormDialog = ({ help, className, busy = false, onSubmit, onClose, about = '', done, children }: Props) => {
  useReturnFocus();
  const form = useRef<HTMLFormElement>(null);
  const isWritten = useRef(false);
  const [asking, setAsking] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of something else nothing is written yet
  useEffect(() => {
    isWritten.current = false;
  }, [about]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await onSubmit();
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-missing] input')?.focus(),
    );
  };
  const leave = () => {
    if (busy) return;
    if (form.current !== null && isWritten.current) setAsking(true);
    else onClose();
  };

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && data.type !== 'backdropClick' && leave()}>
      <DialogSurface className={mergeClasses(className)} backdrop={{ onMouseDown: keepFocus }} data-help={help}>
        {done ?? (
          <form
            ref={form}
            noValidate
            onSubmit={(event) => void submit(event)}
            onInput={() => {
              isWritten.current = true;
            }}
          >
            {children}
          </form>
        )}
        <ConfirmDialog
          open={asking}
          title="¿Descartar lo que escribió?"
          confirmLabel="Descartar"
          cancelLabel="Seguir escribiendo"
          onConfirm={onClose}
          onCancel={() => setAsking(false)}
        >
          Lo que escribió en este cuadro y todavía no se guarda se pierde.
        </ConfirmDialog>
      </DialogSurface>
    </Dialog>
  );
};

/** A click beside the dialog must not take the focus out of it, or Escape would reach nobody. */
const keepFocus = (event: MouseEvent) => event.preventDefault();
