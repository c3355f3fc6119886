import { Label, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '2px', position: 'relative' },
  help: { color: tokens.colorNeutralForeground2 },
  // A form with a paragraph under each field is a wall: the words come to the field where one stands, over the rest.
  onFocus: {
    position: 'absolute',
    top: '100%',
    left: 0,
    right: 0,
    zIndex: 3,
    marginTop: '2px',
    padding: '6px 8px',
    pointerEvents: 'none',
    visibility: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    '*:focus-within > &': { visibility: 'visible' },
  },
});

type Props = {
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  /** `focus`: the help shows only while one stands in the field. */
  readonly helpShows?: 'always' | 'focus';
  readonly children: (ids: { readonly id: string; readonly helpId: string }) => ReactNode;
};

/** A field with its name above (none where the field brings its own) and what belongs in it below. */
export const Labelled = ({ label, required = false, help = '', helpShows = 'always', children }: Props) => {
  const styles = useStyles();
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <div className={styles.root}>
      {label !== '' && (
        <Label htmlFor={id} required={required}>
          {label}
        </Label>
      )}
      {children({ id, helpId })}
      {help !== '' && (
        <Text id={helpId} size={200} className={mergeClasses(styles.help, helpShows === 'focus' && styles.onFocus)}>
          {help}
        </Text>
      )}
    </div>
  );
};
