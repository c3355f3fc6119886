import { mergeClasses } from '@fluentui/react-components';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { useFieldStyles } from '#renderer/modules/procedure/fields/field-styles.ts';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';

type Props = {
  /** Says what the field is, with its row: «Descripción de la actividad 3». */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rowId: string;
  readonly field: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  /** One line: Enter doesn't break it. */
  readonly singleLine?: boolean;
  readonly boxed?: boolean;
  readonly strong?: boolean;
  readonly invalid?: boolean;
  readonly maxLength?: number;
  readonly describedBy?: string;
  readonly id?: string;
};

/** Text that grows with what is written in it. Every key is an edit; the session sends them on. */
export const TextField = ({
  label,
  value,
  onChange,
  rowId,
  field,
  readOnly,
  placeholder,
  singleLine = false,
  boxed = false,
  strong = false,
  invalid = false,
  maxLength,
  describedBy,
  id,
}: Props) => {
  const styles = useFieldStyles();
  return (
    <textarea
      {...placeAttributes(rowId, field)}
      id={id}
      className={mergeClasses(styles.field, boxed && styles.boxed, strong && styles.strong, invalid && styles.invalid)}
      rows={1}
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      value={value}
      readOnly={readOnly}
      placeholder={readOnly ? undefined : placeholder}
      maxLength={maxLength}
      spellCheck
      autoComplete="off"
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
        onChange(singleLine ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value)
      }
      onKeyDown={(event: KeyboardEvent) => {
        if (singleLine && event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
      }}
    />
  );
};
