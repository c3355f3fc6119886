import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    minHeight: '26px',
    maxWidth: '100%',
    padding: '1px 2px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':disabled': { color: tokens.colorNeutralForeground2, backgroundColor: 'transparent' },
  },
  large: { fontSize: tokens.fontSizeBase300, minHeight: '32px', padding: '4px 8px' },
});

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly large?: boolean;
};

/** The system's own drop-down list: light, and known to everybody. */
export const PlainSelect = <T extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  large = false,
}: Props<T>) => {
  const styles = useStyles();
  return (
    <select
      className={mergeClasses(styles.root, large && styles.large)}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};
