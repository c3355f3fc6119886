import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

type Props = {
  readonly checked: { readonly ok: boolean; readonly problems: readonly string[] };
  readonly onDismiss: () => void;
};

/** What the check of the whole store found. */
export const VerifyResult = ({ checked, onDismiss }: Props) => (
  <MessageBar intent={checked.ok ? 'success' : 'error'} layout="multiline" role="status">
    <MessageBarBody>
      <MessageBarTitle>{checked.ok ? 'Todo está bien.' : 'Se encontraron problemas.'}</MessageBarTitle>{' '}
      {checked.ok ? (
        'Se leyó cada documento y cada imagen; nada falta ni está dañado.'
      ) : (
        <>
          Haga una copia fuera de esta computadora y avise a soporte antes de seguir trabajando.
          <ul>
            {checked.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </MessageBarBody>
    <MessageBarActions>
      <Button size="small" onClick={onDismiss}>
        Cerrar
      </Button>
    </MessageBarActions>
  </MessageBar>
);
