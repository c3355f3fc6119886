import { Field, Input } from '@fluentui/react-components';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly showMissing: boolean;
  readonly hint?: string;
  /** What stands against the year besides how it is written. */
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
};

/** A fiscal year as it is typed. */
export const YearField = ({ value, onChange, showMissing, hint, problem = null, autoFocus = false }: Props) => (
  <Field
    label="Ejercicio fiscal"
    required
    {...(hint === undefined ? {} : { hint })}
    validationMessage={
      showMissing && parseYear(value) === null ? 'Escriba el año con cuatro cifras, de 1990 a 2100.' : problem
    }
    validationState={problem !== null && parseYear(value) !== null ? 'warning' : 'error'}
  >
    <Input
      autoFocus={autoFocus}
      value={value}
      inputMode="numeric"
      maxLength={4}
      onChange={(_, data) => onChange(data.value)}
    />
  </Field>
);

/** `2027`; null where what was typed is no fiscal year. */
export const parseYear = (typed: string): number | null => {
  const text = typed.trim();
  const year = fiscalYear.safeParse(/^\d{4}$/.test(text) ? Number(text) : null);
  return year.success ? year.data : null;
};
