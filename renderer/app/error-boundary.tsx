import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** Leads away from what failed; without it the window starts again. */
  readonly onLeave?: () => void;
};
type State = { readonly error: Error | null };

/** Keeps a defect in one screen from taking the window with it, and says so in words. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  private readonly leave = () => {
    if (!this.props.onLeave) {
      window.location.reload();
      return;
    }
    this.setState({ error: null });
    this.props.onLeave();
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>Esta pantalla dejó de funcionar</MessageBarTitle>
          Es un defecto de Cauce; lo que ya decía «Guardado» está a salvo. Vuelva al inicio y abra otra vez el
          documento. Si se repite, avise a soporte con este dato: {error.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={this.leave}>{this.props.onLeave ? 'Ir al inicio' : 'Empezar de nuevo'}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
