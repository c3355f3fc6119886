import { Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '2px' },
  help: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly children: (ids: { readonly id: string; readonly helpId: string }) => ReactNode;
};

/** A field with its name above and what belongs in it below. */
export const Labelled = ({ label, required = false, help = '', children }: Props) => {
  const styles = useStyles();
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className={styles.root}>
      <Label htmlFor={id} required={required}>
        {label}
      </Label>
      {children({ id, helpId })}
      {help !== '' && (
        <Text id={helpId} size={200} className={styles.help}>
          {help}
        </Text>
      )}
    </div>
  );
};
