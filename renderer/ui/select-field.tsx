import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A select is as wide as its longest choice unless it is told otherwise, and would stick out of its dialog.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
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
      <Select
        className={styles.select}
        autoFocus={autoFocus}
        disabled={readOnly}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        {children}
      </Select>
    </Field>
  );
};
