import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';

const useStyles = makeStyles({
  root: {
    font: 'inherit',
    minHeight: '26px',
    maxWidth: '100%',
    padding: '1px 2px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':disabled': { color: tokens.colorNeutralForeground2, backgroundColor: 'transparent' },
  },
  boxed: { fontSize: tokens.fontSizeBase300, minHeight: '32px', padding: '4px 8px' },
});

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  readonly rowId: string;
  readonly field: string;
  readonly readOnly: boolean;
  readonly boxed?: boolean;
  readonly id?: string;
};

/** The system's own drop-down list: light, and known to everybody. */
export const SmallSelect = <T extends string>({
  label,
  value,
  options,
  onChange,
  rowId,
  field,
  readOnly,
  boxed = false,
  id,
}: Props<T>) => {
  const styles = useStyles();
  return (
    <select
      {...placeAttributes(rowId, field)}
      id={id}
      className={mergeClasses(styles.root, boxed && styles.boxed)}
      aria-label={label}
      value={value}
      disabled={readOnly}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
};
