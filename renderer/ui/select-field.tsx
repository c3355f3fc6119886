import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { Children, isValidElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  // A select is as wide as its longest choice unless it is told otherwise, and would stick out of its dialog.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  /** Shown, not chosen. */
  readonly readOnly?: boolean;
  /** The choices, as `option` elements. */
  readonly children: ReactNode;
};

/** One of a few choices, as the system shows them; long ones are cut off at the edge, not the page. */
export const SelectField = ({
  label,
  value,
  onChange,
  required = false,
  hint,
  problem = null,
  autoFocus = false,
  readOnly = false,
  children,
}: Props) => {
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} required={required} hint={hint ?? null} validationMessage={problem}>
      {readOnly ? (
        // A list that can't be opened is drawn too pale to be read, and the keys pass it by.
        <Input className={styles.input} readOnly value={wordsOf(children, value) ?? ''} />
      ) : (
        <Select
          className={styles.select}
          autoFocus={autoFocus}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        >
          {children}
        </Select>
      )}
    </Field>
  );
};

/** What the option with this value says; undefined where none has it. */
const wordsOf = (options: ReactNode, value: string): string | undefined => {
  for (const option of Children.toArray(options)) {
    if (!isValidElement<OptionProps>(option)) continue;
    const { value: own, children } = option.props;
    const words = Children.toArray(children)
      .filter((part) => typeof part === 'string' || typeof part === 'number')
      .join('');
    if (option.type === 'option' && (own ?? words) === value) return words;
    const inside = option.type === 'option' ? undefined : wordsOf(children, value);
    if (inside !== undefined) return inside;
  }
  return undefined;
};

type OptionProps = { readonly value?: string; readonly children?: ReactNode };
