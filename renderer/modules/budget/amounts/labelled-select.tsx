import { Label, makeStyles, Select, useId } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px' },
  label: { whiteSpace: 'nowrap' },
});

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: V) => void;
};

/** A choice with its label before it, in one line of a bar. */
export const LabelledSelect = <V extends string>({ label, value, options, disabled = false, onChange }: Props<V>) => {
  const styles = useStyles();
  const id = useId('select');
  return (
    <div className={styles.root}>
      <Label htmlFor={id} className={styles.label}>
        {label}
      </Label>
      <Select
        id={id}
        value={value}
        disabled={disabled}
        onChange={(_, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  );
};
