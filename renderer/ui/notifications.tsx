import {
  Button,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

export type Notification = {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly body?: string;
  /** A notice that still stands isn't said again: for what is asked again and again. */
  readonly key?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const Notify = createContext<(notification: Notification) => () => void>(() => () => undefined);

/**
 * Says in a corner what happened. Errors stay until they are closed; nothing that must be read goes only here. What it
 * gives back takes the notice away, for where it is no longer true.
 */
export const useNotify = () => useContext(Notify);

const TOASTER = 'cauce-notifications';

export const NotificationsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { dispatchToast, dismissToast } = useToastController(TOASTER);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const notify = useCallback(
    ({ intent, title, body, key, action }: Notification) => {
      const toastId = key ?? crypto.randomUUID();
      const close = () => dismissToast(toastId);
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
          <ToastFooter>
            {action && (
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  close();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <Button size="small" onClick={close}>
              Cerrar aviso
            </Button>
          </ToastFooter>
        </Toast>,
        { toastId, intent, timeout: intent === 'error' ? -1 : 6_000, pauseOnHover: true, pauseOnWindowBlur: true },
      );
      return close;
    },
    [dispatchToast, dismissToast],
  );
  return (
    <Notify value={notify}>
      {children}
      {/* Everything on the page stands in a landmark, notices too. */}
      <section ref={setPlace} aria-label="Notificaciones" />
      {place && <Toaster toasterId={TOASTER} position="bottom-end" mountNode={place} />}
    </Notify>
  );
};
