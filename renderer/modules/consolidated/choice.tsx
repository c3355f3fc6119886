import { makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ root: { minWidth: '9rem', maxWidth: '20rem' } });

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

/** One of a few choices, small enough to stand in a row with others. */
export const Choice = <T extends string>({ label, value, options, onChange }: Props<T>) => {
  const styles = useStyles();
  return (
    <Select
      className={styles.root}
      size="small"
      aria-label={label}
      value={value}
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
  );
};
