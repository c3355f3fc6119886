import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Failure } from '#shared/domain/common/result.ts';

type Props = {
  readonly failure: Failure;
  /** What could not be done, in a few words: «No se pudo abrir la lista». */
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
};

/** A failure where it happened. The message itself names problem, cause and remedy. */
export const ErrorNotice = ({ failure, title, onRetry, onDismiss }: Props) => (
  <MessageBar intent={failure.code === 'cancelled' ? 'info' : 'error'} layout="multiline" role="alert">
    <MessageBarBody>
      {title && <MessageBarTitle>{title}</MessageBarTitle>}
      {failure.message}
    </MessageBarBody>
    {(onRetry || onDismiss) && (
      <MessageBarActions>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            Intentar otra vez
          </Button>
        )}
        {onDismiss && (
          <Button size="small" onClick={onDismiss}>
            Cerrar
          </Button>
        )}
      </MessageBarActions>
    )}
  </MessageBar>
);
