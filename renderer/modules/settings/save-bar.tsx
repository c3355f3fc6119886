import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly changed: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
};

/** Shown only while there is something to save: these data stand on every document, so they wait for a word. */
export const SaveBar = ({ changed, busy, onSave, onDiscard }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      {changed && (
        <>
          <Button appearance="primary" disabledFocusable={busy} onClick={onSave}>
            {busy ? 'Guardando…' : 'Guardar cambios'}
          </Button>
          <Button disabled={busy} onClick={onDiscard}>
            Descartar
          </Button>
          <Text size={200} className={styles.quiet}>
            Hay cambios sin guardar.
          </Text>
        </>
      )}
    </div>
  );
};
